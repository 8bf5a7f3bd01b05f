import { countActivities } from '../figures/activities';
import { countTopics } from '../figures/activity-topics';
import { FigureDraft } from '../figures/draft';
import { countEquipment } from '../figures/equipment';
import type { FigureSet } from '../figures/figure';
import { countHoldings } from '../figures/holdings';
import { countLegal } from '../figures/legal';
import { countLookupComputers } from '../figures/lookup-computers';
import { takeProfileFigures } from '../figures/people';
import { countPeriodicals } from '../figures/periodicals';
import { countRatios } from '../figures/ratios';
import { countReaders } from '../figures/readers';
import { countedHoldings } from '../figures/scope';
import { dateColumn, type FieldColumn, type LibraryBook, type RecordTable } from '../intake/book';
import type { IndicatorId } from '../library/ids';
import { dateOf, daysInMonth, serialOf } from '../text/calendar';
import type { Work } from '../work';
import type { ReportPeriod } from './report-period';

interface Days {
  readonly from: number;
  readonly to: number;
}

/** Counts that happen over time, as against what stands at one moment. */
export function isFlow(id: IndicatorId): boolean {
  return /^(additions|withdrawals|activities|bibliography|visits|loans|lessons|budget)\.|^ratio\.(visitsPerPupil|turnover)$/.test(
    id,
  );
}

function keepRecords(column: FieldColumn, records: readonly number[]): FieldColumn {
  const raw = records.map((record) => column.raw[record] ?? '');
  const states = Uint8Array.from(records, (record) => column.states[record] ?? 0);
  switch (column.type) {
    case 'number':
    case 'date':
      return { ...column, raw, states, values: Float64Array.from(records, (record) => column.values[record] ?? NaN) };
    case 'text':
      return { ...column, raw, states, values: records.map((record) => column.values[record] ?? '') };
    case 'flag':
      return { ...column, raw, states, values: records.map((record) => column.values[record] ?? null) };
    case 'category': {
      const several = new Map(
        records.flatMap((record, index) => {
          const categories = column.several?.get(record);
          return categories ? [[index, categories] as const] : [];
        }),
      );
      return { ...column, raw, states, values: records.map((record) => column.values[record] ?? null), several };
    }
  }
}

/** The table with only the records of these days; a record without a day belongs to no one term or month. */
function recordsOf(table: RecordTable, days: Days): RecordTable | null {
  const dates = dateColumn(table, 'date');
  if (!dates) return null;
  const records: number[] = [];
  for (let record = 0; record < table.rows.length; record++) {
    const day = dates.values[record] ?? NaN;
    if (day >= days.from && day < days.to + 1) records.push(record);
  }
  const columns = new Map([...table.columns].map(([field, column]) => [field, keepRecords(column, records)]));
  return { ...table, columns, rows: Int32Array.from(records, (record) => table.rows[record] ?? 0) };
}

/** What was done and lent in these days; with `atAll`, tables of which no record lies in them are taken as not kept then. */
function bookOfDays(book: LibraryBook, days: Days, atAll: boolean): LibraryBook {
  const tables = book.tables.flatMap((table) => {
    if (table.section !== 'activities' && table.section !== 'readers') return [table];
    const kept = recordsOf(table, days);
    return kept && (kept.rows.length > 0 || !atAll) ? [kept] : [];
  });
  return { ...book, tables };
}

function* draftOf(book: LibraryBook, period: ReportPeriod, days: Days, atAll: boolean): Work<FigureDraft> {
  const draft = new FigureDraft();
  const kept = bookOfDays(book, days, atAll);
  const counted = countedHoldings(book);
  const span = { year: period.year, from: days.from, to: days.to, fromMonth: days.from };
  yield* countHoldings(draft, book, counted, { ...span, isPartOfYear: true });
  countPeriodicals(draft, book);
  countLegal(draft, book, counted);
  countEquipment(draft, book);
  countLookupComputers(draft, book);
  countActivities(draft, kept, span);
  countTopics(draft, kept, span);
  countReaders(draft, kept, span);
  takeProfileFigures(draft, book, period.year, false);
  // A summary's columns speak of the whole year, not of one term or month of it.
  if (counted.some(({ table }) => table.grain === 'summary')) {
    for (const id of [
      'additions.copies',
      'additions.titles',
      'additions.value',
      'withdrawals.copies',
      'withdrawals.value',
    ] as const)
      draft.put(id, null);
    for (const type of ['textbook', 'professional', 'reference', 'children', 'other'] as const)
      draft.put(`additions.copies.${type}`, null);
    for (const source of ['purchased', 'allocated', 'donated', 'otherSource'] as const)
      draft.put(`additions.copies.source.${source}`, null);
  }
  countRatios(draft);
  return draft;
}

/** The same day a year before; 29 February becomes the 28th. */
function yearBefore(serial: number): number {
  const day = dateOf(serial);
  if (!day) return NaN;
  return serialOf(day.year - 1, day.month, Math.min(day.day, daysInMonth(day.year - 1, day.month)));
}

/**
 * The figures of a term or a month, beside those of the same days a year before where the registers still hold them. Stock, equipment and
 * people are those of today; opening and closing stock, which belong to the year, are unknown.
 */
export function* periodFigures(book: LibraryBook, period: ReportPeriod): Work<FigureSet> {
  const before = { from: yearBefore(period.days.from), to: yearBefore(period.days.to) };
  const earlier = (yield* draftOf(book, period, before, true)).finish(new Map());
  const previous = new Map<IndicatorId, number>();
  for (const { id, value } of earlier.values())
    if (value !== null && isFlow(id) && !id.startsWith('ratio.')) previous.set(id, value);
  const draft = yield* draftOf(book, period, period.days, false);
  draft.put('opening.copies', null);
  draft.put('closing.copies', null);
  return draft.finish(previous);
}
