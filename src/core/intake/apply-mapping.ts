import type { CategoryDictionary } from '../library/categories';
import type { FieldId } from '../library/ids';
import { exactKey, searchKey } from '../text/normal';
import type { Work } from '../work';
import { rowsOfBody } from './body';
import type { AcrossColumn, MappingChange } from './book';
import { contentOfCell, type ColumnContent } from './content';
import {
  chooseColumns,
  SAME_MEASURE,
  type ColumnContext,
  type ColumnPart,
  type EqualColumns,
  type SaidColumns,
} from './equal-columns';
import type { FoundTable } from './find-tables';
import type { Grid } from './grid';
import { headerBlockAt, type HeaderBlock, type HeaderCell } from './header-block';
import { historyLayout, PLAIN_HISTORY } from './history-layouts';
import type { SavedColumn, SavedMapping, SavedTable } from './mapping';
import { findProfile } from './profile';
import type { ProfileCluster } from './profile-names';
import type { ColumnProposal, TableProposal } from './propose';

export interface MappedSheet {
  readonly tables: FoundTable[];
  readonly profile: ProfileCluster[];
}

export interface AppliedMapping {
  /** By the sheet's name as it is now. */
  readonly bySheet: ReadonlyMap<string, MappedSheet>;
  readonly changes: readonly MappingChange[];
}

/** Rows searched for a remembered header that has moved. */
const SEARCH_ROWS = 300;

/**
 * Finds the tables that a mapping names: by the sheet's name, the headers' texts and, where those are gone, by the letters. What was renamed or moved is used
 * all the same and reported; what is gone is reported.
 */
export function* applyMapping(
  grids: readonly Grid[],
  mapping: SavedMapping,
  dictionary: CategoryDictionary,
  yearStart: number | null,
): Work<AppliedMapping> {
  const bySheet = new Map<string, MappedSheet>();
  const changes: MappingChange[] = [];
  for (const saved of mapping.tables) {
    const grid = sheetOf(grids, mapping, saved);
    if (!grid) {
      changes.push({
        kind: 'sheetMissing',
        section: saved.section,
        field: null,
        sheet: saved.sheet,
        was: saved.sheet,
        now: '',
        cell: null,
      });
      continue;
    }
    if (grid.name !== saved.sheet)
      changes.push({
        kind: 'sheetRenamed',
        section: saved.section,
        field: null,
        sheet: grid.name,
        was: saved.sheet,
        now: grid.name,
        cell: null,
      });
    const place = bySheet.get(grid.name) ?? { tables: [], profile: [] };
    bySheet.set(grid.name, place);
    if (saved.section === 'profile') {
      place.profile.push(...profileByHand(grid, saved));
      continue;
    }
    const table = yield* mappedTable(grid, saved, dictionary, yearStart, changes);
    if (table) place.tables.push(table);
  }
  return { bySheet, changes };
}

function profileByHand(grid: Grid, saved: SavedTable): ProfileCluster[] {
  const clusters = findProfile(grid, true);
  const nameColumn = saved.columns.name?.column;
  const wanted = clusters.filter((cluster) => nameColumn === undefined || cluster.nameColumn === nameColumn);
  return wanted.length > 0 ? wanted : clusters;
}

function sheetOf(grids: readonly Grid[], mapping: SavedMapping, saved: SavedTable): Grid | undefined {
  const exact = grids.find((grid) => grid.name === saved.sheet);
  if (exact) return exact;
  const key = searchKey(saved.sheet);
  const alike = grids.find((grid) => searchKey(grid.name) === key);
  if (alike) return alike;
  // A renamed sheet still has its headers.
  const named = new Set(mapping.tables.map((table) => table.sheet));
  const wanted = Object.values(saved.columns).filter((column) => column.header !== '').length;
  if (wanted < 2) return undefined;
  return grids
    .filter((grid) => !named.has(grid.name))
    .find((grid) => (bestHeaderRow(grid, saved)?.matches ?? 0) >= Math.max(2, wanted * 0.6));
}

