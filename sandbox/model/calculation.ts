import type { Area } from '../../src/core/sheet/address';
import type { CellInput, FormulaEngine } from '../formulas/engine';
import { intersection } from './areas';
import type { Row } from './cells';
import { ExcelError } from './errors';
import type { Sheet } from './sheet';
import type { Workbook } from './workbook';

export type FormulaEngineFactory = () => Promise<FormulaEngine>;

/** Rows that are handed to the engine at a time. */
const ROWS_PER_TRANSFER = 5000;

/**
 * Keeps the formula engine beside the model and takes over its values. The engine is started when a formula's value is first needed and not
 * known; until then, and in workbooks without formulas, nothing of it is loaded. Model → engine only in `settle`, so any number of changes
 * cost one calculation.
 */
export class Calculation {
  #engine: FormulaEngine | null = null;
  #settling: Promise<void> | null = null;
  /** Areas whose contents the engine has not seen; null for a whole sheet. */
  readonly #pending = new Map<Sheet, Area[] | null>();
  #structurePending = false;
  /** Something changed since the values that stand in formula cells were calculated (by the file's own program or by the engine). */
  #stale = false;
  /** Names of the sheets as the engine knows them. */
  readonly #known = new Map<Sheet, string>();
  #tables = new Set<string>();
  #names = new Map<string, { name: string; sheet: string | null }>();
  /** Set while values are taken over, so that they do not count as changes. */
  #takingOver = false;
  /** While true reads give the values of before, as after `suspendApiCalculationUntilNextSync`. */
  suspended = false;

  constructor(
    private readonly workbook: Workbook,
    private readonly start: FormulaEngineFactory | null,
  ) {}

  get hasEngine(): boolean {
    return this.start !== null;
  }

