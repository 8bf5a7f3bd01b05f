import { MAX_COLUMNS, MAX_ROWS, type Area } from '../../src/core/sheet/address';
import { isWholeColumns, isWholeRows } from './areas';
import type { Sheet } from './sheet';
import { NO_BORDER, type Border, type Borders, type Style, type StyleChange } from './style';

/** The style numbers that occur in an area, those of cells that were never touched included. */
function styleNumbersIn(sheet: Sheet, area: Area): Set<number> {
  const numbers = new Set<number>();
  const lastRow = Math.min(area.row + area.rowCount, sheet.cells.rows.length);
  for (let row = area.row; row < lastRow; row++) {
    const cells = sheet.cells.row(row);
    if (!cells || (cells.styles === null && cells.style === undefined)) continue;
    const lastColumn = Math.min(area.column + area.columnCount, Math.max(cells.styles?.length ?? 0, area.column));
    for (let column = area.column; column < lastColumn; column++) numbers.add(sheet.styleNumber(row, column));
    if (lastColumn < area.column + area.columnCount) addDefaults(sheet, cells.style, lastColumn, area, numbers);
  }
  if (hasRowWithoutStyle(sheet, area)) addDefaults(sheet, undefined, area.column, area, numbers);
  return numbers;
}

function hasRowWithoutStyle(sheet: Sheet, area: Area): boolean {
  const end = area.row + area.rowCount;
  if (end > sheet.cells.rows.length) return true;
  for (let row = area.row; row < end; row++) {
    const cells = sheet.cells.row(row);
    if (!cells || (cells.styles === null && cells.style === undefined)) return true;
  }
  return false;
}

/** What cells from a column on look like that have no style of their own. */
function addDefaults(sheet: Sheet, rowStyle: number | undefined, from: number, area: Area, numbers: Set<number>): void {
  if (rowStyle !== undefined) {
    numbers.add(rowStyle);
    return;
  }
  const end = area.column + area.columnCount;
  let styled = 0;
  for (const [index, column] of sheet.columns) {
    if (index < from || index >= end || column.style === undefined) continue;
    numbers.add(column.style);
    styled++;
  }
  if (styled < end - from) numbers.add(0);
}

/** What all cells of the areas have in common, or null where they differ, as the API gives mixed formats. */
export function commonFormat<T extends string | number | boolean>(
  sheet: Sheet,
  areas: readonly Area[],
  pick: (style: Style) => T,
): T | null {
  let found: T | undefined;
  for (const area of areas) {
    for (const number of styleNumbersIn(sheet, area)) {
      const value = pick(sheet.workbook.styles.get(number));
      if (found === undefined) found = value;
      else if (found !== value) return null;
    }
  }
  return found ?? null;
}

/** Changes how the cells of an area look; whole columns and rows keep it as their default, so that cells filled later look the same. */
export function changeFormat(sheet: Sheet, area: Area, change: StyleChange | ((style: Style) => StyleChange)): void {
  const { styles } = sheet.workbook;
  const results = new Map<number, number>();
  const changed = (number: number): number => {
    let result = results.get(number);
    if (result === undefined) {
      result = styles.change(number, typeof change === 'function' ? change(styles.get(number)) : change);
      results.set(number, result);
    }
    return result;
  };
  if (isWholeColumns(area)) changeColumns(sheet, area, changed);
  else if (isWholeRows(area)) changeRows(sheet, area, changed);
  else {
    for (let row = area.row; row < area.row + area.rowCount; row++) {
      for (let column = area.column; column < area.column + area.columnCount; column++) {
        sheet.cells.setStyle(row, column, changed(sheet.styleNumber(row, column)));
      }
    }
  }
  sheet.changed('cells', area, false);
}

function changeColumns(sheet: Sheet, area: Area, changed: (number: number) => number): void {
  const end = Math.min(area.column + area.columnCount, MAX_COLUMNS);
  sheet.cells.rows.forEach((cells, row) => {
    if (!cells || (cells.styles === null && cells.style === undefined)) return;
    for (let column = area.column; column < end; column++) {
      if (cells.styles?.[column] === undefined && cells.style === undefined) continue;
      sheet.cells.setStyle(row, column, changed(sheet.styleNumber(row, column)));
    }
  });
  for (let column = area.column; column < end; column++) {
    const target = sheet.columnForWriting(column);
    target.style = changed(target.style ?? 0);
  }
  sheet.changed('columns', area);
}

function changeRows(sheet: Sheet, area: Area, changed: (number: number) => number): void {
  const end = Math.min(area.row + area.rowCount, MAX_ROWS);
  for (let row = area.row; row < end; row++) {
    const cells = sheet.cells.rowForWriting(row);
    const styled = cells.styles?.length ?? 0;
    for (let column = 0; column < styled; column++) {
      if (cells.styles?.[column] !== undefined)
        sheet.cells.setStyle(row, column, changed(sheet.styleNumber(row, column)));
    }
    if (cells.style === undefined) {
      for (const [index, column] of sheet.columns) {
        if (column.style !== undefined && cells.styles?.[index] === undefined) {
          sheet.cells.setStyle(row, index, changed(column.style));
        }
      }
    }
    cells.style = changed(cells.style ?? 0);
  }
}

