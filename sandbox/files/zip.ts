import { Inflate, deflateSync } from 'fflate';
import { UnreadableFileError } from './errors';

/** What one opened file may unpack to, in bytes. A workbook of 1,000,000 rows by 12 columns stays below. */
const MAX_UNPACKED_BYTES = 1024 * 1024 * 1024;
/** XML of worksheets packs at most some hundred to one; above this an entry of some size is taken for a bomb. */
const MAX_RATIO = 400;
const RATIO_MATTERS_FROM = 32 * 1024 * 1024;
/** Packed bytes that are fed to the inflater at a time; deflate gives at most 1,032 bytes for one. */
const FEED_BYTES = 16 * 1024;

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END64 = 0x06064b50;
const END64_LOCATOR = 0x07064b50;

/** One entry of the archive, still packed. */
export interface ZipEntry {
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  readonly packed: Uint8Array;
  /** MS-DOS date (high half) and time (low half). */
  readonly modified: number;
}

/**
 * Reads the directory of a zip archive; nothing is unpacked yet.
 * @throws UnreadableFileError not-a-zip, old-xls, encrypted, truncated, too-large
 */
export function readZip(bytes: Uint8Array): ZipEntry[] {
  assertZip(bytes);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const directory = findDirectory(view);
  const entries: ZipEntry[] = [];
  let at = directory.offset;
  let total = 0;
  for (let i = 0; i < directory.count; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== CENTRAL)
      throw truncated('The directory of the archive is damaged.');
    const entry = readEntry(bytes, view, at);
    total += entry.size;
    if (total > MAX_UNPACKED_BYTES)
      throw tooLarge(`The archive says it unpacks to more than ${MAX_UNPACKED_BYTES} bytes.`);
    if (entry.size > RATIO_MATTERS_FROM && entry.size > entry.packed.length * MAX_RATIO) {
      throw tooLarge(`"${entry.name}" unpacks to more than ${MAX_RATIO} times its size.`);
    }
    entries.push(entry);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function assertZip(bytes: Uint8Array): void {
  const starts = (...signs: number[]) => signs.every((sign, index) => bytes[index] === sign);
  if (starts(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) {
    // In a compound file the names of the streams stand as UTF-16.
    const name = Array.from('EncryptedPackage').flatMap((letter) => [letter.charCodeAt(0), 0]);
    if (indexOfBytes(bytes, name) >= 0)
      throw new UnreadableFileError('encrypted', 'The workbook is locked with a password.');
    throw new UnreadableFileError('old-xls', 'An Office file of the 97-2003 form.');
  }
  if (starts(0x50, 0x4b, 3, 4) || starts(0x50, 0x4b, 5, 6)) return;
  throw new UnreadableFileError('not-a-zip', bytes.length === 0 ? 'The file is empty.' : 'The file is no zip archive.');
}

function indexOfBytes(bytes: Uint8Array, wanted: readonly number[]): number {
  const first = wanted[0] ?? 0;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    let i = 1;
    while (i < wanted.length && bytes[at + i] === wanted[i]) i++;
    if (i === wanted.length) return at;
  }
  return -1;
}

function findDirectory(view: DataView): { count: number; offset: number } {
  const lowest = Math.max(0, view.byteLength - 22 - 65_535);
  for (let at = view.byteLength - 22; at >= lowest; at--) {
    if (view.getUint32(at, true) !== END) continue;
    const count = view.getUint16(at + 10, true);
    const offset = view.getUint32(at + 16, true);
    if (count !== 0xffff && offset !== 0xffffffff) return { count, offset };
    return findDirectory64(view, at);
  }
  throw truncated('The archive has no directory at its end.');
}

function findDirectory64(view: DataView, end: number): { count: number; offset: number } {
  const locator = end - 20;
  if (locator < 0 || view.getUint32(locator, true) !== END64_LOCATOR)
    throw truncated('The archive has no directory at its end.');
  const at = Number(view.getBigUint64(locator + 8, true));
  if (at + 56 > view.byteLength || view.getUint32(at, true) !== END64)
    throw truncated('The directory of the archive is damaged.');
  return { count: Number(view.getBigUint64(at + 32, true)), offset: Number(view.getBigUint64(at + 48, true)) };
}

function readEntry(bytes: Uint8Array, view: DataView, at: number): ZipEntry {
  const flags = view.getUint16(at + 8, true);
  if (flags & 1) throw new UnreadableFileError('encrypted', 'The archive is locked with a password.');
  const method = view.getUint16(at + 10, true);
  if (method !== 0 && method !== 8) throw truncated(`The archive uses an unknown way of packing (${method}).`);
  const nameLength = view.getUint16(at + 28, true);
  const extraLength = view.getUint16(at + 30, true);
  const name = new TextDecoder(flags & 0x800 ? 'utf-8' : 'latin1').decode(
    bytes.subarray(at + 46, at + 46 + nameLength),
  );
  let packedSize = view.getUint32(at + 20, true);
  let size = view.getUint32(at + 24, true);
  let offset = view.getUint32(at + 42, true);
  // Sizes beyond 32 bits stand in an extra field, each only where its place here is full.
  for (let extra = at + 46 + nameLength, end = extra + extraLength; extra + 4 <= end && end <= bytes.length;) {
    let field = extra + 4;
    const length = view.getUint16(extra + 2, true);
    if (view.getUint16(extra, true) === 1) {
      const next = () => Number(view.getBigUint64((field += 8) - 8, true));
      if (size === 0xffffffff && field + 8 <= end) size = next();
      if (packedSize === 0xffffffff && field + 8 <= end) packedSize = next();
      if (offset === 0xffffffff && field + 8 <= end) offset = next();
    }
    extra += 4 + length;
  }
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== LOCAL)
    throw truncated(`"${name}" is missing from the archive.`);
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packedSize > bytes.length) throw truncated(`"${name}" is cut off.`);
  return {
    name,
    method,
    crc: view.getUint32(at + 16, true),
    size,
    packed: bytes.subarray(start, start + packedSize),
    modified: view.getUint32(at + 12, true),
  };
}

