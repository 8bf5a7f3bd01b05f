import {
  IConfigService,
  LocaleType,
  LogLevel,
  Styles,
  Univer,
  UniverInstanceType,
  type ICellData,
  type Nullable,
} from '@univerjs/core';
import {
  AstTreeBuilder,
  CalculateFormulaService,
  CELL_INVERTED_INDEX_CACHE,
  FORMULA_REF_TO_ARRAY_CACHE,
  IFormulaCurrentConfigService,
  IFormulaDependencyGenerator,
  IFormulaRuntimeService,
  IFunctionService,
  Interpreter,
  ISheetRowFilteredService,
  Lexer,
  UniverFormulaEnginePlugin,
  type IAllRuntimeData,
  type IFormulaDatasetConfig,
} from '@univerjs/engine-formula';
import { MAX_COLUMNS, MAX_ROWS, type Area } from '../../src/core/sheet/address';
import type { CellValue } from '../../src/core/sheet/snapshot';
import { FormulaEngineError, type CalculatedCell, type CellInput, type FormulaEngine, type TableInput } from './engine';
import { correctedFunctions } from './corrections';
import { MirrorMatrix, SheetMirror } from './mirror';
import { referencedAreas } from './references';
import { sameName } from './tokens';
import { translateFormula, type Surroundings } from './translate';

const BOOK = 'book';
/** Room below the last used row for results that spill. */
const SPILL_ROOM = 2_000;

/** `sheet` is the mirror's id. */
interface ChangedArea extends Area {
  readonly sheet: string;
}

/** The library's calculation run as one promise that also fails when the library throws. */
class Calculator extends CalculateFormulaService {
  async run(config: IFormulaDatasetConfig): Promise<IAllRuntimeData> {
    this._currentConfigService.load(config);
    this._currentConfigService.setExecuteUnitId(BOOK);
    this._runtimeService.reset();
    try {
      await this._executeStep();
      return this._runtimeService.getAllRuntimeData();
    } finally {
      FORMULA_REF_TO_ARRAY_CACHE.clear();
      CELL_INVERTED_INDEX_CACHE.clear();
      this._runtimeService.reset();
    }
  }
}

/** jsdom has no MessageChannel, with which the library lets other work through; there a timer does. */
function provideMessageChannel(): void {
  if (typeof MessageChannel !== 'undefined') return;
  class TimerChannel {
    readonly port1: { onmessage: ((event: unknown) => void) | null; close(): void } = { onmessage: null, close() {} };
    readonly port2 = {
      postMessage: (data: unknown) => void setTimeout(() => this.port1.onmessage?.({ data }), 0),
      close() {},
    };
  }
  Object.defineProperty(globalThis, 'MessageChannel', { value: TimerChannel, configurable: true, writable: true });
}

/**
 * The engine on Univer's open-source calculation packages (Apache-2.0). Only the calculation service is used, fed from the mirror of the
 * sheets; `corrections.ts` replaces the functions whose answers differ from Excel's.
 *
 * Known differences from Excel that remain: see the list in `corrections.ts`.
 */
export class UniverEngine implements FormulaEngine {
  readonly #univer: Univer;
  readonly #calculator: Calculator;
  readonly #sheets = new Map<string, SheetMirror>();
  readonly #names = new Map<string, { readonly formula: string; readonly sheet: string | undefined }>();
  readonly #tables = new Map<string, TableInput>();
  #sheetsMade = 0;
  #formulaCount = 0;
  /** Formulas, names, tables or sheets changed: everything is calculated. */
  #structureChanged = false;
  #changed: ChangedArea[] = [];
  #running: Promise<unknown> = Promise.resolve();
  #disposed = false;

  static start(): UniverEngine {
    provideMessageChannel();
    return new UniverEngine();
  }

