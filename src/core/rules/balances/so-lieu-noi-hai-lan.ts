import { tablesOf, cellOf, numberColumn, type NumberColumn, type RecordTable } from '../../intake/book';
import { indicatorInfo } from '../../library/indicators';
import type { IndicatorId } from '../../library/ids';
import type { CellAddress } from '../../sheet/address';
import type { Found, Rule, RuleInput } from '../rule';
import { atCell } from '../shared/found';
import { factsOfYear } from '../shared/history';
import { anySection, RECORD_SECTIONS } from '../shared/needs';
import { soundFigure, trustedFigure } from '../shared/trusted';
import { copiesOfUnknownType } from '../shared/uncertain-types';
import { lacksCategory, sumsByCategory } from '../shared/summary-rows';
import { schoolYearOf } from '../shared/year';

/**
 * The same fact said in two places with two values: a summary of the school's own against its registers, this year's row of "Số liệu các năm" against what
 * the sheets give, two summaries on two sheets.
 */
export const soLieuNoiHaiLan: Rule = {
  id: 'so-lieu-noi-hai-lan',
  family: 'balances',
  severity: 'loi',
  missing: anySection(...RECORD_SECTIONS),
  *check(input): Generator<Found | null> {
    const unknown = yield* copiesOfUnknownType(input.book);
    yield* summaries(input, unknown);
    yield* thisYearInHistory(input);
  },
};

/** Whether two values of an indicator print differently; percentages and ratios may be rounded or cut. */
function differ(id: IndicatorId, a: number, b: number): boolean {
  const { decimals, unit } = indicatorInfo(id);
  if (unit === 'đồng') return Math.abs(a - b) >= 1;
  const step = 10 ** -decimals;
  return decimals === 0 ? Math.abs(a - b) > 1e-6 : Math.abs(a - b) > step + 1e-9;
}

/** A type lacks no more than the rows whose type is not known: they are the findings, not the summary. */
function mayBeUnknown(id: IndicatorId, stated: number, counted: number, unknown: number): boolean {
  if (unknown === 0 || stated < counted) return false;
  return !id.startsWith('copies.') || stated <= counted + unknown;
}

interface Claim {
  readonly id: IndicatorId;
  readonly value: number;
  readonly table: RecordTable;
  readonly column: NumberColumn;
  readonly record: number;
  /** A row of no known type may belong here too: what is claimed may be more, never less. */
  readonly atLeast?: boolean;
}

function claimsOf(table: RecordTable): Claim[] {
  const claims: Claim[] = [];
  const add = (kind: 'copies' | 'titles' | 'value', column: NumberColumn | undefined) => {
    if (!column) return;
    const atLeast = lacksCategory(table, column);
    for (const { category, sum, record, complete } of sumsByCategory(table, column).values()) {
      if (!complete) continue;
      if (category !== 'periodical')
        claims.push({ id: `${kind}.${category}` as IndicatorId, value: sum, table, column, record, atLeast });
      else if (kind === 'titles') claims.push({ id: 'periodicals.titles', value: sum, table, column, record, atLeast });
    }
  };
  add('copies', numberColumn(table, 'closing') ?? numberColumn(table, 'copies'));
  add('titles', numberColumn(table, 'titles'));
  add('value', numberColumn(table, 'closingValue') ?? numberColumn(table, 'value'));
  return claims;
}

function* summaries(input: RuleInput, unknown: number): Generator<Found> {
  const holdings = tablesOf(input.book, 'holdings');
  const registers = holdings.some(({ grain, rows }) => grain !== 'summary' && rows.length > 0);
  const first = new Map<IndicatorId, { readonly value: number; readonly cell: CellAddress | null }>();
  for (const table of holdings.filter((one) => one.grain === 'summary' && isOfToday(one, input.today))) {
    for (const claim of claimsOf(table)) {
      const { id, value, column, record } = claim;
      const figure = soundFigure(input, id);
      const counted = registers || id === 'periodicals.titles';
      const other = counted
        ? figure && figure.value !== null && !figure.unread
          ? { value: figure.value, cell: figure.origin }
          : undefined
        : first.get(id);
      if (!first.has(id)) first.set(id, { value, cell: cellOf(table, column, record) });
      if (!other || !differ(id, value, other.value) || mayBeUnknown(id, value, other.value, counted ? unknown : 0))
        continue;
      if (claim.atLeast && value < other.value) continue;
      yield twice(claim, other.value, other.cell);
    }
  }
}

/** Days on either side of today within which a summary of a named day still speaks of today's stock (docs/WORKBOOK.md 15). */
const DAYS_OF_TODAY = 31;

/** Whether a summary speaks of the stock of today: it names no time, or one that holds or lies near today. */
function isOfToday({ time }: RecordTable, today: number): boolean {
  return !time || (time.last >= today - DAYS_OF_TODAY && time.first <= today + DAYS_OF_TODAY);
}

function* thisYearInHistory(input: RuleInput): Generator<Found> {
  for (const fact of factsOfYear(input.book, schoolYearOf(input.book, input.today).start).values()) {
    const figure = trustedFigure(input, fact.id);
    if (!figure || figure.value === null || !differ(fact.id, fact.value, figure.value)) continue;
    yield twice(fact, figure.value, figure.origin);
  }
}

function twice({ id, value, table, column, record }: Claim, other: number, cell: CellAddress | null): Found {
  const { label, unit } = indicatorInfo(id);
  const data = { indicator: label, unit, stated: value, counted: other, otherSheet: cell?.sheet ?? '' };
  return atCell(table, column, record, data, { others: cell ? [cell] : [], keyOf: other });
}
