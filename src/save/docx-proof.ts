const LOCAL = 0x04034b50;
const ENTRY = 0x02014b50;
const END = 0x06054b50;

/** What every Word file has. */
const REQUIRED = ['[Content_Types].xml', '_rels/.rels', 'word/document.xml'];
/** What a report of ours never has: macros, embedded objects and controls. */
const REFUSED = /vbaproject|\.bin$|\/activex\/|\/embeddings\/|(^|\/)\.\.(\/|$)|^\/|\\/i;

/**
 * Whether the bytes are a .docx without active content: a whole zip archive whose directory names the parts of a Word file and nothing that runs.
 * The save page offers nothing else, since anybody can make an address that leads to it.
 */
export function isPlainDocx(bytes: Uint8Array): boolean {
  const names = zipNames(bytes);
  return names !== null && REQUIRED.every((name) => names.includes(name)) && !names.some((name) => REFUSED.test(name));
}

/** The names of a zip archive's entries; null where its directory is not whole or speaks of other places than its entries' own. */
function zipNames(bytes: Uint8Array): readonly string[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.length - 22;
  if (end < 0 || view.getUint32(0, true) !== LOCAL || view.getUint32(end, true) !== END) return null;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const names: string[] = [];
  for (let entry = 0; entry < count; entry++) {
    if (at + 46 > end || view.getUint32(at, true) !== ENTRY) return null;
    const length = view.getUint16(at + 28, true);
    const local = view.getUint32(at + 42, true);
    if (local + 30 > end || view.getUint32(local, true) !== LOCAL) return null;
    const name = text(bytes, at + 46, length);
    if (name !== text(bytes, local + 30, view.getUint16(local + 26, true))) return null;
    names.push(name);
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return at === end ? names : null;
}

function text(bytes: Uint8Array, from: number, length: number): string {
  return new TextDecoder().decode(bytes.subarray(from, from + length));
}
