import type { Area } from '../../../src/core/sheet/address';
import { Axis } from './axis';
import { MergeIndex } from '../../model/merge-index';
import type { SheetSource } from './source';

export const HEADER_HEIGHT = 22;

export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A part of the picture that scrolls as one: the frozen corner, the frozen rows, the frozen columns, or the rest. */
export interface Region extends Rectangle {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
  /** Picture pixel = sheet pixel + shift. */
  readonly shiftX: number;
  readonly shiftY: number;
}

/** Where everything of a sheet stands on the picture at the present scrolling. Pixels are CSS pixels from the canvas' top left corner. */
export class Viewport {
  readonly rows: Axis;
  readonly columns: Axis;
  readonly merges: MergeIndex;
  readonly headerWidth: number;
  readonly frozenWidth: number;
  readonly frozenHeight: number;

  constructor(
    readonly source: SheetSource,
    readonly width: number,
    readonly height: number,
    readonly scrollX: number,
    readonly scrollY: number,
    reuse?: Viewport,
  ) {
    const same = reuse?.source === source ? reuse : null;
    this.rows = same?.rows ?? new Axis(source.rows, source.defaultRowHeight, source.rowHeights);
    this.columns = same?.columns ?? new Axis(source.columns, source.defaultColumnWidth, source.columnWidths);
    this.merges = same?.merges ?? new MergeIndex(source.merges);
    this.frozenWidth = this.columns.start(source.frozenColumns);
    this.frozenHeight = this.rows.start(source.frozenRows);
    const lastRow = this.rows.at(scrollY + this.frozenHeight + height) + 1;
    this.headerWidth = Math.max(30, 14 + String(lastRow).length * 8);
  }

  /** The regions from back to front; those without any pixel are left out. */
  regions(): Region[] {
    const { source, headerWidth, frozenWidth, frozenHeight } = this;
    const xs = [
      {
        from: headerWidth,
        to: headerWidth + frozenWidth,
        shift: headerWidth,
        first: 0,
        last: source.frozenColumns - 1,
      },
      this.scrolled(this.columns, headerWidth, frozenWidth, this.width, this.scrollX, source.frozenColumns),
    ];
    const ys = [
      {
        from: HEADER_HEIGHT,
        to: HEADER_HEIGHT + frozenHeight,
        shift: HEADER_HEIGHT,
        first: 0,
        last: source.frozenRows - 1,
      },
      this.scrolled(this.rows, HEADER_HEIGHT, frozenHeight, this.height, this.scrollY, source.frozenRows),
    ];
    const regions: Region[] = [];
    for (const y of [...ys].reverse()) {
      for (const x of [...xs].reverse()) {
        const width = Math.min(x.to, this.width) - x.from;
        const height = Math.min(y.to, this.height) - y.from;
        if (width <= 0 || height <= 0 || x.last < x.first || y.last < y.first) continue;
        regions.push({
          x: x.from,
          y: y.from,
          width,
          height,
          firstRow: y.first,
          lastRow: y.last,
          firstColumn: x.first,
          lastColumn: x.last,
          shiftX: x.shift,
          shiftY: y.shift,
        });
      }
    }
    return regions;
  }

  private scrolled(axis: Axis, header: number, frozen: number, end: number, scroll: number, frozenCount: number) {
    const from = header + frozen;
    return {
      from,
      to: end,
      shift: header - scroll,
      first: Math.max(frozenCount, axis.at(frozen + scroll)),
      last: axis.at(frozen + scroll + Math.max(0, end - from)),
    };
  }

  /** Where an area stands when it is seen through a region. */
  place(region: Region, area: Area): Rectangle {
    const x = this.columns.start(area.column);
    const y = this.rows.start(area.row);
    return {
      x: x + region.shiftX,
      y: y + region.shiftY,
      width: this.columns.start(area.column + area.columnCount) - x,
      height: this.rows.start(area.row + area.rowCount) - y,
    };
  }

  /** Where a cell (or the merged area around it) is on the picture; it may lie outside of what is seen. */
  cellPlace(row: number, column: number): Rectangle {
    const area = this.merges.at(row, column) ?? { row, column, rowCount: 1, columnCount: 1 };
    const x = this.columns.start(area.column);
    const y = this.rows.start(area.row);
    const { frozenRows, frozenColumns } = this.source;
    return {
      x: x + this.headerWidth - (area.column < frozenColumns ? 0 : this.scrollX),
      y: y + HEADER_HEIGHT - (area.row < frozenRows ? 0 : this.scrollY),
      width: this.columns.start(area.column + area.columnCount) - x,
      height: this.rows.start(area.row + area.rowCount) - y,
    };
  }

  /** The cell under a point of the picture; points over the headers or outside give the nearest cell. */
  cellAt(x: number, y: number): { row: number; column: number } {
    const overX = x - this.headerWidth;
    const overY = y - HEADER_HEIGHT;
    return {
      column: this.columns.at(overX < this.frozenWidth ? Math.max(0, overX) : overX + this.scrollX),
      row: this.rows.at(overY < this.frozenHeight ? Math.max(0, overY) : overY + this.scrollY),
    };
  }

  /** The smallest scrolling from here at which a cell is seen whole (or from its start, if it is larger than the picture). */
  scrollTo(row: number, column: number): { scrollX: number; scrollY: number } {
    const along = (axis: Axis, index: number, count: number, frozen: number, room: number, scroll: number): number => {
      if (axis.start(index) < frozen) return scroll;
      const start = axis.start(index) - frozen;
      const end = axis.start(index + count) - frozen;
      if (start < scroll) return start;
      return end > scroll + room ? Math.min(start, end - room) : scroll;
    };
    const area = this.merges.at(row, column) ?? { row, column, rowCount: 1, columnCount: 1 };
    const roomX = this.width - this.headerWidth - this.frozenWidth;
    const roomY = this.height - HEADER_HEIGHT - this.frozenHeight;
    return {
      scrollX: along(this.columns, area.column, area.columnCount, this.frozenWidth, roomX, this.scrollX),
      scrollY: along(this.rows, area.row, area.rowCount, this.frozenHeight, roomY, this.scrollY),
    };
  }
}
