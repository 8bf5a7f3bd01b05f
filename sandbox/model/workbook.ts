import type { Area } from '../../src/core/sheet/address';
import { parseAddressName, quoteSheetName } from '../../src/core/sheet/address';
import { deleteSheetInFormula, renameSheetInFormula } from '../formulas/references';
import { Calculation, type FormulaEngineFactory } from './calculation';
import { Changes, type ChangeNotice, type WorkbookPart } from './changes';
import { refuse } from './errors';
import { rewriteFormulas } from './formulas';
import type { DefinedName, Table } from './features';
import { assertSheetName } from './names';
import { Sheet } from './sheet';
import { StyleTable } from './style';

/** What Excel's File > Info shows. */
export interface DocumentProperties {
  title: string;
  subject: string;
  author: string;
  manager: string;
  company: string;
  category: string;
  keywords: string;
  comments: string;
  lastAuthor: string;
  /** ISO 8601, or null. */
  creationDate: string | null;
  revisionNumber: number;
  readonly custom: Map<string, string | number | boolean>;
}

/** Language and region of the user, as `application.cultureInfo` tells them. */
export interface Culture {
  readonly name: string;
  readonly decimalSeparator: string;
  readonly thousandsSeparator: string;
  readonly dateSeparator: string;
  readonly shortDatePattern: string;
  readonly longDatePattern: string;
  readonly shortTimePattern: string;
  readonly longTimePattern: string;
}

export const CULTURE_EN_US: Culture = {
  name: 'en-US',
  decimalSeparator: '.',
  thousandsSeparator: ',',
  dateSeparator: '/',
  shortDatePattern: 'M/d/yyyy',
  longDatePattern: 'dddd, MMMM d, yyyy',
  shortTimePattern: 'h:mm tt',
  longTimePattern: 'h:mm:ss tt',
};

export const CULTURE_VI_VN: Culture = {
  name: 'vi-VN',
  decimalSeparator: ',',
  thousandsSeparator: '.',
  dateSeparator: '/',
  shortDatePattern: 'dd/MM/yyyy',
  longDatePattern: "dddd, 'ngày' dd 'tháng' MM 'năm' yyyy",
  shortTimePattern: 'h:mm tt',
  longTimePattern: 'h:mm:ss tt',
};

export type CalculationMode = 'Automatic' | 'AutomaticExceptTables' | 'Manual';

export interface WorkbookOptions {
  /** File name. */
  readonly name?: string;
  /** Starts the engine when the first formula must be calculated; without it such a formula fails loudly when it is read. */
  readonly formulas?: FormulaEngineFactory;
  readonly culture?: Culture;
  /** The day on which the workbook is worked on; the machine's own by default. */
  readonly today?: () => Date;
}

/** The workbook model: the single truth of the development Excel. Plain data; see `Sheet` for how it is loaded and changed. */
export class Workbook {
  name: string;
  readOnly = false;
  /** True where serial 0 is 1904-01-01. */
  date1904 = false;
  autoSave = false;
  calculationMode: CalculationMode = 'Automatic';
  culture: Culture;
  /** In tab order. Change the order or the names with the methods below. */
  readonly sheets: Sheet[] = [];
  styles = new StyleTable();
  names: DefinedName[] = [];
  /** Settings of the add-in, by key; any JSON. */
  readonly settings = new Map<string, unknown>();
  readonly properties: DocumentProperties = {
    title: '',
    subject: '',
    author: '',
    manager: '',
    company: '',
    category: '',
    keywords: '',
    comments: '',
    lastAuthor: '',
    creationDate: null,
    revisionNumber: 0,
    custom: new Map(),
  };
  readonly calculation: Calculation;
  readonly changes = new Changes<WorkbookPart>();
  /** What the file layer keeps of the opened package. */
  opaque: unknown;
  #active: Sheet | null = null;
  #nextId = 1;
  readonly #today: () => Date;
  readonly #listeners = new Set<(notice: ChangeNotice<Sheet>) => void>();

  /** A workbook without sheets; `Workbook.blank` makes one that Excel would show. */
  constructor(options: WorkbookOptions = {}) {
    this.name = options.name ?? 'Book1.xlsx';
    this.#today = options.today ?? (() => new Date());
    this.culture = options.culture ?? CULTURE_EN_US;
    this.calculation = new Calculation(this, options.formulas ?? null);
  }

  /** A new workbook with one sheet, "Sheet1". */
  static blank(options: WorkbookOptions = {}): Workbook {
    const workbook = new Workbook(options);
    workbook.addSheet('Sheet1');
    workbook.opened();
    return workbook;
  }

  /** Today, by the calendar of this machine. */
  today(): { readonly year: number; readonly month: number; readonly day: number } {
    const now = this.#today();
    return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
  }

  get activeSheet(): Sheet {
    return this.#active ?? this.sheets[0] ?? refuse('ItemNotFound', 'The workbook has no worksheet.');
  }

  set activeSheet(sheet: Sheet) {
    if (this.#active === sheet) return;
    this.#active = sheet;
    this.changed('activeSheet');
  }

  /** True when something that a file would keep changed since opening or saving. */
  get isDirty(): boolean {
    return this.#partsChanged() || this.sheets.some((sheet) => sheet.changes.any);
  }

  #partsChanged(): boolean {
    return [...this.changes.parts].some((part) => part !== 'activeSheet');
  }

