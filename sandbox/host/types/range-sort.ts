import { sortRange, type SortField } from '../../model/sort';
import { refuse } from '../../model/errors';
import { expect, type ObjectType } from '../objects';
import type { RangeTarget } from '../references';

export const RangeSortType: ObjectType<RangeTarget> = {
  name: 'RangeSort',
  properties: {},
  edits: {
    Apply: ({ sheet, area }, args, context) => {
      const fields = args.any(0);
      if (!Array.isArray(fields)) refuse('InvalidArgument');
      if (args.has(3)) args.oneOf(3, ['Rows']);
      const keys = fields.map((field: unknown): SortField => {
        const { key, ascending, sortOn } = expect.record(field);
        if (sortOn !== undefined && sortOn !== 'Value') {
          context.missing('sorting by colour or icon');
        }
        return { column: expect.integer(key), ascending: ascending === undefined || expect.boolean(ascending) };
      });
      sortRange(sheet, area, keys, { matchCase: args.flag(1), hasHeaders: args.flag(2) });
      return null;
    },
  },
};
