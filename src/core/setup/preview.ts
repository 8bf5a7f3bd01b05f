import { ReadState, type FieldColumn, type RecordTable } from '../intake/book';
import type { Grid } from '../intake/grid';
import { categoryName } from '../library/categories';
import { fieldInfo } from '../library/fields';
import type { FieldId } from '../library/ids';
import { DAYS_1904, dateOf } from '../text/calendar';

/** A cell as it was understood. */
export interface PreviewCell {
  /** What was understood; what stands in the cell where nothing was. */
  readonly text: string;
  /** A number to be written the way the pane's language does; null for everything else. */
  readonly number: number | null;
  /** There is something and it could not be read. */
  readonly unread: boolean;
}

/** The first rows of a table as they were understood. */
export interface Preview {
  readonly fields: readonly { readonly field: FieldId; readonly label: string }[];
  readonly rows: readonly {
    /** Sheet row, counted from 0. */
    readonly row: number;
    readonly cells: readonly PreviewCell[];
  }[];
}

const ROWS = 5;

/** The first five records of a table. */
export function previewOf(table: RecordTable): Preview {
  const columns = [...table.columns.values()].sort((a, b) => a.column - b.column);
  const rows: { row: number; cells: PreviewCell[] }[] = [];
  for (let i = 0; i < Math.min(ROWS, table.rows.length); i++) {
    rows.push({ row: table.rows[i] ?? -1, cells: columns.map((column) => cellOf(column, i, table)) });
  }
  return {
    fields: columns.map(({ field }) => ({ field, label: fieldInfo(table.section, field)?.label ?? field })),
    rows,
  };
}

function cellOf(column: FieldColumn, record: number, table: RecordTable): PreviewCell {
  const state = column.states[record];
  const raw = String(column.raw[record] ?? '');
  if (state === ReadState.unreadable || state === ReadState.error || state === ReadState.ambiguous)
    return { text: raw, number: null, unread: true };
  const said = (text: string): PreviewCell => ({ text, number: null, unread: false });
  switch (column.type) {
    case 'text':
      return said(column.values[record] ?? '');
    case 'number': {
      const value = column.values[record] ?? NaN;
      if (Number.isNaN(value)) return said('');
      const isYear = fieldInfo(table.section, column.field)?.type === 'year';
      return isYear ? said(String(value)) : { text: String(value), number: value, unread: false };
    }
    case 'date':
      return said(dayText(column.values[record] ?? NaN));
    case 'category': {
      const several = column.several?.get(record);
      const ids = several ?? [column.values[record] ?? null];
      return said(ids.map((id) => (id === null ? '' : categoryName(id))).join('; '));
    }
    case 'flag': {
      const value = column.values[record] ?? null;
      return said(value === null ? '' : value ? 'có' : 'không');
    }
  }
}

/** "05/09/2025" of a 1900-system serial; '' for what is no day. */
export function dayText(serial: number): string {
  const day = Number.isNaN(serial) ? null : dateOf(Math.floor(serial));
  if (!day) return '';
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(day.day)}/${two(day.month)}/${day.year}`;
}

/** A date format: letters of days or years outside quotes and brackets. */
const DATE_FORMAT = /[dy]/i;
const LITERALS = /"[^"]*"|\[[^\]]*\]|\\./g;

/** A cell as a person sees it, before it is taken for anything. `date1904`: serials of the workbook count from 1904. */
export function exampleText(grid: Grid, row: number, column: number, date1904 = false): string {
  const value = grid.raw(row, column);
  if (typeof value !== 'number') return grid.text(row, column);
  if (DATE_FORMAT.test(grid.numberFormat(row, column).replace(LITERALS, ''))) {
    const text = dayText(date1904 ? value + DAYS_1904 : value);
    if (text !== '') return text;
  }
  return String(value).replace('.', ',');
}
