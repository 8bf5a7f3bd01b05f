import { ExcelError, type Sheet, type Workbook } from '../model';
import { DEFAULT_PROTECTION_OPTIONS } from '../model/features';
import type { TabsOwner, TabState } from './tabs';
import { warn } from './toast';
import { WORDS } from './words';

/** What a person does with whole sheets: at the tabs and with the lock. */
export class SheetActions implements TabsOwner {
  /** @param ready ends typing first; false when what was typed is refused and the person must stay. */
  constructor(
    private readonly workbook: () => Workbook,
    private readonly ready: () => boolean,
    private readonly shown: () => void,
  ) {}

  states(): TabState[] {
    const workbook = this.workbook();
    return workbook.sheets.map((sheet) => ({
      id: sheet.id,
      name: sheet.name,
      color: sheet.tabColor,
      hidden: sheet.visibility !== 'Visible',
      locked: sheet.protection !== null,
      active: sheet === workbook.activeSheet,
    }));
  }

  show(id: string): void {
    if (!this.ready()) return;
    this.workbook().activeSheet = this.byId(id);
    this.shown();
  }

  add(): void {
    if (!this.ready()) return;
    const workbook = this.workbook();
    workbook.activeSheet = workbook.addSheet();
  }

  rename(id: string, name: string): boolean {
    try {
      this.workbook().renameSheet(this.byId(id), name);
      return true;
    } catch (error) {
      if (!(error instanceof ExcelError)) throw error;
      warn(WORDS.badSheetName);
      return false;
    }
  }

  remove(id: string): void {
    this.workbook().deleteSheet(this.byId(id));
  }

  setHidden(id: string, hidden: boolean): void {
    const workbook = this.workbook();
    const sheet = this.byId(id);
    sheet.visibility = hidden ? 'Hidden' : 'Visible';
    const other = workbook.sheets.find(({ visibility }) => visibility === 'Visible');
    if (hidden && workbook.activeSheet === sheet && other) workbook.activeSheet = other;
    workbook.changed('sheets');
  }

  /** Protects the active sheet without a password and with Excel's defaults, or takes the protection away. */
  setProtected(on: boolean): void {
    const sheet = this.workbook().activeSheet;
    if ((sheet.protection !== null) === on) return;
    sheet.protection = on ? { options: { ...DEFAULT_PROTECTION_OPTIONS }, password: null, hasPassword: false } : null;
    sheet.changed('protection');
  }

  private byId(id: string): Sheet {
    const sheet = this.workbook().sheets.find((one) => one.id === id);
    if (!sheet) throw new Error(`There is no sheet with the id ${id}.`);
    return sheet;
  }
}