/** The lines of a range, named as the API names them. */
export const BORDER_SIDES = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideVertical',
  'InsideHorizontal',
  'DiagonalDown',
  'DiagonalUp',
] as const;
export type BorderSide = (typeof BORDER_SIDES)[number];

type CellSide = keyof Borders;

interface Strip {
  readonly area: Area;
  readonly side: CellSide;
  /** The cells on the other side of the same lines, and what the lines are for them. */
  readonly beyond: { readonly area: Area; readonly side: CellSide } | null;
}

/** Which edges of which cells are one side of a range; an inside line that the range has no room for gives none. */
function stripsOf(area: Area, side: BorderSide): Strip[] {
  const lastRow = area.row + area.rowCount - 1;
  const lastColumn = area.column + area.columnCount - 1;
  const oneRow = (row: number): Area => ({ ...area, row, rowCount: 1 });
  const oneColumn = (column: number): Area => ({ ...area, column, columnCount: 1 });
  switch (side) {
    case 'EdgeTop':
      return [
        {
          area: oneRow(area.row),
          side: 'top',
          beyond: area.row > 0 ? { area: oneRow(area.row - 1), side: 'bottom' } : null,
        },
      ];
    case 'EdgeBottom':
      return [
        {
          area: oneRow(lastRow),
          side: 'bottom',
          beyond: lastRow + 1 < MAX_ROWS ? { area: oneRow(lastRow + 1), side: 'top' } : null,
        },
      ];
    case 'EdgeLeft':
      return [
        {
          area: oneColumn(area.column),
          side: 'left',
          beyond: area.column > 0 ? { area: oneColumn(area.column - 1), side: 'right' } : null,
        },
      ];
    case 'EdgeRight':
      return [
        {
          area: oneColumn(lastColumn),
          side: 'right',
          beyond: lastColumn + 1 < MAX_COLUMNS ? { area: oneColumn(lastColumn + 1), side: 'left' } : null,
        },
      ];
    case 'InsideHorizontal':
      if (area.rowCount < 2) return [];
      return [
        {
          area: { ...area, rowCount: area.rowCount - 1 },
          side: 'bottom',
          beyond: { area: { ...area, row: area.row + 1, rowCount: area.rowCount - 1 }, side: 'top' },
        },
      ];
    case 'InsideVertical':
      if (area.columnCount < 2) return [];
      return [
        {
          area: { ...area, columnCount: area.columnCount - 1 },
          side: 'right',
          beyond: { area: { ...area, column: area.column + 1, columnCount: area.columnCount - 1 }, side: 'left' },
        },
      ];
    case 'DiagonalDown':
      return [{ area, side: 'diagonalDown', beyond: null }];
    case 'DiagonalUp':
      return [{ area, side: 'diagonalUp', beyond: null }];
  }
}

/** What the lines of one side have in common; a property is null where they differ. */
export function commonBorder(
  sheet: Sheet,
  areas: readonly Area[],
  side: BorderSide,
): { line: string | null; weight: string | null; color: string | null } {
  const strips = areas.flatMap((area) => stripsOf(area, side));
  if (strips.length === 0) return { line: NO_BORDER.line, weight: NO_BORDER.weight, color: NO_BORDER.color };
  const common = (pick: (border: Border) => string): string | null => {
    let found: string | undefined;
    for (const strip of strips) {
      const own = commonFormat(sheet, [strip.area], (style) => pick(style.borders[strip.side]));
      const ownLine = commonFormat(sheet, [strip.area], (style) => style.borders[strip.side].line);
      const { beyond } = strip;
      // A line belongs to both cells that it parts: where this cell has none, the neighbour's is seen.
      const seen =
        ownLine === 'None' && beyond
          ? commonFormat(sheet, [beyond.area], (style) => pick(style.borders[beyond.side]))
          : own;
      if (seen === null || (found !== undefined && found !== seen)) return null;
      found = seen;
    }
    return found ?? null;
  };
  return { line: common((b) => b.line), weight: common((b) => b.weight), color: common((b) => b.color) };
}

/** Changes the lines of one side. Taking a line away takes it from both cells that it parts. */
export function changeBorder(sheet: Sheet, area: Area, side: BorderSide, change: Partial<Border>): void {
  for (const strip of stripsOf(area, side)) {
    changeFormat(sheet, strip.area, (style) => ({ borders: withBorder(style.borders, strip.side, change) }));
    const { beyond } = strip;
    if (beyond && change.line !== undefined) {
      changeFormat(sheet, beyond.area, (style) =>
        style.borders[beyond.side].line === 'None' ? {} : { borders: { ...style.borders, [beyond.side]: NO_BORDER } },
      );
    }
  }
}

function withBorder(borders: Borders, side: CellSide, change: Partial<Border>): Borders {
  const old = borders[side];
  const next: Border = change.line === 'None' ? NO_BORDER : { ...old, ...change };
  // A weight or colour for a line that is not there draws one, as in Excel.
  const drawn = old.line === 'None' && change.line === undefined ? { ...next, line: 'Continuous' as const } : next;
  return { ...borders, [side]: drawn.line !== 'None' && drawn.color === '' ? { ...drawn, color: '#000000' } : drawn };
}
