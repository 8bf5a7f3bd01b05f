import { CategoryDictionary } from '../library/categories';
import { readAssessments } from '../standards/typed';
import { hasOwnSheetName, isPartsSheet, OWN_SHEETS, REPORT_SHEET_PREFIX } from '../library/own-sheets';
import { parseSchoolYear, schoolYearContaining } from '../library/school-year';
import type { WorkbookSnapshot } from '../sheet/snapshot';
import { dateOf } from '../text/calendar';
import { searchKey } from '../text/normal';
import type { Work } from '../work';
import { applyMapping } from './apply-mapping';
import {
  isStock,
  type Doubt,
  type LibraryBook,
  type MappingChange,
  type Profile,
  type RecordTable,
  type UnreadArea,
} from './book';
import { buildTables, type BuiltTable } from './build-table';
import { doubtsOf, type DraftDoubt } from './doubts';
import { findTables, type FoundTable } from './find-tables';
import { Grid } from './grid';
import { repeatsAnother } from './holdings';
import { joinWithdrawals } from './join-withdrawals';
import { MappingError, mappingOf, type SavedMapping, type SavedTable } from './mapping';
import { mappingFromRows } from './mapping-rows';
import { readMonthsAcross, standsAcross } from './months-across';
import { ownCategories } from './own-categories';
import { searchProfile } from './profile';
import type { ProfileCluster } from './profile-names';
import { profileTable, readProfile } from './read-profile';
import type { ReadContext } from './column-job';
import { hiddenArea, unreadAreas } from './unread-areas';
import { PLAN_TITLES } from './section-weights';

/** The report's categories alone. */
const STANDARD = new CategoryDictionary();
/** Registers reach back this far; earlier years of two digits belong to this century. */
const EARLIEST = 1950;

/**
 * Understands a workbook: finds the tables, decides what they hold, reads every cell that counts. `mapping` (else the one remembered on "Cấu hình") is used
 * for the sheets that it names. `today`
 * (a 1900-system serial) tells the school year of months without a year where the profile does not. Never throws for what stands in the cells.
 */
export function* readBook(workbook: WorkbookSnapshot, givenMapping?: SavedMapping, today?: number): Work<LibraryBook> {
  const changes: MappingChange[] = [];
  const mapping = givenMapping ?? rememberedMapping(workbook, changes);
  const grids = workbook.sheets.map((sheet) => new Grid(sheet));
  const recognised = yield* recogniseSheets(workbook, grids, mapping, changes, today);
  const { clusters, found } = recognised;
  const profile = readProfile(clusters, workbook.date1904);
  const base = contextOf(workbook, profile, found, STANDARD, today);
  const categories = yield* readOwnCategories(found, base);
  const context: ReadContext = { ...base, dictionary: categories };
  const { built, doubts } = yield* readTables(found, context);
  const kept = withoutRepetitions(built);
  const placed: PlacedTable[] = kept.map(({ built: { table, recognition }, order }) => ({ table, recognition, order }));
  for (const cluster of clusters)
    placed.push({ table: profileTable(cluster), order: grids.indexOf(cluster.grid), recognition: PROFILE_RECOGNITION });
  for (const order of recognised.others) {
    const grid = grids[order];
    if (!grid) continue;
    const here = placed.filter(({ table }) => table.sheet === grid.name).map(({ table }) => table);
    const isTaken = (row: number) =>
      here.some(({ header, body }) => row >= header.firstRow && row <= Math.max(header.lastRow, body.lastRow));
    for (const table of yield* readMonthsAcross(grid, context, isTaken))
      placed.push({ table, order, recognition: CERTAIN });
  }
  placed.sort(inOrderOfSheets);
  const tables = joinWithdrawals(placed.map(({ table }) => table));
  const used = new Set(tables.map(({ sheet }) => sheet));
  const unread = yield* accountOfSheets(grids, tables, clusters, mapping);
  const book: LibraryBook = {
    tables,
    recognition: placed.map(({ recognition }) => recognition),
    profile,
    categories,
    unrecognised: workbook.sheets
      .filter((sheet) => sheet.visible && !used.has(sheet.name) && !isOwnSheet(sheet.name))
      .map((sheet) => sheet.name),
    changes,
    unread,
    assessments: readAssessments(workbook),
  };
  return { ...book, doubts: rememberable(doubts, placed, book) };
}

