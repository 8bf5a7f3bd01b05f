import type { CellValue, FormulaBlock } from '../core/sheet/snapshot';
import { passing } from './batch';
import { finish } from '../core/work';
import { HostError, toHostError } from './errors';
import { needsFonts, type SheetHead } from './read-head';
import { nextTask, runInSlices } from './slices';

/**
 * Excel on the web refuses answers over 5 MB; we aim below it, because the size can only be guessed before reading, and because office.js takes an answer
 * apart in one stretch: this much in about 45 ms on a slow machine.
 */
const BYTES_A_TRIP = 4_000_000;
const ROUNDING = 1.02;
/** Where a sheet shows nothing in its first rows. */
const GUESSED_BYTES_A_CELL = 16;
/** `{"Format":{"Font":{"Name":"Times New Roman"}}},` */
const BYTES_OF_A_FONT = 48;

/** A sheet while it is read: rows are appended until the used range is complete. */
export interface SheetToRead {
  readonly head: SheetHead;
  readonly own: boolean;
  values: CellValue[][];
  formulas: CellValue[][] | null;
  /** Of a sheet that the product did not write. */
  schoolFormulas: FormulaBlock[];
  /** null where nobody needs them. */
  cellFonts: (string | null)[][] | null;
}

/** A sheet before its cells are read. Fonts come along where the first rows already look like an old encoding. */
export function sheetToRead(head: SheetHead, own: boolean): SheetToRead {
  return {
    head,
    own,
    values: [],
    formulas: null,
    schoolFormulas: [],
    cellFonts: finish(needsFonts(head.sample?.values ?? [])) ? [] : null,
  };
}

interface Part {
  readonly sheet: SheetToRead;
  readonly firstRow: number;
  readonly rowCount: number;
  readonly bytes: number;
}

/**
 * Reads the cells of all sheets, and the formulas of the school's own, in as few round trips as their size allows, and smaller ones where the guess was too bold.
 *
 * @throws HostError 'too-large' when a single row does not fit.
 */
export async function takeParts(
  context: Excel.RequestContext,
  sheets: readonly SheetToRead[],
  onPart: (share: number) => void,
): Promise<void> {
  const pending = sheets.flatMap((sheet) => wholeSheet(sheet));
  const total = pending.reduce((sum, part) => sum + part.bytes, 0);
  // Answers of one length: as many trips, and none of them longer than it must be. The margin is for rows, which are not divided.
  let budget = Math.min(BYTES_A_TRIP, ROUNDING * (total / Math.max(1, Math.ceil(total / BYTES_A_TRIP))) + 1024);
  let done = 0;
  const formulas = formulaParts(sheets);
  while (pending.length > 0) {
    onPart(total === 0 ? 1 : done / total);
    const trip = nextTrip(pending, budget);
    try {
      await readTrip(context, trip, formulas);
      done += trip.reduce((sum, part) => sum + part.bytes, 0);
    } catch (error) {
      const hostError = toHostError(error);
      const single = trip.length === 1 && trip[0]?.rowCount === 1;
      if (hostError.code !== 'too-large' || single) throw hostError;
      pending.unshift(...trip);
      budget /= 2;
    }
  }
  await takeRemainingFormulas(context, formulas);
  onPart(1);
}

function wholeSheet(sheet: SheetToRead): Part[] {
  const { used } = sheet.head;
  if (!used) return [];
  return [{ sheet, firstRow: 0, rowCount: used.rowCount, bytes: used.rowCount * bytesOfARow(sheet) }];
}

/** Guessed from the first rows as JSON, which is what crosses the wire. */
function bytesOfARow(sheet: SheetToRead): number {
  const { sample, used } = sheet.head;
  const columns = used?.columnCount ?? 0;
  if (!sample) return columns * GUESSED_BYTES_A_CELL;
  const encoder = new TextEncoder();
  // The first rows are titles and headers; the rows below them tell more about the rest.
  const rows = sample.values.length > 10 ? sample.values.slice(5) : sample.values;
  const bytes = encoder.encode(JSON.stringify(rows)).length / Math.max(1, rows.length);
  const copies = sheet.own ? 2 : 1;
  return bytes * copies + (sheet.cellFonts ? columns * BYTES_OF_A_FONT : 0);
}

/** Takes parts from the front of `pending` until the budget is used; a sheet that does not fit is divided. */
function nextTrip(pending: Part[], budget: number): Part[] {
  const trip: Part[] = [];
  let left = budget;
  for (let part = pending[0]; part !== undefined; part = pending[0]) {
    const bytesARow = part.bytes / part.rowCount;
    const rows = Math.min(part.rowCount, Math.floor(left / Math.max(1, bytesARow)));
    if (rows < part.rowCount && trip.length > 0 && rows * bytesARow < budget / 8) return trip;
    const taken = Math.max(rows, trip.length === 0 ? 1 : 0);
    if (taken === 0) return trip;
    trip.push({ ...part, rowCount: taken, bytes: taken * bytesARow });
    left -= taken * bytesARow;
    if (taken === part.rowCount) {
      pending.shift();
    } else {
      const rest = part.rowCount - taken;
      pending[0] = { ...part, firstRow: part.firstRow + taken, rowCount: rest, bytes: rest * bytesARow };
      return trip;
    }
  }
  return trip;
}

