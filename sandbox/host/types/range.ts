import { MAX_COLUMNS, MAX_ROWS, type Area } from '../../../src/core/sheet/address';
import { boundingArea, intersection, isInsideSheet, isWholeColumns, isWholeRows } from '../../model/areas';
import { refuse } from '../../model/errors';
import { areaText, placeText, resolvePlace } from '../../model/reference';
import type { Sheet } from '../../model/sheet';
import { columnLeft, rowTop } from '../../model/positions';
import { instance, readOnly, targetOf, type Instance, type ObjectType } from '../objects';
import type { RangeTarget } from '../references';
import { ConditionalFormatCollectionType } from './conditional-formats';
import { DataValidationType } from './data-validation';
import { RANGE_EDITS } from './range-edits';
import { RANGE_LOOKS } from './range-looks';
import { RANGE_PROPERTIES } from './range-properties';
import { RangeFormatType } from './range-format';
import { RangeSortType } from './range-sort';
import { WorksheetType } from './worksheets';

/**
 * A range of a sheet.
 * @throws ExcelError InvalidArgument when it lies outside the sheet
 */
export function rangeOf(sheet: Sheet, area: Area): RangeTarget {
  if (!isInsideSheet(area)) refuse('InvalidArgument');
  return { sheet, area };
}

export function rangeObject(sheet: Sheet, area: Area): Instance {
  return instance(RangeType, rangeOf(sheet, area));
}

/** The used part of a sheet, or of a part of it; null where nothing is. */
export function usedRange(sheet: Sheet, within: Area | null, valuesOnly: boolean): Instance | null {
  const used = within ? usedWithin(sheet, within, valuesOnly) : sheet.cells.usedArea(valuesOnly);
  return used && rangeObject(sheet, used);
}

function usedWithin(sheet: Sheet, within: Area, valuesOnly: boolean): Area | null {
  const used = sheet.cells.usedArea(valuesOnly);
  const shared = used && intersection(used, within);
  if (!shared) return null;
  let [top, bottom, left, right] = [-1, -1, Infinity, -1];
  for (let row = shared.row; row < shared.row + shared.rowCount; row++) {
    const cells = sheet.cells.row(row);
    if (!cells) continue;
    for (let column = shared.column; column < shared.column + shared.columnCount; column++) {
      const filled = cells.values[column] !== undefined || cells.formulas?.has(column);
      if (!filled && (valuesOnly || cells.styles?.[column] === undefined)) continue;
      if (top < 0) top = row;
      bottom = row;
      if (column < left) left = column;
      if (column > right) right = column;
    }
  }
  return top < 0 ? null : { row: top, column: left, rowCount: bottom - top + 1, columnCount: right - left + 1 };
}

/** A range given as an object or as an address. */
export function areaArgument(own: RangeTarget, argument: unknown): RangeTarget {
  const range = targetOf(RangeType, argument);
  if (range) return range;
  if (typeof argument !== 'string') refuse('InvalidArgument');
  return resolvePlace(own.sheet, argument);
}

function sameSheet(own: RangeTarget, argument: unknown): Area {
  const other = areaArgument(own, argument);
  return other.sheet === own.sheet ? other.area : refuse('InvalidArgument', 'The ranges are on different sheets.');
}

function moved(range: RangeTarget, change: Partial<Area>): Instance {
  return rangeObject(range.sheet, { ...range.area, ...change });
}

/** Rows or columns beside a range; a negative count lies on the other side of the border, inside the range. */
function beside(start: number, length: number, after: boolean, count: number): [number, number] {
  if (count === 0) refuse('InvalidArgument');
  const size = Math.abs(count);
  const border = after ? start + length : start;
  return [after === count > 0 ? border : border - size, size];
}

