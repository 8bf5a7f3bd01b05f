import { MAX_COLUMNS, MAX_ROWS, type Area } from '../../../src/core/sheet/address';
import { refuse } from '../../model/errors';
import type { HeaderFooterTexts, PageLayout } from '../../model/features';
import { resolvePlaces } from '../../model/reference';
import type { Sheet } from '../../model/sheet';
import { expect, instance, readOnly, targetOf, type Instance, type ObjectType, type Property } from '../objects';
import { rangeObject, RangeType } from './range';
import { RangeAreasType } from './range-areas';

const PAPER_SIZES = [
  'Letter',
  'LetterSmall',
  'Tabloid',
  'Ledger',
  'Legal',
  'Statement',
  'Executive',
  'A3',
  'A4',
  'A4Small',
  'A5',
  'B4',
  'B5',
  'Folio',
  'Quatro',
  'Paper10x14',
  'Paper11x17',
  'Note',
  'Envelope9',
  'Envelope10',
  'Envelope11',
  'Envelope12',
  'Envelope14',
  'Csheet',
  'Dsheet',
  'Esheet',
  'EnvelopeDL',
  'EnvelopeC5',
  'EnvelopeC3',
  'EnvelopeC4',
  'EnvelopeC6',
  'EnvelopeC65',
  'EnvelopeB4',
  'EnvelopeB5',
  'EnvelopeB6',
  'EnvelopeItaly',
  'EnvelopeMonarch',
  'EnvelopePersonal',
  'FanfoldUS',
  'FanfoldStdGerman',
  'FanfoldLegalGerman',
] as const;

const POINTS: Readonly<Record<string, number>> = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 };

/** A field of the page; `check` refuses what Excel refuses. */
function page<K extends keyof PageLayout>(key: K, check: (value: unknown) => PageLayout[K]): Property<Sheet> {
  return {
    get: (sheet) => sheet.page[key],
    set(sheet, value) {
      sheet.page[key] = check(value);
      sheet.changed('page');
    },
  };
}

function margin(value: unknown): number {
  const points = expect.number(value);
  return points >= 0 ? points : refuse('InvalidArgument');
}

function zoomOf(value: unknown): PageLayout['zoom'] {
  const zoom = expect.record(value);
  const number = (key: string) => (zoom[key] === undefined || zoom[key] === null ? null : expect.integer(zoom[key]));
  const scale = number('scale');
  const across = number('horizontalFitToPages');
  const down = number('verticalFitToPages');
  if (scale !== null) {
    if (scale < 10 || scale > 400 || across !== null || down !== null) refuse('InvalidArgument');
    return { scale };
  }
  if (across === null && down === null) refuse('InvalidArgument');
  if ((across ?? 0) < 0 || (down ?? 0) < 0) refuse('InvalidArgument');
  return { horizontalFitToPages: across ?? 0, verticalFitToPages: down ?? 0 };
}

const MARGIN_NAMES: Readonly<Record<string, keyof PageLayout>> = {
  top: 'topMargin',
  bottom: 'bottomMargin',
  left: 'leftMargin',
  right: 'rightMargin',
  header: 'headerMargin',
  footer: 'footerMargin',
};

function areasOf(sheet: Sheet, argument: unknown): Area[] {
  const range = targetOf(RangeType, argument);
  const several = targetOf(RangeAreasType, argument);
  if (range ?? several) {
    if ((range ?? several)?.sheet !== sheet) refuse('InvalidArgument', 'The range is on another sheet.');
    return range ? [range.area] : [...(several?.areas ?? [])];
  }
  return resolvePlaces(sheet, expect.text(argument)).map((place) =>
    place.sheet === sheet ? place.area : refuse('InvalidArgument', 'The range is on another sheet.'),
  );
}

function titleRows(sheet: Sheet): Instance | null {
  const titles = sheet.page.titleRows;
  return (
    titles &&
    rangeObject(sheet, { row: titles[0], column: 0, rowCount: titles[1] - titles[0] + 1, columnCount: MAX_COLUMNS })
  );
}

function titleColumns(sheet: Sheet): Instance | null {
  const titles = sheet.page.titleColumns;
  return (
    titles &&
    rangeObject(sheet, { row: 0, column: titles[0], rowCount: MAX_ROWS, columnCount: titles[1] - titles[0] + 1 })
  );
}

