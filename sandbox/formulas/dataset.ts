import { Styles, type ICellData, type Nullable } from '@univerjs/core';
import type { IAllRuntimeData, IFormulaDatasetConfig } from '@univerjs/engine-formula';
import { MAX_COLUMNS, MAX_ROWS, type Area } from '../../src/core/sheet/address';
import type { CellValue } from '../../src/core/sheet/snapshot';
import { resultOf } from './arguments';
import type { CalculatedCell } from './engine';
import { MirrorMatrix, type SheetMirror } from './mirror';
import { referencedAreas } from './references';
import { lowerName } from './tokens';
import { translateFormula, type Surroundings } from './translate';

/** Room below the last used row for results that spill. */
export const SPILL_ROOM = 2_000;

/** `sheet` is the mirror's id. */
export interface ChangedArea extends Area {
  readonly sheet: string;
}

/** What one run of the library works on: the mirrors' cells and the formulas in its own spelling. `sheets` by their names in lower case. */
export function datasetOf(
  book: string,
  sheets: ReadonlyMap<string, SheetMirror>,
  surroundings: (sheet: SheetMirror, row: number, column: number) => Surroundings,
  all: boolean,
  changed: readonly ChangedArea[],
): IFormulaDatasetConfig {
  const formulaData: Record<string, Record<number, Record<number, { f: string }>>> = {};
  const lastRows = new Map<string, number>();
  for (const sheet of sheets.values()) {
    const rows: Record<number, Record<number, { f: string }>> = {};
    for (const [row, cells] of sheet.formulas) {
      const line: Record<number, { f: string }> = {};
      for (const [column, input] of cells) {
        const f = translateFormula(input.formula, surroundings(sheet, row, column));
        for (const area of referencedAreas(f, sheet.name)) {
          const target = lowerName(area.sheet);
          if (area.lastRow !== null) lastRows.set(target, Math.max(lastRows.get(target) ?? 0, area.lastRow));
        }
        line[column] = { f };
      }
      rows[row] = line;
    }
    if (sheet.formulas.size > 0) formulaData[sheet.id] = rows;
  }
  const unit: Record<string, unknown> = {};
  const sheetNames: Record<string, string> = {};
  for (const [key, sheet] of sheets) {
    const rowCount = Math.min(MAX_ROWS, Math.max(sheet.lastRow, lastRows.get(key) ?? 0) + 1 + SPILL_ROOM);
    const rowData: Record<number, { hd: number }> = {};
    for (const row of sheet.hiddenRows) rowData[row] = { hd: 1 };
    unit[sheet.id] = {
      cellData: new MirrorMatrix(sheet),
      rowCount,
      columnCount: MAX_COLUMNS,
      rowData,
      columnData: {},
    };
    sheetNames[sheet.name] = sheet.id;
  }
  return {
    formulaData: { [book]: formulaData },
    arrayFormulaCellData: {},
    arrayFormulaRange: {},
    forceCalculate: all,
    dirtyRanges: changed.map((area) => ({
      unitId: book,
      sheetId: area.sheet,
      range: {
        startRow: area.row,
        endRow: area.row + area.rowCount - 1,
        startColumn: area.column,
        endColumn: area.column + area.columnCount - 1,
      },
    })),
    dirtyNameMap: {},
    dirtyDefinedNameMap: {},
    dirtyUnitFeatureMap: {},
    dirtyUnitOtherFormulaMap: {},
    allUnitData: { [book]: unit } as IFormulaDatasetConfig['allUnitData'],
    unitStylesData: { [book]: new Styles({}) },
    unitSheetNameMap: { [book]: sheetNames },
  };
}

/** Writes a run's values into a mirror and tells which are new. With `all`, a value that no formula gave this time goes. */
export function takeResults(
  book: string,
  sheet: SheetMirror,
  data: IAllRuntimeData | null,
  all: boolean,
): CalculatedCell[] {
  const news: CalculatedCell[] = [];

  const fresh = new Map<number, Map<number, CellValue>>();
  const take = (row: number, column: number, cell: Nullable<ICellData>) => {
    let line = fresh.get(row);
    if (!line) fresh.set(row, (line = new Map<number, CellValue>()));
    line.set(column, resultOf(cell));
  };
  data?.arrayFormulaCellData[book]?.[sheet.id]?.forValue((row, column, cell) => {
    take(row, column, cell);
  });
  data?.unitData[book]?.[sheet.id]?.forValue((row, column, cell) => {
    if (sheet.formulaAt(row, column)) take(row, column, cell);
  });
  for (const [row, cells] of fresh) {
    for (const [column, value] of cells) {
      if (sheet.resultAt(row, column) !== value) news.push({ sheet: sheet.name, row, column, value });
    }
  }
  for (const [row, cells] of sheet.results) {
    for (const column of cells.keys()) {
      if (fresh.get(row)?.has(column)) continue;
      const gone = all || !sheet.formulaAt(row, column);
      if (!gone) continue;
      cells.delete(column);
      if (sheet.valueAt(row, column) === null) news.push({ sheet: sheet.name, row, column, value: '' });
    }
  }
  for (const [row, cells] of fresh) {
    const line = sheet.results.get(row);
    if (line) for (const [column, value] of cells) line.set(column, value);
    else sheet.results.set(row, cells);
  }

  return news;
}
