/**
 * Abbreviations of school libraries that mean one thing in names of facts and figures (docs/WORKBOOK.md). In other columns TK and NV mean other
 * things, so this is for labels only.
 */
const MEANINGS: Readonly<Record<string, string>> = {
  HS: 'học sinh',
  GV: 'giáo viên',
  CBGV: 'cán bộ giáo viên',
  CTV: 'cộng tác viên',
  CBTV: 'cán bộ thư viện',
  TV: 'thư viện',
  SGK: 'sách giáo khoa',
  SNV: 'sách nghiệp vụ',
  SGV: 'sách giáo viên',
  STK: 'sách tham khảo',
  STN: 'sách thiếu nhi',
  TS: 'tổng số',
  SL: 'số lượng',
  DT: 'diện tích',
  HĐ: 'hoạt động',
  BĐ: 'bạn đọc',
  BC: 'báo cáo',
  HT: 'hiệu trưởng',
  PHT: 'phó hiệu trưởng',
  TL: 'tài liệu',
};

const CAPITALS = /[A-ZĐ]{2}/;

/** "Tỉ lệ HS có đủ SGK" → "Tỉ lệ học sinh có đủ sách giáo khoa". Only capitals are abbreviations; `text` is NFC. */
export function withoutAbbreviations(text: string): string {
  if (!CAPITALS.test(text)) return text;
  return text.replace(/(?<![\p{L}\p{N}])\p{Lu}{2,4}(?![\p{L}\p{N}])/gu, (word) => MEANINGS[word] ?? word);
}
