import { analyse, type Analysis } from '../../core/analysis';
import { readWorkbook } from '../../excel';
import { runInSlices } from './slices';
import { today } from './today';
import type { TaskTools } from './use-task';

const READING_SHARE = 0.6;

/** Reads the workbook, understands it, counts and checks it. Nothing is written. Loaded on demand: it brings the whole core along. */
export async function analyseWorkbook({ signal, onProgress }: TaskTools): Promise<Analysis> {
  const workbook = await readWorkbook({ signal, onProgress: (share) => onProgress(share * READING_SHARE) });
  return runInSlices(analyse(workbook, today()), {
    signal,
    onProgress: (share) => onProgress(READING_SHARE + share * (1 - READING_SHARE)),
  });
}
