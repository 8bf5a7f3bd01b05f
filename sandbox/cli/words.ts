/** What the command line says to a person. It is a development tool, so its words are not among the product's. */
export const commandLine = {
  usage:
    'Cách dùng: npm run -s cli -- inspect|check|figures|report|labels TỆP.xlsx [--json] [--today YYYY-MM-DD] [--map TỆP.json] [--out …] (xem docs/COMMAND-LINE.md)',
  unknownCommand: (command: string) => `Không có lệnh “${command}”. Các lệnh: inspect, check, figures, report, labels.`,
  oneFile: (command: string) => `Lệnh ${command} cần đúng một tệp .xlsx hoặc .csv.`,
  reportNeedsOut: 'Lệnh report cần --out THƯ_MỤC để ghi kết quả vào.',
  labelsNeedOut: 'Lệnh labels cần --out TỆP.docx để ghi nhãn vào.',
  onlyForLabels: (option: string) => `${option} chỉ dùng với lệnh labels.`,
  unknownSheet: (text: string) =>
    `Không có tờ nhãn “${text}”. Hãy chọn 3x8, 4x10, 5x13, hoặc cỡ một nhãn theo mm như 50x30 (ít nhất 30x18).`,
  unknownCode: (text: string) => `Không có loại mã “${text}”. Hãy chọn code128 hoặc qr.`,
  wrongStart: (text: string, most: number) => `“${text}” không phải là vị trí nhãn trên tờ: từ 1 đến ${most}.`,
  oneChoice: 'Chỉ dùng một trong hai: --since hoặc --numbers.',
  fixNeedsOut: '--fix chỉ dùng với lệnh check và cần --out TỆP.xlsx, vì tệp gốc không bao giờ bị sửa.',
  unknownKind: (kind: string) => `Không có loại báo cáo “${kind}”.`,
  unknownRule: (id: string) => `Không có quy tắc “${id}”.`,
  unknownOption: (option: string) => `Không có tham số “${option}”; xem docs/COMMAND-LINE.md.`,
  wrongValue: (option: string) => `Tham số “${option}” thiếu giá trị hoặc có giá trị thừa; xem docs/COMMAND-LINE.md.`,
  wrongDay: (text: string) => `“${text}” không phải là ngày dạng YYYY-MM-DD.`,
  wrongMonth: (text: string) => `“${text}” không phải là tháng dạng YYYY-MM.`,
  noSuchFile: (file: string) => `Không mở được tệp “${file}”: không có tệp này hoặc không có quyền đọc.`,
  folder: (file: string) => `“${file}” là một thư mục. Hãy chọn một tệp .xlsx hoặc .csv trong đó.`,
  emptyFile: (file: string) => `Tệp “${file}” trống, không có dữ liệu nào.`,
  templateNeedsReport: '--template chỉ dùng với lệnh report.',
  unknownField: (field: string, where: string) =>
    `Mẫu có trường ${field} không rõ là gì nên để nguyên, ở dòng “${where}”.`,
  onParts: (sheet: string, text: string) =>
    `Trang “${sheet}”: ${text.charAt(0).toLocaleLowerCase('vi')}${text.slice(1)}`,
  noPicture: (title: string) => `Không vẽ được biểu đồ “${title}” nên tệp Word không có hình này.`,
  sameFile: 'Tệp kết quả trùng với tệp gốc; tệp gốc không bao giờ bị ghi đè. Hãy chọn tên khác cho --out.',
  wrongMap: (file: string, place: string | null) =>
    `Tệp “${file}” không phải là tệp ánh xạ cột đúng dạng (${place === null ? 'không phải JSON có “sections”' : `chỗ sai: ${place}`}); xem docs/COMMAND-LINE.md.`,
  unreadable: {
    'not-a-zip': 'Tệp không phải là sổ tính Excel (.xlsx).',
    'old-xls':
      'Tệp có định dạng .xls cũ. Hãy mở bằng Excel, chọn Tệp → Lưu thành (Save As), chọn “Excel Workbook (.xlsx)” rồi dùng tệp mới.',
    encrypted:
      'Tệp được đặt mật khẩu nên không đọc được. Hãy mở bằng Excel, bỏ mật khẩu (Tệp → Thông tin → Bảo vệ sổ làm việc) rồi lưu lại.',
    'not-a-workbook': 'Tệp không phải là sổ tính Excel (.xlsx).',
    truncated: 'Tệp bị thiếu phần cuối, có lẽ do tải về hoặc sao chép chưa xong. Hãy lấy lại tệp.',
    'too-large': 'Tệp bung ra quá lớn so với một sổ tính thông thường nên không được mở.',
    'damaged-xml': 'Tệp bị hỏng bên trong. Hãy thử mở bằng Excel, để Excel sửa chữa rồi lưu lại.',
  },
  verdict: {
    dat: 'Đạt: không còn lỗi.',
    'can-sua': (count: number) => `Cần sửa ${count} chỗ.`,
    'can-xac-nhan': 'Cần xác nhận cách đọc: không có lỗi, nhưng có bảng đọc được theo hơn một cách hoặc chưa hiểu.',
    'chua-du': 'Chưa đủ dữ liệu để kiểm tra: không tìm thấy sổ đăng ký sách nào.',
  },
  counts: (loi: number, canhBao: number, goiY: number) => `${loi} lỗi, ${canhBao} cảnh báo, ${goiY} gợi ý.`,
  severity: { loi: 'LỖI', 'canh-bao': 'CẢNH BÁO', 'goi-y': 'GỢI Ý' },
  notRun: (count: number) => `${count} quy tắc chưa chạy vì thiếu dữ liệu:`,
  unknownFigure: 'chưa có số liệu',
  unconfirmed: 'chưa xác nhận',
  doubt: (area: string, choices: string) => `CHƯA CHẮC CÁCH ĐỌC ${area}: ${choices}`,
  notUnderstood: (area: string, label: string) => `CHƯA HIỂU ${area}${label === '' ? '' : ` (“${label}”)`}`,
  readings: {
    stock: 'sách đang có trong thư viện',
    acquisitions: 'sách mới bổ sung',
    withdrawals: 'sách đã xuất, đã thanh lý',
    claim: 'số ghi lại từ sổ khác',
    blankIsOne: 'ô số lượng để trống là 1 bản',
    blankIsUnknown: 'ô số lượng để trống là chưa ghi',
  },
  or: ' / ',
  blockedByErrors: (count: number) =>
    `Còn ${count} lỗi nên chưa lập được báo cáo chính thức. Hãy sửa lỗi, hoặc thêm --draft để lập bản nháp.`,
  blockedByQuestion: (area: string) =>
    `Chưa xác nhận cách đọc bảng ${area} nên chưa lập được báo cáo chính thức. Hãy mở Kiểm tra để chọn, dùng --map, hoặc thêm --draft để lập bản nháp.`,
  blockedNoData: 'Chưa tìm thấy sổ đăng ký sách nào trong tệp nên không lập được báo cáo.',
  blockedMonth: (month: string, year: string) =>
    `Tháng ${month} không thuộc năm học ${year} ghi trong tệp nên không có số liệu để lập báo cáo tháng. Hãy chọn tháng khác, hoặc sửa “Năm học”.`,
  wrote: (file: string) => `Đã ghi ${file}`,
  disagreement: (label: string, core: string, formula: string) => `${label}: phần mềm ${core}, công thức ${formula}`,
  unrecognised: (sheets: string) => `Để nguyên, không dùng đến: ${sheets}`,
  unexpected: (detail: string) => `Lỗi của chính phần mềm: ${detail}`,
} as const;