async function readTrip(context: Excel.RequestContext, trip: readonly Part[], formulas: FormulaPart[]): Promise<void> {
  const asked = trip.map(({ sheet, firstRow, rowCount }) => {
    const { used, worksheet } = sheet.head;
    if (!used) throw new HostError('unknown', sheet.head.name);
    const range = passing(worksheet.getRangeByIndexes(used.row + firstRow, used.column, rowCount, used.columnCount));
    range.load(sheet.own ? 'values,formulas' : 'values');
    const fonts = sheet.cellFonts ? range.getCellProperties(FONT_NAMES) : null;
    return { sheet, range, fonts };
  });
  const along = [...formulas];
  const takeFormulas = askFormulas(along, FORMULAS_ALONG);
  await context.sync();
  // Taking the answer apart was a long stretch already.
  await nextTask();
  // Only an answer that came takes them off the list.
  formulas.splice(0, formulas.length - along.length);
  takeFormulas();
  for (const { sheet, range, fonts } of asked) {
    for (const row of range.values as CellValue[][]) sheet.values.push(row);
    for (const row of fonts?.value ?? []) sheet.cellFonts?.push(fontNames(row));
    if (sheet.own) for (const row of range.formulas as CellValue[][]) (sheet.formulas ??= []).push(row);
  }
}

const FONT_NAMES: Excel.CellPropertiesLoadOptions = { format: { font: { name: true } } };

function fontNames(row: readonly Excel.CellProperties[]): (string | null)[] {
  return row.map((cell) => cell.format?.font?.name ?? null);
}

/** Fonts of the sheets in which an old encoding shows only below the first rows: no round trip for any other workbook. */
export async function takeFonts(
  context: Excel.RequestContext,
  sheets: readonly SheetToRead[],
  signal?: AbortSignal,
): Promise<void> {
  for (const sheet of sheets) {
    const { used, worksheet } = sheet.head;
    if (!used || sheet.cellFonts !== null || !(await runInSlices(needsFonts(sheet.values), { signal }))) continue;
    const rowsATrip = Math.max(1, Math.floor(BYTES_A_TRIP / (used.columnCount * BYTES_OF_A_FONT)));
    const fonts: (string | null)[][] = [];
    for (let first = 0; first < used.rowCount; first += rowsATrip) {
      const rowCount = Math.min(rowsATrip, used.rowCount - first);
      const part = passing(worksheet.getRangeByIndexes(used.row + first, used.column, rowCount, used.columnCount));
      const properties = part.getCellProperties(FONT_NAMES);
      // eslint-disable-next-line local/no-sync-in-loop -- one answer may not pass the host's limit, so a large sheet takes several
      await context.sync();
      for (const row of properties.value) fonts.push(fontNames(row));
    }
    sheet.cellFonts = fonts;
  }
}

/** Formulas in one answer: about 3 MB of them; and those that come along with an answer of cells. */
const FORMULAS_A_TRIP = 40_000;
const FORMULAS_ALONG = 10_000;

/** An area of formulas of the school's own that has still to be read. */
interface FormulaPart {
  readonly sheet: SheetToRead;
  readonly row: number;
  readonly column: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

function formulaParts(sheets: readonly SheetToRead[]): FormulaPart[] {
  return sheets.flatMap((sheet) => {
    if (sheet.own) return [];
    return sheet.head.formulaAreas.flatMap(({ row, column, rowCount, columnCount }) => {
      const rowsAPart = Math.max(1, Math.floor(FORMULAS_ALONG / columnCount));
      return Array.from({ length: Math.ceil(rowCount / rowsAPart) }, (_none, i) => {
        const first = i * rowsAPart;
        return { sheet, row: row + first, column, rowCount: Math.min(rowsAPart, rowCount - first), columnCount };
      });
    });
  });
}

/** Takes parts from the front of `pending`, up to so many formulas and at least one part, and asks for them; what it gives takes the answer. */
function askFormulas(pending: FormulaPart[], most: number): () => void {
  let [cells, count] = [0, 0];
  for (const { rowCount, columnCount } of pending) {
    if (count > 0 && cells + rowCount * columnCount > most) break;
    cells += rowCount * columnCount;
    count++;
  }
  const asked = pending.splice(0, count).map(({ sheet, row, column, rowCount, columnCount }) => {
    const range = passing(sheet.head.worksheet.getRangeByIndexes(row, column, rowCount, columnCount));
    range.load('formulas');
    return { sheet, row, column, range };
  });
  return () => {
    for (const { sheet, row, column, range } of asked) {
      const formulas = (range.formulas as CellValue[][]).map((each) => each.map(String));
      sheet.schoolFormulas.push({ row, column, formulas });
    }
  };
}

/** The formulas that did not come along with the cells: no round trip for a workbook that has few. */
async function takeRemainingFormulas(context: Excel.RequestContext, pending: FormulaPart[]): Promise<void> {
  while (pending.length > 0) {
    const take = askFormulas(pending, FORMULAS_A_TRIP);
    // eslint-disable-next-line local/no-sync-in-loop -- one answer may not pass the host's limit, so very many formulas take several
    await context.sync();
    await nextTask();
    take();
  }
}
