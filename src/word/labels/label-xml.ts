import { LINE_HEIGHT, type FittedText, type Label } from '../../core/labels';
import { FONT } from '../page';
import { stripOf } from './strip';

/** Twips to a millimetre and to a point; EMU, the unit of pictures, to a millimetre. */
const TWIPS = 1440 / 25.4;
const TWIPS_A_POINT = 20;
const EMU = 36000;

export function twips(millimetres: number): number {
  return Math.round(millimetres * TWIPS);
}

export function escapeXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

/** A cell of the widths of some columns. Cells have no borders and no margins of their own; what stands in them is centred upright. */
export function cell(columns: number, width: number, content: string, more = ''): string {
  const span = columns > 1 ? `<w:gridSpan w:val="${columns}"/>` : '';
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${span}${more}<w:vAlign w:val="center"/></w:tcPr>${content}</w:tc>`;
}

/** A paragraph that takes no room, since a cell must have one. */
export const EMPTY = '<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/></w:pPr></w:p>';

function paragraph(text: FittedText | null, bold: boolean, align: 'center' | 'left'): string {
  if (!text) return '';
  const line = Math.floor(text.size * LINE_HEIGHT * TWIPS_A_POINT);
  const look = `<w:rFonts w:ascii="${FONT}" w:hAnsi="${FONT}" w:cs="${FONT}"/>${bold ? '<w:b/>' : ''}<w:sz w:val="${text.size * 2}"/>`;
  const runs = text.lines.map((words, at) => {
    const breaks = at > 0 ? '<w:br/>' : '';
    return `<w:r><w:rPr>${look}</w:rPr>${breaks}<w:t xml:space="preserve">${escapeXml(words)}</w:t></w:r>`;
  });
  return `<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="${line}" w:lineRule="exact"/><w:jc w:val="${align}"/></w:pPr>${runs.join('')}</w:p>`;
}

/** A picture in a line of its own. An exact height of the line would cut it, so the line is as high as the picture. */
function picture(id: number, width: number, height: number, description: string): string {
  const [cx, cy] = [Math.round(width * EMU), Math.round(height * EMU)];
  const name = escapeXml(description);
  return (
    '<w:p><w:pPr><w:spacing w:before="20" w:after="0" w:line="240" w:lineRule="auto"/><w:jc w:val="center"/><w:rPr><w:sz w:val="2"/></w:rPr></w:pPr><w:r><w:rPr><w:sz w:val="2"/></w:rPr><w:drawing>' +
    `<wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${cx}" cy="${cy}"/><wp:docPr id="${id}" name="m${id}" descr="${name}"/>` +
    '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>' +
    `<pic:nvPicPr><pic:cNvPr id="${id}" name="m${id}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="m${id}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>` +
    `<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${cx}" cy="${cy}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>` +
    '</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>'
  );
}

/** Columns of one label in the table: strip, code, texts. Widths in twips. */
export interface LabelColumns {
  readonly strip: number;
  readonly code: number;
  readonly texts: number;
}

/** The cells of a label: its strip, and bars between the texts, or the square and the texts beside it. */
export function labelCells(label: Label, id: number, { strip, code, texts }: LabelColumns): string {
  const isQr = label.code.kind === 'qr';
  const align = isQr ? 'left' : 'center';
  const school = paragraph(label.school, false, align);
  const image = picture(id, label.codeWidth, label.codeHeight, label.codeText);
  const below =
    paragraph(label.number, true, align) +
    paragraph(label.classNumber, false, align) +
    paragraph(label.place, false, align);
  const start = stripCell(label, strip);
  return isQr
    ? start + cell(1, code, image) + cell(1, texts, school + below)
    : start + cell(2, code + texts, school + image + below);
}

/** Letters from the bottom to the top, as on a book's back. */
function stripCell({ category }: Label, width: number): string {
  const { fill, letters } = stripOf(category);
  const content = letters === '' ? EMPTY : paragraph({ lines: [letters], size: 7 }, true, 'center');
  return cell(
    1,
    width,
    content,
    `<w:shd w:val="clear" w:color="auto" w:fill="${fill}"/><w:textDirection w:val="btLr"/>`,
  );
}
