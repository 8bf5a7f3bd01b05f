import { Workbook } from '../model/workbook';
import type { SheetPart } from '../model/changes';
import { CellStore } from '../model/cells';
import type { Sheet } from '../model/sheet';
import { BLANK_SHEET, BLANK_STYLES, blankPackage } from './blank';
import { UnsupportedSaveError } from './errors';
import type { OpenedWorkbook, Origin, SheetOrigin } from './open';
import type { OfficePackage } from './package';
import { PackageWriter } from './package-writer';
import { readSheetPart } from './read-sheet';
import { readStyles } from './read-styles';
import { WorksheetText } from './tag';
import { writeSheetData } from './write-cells';
import { writeCharts } from './write-charts';
import { writeComments } from './write-comments';
import { writeFeatures } from './write-features';
import { writePlainParts } from './write-parts';
import { writeProperties, writeTitles } from './write-properties';
import { SharedStringWriter } from './write-strings';
import { StyleWriter } from './write-styles';
import { writeTables } from './write-tables';
import { WorkbookText } from './write-workbook';

const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';
const STRINGS_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml';

/** Parts of the model that a file of this layer cannot hold once they were changed. */
const UNWRITABLE: readonly SheetPart[] = ['customProperties'];

/**
 * The workbook as an .xlsx file. Parts that did not change since it was opened or last saved are copied byte for byte; in a changed sheet only
 * the cells and elements that changed are written anew. Afterwards nothing in the model counts as changed.
 * @throws UnsupportedSaveError when the model holds a change that cannot be written; the model stays as it is
 */
export function saveXlsx(target: OpenedWorkbook | Workbook): Uint8Array {
  const workbook = target instanceof Workbook ? target : target.workbook;
  const saver = new Saver(workbook, (workbook.opaque as Origin | undefined) ?? blankOrigin(workbook));
  const origin = saver.save();
  workbook.opaque = origin;
  workbook.markSaved();
  return origin.source.write();
}

function blankOrigin(workbook: Workbook): Origin {
  const source = blankPackage();
  return {
    source,
    workbookPath: 'xl/workbook.xml',
    stylesPath: 'xl/styles.xml',
    stringsPath: null,
    strings: { texts: [], rich: new Set() },
    // Number 0 is what the blank package's only record looks like, unless the model's default is another one.
    styleNumbers: workbook.styles.get(0).source === null ? [0] : [],
    sheets: new Map(),
  };
}

class Saver {
  readonly #parts: OfficePackage;
  readonly #package: PackageWriter;
  readonly #strings: SharedStringWriter;
  readonly #styles: StyleWriter;
  readonly #text: WorkbookText;
  readonly #sheets: Map<Sheet, SheetOrigin>;
  #formulasChanged = false;
  #cellsChanged = false;
  #highestTable = -1;

  constructor(
    readonly workbook: Workbook,
    readonly origin: Origin,
  ) {
    this.#parts = origin.source.copy();
    this.#package = new PackageWriter(this.#parts);
    this.#strings = new SharedStringWriter(origin.strings);
    const styles = origin.stylesPath === null ? BLANK_STYLES : origin.source.text(origin.stylesPath);
    this.#styles = new StyleWriter(styles, workbook.styles, origin.stylesPath === null ? [0] : origin.styleNumbers);
    this.#text = new WorkbookText(origin.source.text(origin.workbookPath));
    this.#sheets = new Map(origin.sheets);
  }

