import {
  AlignmentType,
  Document,
  Footer,
  Header,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
  type ISectionOptions,
} from 'docx';
import type { FigureSet } from '../core/figures/figure';
import type { ChartBlock, ReportDocument } from '../core/report/document';
import { DRAFT_MARK } from '../core/report/letterhead-lines';
import { annexBlocks } from './annex';
import { basisBlock, bodyBlocks, closingBlock, openingBlock } from './body';
import { footTable } from './foot';
import { addresseeBlock, letterheadTable, titleBlock } from './letterhead';
import { FONTS, LANGUAGE, PAGE, SIZE } from './page';
import { centred } from './paragraphs';
import type { ChartPicture } from './pictures';
import { coreProperties } from './properties';
import { LongTables } from './long-tables';
import { withLongTables, type Pause } from './refill';
import { STYLES } from './styles';
import { withFixedDates } from './zip-dates';

function draftMark(): Paragraph {
  return centred(DRAFT_MARK, { size: SIZE.page, bold: true });
}

/** N04: the page number in the middle of the top margin, from page 2 on. A draft says so on every page, the first included. */
function headers(draft: boolean): { readonly default: Header; readonly first: Header } {
  const number = new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ font: FONTS, language: LANGUAGE, size: SIZE.page, children: [PageNumber.CURRENT] })],
  });
  const mark = draft ? [draftMark()] : [];
  return {
    default: new Header({ children: [number, ...mark] }),
    first: new Header({ children: draft ? mark : [new Paragraph({ children: [] })] }),
  };
}

/** A4 upright with the law's margins. The report and each of its annexes (N26) count their own pages from 1. */
function section(draft: boolean): Omit<ISectionOptions, 'children'> {
  return {
    properties: {
      titlePage: true,
      page: {
        size: { width: PAGE.width, height: PAGE.height },
        margin: {
          top: PAGE.top,
          bottom: PAGE.bottom,
          left: PAGE.left,
          right: PAGE.right,
          header: PAGE.header,
          footer: PAGE.header,
          gutter: 0,
        },
        pageNumbers: { start: 1 },
      },
    },
    headers: headers(draft),
    footers: { default: new Footer({ children: [new Paragraph({ children: [] })] }) },
  };
}

/**
 * The report as the bytes of a .docx, laid out by Nghị định 30/2020/NĐ-CP. The same input gives the same bytes.
 * @param yearFigures the figures of the school year; a term's or month's report is printed from its own
 * @param pictures of the charts (`chartPictures`); a chart without one is left out, because the table beside it says the same
 * @param pause called between stretches of work
 * @throws whatever the writer throws when the file cannot be built; nothing is written anywhere.
 */
export async function writeWord(
  document: ReportDocument,
  yearFigures: FigureSet,
  pictures: ReadonlyMap<ChartBlock, ChartPicture> = new Map(),
  pause: Pause = () => Promise.resolve(),
): Promise<Uint8Array> {
  const figures = document.ownFigures ?? yearFigures;
  const long = new LongTables();
  const file = new Document({
    title: `${document.typeName} ${document.subject}`,
    styles: STYLES,
    sections: [
      {
        ...section(document.draft),
        children: [
          letterheadTable(document.letterhead),
          ...titleBlock(document),
          ...addresseeBlock(document.addressees),
          ...basisBlock(document.basis),
          ...openingBlock(document, figures),
          ...bodyBlocks(document.blocks, figures, pictures, long),
          closingBlock(document, figures),
          footTable(document),
        ],
      },
      ...document.annexes.map((annex, index) => ({
        ...section(document.draft),
        children: annexBlocks(annex, index, document, figures, long),
      })),
    ],
  });
  await pause();
  const blob = await Packer.toArrayBuffer(file, false, [{ path: 'docProps/core.xml', data: coreProperties(document) }]);
  await pause();
  const bytes = new Uint8Array(blob);
  return withFixedDates(long.isEmpty ? bytes : await withLongTables(bytes, long, pause));
}
