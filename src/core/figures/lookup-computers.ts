import {
  categoryColumn,
  numberColumn,
  ReadState,
  tablesOf,
  textColumn,
  type LibraryBook,
  type RecordTable,
} from '../intake/book';
import { phraseFinder } from '../library/phrases';
import type { CellAddress } from '../sheet/address';
import type { FigureDraft } from './draft';
import { equipmentKinds, equipmentQuantity } from './equipment';
import { addTo, newTally } from './tally';

const FOR_READERS = phraseFinder(['tra cứu', 'bạn đọc']);

/** The columns that may say what a device is for. */
export function purposeColumns(table: RecordTable): readonly number[] {
  const category = categoryColumn(table, 'category');
  const texts = [textColumn(table, 'name'), category?.virtual ? undefined : category, textColumn(table, 'note')];
  return [...new Set(texts.flatMap((column) => (column ? [column.column] : [])))];
}

/** Whether a record is a computer that its name, kind or note says is for readers to look things up. */
export function isLookupComputer(book: LibraryBook, table: RecordTable): (record: number) => boolean {
  const kindAt = equipmentKinds(book, table);
  const category = categoryColumn(table, 'category');
  const texts = [
    textColumn(table, 'name')?.raw,
    category?.virtual ? undefined : category?.raw,
    textColumn(table, 'note')?.raw,
  ];
  return (record) =>
    kindAt(record) === 'computer' && texts.some((raw) => typeof raw?.[record] === 'string' && FOR_READERS(raw[record]));
}

/** Computers for readers: a part of `equipment.computer`, never added. Unknown where no row says so. */
export function countLookupComputers(draft: FigureDraft, book: LibraryBook): void {
  const tally = newTally();
  let origin: CellAddress | null = null;
  for (const table of tablesOf(book, 'equipment')) {
    const isOne = isLookupComputer(book, table);
    const quantity = numberColumn(table, 'quantity');
    const [good, broken] = [numberColumn(table, 'good'), numberColumn(table, 'broken')];
    for (let i = 0; i < table.rows.length; i++) {
      if (!isOne(i)) continue;
      const number = equipmentQuantity(quantity, good, broken, i);
      const blank = Number.isNaN(number) && table.blankQuantityIsOne && quantity?.states[i] === ReadState.blank;
      origin ??= { sheet: table.sheet, row: table.rows[i] ?? 0, column: quantity?.column ?? table.extent.firstColumn };
      addTo(tally, blank ? 1 : number);
    }
  }
  if (origin) draft.putTally('computers.lookup', tally, origin);
}