function bestHeaderRow(grid: Grid, saved: SavedTable): { row: number; matches: number } | null {
  const wanted = new Set(
    Object.values(saved.columns).flatMap((column) =>
      column.header === '' ? [] : column.header.split(' ').length > 0 ? [exactKey(column.header)] : [],
    ),
  );
  if (wanted.size === 0) return null;
  let best: { row: number; matches: number } | null = null;
  const near = saved.headerRow ?? -1;
  for (let row = grid.firstRow; row <= Math.min(grid.lastRow, grid.firstRow + SEARCH_ROWS); row++) {
    let matches = 0;
    for (let column = grid.firstColumn; column <= grid.lastColumn; column++) {
      const text = grid.headerText(row, column);
      if (text === '') continue;
      const key = exactKey(text);
      if (wanted.has(key)) matches++;
      // The lower row of a header of two rows holds the end of each remembered text.
      else if (key.length > 1 && [...wanted].some((whole) => whole.endsWith(key))) matches += 0.5;
    }
    if (matches > (best?.matches ?? 0) || (best && matches === best.matches && row === near && matches > 0))
      best = { row, matches };
  }
  return best;
}

function* mappedTable(
  grid: Grid,
  saved: SavedTable,
  dictionary: CategoryDictionary,
  yearStart: number | null,
  changes: MappingChange[],
): Work<FoundTable | null> {
  const entries = Object.entries(saved.columns) as [FieldId, { header: string; column: number }][];
  const found = bestHeaderRow(grid, saved);
  const withHeaders = entries.filter(([, column]) => column.header !== '').length;
  const enough = found !== null && found.matches * 2 >= withHeaders;
  const row = enough ? found.row : saved.headerRow;
  if (row === null) return null;
  const block = withMappedColumns(
    grid,
    headerBlockAt(grid, row, grid.firstColumn, grid.lastColumn),
    row,
    entries.map(([, column]) => column.column),
    enough,
  );
  const columns: ColumnProposal[] = [];
  const shift = shiftOf(block, entries);
  const known = new Set(entries.map(([, column]) => exactKey(column.header)).filter((key) => key !== ''));
  for (const [field, remembered] of entries) {
    const key = exactKey(remembered.header);
    const same = block.cells.filter((cell) => key !== '' && exactKey(cell.header) === key);
    const cell = same.find((each) => each.column === remembered.column) ?? same[same.length - 1];
    // A renamed header is looked for where it stood, moved along with its neighbours.
    const there =
      cell ??
      block.cells.find((each) => each.column === remembered.column + shift && !known.has(exactKey(each.header)));
    if (!there || (!cell && remembered.header !== '' && there.parts.length === 0)) {
      changes.push({
        kind: 'columnMissing',
        section: saved.section,
        field,
        sheet: grid.name,
        was: remembered.header,
        now: '',
        cell: null,
      });
      continue;
    }
    if (!cell && remembered.header !== '') {
      changes.push({
        kind: 'headerRenamed',
        section: saved.section,
        field,
        sheet: grid.name,
        was: remembered.header,
        now: there.header,
        cell: { sheet: grid.name, row: block.lastRow, column: there.column },
      });
    }
    columns.push({ field, column: there.column, header: there.header, confidence: 1 });
  }
  if (columns.length === 0 && (saved.across ?? []).length === 0) return null;
  const contents = new Map<number, ColumnContent>();
  for (const cell of block.cells) {
    yield 0;
    contents.set(cell.column, contentOfCell(grid, cell, block.lastRow + 1, dictionary));
  }
  const titles = textsAbove(grid, block);
  const { years, indicators } =
    saved.section === 'history'
      ? historyLayout(block, (wanted) => columns.find(({ field }) => field === wanted)?.column, contents, {
          grid,
          names: [grid.name, ...titles],
          yearStart,
        })
      : PLAIN_HISTORY;
  const proposal: TableProposal = {
    section: saved.section,
    grain: saved.grain,
    columns: years.length + indicators.length > 0 ? columns.filter(({ field }) => field !== 'value') : columns,
    years,
    indicators,
    confidence: 1,
    score: 0,
    equal: savedColumns(saved, block, { grid, contents, yearStart, said: saidBy(columns) }),
  };
  const rows = yield* rowsOfBody(grid, block, proposal, dictionary);
  const [first, last] = [block.cells[0], block.cells[block.cells.length - 1]];
  if (!first || !last) return null;
  return {
    grid,
    block,
    proposal,
    others: [],
    contents,
    titles,
    rows,
    constants: saved.constants,
    role: saved.role,
    blankQuantityIsOne: saved.blankQuantityIsOne,
    firstColumn: first.column,
    lastColumn: last.column,
  };
}

