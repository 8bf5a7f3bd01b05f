import { strFromU8, strToU8, unzipSync, Zip, ZipDeflate } from 'fflate';
import { joined } from '../core/bytes';
import type { LongTables } from './long-tables';

/** Lets whoever waits for the file do something else for a moment. */
export type Pause = () => Promise<void>;

const DOCUMENT = 'word/document.xml';

/** The same Word file with the rows of its long tables, packed piece by piece. @throws RangeError where a table's pattern is not in the file */
export async function withLongTables(bytes: Uint8Array, tables: LongTables, pause: Pause): Promise<Uint8Array> {
  const packed: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    packed.push(chunk);
  });
  for (const [name, content] of Object.entries(unzipSync(bytes))) {
    const file = new ZipDeflate(name);
    zip.add(file);
    if (name !== DOCUMENT) {
      file.push(content, true);
      continue;
    }
    for (const piece of tables.written(strFromU8(content))) {
      file.push(strToU8(piece));
      await pause();
    }
    file.push(new Uint8Array(), true);
  }
  zip.end();
  return joined(packed);
}
