import { cellOf, ReadState, type FieldColumn, type RecordTable } from '../../intake/book';
import type { Found, Rule } from '../rule';
import { atAddress, atCell } from '../shared/found';
import { blanksInGaps } from '../shared/gaps';
import { missingCounts, NEARLY_ALL } from '../shared/missing-counts';
import { anySection, RECORD_SECTIONS } from '../shared/needs';
import { neighbours, type BlankCell } from '../shared/neighbours';
import { inSlices } from '../shared/scan';
import { watchedColumns, type WatchedColumn } from '../shared/watched-columns';

/** A shorter column does not show that it is usually filled. */
const ENOUGH = 5;

/**
 * Blank cells in columns that are filled nearly everywhere. Neighbouring cells are one finding; a column that figures are summed over and that is too short or too
 * often blank for that gives one finding at its head.
 */
export const oTrong: Rule = {
  id: 'o-trong',
  family: 'reading',
  severity: 'canh-bao',
  missing: anySection(...RECORD_SECTIONS),
  *check(input): Generator<Found | null> {
    const missing = yield* missingCounts(input);
    const gaps = yield* blanksInGaps(input.book);
    const seen = new Set<string>();
    for (const table of input.book.tables) {
      const lone = missing.nameOnly.filter((one) => one.table === table);
      const loneRecords = new Set(lone.map(({ record }) => record));
      const cells: BlankCell[] = lone.flatMap(({ columns, record }) => columns.map((column) => ({ column, record })));
      for (const watched of watchedColumns(input, table, missing)) {
        const { column } = watched;
        // Parts of one table that are counted apart share their other columns.
        const place = `${table.sheet}\u0001${column.column}\u0001${table.header.lastRow}`;
        if (column.virtual || seen.has(place)) continue;
        seen.add(place);
        const { blanks, records } = yield* blanksOf(watched, loneRecords, table.rows.length);
        if (blanks.length === 0) continue;
        const isUsuallyFilled = records >= ENOUGH && records - blanks.length >= records * NEARLY_ALL;
        if (!isUsuallyFilled && watched.summed) yield atHead(table, column, blanks.length, records);
        else if (isUsuallyFilled) for (const record of blanks) cells.push({ column, record });
        else if (column.field === 'accessionNumber')
          for (const record of gaps.get(table) ?? []) cells.push({ column, record });
      }
      yield* inGroups(table, cells);
    }
  },
};

interface Blanks {
  readonly blanks: readonly number[];
  /** Records that should have something there. */
  readonly records: number;
}

/** Rows that hold nothing but a name (`lone`) are told as such. */
function* blanksOf(
  { column, applies, lacks }: WatchedColumn,
  lone: ReadonlySet<number>,
  length: number,
): Generator<null, Blanks> {
  const blanks: number[] = [];
  const { states } = column;
  let records = 0;
  yield* inSlices(length, (from, to) => {
    if (!applies) {
      records += to - from;
      collectBlanks(states, from, to, blanks);
      return;
    }
    for (let i = from; i < to; i++) {
      if (!applies(i)) continue;
      records++;
      if (states[i] === ReadState.blank) blanks.push(i);
    }
  });
  return { blanks: blanks.filter((record) => !lone.has(record) && (lacks?.(record) ?? true)), records };
}

function collectBlanks(states: Uint8Array, from: number, to: number, blanks: number[]): void {
  for (let i = from; i < to; i++) if (states[i] === ReadState.blank) blanks.push(i);
}

function atHead(table: RecordTable, { column, header, field }: FieldColumn, blanks: number, records: number): Found {
  const cell = { sheet: table.sheet, row: table.header.lastRow, column };
  return atAddress(cell, [table.section, table.sheet, field, header, blanks], {
    header,
    row: '',
    value: header,
    blanks,
    records,
  });
}

function* inGroups(table: RecordTable, cells: readonly BlankCell[]): Generator<Found | null> {
  let made = 0;
  for (const [first, ...others] of neighbours(table, cells)) {
    if (!first) continue;
    const headers = [...new Set([first, ...others].map(({ column }) => column.header))];
    yield atCell(
      table,
      first.column,
      first.record,
      { headers, count: others.length + 1 },
      { others: others.map(({ column, record }) => cellOf(table, column, record)), keyOf: others.length },
    );
    if (++made % 256 === 0) yield null;
  }
}
