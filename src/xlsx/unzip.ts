import { WorkbookFileError } from './errors';

/** The largest file that is looked at, and what all the parts that are read may unpack to. */
const MAX_FILE_BYTES = 60 * 1024 * 1024;
const MAX_UNPACKED_BYTES = 160 * 1024 * 1024;

const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END = 0x06054b50;
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0];
const ENCRYPTED_PACKAGE = 'EncryptedPackage';

interface Entry {
  readonly packed: Uint8Array;
  readonly deflated: boolean;
}

/** The parts of an .xlsx file (ECMA-376 part 2), unpacked one by one when they are asked for. What they unpack to is counted while it comes, whatever the file says. */
export class Package {
  private left = MAX_UNPACKED_BYTES;

  private constructor(private readonly entries: ReadonlyMap<string, Entry>) {}

  /** @throws WorkbookFileError 'old-format', 'encrypted', 'not-xlsx', 'damaged', 'too-large' */
  static open(bytes: Uint8Array): Package {
    if (bytes.length > MAX_FILE_BYTES) throw new WorkbookFileError('too-large', `${bytes.length} bytes`);
    if (COMPOUND_FILE.every((byte, index) => bytes[index] === byte)) {
      // Names inside a compound file are UTF-16; a locked .xlsx is one that holds this stream.
      const locked = new TextDecoder('utf-16le').decode(bytes.subarray(0, bytes.length & ~1));
      throw new WorkbookFileError(
        locked.includes(ENCRYPTED_PACKAGE) ? 'encrypted' : 'old-format',
        'the file is a compound file',
      );
    }
    if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new WorkbookFileError('not-xlsx', 'the file is no zip archive');
    return new Package(directory(bytes));
  }

  has(name: string): boolean {
    return this.entries.has(name.toLowerCase());
  }

  /**
   * A part as text; null where the file has none of that name.
   *
   * @throws WorkbookFileError 'damaged', 'too-large', 'not-supported'
   */
  async text(name: string): Promise<string | null> {
    const entry = this.entries.get(name.toLowerCase());
    if (!entry) return null;
    const decoder = new TextDecoder();
    if (!entry.deflated) {
      this.take(entry.packed.length);
      return decoder.decode(entry.packed);
    }
    if (typeof DecompressionStream === 'undefined')
      throw new WorkbookFileError('not-supported', 'the browser has no DecompressionStream');
    const pieces: string[] = [];
    const reader = new Blob([entry.packed.slice()])
      .stream()
      .pipeThrough(new DecompressionStream('deflate-raw'))
      .getReader();
    try {
      for (;;) {
        const { done, value } = await reader.read();
        if (done) break;
        this.take(value.length);
        pieces.push(decoder.decode(value, { stream: true }));
      }
    } catch (error) {
      // What is not read any more must not go on unpacking; how that ends does not matter.
      reader.cancel().catch(() => undefined);
      if (error instanceof WorkbookFileError) throw error;
      throw new WorkbookFileError('damaged', `"${name}" cannot be unpacked`, { cause: error });
    }
    return pieces.join('') + decoder.decode();
  }

  private take(bytes: number): void {
    this.left -= bytes;
    if (this.left < 0) throw new WorkbookFileError('too-large', `more than ${MAX_UNPACKED_BYTES} bytes unpacked`);
  }
}

/** The archive's directory; names in lower case, because writers differ. */
function directory(bytes: Uint8Array): Map<string, Entry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const damaged = (detail: string) => new WorkbookFileError('damaged', detail);
  let end = bytes.length - 22;
  const lowest = Math.max(0, end - 65_535);
  while (end >= lowest && view.getUint32(end, true) !== END) end--;
  if (end < lowest) throw damaged('the archive has no directory');
  const entries = new Map<string, Entry>();
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== CENTRAL) throw damaged('the directory is broken');
    if (view.getUint16(at + 8, true) & 1) throw new WorkbookFileError('encrypted', 'the archive is locked');
    const method = view.getUint16(at + 10, true);
    const size = view.getUint32(at + 20, true);
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    const local = view.getUint32(at + 42, true);
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (local + 30 > bytes.length || view.getUint32(local, true) !== LOCAL) throw damaged(`"${name}" is not there`);
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    if (start + size > bytes.length || (method !== 0 && method !== 8)) throw damaged(`"${name}" cannot be read`);
    entries.set(name.toLowerCase(), { packed: bytes.subarray(start, start + size), deflated: method === 8 });
  }
  return entries;
}
