/** Words of the sheet "Kết quả kiểm tra"; always Vietnamese, as everything that stands in the workbook. */
export const findingsSheetWords = {
  title: 'Kết quả kiểm tra tệp thư viện',
  verdict: 'Kiểm tra lúc {at}: {loi} lỗi, {warnings} cảnh báo, {hints} gợi ý; đã bỏ qua {accepted} chỗ có ghi lý do.',
  leftAside: 'Không đọc và không đếm: {sheets}, vì chưa nhận ra bảng ở đó.',
  headers: ['Mức độ', 'Quy tắc', 'Trang tính', 'Ô', 'Nội dung', 'Cách sửa'],
  severities: { loi: 'Lỗi', 'canh-bao': 'Cảnh báo', 'goi-y': 'Gợi ý' },
  none: 'Không còn chỗ nào cần xem.',
  leftOut: 'Còn {count} chỗ nữa chưa in ở đây. Hãy xem trong ngăn Kiểm tra.',
  acceptedTitle: 'Những chỗ đã bỏ qua',
  acceptedHeaders: ['Nội dung', 'Lý do', 'Người ghi', 'Thời gian'],
  notRunTitle: 'Những quy tắc chưa chạy vì thiếu dữ liệu',
  notRunHeaders: ['Quy tắc', 'Còn thiếu'],
} as const;
