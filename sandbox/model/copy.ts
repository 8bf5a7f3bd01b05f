import type { Area } from '../../src/core/sheet/address';
import { shiftFormula } from '../formulas/references';
import type { CellValue } from '../../src/core/sheet/snapshot';
import { isInsideSheet, overlaps } from './areas';
import { refuse } from './errors';
import { assertAllowed, assertBounded, assertCellsEditable } from './guard';
import { growTablesBelow, keepHeadersAsText } from './tables';
import type { Place } from './reference';

export const COPY_KINDS = ['All', 'Formulas', 'Values', 'Formats'] as const;
export type CopyKind = (typeof COPY_KINDS)[number];

interface Taken {
  readonly value: CellValue | undefined;
  readonly formula: string | undefined;
  readonly style: number;
}

/**
 * Copies cells as Excel's "copy and paste" does: repeated where the target is a multiple of the source, else as large as the source; references
 * move along. Merges are copied with everything.
 * @throws ExcelError AccessDenied, InvalidArgument
 */
export function copyCells(
  source: Place,
  target: Place,
  options: { readonly kind: CopyKind; readonly skipBlanks: boolean; readonly transpose: boolean },
): void {
  assertBounded(source.area);
  assertBounded(target.area);
  const block = read(source);
  const [height, width] = options.transpose
    ? [source.area.columnCount, source.area.rowCount]
    : [source.area.rowCount, source.area.columnCount];
  const repeats = target.area.rowCount % height === 0 && target.area.columnCount % width === 0;
  const area: Area = repeats ? target.area : { ...target.area, rowCount: height, columnCount: width };
  if (!isInsideSheet(area)) refuse('InvalidArgument');
  const contents = options.kind !== 'Formats';
  if (contents) assertCellsEditable(target.sheet, area);
  if (options.kind === 'All' || options.kind === 'Formats') assertAllowed(target.sheet, 'allowFormatCells');
  const { cells } = target.sheet;
  for (let i = 0; i < area.rowCount; i++) {
    for (let j = 0; j < area.columnCount; j++) {
      // The source cell that lands here.
      const [r, c] = options.transpose ? [j % width, i % height] : [i % height, j % width];
      const cell = block[r]?.[c];
      if (!cell || (options.skipBlanks && cell.value === undefined && cell.formula === undefined)) continue;
      const [row, column] = [area.row + i, area.column + j];
      if (contents) {
        if (cell.formula !== undefined && options.kind !== 'Values') {
          cells.setFormula(
            row,
            column,
            shiftFormula(cell.formula, row - source.area.row - r, column - source.area.column - c),
          );
        } else cells.setValue(row, column, cell.value);
      }
      if (options.kind === 'All' || options.kind === 'Formats') cells.setStyle(row, column, cell.style);
    }
  }
  if (options.kind === 'All' && !options.transpose) copyMerges(source, target, area, height, width);
  if (contents) {
    growTablesBelow(target.sheet, area);
    keepHeadersAsText(target.sheet, area);
  }
  target.sheet.changed('cells', area, contents);
}

function read({ sheet, area }: Place): Taken[][] {
  const block: Taken[][] = [];
  for (let row = area.row; row < area.row + area.rowCount; row++) {
    const line: Taken[] = [];
    for (let column = area.column; column < area.column + area.columnCount; column++) {
      const formula = sheet.cells.formula(row, column)?.text;
      line.push({ value: sheet.cells.value(row, column), formula, style: sheet.styleNumber(row, column) });
    }
    block.push(line);
  }
  return block;
}

function copyMerges(source: Place, target: Place, area: Area, height: number, width: number): void {
  const inside = source.sheet.mergesIn(source.area);
  const kept = target.sheet.merges.filter((merge) => !overlaps(merge, area));
  if (inside.length === 0 && kept.length === target.sheet.merges.length) return;
  for (let i = 0; i < area.rowCount; i += height) {
    for (let j = 0; j < area.columnCount; j += width) {
      for (const merge of inside) {
        kept.push({
          ...merge,
          row: area.row + i + merge.row - source.area.row,
          column: area.column + j + merge.column - source.area.column,
        });
      }
    }
  }
  target.sheet.merges = kept;
  target.sheet.changed('merges', area);
}
