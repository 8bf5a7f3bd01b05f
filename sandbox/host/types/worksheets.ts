import { MAX_COLUMNS, MAX_ROWS } from '../../../src/core/sheet/address';
import { resolvePlace, resolvePlaces } from '../../model/reference';
import type { Sheet, Visibility } from '../../model/sheet';
import { widthToCharacters, charactersToWidth } from '../../model/units';
import type { Workbook } from '../../model/workbook';
import { refuse } from '../../model/errors';
import { findAll } from '../../model/find';
import { EventNumber } from '../events';
import {
  collectionMethods,
  expect,
  instance,
  instanceOrNull,
  readOnly,
  type Instance,
  type ObjectType,
  type Property,
} from '../objects';
import { AutoFilterType } from './auto-filter';
import { ChartCollectionType } from './charts';
import { CommentCollectionType } from './comments';
import { FreezePanesType } from './freeze-panes';
import { NamedItemCollectionType } from './names';
import { PageBreakCollectionType } from './page-breaks';
import { PageLayoutType } from './page-layout';
import { WorksheetCustomPropertyCollectionType } from './properties';
import { WorksheetProtectionType } from './protection';
import { RangeType, rangeOf, usedRange } from './range';
import { RangeAreasType } from './range-areas';
import { eventMethods } from './register';
import { TableCollectionType } from './tables';

const SHEET_EVENTS = {
  ActivatedEvent: EventNumber.WorksheetActivated,
  DeactivatedEvent: EventNumber.WorksheetDeactivated,
  DataChangedEvent: EventNumber.WorksheetChanged,
  FormatChangedEvent: EventNumber.WorksheetFormatChanged,
  SelectionChangedEvent: EventNumber.WorksheetSelectionChanged,
};

const VISIBILITIES = ['Visible', 'Hidden', 'VeryHidden'] as const satisfies readonly Visibility[];

function visibleOrAll(workbook: Workbook, visibleOnly: boolean): readonly Sheet[] {
  return visibleOnly ? workbook.sheets.filter((sheet) => sheet.visibility === 'Visible') : workbook.sheets;
}

export const WorksheetCollectionType: ObjectType<Workbook> = {
  name: 'WorksheetCollection',
  properties: {},
  items: (workbook) => workbook.sheets.map((sheet) => instance(WorksheetType, sheet)),
  item: (workbook, key) => instanceOrNull(WorksheetType, typeof key === 'string' ? workbook.findSheet(key) : null),
  methods: {
    ...collectionMethods(() => WorksheetCollectionType),
    GetActiveWorksheet: (workbook) => instance(WorksheetType, workbook.activeSheet),
    GetCount: (workbook, args) => visibleOrAll(workbook, args.flag(0)).length,
    GetFirst: (workbook, args) => instanceOrNull(WorksheetType, visibleOrAll(workbook, args.flag(0))[0]),
    GetLast: (workbook, args) => instanceOrNull(WorksheetType, visibleOrAll(workbook, args.flag(0)).at(-1)),
    ...eventMethods<Workbook>(
      { ...SHEET_EVENTS, AddedEvent: EventNumber.WorksheetAdded, DeletedEvent: EventNumber.WorksheetDeleted },
      () => 'Workbook',
    ),
  },
  edits: {
    Add: (workbook, args) => instance(WorksheetType, workbook.addSheet(args.optionalText(0) ?? undefined)),
  },
};

const gridlines: Property<Sheet> = {
  get: (sheet) => sheet.showGridlines,
  set(sheet, value) {
    sheet.showGridlines = expect.boolean(value);
    sheet.changed('view');
  },
};

const headings: Property<Sheet> = {
  get: (sheet) => sheet.showHeadings,
  set(sheet, value) {
    sheet.showHeadings = expect.boolean(value);
    sheet.changed('view');
  },
};

function neighbour(sheet: Sheet, step: 1 | -1, visibleOnly: boolean): Instance | null {
  const { sheets } = sheet.workbook;
  for (let index = sheets.indexOf(sheet) + step; index >= 0 && index < sheets.length; index += step) {
    const other = sheets[index];
    if (other && (!visibleOnly || other.visibility === 'Visible')) return instance(WorksheetType, other);
  }
  return null;
}

