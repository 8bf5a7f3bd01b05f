import { batch } from './batch';

/**
 * The journal of a writing: a hidden name that holds which sheets are being written. It is the first thing that a writing leaves and the last
 * that it takes away, so whoever finds it knows that a writing did not come to its end. A name belongs to the workbook and costs no sheet.
 */
export const JOURNAL_NAME = '_sotvghi';

const SEPARATOR = '|';
/** Excel's limit of a text inside a formula is 255 characters. */
const MAX_TEXT = 250;

/** @param present whether the journal of an earlier writing is still there. */
export function openJournal(context: Excel.RequestContext, sheets: readonly string[], present: boolean): void {
  const text = sheets.join(SEPARATOR).slice(0, MAX_TEXT).replaceAll('"', '""');
  const { names } = context.workbook;
  const journal = present ? names.getItem(JOURNAL_NAME) : names.add(JOURNAL_NAME, `="${text}"`);
  if (present) journal.formula = `="${text}"`;
  journal.visible = false;
}

export function closeJournal(context: Excel.RequestContext): void {
  context.workbook.names.getItem(JOURNAL_NAME).delete();
}

/** The sheets that a journal names. @param formula the name's formula, `="Số liệu|Báo cáo tổng kết 2025-2026"` */
export function journalSheets(formula: string): readonly string[] {
  const text = /^="(.*)"$/s.exec(formula)?.[1]?.replaceAll('""', '"') ?? '';
  return text === '' ? [] : text.split(SEPARATOR);
}

/** The sheets of a writing that did not come to its end; none after every whole one. One round trip. */
export async function unfinishedSheets(): Promise<readonly string[]> {
  return batch(async (context) => {
    const journal = context.workbook.names.getItemOrNullObject(JOURNAL_NAME);
    journal.load('formula');
    await context.sync();
    return journal.isNullObject ? [] : journalSheets(String(journal.formula));
  });
}
