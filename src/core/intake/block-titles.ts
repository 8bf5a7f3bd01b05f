import type { CellValue } from '../sheet/snapshot';
import { searchKey } from '../text/normal';
import { ReadState, type FieldColumn, type TextColumn } from './book';
import type { FieldId } from '../library/ids';
import type { FoundTable } from './find-tables';
import { roleOfName } from '../library/holdings-roles';

/** Words of sheets, offices and forms; a text with one of them heads a list and names no book. */
const OF_PAPERS =
  /(?:^| )(?:so (?:dang ky|dk|theo doi|sach|danh muc|tai san|kiem ke)|danh (?:muc|sach)|thu vien|truong|ubnd|uy ban|phong gd|so gd|nam hoc|quyen so|trang|luu tai|cong hoa|doc lap|mau so|bieu|ngay|kem theo|don vi)(?: |$)/;
const LONGEST_TITLE = 160;

/** Whether a text that stands by itself above numbered books can be what they are called. */
export function namesABook(text: string): boolean {
  const key = searchKey(text);
  return /\p{L}{2}/u.test(text) && text.length <= LONGEST_TITLE && !OF_PAPERS.test(key) && roleOfName(text) === null;
}

/**
 * The titles of a register that has no column for them but a block a title: its name in a row above the numbers, or above the header of each block. Null where
 * nothing names the books; a record above the first name has the title that stands above the table, if there is one.
 */
export function blockTitles(
  { rows: { titles }, titles: above, firstColumn }: FoundTable,
  columns: ReadonlyMap<FieldId, FieldColumn>,
  records: number,
): TextColumn | null {
  const numbers = columns.get('accessionNumber');
  const [first] = titles;
  if (!first || numbers?.type !== 'text' || columns.has('title')) return null;
  const values = new Array<string>(records).fill('');
  const nearest = [...above].reverse().find(namesABook);
  if (first.record > 0 && nearest !== undefined) values.fill(nearest, 0, first.record);
  titles.forEach(({ record, text }, i) => values.fill(text, record, titles[i + 1]?.record ?? records));
  return {
    type: 'text',
    field: 'title',
    column: first.column >= 0 ? first.column : firstColumn,
    header: '',
    virtual: true,
    raw: new Array<CellValue>(records).fill(''),
    states: Uint8Array.from(values, (value) => (value === '' ? ReadState.blank : ReadState.merged)),
    values,
  };
}