interface PlacedTable {
  readonly table: RecordTable;
  /** Place of its sheet in tab order. */
  readonly order: number;
  readonly recognition: BuiltTable['recognition'];
}

interface FoundOnSheet {
  readonly table: FoundTable;
  readonly confirmed: boolean;
  readonly order: number;
}

interface RecognisedSheets {
  readonly clusters: readonly ProfileCluster[];
  readonly found: readonly FoundOnSheet[];
  /** Sheets that a person has not mapped, in which months or terms may stand across. */
  readonly others: readonly number[];
}

const CERTAIN: BuiltTable['recognition'] = { confidence: 1, fields: new Map(), unmapped: [], otherSections: [] };
const PROFILE_RECOGNITION: BuiltTable['recognition'] = {
  ...CERTAIN,
  fields: new Map([
    ['name', 1],
    ['value', 1],
  ] as const),
};

/** Finds what stands on each sheet: first the school's facts, since the school year tells this year's columns from last year's, then the tables. */
function* recogniseSheets(
  workbook: WorkbookSnapshot,
  grids: readonly Grid[],
  mapping: SavedMapping | undefined,
  changes: MappingChange[],
  today: number | undefined,
): Work<RecognisedSheets> {
  const ignoredSheets = new Set((mapping?.ignoredSheets ?? []).map(searchKey));
  const profiles = new Map<Grid, readonly ProfileCluster[]>();
  for (const grid of grids) {
    if (!grid.sheet.visible || isOwnSheet(grid.name) || ignoredSheets.has(searchKey(grid.name))) continue;
    profiles.set(grid, yield* searchProfile(grid));
  }
  const facts = readProfile([...profiles.values()].flat(), workbook.date1904);
  const yearStart = schoolYearStart(workbook, facts, [], today);
  const mapped = mapping ? yield* applyMapping(grids, withoutAcross(grids, mapping), STANDARD, yearStart) : null;
  if (mapped) changes.push(...mapped.changes);
  const clusters: ProfileCluster[] = [];
  const found: FoundOnSheet[] = [];
  const others: number[] = [];
  for (const [order, grid] of grids.entries()) {
    const fromMapping = mapped?.bySheet.get(grid.name);
    if (fromMapping) {
      clusters.push(...fromMapping.profile);
      for (const table of fromMapping.tables) found.push({ table, confirmed: true, order });
      continue;
    }
    const profile = profiles.get(grid);
    if (!profile) continue;
    clusters.push(...profile);
    const onSheet = yield* findTables(grid, STANDARD, yearStart);
    for (const table of onSheet) {
      if (profile.some((cluster) => overlaps(cluster, table))) continue;
      found.push({ table, confirmed: false, order });
    }
    others.push(order);
    yield (0.3 * (order + 1)) / grids.length;
  }
  return { clusters, found, others };
}

/** The school's own categories, which the other tables are read by. */
function* readOwnCategories(found: readonly FoundOnSheet[], context: ReadContext): Work<CategoryDictionary> {
  const tables: BuiltTable[] = [];
  for (const { table, confirmed } of found)
    if (table.proposal.section === 'categories') tables.push(...(yield* buildTables(table, context, confirmed)));
  const own = ownCategories(tables.map((built) => built.table));
  return own.length === 0 ? STANDARD : new CategoryDictionary(own);
}

function* readTables(
  found: readonly FoundOnSheet[],
  context: ReadContext,
): Work<{ built: readonly BuiltOnSheet[]; doubts: readonly DraftDoubt[] }> {
  const built: BuiltOnSheet[] = [];
  const doubts: DraftDoubt[] = [];
  for (const [index, { table, confirmed, order }] of found.entries()) {
    yield 0.3 + (0.7 * index) / Math.max(1, found.length);
    const tables = yield* buildTables(table, context, confirmed);
    for (const one of tables) built.push({ built: one, order });
    doubts.push(...(yield* doubtsOf(table, tables, context)));
  }
  return { built, doubts };
}

