import { cellOf, inCellUnits, type FieldColumn, type ProfileFact, type RecordTable } from '../../intake/book';
import type { FieldId } from '../../library/ids';
import { cellName, type CellAddress } from '../../sheet/address';
import type { CellValue } from '../../sheet/snapshot';
import type { FindingData } from '../finding';
import { isCleanText } from '../../text/normal';
import type { Found } from '../rule';

type More = Pick<Found, 'fix' | 'proposals' | 'action'> & {
  readonly others?: readonly CellAddress[];
  readonly keyOf?: CellValue;
};

/** Fields by which a person recognises a row, most telling first. */
const NAMING: readonly FieldId[] = [
  'title',
  'name',
  'content',
  'text',
  'indicator',
  'category',
  'accessionNumber',
  'date',
];
/** Fields that stay the same when other cells of the row are corrected. */
const IDENTIFYING: readonly FieldId[] = [
  'accessionNumber',
  'title',
  'author',
  'publishedYear',
  'name',
  'content',
  'date',
  'kind',
  'schoolYear',
  'indicator',
  'issue',
  'entryDate',
];

/** The row's own name, e.g. the book's title; '' when the row has none. */
export function rowName(table: RecordTable, record: number, except?: FieldId): string {
  for (const field of NAMING) {
    if (field === except) continue;
    const raw = table.columns.get(field)?.raw[record];
    if (typeof raw !== 'string' || raw === '') continue;
    if (isCleanText(raw)) return shorten(raw);
    if (raw.trim() !== '') return shorten(raw.normalize('NFC').replace(/\s+/g, ' ').trim());
  }
  return '';
}

/** At most 60 characters, cut at a word. */
export function shorten(text: string, most = 60): string {
  if (text.length <= most) return text;
  const cut = text.lastIndexOf(' ', most);
  return `${text.slice(0, cut > most / 2 ? cut : most)}…`;
}

/** What identifies a row by its content: rows may be inserted above it or sorted, it stays the same. */
export function rowIdentity(table: RecordTable, record: number, except?: FieldId): string {
  let identity = '';
  for (const field of IDENTIFYING) {
    if (field === except) continue;
    const raw = table.columns.get(field)?.raw[record];
    if (raw !== undefined && raw !== '') identity += `\u0001${field}=${String(raw)}`;
  }
  return identity;
}

/** A finding at one cell of a record. `data` always holds sheet, cell, header, row (the row's own name) and value (as it stands there). */
export function atCell(
  table: RecordTable,
  column: FieldColumn,
  record: number,
  data: FindingData = {},
  more: More = {},
): Found {
  const cell = cellOf(table, column, record);
  const value = column.raw[record] ?? '';
  const { others = [], keyOf = '', ...rest } = more;
  return {
    cells: [cell, ...others],
    data: {
      sheet: table.sheet,
      cell: cellName(cell.row, cell.column),
      header: column.header,
      row: rowName(table, record, column.field),
      value,
      ...data,
    },
    key: keyText(table.section, column.field, rowIdentity(table, record, column.field), typeof value, value, keyOf),
    ...rest,
  };
}

/** What the fact's cell says, without the name that may stand before it in the same cell. */
export function valueOf({ raw, label }: ProfileFact): CellValue {
  return typeof raw === 'string' ? raw.slice(label.length) : raw;
}

/** A finding at the value of a fact of the profile. */
export function atFact(fact: ProfileFact, data: FindingData = {}, more: More = {}): Found {
  const { others = [], keyOf = '', ...rest } = more;
  return {
    cells: [fact.cell, ...others],
    data: {
      sheet: fact.cell.sheet,
      cell: cellName(fact.cell.row, fact.cell.column),
      header: fact.name,
      row: fact.name,
      value: valueOf(fact),
      ...data,
    },
    key: keyText('profile', fact.name, typeof fact.raw, fact.raw, keyOf),
    ...rest,
  };
}

/** A finding at a cell that belongs to no record (a total row, a header, a sheet of the product). */
export function atAddress(
  cell: CellAddress,
  keyParts: readonly CellValue[],
  data: FindingData = {},
  more: More = {},
): Found {
  const { others = [], keyOf = '', ...rest } = more;
  return {
    cells: [cell, ...others],
    data: { sheet: cell.sheet, cell: cellName(cell.row, cell.column), ...data },
    key: keyText(...keyParts, keyOf),
    ...rest,
  };
}

/** A finding at the heading of a column whose values it says itself (a year, a month). */
export function atHeading({ section, sheet, header }: RecordTable, column: FieldColumn, data: FindingData): Found {
  const cell = { sheet, row: header.lastRow, column: column.column };
  return atAddress(cell, [section, column.header], { header: column.header, row: '', value: column.header, ...data });
}

/** A finding without a place. */
export function nowhere(
  keyParts: readonly CellValue[],
  data: FindingData = {},
  more: Omit<More, 'others'> = {},
): Found {
  const { keyOf = '', ...rest } = more;
  return { cells: [], data, key: keyText(...keyParts, keyOf), ...rest };
}

/** Parts joined so that no two lists of parts read alike. */
export function keyText(...parts: readonly CellValue[]): string {
  let key = '';
  for (const part of parts) {
    const text = String(part);
    key += key === '' ? `${text.length}:${text}` : `|${text.length}:${text}`;
  }
  return key;
}

/** A finding at one cell whose right content is certain; a number is given in the unit of `values` and written in that of the cell. */
export function correctedCell(
  table: RecordTable,
  column: FieldColumn,
  record: number,
  content: CellValue,
  data: FindingData = {},
  others: readonly CellAddress[] = [],
): Found {
  const after = column.type === 'number' && typeof content === 'number' ? inCellUnits(column, content) : content;
  const before = column.raw[record] ?? '';
  return atCell(
    table,
    column,
    record,
    { ...data, after },
    { fix: [{ cell: cellOf(table, column, record), before, after }], others },
  );
}
