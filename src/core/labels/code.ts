/** Which code a text can be printed as, and how large. Lengths in millimetres. */

export type CodeKind = 'code128' | 'qr';

/** Why a QR code stands where Code 128 was asked for. */
export type WhyQr = 'not-ascii' | 'too-narrow';

export interface CodeChoice {
  readonly kind: CodeKind;
  /** null where the code is the one that was asked for. */
  readonly instead: WhyQr | null;
}

/** A module of Code 128 that a hand scanner reads from an office printer, and its free space on either side in modules (ISO/IEC 15417). */
export const CODE128 = { module: 0.25, quiet: 10 } as const;
/** A module of QR that a telephone reads, and its free space on every side in modules (ISO/IEC 18004). */
export const QR = { module: 0.4, quiet: 4 } as const;

/** Bytes that versions 1, 2, … of QR hold at level M (ISO/IEC 18004, table 7); larger ones fit on no label. */
const QR_BYTES = [14, 26, 42, 62, 84, 106, 122, 152, 180, 213];
const PRINTABLE_ASCII = /^[\x20-\x7e]+$/;

/**
 * The least width of a printable ASCII text in Code 128 in modules, without the free space: a symbol is 11 modules and the stop sign 13. Set C says two digits
 * in a symbol, and a change of sets costs one.
 */
export function code128Modules(text: string): number {
  // The fewest symbols up to here, ending in set B and in set C; both may be the start.
  let [inB, inC] = [1, 1];
  // What they were one letter before, for pairs of digits.
  let [beforeB, beforeC] = [Infinity, Infinity];
  for (let at = 0; at < text.length; at++) {
    const isPair = isDigit(text.charCodeAt(at)) && at > 0 && isDigit(text.charCodeAt(at - 1));
    const nextC = isPair ? Math.min(beforeC, beforeB + 1) + 1 : Infinity;
    const nextB = Math.min(inB, inC + 1) + 1;
    [beforeB, beforeC] = [inB, inC];
    [inB, inC] = [nextB, nextC];
  }
  const check = 1;
  return (Math.min(inB, inC) + check) * 11 + 13;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** The length in UTF-8. */
export function utf8Bytes(text: string): number {
  let bytes = 0;
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}

/** The most modules that a side of a text's QR code at level M has, without the free space; Infinity where no label holds it. */
export function qrModules(text: string): number {
  const version = QR_BYTES.findIndex((room) => utf8Bytes(text) <= room) + 1;
  return version === 0 ? Infinity : 17 + 4 * version;
}

/**
 * Code 128 where it was asked for, the text is printable ASCII and a module comes out wide enough; else QR.
 *
 * @param code128Width the room for the bars with their free space
 * @param qrSide the room for the square with its free space
 * @returns null where the text fits in neither
 */
export function chooseCode(text: string, wanted: CodeKind, code128Width: number, qrSide: number): CodeChoice | null {
  const isAscii = PRINTABLE_ASCII.test(text);
  if (wanted === 'code128' && isAscii) {
    const modules = code128Modules(text) + 2 * CODE128.quiet;
    if (code128Width / modules >= CODE128.module) return { kind: 'code128', instead: null };
  }
  if (qrSide / (qrModules(text) + 2 * QR.quiet) < QR.module) return null;
  return { kind: 'qr', instead: wanted === 'qr' ? null : isAscii ? 'too-narrow' : 'not-ascii' };
}