  /** True when formulas wait for being calculated. */
  get pending(): boolean {
    return this.workbook.sheets.some(({ cells }) => cells.hasFormulas() && (this.#stale || cells.unknownFormulas));
  }

  /** The model says that the contents of an area changed (of the whole sheet, without one). */
  cellsChanged(sheet: Sheet, area?: Area): void {
    if (this.#takingOver) return;
    this.#stale = true;
    if (!this.#engine) return;
    const areas = this.#pending.get(sheet);
    if (areas === null) return;
    if (!area) this.#pending.set(sheet, null);
    else if (areas) areas.push(area);
    else this.#pending.set(sheet, [area]);
  }

  /** Sheets, tables or names changed. */
  structureChanged(): void {
    this.#stale = true;
    this.#structurePending = true;
  }

  sheetRenamed(sheet: Sheet, oldName: string): void {
    this.#stale = true;
    if (this.#engine && this.#known.has(sheet)) this.#engine.renameSheet(oldName, sheet.name);
    if (this.#known.has(sheet)) this.#known.set(sheet, sheet.name);
  }

  sheetDeleted(sheet: Sheet): void {
    this.#stale = true;
    this.#pending.delete(sheet);
    const name = this.#known.get(sheet);
    if (this.#engine && name !== undefined) this.#engine.deleteSheet(name);
    this.#known.delete(sheet);
  }

  /** A file was just opened: the values that it gave for its formulas hold until something changes. */
  opened(): void {
    this.#stale = false;
  }

  /** @throws ExcelError SandboxNotCalculated for a formula whose value nobody knows */
  assertKnown(sheet: Sheet, cells: Row, row: number, column: number): void {
    if (this.suspended || this.workbook.calculationMode === 'Manual') {
      const formula = cells.formulas?.get(column);
      if (!formula || formula.known) return;
      // Excel shows 0 for a formula that it was kept from calculating.
      if (this.start) return;
    }
    const formula = cells.formulas?.get(column);
    const dependsOnFormula = formula !== undefined || cells.spilled?.has(column) === true;
    if (!dependsOnFormula) return;
    if (formula?.known !== false && !this.#stale) return;
    throw new ExcelError(
      'SandboxNotCalculated',
      `The formula in row ${row + 1}, column ${column + 1} of "${sheet.name}" ` +
        (this.start ? 'has not been calculated yet.' : 'has no value: no formula engine is attached.'),
    );
  }

  /**
   * Brings every formula's value up to date, if an engine is attached and the workbook calculates by itself. `evenIfManual` for an
   * explicit "calculate", `everything` for a full one.
   */
  async settle(evenIfManual = false, everything = false): Promise<void> {
    while (this.#settling) await this.#settling;
    if (!this.start || this.suspended) return;
    if (this.workbook.calculationMode === 'Manual' && !evenIfManual) return;
    if (!this.pending && !everything) return;
    this.#settling = this.#calculate(this.start, everything);
    try {
      await this.#settling;
    } finally {
      this.#settling = null;
    }
  }

  /** Ends the engine. */
  dispose(): void {
    this.#engine?.dispose();
    this.#engine = null;
    this.#known.clear();
  }

  async #calculate(start: FormulaEngineFactory, everything: boolean): Promise<void> {
    let first = false;
    if (!this.#engine) {
      this.#engine = await start();
      first = true;
      this.#structurePending = true;
      for (const sheet of this.workbook.sheets) this.#pending.set(sheet, null);
    }
    const engine = this.#engine;
    this.#sendSheets(engine);
    for (const [sheet, areas] of this.#pending) this.#sendCells(engine, sheet, areas);
    this.#pending.clear();
    if (this.#structurePending) this.#sendStructure(engine);
    this.#structurePending = false;
    this.#stale = false;
    for (const sheet of this.workbook.sheets) sheet.cells.unknownFormulas = false;
    const results = await engine.recalculate(first || everything);
    this.#takeOver(results);
    this.#takeStanding(engine);
  }

  /** A formula that was entered once more with the same outcome is no change to the engine; its value stands there. */
  #takeStanding(engine: FormulaEngine): void {
    for (const sheet of this.workbook.sheets) {
      if (!sheet.cells.hasFormulas()) continue;
      sheet.cells.rows.forEach((row, index) => {
        for (const [column, formula] of row?.formulas ?? []) {
          if (formula.known || !row) continue;
          const value = engine.valueOf(sheet.name, index, column);
          if (value === undefined) continue;
          formula.known = true;
          row.values[column] = value;
        }
      });
    }
  }

  #sendSheets(engine: FormulaEngine): void {
    for (const sheet of this.workbook.sheets) {
      if (this.#known.has(sheet)) continue;
      engine.addSheet(sheet.name);
      this.#known.set(sheet, sheet.name);
      this.#pending.set(sheet, null);
    }
  }

  #sendCells(engine: FormulaEngine, sheet: Sheet, areas: readonly Area[] | null): void {
    const used = sheet.cells.usedArea(true);
    if (areas === null) engine.clearSheet(sheet.name);
    for (const area of areas ?? (used ? [used] : [])) {
      engine.clearCells(sheet.name, area);
      const filled = used && intersection(area, used);
      if (!filled) continue;
      for (let from = 0; from < filled.rowCount; from += ROWS_PER_TRANSFER) {
        const count = Math.min(ROWS_PER_TRANSFER, filled.rowCount - from);
        engine.setCells(
          sheet.name,
          filled.row + from,
          filled.column,
          inputsOf(sheet, { ...filled, row: filled.row + from, rowCount: count }),
        );
      }
    }
    const hidden: number[] = [];
    sheet.cells.rows.forEach((row, index) => {
      if (row?.hidden) hidden.push(index);
    });
    engine.setHiddenRows(sheet.name, hidden);
  }

  #sendStructure(engine: FormulaEngine): void {
    const tables = new Set<string>();
    for (const { sheet, table } of this.workbook.tables()) {
      tables.add(table.name);
      engine.setTable({
        name: table.name,
        sheet: sheet.name,
        area: table.area,
        columns: table.columns,
        hasHeaders: table.showHeaders,
        hasTotals: table.showTotals,
      });
    }
    for (const name of this.#tables) if (!tables.has(name)) engine.deleteTable(name);
    this.#tables = tables;
    const names = new Map<string, { name: string; sheet: string | null }>();
    const send = (name: string, formula: string, sheet: string | null) => {
      names.set(`${sheet ?? ''}!${name.toLowerCase()}`, { name, sheet });
      engine.setName(name, formula, sheet ?? undefined);
    };
    for (const item of this.workbook.names) send(item.name, item.formula, null);
    for (const sheet of this.workbook.sheets) {
      for (const item of sheet.names) send(item.name, item.formula, sheet.name);
    }
    for (const [key, item] of this.#names) if (!names.has(key)) engine.deleteName(item.name, item.sheet ?? undefined);
    this.#names = names;
  }

  #takeOver(results: Awaited<ReturnType<FormulaEngine['recalculate']>>): void {
    this.#takingOver = true;
    try {
      const touched = new Map<Sheet, Area>();
      for (const result of results) {
        const sheet = this.workbook.sheetByName(result.sheet);
        if (!sheet) continue;
        const row = sheet.cells.rowForWriting(result.row);
        const formula = row.formulas?.get(result.column);
        const before = row.values[result.column];
        if (formula) {
          formula.known = true;
          row.values[result.column] = result.value;
        } else if (this.#engine?.valueOf(result.sheet, result.row, result.column) !== undefined) {
          (row.spilled ??= new Set()).add(result.column);
          row.values[result.column] = result.value;
        } else {
          row.spilled?.delete(result.column);
          row.values[result.column] = undefined;
        }
        if (before !== row.values[result.column]) touched.set(sheet, cellArea(result.row, result.column));
      }
      for (const [sheet] of touched) {
        sheet.changes.mark('cells');
        this.workbook.notify({ sheet, part: 'cells' });
      }
    } finally {
      this.#takingOver = false;
    }
  }
}

function cellArea(row: number, column: number): Area {
  return { row, column, rowCount: 1, columnCount: 1 };
}

/** What the cells of an area hold, as the engine takes it; spilled values are the engine's own and left out. */
function inputsOf(sheet: Sheet, area: Area): CellInput[][] {
  const rows: CellInput[][] = [];
  for (let r = area.row; r < area.row + area.rowCount; r++) {
    const cells = sheet.cells.row(r);
    const inputs: CellInput[] = [];
    for (let c = area.column; c < area.column + area.columnCount; c++) {
      const formula = cells?.formulas?.get(c);
      if (formula) inputs.push({ formula: formula.text, ...(formula.array ? { array: formula.array } : {}) });
      else inputs.push(cells?.spilled?.has(c) ? null : (cells?.values[c] ?? null));
    }
    rows.push(inputs);
  }
  return rows;
}
