import type { CellChange } from './plan';
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from './snapshot';

/** The workbook as it is once these values stand in it; everything but values is taken as it was read, and a sheet that is not there is not made. */
export function withChanges(workbook: WorkbookSnapshot, changes: readonly CellChange[]): WorkbookSnapshot {
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => {
      const own = changes.filter(({ cell }) => cell.sheet === sheet.name);
      return own.length === 0 ? sheet : changedSheet(sheet, own);
    }),
  };
}

function changedSheet(sheet: SheetSnapshot, changes: readonly CellChange[]): SheetSnapshot {
  const [width, height] = [sheet.values[0]?.length ?? 0, sheet.values.length];
  const { row, column } = sheet.origin;
  const used = height === 0 ? [] : [sheet.origin, { row: row + height - 1, column: column + width - 1 }];
  const corners = [...used, ...changes.map(({ cell }) => cell)];
  const rows = corners.map((corner) => corner.row);
  const columns = corners.map((corner) => corner.column);
  const origin = { row: Math.min(...rows), column: Math.min(...columns) };
  const rowCount = Math.max(...rows) - origin.row + 1;
  const columnCount = Math.max(...columns) - origin.column + 1;
  const [above, left] = height === 0 ? [0, 0] : [row - origin.row, column - origin.column];
  const placed = <Item>(cells: readonly (readonly Item[])[], blank: Item, count = rowCount): Item[][] =>
    Array.from({ length: count }, (_row, y) =>
      Array.from({ length: columnCount }, (_column, x) => cells[y - above]?.[x - left] ?? blank),
    );
  const values = placed<CellValue>(sheet.values, '');
  for (const { cell, after } of changes) {
    const changed = values[cell.row - origin.row];
    if (changed) changed[cell.column - origin.column] = after;
  }
  return {
    ...sheet,
    origin,
    values,
    numberFormats: placed(sheet.numberFormats, 'General', above + sheet.numberFormats.length),
    formulas: sheet.formulas && placed<CellValue>(sheet.formulas, ''),
    columnFonts: sheet.columnFonts && (placed([sheet.columnFonts], null, above + 1)[above] ?? null),
    cellFonts: sheet.cellFonts && placed(sheet.cellFonts, null),
  };
}
