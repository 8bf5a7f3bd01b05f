import type { FieldColumn, NumberColumn, RecordTable } from '../../intake/book';
import type { FieldId, SectionId } from '../../library/ids';

const COUNTS: ReadonlySet<FieldId> = new Set<FieldId>([
  'quantity',
  'titles',
  'copies',
  'opening',
  'added',
  'withdrawn',
  'closing',
  'good',
  'broken',
  'seats',
  'times',
  'works',
  'participants',
  'pupilVisits',
  'teacherVisits',
  'pupilLoans',
  'teacherLoans',
  'inHouse',
]);
const MONEY: ReadonlySet<FieldId> = new Set<FieldId>([
  'price',
  'amount',
  'value',
  'openingValue',
  'addedValue',
  'withdrawnValue',
  'closingValue',
  'unitPrice',
]);
const YEARS: ReadonlySet<FieldId> = new Set<FieldId>(['publishedYear', 'yearInUse']);
const COMPARED: ReadonlySet<string> = new Set<`${SectionId}.${FieldId}`>([
  'holdings.accessionNumber',
  'holdings.category',
  'holdings.unit',
  'holdings.source',
  'holdings.condition',
  'equipment.category',
  'equipment.unit',
  'equipment.source',
  'equipment.condition',
  'activities.kind',
  'history.indicator',
  'categories.name',
  'categories.parent',
  'categories.unit',
]);

/** Whole things that are counted: never negative, never a fraction. */
export function isCount(field: FieldId): boolean {
  return COUNTS.has(field);
}

/** Amounts in đồng. In `history` the field `value` is the indicator's value, which is no money. */
export function isMoney(section: SectionId, field: FieldId): boolean {
  return MONEY.has(field) && section !== 'history';
}

export function isYear(field: FieldId): boolean {
  return YEARS.has(field);
}

/** Fields whose cells are compared with other cells or names, so that a stray space makes two of one (docs/RULES.md, `khoang-trang-thua`). */
export function isCompared(section: SectionId, field: FieldId): boolean {
  return COMPARED.has(`${section}.${field}`);
}

/** The number columns of a table. */
export function numberColumns(table: RecordTable): NumberColumn[] {
  const columns: NumberColumn[] = [];
  for (const column of table.columns.values()) if (column.type === 'number') columns.push(column);
  return columns;
}

/** The columns whose cells hold words: texts and categories. */
export function wordColumns(table: RecordTable): FieldColumn[] {
  const columns: FieldColumn[] = [];
  for (const column of table.columns.values())
    if (column.type === 'text' || column.type === 'category') columns.push(column);
  return columns;
}
