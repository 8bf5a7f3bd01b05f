import { isStock, cellOf, numberColumn, type LibraryBook } from '../../intake/book';
import type { IndicatorId } from '../../library/ids';
import type { Found, Rule, RuleInput } from '../rule';
import { atCell } from '../shared/found';
import { cellOfFact, factsOfYear, type HistoryFact } from '../shared/history';
import { allSections } from '../shared/needs';
import { lacksCategory, sumsByCategory } from '../shared/summary-rows';
import { sameMoney, sameNumber } from '../shared/sums';
import { trustedFigure } from '../shared/trusted';
import { schoolYearOf } from '../shared/year';

/** This year's opening stock against last year's closing stock in "Số liệu các năm": the summary's own opening, else the one counted from the registers. */
export const dauNamKhacCuoiNamTruoc: Rule = {
  id: 'dau-nam-khac-cuoi-nam-truoc',
  family: 'balances',
  severity: 'loi',
  missing: (input) => {
    const lacking = allSections('holdings', 'history')(input);
    if (lacking.length > 0) return lacking;
    return hasOpening(input) ? [] : ['holdings.opening'];
  },
  *check(input): Generator<Found | null> {
    const { book, today } = input;
    const last = factsOfYear(book, schoolYearOf(book, today).start - 1);
    yield* statedOpenings(book, last);
    if (!statesOpening(book)) yield* countedOpening(input, last);
  },
};

function statesOpening(book: LibraryBook): boolean {
  return book.tables.some(
    (table) => table.section === 'holdings' && table.grain === 'summary' && table.columns.has('opening'),
  );
}

function hasOpening({ book, figures }: RuleInput): boolean {
  return statesOpening(book) || typeof figures.get('opening.copies')?.value === 'number';
}

function* statedOpenings(book: LibraryBook, last: ReadonlyMap<IndicatorId, HistoryFact>): Generator<Found> {
  for (const table of book.tables) {
    if (table.section !== 'holdings' || !isStock(table) || table.grain !== 'summary') continue;
    for (const [field, kind, same] of [
      ['opening', 'copies', sameNumber],
      ['openingValue', 'value', sameMoney],
    ] as const) {
      const openings = numberColumn(table, field);
      if (!openings) continue;
      let [sum, complete, differs] = [0, !lacksCategory(table, openings), false];
      for (const { category, sum: opening, record, complete: read } of sumsByCategory(table, openings).values()) {
        if (category === 'periodical') continue;
        sum += opening;
        complete &&= read;
        const fact = last.get(`${kind}.${category}` as IndicatorId);
        if (!fact || !read || same(opening, fact.value)) continue;
        differs = true;
        yield atCell(
          table,
          openings,
          record,
          { opening, closing: fact.value },
          { others: [cellOfFact(fact)], keyOf: fact.value },
        );
      }
      const whole = last.get(kind === 'copies' ? 'closing.copies' : 'value.total') ?? last.get(`${kind}.total`);
      if (whole && complete && !differs && openings.values.length > 0 && !same(sum, whole.value)) {
        yield atCell(
          whole.table,
          whole.column,
          whole.record,
          { opening: sum, closing: whole.value },
          { others: [cellOf(table, openings, 0)], keyOf: sum },
        );
      }
    }
  }
}

function* countedOpening(input: RuleInput, last: ReadonlyMap<IndicatorId, HistoryFact>): Generator<Found> {
  const { figures } = input;
  const opening = figures.get('opening.copies');
  const fact = last.get('closing.copies') ?? last.get('copies.total');
  if (!fact || !opening || opening.value === null || sameNumber(opening.value, fact.value)) return;
  // Copies whose day could not be read may have come or gone in this year: their cells are findings, the opening is not certain.
  const parts = ['opening.copies', 'additions.copies', 'withdrawals.copies', 'closing.copies'] as const;
  if (parts.some((id) => trustedFigure(input, id) === null && figures.get(id)?.value !== null)) return;
  yield atCell(
    fact.table,
    fact.column,
    fact.record,
    { opening: opening.value, closing: fact.value },
    { keyOf: opening.value },
  );
}
