import type { ReportKind } from './document';

/** A kind in the name of its sheet and file: "Báo cáo tổng kết 2025-2026". */
export const REPORT_NAMES: Readonly<Record<ReportKind, string>> = {
  'tong-ket': 'tổng kết',
  'so-ket-hk1': 'sơ kết HKI',
  thang: 'tháng',
  'thong-ke': 'thống kê',
  'kiem-ke': 'kiểm kê',
  'thanh-loc': 'thanh lọc',
  'tu-danh-gia': 'tự đánh giá',
};
