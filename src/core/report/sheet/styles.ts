import type { CellStyle } from '../../sheet/plan';

/** Colour and underline are said outright: links to “Số liệu” must not look like links in print. */
const FONT: CellStyle = { fontName: 'Times New Roman', fontColor: '#000000', underline: false, vertical: 'center' };
const centred: CellStyle = { ...FONT, horizontal: 'center', wrap: true };
const body: CellStyle = { ...FONT, fontSize: 13, horizontal: 'justify', vertical: 'top', wrap: true };
const cell: CellStyle = { ...FONT, fontSize: 12, border: 'box', wrap: true };

/** Full stops between thousands in every region of Excel: the dot stands as a literal, the placeholders before it decide the digits. */
const COUNT_FORMAT = '[<1000]0;[<1000000]0\\.000;0\\.000\\.000';
const LARGE_FORMAT = '[<1000000]0;[<1000000000]0\\.000\\.000;0\\.000\\.000\\.000';

/** The cells of the report sheet, as Nghị định 30/2020, Phụ lục I, wants them. */
export const REPORT_STYLES: Readonly<Record<string, CellStyle>> = {
  draft: { ...centred, fontSize: 14, bold: true },
  superior: { ...centred, fontSize: 12, vertical: 'bottom' },
  nation: { ...centred, fontSize: 12, bold: true, vertical: 'bottom' },
  issuer: { ...centred, fontSize: 12, bold: true, vertical: 'top' },
  motto: { ...centred, fontSize: 13, bold: true, vertical: 'top' },
  rule: { ...centred, fontSize: 8, vertical: 'top', wrap: false },
  number: { ...centred, fontSize: 13 },
  date: { ...centred, fontSize: 13, italic: true },
  title: { ...centred, fontSize: 14, bold: true },
  annexGuide: { ...centred, fontSize: 13, italic: true },
  addressee: { ...centred, fontSize: 13 },
  addresseeLine: { ...FONT, fontSize: 13, horizontal: 'left', indent: 12, wrap: true },
  basis: { ...body, italic: true },
  body,
  part: { ...body, horizontal: 'left', bold: true },
  section: { ...body, horizontal: 'left', bold: true },
  subheading: { ...body, horizontal: 'left' },
  caption: { ...centred, fontSize: 13, bold: true },
  head: { ...cell, horizontal: 'center', bold: true },
  left: { ...cell, horizontal: 'left' },
  center: { ...cell, horizontal: 'center' },
  right: { ...cell, horizontal: 'right', wrap: false },
  count: { ...cell, horizontal: 'right', wrap: false, numberFormat: COUNT_FORMAT },
  // Thousands of millions have no room in a column at the size of the others.
  large: { ...cell, fontSize: 9.5, horizontal: 'right', wrap: false, numberFormat: LARGE_FORMAT },
  leftBold: { ...cell, horizontal: 'left', bold: true },
  centerBold: { ...cell, horizontal: 'center', bold: true },
  rightBold: { ...cell, horizontal: 'right', bold: true, wrap: false },
  countBold: { ...cell, horizontal: 'right', bold: true, wrap: false, numberFormat: COUNT_FORMAT },
  largeBold: { ...cell, fontSize: 9.5, horizontal: 'right', bold: true, wrap: false, numberFormat: LARGE_FORMAT },
  authority: { ...centred, fontSize: 13, bold: true },
  signer: { ...centred, fontSize: 13, bold: true },
  recipientsLabel: { ...FONT, fontSize: 12, bold: true, italic: true, horizontal: 'left' },
  recipient: { ...FONT, fontSize: 11, horizontal: 'left', wrap: true },
  mark: { ...FONT, fontSize: 8, fontColor: '#FFFFFF', wrap: false, numberFormat: ';;;' },
  verdict: { ...FONT, fontSize: 11, italic: true, horizontal: 'left', wrap: true },
  helper: { ...FONT, fontSize: 9, fontColor: '#7F7F7F' },
};
