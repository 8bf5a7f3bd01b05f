import { MAX_COLUMNS, MAX_ROWS, type Area } from '../../../src/core/sheet/address';
import { isErrorValue, type CellValue } from '../../../src/core/sheet/snapshot';
import { widthToPixels, type Sheet } from '../../model';
import { MergeIndex } from '../../model/merge-index';
import type { CellKind, Look, SheetSource, ShownCell, ShownChart } from '../grid/source';
import type { Measure } from '../grid/text';
import { shownChart } from './charts';
import { ConditionalLooks } from './conditional';
import { Looks } from './looks';
import type { Renderer } from './render';
import { RowHeights } from './row-heights';

const EMPTY: ShownCell = { kind: 'empty', text: '' };

/** A sheet of the model as the grid draws it. It is asked for anew after every change; what is dear to find out is kept between. */
export class SheetView {
  private readonly heights: RowHeights;
  private readonly looks: Looks;
  private source: SheetSource | null = null;
  private chartsStale = false;

  constructor(
    readonly sheet: Sheet,
    private readonly renderer: Renderer,
    measure: Measure,
  ) {
    this.looks = new Looks(sheet.workbook.styles);
    this.heights = new RowHeights(sheet, this.looks, (row, column) => this.text(row, column), measure);
  }

  /** To be called when something on the sheet changed; without an area the whole sheet may have. */
  changed(area?: Area): void {
    if (area) this.heights.forget(area.row, area.rowCount);
    else this.heights.forgetAll();
    this.source = null;
  }

  /** To be called when cells that a chart of this sheet may show changed. */
  chartsChanged(): void {
    this.chartsStale = true;
  }

  /** The text of a cell as its number format shows it. */
  text(row: number, column: number): string {
    const value = this.sheet.cells.value(row, column);
    if (value === undefined || value === '') return '';
    return this.renderer.render(value, this.sheet.style(row, column).numberFormat).text;
  }

  current(): SheetSource {
    if (this.source && this.chartsStale) this.source = { ...this.source, charts: this.charts() };
    this.source ??= this.build();
    this.chartsStale = false;
    return this.source;
  }

  private build(): SheetSource {
    const { sheet } = this;
    const used = sheet.cells.usedArea(false);
    const merges = new MergeIndex(sheet.merges);
    const conditional = new ConditionalLooks(sheet, sheet.workbook.styles);
    const colored = new Map<string, Look>();
    const styleOf = (row: number, column: number): number => {
      const own = sheet.styleNumber(row, column);
      if (sheet.conditionalFormats.length === 0) return own;
      return conditional.apply(row, column, own, sheet.cells.value(row, column) ?? '');
    };
    const cell = (row: number, column: number): ShownCell => {
      const value = sheet.cells.value(row, column);
      if (value === undefined || value === '') return EMPTY;
      return { kind: kindOf(value), text: this.renderer.render(value, sheet.style(row, column).numberFormat).text };
    };
    const look = (row: number, column: number): Look => {
      const number = styleOf(row, column);
      const plain = this.looks.get(number);
      const value = sheet.cells.value(row, column);
      if (typeof value !== 'number') return plain;
      const { color } = this.renderer.render(value, sheet.workbook.styles.get(number).numberFormat);
      if (!color) return plain;
      const key = `${number} ${color}`;
      const known = colored.get(key);
      if (known) return known;
      const made = { ...plain, color };
      colored.set(key, made);
      return made;
    };
    return {
      rows: MAX_ROWS,
      columns: MAX_COLUMNS,
      defaultRowHeight: Math.round((sheet.standardHeight * 4) / 3),
      defaultColumnWidth: widthToPixels(sheet.standardWidth),
      rowHeights: this.heights.exceptions(),
      columnWidths: columnWidths(sheet),
      frozenRows: sheet.freeze?.rows ?? 0,
      frozenColumns: sheet.freeze?.columns ?? 0,
      gridlines: sheet.showGridlines,
      usedRows: used ? used.row + used.rowCount : 0,
      usedColumns: used ? used.column + used.columnCount : 0,
      merges: sheet.merges,
      charts: this.charts(),
      cell,
      look,
      isEmpty: (row, column) => {
        const merge = merges.at(row, column);
        const value = sheet.cells.value(merge?.row ?? row, merge?.column ?? column);
        return value === undefined || value === '';
      },
    };
  }

  private charts(): ShownChart[] {
    const { workbook } = this.sheet;
    const text = (sheet: Sheet, row: number, column: number): string => {
      const value = sheet.cells.value(row, column);
      return value === undefined ? '' : this.renderer.render(value, sheet.style(row, column).numberFormat).text;
    };
    return this.sheet.charts.map((chart) => shownChart(workbook, chart, text));
  }
}

function kindOf(value: CellValue): CellKind {
  if (typeof value === 'number') return 'number';
  if (typeof value === 'boolean') return 'boolean';
  return isErrorValue(value) ? 'error' : 'text';
}

function columnWidths(sheet: Sheet): Map<number, number> {
  const widths = new Map<number, number>();
  for (const [index, column] of sheet.columns) {
    if (column.hidden) widths.set(index, 0);
    else if (column.width !== undefined) widths.set(index, widthToPixels(column.width));
  }
  return widths;
}
