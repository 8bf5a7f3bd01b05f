import type { FieldColumn, RecordTable } from '../../intake/book';

/** A blank cell of a table. */
export interface BlankCell {
  readonly column: FieldColumn;
  readonly record: number;
}

/** Of a sheet in Excel. */
const MOST_COLUMNS = 16_384;

/** Cells by groups that touch each other, side by side or one above the other; each group, and the groups, from the top left on. */
export function neighbours({ rows }: RecordTable, cells: readonly BlankCell[]): BlankCell[][] {
  const placeOf = ({ column, record }: BlankCell) => (rows[record] ?? 0) * MOST_COLUMNS + column.column;
  const sorted = [...cells].sort((a, b) => placeOf(a) - placeOf(b));
  const at = new Map(sorted.map((cell, index) => [placeOf(cell), index]));
  const taken = new Uint8Array(sorted.length);
  const groups: BlankCell[][] = [];
  for (let start = 0; start < sorted.length; start++) {
    if (taken[start]) continue;
    taken[start] = 1;
    const group = [start];
    for (const index of group) {
      const cell = sorted[index];
      if (!cell) continue;
      for (const step of [-MOST_COLUMNS, -1, 1, MOST_COLUMNS]) {
        const next = at.get(placeOf(cell) + step);
        if (next === undefined || taken[next]) continue;
        taken[next] = 1;
        group.push(next);
      }
    }
    groups.push(group.sort((a, b) => a - b).flatMap((index) => sorted[index] ?? []));
  }
  return groups;
}