/** Areas with numbers that are in no table, sheet by sheet. */
function* accountOfSheets(
  grids: readonly Grid[],
  tables: readonly RecordTable[],
  clusters: readonly ProfileCluster[],
  mapping: SavedMapping | undefined,
): Work<UnreadArea[]> {
  const ignoredSheets = new Set((mapping?.ignoredSheets ?? []).map(searchKey));
  const ignoredAreas = new Set(mapping?.ignoredAreas ?? []);
  const unread: UnreadArea[] = [];
  for (const grid of grids) {
    if (grid.sheet.own || isOwnSheet(grid.name)) continue;
    const onSheet = tables.filter(({ sheet }) => sheet === grid.name);
    if (!grid.sheet.visible && onSheet.length === 0) {
      const hidden = hiddenArea(grid);
      if (hidden) unread.push(hidden);
      continue;
    }
    const here = clusters.filter((cluster) => cluster.grid === grid);
    const areas = yield* unreadAreas(grid, onSheet, here, ignoredAreas);
    const left = ignoredSheets.has(searchKey(grid.name));
    unread.push(...(left ? areas.map((area) => ({ ...area, why: 'nguoi-dung-bo-qua' as const })) : areas));
  }
  return unread;
}

/** The doubts about tables that are still in the book, each choice with what remembers it. */
function rememberable(doubts: readonly DraftDoubt[], placed: readonly PlacedTable[], book: LibraryBook): Doubt[] {
  const before = placed.map(({ table }) => table);
  return doubts.flatMap((doubt): Doubt[] => {
    const [taken] = doubt.choices;
    const at = before.indexOf(taken?.tables[0] ?? EMPTY_TABLE);
    if (!taken || at < 0) return [];
    // Joining withdrawals may have made other objects of the same tables.
    const own = taken.tables.map((table) => book.tables[before.indexOf(table)] ?? table);
    const choices = doubt.choices.map((choice) => {
      const tables = choice === taken ? own : choice.tables;
      const out = new Set(own);
      const instead = book.tables.flatMap((table) => (table === own[0] ? tables : out.has(table) ? [] : [table]));
      const saved = mappingOf({ ...book, tables: instead }).tables.filter(({ sheet }) => sheet === doubt.sheet);
      return { ...choice, tables, saved };
    });
    return [{ ...doubt, choices }];
  });
}

const EMPTY_TABLE: RecordTable = {
  section: 'settings',
  sheet: '',
  grain: null,
  header: { firstRow: 0, lastRow: 0 },
  body: { firstRow: 0, lastRow: -1 },
  extent: { firstColumn: 0, lastColumn: 0 },
  rows: new Int32Array(0),
  columns: new Map(),
  constants: {},
  ignoredRows: [],
};

function inOrderOfSheets(a: PlacedTable, b: PlacedTable): number {
  return (
    a.order - b.order ||
    a.table.header.firstRow - b.table.header.firstRow ||
    a.table.extent.firstColumn - b.table.extent.firstColumn
  );
}

/** A mapping printed for months across names a count by its last month; such a table is recognised by its headings instead. */
function withoutAcross(grids: readonly Grid[], mapping: SavedMapping): SavedMapping {
  const isAcross = ({ section, sheet, columns }: SavedTable) => {
    const grid = section === 'readers' && !columns.date ? grids.find(({ name }) => name === sheet) : undefined;
    return grid !== undefined && standsAcross(grid);
  };
  return { ...mapping, tables: mapping.tables.filter((table) => !isAcross(table)) };
}