/**
 * Unpacks an entry piece by piece, so that a large one never stands in memory as a whole.
 * @throws UnreadableFileError truncated; too-large when it unpacks to more than the archive said
 */
export function unpackInPieces(entry: ZipEntry, onPiece: (piece: Uint8Array) => void): void {
  let size = 0;
  let crc = 0xffffffff;
  const take = (piece: Uint8Array) => {
    size += piece.length;
    if (size > entry.size) throw tooLarge(`"${entry.name}" unpacks to more than the archive says.`);
    crc = updateCrc(crc, piece);
    onPiece(piece);
  };
  if (entry.method === 0) take(entry.packed);
  else {
    const inflate = new Inflate((piece) => {
      if (piece.length > 0) take(piece);
    });
    for (let at = 0; at < entry.packed.length || at === 0; at += FEED_BYTES) {
      const feed = entry.packed.subarray(at, at + FEED_BYTES);
      const last = at + FEED_BYTES >= entry.packed.length;
      try {
        inflate.push(feed, last);
      } catch (error) {
        // The inflater's own errors carry a number as code; everything else came from `take`.
        if (isInflateError(error)) throw truncated(`"${entry.name}" cannot be unpacked.`);
        throw error;
      }
    }
  }
  if (size !== entry.size || (crc ^ 0xffffffff) >>> 0 !== entry.crc) throw truncated(`"${entry.name}" is damaged.`);
}

function isInflateError(error: unknown): boolean {
  return error instanceof Error && 'code' in error && typeof error.code === 'number';
}

/** Unpacks a whole entry. */
export function unpack(entry: ZipEntry): Uint8Array {
  if (entry.size > MAX_UNPACKED_BYTES) throw tooLarge(`"${entry.name}" is too large.`);
  const result = new Uint8Array(entry.size);
  let at = 0;
  unpackInPieces(entry, (piece) => {
    result.set(piece, at);
    at += piece.length;
  });
  return result;
}

/** A new entry from unpacked bytes. */
export function pack(name: string, bytes: Uint8Array): ZipEntry {
  // 1980-01-01: the same content gives the same file.
  const modified = 0x00210000;
  const crc = (updateCrc(0xffffffff, bytes) ^ 0xffffffff) >>> 0;
  // A large sheet at the usual level takes four times as long and comes out a tenth smaller.
  const packed = deflateSync(bytes, { level: bytes.length > 1_000_000 ? 2 : 6 });
  const method = packed.length < bytes.length ? 8 : 0;
  return { name, method, crc, size: bytes.length, packed: method === 8 ? packed : bytes, modified };
}

/** An archive of these entries in this order; entries that were read from another archive are copied as they are. */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  const names = entries.map((entry) => new TextEncoder().encode(entry.name));
  let length = 22;
  entries.forEach((entry, i) => (length += 30 + 46 + 2 * (names[i]?.length ?? 0) + entry.packed.length));
  const bytes = new Uint8Array(length);
  const view = new DataView(bytes.buffer);
  const offsets: number[] = [];
  let at = 0;
  const header = (entry: ZipEntry, name: Uint8Array) => {
    view.setUint16(at, 20, true);
    view.setUint16(at + 2, name.some((byte) => byte > 127) ? 0x800 : 0, true);
    view.setUint16(at + 4, entry.method, true);
    view.setUint32(at + 6, entry.modified, true);
    view.setUint32(at + 10, entry.crc, true);
    view.setUint32(at + 14, entry.packed.length, true);
    view.setUint32(at + 18, entry.size, true);
    view.setUint16(at + 22, name.length, true);
  };
  entries.forEach((entry, i) => {
    const name = names[i] ?? new Uint8Array();
    offsets.push(at);
    view.setUint32(at, LOCAL, true);
    at += 4;
    header(entry, name);
    at += 26;
    bytes.set(name, at);
    bytes.set(entry.packed, at + name.length);
    at += name.length + entry.packed.length;
  });
  const start = at;
  entries.forEach((entry, i) => {
    const name = names[i] ?? new Uint8Array();
    view.setUint32(at, CENTRAL, true);
    view.setUint16(at + 4, 20, true);
    at += 6;
    header(entry, name);
    view.setUint32(at + 36, offsets[i] ?? 0, true);
    at += 40;
    bytes.set(name, at);
    at += name.length;
  });
  view.setUint32(at, END, true);
  view.setUint16(at + 8, entries.length, true);
  view.setUint16(at + 10, entries.length, true);
  view.setUint32(at + 12, at - start, true);
  view.setUint32(at + 16, start, true);
  return bytes;
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let bit = 0; bit < 8; bit++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c >>> 0;
});

function updateCrc(crc: number, bytes: Uint8Array): number {
  let c = crc;
  for (let i = 0; i < bytes.length; i++) c = (CRC_TABLE[(c ^ (bytes[i] ?? 0)) & 0xff] ?? 0) ^ (c >>> 8);
  return c;
}

function truncated(detail: string): UnreadableFileError {
  return new UnreadableFileError('truncated', detail);
}

function tooLarge(detail: string): UnreadableFileError {
  return new UnreadableFileError('too-large', detail);
}
