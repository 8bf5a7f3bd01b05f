import { readBook } from '../../core/intake';
import type { LibraryBook } from '../../core/intake/book';
import { missingStandardSheets } from '../../core/setup/standard-sheets';
import type { SheetPlan } from '../../core/sheet/plan';
import { readWorkbook } from '../../excel';
import { runInSlices } from './slices';
import type { TaskTools } from './use-task';

/** Reads the workbook and understands it, without checking: for Thiết lập. */
export async function readLibrary({
  signal,
  onProgress,
}: TaskTools): Promise<{ book: LibraryBook; missing: readonly SheetPlan[] }> {
  const workbook = await readWorkbook({ signal, onProgress: (share) => onProgress(share * 0.7) });
  const book = await runInSlices(readBook(workbook), { signal, onProgress: (share) => onProgress(0.7 + share * 0.3) });
  return { book, missing: missingStandardSheets(book) };
}
