import type { Area } from '../../../src/core/sheet/address';
import { contains } from '../../model/areas';
import { refuse } from '../../model/errors';
import { findFirst } from '../../model/find';
import type { Sheet } from '../../model/sheet';
import { specialCells } from '../../model/special-cells';
import { assertShapeSize } from '../../model/edit';
import { instance, type Instance, type Method } from '../objects';
import type { RangeTarget } from '../references';
import { readCellProperties } from './cell-properties';
import { rangeObject } from './range';
import { RangeAreasType } from './range-areas';

function areasObject(sheet: Sheet, areas: readonly Area[]): Instance | null {
  return areas.length === 0 ? null : instance(RangeAreasType, { sheet, areas });
}

function mergedIn({ sheet, area }: RangeTarget): Instance | null {
  return areasObject(sheet, sheet.mergesIn(area));
}

function special(range: RangeTarget, type: unknown, valueType: unknown): Instance | null {
  return areasObject(range.sheet, specialCells(range.sheet, range.area, type, valueType));
}

/** Calls on a range that look at its cells. */
export const RANGE_LOOKS: Readonly<Record<string, Method<RangeTarget>>> = {
  /** Sent before a large array that is written in pieces. */
  _ValidateArraySize: ({ area }, args) => {
    assertShapeSize(area, args.integer(0), args.integer(1));
    return null;
  },
  GetMergedAreas: (range) => mergedIn(range) ?? refuse('ItemNotFound'),
  GetMergedAreasOrNullObject: (range) => mergedIn(range),
  GetSpecialCells: (range, args) => special(range, args.any(0), args.any(1)) ?? refuse('ItemNotFound'),
  GetSpecialCellsOrNullObject: (range, args) => special(range, args.any(0), args.any(1)),
  GetCellProperties: (range, args, context) => readCellProperties(range, args.record(0), context),
  GetSurroundingRegion: ({ sheet, area }) => rangeObject(sheet, surroundingRegion(sheet, area)),
  Find: (range, args) => {
    const found = findFirst(range.sheet, range.area, args.text(0), args.optionalRecord(1));
    return found ? rangeObject(range.sheet, found) : refuse('ItemNotFound');
  },
  FindOrNullObject: (range, args) => {
    const found = findFirst(range.sheet, range.area, args.text(0), args.optionalRecord(1));
    return found && rangeObject(range.sheet, found);
  },
  Calculate: async ({ sheet }) => {
    await sheet.workbook.calculation.settle(true);
    return null;
  },
};

/** The block of filled cells around a range, ended by blank rows and columns on all sides. */
function surroundingRegion(sheet: Sheet, area: Area): Area {
  const used = sheet.cells.usedArea(true);
  let region = area;
  if (!used) return region;
  for (;;) {
    const wider = widened(sheet, region, used);
    if (contains(region, wider)) return region;
    region = wider;
  }
}

function widened(sheet: Sheet, region: Area, used: Area): Area {
  const has = (row: number, column: number) => sheet.cells.value(row, column) !== undefined;
  const anyInRow = (row: number) => {
    for (let c = region.column - 1; c <= region.column + region.columnCount; c++) if (has(row, c)) return true;
    return false;
  };
  const anyInColumn = (column: number) => {
    for (let r = region.row - 1; r <= region.row + region.rowCount; r++) if (has(r, column)) return true;
    return false;
  };
  let { row, column, rowCount, columnCount } = region;
  if (row > used.row && anyInRow(row - 1)) [row, rowCount] = [row - 1, rowCount + 1];
  if (anyInRow(region.row + region.rowCount)) rowCount++;
  if (column > used.column && anyInColumn(column - 1)) [column, columnCount] = [column - 1, columnCount + 1];
  if (anyInColumn(region.column + region.columnCount)) columnCount++;
  return { row, column, rowCount, columnCount };
}
