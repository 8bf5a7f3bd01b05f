/** Words of the sheet "Ý kiến duyệt"; always Vietnamese, as everything that stands in the workbook. `{name}` stands for a fact. */
export const reviewSheetWords = {
  title: 'Ý KIẾN DUYỆT BÁO CÁO THƯ VIỆN',
  state: {
    none: 'Tình trạng: chưa duyệt.',
    approved: 'Tình trạng: {person} đã duyệt lúc {at}.',
    returned: 'Tình trạng: {person} trả lại lúc {at}. Lý do: {reason}',
  },
  live: {
    none: 'So với lúc duyệt: chưa số liệu nào thay đổi.',
    before: 'So với lúc duyệt: đã có ',
    after: ' số liệu thay đổi. Bản đã duyệt không còn đúng với sổ.',
    unknown: 'So với lúc duyệt: chưa có trang Số liệu để so.',
    notApproved: '',
  },
  meaning:
    'Dòng “Đã duyệt” cho biết ai đã bấm Duyệt, lúc nào, trên dữ liệu và báo cáo nào (hai dấu ở cột Ý kiến). Tên do người bấm tự ghi. Đây không phải chữ ký: văn bản có hiệu lực khi được ký và đóng dấu, hoặc ký số.',
  about: {
    whole: 'Cả báo cáo',
    figure: 'Số liệu: {label} ({value})',
    unknownFigure: 'Số liệu: {label} (chưa có số liệu)',
    finding: '{severity}: {message}',
    approved: 'Duyệt báo cáo',
    returned: 'Trả lại báo cáo',
  },
  severities: { loi: 'Lỗi', 'canh-bao': 'Cảnh báo', 'goi-y': 'Gợi ý' },
  approval: 'Duyệt {sheets}. Lúc duyệt: {facts}. Dấu dữ liệu {data}, dấu báo cáo {report}.{note}',
  note: ' Ghi chú: {note}',
  facts: {
    errors: 'còn {count} lỗi',
    noErrors: 'không còn lỗi',
    warnings: '{count} cảnh báo',
    accepted: '{count} chỗ đã bỏ qua có lý do',
    open: '{count} ý kiến chưa xong',
    stale: 'sổ đã đổi sau khi lập báo cáo',
    draft: 'báo cáo là bản nháp',
  },
  comment: '[Ý kiến duyệt số {number}] {text} ({person})',
  reply: '[Trả lời ý kiến duyệt số {number}] {text} ({person})',
} as const;