/** The mapping on "Cấu hình"; undefined when there is none. Rows that somebody has spoiled are reported, and the workbook is recognised anew. */
export function rememberedMapping(workbook: WorkbookSnapshot, changes: MappingChange[] = []): SavedMapping | undefined {
  const sheet = workbook.sheets.find((each) => each.name.normalize('NFC') === OWN_SHEETS.settings);
  if (!sheet) return undefined;
  try {
    const mapping = mappingFromRows(sheet.values);
    const says = mapping.tables.length + mapping.ignoredSheets.length + (mapping.ignoredAreas?.length ?? 0);
    return says > 0 ? mapping : undefined;
  } catch (error) {
    if (!(error instanceof MappingError)) throw error;
    changes.push({
      kind: 'mappingUnreadable',
      section: 'settings',
      field: null,
      sheet: sheet.name,
      was: error.message,
      now: '',
      cell: null,
    });
    return undefined;
  }
}

/** Sheets that the product writes are never read as records; a report of the school's own is none either. */
function isOwnSheet(name: string): boolean {
  return hasOwnSheetName(name) || name.normalize('NFC').startsWith(REPORT_SHEET_PREFIX) || isPartsSheet(name);
}

function overlaps(cluster: ProfileCluster, table: FoundTable): boolean {
  const columns =
    table.firstColumn <= Math.max(cluster.nameColumn, cluster.valueColumn) &&
    table.lastColumn >= Math.min(cluster.nameColumn, cluster.valueColumn);
  return columns && table.block.firstRow <= cluster.lastRow && table.rows.lastRow >= cluster.firstRow;
}

/** First calendar year of the school year: the profile's, else the one that contains today, else what a title, a sheet or the file is called by. */
function schoolYearStart(
  workbook: WorkbookSnapshot,
  profile: Profile,
  found: readonly { table: FoundTable }[],
  today: number | undefined,
): number | null {
  const stated = parseSchoolYear(profile.get('Năm học')?.text ?? '')?.start;
  if (stated !== undefined) return stated;
  if (today !== undefined) return schoolYearContaining(today).start;
  const names = [
    ...found.flatMap(({ table }) => [...table.titles, table.grid.name]),
    ...workbook.sheets.map(({ name }) => name),
    workbook.name,
  ];
  for (const name of names) {
    const written = parseSchoolYear(name);
    if (written?.valid) return written.start;
  }
  return null;
}

function contextOf(
  workbook: WorkbookSnapshot,
  profile: Profile,
  found: readonly { table: FoundTable }[],
  dictionary: CategoryDictionary,
  today: number | undefined,
): ReadContext {
  const start = schoolYearStart(workbook, profile, found, today);
  const begins = dateOf(profile.get('Ngày bắt đầu năm học')?.number ?? NaN);
  const latest = start === null ? 2100 : start + 1;
  return {
    dictionary,
    date1904: workbook.date1904,
    schoolYearStart: start,
    firstMonth: begins && begins.month >= 6 ? Math.min(begins.month, 8) : 8,
    plausible: [EARLIEST, latest],
  };
}

interface BuiltOnSheet {
  readonly built: BuiltTable;
  readonly order: number;
}

/** Drops lists that repeat what stands elsewhere: extracts of a register, and a plan beside the diary of what was done. */
function withoutRepetitions(built: readonly BuiltOnSheet[]): BuiltOnSheet[] {
  const isPlan = (entry: BuiltTable) =>
    entry.table.section === 'activities' &&
    [entry.table.sheet, ...entry.titles].some((name) => PLAN_TITLES.test(searchKey(name)));
  const hasDiary = built.some((entry) => entry.built.table.section === 'activities' && !isPlan(entry.built));
  const registers = built
    .map((entry) => entry.built.table)
    .filter((table) => table.section === 'holdings' && table.grain !== 'summary' && isStock(table));
  return built.flatMap((placed) => {
    const { built: entry } = placed;
    if (entry.confirmed) return [placed];
    if (isPlan(entry) && hasDiary) return [];
    const { table } = entry;
    if (table.section !== 'holdings' || table.grain === 'summary' || !isStock(table) || registers.length < 2)
      return [placed];
    const others = registers.filter((other) => other !== table);
    if (!repeatsAnother(table, entry.titles, others)) return [placed];
    return [{ ...placed, built: { ...entry, table: { ...table, role: 'claim' as const } } }];
  });
}
