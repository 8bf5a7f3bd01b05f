import type { Area } from '../../../src/core/sheet/address';
import { intersection, isWholeColumns, isWholeRows } from '../../model/areas';
import { clearArea } from '../../model/edit';
import { refuse } from '../../model/errors';
import { areaText, sheetPrefix } from '../../model/reference';
import type { Sheet } from '../../model/sheet';
import { instance, readOnly, targetOf, type Instance, type ObjectType } from '../objects';
import { ConditionalFormatCollectionType } from './conditional-formats';
import { DataValidationType } from './data-validation';
import { rangeObject, RangeType, usedRange } from './range';
import { RangeFormatType } from './range-format';
import { WorksheetType } from './worksheets';

/** Several ranges of one sheet. */
export interface AreasTarget {
  readonly sheet: Sheet;
  readonly areas: readonly Area[];
}

export const RangeAreasType: ObjectType<AreasTarget> = {
  name: 'RangeAreas',
  tracked: true,
  assertExists({ sheet }) {
    if (!sheet.workbook.sheets.includes(sheet)) refuse('ItemNotFound');
  },
  properties: {
    Address: readOnly(({ sheet, areas }) => areas.map((area) => sheetPrefix(sheet.name) + areaText(area)).join(',')),
    AddressLocal: readOnly(({ sheet, areas }) =>
      areas.map((area) => sheetPrefix(sheet.name) + areaText(area)).join(','),
    ),
    AreaCount: readOnly(({ areas }) => areas.length),
    CellCount: readOnly(({ areas }) => areas.reduce((sum, area) => sum + area.rowCount * area.columnCount, 0)),
    IsEntireColumn: readOnly(({ areas }) => areas.every(isWholeColumns)),
    IsEntireRow: readOnly(({ areas }) => areas.every(isWholeRows)),
  },
  links: {
    Areas: (target) => instance(RangeCollectionType, target),
    ConditionalFormats: (target) => instance(ConditionalFormatCollectionType, target),
    DataValidation: (target) => instance(DataValidationType, target),
    Format: (target) => instance(RangeFormatType, target),
    Worksheet: ({ sheet }) => instance(WorksheetType, sheet),
  },
  methods: {
    GetIntersection: (target, args) => shared(target, args.any(0)) ?? refuse('ItemNotFound'),
    GetIntersectionOrNullObject: (target, args) => shared(target, args.any(0)),
    GetUsedRangeAreas: (target, args) => used(target, args.flag(0)) ?? refuse('ItemNotFound'),
    GetUsedRangeAreasOrNullObject: (target, args) => used(target, args.flag(0)),
  },
  edits: {
    Clear: ({ sheet, areas }, args) => {
      const what = args.oneOf(0, ['All', 'Contents', 'Formats', 'Hyperlinks', 'RemoveHyperlinks'], 'All');
      for (const area of areas) clearArea(sheet, area, what);
      return null;
    },
  },
};

function shared(target: AreasTarget, argument: unknown): Instance | null {
  const range = targetOf(RangeType, argument);
  const others = range ? { sheet: range.sheet, areas: [range.area] } : targetOf(RangeAreasType, argument);
  if (!others || others.sheet !== target.sheet) refuse('InvalidArgument');
  const areas = target.areas.flatMap((area) =>
    others.areas.map((other) => intersection(area, other)).filter((common) => common !== null),
  );
  return areas.length > 0 ? instance(RangeAreasType, { sheet: target.sheet, areas }) : null;
}

function used(target: AreasTarget, valuesOnly: boolean): Instance | null {
  const areas = target.areas.flatMap((area) => {
    const found = usedRange(target.sheet, area, valuesOnly);
    const range = found && targetOf(RangeType, found);
    return range ? [range.area] : [];
  });
  return areas.length > 0 ? instance(RangeAreasType, { sheet: target.sheet, areas }) : null;
}

const RangeCollectionType: ObjectType<AreasTarget> = {
  name: 'RangeCollection',
  properties: {},
  items: ({ sheet, areas }) => areas.map((area) => rangeObject(sheet, area)),
  methods: {
    GetCount: ({ areas }) => areas.length,
    GetItemAt: ({ sheet, areas }, args) => {
      const area = areas[args.integer(0)];
      return area ? rangeObject(sheet, area) : refuse('InvalidArgument');
    },
  },
};
