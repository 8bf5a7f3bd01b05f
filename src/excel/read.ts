import { OWN_SHEETS } from '../core/library/own-sheets';
import type { SheetSnapshot, WorkbookSnapshot } from '../core/sheet/snapshot';
import { batch, stopIfCancelled, supports } from './batch';
import { HostError } from './errors';
import { JOURNAL_NAME, journalSheets } from './journal';
import { isMarkerName } from './own-sheets';
import { readHead, type SheetHead } from './read-head';
import { lastTurn } from './settings-turn';
import { sheetToRead, takeFonts, takeParts, type SheetToRead } from './read-parts';

/** More cells than this in one used range are a mistake on the sheet (something stands in the last row), not a library. */
export const MAX_CELLS_OF_A_SHEET = 24_000_000;

export interface ReadOptions {
  readonly signal?: AbortSignal;
  /** Called with how much has been read, 0 to 1. */
  readonly onProgress?: (share: number) => void;
}

/**
 * Reads every sheet of the workbook that is not very hidden: two round trips to learn what is there, then one for each 4 MB of cells.
 * Nothing is written. Formulas come too: of sheets that the product wrote, so that a typed-over one can be found, and of the school's own; more than ten thousand of
 * these cost a round trip more.
 *
 * @throws HostError 'cancelled', 'too-many-cells' with the sheet's name, or whatever the host reports.
 */
export async function readWorkbook(options: ReadOptions = {}): Promise<WorkbookSnapshot> {
  const { signal, onProgress } = options;
  return batch(async (context) => {
    stopIfCancelled(signal);
    const { workbook } = context;
    workbook.load('name');
    workbook.worksheets.load('items/name,items/visibility');
    workbook.names.load('items/name,items/formula');
    // Office.js does not say which date system the workbook has; a day computed by Excel itself does.
    const firstOf2000 = workbook.functions.date(2000, 1, 1);
    firstOf2000.load('value');
    await context.sync();

    const ownSheets = markedSheets(workbook.names.items);
    const unfinished = unfinishedIn(workbook.names.items);
    const turn = lastTurn(workbook.names.items).number;
    const worksheets = workbook.worksheets.items.filter((sheet) => sheet.visibility !== 'VeryHidden');
    const canSeeMerges = supports('ExcelApi', '1.13');
    const heads = await readHead(context, worksheets, canSeeMerges);

    const sheets = heads.map((head) => sheetToRead(head, ownSheets.has(head.name)));
    for (const { head } of sheets) {
      if (head.used && head.used.rowCount * head.used.columnCount > MAX_CELLS_OF_A_SHEET) {
        throw new HostError('too-many-cells', head.name);
      }
    }
    onProgress?.(0.1);
    await takeParts(context, sheets, (share) => {
      stopIfCancelled(signal);
      onProgress?.(0.1 + 0.9 * share);
    });
    await takeFonts(context, sheets, signal);
    const isBegun = ({ own, head }: SheetToRead) => own && unfinished?.some((name) => isHalf(name, head)) === true;
    const begun = sheets.filter(isBegun);
    return {
      name: workbook.name,
      date1904: firstOf2000.value === DATE_1904_FIRST_OF_2000,
      sheets: sheets.filter((sheet) => !isBegun(sheet)).map(snapshot),
      ...(begun.length > 0 && { begun: begun.map(snapshot) }),
      ...(turn > 0 && { turn }),
      ...(unfinished && { unfinished }),
    };
  });
}

/** DATE(2000,1,1) where serial 0 is 1904-01-01; 36526 elsewhere. */
const DATE_1904_FIRST_OF_2000 = 35_064;

/** "='Số liệu'!$A$1" of our hidden names → the sheets that the product wrote. */
function markedSheets(names: readonly Excel.NamedItem[]): ReadonlySet<string> {
  const sheets = new Set<string>();
  for (const item of names) {
    if (!isMarkerName(item.name)) continue;
    const match = /^='?((?:[^']|'')+?)'?!/.exec(String(item.formula));
    if (match?.[1] !== undefined) sheets.add(match[1].replaceAll("''", "'"));
  }
  return sheets;
}

/** A half-written sheet of ours says nothing true: it would be taken for one that somebody has changed. Remarks are whole rows, each true by itself. */
function isHalf(unfinished: string, { name }: SheetHead): boolean {
  return unfinished === name && name !== OWN_SHEETS.remarks;
}

/** The sheets of a journal that a broken writing has left; null where there is none. */
function unfinishedIn(names: readonly Excel.NamedItem[]): readonly string[] | null {
  const journal = names.find(({ name }) => name === JOURNAL_NAME);
  return journal ? journalSheets(String(journal.formula)) : null;
}

function snapshot({ head, own, values, formulas, schoolFormulas, cellFonts }: SheetToRead): SheetSnapshot {
  const origin = { row: head.used?.row ?? 0, column: head.used?.column ?? 0 };
  return {
    name: head.name,
    visible: head.visible,
    own,
    origin,
    values,
    numberFormats: alignedFormats(head),
    formulas,
    ...(own ? {} : { schoolFormulas }),
    merges: head.merges,
    columnFonts: null,
    cellFonts,
  };
}

/** The head's number formats in the coordinates of the whole used range, which may begin further left. */
function alignedFormats(head: SheetHead): readonly (readonly string[])[] {
  const { used, sample } = head;
  if (!used || !sample) return [];
  const left = sample.area.column - used.column;
  return sample.numberFormats.map((row) => [
    ...Array<string>(left).fill('General'),
    ...row,
    ...Array<string>(Math.max(0, used.columnCount - left - row.length)).fill('General'),
  ]);
}
