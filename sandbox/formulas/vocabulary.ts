import { containsCell } from '../model/areas';
import { FormulaEngineError, type TableInput } from './engine';
import { lowerName, sameName } from './tokens';

/** What formulas can name beside cells: defined names, of the workbook or of one sheet, and tables. Case does not matter. */
export class Vocabulary {
  readonly #names = new Map<string, { readonly formula: string; readonly sheet: string | undefined }>();
  readonly #tables = new Map<string, TableInput>();

  /** Gives a name its meaning; false when it has that meaning already. */
  setName(name: string, formula: string, sheet?: string): boolean {
    const key = nameKey(name, sheet);
    if (this.#names.get(key)?.formula === formula) return false;
    this.#names.set(key, { formula, sheet });
    return true;
  }

  /** @throws FormulaEngineError when there is no such name */
  deleteName(name: string, sheet?: string): void {
    if (!this.#names.delete(nameKey(name, sheet))) throw new FormulaEngineError(`There is no name "${name}".`);
  }

  /** What a defined name stands for, the sheet's own name first; undefined where there is no such name. */
  meaningOf(name: string, sheet: string): string | undefined {
    return (this.#names.get(nameKey(name, sheet)) ?? this.#names.get(nameKey(name, undefined)))?.formula;
  }

  /** Adds or replaces a table; false when it is there exactly so already. */
  setTable(table: TableInput): boolean {
    const key = lowerName(table.name);
    if (JSON.stringify(this.#tables.get(key)) === JSON.stringify(table)) return false;
    // A copy: the model's own object may change later.
    this.#tables.set(key, { ...table, columns: [...table.columns] });
    return true;
  }

  /** @throws FormulaEngineError when there is no such table */
  deleteTable(name: string): void {
    if (!this.#tables.delete(lowerName(name))) throw new FormulaEngineError(`There is no table "${name}".`);
  }

  tableNamed(name: string): TableInput | undefined {
    return this.#tables.get(lowerName(name));
  }

  /** The table that covers a cell. */
  tableAt(sheet: string, row: number, column: number): TableInput | undefined {
    for (const table of this.#tables.values()) {
      if (containsCell(table.area, row, column) && sameName(table.sheet, sheet)) return table;
    }
    return undefined;
  }

  sheetRenamed(name: string, newName: string): void {
    for (const [key, table] of this.#tables) {
      if (sameName(table.sheet, name)) this.#tables.set(key, { ...table, sheet: newName });
    }
    for (const [key, entry] of [...this.#names]) {
      if (entry.sheet === undefined || !sameName(entry.sheet, name)) continue;
      this.#names.delete(key);
      this.#names.set(nameKey(key.slice(key.indexOf('!') + 1), newName), { ...entry, sheet: newName });
    }
  }

  sheetDeleted(name: string): void {
    for (const [key, table] of [...this.#tables]) if (sameName(table.sheet, name)) this.#tables.delete(key);
    for (const [key, entry] of [...this.#names]) {
      if (entry.sheet !== undefined && sameName(entry.sheet, name)) this.#names.delete(key);
    }
  }
}

/** Sheet-level names stand beside workbook ones; no name may hold "!". */
function nameKey(name: string, sheet: string | undefined): string {
  return sheet === undefined ? lowerName(name) : `${lowerName(sheet)}!${lowerName(name)}`;
}
