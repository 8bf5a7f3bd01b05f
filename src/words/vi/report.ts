/** Words of the page Lập báo cáo. `{name}` stands for a fact. */
export const report = {
  reportSheet: 'Báo cáo tổng kết …',
  title: 'Lập báo cáo tổng kết',
  intro: 'Phần mềm sẽ ghi vào tệp hai trang tính của riêng nó và tạo một tệp Word:',
  sheets: {
    figures: '“{name}”: mọi chỉ tiêu bằng công thức sống, bấm vào là thấy số lấy từ đâu.',
    report: '“{name}”: bản báo cáo sẵn sàng để in.',
    word: 'Tệp Word theo thể thức Nghị định 30/2020/NĐ-CP.',
    untouched: 'Các trang tính của bạn được giữ nguyên, không ô nào bị sửa.',
  },
  start: 'Lập báo cáo',
  again: 'Lập lại báo cáo',
  startDraft: 'Lập bản nháp',
  running: {
    read: 'Đang đọc và kiểm tra…',
    write: 'Đang ghi trang tính…',
    compare: 'Đang đối chiếu hai cách tính…',
    word: 'Đang tạo tệp Word…',
  },
  blocked: {
    title: 'Còn {count} lỗi nên chưa lập được bản chính thức',
    detail:
      'Số liệu có thể sai ở những chỗ này. Hãy sửa trước, hoặc lập một bản nháp (có chữ BẢN NHÁP trên mọi trang).',
    mend: 'Xem và sửa lỗi',
  },
  insufficient: {
    title: 'Chưa đủ dữ liệu để lập báo cáo',
    detail: 'Chưa tìm thấy sổ đăng ký sách nào trong tệp. Hãy mở Thiết lập để xem phần mềm đã nhận ra những gì.',
  },
  done: {
    title: 'Đã lập xong báo cáo',
    draft: 'Đã lập xong bản nháp',
    agree: 'Hai cách tính khớp {agreeing}/{compared}; {own} chỉ tiêu do phần mềm tính.',
    disagree: '{count} chỉ tiêu do Excel tính khác với phần mềm tính:',
    openReport: 'Xem trang báo cáo',
    openFigures: 'Xem trang Số liệu',
  },
  word: {
    link: 'Tải báo cáo Word ({size})',
    where: 'Bấm vào dòng trên để tải. Tệp nằm trong thư mục Tải xuống (Downloads) của máy, tên là “{name}”.',
    missing: 'Không thấy tệp?',
    missingWindows:
      'Trình duyệt có thể đã chặn việc tải: hãy tìm biểu tượng tải xuống ở góc trên của ngăn này hoặc của trình duyệt.',
    missingMac:
      'Excel trên Mac và iPad không cho tải tệp từ ngăn này: hãy sao chép rồi dán vào Word, hoặc mở tệp bằng Excel trên web.',
    missingPrint: 'Lúc nào cũng in được từ trang tính “{name}”: Tệp → In, hoặc lưu thành PDF.',
    copy: 'Sao chép để dán vào Word',
    copied: 'Đã sao chép. Hãy mở Word và bấm Ctrl + V.',
    copyFailed: 'Excel không cho sao chép từ ngăn này. Hãy chọn đoạn chữ dưới đây và bấm Ctrl + C.',
  },
} as const;
