import { xml, type XmlNode } from 'easy-template-x';
import type { FigureSet } from '../core/figures/figure';
import type { Block, Inline, TableBlock } from '../core/report/document';
import { sentenceText } from '../core/report/figure-text';
import { blockNumbers } from '../core/report/numbering';
import { columnWidths, CELL_MARGIN } from './column-widths';
import { SIZE, TEXT_WIDTH } from './page';

/** The look of the paragraph that a field stands in: what is put in its place looks the same. Pieces of XML of the template's own. */
export interface FieldLook {
  readonly paragraph: string;
  readonly run: readonly (readonly [name: string, markup: string])[];
}

export function childOf(node: XmlNode | undefined, name: string): XmlNode | undefined {
  return node?.childNodes?.find((child) => child.nodeName === name);
}

export function lookOfField(paragraph: XmlNode, run: XmlNode | undefined): FieldLook {
  const properties = childOf(paragraph, 'w:pPr');
  const runProperties = childOf(run, 'w:rPr')?.childNodes ?? [];
  return {
    paragraph: properties ? xml.parser.serializeNode(properties) : '',
    run: runProperties.map((child) => [child.nodeName, xml.parser.serializeNode(child)] as const),
  };
}

/** Whether XML knows a character at all: cells may hold others, and halves of characters. */
function isXmlCharacter(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) return code === 0x09 || code === 0x0a;
  return (code < 0xd800 || code > 0xdfff) && code !== 0xfffe && code !== 0xffff;
}

/** Text of the workbook as text of Word: whatever stands in a cell, it becomes neither markup nor a field. */
export function plainText(text: string): string {
  return Array.from(text.replace(/\r\n?/g, '\n')).filter(isXmlCharacter).join('').normalize('NFC');
}

export function escaped(text: string): string {
  return plainText(text).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

function runXml(text: string, look: FieldLook, bold: boolean, size?: number): string {
  const first = look.run.filter(([name]) => name === 'w:rStyle' || name === 'w:rFonts');
  const own = [
    'w:rStyle',
    'w:rFonts',
    ...(bold ? ['w:b', 'w:bCs'] : []),
    ...(size === undefined ? [] : ['w:sz', 'w:szCs']),
  ];
  const rest = look.run.filter(([name]) => !own.includes(name));
  const properties = [
    ...first.map(([, markup]) => markup),
    bold ? '<w:b/><w:bCs/>' : '',
    size === undefined ? '' : `<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`,
    ...rest.map(([, markup]) => markup),
  ];
  return `<w:r><w:rPr>${properties.join('')}</w:rPr><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
}

const paragraphXml = (text: string, look: FieldLook) => `<w:p>${look.paragraph}${runXml(text, look, false)}</w:p>`;

/** Lines as paragraphs of their own: broken off inside one justified paragraph, Word would stretch each of them. */
export function linesXml(text: string, look: FieldLook): string {
  return plainText(text)
    .split('\n')
    .map((line) => paragraphXml(line, look))
    .join('');
}

/** Lines inside a run, amid other words. */
export function brokenXml(text: string): string {
  return plainText(text)
    .split('\n')
    .map((line) => `<w:t xml:space="preserve">${escaped(line)}</w:t>`)
    .join('<w:br/>');
}

function headingXml(text: string, level: number, look: FieldLook): string {
  const properties = `<w:pPr><w:keepNext/><w:keepLines/><w:spacing w:before="120" w:after="120"/><w:ind w:firstLine="567"/><w:outlineLvl w:val="${level}"/></w:pPr>`;
  return `<w:p>${properties}${runXml(text, look, level < 2)}</w:p>`;
}

/** An empty paragraph: Word wants one between two tables and at the end of a cell. */
const AIR = '<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="120" w:lineRule="exact"/></w:pPr></w:p>';
const SIDES = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'];
/** Fiftieths of a per cent: the whole width of what the table stands in. */
const FULL_WIDTH = 5000;

export function tableXml(table: TableBlock, figures: FigureSet, look: FieldLook): string {
  const widths = columnWidths(table, figures);
  const cell = (text: string, column: number, bold: boolean, header: boolean) => {
    const align = table.columns[column]?.align ?? 'left';
    const properties = `<w:pPr>${header ? '<w:keepNext/>' : ''}<w:spacing w:before="30" w:after="30" w:line="240" w:lineRule="auto"/><w:ind w:left="0" w:right="0" w:firstLine="0"/><w:jc w:val="${header ? 'center' : align}"/></w:pPr>`;
    return `<w:tc><w:tcPr><w:tcW w:w="${Math.round(((widths[column] ?? 0) / TEXT_WIDTH) * FULL_WIDTH)}" w:type="pct"/><w:vAlign w:val="center"/></w:tcPr><w:p>${properties}${runXml(text, look, bold, SIZE.table)}</w:p></w:tc>`;
  };
  const border = SIDES.map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`).join('');
  const head = table.columns.map(({ heading }, column) => cell(heading, column, true, true)).join('');
  const rows = table.rows.map((row, index) => {
    const cells = table.columns.map((_, column) =>
      cell(sentenceText(row[column] ?? [], figures), column, table.boldRows.includes(index), false),
    );
    return `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cells.join('')}</w:tr>`;
  });
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
  return `<w:tbl><w:tblPr><w:tblW w:w="${FULL_WIDTH}" w:type="pct"/><w:tblBorders>${border}</w:tblBorders><w:tblCellMar><w:left w:w="${CELL_MARGIN}" w:type="dxa"/><w:right w:w="${CELL_MARGIN}" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblGrid>${grid}</w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${head}</w:tr>${rows.join('')}</w:tbl>${AIR}`;
}

