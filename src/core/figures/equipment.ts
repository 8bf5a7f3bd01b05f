import {
  categoryColumn,
  numberColumn,
  ReadState,
  tablesOf,
  textColumn,
  type LibraryBook,
  type NumberColumn,
  type RecordTable,
} from '../intake/book';
import { equipmentNamed } from '../library/equipment-names';
import { EQUIPMENT_CATEGORIES } from '../library/indicators';
import type { EquipmentCategory } from '../library/ids';
import type { CellAddress } from '../sheet/address';
import type { Sums } from './contributions';
import type { FigureDraft } from './draft';
import { addTo, newTally } from './tally';

/** The kinds of devices by record: from the column of kinds, else from the name, else `otherEquipment` ("What exactly is counted" 10). */
export function equipmentKinds(book: LibraryBook, table: RecordTable): (record: number) => EquipmentCategory {
  const column = categoryColumn(table, 'category');
  const names = textColumn(table, 'name');
  const memo = new Map<string, EquipmentCategory>();
  return (record) => {
    const own = column?.values[record] ?? table.constants.category ?? null;
    if (own !== null) return own as EquipmentCategory;
    const name = names?.values[record] ?? '';
    let kind = memo.get(name);
    if (kind === undefined) {
      kind = (name === '' ? null : equipmentNamed(book.categories, name)) ?? 'otherEquipment';
      memo.set(name, kind);
    }
    return kind;
  };
}

/** The quantity of a record: its own, or good and broken together; NaN when neither can be read. */
export function equipmentQuantity(
  quantity: NumberColumn | undefined,
  good: NumberColumn | undefined,
  broken: NumberColumn | undefined,
  record: number,
): number {
  const own = quantity?.values[record] ?? NaN;
  if (!Number.isNaN(own)) return own;
  const parts = [good?.values[record] ?? NaN, broken?.values[record] ?? NaN].filter((part) => !Number.isNaN(part));
  return parts.length === 0 ? NaN : parts.reduce((sum, part) => sum + part, 0);
}

/** Devices, furniture and seats (docs/WORKBOOK.md, "What exactly is counted" 10). */
export function countEquipment(draft: FigureDraft, book: LibraryBook): void {
  const tables = tablesOf(book, 'equipment').filter(({ rows }) => rows.length > 0);
  if (tables.length === 0) return;
  const totals = EQUIPMENT_CATEGORIES.map(newTally);
  const origins: (CellAddress | null)[] = EQUIPMENT_CATEGORIES.map(() => null);
  const [reading, mobile] = [newTally(), newTally()];
  const sums = (): Sums => [
    ...EQUIPMENT_CATEGORIES.map((category, i) => [`equipment.${category}`, totals[i]?.sum ?? 0] as const),
    ['seats.reading', reading.sum],
    ['seats.mobile', mobile.sum],
  ];
  let counted = false;
  let anySeat = false;
  for (const table of tables) {
    const kindAt = equipmentKinds(book, table);
    const [quantity, good, broken] = [
      numberColumn(table, 'quantity'),
      numberColumn(table, 'good'),
      numberColumn(table, 'broken'),
    ];
    const seats = numberColumn(table, 'seats');
    const before = sums();
    const shown = quantity ?? good ?? broken;
    if (shown) counted = true;
    for (let i = 0; i < table.rows.length; i++) {
      const kind = kindAt(i);
      const index = EQUIPMENT_CATEGORIES.indexOf(kind);
      const total = totals[index];
      const number = equipmentQuantity(quantity, good, broken, i);
      const isOne = Number.isNaN(number) && table.blankQuantityIsOne && quantity?.states[i] === ReadState.blank;
      if (total) addTo(total, isOne ? 1 : number);
      if (shown && !origins[index]) {
        origins[index] = { sheet: table.sheet, row: table.rows[i] ?? 0, column: shown.column };
      }
      const seat = seats?.values[i] ?? NaN;
      if (!Number.isNaN(seat)) anySeat = true;
      if (kind === 'readingSet') addTo(reading, seat);
      else if (kind === 'mobileTable') addTo(mobile, seat);
    }
    draft.contributions.note(table, before, sums());
  }
  // Blanks where the numbers belong say nothing of any kind.
  if (counted && totals.some(({ read }) => read > 0)) {
    EQUIPMENT_CATEGORIES.forEach((category, index) => {
      draft.putTally(`equipment.${category}`, totals[index] ?? newTally(), origins[index] ?? null);
    });
  }
  if (anySeat) {
    draft.putTally('seats.reading', reading, origins[EQUIPMENT_CATEGORIES.indexOf('readingSet')] ?? null);
    draft.putTally('seats.mobile', mobile, origins[EQUIPMENT_CATEGORIES.indexOf('mobileTable')] ?? null);
  }
  draft.putTotal('seats.total', ['seats.reading', 'seats.mobile']);
}
