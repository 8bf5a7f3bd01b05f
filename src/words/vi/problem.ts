/** Words of “Báo lỗi”; loaded with its panel. `{name}` stands for a fact. */
export const problem = {
  title: 'Báo lỗi',
  intro:
    'Đây là toàn bộ những gì được sao chép. Không có nội dung ô, tên trang tính hay tên trường; không gì tự gửi đi.',
  label: 'Nội dung báo lỗi',
  copy: 'Sao chép',
  copied: 'Đã sao chép.',
  copyFailed: 'Excel không cho sao chép từ ngăn này. Hãy bấm vào khung trên, bấm Ctrl + A rồi Ctrl + C (trên Mac: ⌘).',
  where:
    'Hãy dán vào thư cho người đã cài Sổ thư viện cho trường, kèm vài chữ: vừa bấm nút nào, thấy gì, lẽ ra phải thấy gì.',
  help: 'Trang Trợ giúp',
  lines: {
    version: 'Sổ thư viện {version}',
    host: 'Ứng dụng: {host} {hostVersion}, {platform}',
    excelApi: 'ExcelApi cao nhất: {excelApi}',
    language: 'Ngôn ngữ hiển thị: {displayLanguage}',
    browser: 'Trình duyệt: {userAgent}',
    width: 'Bề rộng ngăn: {width} px',
    noCheck: 'Kiểm tra: chưa chạy từ khi mở ngăn',
    check:
      'Kiểm tra lúc {at}: {verdict}; {sheets} trang tính, {records} dòng; {errors} lỗi, {warnings} cảnh báo, {hints} gợi ý',
    rules: 'Quy tắc có chỗ cần xem: {rules}',
    noError: 'Lỗi gần nhất: không có',
    error: 'Lỗi gần nhất: {code}, ở bước {step}, lúc {at}',
  },
  verdict: {
    dat: 'đạt',
    'can-sua': 'cần sửa',
    'can-xac-nhan': 'cần xác nhận cách đọc',
    'chua-du': 'chưa đủ dữ liệu',
  },
  unknown: 'không rõ',
} as const;
