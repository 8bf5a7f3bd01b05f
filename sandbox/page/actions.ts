import { MAX_COLUMNS, MAX_ROWS, type Area } from '../../src/core/sheet/address';
import {
  ExcelError,
  pixelsToWidth,
  widthToPixels,
  type Hyperlink,
  type Sheet,
  type StyleChange,
  type Workbook,
} from '../model';
import { containsCell } from '../model/areas';
import type { GridOwner } from './grid/grid';
import type { Selection } from './grid/selection';
import { PADDING } from './grid/paint-text';
import type { Measure } from './grid/text';
import { fontOf } from './sheet/looks';
import { inUse } from '../model/guard';
import { findPlace } from '../model/reference';
import { formatClipboard, parseClipboard } from './sheet/clipboard';
import type { Renderer } from './sheet/render';
import { typedTextOf } from './sheet/typed-text';
import { clearContents, formatCells, toggleMerge, typeInto } from './sheet/typing';
import type { UndoHistory } from './sheet/undo';
import { warn } from './toast';
import { WORDS } from './words';

/** What the actions need of the page around them. */
export interface ActionContext {
  readonly workbook: Workbook;
  readonly undo: UndoHistory;
  readonly renderer: Renderer;
  readonly measure: Measure;
  selection(): Selection;
  /** Selects on a sheet, as a click would, and shows it. */
  goTo(sheet: Sheet, area: Area): void;
}

const CLIPBOARD_LIMIT = 500_000;

/** What a person does to the workbook at the grid and in the quiet tab. Refusals are told in words; nothing is half done. */
export class PersonActions implements GridOwner {
  /** @param context asked for at every action, because another file may have been opened */
  constructor(
    private readonly context: () => ActionContext,
    private readonly onSelected: (selection: Selection) => void,
  ) {}

  private get sheet(): Sheet {
    return this.context().workbook.activeSheet;
  }

  selected(selection: Selection): void {
    this.onSelected(selection);
  }

  typedText(row: number, column: number): string {
    return typedTextOf(this.sheet, row, column);
  }

  commit(row: number, column: number, text: string): boolean {
    if (text === this.typedText(row, column)) return true;
    const area = { row, column, rowCount: 1, columnCount: 1 };
    return this.change(area, () => typeInto(this.sheet, area, [[text]]));
  }

  clear(area: Area): void {
    this.change(area, () => clearContents(this.sheet, area));
  }

  format(change: StyleChange): void {
    const { area } = this.context().selection();
    this.change(area, () => formatCells(this.sheet, area, change));
  }

  merge(): void {
    const { area } = this.context().selection();
    this.change(area, () => toggleMerge(this.sheet, area));
  }

  freeze(): void {
    const { sheet } = this;
    sheet.freeze = sheet.freeze ? null : { rows: Math.max(1, this.context().selection().active.row), columns: 0 };
    sheet.changed('view');
  }

  copy(area: Area, cut: boolean): string {
    const { renderer } = this.context();
    const { sheet } = this;
    const filled = inUse(sheet, area) ?? { ...area, rowCount: 1, columnCount: 1 };
    const { rowCount, columnCount } = reachOf(area, filled);
    if (rowCount * columnCount > CLIPBOARD_LIMIT) {
      warn(WORDS.pasteTooBig);
      return '';
    }
    const rows: string[][] = [];
    for (let row = area.row; row < area.row + rowCount; row += 1) {
      const texts: string[] = [];
      for (let column = area.column; column < area.column + columnCount; column += 1) {
        const value = sheet.cells.value(row, column);
        texts.push(value === undefined ? '' : renderer.render(value, sheet.style(row, column).numberFormat).text);
      }
      rows.push(texts);
    }
    if (cut) this.clear(area);
    return formatClipboard(rows);
  }

  paste(text: string, target: Area): void {
    const block = parseClipboard(text);
    const first = block[0] ?? [];
    const one = block.length === 1 && first.length === 1;
    const size = one ? target : { rowCount: block.length, columnCount: first.length };
    const area = { row: target.row, column: target.column, rowCount: size.rowCount, columnCount: size.columnCount };
    const outside = area.row + area.rowCount > MAX_ROWS || area.column + area.columnCount > MAX_COLUMNS;
    if (outside || area.rowCount * area.columnCount > CLIPBOARD_LIMIT) {
      warn(WORDS.pasteTooBig);
      return;
    }
    const texts = one
      ? Array.from({ length: area.rowCount }, () => Array<string>(area.columnCount).fill(first[0] ?? ''))
      : block;
    if (this.change(area, () => typeInto(this.sheet, area, texts))) this.context().goTo(this.sheet, area);
  }

