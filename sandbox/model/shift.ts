import { MAX_COLUMNS, MAX_ROWS, type Area } from '../../src/core/sheet/address';
import { moveSpan, shiftReferences, type SheetShift } from '../formulas/references';
import { contains, intersection, isWholeColumns, isWholeRows, overlaps } from './areas';
import { Row } from './cells';
import { NotImplementedError, refuse } from './errors';
import type { Column, Table } from './features';
import { rewriteFormulas } from './formulas';
import { assertAllowed, assertCellsEditable } from './guard';
import type { Sheet } from './sheet';

/** Follows areas that somebody keeps (tracked ranges, selections) while rows or columns come and go. */
export type Follow = (move: (area: Area) => Area | null) => void;

/**
 * Inserts blank cells: whole rows or columns where the area is one, else the cells below (or to the right) move.
 * @throws ExcelError AccessDenied, InsertDeleteConflict (a merge or table is cut, or something would fall off the sheet), UnsupportedOperation
 *   (part of a row or column in a workbook with formulas: not implemented); nothing has moved then
 */
export function insertCells(sheet: Sheet, area: Area, direction: 'Down' | 'Right', follow?: Follow): void {
  const down = direction === 'Down';
  assertAllowed(sheet, down ? 'allowInsertRows' : 'allowInsertColumns');
  shiftCells(sheet, area, down, down ? area.rowCount : area.columnCount, follow);
}

/**
 * Deletes cells; what lies below (or to the right) closes up.
 * @throws ExcelError AccessDenied, InsertDeleteConflict, UnsupportedOperation, as for `insertCells`
 */
export function deleteCells(sheet: Sheet, area: Area, direction: 'Up' | 'Left', follow?: Follow): void {
  const up = direction === 'Up';
  assertAllowed(sheet, up ? 'allowDeleteRows' : 'allowDeleteColumns');
  if (sheet.protection) assertCellsEditable(sheet, area);
  shiftCells(sheet, area, up, up ? -area.rowCount : -area.columnCount, follow);
}

function shiftCells(sheet: Sheet, area: Area, vertical: boolean, count: number, follow?: Follow): void {
  const whole = vertical ? isWholeRows(area) : isWholeColumns(area);
  const used = sheet.cells.usedArea(false);
  const lane: Area = vertical
    ? { ...area, rowCount: MAX_ROWS - area.row }
    : { ...area, columnCount: MAX_COLUMNS - area.column };
  assertNothingCut(sheet, area, lane, vertical, count, whole);
  if (!whole && sheet.workbook.sheets.some((other) => other.cells.hasFormulas())) {
    // Excel rewrites the references of every formula here; doing half of it would give wrong numbers.
    throw new NotImplementedError('moving a part of rows or columns in a workbook with formulas');
  }
  if (count > 0 && used) {
    const end = vertical ? used.row + used.rowCount : used.column + used.columnCount;
    if (end + count > (vertical ? MAX_ROWS : MAX_COLUMNS) && overlaps(used, lane)) refuse('InsertDeleteConflict');
  }
  if (vertical && whole) shiftRows(sheet, area.row, count);
  else if (vertical) shiftPartOfColumns(sheet, area, count);
  else shiftAlongRows(sheet, area, count, whole);
  if (!vertical && whole) shiftColumns(sheet, area.column, count);
  const at = vertical ? area.row : area.column;
  const move = (part: Area): Area | null => moveArea(part, lane, vertical, at, count);
  moveFeatures(sheet, move);
  follow?.(move);
  if (whole) {
    const shift: SheetShift = { sheet: sheet.name, axis: vertical ? 'rows' : 'columns', at, count };
    rewriteFormulas(sheet.workbook, (formula, owner) => shiftReferences(formula, owner.name, shift));
  }
  const kind = whole ? (vertical ? 'Row' : 'Column') : 'Cell';
  sheet.changed('cells');
  sheet.workbook.notify({
    sheet,
    part: 'cells',
    area,
    valuesChanged: true,
    event: { changeType: `${kind}${count > 0 ? 'Inserted' : 'Deleted'}` },
  });
}

