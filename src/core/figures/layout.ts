import { INDICATORS } from '../library/indicators';
import type { IndicatorId } from '../library/ids';
import { OWN_SHEETS } from '../library/own-sheets';
import { absoluteAreaName, type CellAddress } from '../sheet/address';
import { FAMILIES, type Family } from './sheet-words';

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
}

function familyOf(id: IndicatorId): Family {
  const [head = '', , third] = id.split('.');
  if (head === 'additions' && third !== undefined) return 'movements';
  for (const family of FAMILIES) if (family.prefixes.includes(head)) return family.id;
  throw new RangeError(`no family for ${id}`);
}

const ROWS: LayoutRow[] = [];
const ROW_OF = new Map<IndicatorId, number>();
let next = HEADER_ROW + 1;
for (const family of FAMILIES) {
  ROWS.push({ row: next++, family: family.id, id: null });
  for (const { id } of INDICATORS) {
    if (familyOf(id) !== family.id) continue;
    ROW_OF.set(id, next);
    ROWS.push({ row: next++, family: null, id });
  }
}

/** The rows of "Số liệu" from the first family's heading on; the same for every workbook, so that other sheets may point into it. */
export const LAYOUT: readonly LayoutRow[] = ROWS;
export const LAST_ROW = next - 1;

/** Where a figure stands on "Số liệu". Throws RangeError for an id that is not in the contract. */
export function figureCell(id: IndicatorId, column: FigureColumn = 'value'): CellAddress {
  const row = ROW_OF.get(id);
  if (row === undefined) throw new RangeError(`no row for ${id}`);
  return { sheet: OWN_SHEETS.figures, row, column: COLUMNS[column] };
}

/** The same as a reference for formulas: 'Số liệu'!$C$12. */
export function figureReference(id: IndicatorId, column: FigureColumn = 'value'): string {
  const { sheet, row, column: at } = figureCell(id, column);
  return absoluteAreaName(sheet, { row, column: at, rowCount: 1, columnCount: 1 });
}
