import { textColumn, type LibraryBook, type RecordTable, type TextColumn } from '../../intake/book';
import { placeOf, WHOLE_YEAR } from '../../report/narrative-place';
import { partOf, type PartId } from '../../report/parts';

/** A sentence of "Nhận định" that goes into the report. */
export interface Sentence {
  readonly table: RecordTable;
  readonly column: TextColumn;
  readonly record: number;
  /** NFC, squeezed. */
  readonly text: string;
  readonly part: PartId | null;
  /** It stands in the part on next year: wishes and plans state no figure of this year. */
  readonly isPlan: boolean;
}

/** The sentences in sheet order; rows marked as not used are left out. A blank part is that of the row above. */
export function sentences(book: LibraryBook): Sentence[] {
  const found: Sentence[] = [];
  for (const table of book.tables) {
    const column = table.section === 'narrative' ? textColumn(table, 'text') : undefined;
    if (!column) continue;
    const parts = textColumn(table, 'part');
    const use = table.columns.get('use');
    let part: PartId | null = null;
    let isOfYear = true;
    for (let record = 0; record < column.values.length; record++) {
      const written = parts?.values[record] ?? '';
      if (written !== '') {
        const { name, scope } = placeOf(written);
        part = partOf(name);
        isOfYear = scope === null || scope === WHOLE_YEAR;
      }
      // A month's and a term's sentences speak of their own figures, which their report holds them to.
      if (!isOfYear) continue;
      const text = column.values[record] ?? '';
      if (text === '' || (use?.type === 'flag' && use.values[record] === false)) continue;
      found.push({ table, column, record, text, part, isPlan: part === 'IV' });
    }
  }
  return found;
}
