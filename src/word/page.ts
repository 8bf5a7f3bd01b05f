/** Page and type sizes of Nghị định 30/2020/NĐ-CP, Phụ lục I. Lengths in twips (1 mm = 56,69), type in half-points. */

export const PAGE = {
  width: 11906,
  height: 16838,
  top: 1134,
  bottom: 1134,
  left: 1701,
  right: 1134,
  /** The header's distance from the paper's edge: 10 mm. */
  header: 567,
} as const;

export const TEXT_WIDTH = PAGE.width - PAGE.left - PAGE.right;

export const SIZE = {
  national: 24,
  motto: 26,
  body: 28,
  numberAndPlace: 26,
  table: 24,
  recipientsLabel: 24,
  recipients: 22,
  page: 28,
} as const;

/** First line of a paragraph: 1 cm. */
export const FIRST_LINE = 567;
/** 6 points between paragraphs. */
export const BETWEEN = 120;
/** Line spacing in 240ths of a line: 1,15. */
export const LINE = 276;
export const SINGLE_LINE = 240;

export const FONT = 'Times New Roman';
export const FONTS = { ascii: FONT, hAnsi: FONT, cs: FONT, eastAsia: FONT } as const;
export const LANGUAGE = { value: 'vi-VN', eastAsia: 'vi-VN' } as const;