  save(): Origin {
    const { workbook, origin } = this;
    for (const sheet of workbook.sheets) {
      for (const part of UNWRITABLE) {
        if (sheet.changes.has(part))
          throw new UnsupportedSaveError(`Changed ${part} of the sheet "${sheet.name}" cannot be saved.`);
      }
    }
    const removed = [...origin.sheets.keys()].filter((sheet) => !workbook.sheets.includes(sheet));
    const added = workbook.sheets.filter((sheet) => !origin.sheets.has(sheet));
    for (const sheet of removed) this.#removeSheet(sheet);
    for (const sheet of added) this.#addSheet(sheet);
    for (const sheet of workbook.sheets) {
      const fresh = added.includes(sheet);
      if (fresh || sheet.changes.any) this.#writeSheet(sheet, fresh);
    }
    this.#writeWorkbook(added.length > 0 || removed.length > 0);
    if (workbook.changes.has('properties') || origin.sheets.size === 0) writeProperties(this.#package, workbook);
    const strings = this.#writeStrings();
    const styles = this.#styles.write();
    const stylesPath = origin.stylesPath ?? (styles === null ? null : 'xl/styles.xml');
    if (styles !== null && stylesPath !== null) this.#parts.set(stylesPath, styles);
    if (styles !== null && origin.stylesPath === null) {
      this.#package.setContentType(
        'xl/styles.xml',
        'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml',
      );
      this.#package.link(origin.workbookPath, 'styles', 'xl/styles.xml');
    }
    this.#package.finish();
    return {
      source: this.#parts,
      workbookPath: origin.workbookPath,
      stylesPath,
      stringsPath: strings.path,
      strings: { texts: strings.texts, rich: origin.strings.rich },
      styleNumbers: this.#styles.numbers(origin.styleNumbers),
      sheets: this.#sheets,
    };
  }

  #idOf = (sheet: Sheet): string => this.#sheets.get(sheet)?.relationId ?? '';

