import type { CalculationMode, Workbook } from '../../model/workbook';
import { expect, instance, instanceOrNull, readOnly, type ObjectType } from '../objects';
import { CommentCollectionType } from './comments';
import { FunctionsType } from './functions';
import { NamedItemCollectionType } from './names';
import { DocumentPropertiesType } from './properties';
import { RangeType, rangeOf } from './range';
import { RangeAreasType } from './range-areas';
import { SettingCollectionType } from './settings';
import { TableCollectionType } from './tables';
import { WorksheetCollectionType } from './worksheets';

export const WorkbookType: ObjectType<Workbook> = {
  name: 'Workbook',
  properties: {
    Name: readOnly((workbook) => workbook.name),
    ReadOnly: readOnly((workbook, { faults }) => workbook.readOnly || faults.readOnlyFile),
    IsDirty: {
      get: (workbook) => workbook.isDirty,
      set(workbook, value) {
        if (expect.boolean(value)) workbook.changed('properties');
        else workbook.markSaved();
      },
    },
    AutoSave: readOnly((workbook) => workbook.autoSave),
    // The development Excel opens files, so the workbook was saved before.
    PreviouslySaved: readOnly(() => true),
    Use1904DateSystem: readOnly((workbook) => workbook.date1904),
  },
  links: {
    Application: (workbook) => instance(ApplicationType, workbook),
    Comments: (workbook) => instance(CommentCollectionType, { workbook, sheet: null }),
    Functions: (workbook) => instance(FunctionsType, workbook),
    Names: (workbook) => instance(NamedItemCollectionType, { workbook, sheet: null }),
    Properties: (workbook) => instance(DocumentPropertiesType, workbook),
    Settings: (workbook) => instance(SettingCollectionType, workbook),
    Tables: (workbook) => instance(TableCollectionType, { workbook, sheet: null }),
    Worksheets: (workbook) => instance(WorksheetCollectionType, workbook),
    _Runtime: (workbook) => instance(RuntimeType, workbook),
  },
  methods: {
    GetSelectedRange: (workbook) => {
      const sheet = workbook.activeSheet;
      const [area] = sheet.selection;
      return instanceOrNull(RangeType, area && rangeOf(sheet, area));
    },
    GetSelectedRanges: (workbook) => {
      const sheet = workbook.activeSheet;
      return instance(RangeAreasType, { sheet, areas: sheet.selection });
    },
    GetActiveCell: (workbook) => {
      const sheet = workbook.activeSheet;
      const [area] = sheet.selection;
      return instanceOrNull(RangeType, area && rangeOf(sheet, { ...area, rowCount: 1, columnCount: 1 }));
    },
    GetIsActiveCollabSession: () => false,
    _RemoveReference: (_, args, { references }) => {
      references.release(args.text(0));
      return null;
    },
    _RemoveAllReferences: (_, __, { references }) => {
      references.releaseAll();
      return null;
    },
    _GetReferenceCount: (_, __, { references }) => references.count,
    _GetObjectByReferenceId: (_, args, { references }) => references.get(args.text(0)),
  },
};

const CALCULATION_MODES = [
  'Automatic',
  'AutomaticExceptTables',
  'Manual',
] as const satisfies readonly CalculationMode[];

const ApplicationType: ObjectType<Workbook> = {
  name: 'Application',
  properties: {
    CalculationMode: {
      get: (workbook) => workbook.calculationMode,
      set(workbook, value) {
        workbook.calculationMode = expect.oneOf(value, CALCULATION_MODES);
        workbook.changed('calculation');
      },
    },
    CalculationState: readOnly((workbook) => (workbook.calculation.pending ? 'Pending' : 'Done')),
    DecimalSeparator: readOnly((workbook) => workbook.culture.decimalSeparator),
    ThousandsSeparator: readOnly((workbook) => workbook.culture.thousandsSeparator),
    UseSystemSeparators: readOnly(() => true),
  },
  links: { CultureInfo: (workbook) => instance(CultureInfoType, workbook) },
  methods: {
    Calculate: async (workbook, args) => {
      const kind = args.oneOf(0, ['Recalculate', 'Full', 'FullRebuild'], 'Full');
      await workbook.calculation.settle(true, kind !== 'Recalculate');
      return null;
    },
    SuspendApiCalculationUntilNextSync: (workbook) => {
      workbook.calculation.suspended = true;
      return null;
    },
    /** Nothing is painted before the batch ends anyway; the host tells how often it was asked. */
    SuspendScreenUpdatingUntilNextSync: (_, __, context) => {
      context.screenSuspensions++;
      return null;
    },
  },
};

const CultureInfoType: ObjectType<Workbook> = {
  name: 'CultureInfo',
  properties: { Name: readOnly((workbook) => workbook.culture.name) },
  links: {
    DatetimeFormat: (workbook) => instance(DatetimeFormatInfoType, workbook),
    NumberFormat: (workbook) => instance(NumberFormatInfoType, workbook),
  },
};

const NumberFormatInfoType: ObjectType<Workbook> = {
  name: 'NumberFormatInfo',
  properties: {
    NumberDecimalSeparator: readOnly((workbook) => workbook.culture.decimalSeparator),
    NumberGroupSeparator: readOnly((workbook) => workbook.culture.thousandsSeparator),
  },
};

const DatetimeFormatInfoType: ObjectType<Workbook> = {
  name: 'DatetimeFormatInfo',
  properties: {
    DateSeparator: readOnly((workbook) => workbook.culture.dateSeparator),
    LongDatePattern: readOnly((workbook) => workbook.culture.longDatePattern),
    ShortDatePattern: readOnly((workbook) => workbook.culture.shortDatePattern),
    TimeSeparator: readOnly(() => ':'),
    LongTimePattern: readOnly((workbook) => workbook.culture.longTimePattern),
  },
};

const RuntimeType: ObjectType<Workbook> = {
  name: 'Runtime',
  properties: {
    EnableEvents: {
      get: (_, { events }) => events.enabled,
      set(_, value, { events }) {
        events.enabled = expect.boolean(value);
      },
    },
  },
};
