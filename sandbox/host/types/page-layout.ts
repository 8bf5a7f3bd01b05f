import { MAX_COLUMNS, MAX_ROWS, type Area } from '../../../src/core/sheet/address';
import { refuse } from '../../model/errors';
import type { PageLayout } from '../../model/features';
import { PAPER_SIZES } from '../../model/paper';
import { resolvePlaces } from '../../model/reference';
import type { Sheet } from '../../model/sheet';
import { expect, instance, targetOf, type Instance, type ObjectType, type Property } from '../objects';
import { HeaderFooterGroupType } from './headers-footers';
import { rangeObject, RangeType } from './range';
import { RangeAreasType } from './range-areas';

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

/** @throws ExcelError InvalidArgument for a range of another sheet */
export function areasOf(sheet: Sheet, argument: unknown): Area[] {
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
