import { refuse } from '../../model/errors';
import { assertAllowed } from '../../model/guard';
import type { Sheet } from '../../model/sheet';
import { readOnly, targetOf, type ObjectType } from '../objects';
import { rangeObject, RangeType } from './range';
import { resolvePlace } from '../../model/reference';

export const AutoFilterType: ObjectType<Sheet> = {
  name: 'AutoFilter',
  properties: {
    Enabled: readOnly((sheet) => sheet.autoFilter !== null),
    IsDataFiltered: readOnly((sheet) => sheet.autoFilter?.filtered ?? false),
  },
  methods: {
    GetRange: (sheet) => (sheet.autoFilter ? rangeObject(sheet, sheet.autoFilter.area) : refuse('ItemNotFound')),
    GetRangeOrNullObject: (sheet) => (sheet.autoFilter ? rangeObject(sheet, sheet.autoFilter.area) : null),
  },
  edits: {
    /** The arrows alone; criteria hide rows and are not implemented. */
    Apply: (sheet, args, context) => {
      assertAllowed(sheet, 'allowAutoFilter');
      if (args.has(1) || args.has(2)) context.missing('AutoFilter.Apply() with criteria');
      const given = targetOf(RangeType, args.any(0)) ?? resolvePlace(sheet, args.text(0));
      if (given.sheet !== sheet) refuse('InvalidArgument');
      sheet.autoFilter = { area: given.area, filtered: false };
      sheet.changed('autoFilter');
      return null;
    },
    Remove: (sheet, _, context) => {
      if (sheet.autoFilter?.filtered) context.missing('AutoFilter.Remove() of a filtered list');
      sheet.autoFilter = null;
      sheet.changed('autoFilter');
      return null;
    },
  },
};
