import type { IndicatorId } from '../library/ids';
import { historyFacts, cellOfFact, type HistoryFact } from '../rules/shared/history';
import { addressName } from '../sheet/address';
import type { Inline, TableBlock } from './document';
import { figureNumber, UNKNOWN_CELL } from './figure-text';
import { text } from './helpers';
import type { ReportContext } from './sentence';

/** What is followed over the years, with the other label under which a history may hold the same fact. */
const FOLLOWED: readonly { readonly id: IndicatorId; readonly alias?: IndicatorId; readonly heading: string }[] = [
  { id: 'copies.total', alias: 'closing.copies', heading: 'Tổng số bản sách' },
  { id: 'visits.total', heading: 'Tổng lượt bạn đọc' },
  { id: 'loans.total', heading: 'Tổng lượt mượn' },
];
/** Two years are a comparison; it takes three to see where something is going. */
const LEAST_YEARS = 3;
const MOST_YEARS = 10;

/** By the year in which a school year starts; the first row counts where a fact stands twice. */
function yearsOf(facts: readonly HistoryFact[], id: IndicatorId): ReadonlyMap<number, HistoryFact> {
  const years = new Map<number, HistoryFact>();
  for (const fact of facts) if (fact.id === id && !years.has(fact.start)) years.set(fact.start, fact);
  return years;
}

/** A past number, live where its cell holds it as a number. */
function pastNumber(fact: HistoryFact): Inline {
  const cell = cellOfFact(fact);
  const name = addressName(cell);
  const live = fact.column.raw[fact.record] === fact.value;
  return {
    kind: 'number',
    value: fact.value,
    formula: live ? `=IF(ISNUMBER(${name}),${name},"${UNKNOWN_CELL}")` : null,
    from: cell,
  };
}

/**
 * Stock, visits and loans by school year, this one last: up to ten years from "Số liệu các năm". What is known of fewer than three years is left
 * out; years between of which nothing is known stand there as unknown, so that the years keep their distance. Null where nothing can be followed, or
 * the report is of a term or a month.
 */
export function trendTable({ book, figures, period }: ReportContext): TableBlock | null {
  if (!period.isWholeYear) return null;
  const now = period.year.start;
  const first = now - MOST_YEARS + 1;
  const facts = historyFacts(book).filter(({ start }) => start >= first && start < now);
  const shown = FOLLOWED.flatMap(({ id, alias, heading }) => {
    const years = new Map([...(alias ? yearsOf(facts, alias) : []), ...yearsOf(facts, id)]);
    const known = years.size + (figureNumber(figures, id, 'value') === null ? 0 : 1);
    return known >= LEAST_YEARS ? [{ id, heading, years }] : [];
  });
  if (shown.length === 0) return null;
  const from = Math.min(...shown.flatMap(({ years }) => [...years.keys()]));
  const starts = Array.from({ length: now - from + 1 }, (_, index) => from + index);
  const rows = starts.map((start): (readonly Inline[])[] => [
    text(`${start}-${start + 1}`),
    ...shown.map(({ id, years }): Inline[] => {
      if (start === now) return [{ kind: 'figure', id, of: 'value' }];
      const fact = years.get(start);
      return [fact ? pastNumber(fact) : { kind: 'number', value: null, formula: null }];
    }),
  ]);
  return {
    kind: 'table',
    caption: 'Số liệu qua các năm học',
    columns: [
      { heading: 'Năm học', align: 'center', share: 0.22 },
      ...shown.map(({ heading }) => ({ heading, align: 'right' as const, share: 0.78 / shown.length })),
    ],
    rows,
    boldRows: [],
  };
}
