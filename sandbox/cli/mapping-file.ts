import { readFile } from 'node:fs/promises';
import { parseMapping, type SavedMapping } from '../../src/core/intake/mapping';
import { UsageError } from './arguments';
import { commandLine as words } from './words';

/**
 * The mapping that --map names; undefined without one.
 *
 * @throws UsageError when the file is missing or is no mapping.
 */
export async function readMapping(file: string | null): Promise<SavedMapping | undefined> {
  if (file === null) return undefined;
  try {
    return parseMapping(await readFile(file, 'utf8'));
  } catch (error) {
    throw new UsageError(words.wrongMap(file, error instanceof Error ? error.message : String(error)), {
      cause: error,
    });
  }
}
