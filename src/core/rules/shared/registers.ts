import { textColumn, type LibraryBook, type RecordTable, type TextColumn } from '../../intake/book';
import { exactKey } from '../../text/normal';
import { parseAccession, seriesOf } from './accession';
import { tablesWith } from './needs';
import { numberParts } from './number-parts';
import { rowCategories, rowTypes } from './row-category';
import { inSlices } from './scan';

/** The numbers of one running series, with the records that hold them, ordered by number. Parallel arrays. */
export interface Series {
  readonly table: RecordTable;
  readonly column: TextColumn;
  readonly name: string;
  readonly from: Float64Array;
  readonly to: Float64Array;
  readonly records: Int32Array;
}

interface Draft {
  readonly from: number[];
  readonly to: number[];
  readonly records: number[];
}

/**
 * The running series of every register. One table is one register; inside it each prefix runs by itself, numbers without a prefix run by type or
 * through all types, and the
 * textbooks' numbers run by title where they visibly start again with each title (domain: "SGK is numbered per title").
 */
export function* seriesOfRegisters(book: LibraryBook): Generator<null, readonly Series[]> {
  let series = known.get(book);
  if (!series) {
    series = yield* readSeries(book);
    known.set(book, series);
  }
  return series;
}

/** Two rules look at the same series. */
const known = new WeakMap<LibraryBook, readonly Series[]>();

function* readSeries(book: LibraryBook): Generator<null, Series[]> {
  const all: Series[] = [];
  for (const table of tablesWith(book, 'holdings', 'accessionNumber')) {
    const column = textColumn(table, 'accessionNumber');
    if (!column || table.grain === 'summary') continue;
    const drafts = new Map<string, Draft>();
    const { prefixes, prefix, number } = yield* numberParts(column);
    const categoryOf = rowCategories(table);
    // Numbers of one prefix run in one series; without a prefix they run by type.
    const byPrefix = prefixes.map((text) => (seriesOf(text) === '' ? null : draftOf(drafts, seriesOf(text))));
    yield* inSlices(column.values.length, (first, end) => {
      for (let i = first; (i = takePlain(prefix, number, byPrefix, i, end)) < end; i++) {
        const text = column.values[i] ?? '';
        if (text === '') continue;
        const name = `#${categoryOf(i) ?? ''}`;
        const only = number[i] ?? 0;
        if ((prefix[i] ?? -1) >= 0) add(draftOf(drafts, name), only, only, i);
        else
          for (const { series, from, to } of parseAccession(text))
            add(draftOf(drafts, series === '' ? name : series), from, to, i);
      }
    });
    joinTypes(drafts);
    for (const [name, draft] of drafts) {
      yield null;
      const parts = isTextbooks(table, draft) ? splitByTitle(table, draft) : null;
      if (parts) for (const [title, part] of parts) all.push(toSeries(table, column, `${name}\u0001${title}`, part));
      else all.push(toSeries(table, column, name, draft));
    }
  }
  return all;
}

/** Puts records with a prefix of its own series into that series, up to one that must be looked at first, whose index it gives; `to` where there is none. */
function takePlain(
  prefix: Int32Array,
  number: Int32Array,
  byPrefix: readonly (Draft | null)[],
  from: number,
  to: number,
): number {
  for (let i = from; i < to; i++) {
    const draft = byPrefix[prefix[i] ?? -1];
    if (!draft) return i;
    const only = number[i] ?? 0;
    add(draft, only, only, i);
  }
  return to;
}

function draftOf(drafts: Map<string, Draft>, name: string): Draft {
  let draft = drafts.get(name);
  if (!draft) {
    draft = { from: [], to: [], records: [] };
    drafts.set(name, draft);
  }
  return draft;
}

function add(draft: Draft, from: number, to: number, record: number): void {
  draft.from.push(from);
  draft.to.push(to);
  draft.records.push(record);
}

