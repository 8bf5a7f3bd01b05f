/** Words of the page Lập báo cáo. `{name}` stands for a fact. */
export const report = {
  reportSheet: 'Báo cáo …',
  title: 'Lập báo cáo',
  intro: 'Phần mềm sẽ ghi vào tệp hai trang tính của riêng nó và tạo một tệp Word:',
  kind: 'Loại báo cáo',
  kinds: {
    'tong-ket': 'Tổng kết năm học',
    'so-ket-hk1': 'Sơ kết học kỳ I',
    thang: 'Báo cáo tháng',
    'kiem-ke': 'Biên bản kiểm kê',
    'thanh-loc': 'Biên bản thanh lọc',
    'thong-ke': 'Biểu thống kê',
  },
  month: 'Tháng',
  monthName: 'Tháng {month}/{year}',
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
    affected: 'Những số liệu có thể sai:',
    affectedLine: '{section} ({count} lỗi): {figures}.',
    noFigures: '{section} ({count} lỗi), không làm đổi số liệu năm nay.',
    whole: 'Chung cho cả tệp',
    more: 'và {count} chỉ tiêu khác',
  },
  edited: {
    title: 'Có {count} câu đã được sửa tay trên trang báo cáo',
    detail: 'Ghi lại báo cáo sẽ thay những câu này. Bạn muốn giữ chúng không?',
    changed: 'Đã sửa: {text}',
    added: 'Đã thêm: {text}',
    removed: 'Đã xoá một câu ở phần {part}',
    keep: 'Chuyển vào trang Nhận định rồi lập báo cáo',
    drop: 'Bỏ, ghi lại theo số liệu',
    cannotKeep: 'Tệp chưa có trang Nhận định để giữ các câu này. Hãy mở Thiết lập để tạo trang đó trước.',
  },
  omitted: {
    title: 'Những câu chưa đưa vào báo cáo ({count})',
    unknown: 'chưa có số liệu: {missing}',
    claim: 'số liệu không đúng như câu viết, nên đã viết lại theo số liệu',
    part: 'không rõ thuộc phần nào của báo cáo',
    number: 'nêu con số của cả năm học',
    line: 'Phần {part}: “{text}” ({reason}).',
    noPart: 'chưa rõ',
  },
  unfinished:
    'Lần ghi trước dừng giữa chừng, trang {sheets} chưa trọn vẹn. Bấm Lập báo cáo để phần mềm ghi lại từ đầu.',
  insufficient: {
    title: 'Chưa đủ dữ liệu để lập báo cáo',
    detail: 'Chưa tìm thấy sổ đăng ký sách nào trong tệp. Hãy mở Thiết lập để xem phần mềm đã nhận ra những gì.',
  },
  done: {
    title: 'Đã lập xong báo cáo',
    draft: 'Đã lập xong bản nháp',
    agree: 'Hai cách tính khớp {agreeing}/{compared}; {own} chỉ tiêu do phần mềm tính.',
    disagree: '{count} chỉ tiêu do Excel tính khác với phần mềm tính:',
    kept: 'Đã chuyển {count} câu sửa tay vào trang Nhận định.',
    openReport: 'Xem trang báo cáo',
    openFigures: 'Xem trang Số liệu',
  },
  close: {
    title: 'Chốt năm học',
    explain:
      'Khi báo cáo đã được duyệt, ghi số liệu năm nay vào trang “Số liệu các năm” để năm sau so sánh. Phần mềm cho xem trước khi ghi.',
    show: 'Xem số liệu sẽ ghi',
    write: 'Ghi số liệu năm học {year}',
    replaces: 'thay cho {value}',
    done: 'Đã ghi số liệu năm học {year} vào trang “Số liệu các năm”. Có thể hoàn tác ở thẻ Kiểm tra.',
    nothing: 'Trang “Số liệu các năm” đã có đúng những số liệu này của năm học {year}.',
    noHistory:
      'Tệp chưa có trang “Số liệu các năm”, hoặc trang đó không còn chỗ trống để ghi. Hãy mở Thiết lập để tạo.',
  },
  word: {
    link: 'Tải báo cáo Word ({size})',
    where: 'Bấm vào dòng trên để tải. Tệp nằm trong thư mục Tải xuống (Downloads) của máy, tên là “{name}”.',
    failed: 'Trang báo cáo đã ghi xong, nhưng chưa tạo được tệp Word. Hãy bấm Lập lại báo cáo, hoặc in từ trang tính.',
    missingCharts:
      'Excel trên máy này không vẽ được biểu đồ {charts} nên tệp Word chưa có hình; số liệu vẫn đủ trong các bảng.',
    open: 'Mở trang lưu báo cáo Word ({size})',
    openWhere:
      'Excel trên Mac và iPad không cho lưu tệp từ ngăn này. Bấm nút trên, trình duyệt sẽ mở một trang có nút tải tệp “{name}”.',
    opened: 'Đã nhờ trình duyệt mở trang lưu. Nếu không thấy trang nào mở ra, hãy dùng cách dưới đây.',
    openedPlain:
      'Đã nhờ trình duyệt mở trang lưu. Trang đó chỉ nhận được tệp nhỏ, nên tệp Word này không có hình biểu đồ; số liệu vẫn đủ trong các bảng.',
    tooLong: 'Báo cáo này dài quá nên không chuyển được sang trình duyệt. Hãy dùng cách dưới đây.',
    noWay: 'Excel trên máy này không cho lưu tệp từ ngăn. Hãy dùng cách dưới đây.',
    missing: 'Không thấy tệp?',
    missingLink:
      'Trình duyệt có thể đã chặn việc tải: hãy tìm biểu tượng tải xuống ở góc trên của ngăn này hoặc của trình duyệt.',
    missingWeb: 'Có thể mở tệp này bằng Excel trên web (office.com) rồi lập báo cáo ở đó để tải tệp Word.',
    missingPrint: 'Lúc nào cũng in được từ trang tính “{name}”: Tệp → In, hoặc lưu thành PDF.',
    copy: 'Sao chép để dán vào Word',
    copied: 'Đã sao chép. Hãy mở một tệp Word trống rồi bấm Ctrl + V (trên Mac: ⌘ + V).',
    copyFailed:
      'Excel không cho sao chép từ ngăn này. Hãy bấm vào khung dưới đây, bấm Ctrl + A rồi Ctrl + C (trên Mac: ⌘).',
    copyLabel: 'Nội dung báo cáo để sao chép',
  },
} as const;