function setTabColor(sheet: Sheet, value: unknown): void {
  const color = expect.text(value);
  if (color !== '' && !/^#[0-9a-f]{6}$/i.test(color)) refuse('InvalidArgument');
  sheet.tabColor = color.toUpperCase();
  sheet.changed('tab');
}

export const WorksheetType: ObjectType<Sheet> = {
  name: 'Worksheet',
  id: (sheet) => sheet.id,
  assertExists(sheet) {
    if (!sheet.workbook.sheets.includes(sheet)) refuse('ItemNotFound');
  },
  properties: {
    Id: readOnly((sheet) => sheet.id),
    Name: {
      get: (sheet) => sheet.name,
      set: (sheet, value) => sheet.workbook.renameSheet(sheet, expect.text(value)),
    },
    Position: {
      get: (sheet) => sheet.workbook.sheets.indexOf(sheet),
      set: (sheet, value) => sheet.workbook.moveSheet(sheet, expect.integer(value)),
    },
    Visibility: {
      get: (sheet) => sheet.visibility,
      set(sheet, value) {
        const visibility = expect.oneOf(value, VISIBILITIES);
        const othersVisible = sheet.workbook.sheets.some((other) => other !== sheet && other.visibility === 'Visible');
        if (visibility !== 'Visible' && !othersVisible) refuse('InvalidOperation', 'One sheet has to stay visible.');
        sheet.visibility = visibility;
        sheet.workbook.changed('sheets');
      },
    },
    TabColor: { get: (sheet) => sheet.tabColor, set: setTabColor },
    StandardHeight: readOnly((sheet) => sheet.standardHeight),
    StandardWidth: {
      get: (sheet) => widthToCharacters(sheet.standardWidth),
      set(sheet, value) {
        sheet.standardWidth = charactersToWidth(expect.number(value));
        sheet.changed('columns');
      },
    },
    // The library reads one name and writes the other.
    ShowGridlines: gridlines,
    Gridlines: gridlines,
    ShowHeadings: headings,
    Headings: headings,
  },
  links: {
    AutoFilter: (sheet) => instance(AutoFilterType, sheet),
    Charts: (sheet) => instance(ChartCollectionType, sheet),
    Comments: (sheet) => instance(CommentCollectionType, { workbook: sheet.workbook, sheet }),
    CustomProperties: (sheet) => instance(WorksheetCustomPropertyCollectionType, sheet),
    FreezePanes: (sheet) => instance(FreezePanesType, sheet),
    HorizontalPageBreaks: (sheet) => instance(PageBreakCollectionType, { sheet, axis: 'rows' }),
    Names: (sheet) => instance(NamedItemCollectionType, { workbook: sheet.workbook, sheet }),
    PageLayout: (sheet) => instance(PageLayoutType, sheet),
    Protection: (sheet) => instance(WorksheetProtectionType, sheet),
    Tables: (sheet) => instance(TableCollectionType, { workbook: sheet.workbook, sheet }),
    VerticalPageBreaks: (sheet) => instance(PageBreakCollectionType, { sheet, axis: 'columns' }),
  },
  methods: {
    Activate: (sheet) => {
      if (sheet.visibility !== 'Visible')
        refuse('InvalidOperation', 'A hidden sheet cannot be shown as the active one.');
      sheet.workbook.activeSheet = sheet;
      return null;
    },
    Calculate: async (sheet, args) => {
      await sheet.workbook.calculation.settle(true, args.flag(0));
      return null;
    },
    GetRange: (sheet, args) => {
      const place = resolvePlace(sheet, args.optionalText(0));
      return instance(RangeType, rangeOf(place.sheet, place.area));
    },
    GetRangeByIndexes: (sheet, args) => {
      const [row, column, rowCount, columnCount] = [args.integer(0), args.integer(1), args.integer(2), args.integer(3)];
      return instance(RangeType, rangeOf(sheet, { row, column, rowCount, columnCount }));
    },
    GetCell: (sheet, args) => {
      const [row, column] = [args.integer(0), args.integer(1)];
      if (row >= MAX_ROWS || column >= MAX_COLUMNS) refuse('InvalidArgument');
      return instance(RangeType, rangeOf(sheet, { row, column, rowCount: 1, columnCount: 1 }));
    },
    GetRanges: (sheet, args) => {
      const places = resolvePlaces(sheet, args.optionalText(0));
      return instance(RangeAreasType, { sheet: places[0]?.sheet ?? sheet, areas: places.map(({ area }) => area) });
    },
    GetUsedRange: (sheet, args) => usedRange(sheet, null, args.flag(0)) ?? refuse('ItemNotFound'),
    GetUsedRangeOrNullObject: (sheet, args) => usedRange(sheet, null, args.flag(0)),
    GetNext: (sheet, args) => neighbour(sheet, 1, args.flag(0)) ?? refuse('ItemNotFound'),
    GetNextOrNullObject: (sheet, args) => neighbour(sheet, 1, args.flag(0)),
    GetPrevious: (sheet, args) => neighbour(sheet, -1, args.flag(0)) ?? refuse('ItemNotFound'),
    GetPreviousOrNullObject: (sheet, args) => neighbour(sheet, -1, args.flag(0)),
    _GetSheetById: (sheet, args) => instanceOrNull(WorksheetType, sheet.workbook.findSheet(args.text(0))),
    FindAll: (sheet, args) => {
      const areas = findAll(sheet, args.text(0), args.optionalRecord(1));
      return areas.length > 0 ? instance(RangeAreasType, { sheet, areas }) : refuse('ItemNotFound');
    },
    FindAllOrNullObject: (sheet, args) => {
      const areas = findAll(sheet, args.text(0), args.optionalRecord(1));
      return areas.length > 0 ? instance(RangeAreasType, { sheet, areas }) : null;
    },
    ...eventMethods<Sheet>(SHEET_EVENTS, (sheet) => sheet.id),
  },
  edits: {
    Delete: (sheet) => {
      sheet.workbook.deleteSheet(sheet);
      return null;
    },
  },
};
