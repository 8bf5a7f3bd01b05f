import type { CategoryId, FieldId } from '../library/ids';
import { parseSchoolYear, schoolYearContaining } from '../library/school-year';
import { dateInside } from '../text/dates';
import { searchKey } from '../text/normal';
import { isStock, type FieldColumn, type IgnoredRow, type NumberColumn, type RecordTable } from './book';
import { measureOf } from './column-candidates';
import type { ReadContext } from './column-job';
import type { TypeColumn } from './equal-columns';
import type { Grid } from './grid';

type Movement = 'opening' | 'added' | 'withdrawn' | 'closing';
type Measure = TypeColumn['field'];

/** What the rows of a table with types across stand for. */
interface RowMeanings {
  /** By record: the field that its cells are of; null for a row that is left out. */
  readonly fields: readonly (Measure | Movement | null)[];
}

const ADDED = /(?:^| )(?:nhap|tang|bo sung|mua|nhan)(?: |$)/;
const WITHDRAWN = /(?:^| )(?:xuat|giam|thanh ly|thanh loc|mat|loai bo)(?: |$)/;
const OPENING = /(?:^| )(?:dau nam|dau ky|ton dau|nam truoc|mang sang|so cu)(?: |$)/;
const CLOSING =
  /(?:^| )(?:cuoi nam|cuoi ky|ton cuoi|ton kho|con lai|hien con|hien co|tong con|ton|tong so hien co|nam nay)(?: |$)/;
const VALUE_OF: Readonly<Record<Movement, FieldId>> = {
  opening: 'openingValue',
  added: 'addedValue',
  withdrawn: 'withdrawnValue',
  closing: 'closingValue',
};

/**
 * A table whose types stand side by side, as one summary a type, each with the table's own header and extent. `columns` are read beside `types`, in their
 * order. What stands in a column without a type (the amount of a whole batch) becomes a summary without one.
 */
export function tablesOfTypes(
  base: RecordTable,
  grid: Grid,
  labelColumn: number,
  types: readonly TypeColumn[],
  columns: readonly FieldColumn[],
  context: ReadContext,
): RecordTable[] {
  const labels = Array.from(base.rows, (row) => (labelColumn < 0 ? '' : grid.text(row, labelColumn)));
  // The rows of a list of what came or left are batches, whatever their first words are.
  const { fields } = isStock(base) ? rowMeanings(labels, context) : { fields: labels.map(() => 'copies' as const) };
  const tables: RecordTable[] = [];
  const add = (column: FieldColumn | undefined, measure: Measure, category: CategoryId | null) => {
    if (column?.type !== 'number') return;
    for (const [field, records] of recordsByField(fields, measure))
      if (records.length > 0) tables.push(splitTable(base, field, column, records, category));
  };
  types.forEach(({ category, field }, i) => add(columns[i], field, category));
  for (const field of ['value', 'amount'] as const) {
    const whole = base.columns.get(field);
    if (whole && !types.some((type) => type.field === 'value')) add({ ...whole, field: 'value' }, 'value', null);
  }
  return tables;
}

/** Rows are measures ("Số tên", "Số bản"), movements ("Nhập", "Tồn kho"), school years, or parts that are added up. */
function rowMeanings(labels: readonly string[], context: ReadContext): RowMeanings {
  const some = labels.filter((label) => label !== '').length;
  const enough = (found: readonly unknown[]) => found.filter((one) => one !== null).length * 5 >= some * 3;
  const measures = labels.map((label) => (label === '' ? null : measureOf(label)));
  if (some > 0 && enough(measures) && measures.includes('copies')) return { fields: measures };
  const movements = labels.map((label) => movementOf(label, context));
  if (some > 1 && enough(movements) && movements.includes('closing')) return { fields: lastClosing(movements) };
  const years = labels.map((label) => (label.length <= 30 ? (parseSchoolYear(label)?.start ?? null) : null));
  const known = new Set(years.filter((year) => year !== null));
  if (known.size > 1 && enough(years)) {
    const now = context.schoolYearStart !== null && known.has(context.schoolYearStart) ? context.schoolYearStart : null;
    return { fields: years.map((year) => (year !== null && year === now ? 'copies' : null)) };
  }
  return { fields: labels.map(() => 'copies') };
}

