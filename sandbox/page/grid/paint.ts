import type { Area } from '../../../src/core/sheet/address';
import { drawChart } from './charts';
import { overlaps } from '../../model/areas';
import { drawHeaders } from './paint-headers';
import { drawText, type TextPlace } from './paint-text';
import { isInside, type Selection } from './selection';
import type { Line, Look } from './source';
import { cachedMeasure, type Measure } from './text';
import type { Rectangle, Region, Viewport } from './viewport';

export const COLORS = {
  gridline: '#e1e1e1',
  header: '#f5f5f5',
  headerLine: '#d6d6d6',
  headerText: '#424242',
  selectedHeader: '#caead8',
  selectedHeaderText: '#0e5c2f',
  selection: '#107c41',
  selectionFill: 'rgba(16, 124, 65, 0.09)',
  freezeLine: '#9e9e9e',
  copied: '#107c41',
} as const;

/** How far to the left of the picture a text may begin that still runs into it. */
const OVERHANG_COLUMNS = 40;

export interface Frame {
  readonly viewport: Viewport;
  readonly selection: Selection;
  /** Around what was copied, until it is pasted or something else is done. */
  readonly copied: Area | null;
  /** The cell that is being edited is covered by the editor, so its text is not drawn. */
  readonly edited: { readonly row: number; readonly column: number } | null;
}

/** Draws one frame of a sheet: everything that is seen and nothing else. */
export class Painter {
  private readonly context: CanvasRenderingContext2D;
  readonly measure: Measure;

  constructor(private readonly canvas: HTMLCanvasElement) {
    const context = canvas.getContext('2d', { alpha: false });
    if (!context) throw new Error('This browser cannot draw on a canvas.');
    this.context = context;
    this.measure = cachedMeasure(context);
  }

  paint(frame: Frame): void {
    const { viewport } = frame;
    const ratio = window.devicePixelRatio || 1;
    const width = Math.round(viewport.width * ratio);
    const height = Math.round(viewport.height * ratio);
    if (this.canvas.width !== width || this.canvas.height !== height) {
      this.canvas.width = width;
      this.canvas.height = height;
    }
    const { context } = this;
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.fillStyle = '#ffffff';
    context.fillRect(0, 0, viewport.width, viewport.height);
    for (const region of viewport.regions()) this.paintRegion(frame, region);
    this.freezeLines(viewport);
    drawHeaders(context, frame);
  }

  private paintRegion(frame: Frame, region: Region): void {
    const { context } = this;
    context.save();
    context.beginPath();
    context.rect(region.x, region.y, region.width, region.height);
    context.clip();
    context.fillStyle = '#ffffff';
    context.fillRect(region.x, region.y, region.width, region.height);
    if (frame.viewport.source.gridlines) this.gridlines(frame.viewport, region);
    this.cells(frame, region);
    for (const chart of frame.viewport.source.charts) {
      const place = { ...chart.place, x: chart.place.x + region.shiftX, y: chart.place.y + region.shiftY };
      if (meets(place, region)) drawChart(context, chart, place);
    }
    this.selection(frame, region);
    this.copied(frame, region);
    context.restore();
  }

  private gridlines(viewport: Viewport, region: Region): void {
    const { context } = this;
    context.beginPath();
    for (let column = region.firstColumn; column <= region.lastColumn; column += 1) {
      if (viewport.columns.size(column) === 0) continue;
      const x = viewport.columns.start(column + 1) + region.shiftX - 0.5;
      context.moveTo(x, region.y);
      context.lineTo(x, region.y + region.height);
    }
    for (let row = region.firstRow; row <= region.lastRow; row += 1) {
      if (viewport.rows.size(row) === 0) continue;
      const y = viewport.rows.start(row + 1) + region.shiftY - 0.5;
      context.moveTo(region.x, y);
      context.lineTo(region.x + region.width, y);
    }
    context.strokeStyle = COLORS.gridline;
    context.lineWidth = 1;
    context.stroke();
  }

  /** Fills first, then texts, then borders, so that none of them hides another that Excel would show. */
  private cells(frame: Frame, region: Region): void {
    const { viewport } = frame;
    const { source, merges } = viewport;
    const texts: TextPlace[] = [];
    const bordered: { area: Area; place: Rectangle; look: Look }[] = [];
    const drawnMerges = new Set<Area>();
    const first = Math.max(0, region.firstColumn - OVERHANG_COLUMNS);
    for (let row = region.firstRow; row <= region.lastRow; row += 1) {
      if (viewport.rows.size(row) === 0) continue;
      for (let column = first; column <= region.lastColumn; column += 1) {
        const merge = merges.at(row, column);
        if (merge) {
          if (drawnMerges.has(merge)) continue;
          drawnMerges.add(merge);
        } else if (viewport.columns.size(column) === 0) continue;
        const outside = column < region.firstColumn && !merge;
        if (outside && source.isEmpty(row, column)) continue;
        const area = merge ?? { row, column, rowCount: 1, columnCount: 1 };
        const place = viewport.place(region, area);
        const look = source.look(area.row, area.column);
        if (!outside) {
          if (look.fill || merge) this.fill(place, look.fill ?? '#ffffff');
          if (merge && !look.fill && source.gridlines) this.outline(place, COLORS.gridline);
          if (look.top || look.right || look.bottom || look.left || merge) bordered.push({ area, place, look });
        }
        const cell = source.cell(area.row, area.column);
        const edited = frame.edited?.row === area.row && frame.edited.column === area.column;
        if (cell.text !== '' && !edited) texts.push({ area, merged: merge !== null, place, look, cell });
      }
    }
    for (const text of texts) drawText(this.context, this.measure, viewport, region, text);
    for (const { area, place, look } of bordered) this.borders(viewport, region, area, place, look);
  }

