import { readBook } from '../../core/intake';
import type { SectionId } from '../../core/library/ids';
import { sectionInfo } from '../../core/library/sections';
import { mappingOfDrafts, type DraftTable } from '../../core/setup/draft';
import { libraryOf, type Library } from '../../core/setup/library';
import { pointAt, readAgain } from '../../core/setup/read-drafts';
import { readWorkbook, writeSheets } from '../../excel';
import { activeSheetName } from '../../excel/active-sheet';
import { saveMapping } from '../../excel/mapping';
import type { LastYearRows } from './last-year';
import { runInSlices } from '../../excel/slices';
import { clockTime, today } from './today';
import type { TaskTools } from './use-task';

export type SetupCommand =
  | { readonly kind: 'read' }
  | { readonly kind: 'layOut' }
  | {
      readonly kind: 'save';
      readonly drafts: readonly DraftTable[];
      readonly ignored: readonly string[];
      readonly ignoredAreas: readonly string[];
      readonly person: string;
    }
  | { readonly kind: 'lastYear'; readonly rows: LastYearRows };

/** What the last press has done. */
export type SetupDone =
  | { readonly kind: 'read' }
  | { readonly kind: 'saved' }
  | { readonly kind: 'laidOut'; readonly sheets: readonly string[]; readonly next: 'profile' | 'narrative' | null }
  | { readonly kind: 'lastYear'; readonly count: number; readonly year: string; readonly sheet: string }
  | { readonly kind: 'noPlace' };

export interface Read extends Library {
  /** Another one for each reading. */
  readonly id: number;
  /** The sheet that the person is looking at. */
  readonly active: string;
  readonly done: SetupDone;
}

let readings = 0;

/** Does what was asked, then reads the workbook and understands it, without checking. Loaded on demand: it brings the core along. */
export async function runSetup(tools: TaskTools, command: SetupCommand): Promise<Read> {
  const done = await act(tools, command);
  return { ...(await readLibrary(tools)), id: ++readings, active: await activeSheetName(), done };
}

async function readLibrary({ signal, onProgress }: TaskTools): Promise<Library> {
  const workbook = await readWorkbook({ signal, onProgress: (share) => onProgress(share * 0.7) });
  const book = await runInSlices(readBook(workbook, undefined, today()), {
    signal,
    onProgress: (share) => onProgress(0.7 + share * 0.3),
  });
  return libraryOf(workbook, book);
}

async function act(tools: TaskTools, command: SetupCommand): Promise<SetupDone> {
  switch (command.kind) {
    case 'read':
      return { kind: 'read' };
    case 'save': {
      const { drafts, ignored, ignoredAreas, person } = command;
      await saveMapping(mappingOfDrafts(drafts, ignored, ignoredAreas), { person, at: clockTime() });
      return { kind: 'saved' };
    }
    case 'layOut': {
      // By the workbook as it is now: the page may have been open for a while.
      const { missing } = await readLibrary(tools);
      const sheets = await writeSheets(missing, { signal: tools.signal, show: missing[0]?.name });
      const isThere = (section: SectionId) => sheets.includes(sectionInfo(section).standardSheet);
      return { kind: 'laidOut', sheets, next: (['profile', 'narrative'] as const).find(isThere) ?? null };
    }
    case 'lastYear': {
      const { writeLastYear } = await import('./last-year');
      return writeLastYear(command.rows, await readLibrary(tools), tools);
    }
  }
}

/** A corrected table with its rows read again. */
export function readDraft({ workbook, book }: Library, draft: DraftTable): Promise<DraftTable> {
  return runInSlices(readAgain(workbook, book, draft));
}

/** The tables that stand on a sheet which a person has pointed at. */
export function readSheetAs({ workbook, book }: Library, sheet: string, section: SectionId): Promise<DraftTable[]> {
  return runInSlices(pointAt(workbook, book, sheet, section));
}
