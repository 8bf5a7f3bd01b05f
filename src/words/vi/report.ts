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
    'tu-danh-gia': 'Biên bản tự đánh giá thư viện',
  },
  month: 'Tháng',
  monthName: 'Tháng {month}/{year}',
  sheets: {
    figures: '“{name}”: mọi chỉ tiêu bằng công thức sống, bấm vào là thấy số lấy từ đâu.',
    report: '“{name}”: bản báo cáo sẵn sàng để in.',
    assessment: 'Thêm trang “Tự đánh giá” của năm học: tiêu chí, ngưỡng, kết quả; những gì bạn đã gõ ở đó được giữ.',
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
    line: 'Đã sửa tay, nay dữ liệu cho dòng khác: {text}',
    keepLines: 'Giữ như đã sửa tay rồi lập báo cáo',
    keep: 'Chuyển vào trang Nhận định rồi lập báo cáo',
    drop: 'Bỏ, ghi lại theo số liệu',
    cannotKeep: 'Tệp chưa có trang Nhận định để giữ các câu này. Hãy mở Thiết lập để tạo trang đó trước.',
  },
  omitted: {
    title: 'Những câu chưa đưa vào báo cáo ({count})',
    unknown: 'chưa có số liệu: {missing}',
    claim: 'số liệu không đúng như câu viết, nên đã viết lại theo số liệu',
    part: 'không rõ thuộc phần nào của báo cáo',
    off: 'trang “Phần báo cáo” bỏ phần này ra khỏi báo cáo',
    number: 'nêu con số của cả năm học',
    line: 'Phần {part}: “{text}” ({reason}).',
    noPart: 'chưa rõ',
  },
  parts: {
    title: 'Sắp xếp các phần của báo cáo',
    explain:
      'Không có mẫu báo cáo chung cho cả nước. Trên trang “{name}”, trường có thể đổi thứ tự các phần, bỏ bớt, đổi tên và thêm phần của riêng mình. Phần mềm cho xem trước khi ghi.',
    show: 'Xem các phần của {kind}',
    reading: 'Đang đọc…',
    newSheet: 'Phần mềm sẽ thêm trang “{name}” với {count} dòng:',
    newRows: 'Phần mềm sẽ ghi thêm {count} dòng vào cuối trang “{name}”:',
    write: 'Ghi vào trang “{name}”',
    done: 'Đã ghi. Hãy sửa trên trang “{name}” rồi bấm Lập báo cáo.',
    there: 'Trang “{name}” đã có các dòng của {kind}. Hãy sửa trên trang đó rồi bấm Lập báo cáo.',
    noHeader: 'Trang “{name}” không còn dòng tiêu đề nên phần mềm không ghi thêm vào. Hãy đổi tên hoặc xoá trang đó.',
    open: 'Mở trang “{name}”',
    issues: 'Những chỗ chưa theo được trên trang “Phần báo cáo” ({count})',
    line: 'Dòng {row}: {text}',
    sheet: 'Trang “{what}” không có dòng tiêu đề với cột “Phần của báo cáo”, nên báo cáo theo thứ tự của mẫu.',
    kind: 'không rõ loại báo cáo “{what}”, nên dòng này bị bỏ qua.',
    order: '“{what}” ở cột Thứ tự không phải là số, nên phần này đứng ở chỗ cũ.',
    use: '“{what}” ở cột Dùng không phải Có hay Không, nên phần này vẫn có trong báo cáo.',
    name: 'chưa ghi tên phần, nên dòng này bị bỏ qua.',
    twice: 'phần “{what}” đã có ở một dòng trên, nên dòng này bị bỏ qua.',
    parent: 'không thể xếp vào phần “{what}”, nên phần này đứng ở chỗ cũ.',
    deep: 'xếp vào phần “{what}” thì quá ba cấp đề mục, nên phần này đứng ở chỗ cũ.',
    missing:
      'Phần “{what}” không có dòng nào, nên vẫn đứng ở chỗ của mẫu. Muốn bỏ thì thêm dòng và ghi Không ở cột Dùng.',
  },
  unfinished:
    'Lần ghi trước dừng giữa chừng, trang {sheets} chưa trọn vẹn. Bấm Lập báo cáo để phần mềm ghi lại từ đầu.',
  outside: {
    title: 'Tháng {month} không thuộc năm học {year}',
    detail:
      'Năm học ghi trong tệp là {year}, nên không có số liệu của tháng này. Hãy chọn tháng khác, hoặc sửa “Năm học” trên trang “Thông tin” rồi lập lại.',
  },
  texts: {
    title: '{count} ô ghi số bằng chữ: sửa trước khi lập?',
    detail:
      'Các ô này trông như số nhưng Excel coi là chữ, nên công thức của Excel không cộng. Sửa rồi thì mọi số trong báo cáo đều là công thức; không sửa thì phần mềm vẫn đếm giúp và ghi rõ ở cột Nguồn.',
    mend: 'Xem từng ô rồi sửa',
    leave: 'Cứ lập, không sửa',
  },
  insufficient: {
    title: 'Chưa đủ dữ liệu để lập báo cáo',
    detail: 'Chưa tìm thấy sổ đăng ký sách nào trong tệp. Hãy mở Thiết lập để xem phần mềm đã nhận ra những gì.',
  },
  done: {
    title: 'Đã lập xong báo cáo',
    draft: 'Đã lập xong bản nháp',
    agree: 'Hai cách tính khớp {agreeing}/{compared}; {own} chỉ tiêu do phần mềm tính, toàn bộ hoặc một phần.',
    disagree: '{count} chỉ tiêu do Excel tính khác với phần mềm tính:',
    carried:
      'Đã giữ nguyên {count} ô, dòng do bạn điền tay ở đầu, cuối và trong bảng của trang báo cáo. Xoá trắng ô nào thì lần sau ô đó được ghi lại theo dữ liệu.',
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
    writeAnyway: 'Vẫn ghi số liệu năm học {year}',
    notApproved:
      'Báo cáo chưa được duyệt. Số liệu đã chốt là số để năm sau so sánh; nếu người duyệt yêu cầu sửa thì phải chốt lại.',
    outdated: 'Báo cáo đã được duyệt nhưng sau đó có thay đổi, nên số liệu dưới đây có thể khác bản đã duyệt.',
    goesOn:
      'Lần ghi trước bị Excel ngắt giữa chừng. Bấm nút dưới đây để ghi nốt: ô đã ghi đúng thì giữ nguyên, không dòng nào bị ghi hai lần.',
    replaces: 'thay cho {value}',
    done: 'Đã ghi số liệu năm học {year} vào trang “Số liệu các năm”. Có thể hoàn tác ở thẻ Kiểm tra.',
    nothing: 'Trang “Số liệu các năm” đã có đúng những số liệu này của năm học {year}.',
    noHistory:
      'Tệp chưa có trang “Số liệu các năm”, hoặc trang đó không còn chỗ trống để ghi. Hãy mở Thiết lập để tạo.',
  },
  template: {
    title: 'Mẫu Word của trường',
    detail:
      'Trường có mẫu riêng thì soạn sẵn trong Word với tên trường dữ liệu trong ngoặc nhọn, ví dụ {Tên trường}, {Tổng số bản sách}, {Phần II}. Phần mềm điền vào một bản mới, tệp mẫu được giữ nguyên.',
    choose: 'Chọn tệp mẫu (.docx)',
    reading: 'Đang đọc mẫu…',
    filled: 'Đã điền {count} trường dữ liệu vào một bản mới.',
    noFields: 'Tệp này không có trường dữ liệu nào trong ngoặc nhọn mà phần mềm nhận ra, nên chưa có gì để điền.',
    missingCharts: 'Máy này không vẽ được biểu đồ cho {fields}.',
    unknown: 'Có {count} trường không rõ là gì nên được để nguyên:',
    unknownLine: '{field} ở dòng “{where}”',
    problems: {
      old: 'Tệp “{name}” là tệp Word đời cũ (.doc) hoặc có đặt mật khẩu. Hãy mở bằng Word, bỏ mật khẩu rồi lưu thành .docx.',
      notWord:
        'Tệp “{name}” không phải là tệp Word (.docx) hoặc đã hỏng. Hãy chọn tệp khác, hoặc mở bằng Word rồi lưu lại.',
      otherKind: 'Tệp “{name}” là mẫu .dotx hoặc tệp có macro. Hãy mở bằng Word rồi lưu thành Tài liệu Word (.docx).',
      large: 'Tệp “{name}” quá lớn. Hãy bỏ bớt hình trong mẫu rồi thử lại.',
      braces: 'Trong mẫu có dấu ngoặc nhọn đứng lẻ ở chỗ “{detail}”. Hãy thêm dấu còn thiếu, hoặc xoá dấu thừa.',
      loop: 'Trong mẫu, {detail} thiếu dấu mở hoặc dấu đóng của nó. Mỗi {#Bảng …} cần một {/Bảng …}.',
      broken: 'Chưa điền được tệp “{name}”. Hãy mở mẫu bằng Word, lưu lại rồi thử lần nữa.',
    },
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
    openedCoarse:
      'Đã nhờ trình duyệt mở trang lưu. Trang đó chỉ nhận được tệp nhỏ, nên hình biểu đồ trong tệp Word này kém nét hơn.',
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
