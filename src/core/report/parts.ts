import { searchKey } from '../text/normal';

/** The parts of the narrative (docs/WORKBOOK.md), in the form's order. */
export const PARTS = [
  { id: 'I.1', heading: 'Thuận lợi' },
  { id: 'I.2', heading: 'Khó khăn' },
  { id: 'II.1', heading: 'Cơ sở vật chất thư viện' },
  { id: 'II.2', heading: 'Phát triển sách, báo, tạp chí' },
  { id: 'II.3', heading: 'Kỹ thuật nghiệp vụ' },
  { id: 'II.4', heading: 'Tổ chức - hoạt động' },
  { id: 'II.5', heading: 'Quản lý' },
  { id: 'III.1', heading: 'Ưu điểm' },
  { id: 'III.2', heading: 'Nhược điểm' },
  { id: 'IV', heading: 'Phương hướng năm học sau' },
] as const;

export type PartId = (typeof PARTS)[number]['id'];

const NUMBERED: ReadonlyMap<string, PartId> = new Map([
  ...PARTS.map(({ id }) => [searchKey(id), id] as const),
  ['vi', 'IV'],
]);

/** Words by which a heading is known when it has no number; searched in this order. */
const HEADING_WORDS: readonly (readonly [string, PartId])[] = [
  ['thuan loi', 'I.1'],
  ['kho khan', 'I.2'],
  ['co so vat chat', 'II.1'],
  ['phat trien', 'II.2'],
  ['ky thuat', 'II.3'],
  ['ki thuat', 'II.3'],
  ['nghiep vu', 'II.3'],
  ['to chuc', 'II.4'],
  ['hoat dong', 'II.4'],
  ['quan ly', 'II.5'],
  ['quan li', 'II.5'],
  ['uu diem', 'III.1'],
  ['nhuoc diem', 'III.2'],
  ['han che', 'III.2'],
  ['ton tai', 'III.2'],
  ['phuong huong', 'IV'],
];

/**
 * "I.1", "II.4. Tổ chức - hoạt động", "III - 2", "Ưu điểm", "1. Thuận lợi" → the part; null for anything else ("II" alone names no one part).
 * The number wins over the words; an Arabic number alone says nothing, since every part has a 1.
 */
export function partOf(text: string): PartId | null {
  const key = searchKey(text);
  const number = /^(?:phan |muc )*((?:i{1,3}|iv|vi)(?: \d)?)(?: |$)/.exec(key)?.[1];
  const numbered =
    number === undefined ? undefined : (NUMBERED.get(number) ?? (/^(iv|vi)/.test(number) ? 'IV' : undefined));
  if (numbered !== undefined) return numbered;
  for (const [words, part] of HEADING_WORDS) if (key.includes(words)) return part;
  return null;
}
