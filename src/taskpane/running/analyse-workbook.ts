import { analyse, type Analysis } from '../../core/analysis';
import { checkFacts } from '../../core/problem-facts';
import { readWorkbook } from '../../excel';
import { noted } from '../problem/noted';
import { runInSlices } from '../../excel/slices';
import { clockTime, today } from './today';
import type { TaskTools } from './use-task';

const READING_SHARE = 0.6;

/** Reads the workbook, understands it, counts and checks it. Nothing is written. Loaded on demand: it brings the whole core along. */
export async function analyseWorkbook({ signal, onProgress }: TaskTools): Promise<Analysis> {
  const workbook = await readWorkbook({ signal, onProgress: (share) => onProgress(share * READING_SHARE) });
  const analysis = await runInSlices(analyse(workbook, today()), {
    signal,
    onProgress: (share) => onProgress(READING_SHARE + share * (1 - READING_SHARE)),
  });
  noted.check = checkFacts(analysis.check, workbook.sheets.length, clockTime());
  return analysis;
}
