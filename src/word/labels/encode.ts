import { bwipp_code128, bwipp_encode, bwipp_qrcode } from '../../../node_modules/bwip-js/dist/bwipp.mjs';
import { CODE128, QR, type CodeKind } from '../../core/labels';

/** A code as its modules, row by row, 1 for black; free space on all sides that the standard asks for is included. */
export interface Modules {
  readonly width: number;
  readonly height: number;
  readonly black: Uint8Array;
}

/**
 * Every reader must know all eight masks of QR. Trying which looks best takes two thirds of the time, and the first is the plainest: a chessboard.
 */
const MASK = 1;
const LEVEL = 'M';

/** @throws Error where the text cannot be encoded in the code */
export function encode(kind: CodeKind, text: string): Modules {
  return kind === 'code128' ? code128(text) : qr(text);
}

function code128(text: string): Modules {
  const [encoded] = bwipp_encode(null, bwipp_code128, text, {}, true);
  const widths = numbers(encoded?.get('sbs'));
  const bars = widths.reduce((sum, width) => sum + width, 0);
  const black = new Uint8Array(bars + 2 * CODE128.quiet);
  let at = CODE128.quiet;
  for (const [index, width] of widths.entries()) {
    if (index % 2 === 0) black.fill(1, at, at + width);
    at += width;
  }
  return { width: black.length, height: 1, black };
}

function qr(text: string): Modules {
  const [encoded] = bwipp_encode(null, bwipp_qrcode, text, { eclevel: LEVEL, mask: MASK }, true);
  const pixels = numbers(encoded?.get('pixs'));
  const side = Math.sqrt(pixels.length);
  const width = side + 2 * QR.quiet;
  const black = new Uint8Array(width * width);
  for (let y = 0; y < side; y++)
    for (let x = 0; x < side; x++) black[(y + QR.quiet) * width + x + QR.quiet] = pixels[y * side + x] ?? 0;
  return { width, height: width, black };
}

/** The encoder's arrays carry properties of their own besides their numbers. */
function numbers(value: unknown): readonly number[] {
  if (!Array.isArray(value) || value.length === 0) throw new Error('The encoder gave no modules.');
  return Array.from(value, Number);
}
