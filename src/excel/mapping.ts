import {
  isMappingRow,
  mappingFromRows,
  MappingError,
  mappingToRows,
  type SavedBy,
  type SavedMapping,
} from '../core/intake';
import { SETTINGS_HEADERS } from '../core/settings/rows';
import { SETTINGS_SHEET_HEADERS } from '../core/settings/sheet';
import type { CellValue } from '../core/sheet/snapshot';
import { batch, passing } from './batch';
import { addRows, askSettings, openSettings } from './settings-sheet';
import { takeTurn } from './settings-turn';
import { twice } from './twice';

/**
 * Keeps a mapping on "Cấu hình" in place of the one that stands there; rows of other kinds stay where they are. Two round trips. Reading needs none of its
 * own: the sheet comes with every reading of the workbook, and `readBook` takes the mapping from it. The new rows are written before the old ones go, so that
 * a writing which Excel breaks off never leaves the workbook without a mapping.
 *
 * @throws HostError 'protected', 'read-only', or whatever the host reports.
 */
export async function saveMapping(mapping: SavedMapping, by: SavedBy): Promise<void> {
  await writeMapping({ mapping: () => mapping }, by);
}

/** What becomes of the mapping that stands on "Cấu hình", and of rows beside it. */
export interface MappingChange {
  readonly mapping: (standing: SavedMapping) => SavedMapping;
  /** Rows of another kind that go with it. */
  readonly drop?: (row: readonly CellValue[]) => boolean;
  /** Rows that come, each as long as the header. */
  readonly add?: readonly (readonly CellValue[])[];
}

/** Changes the mapping that stands there at this moment. What the change leaves as it was keeps who has said it, and when. Two round trips. */
export async function changeMapping(change: MappingChange, by: SavedBy): Promise<void> {
  await writeMapping(change, by, signedAsBefore);
}

type Signer = (rows: CellValue[][], before: readonly (readonly CellValue[])[]) => CellValue[][];

async function writeMapping({ mapping, drop, add = [] }: MappingChange, by: SavedBy, sign?: Signer): Promise<void> {
  await twice(() =>
    batch(async (context) => {
      const asked = askSettings(context);
      await context.sync();
      const settings = asked();
      const { used } = settings;
      takeTurn(context, settings.turn);
      const target = openSettings(context, settings);
      if (used?.row === 0 && used.column === 0) completeHeader(target, used.values[0] ?? []);
      const before = used?.column === 0 ? used.values : [];
      const rows = mappingToRows(mapping(standingMapping(before)), by);
      addRows(target, [...(sign ? sign(rows, before) : rows), ...add]);
      if (used?.column === 0) {
        const goes = (row: readonly CellValue[]) => isMappingRow(row) || drop?.(row) === true;
        for (const { from, count } of runsOf(used.values, goes).reverse())
          passing(target.getRange(`${used.row + from + 1}:${used.row + from + count}`)).delete('Up');
      }
      await context.sync();
    }),
  );
}

/** A sheet that only held findings may have been headed before it had columns for the mapping. */
function completeHeader(sheet: Excel.Worksheet, header: readonly CellValue[]): void {
  const known = SETTINGS_SHEET_HEADERS.slice(0, header.length).every((name, column) => header[column] === name);
  if (!known || header.length >= SETTINGS_SHEET_HEADERS.length) return;
  const missing = SETTINGS_SHEET_HEADERS.slice(header.length);
  const range = passing(sheet.getRangeByIndexes(0, header.length, 1, missing.length));
  range.format.font.bold = true;
  range.values = [missing];
}

/** An empty one where there is none, or where somebody has spoiled it. */
function standingMapping(rows: readonly (readonly CellValue[])[]): SavedMapping {
  try {
    return mappingFromRows(rows);
  } catch (error) {
    if (!(error instanceof MappingError)) throw error;
    return { version: 1, tables: [], ignoredSheets: [] };
  }
}

/** Who and when stand last among what every kind of row says. */
const TIME = SETTINGS_HEADERS.length - 1;
const PERSON = TIME - 1;

function signedAsBefore(rows: CellValue[][], before: readonly (readonly CellValue[])[]): CellValue[][] {
  // The number of a table in its key says only in which order the tables stand.
  const said = (row: readonly CellValue[]) =>
    JSON.stringify(
      row.map((cell, at) => (at === PERSON || at === TIME ? '' : String(cell).replace(at === 1 ? /^\d+\./ : /$^/, ''))),
    );
  const signatures = new Map(
    before.filter(isMappingRow).map((row) => [said(row), [row[PERSON] ?? '', row[TIME] ?? ''] as const]),
  );
  return rows.map((row) => {
    const signed = signatures.get(said(row));
    return signed ? row.map((cell, at) => (at === PERSON ? signed[0] : at === TIME ? signed[1] : cell)) : row;
  });
}

function runsOf(
  rows: readonly (readonly CellValue[])[],
  goes: (row: readonly CellValue[]) => boolean,
): { from: number; count: number }[] {
  const runs: { from: number; count: number }[] = [];
  rows.forEach((row, index) => {
    if (!goes(row)) return;
    const last = runs.at(-1);
    if (last && last.from + last.count === index) last.count++;
    else runs.push({ from: index, count: 1 });
  });
  return runs;
}