function movementOf(label: string, { schoolYearStart }: ReadContext): Movement | null {
  const key = searchKey(label);
  if (key === '') return null;
  const day = dateInside(label);
  if (day !== null && schoolYearStart !== null && CLOSING.test(key)) {
    const before = schoolYearContaining(day).start < schoolYearStart;
    const first = schoolYearContaining(day - 31).start < schoolYearStart;
    return before || first ? 'opening' : 'closing';
  }
  if (OPENING.test(key)) return 'opening';
  if (CLOSING.test(key)) return 'closing';
  if (ADDED.test(key)) return 'added';
  return WITHDRAWN.test(key) ? 'withdrawn' : null;
}

/** Of several rows of what is there the first is what there was. */
function lastClosing(movements: readonly (Movement | null)[]): (Movement | null)[] {
  const last = movements.lastIndexOf('closing');
  const hasOpening = movements.includes('opening');
  return movements.map((movement, i) =>
    movement !== 'closing' || i === last ? movement : hasOpening ? null : 'opening',
  );
}

/** The records of each field of a column that measures `measure`. */
function recordsByField(fields: RowMeanings['fields'], measure: Measure): ReadonlyMap<FieldId, readonly number[]> {
  const found = new Map<FieldId, number[]>();
  fields.forEach((field, record) => {
    const own = fieldOf(field, measure);
    if (own !== null) found.set(own, [...(found.get(own) ?? []), record]);
  });
  return found;
}

function fieldOf(row: Measure | Movement | null, measure: Measure): FieldId | null {
  switch (row) {
    case null:
      return null;
    case 'copies':
      return measure;
    case 'titles':
    case 'value':
      return measure === 'copies' ? row : null;
    default:
      if (measure === 'titles') return row === 'closing' ? 'titles' : null;
      return measure === 'value' ? VALUE_OF[row] : row;
  }
}

const SHARED: readonly FieldId[] = ['entryDate', 'withdrawalDate', 'withdrawalRecord'];

function splitTable(
  base: RecordTable,
  field: FieldId,
  column: NumberColumn,
  records: readonly number[],
  category: CategoryId | null,
): RecordTable {
  const all = records.length === base.rows.length;
  const pick = <Column extends FieldColumn>(one: Column): Column => (all ? one : picked(one, records));
  const columns = new Map<FieldId, FieldColumn>();
  for (const shared of SHARED) {
    const own = base.columns.get(shared);
    if (own) columns.set(shared, pick(own));
  }
  columns.set(field, { ...pick(column), field });
  const kept = new Set(records);
  const ignored: IgnoredRow[] = [...base.ignoredRows];
  base.rows.forEach((row, record) => {
    if (!kept.has(record)) ignored.push({ row, reason: 'note' });
  });
  ignored.sort((a, b) => a.row - b.row);
  return {
    ...base,
    grain: 'summary',
    rows: Int32Array.from(records, (record) => base.rows[record] ?? -1),
    columns,
    constants: category === null ? {} : { category },
    ignoredRows: ignored,
    isPart: true,
  };
}

/** Some of a column's records. */
function picked<Column extends FieldColumn>(column: Column, records: readonly number[]): Column {
  const of = <Value>(list: ArrayLike<Value>) => records.map((record) => list[record] as Value);
  const values =
    column.values instanceof Float64Array
      ? Float64Array.from(of(column.values))
      : of(column.values as readonly unknown[]);
  return {
    ...column,
    raw: of(column.raw),
    states: Uint8Array.from(of(column.states)),
    values,
    unclean: undefined,
    respelled: undefined,
    several: undefined,
  };
}
