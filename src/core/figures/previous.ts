import { isStock, numberColumn, tablesOf, textColumn, type LibraryBook, type RecordTable } from '../intake/book';
import type { EquipmentCategory, FieldId, IndicatorId } from '../library/ids';
import { indicatorInfo, indicatorNamed, BOOK_CATEGORIES } from '../library/indicators';
import { parseSchoolYear } from '../library/school-year';
import type { CellAddress } from '../sheet/address';
import { equipmentKinds } from './equipment';
import { typeIndex } from './holdings-count';
import { READER_FIELDS } from './readers';
import { summaryCategory } from './summary';

/** Last year's value of an indicator and the one cell that it stands in (null where it is a sum of several). */
export interface PreviousFigure {
  readonly value: number;
  readonly cell: CellAddress | null;
}

/** Closing and stock are one fact under two names. */
const SAME_FACT: readonly (readonly [IndicatorId, IndicatorId])[] = [['copies.total', 'closing.copies']];

function percentAsStated(id: IndicatorId, value: number): number {
  // 100 % is often the number 1 under a percent format.
  return indicatorInfo(id).unit === '%' && value > 0 && value <= 1 ? value * 100 : value;
}

function readHistory(table: RecordTable, start: number, found: Map<IndicatorId, PreviousFigure>): void {
  const years = textColumn(table, 'schoolYear');
  const indicators = textColumn(table, 'indicator');
  const values = numberColumn(table, 'value');
  if (!years || !indicators || !values) return;
  const isYear = new Map<string, boolean>();
  const ids = new Map<string, IndicatorId | null>();
  for (let i = 0; i < table.rows.length; i++) {
    const year = years.values[i] ?? '';
    let wanted = isYear.get(year);
    if (wanted === undefined) {
      wanted = parseSchoolYear(year)?.start === start;
      isYear.set(year, wanted);
    }
    if (!wanted) continue;
    const value = values.values[i] ?? NaN;
    if (Number.isNaN(value)) continue;
    const label = indicators.values[i] ?? '';
    let id = ids.get(label);
    if (id === undefined) {
      id = indicatorNamed(label)?.id ?? null;
      ids.set(label, id);
    }
    if (id === null || found.has(id)) continue;
    const cell = { sheet: table.sheet, row: table.rows[i] ?? 0, column: values.column };
    found.set(id, { value: percentAsStated(id, value), cell });
  }
}

/** The stock at the beginning of the year, where a summary of the school's own says it. */
function readOpenings(table: RecordTable, found: Map<IndicatorId, PreviousFigure>): void {
  const fields = [
    ['opening', 'copies'],
    ['openingValue', 'value'],
  ] as const;
  for (const [field, family] of fields) {
    const column = numberColumn(table, field);
    if (!column) continue;
    let total = 0;
    let known = 0;
    const parts = new Map<number, { sum: number; rows: number; cell: CellAddress }>();
    for (let i = 0; i < table.rows.length; i++) {
      const type = typeIndex(summaryCategory(table, i));
      const value = column.values[i] ?? NaN;
      if (type < 0 || Number.isNaN(value)) continue;
      total += value;
      known += 1;
      const cell = { sheet: table.sheet, row: table.rows[i] ?? 0, column: column.column };
      const part = parts.get(type) ?? { sum: 0, rows: 0, cell };
      part.sum += value;
      part.rows += 1;
      parts.set(type, part);
    }
    BOOK_CATEGORIES.forEach((category, index) => {
      const part = parts.get(index);
      const id: IndicatorId = `${family}.${category}`;
      if (part && Number.isFinite(part.sum) && !found.has(id))
        found.set(id, { value: part.sum, cell: part.rows === 1 ? part.cell : null });
    });
    const ids: readonly IndicatorId[] = family === 'copies' ? ['copies.total', 'closing.copies'] : ['value.total'];
    for (const id of ids)
      if (known > 0 && Number.isFinite(total) && !found.has(id)) found.set(id, { value: total, cell: null });
  }
}

/** Last year's columns beside this year's ("2024-2025 | 2025-2026"), summed by what their rows are of. */
function readPreviousColumns(book: LibraryBook, found: Map<IndicatorId, PreviousFigure>): void {
  const sums = new Map<IndicatorId, { sum: number; rows: number; cell: CellAddress }>();
  const add = (id: IndicatorId, value: number, cell: CellAddress) => {
    const there = sums.get(id) ?? { sum: 0, rows: 0, cell };
    there.sum += value;
    there.rows += 1;
    sums.set(id, there);
  };
  for (const table of book.tables) {
    if (!table.previous || !isStock(table)) continue;
    const kindAt = table.section === 'equipment' ? equipmentKinds(book, table) : null;
    for (const [field, column] of table.previous) {
      column.values.forEach((value, i) => {
        if (Number.isNaN(value)) return;
        const cell = { sheet: table.sheet, row: table.rows[i] ?? 0, column: column.column };
        for (const id of previousIds(table, field, i, kindAt)) add(id, value, cell);
      });
    }
  }
  for (const [id, { sum, rows, cell }] of sums)
    if (Number.isFinite(sum) && !found.has(id)) found.set(id, { value: sum, cell: rows === 1 ? cell : null });
}

const FAMILIES: Readonly<Partial<Record<FieldId, 'copies' | 'titles' | 'value'>>> = {
  quantity: 'copies',
  copies: 'copies',
  closing: 'copies',
  titles: 'titles',
  value: 'value',
  amount: 'value',
  closingValue: 'value',
};

/** The figures that a record's value of last year is part of. */
function previousIds(
  table: RecordTable,
  field: FieldId,
  record: number,
  kindAt: ((record: number) => EquipmentCategory) | null,
): readonly IndicatorId[] {
  if (kindAt) return field === 'quantity' ? [`equipment.${kindAt(record)}`] : [];
  if (table.section === 'readers') {
    const id = READER_FIELDS.find(([, own]) => own === field)?.[0];
    return id ? [id, id.startsWith('visits') ? 'visits.total' : 'loans.total'] : [];
  }
  const family = table.section === 'holdings' ? FAMILIES[field] : undefined;
  if (!family) return [];
  const type = typeIndex(summaryCategory(table, record));
  if (type < 0) return [];
  const category = BOOK_CATEGORIES[type];
  const whole: IndicatorId[] = family === 'copies' ? ['copies.total', 'closing.copies'] : [`${family}.total`];
  return category ? [`${family}.${category}`, ...whole] : whole;
}

/**
 * Last year's figures: from `history` by label or id for the year before `start`, else for the stock from a summary's "Đầu năm"
 * (docs/WORKBOOK.md, "What exactly is counted" 14). What is on neither is absent.
 */
export function previousFigures(book: LibraryBook, start: number): ReadonlyMap<IndicatorId, PreviousFigure> {
  const found = new Map<IndicatorId, PreviousFigure>();
  for (const table of tablesOf(book, 'history')) readHistory(table, start - 1, found);
  for (const [a, b] of SAME_FACT) {
    const [one, other] = [found.get(a), found.get(b)];
    if (one && !other) found.set(b, one);
    else if (other && !one) found.set(a, other);
  }
  readPreviousColumns(book, found);
  for (const table of tablesOf(book, 'holdings')) if (table.grain === 'summary') readOpenings(table, found);
  return found;
}