  private fill(place: Rectangle, color: string): void {
    this.context.fillStyle = color;
    this.context.fillRect(place.x - 1, place.y - 1, place.width + 1, place.height + 1);
  }

  private outline(place: Rectangle, color: string): void {
    this.context.strokeStyle = color;
    this.context.lineWidth = 1;
    this.context.strokeRect(place.x - 0.5, place.y - 0.5, place.width, place.height);
  }

  /** A merged area takes each side's line from the cells that lie along it. */
  private borders(viewport: Viewport, region: Region, area: Area, place: Rectangle, look: Look): void {
    const right = place.x + place.width;
    const bottom = place.y + place.height;
    if (area.rowCount === 1 && area.columnCount === 1) {
      this.line(look.top, place.x, place.y, right, place.y);
      this.line(look.bottom, place.x, bottom, right, bottom);
      this.line(look.left, place.x, place.y, place.x, bottom);
      this.line(look.right, right, place.y, right, bottom);
      return;
    }
    const { source } = viewport;
    const lastRow = Math.min(area.row + area.rowCount - 1, region.lastRow);
    const lastColumn = Math.min(area.column + area.columnCount - 1, region.lastColumn);
    for (let column = Math.max(area.column, region.firstColumn); column <= lastColumn; column += 1) {
      const from = viewport.columns.start(column) + region.shiftX;
      const to = viewport.columns.start(column + 1) + region.shiftX;
      this.line(source.look(area.row, column).top, from, place.y, to, place.y);
      this.line(source.look(area.row + area.rowCount - 1, column).bottom, from, bottom, to, bottom);
    }
    for (let row = Math.max(area.row, region.firstRow); row <= lastRow; row += 1) {
      const from = viewport.rows.start(row) + region.shiftY;
      const to = viewport.rows.start(row + 1) + region.shiftY;
      this.line(source.look(row, area.column).left, place.x, from, place.x, to);
      this.line(source.look(row, area.column + area.columnCount - 1).right, right, from, right, to);
    }
  }

  private line(line: Line | null, x1: number, y1: number, x2: number, y2: number): void {
    if (!line) return;
    const { context } = this;
    context.strokeStyle = line.color;
    context.setLineDash([...line.dash]);
    context.lineWidth = line.double ? 1 : line.width;
    for (const offset of line.double ? [-1.5, 0.5] : [line.width % 2 === 1 ? -0.5 : 0]) {
      const [dx, dy] = y1 === y2 ? [0, offset] : [offset, 0];
      context.beginPath();
      context.moveTo(x1 + dx - (dy === 0 ? 0 : 1), y1 + dy - (dx === 0 ? 0 : 1));
      context.lineTo(x2 + dx, y2 + dy);
      context.stroke();
    }
    context.setLineDash([]);
  }

  private selection(frame: Frame, region: Region): void {
    const { context } = this;
    const { viewport, selection } = frame;
    const { area, active } = selection;
    const seen = {
      row: region.firstRow,
      column: region.firstColumn,
      rowCount: region.lastRow - region.firstRow + 1,
      columnCount: region.lastColumn - region.firstColumn + 1,
    };
    if (!overlaps(area, seen)) return;
    const place = viewport.place(region, area);
    const one = viewport.place(
      region,
      viewport.merges.at(active.row, active.column) ?? { ...active, rowCount: 1, columnCount: 1 },
    );
    if (one.width !== place.width || one.height !== place.height) {
      context.fillStyle = COLORS.selectionFill;
      context.beginPath();
      context.rect(place.x, place.y, place.width - 1, place.height - 1);
      if (isInside(selection, active.row, active.column)) context.rect(one.x, one.y, one.width - 1, one.height - 1);
      context.fill('evenodd');
    }
    context.strokeStyle = COLORS.selection;
    context.lineWidth = 2;
    context.strokeRect(place.x, place.y, place.width - 1, place.height - 1);
  }

  /** A dashed line, drawn over the line of the selection. */
  private copied({ copied, viewport }: Frame, region: Region): void {
    if (!copied) return;
    const { context } = this;
    const place = viewport.place(region, copied);
    context.lineWidth = 2;
    context.strokeStyle = '#ffffff';
    context.strokeRect(place.x, place.y, place.width - 1, place.height - 1);
    context.setLineDash([5, 4]);
    context.strokeStyle = COLORS.copied;
    context.strokeRect(place.x, place.y, place.width - 1, place.height - 1);
    context.setLineDash([]);
  }

  private freezeLines(viewport: Viewport): void {
    const { context } = this;
    const { source, headerWidth, frozenWidth, frozenHeight } = viewport;
    context.strokeStyle = COLORS.freezeLine;
    context.lineWidth = 1;
    context.beginPath();
    if (source.frozenRows > 0) {
      const y = viewport.cellPlace(source.frozenRows - 1, 0).y + viewport.rows.size(source.frozenRows - 1) - 0.5;
      context.moveTo(0, y);
      context.lineTo(viewport.width, y);
    }
    if (source.frozenColumns > 0) {
      const x = headerWidth + frozenWidth - 0.5;
      context.moveTo(x, 0);
      context.lineTo(x, viewport.height);
    }
    if (frozenHeight > 0 || frozenWidth > 0) context.stroke();
  }
}

function meets(a: Rectangle, b: Rectangle): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
