import {
  AlignmentType,
  BorderStyle,
  HeadingLevel,
  ImageRun,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { FigureSet } from '../core/figures/figure';
import type { Block, ChartBlock, Inline, ReportDocument, TableBlock } from '../core/report/document';
import { END_MARK, basisLines } from '../core/report/letterhead-lines';
import { blockNumbers, lastLines } from '../core/report/numbering';
import { CELL_MARGIN, columnWidths } from './column-widths';
import { middleRows, type LongTables } from './long-tables';
import { BETWEEN, LINE as LINE_SPACING, SIZE, TEXT_WIDTH } from './page';
import { run, runs } from './paragraphs';
import type { ChartPicture } from './pictures';
import { STYLE } from './styles';

/** A paragraph of the body; a new paragraph's first sentence may carry a dash. */
function bodyParagraph(inlines: readonly Inline[], figures: FigureSet, lead = '', keepNext = false): Paragraph {
  const all: readonly Inline[] = lead === '' ? inlines : [{ kind: 'text', text: lead }, ...inlines];
  return new Paragraph({ style: STYLE.body, ...(keepNext && { keepNext }), children: runs(all, figures) });
}

/** N14: căn cứ in italics, a line each. */
export function basisBlock(basis: readonly string[]): Paragraph[] {
  return basisLines(basis).map(
    (line) => new Paragraph({ style: STYLE.body, children: [run(line, { italics: true })] }),
  );
}

export function openingBlock(document: ReportDocument, figures: FigureSet): Paragraph[] {
  return [bodyParagraph(document.opening, figures)];
}

/** The last sentence, with the end mark in the place of its full stop (N25); it stays on the page of the signatures. */
export function closingBlock(document: ReportDocument, figures: FigureSet): Paragraph {
  const words = [...document.closing];
  const last = words.at(-1);
  if (last?.kind === 'text') words[words.length - 1] = { ...last, text: last.text.replace(/\.\s*$/, '') };
  return new Paragraph({
    style: STYLE.body,
    keepNext: true,
    keepLines: true,
    spacing: { before: 0, after: 3 * BETWEEN, line: LINE_SPACING, lineRule: 'auto' },
    children: runs([...words, { kind: 'text', text: END_MARK }], figures),
  });
}

const ALIGNMENT = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const;

const LINE = { style: BorderStyle.SINGLE, size: 4, color: '000000' };

/** Tables of up to this many rows stay on one page. */
const WHOLE_ROWS = 9;

/** A real table: its header row repeats on every page, no row is torn apart, and the rows keep with the total below them. */
export function dataTable(table: TableBlock, figures: FigureSet, long: LongTables): Table {
  const widths = columnWidths(table, figures);
  const cell = (
    inlines: readonly Inline[],
    column: number,
    options: { bold: boolean; header?: boolean; keepNext: boolean },
  ) =>
    new TableCell({
      width: { size: widths[column] ?? 0, type: WidthType.DXA },
      verticalAlign: VerticalAlignTable.CENTER,
      children: [
        new Paragraph({
          style: STYLE.cell,
          keepNext: options.keepNext,
          alignment: options.header ? AlignmentType.CENTER : ALIGNMENT[table.columns[column]?.align ?? 'left'],
          children: runs(inlines, figures, { size: SIZE.table, ...(options.bold && { bold: true }) }),
        }),
      ],
    });
  const header = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: table.columns.map(({ heading }, column) =>
      cell([{ kind: 'text', text: heading }], column, { bold: true, header: true, keepNext: true }),
    ),
  });
  const last = table.rows.length - 1;
  const rowAt = (row: readonly (readonly Inline[])[], index: number) =>
    new TableRow({
      cantSplit: true,
      children: row.map((inlines, column) =>
        cell(inlines, column, {
          bold: table.boldRows.includes(index),
          keepNext: index < last && (last < WHOLE_ROWS || index === 0 || index === last - 1),
        }),
      ),
    });
  const middle = middleRows(table, figures);
  const rows = table.rows.flatMap((row, index) => {
    if (!middle || index < middle.from || index >= middle.from + middle.texts.length) return [rowAt(row, index)];
    if (index > middle.from) return [];
    const pattern = long.pattern(middle).map((text): Inline[] => [{ kind: 'text', text }]);
    return [rowAt(pattern, index)];
  });
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: { top: LINE, bottom: LINE, left: LINE, right: LINE, insideHorizontal: LINE, insideVertical: LINE },
    margins: { top: 0, bottom: 0, left: CELL_MARGIN, right: CELL_MARGIN, marginUnitType: WidthType.DXA },
    rows: [header, ...rows],
  });
}

const LEVELS = {
  part: HeadingLevel.HEADING_1,
  section: HeadingLevel.HEADING_2,
  subheading: HeadingLevel.HEADING_3,
} as const;

/** Word counts the size of pictures in pixels of 96 to the inch. */
const PIXELS_PER_POINT = 96 / 72;

/** A chart in its own centred line, and its caption below it on the same page. */
function chartPicture(chart: ChartBlock, picture: ChartPicture, number: number): Paragraph[] {
  const { png, width, height, description } = picture;
  const image = new ImageRun({
    type: 'png',
    data: png,
    transformation: { width: Math.round(width * PIXELS_PER_POINT), height: Math.round(height * PIXELS_PER_POINT) },
    // The number is said outright: a counter of the library's own would give each file of one session other bytes.
    altText: { id: String(number), name: chart.name, title: chart.title, description },
  });
  return [
    new Paragraph({ style: STYLE.picture, children: [image] }),
    new Paragraph({
      style: STYLE.pictureCaption,
      children: [run(`Biểu đồ ${number}. ${chart.title}`, { size: SIZE.motto, bold: true })],
    }),
  ];
}

/** Parts, khoản, điểm, sentences, tables, and the charts that there are pictures of. */
export function bodyBlocks(
  blocks: readonly Block[],
  figures: FigureSet,
  pictures: ReadonlyMap<ChartBlock, ChartPicture>,
  long: LongTables,
): (Paragraph | Table)[] {
  const numbers = blockNumbers(blocks);
  const tail = lastLines(blocks);
  let tables = 0;
  let charts = 0;
  return blocks.flatMap((block, index): (Paragraph | Table)[] => {
    switch (block.kind) {
      case 'part':
      case 'section':
      case 'subheading': {
        const heading = block.kind === 'part' ? block.heading.toLocaleUpperCase('vi') : block.heading;
        const bold = block.kind !== 'subheading';
        return [
          new Paragraph({
            heading: LEVELS[block.kind],
            children: [run(`${numbers[index] ?? ''}${heading}`, { size: SIZE.body, bold })],
          }),
        ];
      }
      case 'paragraph':
        // A line that announces a table stays on its page.
        return [bodyParagraph(block.inlines, figures, '', index >= tail || blocks[index + 1]?.kind === 'table')];
      case 'item':
        return [bodyParagraph(block.inlines, figures, '- ', index >= tail)];
      case 'table': {
        tables++;
        const caption = new Paragraph({
          style: STYLE.caption,
          children: [run(`Bảng ${tables}. ${block.caption}`, { size: SIZE.motto, bold: true })],
        });
        // A paragraph after the table keeps two tables apart and gives the text below it air.
        return [
          caption,
          dataTable(block, figures, long),
          new Paragraph({ spacing: { before: 0, after: 0, line: 120, lineRule: 'exact' }, children: [] }),
        ];
      }
      case 'chart': {
        const picture = pictures.get(block);
        return picture ? chartPicture(block, picture, ++charts) : [];
      }
    }
  });
}
