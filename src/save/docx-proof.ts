import { zipEntries } from './zip';

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

/** The names of a zip archive's entries; null for what is no whole archive. */
function zipNames(bytes: Uint8Array): readonly string[] | null {
  return zipEntries(bytes)?.map(({ name }) => new TextDecoder().decode(name)) ?? null;
}
