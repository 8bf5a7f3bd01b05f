import type { ReportKind } from './document';

/** What makes one kind of report differ from another: its words and the parts it has. */
export interface ReportForm {
  readonly kind: ReportKind;
  /** In the sheet's and the file's name: "tổng kết". */
  readonly name: string;
  readonly typeName: string;
  /** The abbreviation in the sign (Nghị định 30/2020, Phụ lục III, mục I). */
  readonly typeAbbreviation: string;
  /** "[kỳ]" is the period with its year. */
  readonly subject: string;
  /** What the school does in the opening and closing sentence: "báo cáo tổng kết hoạt động thư viện". */
  readonly action: string;
}

export const REPORT_FORMS: Readonly<Record<ReportKind, ReportForm>> = {
  'tong-ket': {
    kind: 'tong-ket',
    name: 'tổng kết',
    typeName: 'BÁO CÁO',
    typeAbbreviation: 'BC',
    subject: 'Tổng kết hoạt động thư viện [kỳ]',
    action: 'báo cáo tổng kết hoạt động thư viện',
  },
  'so-ket-hk1': {
    kind: 'so-ket-hk1',
    name: 'sơ kết HKI',
    typeName: 'BÁO CÁO',
    typeAbbreviation: 'BC',
    subject: 'Sơ kết hoạt động thư viện [kỳ]',
    action: 'báo cáo sơ kết hoạt động thư viện',
  },
  thang: {
    kind: 'thang',
    name: 'tháng',
    typeName: 'BÁO CÁO',
    typeAbbreviation: 'BC',
    subject: 'Hoạt động thư viện [kỳ]',
    action: 'báo cáo hoạt động thư viện',
  },
  'kiem-ke': {
    kind: 'kiem-ke',
    name: 'kiểm kê',
    typeName: 'BIÊN BẢN',
    typeAbbreviation: 'BB',
    subject: 'Kiểm kê tài liệu thư viện [kỳ]',
    action: 'lập biên bản kiểm kê tài liệu thư viện',
  },
  'thanh-loc': {
    kind: 'thanh-loc',
    name: 'thanh lọc',
    typeName: 'BIÊN BẢN',
    typeAbbreviation: 'BB',
    subject: 'Thanh lọc tài liệu thư viện [kỳ]',
    action: 'lập biên bản thanh lọc tài liệu thư viện',
  },
  'thong-ke': {
    kind: 'thong-ke',
    name: 'thống kê',
    typeName: 'BÁO CÁO',
    typeAbbreviation: 'BC',
    subject: 'Thống kê hoạt động thư viện [kỳ]',
    action: 'báo cáo thống kê hoạt động thư viện',
  },
};