/** Types whose bare numbers lie between each other's and hardly ever meet share one series: one book of all types, numbered through. */
const SHARED_AT_MOST = 0.05;
const INTERLEAVED = 1.2;

function joinTypes(drafts: Map<string, Draft>): void {
  const bare = [...drafts].filter(([name]) => name.startsWith('#'));
  if (bare.length < 2) return;
  const joined: Draft = { from: [], to: [], records: [] };
  const numbers = new Set<number>();
  let spans = 0;
  for (const [, { from, to, records }] of bare) {
    let [least, most] = [Infinity, 0];
    for (let i = 0; i < from.length; i++) {
      const [first, last] = [from[i] ?? 0, to[i] ?? 0];
      joined.from.push(first);
      joined.to.push(last);
      joined.records.push(records[i] ?? 0);
      numbers.add(first);
      if (first < least) least = first;
      if (last > most) most = last;
    }
    spans += most - least + 1;
  }
  let [least, most] = [Infinity, 0];
  for (const number of joined.from) if (number < least) least = number;
  for (const number of joined.to) if (number > most) most = number;
  const shared = joined.from.length - numbers.size;
  if (shared > joined.from.length * SHARED_AT_MOST || spans <= (most - least + 1) * INTERLEAVED) return;
  for (const [name] of bare) drafts.delete(name);
  drafts.set('#', joined);
}

function isTextbooks(table: RecordTable, { records }: Draft): boolean {
  const { own, whole } = rowTypes(table);
  let textbooks = 0;
  for (const record of records) if ((own[record] ?? whole) === 'textbook') textbooks++;
  return textbooks * 2 > records.length;
}

/** The series by title, or null where the numbers run on through the titles. They start again when most titles begin at 1 and fill a run from there. */
function splitByTitle(table: RecordTable, draft: Draft): Map<string, Draft> | null {
  const titles = textColumn(table, 'title');
  // Without several numbers 1 nothing starts again, and no title need be looked at.
  if (!titles || draft.from.indexOf(1) === draft.from.lastIndexOf(1)) return null;
  const byTitle = new Map<string, Draft>();
  for (let i = 0; i < draft.records.length; i++) {
    const record = draft.records[i] ?? 0;
    add(draftOf(byTitle, exactKey(titles.values[record] ?? '')), draft.from[i] ?? 0, draft.to[i] ?? 0, record);
  }
  if (byTitle.size < 2) return null;
  let startAgain = 0;
  for (const { from, to } of byTitle.values()) {
    let copies = 0;
    let least = Infinity;
    let most = 0;
    for (let i = 0; i < from.length; i++) {
      const [first, last] = [from[i] ?? 0, to[i] ?? 0];
      copies += last - first + 1;
      if (first < least) least = first;
      if (last > most) most = last;
    }
    if (least === 1 && most <= copies * 1.5 + 1) startAgain++;
  }
  return startAgain >= 2 && startAgain * 2 > byTitle.size ? byTitle : null;
}

/** Above the number of ranges that a sheet can hold; numbers have at most nine digits, so that both fit into 53 bits. */
const MOST_RECORDS = 2 ** 23;

function toSeries(table: RecordTable, column: TextColumn, name: string, draft: Draft): Series {
  // Sorted as bare numbers, which is many times faster than by a comparison: the number above, its place in the draft below.
  const order = new Float64Array(draft.from.length);
  for (let at = 0; at < order.length; at++) order[at] = (draft.from[at] ?? 0) * MOST_RECORDS + at;
  order.sort();
  const from = new Float64Array(order.length);
  const to = new Float64Array(order.length);
  const records = new Int32Array(order.length);
  for (let i = 0; i < order.length; i++) {
    const at = (order[i] ?? 0) % MOST_RECORDS;
    from[i] = draft.from[at] ?? 0;
    to[i] = draft.to[at] ?? 0;
    records[i] = draft.records[at] ?? 0;
  }
  return { table, column, name, from, to, records };
}
