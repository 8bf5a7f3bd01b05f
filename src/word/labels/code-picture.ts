import { zlibSync } from 'fflate';
import { pngFile } from '../png';
import type { Modules } from './encode';

/** A module is so many pixels wide and high: one byte of a picture in black and white, and fine enough that a printer's own scaling moves no edge that counts. */
const PIXELS = 8;
const NO_FILTER = 0;
/** The same row as above, as differences: noughts. */
const UP = 2;
/** The rows repeat so much that more effort saves nothing. */
const LEVEL = 1;

/** A code as a PNG in black and white. A row of bars is only some pixels high, since it is printed as high as there is room. */
export function codePicture({ width, height, black }: Modules): Uint8Array {
  const rowBytes = width + 1;
  const rows = new Uint8Array(rowBytes * height * PIXELS);
  for (let y = 0; y < height; y++) {
    const first = y * PIXELS * rowBytes;
    rows[first] = NO_FILTER;
    for (let x = 0; x < width; x++) rows[first + 1 + x] = black[y * width + x] === 1 ? 0 : 255;
    for (let again = 1; again < PIXELS; again++) rows[first + again * rowBytes] = UP;
  }
  const packedRows = zlibSync(rows, { level: LEVEL });
  return pngFile({ width: width * PIXELS, height: height * PIXELS, depth: 1, palette: null, packedRows });
}
