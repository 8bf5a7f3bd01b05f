import type { HeaderFooterTexts, PageLayout } from '../model/features';
import type { Sheet } from '../model/sheet';
import { paperForFile } from './format-names';
import { escapeString } from './strings';
import type { WorksheetText } from './tag';
import { element, escapeText } from './xml';

const POINTS_PER_INCH = 72;
const COMMENTS = { NoComments: undefined, EndSheet: 'atEnd', InPlace: 'asDisplayed' } as const;
const ERRORS = { AsDisplayed: undefined, Blank: 'blank', Dash: 'dash', NotAvailable: 'NA' } as const;

/** Page setup, margins, headers and footers, page breaks. The printer's own settings (r:id) stay. */
export function writePage(text: WorksheetText, sheet: Sheet): void {
  const { page } = sheet;
  const { prefix } = text;
  const options = text.edit('printOptions', `<${prefix}printOptions/>`);
  options.flag('horizontalCentered', page.centerHorizontally).flag('verticalCentered', page.centerVertically);
  options.flag('gridLines', page.printGridlines).flag('headings', page.printHeadings);
  text.set('printOptions', options.attributes.size === 0 ? '' : options.toString());
  const margins = text.edit('pageMargins', `<${prefix}pageMargins/>`);
  const inches = (points: number) => Number((points / POINTS_PER_INCH).toFixed(10));
  margins.set('left', inches(page.leftMargin)).set('right', inches(page.rightMargin));
  margins.set('top', inches(page.topMargin)).set('bottom', inches(page.bottomMargin));
  margins.set('header', inches(page.headerMargin)).set('footer', inches(page.footerMargin));
  text.set('pageMargins', margins.toString());
  writeSetup(text, page);
  writeHeaderFooter(text, page);
  text.set('rowBreaks', breaks(`${prefix}rowBreaks`, prefix, page.horizontalBreaks, 16_383));
  text.set('colBreaks', breaks(`${prefix}colBreaks`, prefix, page.verticalBreaks, 1_048_575));
}

function writeSetup(text: WorksheetText, page: PageLayout): void {
  const { prefix } = text;
  const fits = 'horizontalFitToPages' in page.zoom;
  const setup = text.edit('pageSetup', `<${prefix}pageSetup/>`);
  setup.set('paperSize', paperForFile(page.paperSize) ?? setup.get('paperSize'));
  setup.set('orientation', page.orientation === 'Landscape' ? 'landscape' : 'portrait');
  setup.set('scale', 'scale' in page.zoom && page.zoom.scale !== 100 ? page.zoom.scale : undefined);
  const pages = (count: number | undefined) => (count === undefined || count === 1 ? undefined : count);
  setup.set('fitToWidth', 'horizontalFitToPages' in page.zoom ? pages(page.zoom.horizontalFitToPages) : undefined);
  setup.set('fitToHeight', 'horizontalFitToPages' in page.zoom ? pages(page.zoom.verticalFitToPages) : undefined);
  setup.set('firstPageNumber', page.firstPageNumber === '' ? undefined : page.firstPageNumber);
  setup.flag('useFirstPageNumber', page.firstPageNumber !== '');
  setup.flag('blackAndWhite', page.blackAndWhite).flag('draft', page.draftMode);
  setup.set('cellComments', COMMENTS[page.printComments]).set('errors', ERRORS[page.printErrors]);
  setup.set('pageOrder', page.printOrder === 'OverThenDown' ? 'overThenDown' : undefined);
  text.set('pageSetup', setup.toString());
  const properties = text.edit('sheetPr', `<${prefix}sheetPr/>`);
  const old = properties.child('pageSetUpPr');
  if (old !== null || fits) {
    const fit = old === null ? null : text.edit('sheetPr', '').child('pageSetUpPr');
    const auto = fit && /\sautoPageBreaks="([^"]*)"/.exec(fit)?.[1];
    const item = element(`${prefix}pageSetUpPr`, {
      autoPageBreaks: auto ?? undefined,
      fitToPage: fits ? 1 : undefined,
    });
    properties.setChild('pageSetUpPr', fits || auto ? item : null);
    text.set('sheetPr', properties.inner === '' && properties.attributes.size === 0 ? '' : properties.toString());
  }
}

function writeHeaderFooter(text: WorksheetText, page: PageLayout): void {
  const { prefix } = text;
  const { headerFooter } = page;
  const first = headerFooter.state === 'FirstAndDefault' || headerFooter.state === 'FirstOddAndEven';
  const oddEven = headerFooter.state === 'OddAndEven' || headerFooter.state === 'FirstOddAndEven';
  const item = text.edit('headerFooter', `<${prefix}headerFooter/>`);
  item.flag('differentOddEven', oddEven).flag('differentFirst', first);
  item
    .flag('scaleWithDoc', headerFooter.useSheetScale, true)
    .flag('alignWithMargins', headerFooter.useSheetMargins, true);
  const both = (kind: string, texts: HeaderFooterTexts) =>
    one(`${prefix}${kind}Header`, texts.leftHeader, texts.centerHeader, texts.rightHeader) +
    one(`${prefix}${kind}Footer`, texts.leftFooter, texts.centerFooter, texts.rightFooter);
  item.inner =
    both('odd', oddEven ? headerFooter.oddPages : headerFooter.defaultForAllPages) +
    (oddEven ? both('even', headerFooter.evenPages) : '') +
    (first ? both('first', headerFooter.firstPage) : '');
  text.set('headerFooter', item.inner === '' && !first && !oddEven ? '' : item.toString());
}

function one(name: string, left: string, center: string, right: string): string {
  const text = (left && `&L${left}`) + (center && `&C${center}`) + (right && `&R${right}`);
  return text === '' ? '' : element(name, {}, escapeText(escapeString(text)));
}

function breaks(name: string, prefix: string, places: readonly number[], max: number): string {
  if (places.length === 0) return '';
  const items = places.map((id) => element(`${prefix}brk`, { id, max, man: 1 }));
  return element(name, { count: items.length, manualBreakCount: items.length }, items.join(''));
}
