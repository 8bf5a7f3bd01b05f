import { brokenPress, together } from '../../core/fixes/broken-press';
import { readBook } from '../../core/intake';
import { schoolYearFrom } from '../../core/library/school-year';
import { sectionInfo } from '../../core/library/sections';
import {
  currentYear,
  historyChanges,
  lastDayOf,
  pastFigures,
  statedYear,
  withWhatIsThere,
  type PastFigure,
} from '../../core/setup/last-year';
import { libraryOf, type Library } from '../../core/setup/library';
import type { WorkbookSnapshot } from '../../core/sheet/snapshot';
import { readWorkbook, writeSheets } from '../../excel';
import { applyFixes } from '../../excel/fix';
import { readXlsx, WorkbookFileError, type WorkbookFileCode } from '../../xlsx';
import type { SetupDone } from './read-library';
import { runInSlices } from '../../excel/slices';
import { clockTime, today } from './today';
import type { TaskTools } from './use-task';

/** What is to be written into the history of the open workbook. */
export interface LastYearRows {
  readonly start: number;
  readonly figures: readonly PastFigure[];
}

/** The figures of another file, to be shown before anything is written. */
export interface LastYearFile extends LastYearRows {
  readonly name: string;
  readonly workbook: WorkbookSnapshot;
  /** The file itself says of which year it is; else a person may choose. */
  readonly stated: boolean;
  /** "2024-2025" */
  readonly label: string;
  /** The sheet that would be written to. */
  readonly sheet: string;
  /** The file is of the year of the open workbook. */
  readonly sameYear: boolean;
  /** Other years to choose from, the latest first. */
  readonly years: readonly { readonly start: number; readonly label: string }[];
}

/** A reason why a file cannot be read, in the closed set of words. */
export interface LastYearProblem {
  readonly name: string;
  readonly problem: WorkbookFileCode;
}

const YEARS_BACK = 6;
const HISTORY_SHEET = sectionInfo('history').standardSheet;
/** How the log on "Nhật ký sửa" names these changes. */
const LOGGED_AS = 'so-lieu-nam-truoc';

/** Reads a file that a person has chosen. Nothing leaves the machine, nothing is written. */
export async function readLastYear(file: File, open: Library): Promise<LastYearFile | LastYearProblem> {
  const { name } = file;
  try {
    const workbook = await readXlsx(new Uint8Array(await file.arrayBuffer()), name);
    return await figuresOf(workbook, open, null);
  } catch (error) {
    if (error instanceof WorkbookFileError) return { name, problem: error.code };
    // The browser itself could not read the file (taken away, no permission).
    if (error instanceof DOMException) return { name, problem: 'damaged' };
    throw error;
  }
}

/** The figures of a file for a school year; by what the file says, or the year before the open workbook's, where `chosen` is null. */
export async function figuresOf(
  workbook: WorkbookSnapshot,
  open: Library,
  chosen: number | null,
): Promise<LastYearFile> {
  const current = currentYear(open.book, today());
  const first = await runInSlices(readBook(workbook, undefined, lastDayOf(chosen ?? current - 1)));
  const stated = statedYear(first, workbook.name);
  const start = chosen ?? stated ?? current - 1;
  const past =
    start === (chosen ?? current - 1) ? first : await runInSlices(readBook(workbook, undefined, lastDayOf(start)));
  return {
    name: workbook.name,
    workbook,
    stated: stated !== null,
    start,
    label: schoolYearFrom(start).label,
    sheet: open.book.tables.find(({ section }) => section === 'history')?.sheet ?? HISTORY_SHEET,
    sameYear: start === current,
    years: Array.from({ length: YEARS_BACK }, (_year, back) => schoolYearFrom(current - 1 - back)),
    figures: pastFigures(past, start, open.book),
  };
}

/** Writes the figures that the open workbook has not, as fixes that can be undone; lays out "Số liệu các năm" first where there is none. */
export async function writeLastYear(rows: LastYearRows, library: Library, tools: TaskTools): Promise<SetupDone> {
  const { start } = rows;
  let { workbook, book } = library;
  const missing = library.missing.filter(({ name }) => name === HISTORY_SHEET);
  if (missing.length > 0) {
    await writeSheets(missing, { signal: tools.signal });
    workbook = await readWorkbook({ signal: tools.signal });
    book = libraryOf(workbook, await runInSlices(readBook(workbook, undefined, today()))).book;
  }
  const broken = brokenPress(workbook, LOGGED_AS);
  if (broken) {
    workbook = broken.finished;
    book = await runInSlices(readBook(workbook, undefined, today()));
  }
  const wanted = rows.figures.filter(({ there }) => there === null);
  const figures = withWhatIsThere(wanted, start, book).filter(({ there }) => there === null);
  const added = historyChanges(workbook, book, start, figures);
  const changes = together(broken, added ?? []);
  if (changes.length > 0) await applyFixes([{ rule: LOGGED_AS, changes }], clockTime());
  if (!added) return { kind: 'noPlace' };
  const sheet = changes[0]?.cell.sheet ?? HISTORY_SHEET;
  return { kind: 'lastYear', count: wanted.length, year: schoolYearFrom(start).label, sheet };
}