/** Blocks of the report in the look of their field; charts have fields of their own. */
export function blocksXml(blocks: readonly Block[], figures: FigureSet, look: FieldLook): string {
  const numbers = blockNumbers(blocks);
  const LEVELS = { part: 0, section: 1, subheading: 2 } as const;
  const xmls = blocks.map((block, index) => {
    switch (block.kind) {
      case 'part':
      case 'section':
      case 'subheading': {
        const heading = block.kind === 'part' ? block.heading.toLocaleUpperCase('vi') : block.heading;
        return headingXml(`${numbers[index] ?? ''}${heading}`, LEVELS[block.kind], look);
      }
      case 'paragraph':
        return paragraphXml(sentenceText(block.inlines, figures), look);
      case 'item':
        return paragraphXml(`- ${sentenceText(block.inlines, figures)}`, look);
      case 'table':
        return tableCaption(block, look) + tableXml(block, figures, look);
      case 'chart':
        return '';
    }
  });
  return xmls.join('') || paragraphXml('', look);
}

function tableCaption({ caption }: TableBlock, look: FieldLook): string {
  return `<w:p><w:pPr><w:keepNext/><w:spacing w:before="120" w:after="60"/><w:ind w:firstLine="0"/><w:jc w:val="center"/></w:pPr>${runXml(caption, look, true)}</w:p>`;
}

/** The same blocks as lines, for a field amid other words. */
export function blocksText(blocks: readonly Block[], figures: FigureSet): string {
  const words = (inlines: readonly Inline[]) => sentenceText(inlines, figures);
  return blocks
    .flatMap((block) => {
      if (block.kind === 'paragraph') return [words(block.inlines)];
      if (block.kind === 'item') return [`- ${words(block.inlines)}`];
      if (block.kind === 'table') return tableText(block, figures);
      return block.kind === 'chart' ? [] : [block.heading];
    })
    .join('\n');
}

export function tableText(table: TableBlock, figures: FigureSet): string[] {
  return table.rows.map((row) => row.map((inlines) => sentenceText(inlines, figures)).join(' | '));
}