function printArea(sheet: Sheet): Instance | null {
  return sheet.page.printArea && instance(RangeAreasType, { sheet, areas: sheet.page.printArea });
}

export const PageLayoutType: ObjectType<Sheet> = {
  name: 'PageLayout',
  properties: {
    Orientation: page('orientation', (value) => expect.oneOf(value, ['Portrait', 'Landscape'])),
    PaperSize: page('paperSize', (value) => expect.oneOf(value, PAPER_SIZES)),
    TopMargin: page('topMargin', margin),
    BottomMargin: page('bottomMargin', margin),
    LeftMargin: page('leftMargin', margin),
    RightMargin: page('rightMargin', margin),
    HeaderMargin: page('headerMargin', margin),
    FooterMargin: page('footerMargin', margin),
    CenterHorizontally: page('centerHorizontally', expect.boolean),
    CenterVertically: page('centerVertically', expect.boolean),
    BlackAndWhite: page('blackAndWhite', expect.boolean),
    DraftMode: page('draftMode', expect.boolean),
    PrintGridlines: page('printGridlines', expect.boolean),
    PrintHeadings: page('printHeadings', expect.boolean),
    PrintComments: page('printComments', (value) => expect.oneOf(value, ['NoComments', 'EndSheet', 'InPlace'])),
    PrintErrors: page('printErrors', (value) => expect.oneOf(value, ['AsDisplayed', 'Blank', 'Dash', 'NotAvailable'])),
    PrintOrder: page('printOrder', (value) => expect.oneOf(value, ['DownThenOver', 'OverThenDown'])),
    FirstPageNumber: page('firstPageNumber', (value) => (value === '' ? '' : expect.integer(value))),
    Zoom: page('zoom', zoomOf),
  },
  links: { HeadersFooters: (sheet) => instance(HeaderFooterGroupType, sheet) },
  methods: {
    GetPrintArea: (sheet) => printArea(sheet) ?? refuse('ItemNotFound'),
    GetPrintAreaOrNullObject: (sheet) => printArea(sheet),
    GetPrintTitleRows: (sheet) => titleRows(sheet) ?? refuse('ItemNotFound'),
    GetPrintTitleRowsOrNullObject: (sheet) => titleRows(sheet),
    GetPrintTitleColumns: (sheet) => titleColumns(sheet) ?? refuse('ItemNotFound'),
    GetPrintTitleColumnsOrNullObject: (sheet) => titleColumns(sheet),
  },
  edits: {
    SetPrintArea: (sheet, args) => {
      sheet.page.printArea = areasOf(sheet, args.any(0));
      sheet.changed('page');
      return null;
    },
    SetPrintTitleRows: (sheet, args) => {
      const [area] = areasOf(sheet, args.any(0));
      if (!area || area.columnCount !== MAX_COLUMNS) refuse('InvalidArgument', 'Title rows are whole rows.');
      sheet.page.titleRows = [area.row, area.row + area.rowCount - 1];
      sheet.changed('page');
      return null;
    },
    SetPrintTitleColumns: (sheet, args) => {
      const [area] = areasOf(sheet, args.any(0));
      if (!area || area.rowCount !== MAX_ROWS) refuse('InvalidArgument', 'Title columns are whole columns.');
      sheet.page.titleColumns = [area.column, area.column + area.columnCount - 1];
      sheet.changed('page');
      return null;
    },
    SetPrintMargins: (sheet, args) => {
      const unit = POINTS[args.text(0)] ?? refuse('InvalidArgument');
      for (const [name, value] of Object.entries(args.record(1))) {
        if (value === undefined || value === null) continue;
        const key = MARGIN_NAMES[name] ?? refuse('InvalidArgument', `There is no margin "${name}".`);
        Object.assign(sheet.page, { [key]: margin(value) * unit });
      }
      sheet.changed('page');
      return null;
    },
  },
};

const STATES = ['Default', 'FirstAndDefault', 'OddAndEven', 'FirstOddAndEven'] as const;
type Pages = 'defaultForAllPages' | 'firstPage' | 'evenPages' | 'oddPages';

