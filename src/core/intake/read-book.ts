import { CategoryDictionary } from '../library/categories';
import { hasOwnSheetName, isPartsSheet, OWN_SHEETS, REPORT_SHEET_PREFIX } from '../library/own-sheets';
import { parseSchoolYear, schoolYearContaining } from '../library/school-year';
import type { WorkbookSnapshot } from '../sheet/snapshot';
import { dateOf } from '../text/calendar';
import { searchKey } from '../text/normal';
import type { Work } from '../work';
import { applyMapping } from './apply-mapping';
import type { LibraryBook, MappingChange, Profile, RecordTable } from './book';
import { buildTables, type BuiltTable } from './build-table';
import { findTables, type FoundTable } from './find-tables';
import { Grid } from './grid';
import { repeatsAnother } from './holdings';
import { MappingError, type SavedMapping, type SavedTable } from './mapping';
import { mappingFromRows } from './mapping-rows';
import { readMonthsAcross, standsAcross } from './months-across';
import { ownCategories } from './own-categories';
import { searchProfile, type ProfileCluster } from './profile';
import { profileTable, readProfile } from './read-profile';
import type { ReadContext } from './column-job';
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
  const standard = STANDARD;
  const clusters: ProfileCluster[] = [];
  const found: { table: FoundTable; confirmed: boolean; order: number }[] = [];
  const changes: MappingChange[] = [];
  const mapping = givenMapping ?? rememberedMapping(workbook, changes);
  const grids: Grid[] = [];
  /** Sheets with no table whose header says what its columns are. */
  const others: number[] = [];
  const ignoredSheets = new Set((mapping?.ignoredSheets ?? []).map(searchKey));
  for (const sheet of workbook.sheets) grids.push(new Grid(sheet));
  const mapped = mapping ? yield* applyMapping(grids, withoutAcross(grids, mapping), standard) : null;
  if (mapped) changes.push(...mapped.changes);
  for (const [order, grid] of grids.entries()) {
    const fromMapping = mapped?.bySheet.get(grid.name);
    if (fromMapping) {
      clusters.push(...fromMapping.profile);
      for (const table of fromMapping.tables) found.push({ table, confirmed: true, order });
      continue;
    }
    if (!grid.sheet.visible || isOwnSheet(grid.name) || ignoredSheets.has(searchKey(grid.name))) continue;
    const profile = yield* searchProfile(grid);
    clusters.push(...profile);
    const onSheet = yield* findTables(grid, standard);
    for (const table of onSheet) {
      if (profile.some((cluster) => overlaps(cluster, table))) continue;
      found.push({ table, confirmed: false, order });
    }
    if (onSheet.length === 0 && profile.length === 0) others.push(order);
    yield (0.3 * (order + 1)) / grids.length;
  }
  const profile = readProfile(clusters, workbook.date1904);
  const base = contextOf(workbook, profile, found, standard, today);
  // The school's own categories first: the other tables are read by them.
  const ownTables: BuiltTable[] = [];
  for (const { table, confirmed } of found)
    if (table.proposal.section === 'categories') ownTables.push(...(yield* buildTables(table, base, confirmed)));
  const own = ownCategories(ownTables.map((built) => built.table));
  const categories = own.length === 0 ? STANDARD : new CategoryDictionary(own);
  const context: ReadContext = { ...base, dictionary: categories };
  const built: { built: BuiltTable; order: number }[] = [];
  for (const [index, { table, confirmed, order }] of found.entries()) {
    yield 0.3 + (0.7 * index) / Math.max(1, found.length);
    for (const one of yield* buildTables(table, context, confirmed)) built.push({ built: one, order });
  }
  const kept = withoutRepetitions(built);
  const tables: { table: RecordTable; order: number; recognition: BuiltTable['recognition'] }[] = kept.map((entry) => ({
    table: entry.built.table,
    order: entry.order,
    recognition: entry.built.recognition,
  }));
  for (const cluster of clusters) {
    const order = grids.indexOf(cluster.grid);
    const fields = new Map([
      ['name', 1],
      ['value', 1],
    ] as const);
    tables.push({
      table: profileTable(cluster),
      order,
      recognition: { confidence: 1, fields, unmapped: [], otherSections: [] },
    });
  }
  for (const order of others) {
    const grid = grids[order];
    if (!grid) continue;
    for (const table of yield* readMonthsAcross(grid, context))
      tables.push({ table, order, recognition: { confidence: 1, fields: new Map(), unmapped: [], otherSections: [] } });
  }
  tables.sort(
    (a, b) =>
      a.order - b.order ||
      a.table.header.firstRow - b.table.header.firstRow ||
      a.table.extent.firstColumn - b.table.extent.firstColumn,
  );
  const used = new Set(tables.map((entry) => entry.table.sheet));
  return {
    tables: tables.map((entry) => entry.table),
    recognition: tables.map((entry) => entry.recognition),
    profile,
    categories,
    unrecognised: workbook.sheets
      .filter((sheet) => sheet.visible && !used.has(sheet.name) && !isOwnSheet(sheet.name))
      .map((sheet) => sheet.name),
    changes,
  };
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

function contextOf(
  workbook: WorkbookSnapshot,
  profile: Profile,
  found: readonly { table: FoundTable }[],
  dictionary: CategoryDictionary,
  today: number | undefined,
): ReadContext {
  let start = parseSchoolYear(profile.get('Năm học')?.text ?? '')?.start ?? null;
  if (start === null && today !== undefined) start = schoolYearContaining(today).start;
  if (start === null) {
    // Nobody says it; a title such as "Năm học 2025-2026" or the file's name does.
    const names = [...found.flatMap(({ table }) => [...table.titles, table.grid.name]), workbook.name];
    for (const name of names) {
      const written = parseSchoolYear(name);
      if (written?.valid) {
        start = written.start;
        break;
      }
    }
  }
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

/** Drops lists that repeat what stands elsewhere: extracts of a register, and a plan beside the diary of what was done. */
function withoutRepetitions(
  built: readonly { built: BuiltTable; order: number }[],
): { built: BuiltTable; order: number }[] {
  const isPlan = (entry: BuiltTable) =>
    entry.table.section === 'activities' &&
    [entry.table.sheet, ...entry.titles].some((name) => PLAN_TITLES.test(searchKey(name)));
  const hasDiary = built.some((entry) => entry.built.table.section === 'activities' && !isPlan(entry.built));
  const registers = built
    .map((entry) => entry.built.table)
    .filter((table) => table.section === 'holdings' && table.grain !== 'summary');
  return built.filter(({ built: entry }) => {
    if (entry.confirmed) return true;
    if (isPlan(entry) && hasDiary) return false;
    const { table } = entry;
    if (table.section !== 'holdings' || table.grain === 'summary' || registers.length < 2) return true;
    return !repeatsAnother(
      table,
      entry.titles,
      registers.filter((other) => other !== table),
    );
  });
}
