import { isWholeColumns, isWholeRows } from '../../model/areas';
import { copyCells, COPY_KINDS } from '../../model/copy';
import { clearArea } from '../../model/edit';
import { mergeArea, unmergeArea } from '../../model/merge';
import { deleteCells, insertCells } from '../../model/shift';
import type { Method } from '../objects';
import type { RangeTarget } from '../references';
import { writeCellProperties } from './cell-properties';
import { areaArgument, rangeObject } from './range';

/** Calls on a range that change it. */
export const RANGE_EDITS: Readonly<Record<string, Method<RangeTarget>>> = {
  Clear: ({ sheet, area }, args) => {
    clearArea(sheet, area, args.oneOf(0, ['All', 'Contents', 'Formats', 'Hyperlinks', 'RemoveHyperlinks'], 'All'));
    return null;
  },
  Merge: ({ sheet, area }, args) => {
    mergeArea(sheet, area, args.flag(0));
    return null;
  },
  Unmerge: ({ sheet, area }) => {
    unmergeArea(sheet, area);
    return null;
  },
  Insert: ({ sheet, area }, args, context) => {
    const asked = args.oneOf(0, ['Down', 'Right']);
    const direction = isWholeRows(area) ? 'Down' : isWholeColumns(area) ? 'Right' : asked;
    insertCells(sheet, area, direction, context.follow(sheet));
    return rangeObject(sheet, area);
  },
  Delete: ({ sheet, area }, args, context) => {
    const asked = args.oneOf(0, ['Up', 'Left']);
    const direction = isWholeRows(area) ? 'Up' : isWholeColumns(area) ? 'Left' : asked;
    deleteCells(sheet, area, direction, context.follow(sheet));
    return null;
  },
  CopyFrom: (range, args) => {
    const source = areaArgument(range, args.any(0));
    copyCells(source, range, {
      kind: args.oneOf(1, COPY_KINDS, 'All'),
      skipBlanks: args.flag(2),
      transpose: args.flag(3),
    });
    return null;
  },
  SetCellProperties: (range, args, context) => {
    writeCellProperties(range, args.any(0), context);
    return null;
  },
};
