import { noConcernOf } from '../library/no-concern';
import { searchKey } from '../text/normal';
import { finish, type Work } from '../work';
import { factsAcross, factsInOneCell, withFactsOfCells } from './facts-beside';
import type { Grid } from './grid';
import { knownHeader } from './header-match';
import {
  earlierProfileNameOf,
  inOneCell,
  profileNameOf,
  type NameOf,
  type Pair,
  type ProfileCluster,
} from './profile-names';

/** Rows looked through for a profile, and columns between a name and its value. */
const PROFILE_ROWS = 300;
const ROWS_BETWEEN_PAUSES = 32;
const VALUE_REACH = 6;
const LARGEST_GAP = 4;

const PROFILE_SHEETS = /(?:^| )(?:thong tin|nha truong|ho so truong|tt chung)(?: |$)/;

/** Finds the school's facts on a sheet, wherever they stand. */
export function* searchProfile(grid: Grid, byHand = false): Work<ProfileCluster[]> {
  const found = yield* searchNames(grid, byHand, profileNameOf);
  if (!found.some(({ pairs }) => pairs.some(({ info }) => info.since !== undefined))) return found;
  const earlier = yield* searchNames(grid, byHand, earlierProfileNameOf);
  return found.map((cluster, index) => ({ ...cluster, earlier: index === 0 ? earlier : [] }));
}

/** The same with the names that `nameOf` knows. */
function* searchNames(grid: Grid, byHand: boolean, nameOf: NameOf): Work<ProfileCluster[]> {
  const byColumn = new Map<number, Pair[]>();
  const cells: Pair[][] = [];
  const across: ProfileCluster[] = [];
  const lastRow = Math.min(grid.lastRow, grid.firstRow + PROFILE_ROWS - 1);
  const lastColumn = Math.min(grid.lastColumn, grid.firstColumn + 40);
  for (let row = grid.firstRow; row <= lastRow; row++) {
    if ((row - grid.firstRow) % ROWS_BETWEEN_PAUSES === ROWS_BETWEEN_PAUSES - 1) yield 0;
    const inRow = factsAcross(grid, row, lastColumn, nameOf);
    across.push(...inRow);
    // What stands below each of these names is its value, not what stands beside it.
    if (inRow.length > 0) continue;
    for (let column = grid.firstColumn; column <= lastColumn; column++) {
      const value = grid.raw(row, column);
      if (typeof value !== 'string' || value === '' || value.length > 200) continue;
      const text = grid.textOf(value, row, column);
      const several = factsInOneCell(text, nameOf);
      if (several.length > 0) {
        cells.push(several.map(({ info, value: stated }) => ({ row, column, info, valueColumn: column, stated })));
        continue;
      }
      const joint = inOneCell(text, nameOf);
      const info = joint?.info ?? nameOf(text);
      if (!info) continue;
      const valueColumn = joint ? column : valueColumnOf(grid, row, column, lastColumn, nameOf);
      const list = byColumn.get(column) ?? [];
      list.push({ row, column, info, valueColumn });
      byColumn.set(column, list);
    }
  }
  const groups: Pair[][] = [];
  for (const pairs of byColumn.values()) {
    let from = 0;
    for (let i = 1; i <= pairs.length; i++) {
      const [here, before] = [pairs[i], pairs[i - 1]];
      if (here && before && here.row - before.row <= LARGEST_GAP) continue;
      groups.push(pairs.slice(from, i));
      from = i;
    }
  }
  const clustersOf = (named: boolean) => groups.flatMap((group) => clusterOf(grid, group, named) ?? []);
  const named = byHand || PROFILE_SHEETS.test(searchKey(grid.name));
  // Where one list of facts stands, a second one beside it needs less proof ("Số học sinh", "Số lớp").
  const clusters = named || clustersOf(false).length > 0 ? clustersOf(true) : [];
  const all = [...withFactsOfCells(clusters, grid, cells), ...across];
  return all.sort((a, b) => a.firstRow - b.firstRow || a.nameColumn - b.nameColumn);
}

/** `searchProfile` without a pause. */
export function findProfile(grid: Grid, byHand = false): ProfileCluster[] {
  return finish(searchProfile(grid, byHand));
}

