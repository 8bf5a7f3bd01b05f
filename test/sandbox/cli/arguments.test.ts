import { parseArguments, UsageError } from '../../../sandbox/cli/arguments';

const NOW = new Date(2026, 4, 31);

function said(argv: readonly string[]): string {
  try {
    parseArguments(argv, NOW);
  } catch (error) {
    if (error instanceof UsageError) return error.message;
    throw error;
  }
  return 'understood';
}

test.each([
  [['figures', 'a.xlsx', '--json'], 'understood'],
  [['figures', 'a.xlsx', '--jsn'], 'Không có tham số “--jsn”'],
  [['figures', 'a.xlsx', '-x'], 'Không có tham số “-x”'],
  [['figures', 'a.xlsx', '--json=1'], 'Tham số “--json” thiếu giá trị hoặc có giá trị thừa'],
  [['figures', 'a.xlsx', '--today', '2026-05-31'], 'understood'],
  [['figures', 'a.xlsx', '--today'], 'Tham số “--today” thiếu giá trị hoặc có giá trị thừa'],
  [['figures', 'a.xlsx', '--today', '--json'], 'Tham số “--today” thiếu giá trị hoặc có giá trị thừa'],
  [['figures', 'a.xlsx', '--today', '31/5/2026'], '“31/5/2026” không phải là ngày dạng YYYY-MM-DD.'],
  [['figures', 'a.xlsx', '--today', '2026-02-30'], '“2026-02-30” không phải là ngày dạng YYYY-MM-DD.'],
  [['figures'], 'Lệnh figures cần đúng một tệp'],
  [['figures', 'a.xlsx', 'b.xlsx'], 'Lệnh figures cần đúng một tệp'],
  [['count', 'a.xlsx'], 'Không có lệnh “count”.'],
  [['report', 'a.xlsx', '--out', 'o', '--month', '2026-03'], 'understood'],
  [['report', 'a.xlsx', '--out', 'o', '--month', '2026-13'], '“2026-13” không phải là tháng dạng YYYY-MM.'],
  [['report', 'a.xlsx'], 'Lệnh report cần --out THƯ_MỤC'],
  [['check', 'a.xlsx', '--fix', 'so-dang-chu', '--out', 'b.xlsx'], 'understood'],
  [['check', 'a.xlsx', '--fix', 'so-dang-chu'], '--fix chỉ dùng với lệnh check và cần --out'],
  [['labels', 'a.xlsx', '--out', 'n.docx'], 'understood'],
  [['labels', 'a.xlsx', '--out', 'n.docx', '--sheet', '50x30', '--code', 'qr', '--start', '36'], 'understood'],
  [['labels', 'a.xlsx', '--out', 'n.docx', '--start', '25'], '“25” không phải là vị trí nhãn trên tờ: từ 1 đến 24.'],
  [['labels', 'a.xlsx', '--out', 'n.docx', '--sheet', '3x9'], 'Không có tờ nhãn “3x9”.'],
  [['labels', 'a.xlsx', '--out', 'n.docx', '--code', 'ean'], 'Không có loại mã “ean”.'],
  [['labels', 'a.xlsx', '--out', 'n.docx', '--since', '9/2025'], '“9/2025” không phải là ngày dạng YYYY-MM-DD.'],
  [['labels', 'a.xlsx', '--out', 'n.docx', '--since', '2025-09-01', '--numbers', '1'], 'Chỉ dùng một trong hai'],
  [['labels', 'a.xlsx'], 'Lệnh labels cần --out TỆP.docx'],
  [['labels', 'a.xlsx', '--out', 'n.xlsx'], 'Lệnh labels cần --out TỆP.docx'],
  [['check', 'a.xlsx', '--sheet', '3x8'], '--sheet chỉ dùng với lệnh labels.'],
  [['check', 'a.xlsx', '--fix', 'khong-co', '--out', 'b.xlsx'], 'Không có quy tắc “khong-co”.'],
])('%j: %s', (argv, sentence) => {
  const message = said(argv);
  expect(message.startsWith(sentence)).toBe(true);
  expect(message).not.toContain('\n');
});
