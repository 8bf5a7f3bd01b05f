import { INDICATORS } from '../library/indicators';
import type { IndicatorId } from '../library/ids';
import { OWN_SHEETS } from '../library/own-sheets';
import { absoluteAreaName, type CellAddress } from '../sheet/address';
import { FAMILIES, type Family } from './sheet-words';
import { RESTS, type RestId } from './totals';

/** Columns of "Số liệu". */
export const COLUMNS = { label: 0, unit: 1, value: 2, previous: 3, difference: 4, percent: 5, source: 6 } as const;
export type FigureColumn = keyof typeof COLUMNS;

/** Rows of "Số liệu": title, school year, a line about the figures, the header, then the figures by family. */
export const TITLE_ROW = 0;
export const YEAR_ROW = 1;
export const NOTE_ROW = 2;
export const HEADER_ROW = 4;

export interface LayoutRow {
  readonly row: number;
  readonly family: Family | null;
  readonly id: IndicatorId | null;
  /** What belongs to none of the parts above it, where the parts of a total stand. */
  readonly rest: RestId | null;
}

function familyOf(id: IndicatorId): Family {
  const alone = FAMILIES.find((family) => family.ids?.includes(id));
  if (alone) return alone.id;
  const [head = '', , third] = id.split('.');
  if (head === 'additions' && third !== undefined) return 'movements';
  for (const family of FAMILIES) if (family.prefixes.includes(head)) return family.id;
  throw new RangeError(`no family for ${id}`);
}

const ROWS: LayoutRow[] = [];
const ROW_OF = new Map<IndicatorId | RestId, number>();
const REST_AFTER = new Map(RESTS.map(({ parts, rest }) => [parts[parts.length - 1], rest]));
let next = HEADER_ROW + 1;
for (const family of FAMILIES) {
  ROWS.push({ row: next++, family: family.id, id: null, rest: null });
  for (const { id } of INDICATORS) {
    if (familyOf(id) !== family.id) continue;
    ROW_OF.set(id, next);
    ROWS.push({ row: next++, family: null, id, rest: null });
    const rest = REST_AFTER.get(id);
    if (rest === undefined) continue;
    ROW_OF.set(rest, next);
    ROWS.push({ row: next++, family: null, id: null, rest });
  }
}

/** The rows of "Số liệu" from the first family's heading on; the same for every workbook, so that other sheets may point into it. */
export const LAYOUT: readonly LayoutRow[] = ROWS;
export const LAST_ROW = next - 1;

/** The row of a figure or a rest. Throws RangeError for an id that is not in the contract. */
export function rowOf(id: IndicatorId | RestId): number {
  const row = ROW_OF.get(id);
  if (row === undefined) throw new RangeError(`no row for ${id}`);
  return row;
}

/** Where a figure stands on "Số liệu". */
export function figureCell(id: IndicatorId, column: FigureColumn = 'value'): CellAddress {
  return { sheet: OWN_SHEETS.figures, row: rowOf(id), column: COLUMNS[column] };
}

/** This year's values of the rows `from`–`to`, both included, for formulas. */
export function valueArea(from: number, to: number): string {
  const area = { row: from, column: COLUMNS.value, rowCount: to - from + 1, columnCount: 1 };
  return absoluteAreaName(OWN_SHEETS.figures, area);
}

/** The same as a reference for formulas: 'Số liệu'!$C$12. */
export function figureReference(id: IndicatorId, column: FigureColumn = 'value'): string {
  const { sheet, row, column: at } = figureCell(id, column);
  return absoluteAreaName(sheet, { row, column: at, rowCount: 1, columnCount: 1 });
}