function textsAbove(grid: Grid, { firstRow, cells }: HeaderBlock): string[] {
  const [first, last] = [cells[0], cells[cells.length - 1]];
  if (!first || !last) return [];
  const titles: string[] = [];
  for (let above = Math.max(grid.firstRow, firstRow - 8); above < firstRow; above++)
    for (let column = first.column; column <= last.column; column++) {
      const text = typeof grid.raw(above, column) === 'string' ? grid.text(above, column) : '';
      if (text !== '') titles.push(text);
    }
  return titles;
}

/** A column that a person has confirmed for a field is the one that counts. */
function saidBy(columns: readonly ColumnProposal[]): SaidColumns[] {
  return columns.map(({ field, column }) => ({ field, column, use: 'this-year' }));
}

/**
 * What a person said of columns that share a head. It holds while those columns stand where they stood under the same heads; else the columns are looked at
 * anew, and asked about again where nothing decides.
 */
function savedColumns(saved: SavedTable, block: HeaderBlock, context: ColumnContext): EqualColumns {
  const { across = [] } = saved;
  const cellOf = ({ column, header }: AcrossColumn) =>
    block.cells.find((cell) => cell.column === column && (header === '' || exactKey(cell.header) === exactKey(header)));
  if (across.length === 0) return chooseColumns(saved.section, block, context);
  if (!across.every((each) => cellOf(each))) return chooseColumns(saved.section, block, { ...context, said: [] });
  const used = across.flatMap((each) => {
    const cell = cellOf(each);
    return cell ? [{ ...each, cell }] : [];
  });
  const parts = new Map<FieldId, ColumnPart[]>();
  for (const { field, use, category, cell } of used) {
    if (use !== 'part' || category !== undefined) continue;
    const isLess = field === 'withdrawn' && saved.grain !== 'summary';
    const measure = isLess ? 'quantity' : (SAME_MEASURE[field] ?? field);
    parts.set(measure, [...(parts.get(measure) ?? []), { cell, sign: isLess ? -1 : 1 }]);
  }
  return {
    block,
    across,
    previous: new Map(
      used.flatMap(({ field, use, cell, category }) =>
        use === 'previous' && !category ? [[field, cell] as const] : [],
      ),
    ),
    parts,
    types: used.flatMap(({ field, use, category, cell }) =>
      use === 'part' && category !== undefined && (field === 'titles' || field === 'copies' || field === 'value')
        ? [{ category, field, cell }]
        : [],
    ),
    open: [],
  };
}

/** By how many columns the headers that are still there have moved: what most of them say. */
function shiftOf(block: HeaderBlock, entries: readonly (readonly [FieldId, SavedColumn])[]): number {
  const votes = new Map<number, number>();
  for (const [, remembered] of entries) {
    const key = exactKey(remembered.header);
    if (key === '') continue;
    for (const cell of block.cells) {
      if (exactKey(cell.header) !== key) continue;
      const shift = cell.column - remembered.column;
      votes.set(shift, (votes.get(shift) ?? 0) + 1);
    }
  }
  return [...votes].sort((a, b) => b[1] - a[1] || Math.abs(a[0]) - Math.abs(b[0]))[0]?.[0] ?? 0;
}

/** The header with an empty cell for each mapped column that has none, and, for a header found by its number alone, not a row longer than that. */
function withMappedColumns(
  grid: Grid,
  block: HeaderBlock,
  row: number,
  columns: readonly number[],
  byText: boolean,
): HeaderBlock {
  const cells: HeaderCell[] = [...block.cells];
  for (const column of columns) {
    if (column < grid.firstColumn || column > grid.lastColumn || cells.some((cell) => cell.column === column)) continue;
    cells.push({ column, parts: [], header: '', candidates: [], ordinal: false, year: null, sense: {} });
  }
  cells.sort((a, b) => a.column - b.column);
  return { firstRow: Math.min(block.firstRow, row), lastRow: byText ? block.lastRow : row, cells };
}
