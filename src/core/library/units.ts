import { exactKey } from '../text/normal';

/** Units that mean the same thing; the first of each line is the one the report prints (docs/WORKBOOK.md, "What exactly is counted" 10). */
const SAME_UNITS: readonly (readonly string[])[] = [
  ['bản', 'cuốn', 'quyển', 'bản sách', 'cuốn sách', 'q', 'quyễn'],
  ['chiếc', 'cái', 'c'],
  ['tên', 'đầu sách', 'tên sách', 'nhan đề', 'đầu'],
  ['tờ', 'số'],
  ['bộ'],
  ['bàn'],
  ['lần'],
  ['buổi'],
  ['thư mục'],
  ['tư liệu'],
  ['hội thi', 'cuộc thi', 'cuộc'],
  ['lượt', 'lượt người', 'người'],
  ['đồng', 'đ', 'VNĐ', 'vnd', 'đồng Việt Nam'],
  ['m2', 'm²', 'mét vuông'],
  ['%', 'phần trăm'],
  ['hộp'],
  ['tập'],
];

const PRINTED = new Map<string, string>();
for (const units of SAME_UNITS) for (const unit of units) PRINTED.set(unitKey(unit), units[0] ?? unit);

function unitKey(unit: string): string {
  return unit.trim() === '%' ? '%' : exactKey(unit.replace(/²/g, '2'));
}

/** The unit as the report prints it ("Quyển" → "bản", "Cái" → "chiếc"); null for a unit that is not known. */
export function standardUnit(text: string): string | null {
  return PRINTED.get(unitKey(text)) ?? null;
}

/** Whether two units mean the same; unknown ones only when they are spelled alike. */
export function sameUnit(a: string, b: string): boolean {
  return (standardUnit(a) ?? unitKey(a)) === (standardUnit(b) ?? unitKey(b));
}
