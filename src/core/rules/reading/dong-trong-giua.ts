import type { RecordTable } from '../../intake/book';
import type { Found, Rule } from '../rule';
import { atAddress, rowIdentity } from '../shared/found';
import { anySection, RECORD_SECTIONS } from '../shared/needs';
import { firstRecordAt } from '../shared/rows';

/** Runs of blank rows with records above and below them: Excel's own filters, sorting and tables stop there. */
export const dongTrongGiua: Rule = {
  id: 'dong-trong-giua',
  family: 'reading',
  severity: 'goi-y',
  missing: anySection(...RECORD_SECTIONS),
  *check({ book }): Generator<Found | null> {
    for (const table of book.tables) {
      if (table.section === 'profile' || table.section === 'narrative' || table.section === 'settings') continue;
      yield null;
      for (const [first, last] of blankRuns(table)) {
        const after = firstRecordAt(table.rows, last);
        if (after === 0 || after >= table.rows.length) continue;
        const cell = { sheet: table.sheet, row: first, column: table.extent.firstColumn };
        yield atAddress(cell, [table.section, table.sheet, last - first + 1, rowIdentity(table, after)], {
          from: first + 1,
          to: last + 1,
          rows: last - first + 1,
        });
      }
    }
  },
};

/** First and last sheet row of each run of neighbouring blank rows. */
function blankRuns(table: RecordTable): [number, number][] {
  const runs: [number, number][] = [];
  const rows = table.ignoredRows.filter(({ reason }) => reason === 'blank').map(({ row }) => row);
  for (const row of rows.sort((a, b) => a - b)) {
    const last = runs[runs.length - 1];
    if (last && last[1] === row - 1) last[1] = row;
    else runs.push([row, row]);
  }
  return runs;
}