  private constructor() {
    this.#univer = new Univer({
      locale: LocaleType.EN_US,
      locales: { [LocaleType.EN_US]: {} },
      logLevel: LogLevel.SILENT,
    });
    this.#univer.registerPlugin(UniverFormulaEnginePlugin);
    this.#univer.createUnit(UniverInstanceType.UNIVER_SHEET, {
      id: BOOK,
      sheetOrder: ['0'],
      sheets: { '0': { id: '0', name: '0', rowCount: MAX_ROWS, columnCount: MAX_COLUMNS } },
    });
    const injector = this.#univer.__getInjector();
    this.#calculator = new Calculator(
      injector.get(IConfigService),
      injector.get(Lexer),
      injector.get(IFormulaCurrentConfigService),
      injector.get(IFormulaRuntimeService),
      injector.get(IFormulaDependencyGenerator),
      injector.get(Interpreter),
      injector.get(AstTreeBuilder),
    );
    injector.get(IFunctionService).registerExecutors(...correctedFunctions());
    injector.get(ISheetRowFilteredService).register(() => false);
  }

  get hasFormulas(): boolean {
    return this.#formulaCount > 0;
  }

  addSheet(name: string): void {
    this.#use();
    if (this.#sheet(name)) throw new FormulaEngineError(`There is already a sheet "${name}".`);
    const sheet = new SheetMirror(`s${this.#sheetsMade++}`, name);
    this.#sheets.set(keyOf(name), sheet);
    this.#structureChanged = true;
  }

  renameSheet(name: string, newName: string): void {
    const sheet = this.#sheetOrThrow(name);
    const other = this.#sheet(newName);
    if (other && other !== sheet) throw new FormulaEngineError(`There is already a sheet "${newName}".`);
    this.#sheets.delete(keyOf(name));
    sheet.name = newName;
    this.#sheets.set(keyOf(newName), sheet);
    for (const [key, table] of this.#tables) {
      if (sameName(table.sheet, name)) this.#tables.set(key, { ...table, sheet: newName });
    }
    for (const [key, entry] of [...this.#names]) {
      if (entry.sheet === undefined || !sameName(entry.sheet, name)) continue;
      this.#names.delete(key);
      this.#names.set(nameKey(key.slice(key.indexOf('!') + 1), newName), { ...entry, sheet: newName });
    }
    this.#structureChanged = true;
  }

  deleteSheet(name: string): void {
    const sheet = this.#sheetOrThrow(name);
    for (const row of sheet.formulas.values()) this.#formulaCount -= row.size;
    this.#sheets.delete(keyOf(name));
    for (const [key, table] of [...this.#tables]) if (sameName(table.sheet, name)) this.#tables.delete(key);
    for (const [key, entry] of [...this.#names]) {
      if (entry.sheet !== undefined && sameName(entry.sheet, name)) this.#names.delete(key);
    }
    this.#structureChanged = true;
  }

  setCells(
    sheetName: string,
    row: number,
    column: number,
    rows: readonly (readonly (CellInput | undefined)[])[],
  ): void {
    const sheet = this.#sheetOrThrow(sheetName);
    let width = 0;
    for (let r = 0; r < rows.length; r++) {
      const cells = rows[r] ?? [];
      if (cells.length > width) width = cells.length;
      for (let c = 0; c < cells.length; c++) {
        const input = cells[c];
        if (input !== undefined) this.#put(sheet, row + r, column + c, input);
      }
    }
    this.#note(sheet, row, column, rows.length, width);
  }

  setCell(sheetName: string, row: number, column: number, input: CellInput): void {
    const sheet = this.#sheetOrThrow(sheetName);
    this.#put(sheet, row, column, input);
    this.#note(sheet, row, column, 1, 1);
  }

  clearCells(sheetName: string, area: Area): void {
    const sheet = this.#sheetOrThrow(sheetName);
    for (const row of sheet.filledRows(area.row, area.row + area.rowCount - 1)) {
      for (let c = 0; c < area.columnCount && c < MAX_COLUMNS; c++) this.#put(sheet, row, area.column + c, null);
    }
    this.#note(sheet, area.row, area.column, area.rowCount, area.columnCount);
  }

  clearSheet(sheetName: string): void {
    const sheet = this.#sheetOrThrow(sheetName);
    for (const row of sheet.formulas.values()) this.#formulaCount -= row.size;
    sheet.clear();
    this.#structureChanged = true;
  }

  setHiddenRows(sheetName: string, rows: readonly number[]): void {
    const sheet = this.#sheetOrThrow(sheetName);
    sheet.hiddenRows.clear();
    for (const row of rows) sheet.hiddenRows.add(row);
    this.#structureChanged = true;
  }

  setName(name: string, formula: string, sheet?: string): void {
    this.#use();
    this.#names.set(nameKey(name, sheet), { formula, sheet });
    this.#structureChanged = true;
  }

  deleteName(name: string, sheet?: string): void {
    this.#use();
    if (!this.#names.delete(nameKey(name, sheet))) throw new FormulaEngineError(`There is no name "${name}".`);
    this.#structureChanged = true;
  }

  setTable(table: TableInput): void {
    this.#use();
    this.#tables.set(keyOf(table.name), table);
    this.#structureChanged = true;
  }

  deleteTable(name: string): void {
    this.#use();
    if (!this.#tables.delete(keyOf(name))) throw new FormulaEngineError(`There is no table "${name}".`);
    this.#structureChanged = true;
  }

  valueOf(sheet: string, row: number, column: number): CellValue | undefined {
    return this.#sheetOrThrow(sheet).resultAt(row, column);
  }

  dispose(): void {
    if (this.#disposed) return;
    this.#disposed = true;
    this.#sheets.clear();
    this.#univer.dispose();
  }

  recalculate(everything = false): Promise<readonly CalculatedCell[]> {
    const next = this.#running.then(() => this.#calculate(everything));
    // The next call must run even when this one fails; its own caller hears of the failure.
    this.#running = next.catch(() => undefined);
    return next;
  }

  async #calculate(everything: boolean): Promise<readonly CalculatedCell[]> {
    this.#use();
    const changed = this.#changed;
    // A spilled result can grow, shrink or be blocked by any change.
    const all = everything || this.#structureChanged || this.#anySpill();
    if (!all && changed.length === 0) return [];
    this.#changed = [];
    this.#structureChanged = false;
    if (!this.hasFormulas) return this.#takeOver(null, true);
    try {
      return this.#takeOver(await this.#calculator.run(this.#dataset(all, changed)), all);
    } catch (error) {
      // Half a calculation may have left the library's own caches behind.
      this.#structureChanged = true;
      throw error;
    }
  }

  #dataset(all: boolean, changed: readonly ChangedArea[]): IFormulaDatasetConfig {
    const formulaData: Record<string, Record<number, Record<number, { f: string }>>> = {};
    const lastRows = new Map<string, number>();
    for (const sheet of this.#sheets.values()) {
      const rows: Record<number, Record<number, { f: string }>> = {};
      for (const [row, cells] of sheet.formulas) {
        const line: Record<number, { f: string }> = {};
        for (const [column, input] of cells) {
          const f = translateFormula(input.formula, this.#surroundings(sheet, row, column));
          for (const area of referencedAreas(f, sheet.name)) {
            const target = keyOf(area.sheet);
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
    for (const [key, sheet] of this.#sheets) {
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
      formulaData: { [BOOK]: formulaData },
      arrayFormulaCellData: {},
      arrayFormulaRange: {},
      forceCalculate: all,
      dirtyRanges: changed.map((area) => ({
        unitId: BOOK,
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
      allUnitData: { [BOOK]: unit } as IFormulaDatasetConfig['allUnitData'],
      unitStylesData: { [BOOK]: new Styles({}) },
      unitSheetNameMap: { [BOOK]: sheetNames },
    };
  }

  /** Writes the run's values into the mirrors and tells which are new. With `all`, a value that no formula gave this time goes. */
  #takeOver(data: IAllRuntimeData | null, all: boolean): CalculatedCell[] {
    const news: CalculatedCell[] = [];
    for (const sheet of this.#sheets.values()) {
      const fresh = new Map<number, Map<number, CellValue>>();
      const take = (row: number, column: number, cell: Nullable<ICellData>) => {
        let line = fresh.get(row);
        if (!line) fresh.set(row, (line = new Map()));
        line.set(column, resultOf(cell));
      };
      data?.arrayFormulaCellData[BOOK]?.[sheet.id]?.forValue((row, column, cell) => void take(row, column, cell));
      data?.unitData[BOOK]?.[sheet.id]?.forValue((row, column, cell) => {
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
    }
    return news;
  }

  #anySpill(): boolean {
    for (const sheet of this.#sheets.values()) {
      for (const [row, cells] of sheet.results) {
        for (const column of cells.keys()) if (!sheet.formulaAt(row, column)) return true;
      }
    }
    return false;
  }

  #surroundings(sheet: SheetMirror, row: number, column: number): Surroundings {
    return {
      sheet: sheet.name,
      row,
      column,
      sheetNamed: (name) => this.#sheet(name)?.name,
      tableNamed: (name) => this.#tables.get(keyOf(name)),
      tableAt: (name, r, c) => {
        for (const table of this.#tables.values()) {
          const { area } = table;
          const inside =
            r >= area.row && r < area.row + area.rowCount && c >= area.column && c < area.column + area.columnCount;
          if (inside && sameName(table.sheet, name)) return table;
        }
        return undefined;
      },
      bottomOf: (name) => (this.#sheet(name)?.lastRow ?? 0) + SPILL_ROOM,
      nameMeaning: (name, scope) =>
        (this.#names.get(nameKey(name, scope ?? sheet.name)) ?? this.#names.get(nameKey(name, undefined)))?.formula,
    };
  }

  #put(sheet: SheetMirror, row: number, column: number, input: CellInput): void {
    const had = sheet.formulaAt(row, column) !== undefined;
    if (sheet.set(row, column, input)) this.#structureChanged = true;
    this.#formulaCount += Number(sheet.formulaAt(row, column) !== undefined) - Number(had);
  }

  #note(sheet: SheetMirror, row: number, column: number, rowCount: number, columnCount: number): void {
    if (rowCount > 0 && columnCount > 0) this.#changed.push({ sheet: sheet.id, row, column, rowCount, columnCount });
  }

  #sheet(name: string): SheetMirror | undefined {
    return this.#sheets.get(keyOf(name));
  }

  #sheetOrThrow(name: string): SheetMirror {
    this.#use();
    const sheet = this.#sheet(name);
    if (!sheet) throw new FormulaEngineError(`There is no sheet "${name}".`);
    return sheet;
  }

  #use(): void {
    if (this.#disposed) throw new FormulaEngineError('The formula engine was disposed of.');
  }
}

function keyOf(name: string): string {
  return name.toLocaleLowerCase('en-US');
}

/** Sheet-level names stand beside workbook ones; no name may hold "!". */
function nameKey(name: string, sheet: string | undefined): string {
  return sheet === undefined ? keyOf(name) : `${keyOf(sheet)}!${keyOf(name)}`;
}

/** The library's cell as Excel's value. Circular formulas give 0, as Excel shows after its warning. */
function resultOf(cell: Nullable<ICellData>): CellValue {
  const value = cell?.v;
  if (value === undefined || value === null) return 0;
  if (cell?.t === 3) return value === 1 || value === true || value === 'TRUE';
  if (typeof value === 'number') return Number.isFinite(value) ? (Object.is(value, -0) ? 0 : value) : '#NUM!';
  if (value === '#CYCLE!') return 0;
  if (value === '#ERROR!') return '#NAME?';
  return value;
}
