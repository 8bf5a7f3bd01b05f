import { walkXml } from './xml';

/** What a cell's style says that matters for reading it. */
export interface CellLook {
  /** en-US number format; 'General' where it tells neither days nor percentages. */
  readonly numberFormat: string;
  readonly fontName: string | null;
}

/** Formats that a file names by number only (ECMA-376 part 1, 18.8.30) and that change what a number means. */
const BUILT_IN: Readonly<Record<string, string>> = {
  9: '0%',
  10: '0.00%',
  14: 'm/d/yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  22: 'm/d/yyyy h:mm',
};

/** The looks of a workbook's styles, by their number. */
export function readStyles(xml: string): CellLook[] {
  const formats = new Map<string, string>();
  const fonts: (string | null)[] = [];
  const looks: CellLook[] = [];
  let inCells = false;
  let inFonts = false;
  walkXml(xml, {
    open(name, attributes) {
      if (name === 'numFmt') {
        const { numFmtId = '', formatCode = '' } = attributes();
        formats.set(numFmtId, formatCode);
      } else if (name === 'fonts') inFonts = true;
      else if (name === 'font' && inFonts) fonts.push(null);
      else if ((name === 'name' || name === 'rFont') && inFonts && fonts.length > 0)
        fonts[fonts.length - 1] = attributes().val ?? null;
      else if (name === 'cellXfs') inCells = true;
      else if (name === 'xf' && inCells) {
        const { numFmtId = '0', fontId = '0' } = attributes();
        looks.push({
          numberFormat: formats.get(numFmtId) ?? BUILT_IN[numFmtId] ?? 'General',
          fontName: fonts[Number(fontId)] ?? null,
        });
      }
    },
    close(name) {
      if (name === 'fonts') inFonts = false;
      if (name === 'cellXfs') inCells = false;
    },
  });
  return looks;
}

/** Shared texts by their number; how parts of a text look is left out, and so are readings above it. */
export function readSharedStrings(xml: string): string[] {
  const texts: string[] = [];
  let text = '';
  let inText = false;
  let inReading = false;
  walkXml(xml, {
    open(name) {
      if (name === 'si') text = '';
      else if (name === 't') inText = true;
      else if (name === 'rPh') inReading = true;
    },
    close(name) {
      if (name === 'si') texts.push(text);
      else if (name === 't') inText = false;
      else if (name === 'rPh') inReading = false;
    },
    text(piece) {
      if (inText && !inReading) text += piece;
    },
  });
  return texts;
}
