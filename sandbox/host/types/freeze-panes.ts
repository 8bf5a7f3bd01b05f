import { MAX_COLUMNS, MAX_ROWS, type Area } from '../../../src/core/sheet/address';
import { isWholeColumns, isWholeRows } from '../../model/areas';
import { refuse } from '../../model/errors';
import type { FreezePanes } from '../../model/features';
import { resolvePlace } from '../../model/reference';
import type { Sheet } from '../../model/sheet';
import { targetOf, type Instance, type ObjectType } from '../objects';
import { rangeObject, RangeType } from './range';

function freeze(sheet: Sheet, panes: FreezePanes | null): null {
  sheet.freeze = panes && (panes.rows > 0 || panes.columns > 0) ? panes : null;
  sheet.changed('view');
  return null;
}

/** The cells that stay in place; null where none do. */
function location(sheet: Sheet): Instance | null {
  const { freeze: panes } = sheet;
  if (!panes) return null;
  const area: Area = {
    row: 0,
    column: 0,
    rowCount: panes.rows === 0 ? MAX_ROWS : panes.rows,
    columnCount: panes.columns === 0 ? MAX_COLUMNS : panes.columns,
  };
  return rangeObject(sheet, area);
}

export const FreezePanesType: ObjectType<Sheet> = {
  name: 'WorksheetFreezePanes',
  properties: {},
  methods: {
    GetLocation: (sheet) => location(sheet) ?? refuse('ItemNotFound'),
    GetLocationOrNullObject: (sheet) => location(sheet),
  },
  edits: {
    FreezeRows: (sheet, args) => freeze(sheet, { rows: args.optionalInteger(0) ?? 1, columns: 0 }),
    FreezeColumns: (sheet, args) => freeze(sheet, { rows: 0, columns: args.optionalInteger(0) ?? 1 }),
    /** The range given is what stays; everything above and left of its end is frozen. */
    FreezeAt: (sheet, args) => {
      const given = targetOf(RangeType, args.any(0)) ?? resolvePlace(sheet, args.text(0));
      if (given.sheet !== sheet) refuse('InvalidArgument');
      const { area } = given;
      return freeze(sheet, {
        rows: isWholeColumns(area) ? 0 : area.row + area.rowCount,
        columns: isWholeRows(area) ? 0 : area.column + area.columnCount,
      });
    },
    Unfreeze: (sheet) => freeze(sheet, null),
  },
};
