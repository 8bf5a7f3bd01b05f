import { findTables } from '../intake/find-tables';
import { Grid } from '../intake/grid';
import { headerBlockAt } from '../intake/header-block';
import type { SavedColumn, SavedMapping } from '../intake/mapping';
import { USABLE } from '../intake/header-match';
import { readBook } from '../intake/read-book';
import { findProfile } from '../intake/profile';
import { profileTable } from '../intake/read-profile';
import type { LibraryBook } from '../intake/book';
import { CategoryDictionary } from '../library/categories';
import type { FieldId, SectionId } from '../library/ids';
import type { WorkbookSnapshot } from '../sheet/snapshot';
import type { Work } from '../work';
import { draftOf, draftsOf, savedTable, type DraftTable } from './draft';

const STANDARD = new CategoryDictionary();
/** Rows searched for something like a header on a sheet where none was recognised. */
const HEADER_ROWS = 40;

/**
 * What stands on a sheet that a person says is of a section, also where nothing was recognised: then the likeliest header with its columns, each to be chosen.
 * Empty for a sheet that holds nothing like a table.
 */
export function* pointAt(
  workbook: WorkbookSnapshot,
  book: LibraryBook,
  sheetName: string,
  section: SectionId,
): Work<DraftTable[]> {
  const sheet = workbook.sheets.find(({ name }) => name === sheetName);
  if (!sheet) return [];
  const grid = new Grid(sheet);
  if (section === 'profile') {
    return findProfile(grid, true).map((cluster) => {
      const recognition = { confidence: 1, fields: new Map(), unmapped: [], otherSections: [] };
      return draftOf(workbook, profileTable(cluster), recognition, []);
    });
  }
  const found = yield* findTables(grid, STANDARD, null, section);
  const saved = found.map(({ block, proposal }) => ({
    section,
    sheet: sheetName,
    grain: proposal.grain,
    headerRow: block.lastRow,
    columns: byField(proposal.columns.filter(({ confidence }) => confidence >= USABLE)),
    constants: {},
  }));
  const tables = saved.length > 0 ? saved : headerByHand(grid, section);
  const mapping: SavedMapping = { version: 1, tables, ignoredSheets: [] };
  const read = yield* readBook(withSheets(workbook, book, sheetName), mapping);
  const drafts = draftsOf(workbook, read).filter((draft) => draft.sheet === sheetName);
  return drafts.map((draft) => ({
    ...draft,
    doubtful: true,
    columns: draft.columns.map((column) => ({ ...column, doubtful: column.field !== null })),
  }));
}

function byField(
  columns: readonly { field: FieldId; column: number; header: string }[],
): Partial<Record<FieldId, SavedColumn>> {
  const saved: Partial<Record<FieldId, SavedColumn>> = {};
  for (const { field, column, header } of columns) saved[field] = { header, column };
  return saved;
}

/** The row with the most different texts over something that is filled, and its first column for the section's main field. */
function headerByHand(grid: Grid, section: SectionId): SavedMapping['tables'] {
  let best = { row: -1, texts: 1 };
  const last = Math.min(grid.lastRow - 1, grid.firstRow + HEADER_ROWS);
  for (let row = grid.firstRow; row <= last; row++) {
    const texts = new Set<string>();
    for (let column = grid.firstColumn; column <= grid.lastColumn; column++) {
      const value = grid.raw(row, column);
      if (typeof value === 'string' && value.length <= 60 && !grid.isBlank(row, column)) texts.add(value);
    }
    if (texts.size > best.texts) best = { row, texts: texts.size };
  }
  if (best.row < 0) return [];
  const block = headerBlockAt(grid, best.row, grid.firstColumn, grid.lastColumn);
  const first = block.cells.find(({ ordinal }) => !ordinal);
  if (!first) return [];
  const columns: Partial<Record<FieldId, SavedColumn>> = {};
  for (const cell of block.cells) {
    const candidate = cell.candidates.find((each) => each.section === section && each.confidence >= USABLE);
    if (candidate && !columns[candidate.field]) columns[candidate.field] = { header: cell.header, column: cell.column };
  }
  const [main] = MAIN_FIELDS[section] ?? [];
  if (main && Object.keys(columns).length === 0) columns[main] = { header: first.header, column: first.column };
  const grain = section === 'holdings' ? ('title' as const) : null;
  return [{ section, sheet: grid.name, grain, headerRow: block.lastRow, columns, constants: {} }];
}

const MAIN_FIELDS: Readonly<Partial<Record<SectionId, readonly FieldId[]>>> = {
  holdings: ['title'],
  periodicals: ['title'],
  equipment: ['name'],
  activities: ['content'],
  readers: ['date'],
  history: ['indicator'],
  narrative: ['text'],
  categories: ['name'],
};

/** A corrected table read again: how many rows it has and what they say. The rest of the draft stays. */
export function* readAgain(workbook: WorkbookSnapshot, book: LibraryBook, draft: DraftTable): Work<DraftTable> {
  const mapping: SavedMapping = { version: 1, tables: [savedTable(draft)], ignoredSheets: [] };
  const read = yield* readBook(withSheets(workbook, book, draft.sheet), mapping);
  const again = draftsOf(workbook, read).find(
    ({ sheet, section }) => sheet === draft.sheet && section === draft.section,
  );
  return {
    ...draft,
    constants: again?.constants ?? draft.constants,
    records: again?.records ?? 0,
    preview: again?.preview ?? { fields: [], rows: [] },
  };
}

/** The sheet alone, with those that say how its cells are to be read: the school's facts and its categories. */
function withSheets(workbook: WorkbookSnapshot, book: LibraryBook, sheetName: string): WorkbookSnapshot {
  const wanted = new Set([sheetName]);
  for (const { section, sheet } of book.tables)
    if (section === 'profile' || section === 'categories') wanted.add(sheet);
  return { ...workbook, sheets: workbook.sheets.filter(({ name }) => wanted.has(name)) };
}
