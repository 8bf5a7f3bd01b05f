import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { Letterhead, ReportDocument } from '../core/report/document';
import { letterheadLines, NATIONAL_NAME, MOTTO } from '../core/report/letterhead-lines';
import { BETWEEN, SIZE, TEXT_WIDTH } from './page';
import { lengthOf } from './column-widths';
import { centred, rule, RULE_SPACING, run } from './paragraphs';

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
export const NO_BORDERS = {
  top: NONE,
  bottom: NONE,
  left: NONE,
  right: NONE,
  insideHorizontal: NONE,
  insideVertical: NONE,
};
const NO_MARGINS = { top: 0, bottom: 0, left: 0, right: 0, marginUnitType: WidthType.DXA };

/** A table that only places things side by side: no lines, fixed columns. Its rows stay whole. */
export function placingTable(widths: readonly number[], rows: readonly (readonly (readonly Paragraph[])[])[]): Table {
  return new Table({
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: NO_BORDERS,
    margins: NO_MARGINS,
    rows: rows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          children: cells.map(
            (children, column) =>
              new TableCell({
                width: { size: widths[column] ?? 0, type: WidthType.DXA },
                verticalAlign: VerticalAlignTable.TOP,
                children,
              }),
          ),
        }),
    ),
  });
}

/** The right column bears the national name on one line; the left one takes what is left. */
const RIGHT = 5216;
const LEFT = TEXT_WIDTH - RIGHT;

/** Lines below the issuing body and the trích yếu are 1/3–1/2 of the text (N08, N13). */
const SHORT_RULE = 0.42;

/** The width a centred text really takes: its last line's column at most. */
function shortRule(text: string, size: number, columnWidth: number, after = 0): Paragraph {
  const length = Math.min(lengthOf(text, size, true), columnWidth) * SHORT_RULE;
  return rule(length, columnWidth, { spacing: { ...RULE_SPACING, after } });
}

/** N05–N11: two columns, national name and motto right, the two bodies left; below them number and sign, place and date. */
export function letterheadTable(letterhead: Letterhead): Table {
  const { numberLine, dateLine } = letterheadLines(letterhead);
  return placingTable(
    [LEFT, RIGHT],
    [
      [
        [
          centred(letterhead.superiorBody, { size: SIZE.national }),
          centred(letterhead.issuingBody, { size: SIZE.national, bold: true }),
          shortRule(letterhead.issuingBody, SIZE.national, LEFT),
        ],
        [
          centred(NATIONAL_NAME, { size: SIZE.national, bold: true }),
          centred(MOTTO, { size: SIZE.motto, bold: true }),
          rule(lengthOf(MOTTO, SIZE.motto, true), RIGHT),
        ],
      ],
      [
        [centred(numberLine, { size: SIZE.numberAndPlace }, { spacing: { before: BETWEEN, after: 0 } })],
        [centred(dateLine, { size: SIZE.numberAndPlace, italics: true }, { spacing: { before: BETWEEN, after: 0 } })],
      ],
    ],
  );
}

/** N12–N13: the type of document, its trích yếu on a line of its own, and the short line below. */
export function titleBlock(document: ReportDocument): Paragraph[] {
  return [
    centred(document.typeName, { size: SIZE.body, bold: true }, { spacing: { before: 360, after: 0 }, keepNext: true }),
    centred(document.subject, { size: SIZE.body, bold: true }, { keepNext: true }),
    // Minutes go to nobody: without the line of the addressees the basis would stick to the rule.
    shortRule(document.subject, SIZE.body, TEXT_WIDTH, document.addressees.length === 0 ? 2 * BETWEEN : 0),
  ];
}

/** N22: one addressee on the line itself, several on lines of their own. */
export function addresseeBlock(addressees: readonly string[]): Paragraph[] {
  const size = SIZE.body;
  const [only] = addressees;
  if (only === undefined) return [];
  const spacing = { before: 2 * BETWEEN, after: BETWEEN };
  if (addressees.length === 1) return [centred(`Kính gửi: ${only}.`, { size }, { spacing })];
  const last = addressees.length - 1;
  const indent = { left: 1701 };
  return [
    new Paragraph({ indent, spacing: { before: spacing.before, after: 0 }, children: [run('Kính gửi:', { size })] }),
    ...addressees.map(
      (name, index) =>
        new Paragraph({
          alignment: AlignmentType.LEFT,
          indent: { left: indent.left + 851 },
          spacing: { before: 0, after: index === last ? BETWEEN : 0 },
          children: [run(`- ${name}${index === last ? '.' : ';'}`, { size })],
        }),
    ),
  ];
}
