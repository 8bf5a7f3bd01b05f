import { canDeflate, deflated, inflated, MAX_BYTES } from './streams';
import { loosened, tightened } from './zip';

/**
 * A file handed to the save page inside the part of an address after "#", which never leaves the machine: "v2.<name>.<bytes>" with the archive
 * deflated as a whole, a third less than with each of its parts deflated; "v1." for what is no archive, deflated; or "v0." as it is where the browser cannot
 * deflate. Both parts are base64url.
 */
const WHOLE = 'v2';
const DEFLATED = 'v1';
const PLAIN = 'v0';
const VERSIONS: readonly string[] = [WHOLE, DEFLATED, PLAIN];

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
  const [version, body] = await packed(bytes);
  const fragment = [version, toBase64Url(new TextEncoder().encode(name)), toBase64Url(body)].join('.');
  return fragment.length <= MAX_FRAGMENT ? fragment : null;
}

async function packed(bytes: Uint8Array): Promise<[version: string, body: Uint8Array]> {
  if (!canDeflate()) return [PLAIN, bytes];
  // An archive with a broken entry goes as it is; whoever opens it will say what is wrong.
  const loose = await loosened(bytes).catch(() => null);
  if (!loose || loose.length > MAX_BYTES) return [DEFLATED, await deflated(bytes)];
  return [WHOLE, await deflated(loose)];
}

export interface HandedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The file of a fragment (without "#"); null for anything that is not one. Whether it is a Word file is asked apart. */
export async function readFragment(fragment: string): Promise<HandedFile | null> {
  const [version, name = '', body = '', ...more] = fragment.split('.');
  if (!VERSIONS.includes(version ?? '') || more.length > 0 || fragment.length > MAX_FRAGMENT) return null;
  const nameBytes = fromBase64Url(name);
  const handed = fromBase64Url(body);
  if (!nameBytes || !handed || handed.length === 0) return null;
  try {
    const content = version === PLAIN ? handed : await inflated(handed);
    const bytes = version === WHOLE ? await tightened(content) : content;
    return bytes && { name: safeName(new TextDecoder('utf-8', { fatal: true }).decode(nameBytes)), bytes };
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