/** The area after the shift; null when it was deleted whole. Areas that are not wholly in the moved lane stay. */
function moveArea(part: Area, lane: Area, vertical: boolean, at: number, count: number): Area | null {
  const across = vertical
    ? part.column >= lane.column && part.column + part.columnCount <= lane.column + lane.columnCount
    : part.row >= lane.row && part.row + part.rowCount <= lane.row + lane.rowCount;
  if (!across) return part;
  const low = vertical ? part.row : part.column;
  const high = low + (vertical ? part.rowCount : part.columnCount) - 1;
  const moved = moveSpan(low, high, at, count, vertical ? MAX_ROWS : MAX_COLUMNS);
  if (!moved) return null;
  return vertical
    ? { ...part, row: moved[0], rowCount: moved[1] - moved[0] + 1 }
    : { ...part, column: moved[0], columnCount: moved[1] - moved[0] + 1 };
}

function assertNothingCut(
  sheet: Sheet,
  area: Area,
  lane: Area,
  vertical: boolean,
  count: number,
  whole: boolean,
): void {
  if (whole) {
    const losesHeader = (table: Table) => {
      const header: Area = { ...table.area, rowCount: 1 };
      return count < 0 && vertical && table.showHeaders && overlaps(header, area) && !contains(area, table.area);
    };
    if (sheet.tables.some(losesHeader))
      refuse('InsertDeleteConflict', 'The header row of a table cannot be deleted alone.');
    return;
  }
  const cut = (other: Area): boolean => {
    const shared = intersection(other, lane);
    if (!shared) return false;
    return vertical ? shared.columnCount < other.columnCount : shared.rowCount < other.rowCount;
  };
  if (sheet.merges.some(cut) || sheet.tables.some((table) => cut(table.area))) refuse('InsertDeleteConflict');
}

function shiftRows(sheet: Sheet, at: number, count: number): void {
  const { rows } = sheet.cells;
  if (at <= rows.length) {
    if (count < 0) rows.splice(at, -count);
    else {
      const above = at > 0 ? rows[at - 1] : undefined;
      const tail = rows.splice(at);
      rows.length = at;
      for (let i = 0; i < count; i++) rows[at + i] = above ? likeRow(above) : undefined;
      tail.forEach((row, index) => {
        rows[at + count + index] = row;
      });
    }
  }
  sheet.cells.touch();
}

/** An inserted row looks like the one above it. */
function likeRow(above: Row): Row {
  const row = new Row();
  row.styles = above.styles ? [...above.styles] : null;
  row.style = above.style;
  return row;
}

interface MovedCell {
  readonly value: Row['values'][number];
  readonly style: number | undefined;
  readonly formula: ReturnType<NonNullable<Row['formulas']>['get']>;
  readonly spilled: boolean;
  readonly extra: unknown;
}

function take(row: Row | undefined, column: number): MovedCell | null {
  if (!row) return null;
  const value = row.values[column];
  const style = row.styles?.[column];
  const formula = row.formulas?.get(column);
  if (value === undefined && style === undefined && !formula) return null;
  return { value, style, formula, spilled: row.spilled?.has(column) ?? false, extra: row.extras?.get(column) };
}

function put(sheet: Sheet, rowIndex: number, column: number, cell: MovedCell | null): void {
  if (!cell && !sheet.cells.row(rowIndex)) return;
  const row = sheet.cells.rowForWriting(rowIndex);
  row.values[column] = cell?.value;
  if (cell?.style !== undefined || row.styles) (row.styles ??= [])[column] = cell?.style;
  if (cell?.formula) (row.formulas ??= new Map()).set(column, cell.formula);
  else row.formulas?.delete(column);
  if (cell?.spilled) (row.spilled ??= new Set()).add(column);
  else row.spilled?.delete(column);
  if (cell?.extra !== undefined) (row.extras ??= new Map()).set(column, cell.extra);
  else row.extras?.delete(column);
}

function shiftPartOfColumns(sheet: Sheet, area: Area, count: number): void {
  const end = sheet.cells.rows.length;
  const columnEnd = area.column + area.columnCount;
  if (count > 0) {
    for (let row = end - 1; row >= area.row; row--) {
      for (let column = area.column; column < columnEnd; column++)
        put(sheet, row + count, column, take(sheet.cells.row(row), column));
    }
    for (let row = area.row; row < area.row + count; row++) {
      for (let column = area.column; column < columnEnd; column++) put(sheet, row, column, null);
    }
    return;
  }
  for (let row = area.row; row < end; row++) {
    for (let column = area.column; column < columnEnd; column++)
      put(sheet, row, column, take(sheet.cells.row(row - count), column));
  }
}