const HeaderFooterGroupType: ObjectType<Sheet> = {
  name: 'HeaderFooterGroup',
  properties: {
    State: {
      get: (sheet) => sheet.page.headerFooter.state,
      set(sheet, value) {
        sheet.page.headerFooter.state = expect.oneOf(value, STATES);
        sheet.changed('page');
      },
    },
    UseSheetMargins: {
      get: (sheet) => sheet.page.headerFooter.useSheetMargins,
      set(sheet, value) {
        sheet.page.headerFooter.useSheetMargins = expect.boolean(value);
        sheet.changed('page');
      },
    },
    UseSheetScale: {
      get: (sheet) => sheet.page.headerFooter.useSheetScale,
      set(sheet, value) {
        sheet.page.headerFooter.useSheetScale = expect.boolean(value);
        sheet.changed('page');
      },
    },
  },
  links: {
    DefaultForAllPages: (sheet) => instance(HeaderFooterType, { sheet, pages: 'defaultForAllPages' }),
    FirstPage: (sheet) => instance(HeaderFooterType, { sheet, pages: 'firstPage' }),
    EvenPages: (sheet) => instance(HeaderFooterType, { sheet, pages: 'evenPages' }),
    OddPages: (sheet) => instance(HeaderFooterType, { sheet, pages: 'oddPages' }),
  },
};

interface HeaderFooterTarget {
  readonly sheet: Sheet;
  readonly pages: Pages;
}

const MAX_HEADER_LENGTH = 255;

function headerText(key: keyof HeaderFooterTexts): Property<HeaderFooterTarget> {
  return {
    get: ({ sheet, pages }) => sheet.page.headerFooter[pages][key],
    set({ sheet, pages }, value) {
      const text = expect.text(value);
      if (text.length > MAX_HEADER_LENGTH)
        refuse('InvalidArgument', 'A header or footer holds at most 255 characters.');
      sheet.page.headerFooter[pages][key] = text;
      sheet.changed('page');
    },
  };
}

const HeaderFooterType: ObjectType<HeaderFooterTarget> = {
  name: 'HeaderFooter',
  properties: {
    LeftHeader: headerText('leftHeader'),
    CenterHeader: headerText('centerHeader'),
    RightHeader: headerText('rightHeader'),
    LeftFooter: headerText('leftFooter'),
    CenterFooter: headerText('centerFooter'),
    RightFooter: headerText('rightFooter'),
  },
};

export interface PageBreaksTarget {
  readonly sheet: Sheet;
  readonly axis: 'rows' | 'columns';
}

function breaksOf({ sheet, axis }: PageBreaksTarget): number[] {
  return axis === 'rows' ? sheet.page.horizontalBreaks : sheet.page.verticalBreaks;
}

export const PageBreakCollectionType: ObjectType<PageBreaksTarget> = {
  name: 'PageBreakCollection',
  properties: {},
  items: (target) => breaksOf(target).map((at) => instance(PageBreakType, { ...target, at })),
  item: (target, key) => {
    const at = breaksOf(target).find((known) => String(known) === String(key));
    return at === undefined ? null : instance(PageBreakType, { ...target, at });
  },
  methods: { GetCount: (target) => breaksOf(target).length },
  edits: {
    /** A page ends before the first row (or column) of the range. */
    Add: (target, args) => {
      const [area] = areasOf(target.sheet, args.any(0));
      const at = target.axis === 'rows' ? area?.row : area?.column;
      if (at === undefined || at === 0) refuse('InvalidArgument');
      const breaks = breaksOf(target);
      if (!breaks.includes(at)) breaks.push(at);
      breaks.sort((a, b) => a - b);
      target.sheet.changed('page');
      return instance(PageBreakType, { ...target, at });
    },
    RemovePageBreaks: (target) => {
      breaksOf(target).length = 0;
      target.sheet.changed('page');
      return null;
    },
  },
};

interface PageBreakTarget extends PageBreaksTarget {
  readonly at: number;
}

const PageBreakType: ObjectType<PageBreakTarget> = {
  name: 'PageBreak',
  id: ({ at }) => at,
  properties: {
    RowIndex: readOnly(({ axis, at }) => (axis === 'rows' ? at : 0)),
    ColumnIndex: readOnly(({ axis, at }) => (axis === 'columns' ? at : 0)),
  },
  edits: {
    Delete: (target) => {
      const breaks = breaksOf(target);
      breaks.splice(breaks.indexOf(target.at), 1);
      target.sheet.changed('page');
      return null;
    },
  },
};