  undo(): void {
    this.travel(this.context().undo.undo());
  }

  redo(): void {
    this.travel(this.context().undo.redo());
  }

  private travel(changed: { readonly sheet: Sheet; readonly area: Area } | null): void {
    if (changed) this.context().goTo(changed.sheet, changed.area);
  }

  stepSheet(step: 1 | -1): void {
    const visible = this.context().workbook.sheets.filter(({ visibility }) => visibility === 'Visible');
    const next = visible[visible.indexOf(this.sheet) + step];
    if (next) this.context().workbook.activeSheet = next;
  }

  isLink(row: number, column: number): boolean {
    return this.linkAt(row, column) !== null;
  }

  follow(row: number, column: number): void {
    const link = this.linkAt(row, column);
    if (!link) return;
    if (link.documentReference) {
      if (!this.goToReference(link.documentReference)) warn(WORDS.badReference);
    } else if (link.address && /^(https?|mailto):/i.test(link.address)) {
      window.open(link.address, '_blank', 'noopener,noreferrer');
    }
  }

  /** "'Vốn tài liệu'!C7", "C7:F9", a defined name or a table; false when it leads nowhere that can be seen. */
  goToReference(text: string): boolean {
    const place = text === '' ? null : findPlace(this.sheet, text.replace(/^#/, ''));
    if (!place || place.sheet.visibility !== 'Visible') return false;
    this.context().goTo(place.sheet, place.area);
    return true;
  }

  resizeColumn(column: number, pixels: number): void {
    const entry = this.sheet.columnForWriting(column);
    entry.width = pixelsToWidth(pixels);
    entry.hidden = pixels === 0;
    this.sheet.changed('columns');
  }

  resizeRow(row: number, pixels: number): void {
    const entry = this.sheet.cells.rowForWriting(row);
    entry.height = pixels * 0.75;
    entry.hidden = pixels === 0;
    this.sheet.changed('cells', { row, column: 0, rowCount: 1, columnCount: 1 }, false);
  }

  fitColumn(column: number): void {
    const { sheet } = this;
    const { renderer, measure } = this.context();
    let widest = 0;
    sheet.cells.rows.forEach((row, index) => {
      const value = row?.values[column];
      if (value === undefined || value === '' || sheet.mergeAt(index, column)) return;
      const style = sheet.style(index, column);
      for (const line of renderer.render(value, style.numberFormat).text.split('\n')) {
        widest = Math.max(widest, measure(line, fontOf(style)));
      }
    });
    const pixels = widest === 0 ? widthToPixels(sheet.standardWidth) : Math.ceil(widest) + 2 * PADDING + 2;
    this.resizeColumn(column, Math.min(pixels, 1000));
  }

  private linkAt(row: number, column: number): Hyperlink | null {
    const { sheet } = this;
    const merge = sheet.mergeAt(row, column);
    return sheet.hyperlinks.find(({ area }) => containsCell(area, merge?.row ?? row, merge?.column ?? column)) ?? null;
  }

  private change(area: Area, run: () => void): boolean {
    const { undo } = this.context();
    undo.record(this.sheet, area);
    try {
      run();
      return true;
    } catch (error) {
      undo.drop();
      if (!(error instanceof ExcelError)) throw error;
      warn(this.refusal(error));
      return false;
    }
  }

  private refusal(error: ExcelError): string {
    if (error.code !== 'AccessDenied') return WORDS.refused[error.code] ?? error.message;
    return this.context().workbook.readOnly ? WORDS.readOnlyFile : WORDS.protectedSheet;
  }
}

/** How far an area is worth copying: to the end of what is filled, at least one cell. */
function reachOf(area: Area, filled: Area): { readonly rowCount: number; readonly columnCount: number } {
  return {
    rowCount: Math.min(area.rowCount, Math.max(1, filled.row + filled.rowCount - area.row)),
    columnCount: Math.min(area.columnCount, Math.max(1, filled.column + filled.columnCount - area.column)),
  };
}