export const RangeType: ObjectType<RangeTarget> = {
  name: 'Range',
  tracked: true,
  assertExists({ sheet }) {
    if (!sheet.workbook.sheets.includes(sheet)) refuse('ItemNotFound');
  },
  properties: {
    Address: readOnly(placeText),
    AddressLocal: readOnly(placeText),
    CellCount: readOnly(({ area }) => {
      const count = area.rowCount * area.columnCount;
      return count > 2_147_483_647 ? -1 : count;
    }),
    RowIndex: readOnly(({ area }) => area.row),
    ColumnIndex: readOnly(({ area }) => area.column),
    RowCount: readOnly(({ area }) => area.rowCount),
    ColumnCount: readOnly(({ area }) => area.columnCount),
    IsEntireColumn: readOnly(({ area }) => isWholeColumns(area)),
    IsEntireRow: readOnly(({ area }) => isWholeRows(area)),
    Left: readOnly(({ sheet, area }) => columnLeft(sheet, area.column)),
    Top: readOnly(({ sheet, area }) => rowTop(sheet, area.row)),
    Width: readOnly(
      ({ sheet, area }) => columnLeft(sheet, area.column + area.columnCount) - columnLeft(sheet, area.column),
    ),
    Height: readOnly(({ sheet, area }) => rowTop(sheet, area.row + area.rowCount) - rowTop(sheet, area.row)),
    ...RANGE_PROPERTIES,
  },
  links: {
    ConditionalFormats: ({ sheet, area }) => instance(ConditionalFormatCollectionType, { sheet, areas: [area] }),
    DataValidation: ({ sheet, area }) => instance(DataValidationType, { sheet, areas: [area] }),
    Format: ({ sheet, area }) => instance(RangeFormatType, { sheet, areas: [area] }),
    Sort: (range) => instance(RangeSortType, range),
    Worksheet: ({ sheet }) => instance(WorksheetType, sheet),
  },
  methods: {
    GetCell: (range, args) =>
      moved(range, {
        row: range.area.row + args.integer(0),
        column: range.area.column + args.integer(1),
        rowCount: 1,
        columnCount: 1,
      }),
    GetRow: (range, args) => {
      const row = args.integer(0);
      if (row < 0 || row >= range.area.rowCount) refuse('InvalidArgument');
      return moved(range, { row: range.area.row + row, rowCount: 1 });
    },
    GetColumn: (range, args) => {
      const column = args.integer(0);
      if (column < 0 || column >= range.area.columnCount) refuse('InvalidArgument');
      return moved(range, { column: range.area.column + column, columnCount: 1 });
    },
    GetLastRow: (range) => moved(range, { row: range.area.row + range.area.rowCount - 1, rowCount: 1 }),
    GetLastColumn: (range) => moved(range, { column: range.area.column + range.area.columnCount - 1, columnCount: 1 }),
    GetLastCell: (range) =>
      moved(range, {
        row: range.area.row + range.area.rowCount - 1,
        column: range.area.column + range.area.columnCount - 1,
        rowCount: 1,
        columnCount: 1,
      }),
    GetEntireRow: (range) => moved(range, { column: 0, columnCount: MAX_COLUMNS }),
    GetEntireColumn: (range) => moved(range, { row: 0, rowCount: MAX_ROWS }),
    GetOffsetRange: (range, args) =>
      moved(range, { row: range.area.row + args.integer(0), column: range.area.column + args.integer(1) }),
    GetResizedRange: (range, args) =>
      moved(range, {
        rowCount: range.area.rowCount + args.integer(0),
        columnCount: range.area.columnCount + args.integer(1),
      }),
    GetAbsoluteResizedRange: (range, args) => moved(range, { rowCount: args.integer(0), columnCount: args.integer(1) }),
    GetRowsAbove: (range, args) => {
      const [row, rowCount] = beside(range.area.row, range.area.rowCount, false, args.optionalInteger(0) ?? 1);
      return moved(range, { row, rowCount });
    },
    GetRowsBelow: (range, args) => {
      const [row, rowCount] = beside(range.area.row, range.area.rowCount, true, args.optionalInteger(0) ?? 1);
      return moved(range, { row, rowCount });
    },
    GetColumnsBefore: (range, args) => {
      const [column, columnCount] = beside(
        range.area.column,
        range.area.columnCount,
        false,
        args.optionalInteger(0) ?? 1,
      );
      return moved(range, { column, columnCount });
    },
    GetColumnsAfter: (range, args) => {
      const [column, columnCount] = beside(
        range.area.column,
        range.area.columnCount,
        true,
        args.optionalInteger(0) ?? 1,
      );
      return moved(range, { column, columnCount });
    },
    GetBoundingRect: (range, args) => rangeObject(range.sheet, boundingArea(range.area, sameSheet(range, args.any(0)))),
    GetIntersection: (range, args) => {
      const shared = intersection(range.area, sameSheet(range, args.any(0)));
      return shared ? rangeObject(range.sheet, shared) : refuse('ItemNotFound');
    },
    GetIntersectionOrNullObject: (range, args) => {
      const shared = intersection(range.area, sameSheet(range, args.any(0)));
      return shared && rangeObject(range.sheet, shared);
    },
    GetUsedRange: ({ sheet, area }, args) => usedRange(sheet, area, args.flag(0)) ?? refuse('ItemNotFound'),
    GetUsedRangeOrNullObject: ({ sheet, area }, args) => usedRange(sheet, area, args.flag(0)),
    Select: ({ sheet, area }) => {
      if (sheet.visibility !== 'Visible') refuse('InvalidOperation', `"${areaText(area)}" is on a hidden sheet.`);
      sheet.workbook.select(sheet, [area]);
      return null;
    },
    ...RANGE_LOOKS,
  },
  edits: RANGE_EDITS,
};