  /** To be called when a file has been loaded into the model: nothing is changed, and the file's values of its formulas hold. */
  opened(): void {
    this.markSaved();
    this.calculation.opened();
  }

  /** After saving: nothing counts as changed from here on. */
  markSaved(): void {
    this.changes.clear();
    for (const sheet of this.sheets) sheet.changes.clear();
  }

  /** To be called after a change of the workbook's own parts (names, settings, properties…). */
  changed(part: WorkbookPart): void {
    this.changes.mark(part);
    if (part === 'names' || part === 'sheets') this.calculation.structureChanged();
    this.notify({ part });
  }

  notify(notice: ChangeNotice<Sheet>): void {
    for (const listener of this.#listeners) listener(notice);
  }

  /** Calls `listener` after every change; returns what ends that. */
  onChange(listener: (notice: ChangeNotice<Sheet>) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** By name, in any case; null if there is none. */
  sheetByName(name: string): Sheet | null {
    const key = name.toLowerCase();
    return this.sheets.find((sheet) => sheet.name.toLowerCase() === key) ?? null;
  }

  /** By name, else by id as the API's `getItem` takes it. */
  findSheet(key: string): Sheet | null {
    return this.sheetByName(key) ?? this.sheets.find((sheet) => sheet.id === key) ?? null;
  }

  /**
   * Adds a sheet at the end. Without a name it gets the next free "Sheet1", "Sheet2"…
   * @throws ExcelError InvalidArgument (name not allowed), ItemAlreadyExists
   */
  addSheet(name?: string): Sheet {
    const wanted = name === undefined || name === '' ? this.#freeSheetName() : name;
    assertSheetName(wanted);
    if (this.sheetByName(wanted)) refuse('ItemAlreadyExists');
    const sheet = new Sheet(this, this.newId(), wanted);
    this.sheets.push(sheet);
    this.#active ??= sheet;
    this.changed('sheets');
    return sheet;
  }

  /** @throws ExcelError InvalidOperation for the last visible sheet */
  deleteSheet(sheet: Sheet): void {
    if (!this.sheets.some((other) => other !== sheet && other.visibility === 'Visible')) refuse('InvalidOperation');
    const index = this.sheets.indexOf(sheet);
    if (index < 0) refuse('ItemNotFound');
    this.sheets.splice(index, 1);
    this.calculation.sheetDeleted(sheet);
    rewriteFormulas(this, (formula) => deleteSheetInFormula(formula, sheet.name));
    if (this.#active === sheet) {
      const visible = (candidate: Sheet | undefined) => candidate?.visibility === 'Visible';
      const next = this.sheets.slice(index).find(visible) ?? this.sheets.slice(0, index).reverse().find(visible);
      this.#active = next ?? null;
    }
    this.changed('sheets');
  }

  /** @throws ExcelError InvalidArgument, ItemAlreadyExists */
  renameSheet(sheet: Sheet, name: string): void {
    assertSheetName(name);
    const other = this.sheetByName(name);
    if (other && other !== sheet) refuse('ItemAlreadyExists');
    if (sheet.name === name) return;
    const old = sheet.name;
    sheet.name = name;
    this.calculation.sheetRenamed(sheet, old);
    rewriteFormulas(this, (formula) => renameSheetInFormula(formula, old, name));
    renameInLinks(this, old, name);
    this.changed('sheets');
  }

  /** @throws ExcelError InvalidArgument when `position` is no place in the tab order */
  moveSheet(sheet: Sheet, position: number): void {
    if (!Number.isInteger(position) || position < 0 || position >= this.sheets.length) refuse('InvalidArgument');
    this.sheets.splice(this.sheets.indexOf(sheet), 1);
    this.sheets.splice(position, 0, sheet);
    this.changed('sheets');
  }

  /** All tables with their sheets, in tab order. */
  *tables(): Generator<{ readonly sheet: Sheet; readonly table: Table }> {
    for (const sheet of this.sheets) for (const table of sheet.tables) yield { sheet, table };
  }

  /** An id in the form that Excel gives its objects; never given twice in a workbook. */
  newId(): string {
    const number = (this.#nextId++).toString(16).toUpperCase().padStart(12, '0');
    return `{00000000-0001-0000-0000-${number}}`;
  }

  /** Selects an area on a sheet, as a click would. */
  select(sheet: Sheet, areas: readonly Area[]): void {
    this.activeSheet = sheet;
    sheet.selection = [...areas];
    sheet.changed('selection', areas[0]);
  }

  #freeSheetName(): string {
    let number = this.sheets.length === 0 ? 1 : this.sheets.length;
    while (this.sheetByName(`Sheet${number}`)) number++;
    return `Sheet${number}`;
  }
}

/** Excel keeps links to a renamed sheet right. */
function renameInLinks(workbook: Workbook, old: string, name: string): void {
  for (const sheet of workbook.sheets) {
    for (const link of sheet.hyperlinks) {
      const target = link.documentReference === undefined ? null : parseAddressName(link.documentReference);
      if (!target || target.sheet.toLowerCase() !== old.toLowerCase()) continue;
      const place = link.documentReference?.slice(link.documentReference.lastIndexOf('!')) ?? '';
      link.documentReference = quoteSheetName(name) + place;
      sheet.changed('hyperlinks');
    }
  }
}
