import type { ProfileNameInfo } from '../library/profile';
import { parseSchoolYear } from '../library/school-year';
import type { Grid } from './grid';
import { profileNameOf, type NameOf, type Pair, type ProfileCluster } from './profile-names';

/** One count of a cell that says several: "Tổng số lớp: 14" up to the ";", ",", dash or end of line before the next. */
const COUNT_OF_CELL = /[\s;,•+–—-]*([^:\d]+?)\s*:\s*(\d[\d.]*)(?:\s*\p{L}+)?\s*(?=[;,\n•–—-]|\.?$)/guy;

/** The counts of a cell that says more than one of them ("Tổng số lớp: 14; HS: 531; GV: 31"); empty where any part of it says something else. */
export function factsInOneCell(
  text: string,
  nameOf: NameOf = profileNameOf,
): { info: ProfileNameInfo; value: string }[] {
  if (text.indexOf(':') === text.lastIndexOf(':')) return [];
  const facts: { info: ProfileNameInfo; value: string }[] = [];
  let end = 0;
  for (const part of text.matchAll(COUNT_OF_CELL)) {
    end = part.index + part[0].length;
    const info = nameOf(part[1] ?? '');
    if (info?.type === 'count') facts.push({ info, value: part[2] ?? '' });
  }
  const names = new Set(facts.map(({ info }) => info.name));
  return facts.length >= 2 && names.size === facts.length && /^[.\s]*$/.test(text.slice(end)) ? facts : [];
}

/** Gives the facts of one cell to the list that the cell stands in; where there is none, the cell is a list of its own. */
export function withFactsOfCells(
  clusters: readonly ProfileCluster[],
  grid: Grid,
  cells: readonly (readonly Pair[])[],
): ProfileCluster[] {
  let all = [...clusters];
  for (const pairs of cells) {
    const [first] = pairs;
    if (!first) continue;
    const { row, column } = first;
    const around = all.find(
      ({ firstRow, lastRow, nameColumn, valueColumn }) =>
        row >= firstRow && row <= lastRow && (column === nameColumn || column === valueColumn),
    );
    if (around) all = all.map((one) => (one === around ? { ...one, pairs: [...one.pairs, ...pairs] } : one));
    else
      all.push({
        grid,
        nameColumn: column,
        valueColumn: column,
        firstRow: row,
        lastRow: row,
        headerRow: row - 1,
        pairs,
      });
  }
  return all;
}

/**
 * Facts laid out across: nothing but their names side by side in a row, one row of values below. A head that is no fact ("Khối") makes it a list. Two
 * counts are the least, since a name alone also heads the columns of other tables. A second row of values makes it a list of classes or years.
 */
export function factsAcross(
  grid: Grid,
  row: number,
  lastColumn: number,
  nameOf: NameOf = profileNameOf,
): ProfileCluster[] {
  const below = row + 1;
  if (below > grid.lastRow) return [];
  const pairs: Pair[] = [];
  for (let column = grid.firstColumn; column <= lastColumn; column++) {
    if (grid.isBlank(row, column) !== grid.isBlank(below, column)) return [];
    if (grid.isBlank(row, column)) continue;
    if (below < grid.lastRow && !grid.isBlank(below + 1, column)) return [];
    if (typeof grid.raw(row, column) !== 'string' || parseSchoolYear(grid.text(below, column)) !== null) return [];
    const info = nameOf(grid.text(row, column));
    if (!info) return [];
    pairs.push({ row: below, column, info, valueColumn: column, nameRow: row });
  }
  const counts = pairs.filter(
    ({ info, column }) => info.type === 'count' && typeof grid.raw(below, column) === 'number',
  );
  const names = new Set(pairs.map(({ info }) => info.name));
  if (counts.length < 2 || names.size < pairs.length) return [];
  return pairs.map((pair) => ({
    grid,
    nameColumn: pair.column,
    valueColumn: pair.column,
    firstRow: below,
    lastRow: below,
    headerRow: row,
    pairs: [pair],
  }));
}
