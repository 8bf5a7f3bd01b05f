/**
 * Widths as Excel keeps them. The unit of a file's column is the widest digit of the default font, with 5 pixels of padding in it; the
 * dialog shows it without the padding, and the API speaks in points. All for Calibri 11 at 96 dots an inch, where a digit is 7 pixels.
 */
const DIGIT_PIXELS = 7;
const PADDING_PIXELS = 5;
const POINTS_PER_PIXEL = 0.75;

/** A column that nobody made wider: 8.43 in the dialog, 64 pixels. */
export const STANDARD_WIDTH = 9.140625;
/** Points. */
export const STANDARD_HEIGHT = 15;

export function widthToPixels(width: number): number {
  return Math.trunc(((256 * width + Math.trunc(128 / DIGIT_PIXELS)) / 256) * DIGIT_PIXELS);
}

export function pixelsToWidth(pixels: number): number {
  return Math.trunc((pixels / DIGIT_PIXELS) * 256) / 256;
}

export function widthToPoints(width: number): number {
  return widthToPixels(width) * POINTS_PER_PIXEL;
}

export function pointsToWidth(points: number): number {
  return pixelsToWidth(Math.round(points / POINTS_PER_PIXEL));
}

/** From what Excel's dialog shows ("8.43") to what the file holds. */
export function charactersToWidth(characters: number): number {
  return pixelsToWidth(Math.round(characters * DIGIT_PIXELS) + PADDING_PIXELS);
}

export function widthToCharacters(width: number): number {
  const pixels = widthToPixels(width) - PADDING_PIXELS;
  return Math.max(0, Math.round((pixels / DIGIT_PIXELS) * 100) / 100);
}
