import { readFile } from 'node:fs/promises';
import { MappingError, parseMapping, type SavedMapping } from '../../src/core/intake/mapping';
import { UsageError } from './arguments';
import { decodeText } from './csv/decode';
import { commandLine as words } from './words';

/**
 * The mapping that --map names; undefined without one.
 *
 * @throws UsageError when the file is missing or is no mapping.
 */
export async function readMapping(file: string | null): Promise<SavedMapping | undefined> {
  if (file === null) return undefined;
  const bytes = await readFile(file).catch((cause: unknown) => {
    throw new UsageError(words.noSuchFile(file), { cause });
  });
  // A mapping that PowerShell wrote with ">" is UTF-16.
  const text = decodeText(bytes)?.text ?? '';
  try {
    return parseMapping(text);
  } catch (error) {
    if (!(error instanceof MappingError)) throw error;
    const place = /^"?((?:sections\[|ignoredSheets)[^:" ]*)/.exec(error.message)?.[1] ?? null;
    throw new UsageError(words.wrongMap(file, place), { cause: error });
  }
}
