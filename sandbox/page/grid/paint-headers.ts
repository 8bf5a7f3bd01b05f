import { columnLetters } from '../../../src/core/sheet/address';
import { COLORS, type Frame } from './paint';
import { HEADER_HEIGHT, type Region } from './viewport';

const FONT = "13px 'Segoe UI', 'Helvetica Neue', Arial, sans-serif";

/** The letters above and the numbers to the left; those of the selection stand out. */
export function drawHeaders(context: CanvasRenderingContext2D, frame: Frame): void {
  const { viewport } = frame;
  const regions = viewport.regions();
  context.font = FONT;
  context.textBaseline = 'middle';
  context.textAlign = 'center';
  context.lineWidth = 1;
  context.fillStyle = COLORS.header;
  context.fillRect(0, 0, viewport.width, HEADER_HEIGHT);
  context.fillRect(0, 0, viewport.headerWidth, viewport.height);
  const columnsDone = new Set<number>();
  const rowsDone = new Set<number>();
  for (const region of regions) {
    if (!columnsDone.has(region.firstColumn)) columnHeaders(context, frame, region);
    if (!rowsDone.has(region.firstRow)) rowHeaders(context, frame, region);
    columnsDone.add(region.firstColumn);
    rowsDone.add(region.firstRow);
  }
  corner(context, viewport.headerWidth);
}

function columnHeaders(context: CanvasRenderingContext2D, { viewport, selection }: Frame, region: Region): void {
  const { area } = selection;
  context.save();
  context.beginPath();
  context.rect(region.x, 0, region.width, HEADER_HEIGHT);
  context.clip();
  for (let column = region.firstColumn; column <= region.lastColumn; column += 1) {
    const width = viewport.columns.size(column);
    if (width === 0) continue;
    const x = viewport.columns.start(column) + region.shiftX;
    const selected = column >= area.column && column < area.column + area.columnCount;
    context.fillStyle = selected ? COLORS.selectedHeader : COLORS.header;
    context.fillRect(x, 0, width, HEADER_HEIGHT);
    context.fillStyle = COLORS.headerLine;
    context.fillRect(x + width - 1, 0, 1, HEADER_HEIGHT);
    context.fillRect(x, HEADER_HEIGHT - 1, width, 1);
    if (selected) {
      context.fillStyle = COLORS.selection;
      context.fillRect(x, HEADER_HEIGHT - 2, width, 2);
    }
    context.fillStyle = selected ? COLORS.selectedHeaderText : COLORS.headerText;
    context.fillText(columnLetters(column), x + width / 2, HEADER_HEIGHT / 2 + 0.5, width);
  }
  context.restore();
}

function rowHeaders(context: CanvasRenderingContext2D, { viewport, selection }: Frame, region: Region): void {
  const { area } = selection;
  const { headerWidth } = viewport;
  context.save();
  context.beginPath();
  context.rect(0, region.y, headerWidth, region.height);
  context.clip();
  for (let row = region.firstRow; row <= region.lastRow; row += 1) {
    const height = viewport.rows.size(row);
    if (height === 0) continue;
    const y = viewport.rows.start(row) + region.shiftY;
    const selected = row >= area.row && row < area.row + area.rowCount;
    context.fillStyle = selected ? COLORS.selectedHeader : COLORS.header;
    context.fillRect(0, y, headerWidth, height);
    context.fillStyle = COLORS.headerLine;
    context.fillRect(0, y + height - 1, headerWidth, 1);
    context.fillRect(headerWidth - 1, y, 1, height);
    if (selected) {
      context.fillStyle = COLORS.selection;
      context.fillRect(headerWidth - 2, y, 2, height);
    }
    context.fillStyle = selected ? COLORS.selectedHeaderText : COLORS.headerText;
    if (height >= 8) context.fillText(String(row + 1), headerWidth / 2 - 1, y + height / 2 + 0.5);
  }
  context.restore();
}

function corner(context: CanvasRenderingContext2D, width: number): void {
  context.fillStyle = COLORS.header;
  context.fillRect(0, 0, width, HEADER_HEIGHT);
  context.fillStyle = COLORS.headerLine;
  context.fillRect(width - 1, 0, 1, HEADER_HEIGHT);
  context.fillRect(0, HEADER_HEIGHT - 1, width, 1);
  context.fillStyle = '#b3b3b3';
  context.beginPath();
  context.moveTo(width - 5, 6);
  context.lineTo(width - 5, HEADER_HEIGHT - 5);
  context.lineTo(width - 5 - (HEADER_HEIGHT - 11), HEADER_HEIGHT - 5);
  context.fill();
}