function valueColumnOf(grid: Grid, row: number, column: number, lastColumn: number, nameOf: NameOf): number {
  const own = grid.mergeAt(row, column);
  const from = own ? own.column + own.columnCount : column + 1;
  for (let next = from; next <= Math.min(from + VALUE_REACH, lastColumn); next++) {
    if (grid.isBlank(row, next)) continue;
    const text = grid.text(row, next);
    // ":" in a column of its own, and the next pair of the same row, are no values.
    if (text === ':') continue;
    return nameOf(text) && !/\d/.test(text) && next > from ? -1 : next;
  }
  return -1;
}

/** The names that only a profile has; counts of pupils and areas also stand in tables of figures. */
function isTelling(pair: Pair): boolean {
  return pair.info.type === 'text' || pair.info.type === 'schoolYear' || pair.info.type === 'date';
}

/** Rows above a column of names in which the heads of a list of persons are looked for. */
const LIST_HEAD_ROWS = 40;

/** Whether a row belongs to a list of staff, pay or marks, whose posts ("Giáo viên") are no facts of the school. */
function standsInAList(grid: Grid, row: number): boolean {
  for (let above = Math.max(grid.firstRow, row - LIST_HEAD_ROWS); above <= row; above++) {
    const heads: string[] = [];
    for (let column = grid.firstColumn; column <= grid.lastColumn; column++) {
      const text = grid.text(above, column);
      if (text !== '') heads.push(text);
    }
    if (heads.length >= 3 && noConcernOf([], heads) !== null) return true;
  }
  return false;
}

function clusterOf(grid: Grid, group: readonly Pair[], named: boolean): ProfileCluster | null {
  const votes = new Map<number, number>();
  for (const pair of group) {
    if (pair.valueColumn >= 0) votes.set(pair.valueColumn, (votes.get(pair.valueColumn) ?? 0) + 1);
  }
  const column = group[0]?.column ?? 0;
  const valueColumn = [...votes].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? column + 1;
  // A letterhead above or a signature below is no pair: its right half stands elsewhere.
  const belongs = (pair: Pair) =>
    pair.valueColumn === valueColumn || pair.valueColumn === column || pair.valueColumn < 0;
  const from = group.findIndex(belongs);
  const pairs = group.slice(Math.max(0, from), group.findLastIndex(belongs) + 1);
  const names = new Set(pairs.map((pair) => pair.info.name));
  if (standsInAList(grid, pairs[0]?.row ?? grid.firstRow)) return null;
  // A column of persons says the same names over and over; facts are said once.
  if (pairs.length - names.size >= 3 || (pairs.length - names.size) * 2 >= pairs.length) return null;
  const telling = new Set(pairs.filter(isTelling).map((pair) => pair.info.name));
  const valued = pairs.filter((pair) => pair.valueColumn >= 0).length;
  const enough = named
    ? names.size >= 2 && (telling.size >= 1 || valued >= 2)
    : names.size >= 3 && telling.size >= 2 && valued >= 2;
  const [first, last] = [pairs[0], pairs[pairs.length - 1]];
  if (!enough || !first || !last) return null;
  // In a profile most of what stands in the names' column is names; a column of headings or signatures is none.
  let filled = 0;
  for (let row = first.row; row <= last.row; row++) if (!grid.isBlank(row, column)) filled++;
  if (names.size * 3 < filled) return null;
  const above = first.row - 1;
  const headed =
    above >= grid.firstRow &&
    [column, valueColumn].every((each) =>
      knownHeader(grid.headerText(above, each)).some((candidate) => candidate.section === 'profile'),
    );
  // Names below the last known one still belong to it ("Email", "Ghi chú") as long as no row is left blank.
  let lastRow = last.row;
  while (
    lastRow < grid.lastRow &&
    valueColumn !== column &&
    typeof grid.raw(lastRow + 1, column) === 'string' &&
    !grid.isBlank(lastRow + 1, column) &&
    !grid.isBlank(lastRow + 1, valueColumn)
  )
    lastRow++;
  let firstRow = first.row;
  while (
    firstRow - 1 > (headed ? above : grid.firstRow - 1) &&
    !headed &&
    valueColumn !== column &&
    typeof grid.raw(firstRow - 1, column) === 'string' &&
    !grid.isBlank(firstRow - 1, column) &&
    !grid.isBlank(firstRow - 1, valueColumn) &&
    !knownHeader(grid.text(firstRow - 1, column)).some((candidate) => candidate.section === 'profile')
  )
    firstRow--;
  return { grid, nameColumn: column, valueColumn, firstRow, lastRow, headerRow: headed ? above : firstRow - 1, pairs };
}