function shiftAlongRows(sheet: Sheet, area: Area, count: number, whole: boolean): void {
  const lastRow = Math.min(whole ? MAX_ROWS : area.row + area.rowCount, sheet.cells.rows.length);
  for (let index = area.row; index < lastRow; index++) {
    const row = sheet.cells.row(index);
    if (!row) continue;
    const end = Math.max(row.values.length, row.styles?.length ?? 0);
    if (count > 0) {
      for (let column = end - 1; column >= area.column; column--) put(sheet, index, column + count, take(row, column));
      for (let column = area.column; column < area.column + count; column++) put(sheet, index, column, null);
    } else {
      for (let column = area.column; column < end; column++) put(sheet, index, column, take(row, column - count));
    }
  }
}

function shiftColumns(sheet: Sheet, at: number, count: number): void {
  const old: [number, Column][] = [...sheet.columns];
  sheet.columns.clear();
  for (const [index, column] of old) {
    if (index < at) sheet.columns.set(index, column);
    else if (count > 0 || index >= at - count) sheet.columns.set(index + count, column);
  }
  sheet.changed('columns');
}

function moveFeatures(sheet: Sheet, move: (area: Area) => Area | null): void {
  const moveAll = (areas: readonly Area[]): Area[] => areas.map(move).filter((area) => area !== null);
  const isSame = (a: readonly Area[], b: readonly Area[]) =>
    a.length === b.length && a.every((area, i) => area === b[i]);
  const merges = moveAll(sheet.merges);
  if (!isSame(merges, sheet.merges)) {
    sheet.merges = merges.filter((merge) => merge.rowCount * merge.columnCount > 1);
    sheet.changed('merges');
  }
  if (sheet.hyperlinks.length > 0) {
    sheet.hyperlinks = sheet.hyperlinks.flatMap((link) => {
      const area = move(link.area);
      return area ? [{ ...link, area }] : [];
    });
    sheet.changed('hyperlinks');
  }
  for (const format of sheet.conditionalFormats) format.areas = moveAll(format.areas);
  if (sheet.conditionalFormats.length > 0) sheet.changed('conditionalFormats');
  sheet.conditionalFormats = sheet.conditionalFormats.filter((format) => format.areas.length > 0);
  for (const validation of sheet.validations) validation.areas = moveAll(validation.areas);
  if (sheet.validations.length > 0) sheet.changed('validations');
  sheet.validations = sheet.validations.filter((validation) => validation.areas.length > 0);
  if (sheet.tables.length > 0) {
    sheet.tables = sheet.tables.filter((table) => {
      const area = move(table.area);
      if (area) moveTable(sheet, table, area);
      return area !== null;
    });
    sheet.changed('tables');
    sheet.workbook.calculation.structureChanged();
  }
  const moveCell = (cell: { row: number; column: number }): boolean => {
    const area = move({ row: cell.row, column: cell.column, rowCount: 1, columnCount: 1 });
    if (area) [cell.row, cell.column] = [area.row, area.column];
    return area !== null;
  };
  if (sheet.comments.length > 0) {
    sheet.comments = sheet.comments.filter(moveCell);
    sheet.changed('comments');
  }
  if (sheet.notes.length > 0) {
    sheet.notes = sheet.notes.filter(moveCell);
    sheet.changed('notes');
  }
  if (sheet.autoFilter) {
    const area = move(sheet.autoFilter.area);
    sheet.autoFilter = area ? { ...sheet.autoFilter, area } : null;
    sheet.changed('autoFilter');
  }
  if (sheet.page.printArea) {
    const areas = moveAll(sheet.page.printArea);
    sheet.page.printArea = areas.length > 0 ? areas : null;
    sheet.changed('page');
  }
}

function moveTable(sheet: Sheet, table: Table, area: Area): void {
  if (area.columnCount !== table.area.columnCount) {
    // Columns came or went inside the table: the header row tells their names, new ones get the next free.
    table.area = area;
    const taken = new Set<string>();
    table.columns = Array.from({ length: area.columnCount }, (_, i) => {
      const typed = table.showHeaders ? sheet.cells.value(area.row, area.column + i) : undefined;
      let name = typed === undefined || typed === '' ? `Column${i + 1}` : String(typed);
      for (let n = 2; taken.has(name.toLowerCase()); n++) name = `Column${n}`;
      taken.add(name.toLowerCase());
      if (table.showHeaders) sheet.cells.setValue(area.row, area.column + i, name);
      return name;
    });
  }
  table.area = area;
}
