/**
 * A file handed to the save page inside the part of an address after "#", which never leaves the machine: "v1.<name>.<bytes>" with the bytes
 * deflated, or "v0." as they are where the browser cannot deflate. Both parts are base64url.
 */
const DEFLATED = 'v1';
const PLAIN = 'v0';

/** Longest fragment that is handed over; beyond it the person is led to other ways. */
export const MAX_FRAGMENT = 60 * 1024;

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

export function toBase64Url(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const rest = bytes.length - at;
    const group = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    const digits = rest >= 3 ? 4 : rest + 1;
    for (let digit = 0; digit < digits; digit++) text += DIGITS.charAt((group >> (18 - 6 * digit)) & 63);
  }
  return text;
}

/** The reverse; null where a character is none of the alphabet's or the length is impossible. */
export function fromBase64Url(text: string): Uint8Array | null {
  if (text.length % 4 === 1) return null;
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let buffer = 0;
  let bits = 0;
  let at = 0;
  for (const character of text) {
    const digit = DIGITS.indexOf(character);
    if (digit < 0) return null;
    buffer = ((buffer << 6) | digit) & 0xffffff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes[at++] = (buffer >> bits) & 255;
    }
  }
  return bytes;
}

/** @returns the fragment without "#", or null where it would be longer than `MAX_FRAGMENT`. */
export async function fileFragment(name: string, bytes: Uint8Array): Promise<string | null> {
  const deflates = typeof CompressionStream === 'function';
  const body = deflates ? await through(bytes, new CompressionStream('deflate-raw')) : bytes;
  const fragment = [deflates ? DEFLATED : PLAIN, toBase64Url(new TextEncoder().encode(name)), toBase64Url(body)].join(
    '.',
  );
  return fragment.length <= MAX_FRAGMENT ? fragment : null;
}

export interface HandedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Nobody writes a report of more than this; what inflates beyond it is no report of ours. */
const MAX_BYTES = 4 * 1024 * 1024;

/** The file of a fragment (without "#"); null for anything that is not one. Whether it is a Word file is asked apart. */
export async function readFragment(fragment: string): Promise<HandedFile | null> {
  const [version, name = '', body = '', ...more] = fragment.split('.');
  if ((version !== DEFLATED && version !== PLAIN) || more.length > 0 || fragment.length > MAX_FRAGMENT) return null;
  const nameBytes = fromBase64Url(name);
  const packed = fromBase64Url(body);
  if (!nameBytes || !packed || packed.length === 0) return null;
  try {
    const bytes = version === PLAIN ? packed : await through(packed, new DecompressionStream('deflate-raw'));
    return { name: safeName(new TextDecoder('utf-8', { fatal: true }).decode(nameBytes)), bytes };
  } catch {
    // Not deflated, cut off, too large or no text: nothing that this page has made.
    return null;
  }
}

/** A plain file name that ends in .docx, whatever the address says. */
function safeName(name: string): string {
  const plain = name
    .normalize('NFC')
    .replace(/[^\p{L}\p{N} ._()-]/gu, '')
    .replace(/^\.+/, '')
    .slice(0, 120);
  return /\.docx$/i.test(plain) && plain.length > 5 ? plain : 'Bao-cao-thu-vien.docx';
}

async function through(bytes: Uint8Array, stream: CompressionStream | DecompressionStream): Promise<Uint8Array> {
  const reader = new Blob([bytes as BlobPart]).stream().pipeThrough(stream).getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    // A stream is read piece by piece.
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > MAX_BYTES) throw new RangeError('too long for a report');
    parts.push(value);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
