import { RegisterRows } from '../figures/register-rows';
import { countedHoldings } from '../figures/scope';
import { type LibraryBook } from '../intake/book';
import { categoryName } from '../library/categories';
import type { CategoryId } from '../library/ids';
import { exactKey } from '../text/normal';
import { ROWS_PER_SLICE, type Work } from '../work';
import type { ReportPeriod } from './report-period';
import type { ReportContext } from './sentence';

/** One line of a list of weeded documents. */
export interface WeededItem {
  readonly accession: string;
  readonly title: string;
  readonly copies: number;
  /** In đồng; null where nobody wrote a price. */
  readonly value: number | null;
  /** Serial of the day it left the stock; null for what is still there. */
  readonly day: number | null;
  readonly record: string;
  /** Why, in words; '' where the register does not say. */
  readonly reason: string;
}

/** Conditions for which a document may be weeded (Thông tư 02/2020/TT-BVHTTDL, Điều 19 and 20). What is lost is written off by a record of its own. */
const WEEDABLE: ReadonlySet<CategoryId> = new Set(['broken', 'wornOut', 'obsolete', 'mouldy', 'oldCurriculum']);
/** Conditions that say nothing of why a document left. */
const NO_REASON: ReadonlySet<CategoryId> = new Set(['disposed', 'usable', 'good']);

/** Every record of the registers that is counted as stock or as withdrawn. Summaries name no documents. */
function* counted(book: LibraryBook): Generator<{ rows: RegisterRows; i: number; copies: number }> {
  for (const { table, excluded } of countedHoldings(book)) {
    if (table.grain === 'summary') continue;
    const rows = new RegisterRows(table);
    for (let i = 0; i < rows.length; i++) {
      const type = rows.categoryAt(i);
      const copies = rows.copiesAt(i);
      // Issues of periodicals are no copies of books (docs/WORKBOOK.md, "What exactly is counted").
      if (type === 'periodical' || (type !== null && excluded.has(type)) || Number.isNaN(copies)) continue;
      yield { rows, i, copies };
    }
  }
}

function itemAt(rows: RegisterRows, i: number, copies: number, day: number | null): WeededItem {
  const value = rows.valueAt(i, copies);
  const condition = rows.condition?.values[i] ?? null;
  const says = condition !== null && !NO_REASON.has(condition);
  return {
    accession: rows.accession?.values[i] ?? '',
    title: rows.title?.values[i] ?? '',
    copies,
    value: Number.isNaN(value) ? null : value,
    day,
    record: rows.record?.values[i] ?? '',
    reason: says ? categoryName(condition) : (rows.note?.values[i] ?? ''),
  };
}

/** What the minutes of weeding list. */
export interface WeedingLists {
  /** What left the stock in the report's days, as the figures count it, in the order of the days. */
  readonly weeded: readonly WeededItem[];
  /** What stands in the registers with a condition for which it may be weeded. */
  readonly proposed: readonly WeededItem[];
}

/** Both lists in one walk through the registers. */
export function* weedingLists(book: LibraryBook, period: ReportPeriod): Work<WeedingLists> {
  const weeded: { item: WeededItem; day: number }[] = [];
  const proposed: WeededItem[] = [];
  // Readers' months begin with the first day of the school year's first month; books leave from the school year's first day on.
  const from = Math.max(period.days.from, period.year.first);
  let seen = 0;
  for (const { rows, i, copies } of counted(book)) {
    if (++seen % ROWS_PER_SLICE === 0) yield 0;
    if (rows.isWithdrawn(i)) {
      const day = rows.withdrawalDayAt(i);
      if (day >= from && day < period.days.to + 1) weeded.push({ item: itemAt(rows, i, copies, day), day });
      continue;
    }
    const condition = rows.condition?.values[i] ?? null;
    if (condition !== null && WEEDABLE.has(condition) && copies > 0) proposed.push(itemAt(rows, i, copies, null));
  }
  return { weeded: weeded.sort((a, b) => a.day - b.day).map(({ item }) => item), proposed };
}

/** Copies in the registers just before a day's weeding, as the rule `thanh-loc-qua-10-phan-tram` counts them. @param day Infinity: now */
export function stockBefore({ book }: ReportContext, day: number): number {
  let stock = 0;
  for (const { rows, i, copies } of counted(book)) {
    if ((rows.entry?.values[i] ?? NaN) > day) continue;
    if (!rows.isWithdrawn(i) || rows.withdrawalDayAt(i) >= day) stock += copies;
  }
  return stock;
}

/** What was withdrawn at once: under one record, or on one day without a record number. */
export interface Weeding {
  readonly record: string;
  readonly day: number;
  copies: number;
}

/** The weedings of a list, in the order of their first days. */
export function weedingsOf(list: readonly WeededItem[]): readonly Weeding[] {
  const groups = new Map<string, Weeding>();
  for (const { record, day, copies } of list) {
    if (day === null) continue;
    const key = record === '' ? String(Math.floor(day)) : `#${exactKey(record)}`;
    const group = groups.get(key) ?? { record, day, copies: 0 };
    groups.set(key, group);
    group.copies += copies;
  }
  return [...groups.values()];
}