  #addSheet(sheet: Sheet): void {
    const path = this.#package.add('xl/worksheets/sheet#.xml', SHEET_TYPE, BLANK_SHEET);
    this.#sheets.set(sheet, { path, relationId: this.#package.link(this.origin.workbookPath, 'worksheet', path) });
  }

  #removeSheet(sheet: Sheet): void {
    const entry = this.#sheets.get(sheet);
    if (!entry) return;
    for (const item of this.#package.relationships(entry.path)) {
      // What belongs to this sheet alone goes with it; pictures and the like may be shared.
      if (item.path !== null && /^(?:table|comments|vmlDrawing|threadedComment)$/.test(item.kind))
        this.#package.remove(item.path);
    }
    this.#package.unlink(this.origin.workbookPath, entry.relationId);
    this.#package.remove(entry.path);
    this.#sheets.delete(sheet);
    this.#formulasChanged = true;
    this.#cellsChanged = true;
  }

  #writeSheet(sheet: Sheet, fresh: boolean): void {
    const path = this.#sheets.get(sheet)?.path ?? '';
    const text = new WorksheetText(this.#parts.text(path));
    const has = (part: SheetPart) => fresh || sheet.changes.has(part);
    const record = (style: number) => this.#styles.record(style);
    if (has('cells')) this.#writeCells(sheet, text, fresh ? null : path, record);
    writePlainParts(text, sheet, has, record);
    writeFeatures(text, sheet, has, {
      package: this.#package,
      path,
      difference: (change) => this.#styles.difference(change),
      differences: this.#differences(has('conditionalFormats') && sheet.conditionalFormats.length > 0),
    });
    if (has('charts')) writeCharts(text, sheet, path, this.#package);
    if (has('tables')) writeTables(text, sheet, path, this.#package, () => this.#nextTable());
    if (has('comments') || has('notes')) writeComments(text, sheet, path, this.#package, this.origin.workbookPath);
    this.#parts.set(path, text.toString());
  }

  #writeCells(sheet: Sheet, text: WorksheetText, path: string | null, record: (style: number) => number): void {
    const written = writeSheetData(
      sheet,
      this.#cellsBefore(path),
      text.get('sheetData') ?? `<${text.prefix}sheetData/>`,
      {
        record,
        string: (item) => this.#strings.index(item),
        prefix: text.prefix,
      },
    );
    text.set('sheetData', written.xml);
    this.#cellsChanged = true;
    this.#formulasChanged ||= written.formulasChanged;
  }

  /** The cells as the part holds them, read again: nothing of the file is kept in memory just for saving. */
  #cellsBefore(path: string | null): CellStore {
    const { origin, workbook } = this;
    if (path === null) return new CellStore();
    const scratch = new Workbook().addSheet();
    readSheetPart(origin.source, path, scratch, {
      strings: origin.strings.texts,
      styleNumbers: origin.styleNumbers,
      date1904: workbook.date1904,
    });
    return scratch.cells;
  }

  #differences(needed: boolean) {
    const { stylesPath, source } = this.origin;
    if (!needed || stylesPath === null) return [];
    const theme = source.relationships(this.origin.workbookPath).find((item) => item.kind === 'theme')?.path ?? null;
    return readStyles(
      stylesPath,
      source.text(stylesPath),
      theme !== null && source.has(theme) ? source.text(theme) : null,
    ).differences;
  }

  #nextTable(): number {
    if (this.#highestTable < 0) {
      this.#highestTable = 0;
      for (const name of this.#parts.names) {
        if (!/\/tables\/[^/]+\.xml$/i.test(name)) continue;
        const id = /<(?:[\w.-]+:)?table\b[^>]*?\sid="(\d+)"/.exec(this.#parts.text(name))?.[1];
        this.#highestTable = Math.max(this.#highestTable, Number(id ?? 0));
      }
    }
    return ++this.#highestTable;
  }

  #writeWorkbook(sheetsChanged: boolean): void {
    const { workbook, origin } = this;
    const text = this.#text;
    const relations = origin.source.relationships(origin.workbookPath);
    text.strange = new Set(
      relations.filter((item) => /^(?:chartsheet|dialogsheet|xlMacrosheet)$/i.test(item.kind)).map((item) => item.id),
    );
    const sheets = sheetsChanged || workbook.changes.has('sheets');
    if (sheets) text.writeSheets(workbook, this.#idOf);
    const names = sheets || workbook.changes.has('names');
    if (
      names ||
      workbook.sheets.some((sheet) => sheet.changes.has('page', 'autoFilter') || !origin.sheets.has(sheet))
    ) {
      text.writeNames(workbook, this.#idOf);
    }
    if (sheets || names) writeTitles(this.#package, workbook);
    if (sheets || workbook.changes.has('activeSheet')) this.#writeActive();
    if (workbook.changes.has('calculation')) text.setCalculationMode(workbook.calculationMode);
    if (origin.sheets.size === 0 && workbook.date1904) text.setDate1904(true);
    if (this.#cellsChanged && workbook.sheets.some((sheet) => sheet.cells.hasFormulas())) text.askForCalculation();
    if (this.#formulasChanged) this.#dropChain();
    const written = text.write();
    if (written !== null) this.#parts.set(origin.workbookPath, written);
  }

  /** Exactly one sheet may be selected, or what one types goes into several. */
  #writeActive(): void {
    const active = this.workbook.activeSheet;
    this.#text.setActive(this.#idOf(active));
    for (const [sheet, { path }] of this.#sheets) {
      const source = this.#parts.text(path);
      const selected = /<(?:[\w.-]+:)?sheetView\b[^>]*\stabSelected="(?:1|true)"/.test(source);
      if (selected === (sheet === active)) continue;
      const text = new WorksheetText(source);
      const { prefix } = text;
      const views = text.edit(
        'sheetViews',
        `<${prefix}sheetViews><${prefix}sheetView workbookViewId="0"/></${prefix}sheetViews>`,
      );
      views.editChild('sheetView', (view) => view.set('tabSelected', sheet === active ? 1 : undefined));
      text.set('sheetViews', views.toString());
      this.#parts.set(path, text.toString());
    }
  }

  #dropChain(): void {
    const chain = this.#package.relationships(this.origin.workbookPath).find((item) => item.kind === 'calcChain');
    if (!chain) return;
    this.#package.unlink(this.origin.workbookPath, chain.id);
    if (chain.path !== null) this.#package.remove(chain.path);
  }

  #writeStrings(): { path: string | null; texts: string[] } {
    const { origin } = this;
    const written = this.#strings.write(origin.stringsPath === null ? null : this.#parts.text(origin.stringsPath));
    if (written === null) return { path: origin.stringsPath, texts: origin.strings.texts };
    const path = origin.stringsPath ?? this.#package.freePath('xl/sharedStrings.xml');
    this.#parts.set(path, written);
    if (origin.stringsPath === null) {
      this.#package.setContentType(path, STRINGS_TYPE);
      this.#package.link(origin.workbookPath, 'sharedStrings', path);
    }
    return { path, texts: this.#strings.texts(origin.strings.texts) };
  }
}
