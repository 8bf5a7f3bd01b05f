import { NO_HEADER_FOOTER, type HeaderFooterTexts, type PageLayout } from '../model/features';
import type { Sheet } from '../model/sheet';
import { paperFromFile } from './format-names';
import { node, nodes, type XmlNode } from './node';
import { unescapeString } from './strings';
import { isTrue, numberOr } from './xml';

const POINTS_PER_INCH = 72;

/** Page setup, margins, headers and footers, page breaks. Print areas and titles are names of the workbook and read there. */
export function readPage(sheet: Sheet, parts: readonly XmlNode[]): void {
  const { page } = sheet;
  const part = (name: string) => parts.find((item) => item.name === name) ?? null;
  readMargins(page, part('pageMargins'));
  readSetup(page, part('pageSetup'), node(part('sheetPr'), 'pageSetUpPr'));
  const options = part('printOptions')?.attributes ?? {};
  page.centerHorizontally = isTrue(options.horizontalCentered);
  page.centerVertically = isTrue(options.verticalCentered);
  page.printGridlines = isTrue(options.gridLines);
  page.printHeadings = isTrue(options.headings);
  readHeaderFooter(page, part('headerFooter'));
  page.horizontalBreaks = breaksOf(part('rowBreaks'));
  page.verticalBreaks = breaksOf(part('colBreaks'));
}

function breaksOf(part: XmlNode | null): number[] {
  return nodes(part, 'brk').map((item) => numberOr(item.attributes.id, 0));
}

function readMargins(page: PageLayout, margins: XmlNode | null): void {
  if (!margins) return;
  const points = (name: string, otherwise: number) => {
    const inches = numberOr(margins.attributes[name], null);
    return inches === null ? otherwise : inches * POINTS_PER_INCH;
  };
  page.leftMargin = points('left', page.leftMargin);
  page.rightMargin = points('right', page.rightMargin);
  page.topMargin = points('top', page.topMargin);
  page.bottomMargin = points('bottom', page.bottomMargin);
  page.headerMargin = points('header', page.headerMargin);
  page.footerMargin = points('footer', page.footerMargin);
}

const COMMENTS: Readonly<Record<string, PageLayout['printComments']>> = { atEnd: 'EndSheet', asDisplayed: 'InPlace' };
const ERRORS: Readonly<Record<string, PageLayout['printErrors']>> = {
  blank: 'Blank',
  dash: 'Dash',
  NA: 'NotAvailable',
};

function readSetup(page: PageLayout, setup: XmlNode | null, fit: XmlNode | null): void {
  const attributes = setup?.attributes ?? {};
  page.orientation = attributes.orientation === 'landscape' ? 'Landscape' : 'Portrait';
  page.paperSize = paperFromFile(numberOr(attributes.paperSize, setup ? 1 : 0));
  page.blackAndWhite = isTrue(attributes.blackAndWhite);
  page.draftMode = isTrue(attributes.draft);
  page.firstPageNumber = isTrue(attributes.useFirstPageNumber) ? numberOr(attributes.firstPageNumber, 1) : '';
  page.printComments = COMMENTS[attributes.cellComments ?? ''] ?? 'NoComments';
  page.printErrors = ERRORS[attributes.errors ?? ''] ?? 'AsDisplayed';
  page.printOrder = attributes.pageOrder === 'overThenDown' ? 'OverThenDown' : 'DownThenOver';
  page.zoom = isTrue(fit?.attributes.fitToPage)
    ? {
        horizontalFitToPages: numberOr(attributes.fitToWidth, 1),
        verticalFitToPages: numberOr(attributes.fitToHeight, 1),
      }
    : { scale: numberOr(attributes.scale, 100) };
}

function readHeaderFooter(page: PageLayout, part: XmlNode | null): void {
  if (!part) return;
  const different = isTrue(part.attributes.differentFirst);
  const oddEven = isTrue(part.attributes.differentOddEven);
  const target = page.headerFooter;
  target.state = different ? (oddEven ? 'FirstOddAndEven' : 'FirstAndDefault') : oddEven ? 'OddAndEven' : 'Default';
  target.useSheetMargins = isTrue(part.attributes.alignWithMargins, true);
  target.useSheetScale = isTrue(part.attributes.scaleWithDoc, true);
  const texts = (kind: string): HeaderFooterTexts => {
    const header = sections(unescapeString(node(part, `${kind}Header`)?.text ?? ''));
    const footer = sections(unescapeString(node(part, `${kind}Footer`)?.text ?? ''));
    return {
      leftHeader: header.L,
      centerHeader: header.C,
      rightHeader: header.R,
      leftFooter: footer.L,
      centerFooter: footer.C,
      rightFooter: footer.R,
    };
  };
  // One text serves all pages, or the odd ones where odd and even differ.
  target.defaultForAllPages = oddEven ? { ...NO_HEADER_FOOTER } : texts('odd');
  target.oddPages = oddEven ? texts('odd') : { ...NO_HEADER_FOOTER };
  target.evenPages = texts('even');
  target.firstPage = texts('first');
}

/** "&Ltext&Ctext&Rtext" in its three sections; text before the first mark is centred. "&&" is an ampersand. */
function sections(text: string): { L: string; C: string; R: string } {
  const found = { L: '', C: '', R: '' };
  let current: 'L' | 'C' | 'R' = 'C';
  for (const piece of text.match(/&[\s\S]|[^&]+|&$/g) ?? []) {
    if (piece === '&L' || piece === '&C' || piece === '&R') current = piece.charAt(1) as 'L' | 'C' | 'R';
    else found[current] += piece;
  }
  return found;
}
