import { joined } from '../core/bytes';
import { deflated, inflated } from './streams';

const LOCAL = 0x04034b50;
const ENTRY = 0x02014b50;
const END = 0x06054b50;
const END_BYTES = 22;
const ENTRY_BYTES = 46;
const LOCAL_BYTES = 30;
const VERSION = 20;
/** Names are UTF-8; the only flag that is kept. */
const UTF8 = 0x800;

const STORED = 0;
const DEFLATED = 8;

/** An entry of a zip archive as its directory tells it. */
export interface ZipEntry {
  readonly name: Uint8Array;
  readonly flags: number;
  readonly method: number;
  /** Time and date of MS-DOS, and the checksum, as they stand. */
  readonly stamp: number;
  readonly crc: number;
  /** Bytes before packing. */
  readonly size: number;
  /** As they stand in the archive, packed or not. */
  readonly data: Uint8Array;
}

/** The entries of a zip archive; null where its directory is not whole or speaks of other places than its entries' own. */
export function zipEntries(bytes: Uint8Array): ZipEntry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.length - END_BYTES;
  if (end < 0 || view.getUint32(0, true) !== LOCAL || view.getUint32(end, true) !== END) return null;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const entries: ZipEntry[] = [];
  for (let entry = 0; entry < count; entry++) {
    if (at + ENTRY_BYTES > end || view.getUint32(at, true) !== ENTRY) return null;
    const nameLength = view.getUint16(at + 28, true);
    const name = bytes.subarray(at + ENTRY_BYTES, at + ENTRY_BYTES + nameLength);
    const local = view.getUint32(at + 42, true);
    if (local + LOCAL_BYTES > end || view.getUint32(local, true) !== LOCAL) return null;
    const localName = view.getUint16(local + 26, true);
    const own = bytes.subarray(local + LOCAL_BYTES, local + LOCAL_BYTES + localName);
    if (own.length !== name.length || own.some((byte, index) => byte !== name[index])) return null;
    const from = local + LOCAL_BYTES + localName + view.getUint16(local + 28, true);
    const length = view.getUint32(at + 20, true);
    if (from + length > end) return null;
    entries.push({
      name,
      flags: view.getUint16(at + 8, true) & UTF8,
      method: view.getUint16(at + 10, true),
      stamp: view.getUint32(at + 12, true),
      crc: view.getUint32(at + 16, true),
      size: view.getUint32(at + 24, true),
      data: bytes.subarray(from, from + length),
    });
    at += ENTRY_BYTES + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return at === end ? entries : null;
}

/**
 * The same archive with nothing packed in it, so that it can be packed as a whole: what one part has in common with another is then said once.
 * @returns null for what is no whole archive
 * @throws whatever a broken entry throws when it is inflated
 */
export async function loosened(bytes: Uint8Array): Promise<Uint8Array | null> {
  const entries = zipEntries(bytes);
  if (!entries?.every(({ method }) => method === STORED || method === DEFLATED)) return null;
  const loose: ZipEntry[] = [];
  for (const entry of entries)
    loose.push(entry.method === STORED ? entry : { ...entry, method: STORED, data: await inflated(entry.data) });
  return archiveOf(loose);
}

/** The archive as it is usual: each entry packed where that makes it smaller. @returns null for what is no whole archive */
export async function tightened(bytes: Uint8Array): Promise<Uint8Array | null> {
  const entries = zipEntries(bytes);
  if (!entries) return null;
  const tight: ZipEntry[] = [];
  for (const entry of entries) {
    const data = entry.method === STORED ? await deflated(entry.data) : entry.data;
    tight.push(data.length < entry.data.length ? { ...entry, method: DEFLATED, data } : entry);
  }
  return archiveOf(tight);
}

function archiveOf(entries: readonly ZipEntry[]): Uint8Array {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const { name, flags, method, stamp, crc, size, data } of entries) {
    const local = new Uint8Array(LOCAL_BYTES);
    const entry = new Uint8Array(ENTRY_BYTES);
    const [localView, view] = [new DataView(local.buffer), new DataView(entry.buffer)];
    // From the version needed to the length of extra fields both say the same.
    for (const [target, from] of [
      [localView, 4],
      [view, 6],
    ] as const) {
      target.setUint16(from, VERSION, true);
      target.setUint16(from + 2, flags, true);
      target.setUint16(from + 4, method, true);
      target.setUint32(from + 6, stamp, true);
      target.setUint32(from + 10, crc, true);
      target.setUint32(from + 14, data.length, true);
      target.setUint32(from + 18, size, true);
      target.setUint16(from + 22, name.length, true);
    }
    localView.setUint32(0, LOCAL, true);
    view.setUint32(0, ENTRY, true);
    view.setUint16(4, VERSION, true);
    view.setUint32(42, at, true);
    parts.push(local, name, data);
    directory.push(entry, name);
    at += LOCAL_BYTES + name.length + data.length;
  }
  const length = directory.reduce((sum, part) => sum + part.length, 0);
  const end = new Uint8Array(END_BYTES);
  const view = new DataView(end.buffer);
  view.setUint32(0, END, true);
  view.setUint16(8, entries.length, true);
  view.setUint16(10, entries.length, true);
  view.setUint32(12, length, true);
  view.setUint32(16, at, true);
  return joined([...parts, ...directory, end]);
}
