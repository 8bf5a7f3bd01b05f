import { IConfigService, LocaleType, LogLevel, Univer, UniverInstanceType } from '@univerjs/core';
import {
  AstTreeBuilder,
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
import { Calculator, provideMessageChannel } from './calculator';
import { ArgumentReader } from './arguments';
import { datasetOf, SPILL_ROOM, takeResults, type ChangedArea } from './dataset';
import { MatchMemory } from './conditional-functions';
import { correctedFunctions } from './corrections';
import { SheetMirror } from './mirror';
import { lowerName } from './tokens';
import type { Surroundings } from './translate';
import { Vocabulary } from './vocabulary';

/**
 * The engine on Univer's open-source calculation packages (Apache-2.0). Only the calculation service is used, fed from the mirror of the
 * sheets; `corrections.ts` replaces the functions whose answers differ from Excel's.
 *
 * Known differences from Excel that remain: see the list in `corrections.ts`.
 */
export class UniverEngine implements FormulaEngine {
  static #made = 0;
  /**
   * The library keeps parsed formulas, with their last results, for all engines of a process by the workbook's name: two engines that shared a name
   * would show each other's numbers under formulas that read the same.
   */
  readonly #book = `book${++UniverEngine.#made}`;
  readonly #univer: Univer;
  readonly #calculator: Calculator;
  readonly #reader = new ArgumentReader();
  readonly #memory = new MatchMemory();
  readonly #sheets = new Map<string, SheetMirror>();
  readonly #vocabulary = new Vocabulary();
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
      id: this.#book,
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
    injector.get(IFunctionService).registerExecutors(...correctedFunctions(this.#reader, this.#memory));
    injector.get(ISheetRowFilteredService).register(() => false);
  }

  get hasFormulas(): boolean {
    return this.#formulaCount > 0;
  }

  addSheet(name: string): void {
    this.#use();
    if (this.#sheet(name)) throw new FormulaEngineError(`There is already a sheet "${name}".`);
    const sheet = new SheetMirror(`s${this.#sheetsMade++}`, name);
    this.#sheets.set(lowerName(name), sheet);
    this.#structureChanged = true;
  }

  renameSheet(name: string, newName: string): void {
    const sheet = this.#sheetOrThrow(name);
    const other = this.#sheet(newName);
    if (other && other !== sheet) throw new FormulaEngineError(`There is already a sheet "${newName}".`);
    this.#sheets.delete(lowerName(name));
    sheet.name = newName;
    this.#sheets.set(lowerName(newName), sheet);
    this.#vocabulary.sheetRenamed(name, newName);
    this.#structureChanged = true;
  }

  deleteSheet(name: string): void {
    const sheet = this.#sheetOrThrow(name);
    for (const row of sheet.formulas.values()) this.#formulaCount -= row.size;
    this.#sheets.delete(lowerName(name));
    this.#vocabulary.sheetDeleted(name);
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
    if (rows.length === sheet.hiddenRows.size && rows.every((row) => sheet.hiddenRows.has(row))) return;
    sheet.hiddenRows.clear();
    for (const row of rows) sheet.hiddenRows.add(row);
    this.#structureChanged = true;
  }

  setName(name: string, formula: string, sheet?: string): void {
    this.#use();
    if (this.#vocabulary.setName(name, formula, sheet)) this.#structureChanged = true;
  }

  deleteName(name: string, sheet?: string): void {
    this.#use();
    this.#vocabulary.deleteName(name, sheet);
    this.#structureChanged = true;
  }

  setTable(table: TableInput): void {
    this.#use();
    if (this.#vocabulary.setTable(table)) this.#structureChanged = true;
  }

  deleteTable(name: string): void {
    this.#use();
    this.#vocabulary.deleteTable(name);
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
    this.#reader.forget();
    this.#memory.forget();
    const before = new Map([...this.#sheets.values()].map((sheet) => [sheet, sheet.results]));
    // What spilled before must not stand in the way of what spills now.
    if (all) for (const sheet of before.keys()) sheet.results = new Map();
    try {
      const data = await this.#calculator.run(this.#book, this.#dataset(all, changed));
      for (const [sheet, results] of before) sheet.results = results;
      return this.#takeOver(data, all);
    } catch (error) {
      for (const [sheet, results] of before) sheet.results = results;
      // Half a calculation may have left the library's own caches behind.
      this.#structureChanged = true;
      throw error;
    }
  }

  #dataset(all: boolean, changed: readonly ChangedArea[]): IFormulaDatasetConfig {
    return datasetOf(
      this.#book,
      this.#sheets,
      (sheet, row, column) => this.#surroundings(sheet, row, column),
      all,
      changed,
    );
  }

  /** Writes the run's values into the mirrors and tells which are new. */
  #takeOver(data: IAllRuntimeData | null, all: boolean): CalculatedCell[] {
    return [...this.#sheets.values()].flatMap((sheet) => takeResults(this.#book, sheet, data, all));
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
      tableNamed: (name) => this.#vocabulary.tableNamed(name),
      tableAt: (name, r, c) => this.#vocabulary.tableAt(name, r, c),
      bottomOf: (name) => (this.#sheet(name)?.lastRow ?? 0) + SPILL_ROOM,
      nameMeaning: (name, scope) => this.#vocabulary.meaningOf(name, scope ?? sheet.name),
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
    return this.#sheets.get(lowerName(name));
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
