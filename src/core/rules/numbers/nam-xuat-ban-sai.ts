import { dateColumn, numberColumn, ReadState } from '../../intake/book';
import { dateOf } from '../../text/calendar';
import { searchKey } from '../../text/normal';
import type { Found, Rule } from '../rule';
import { atCell } from '../shared/found';
import { columnsOf, tablesWith } from '../shared/needs';
import { foundWhere, type Find } from '../shared/scan';

const NO_DAYS = new Float64Array(0);
/** Older books than these are in no school library's open stock. */
const FIRST_YEAR = 1900;
/** What cataloguers write for a year that stands nowhere in the book. */
const UNKNOWN_YEAR = /^(?:k ?n|k ?d|kn ?xb|k ?nam|khong ro|khong co|khong de|s ?n|s ?d)?$/;

/** Years of publication that cannot be, or that come after the book was entered. */
export const namXuatBanSai: Rule = {
  id: 'nam-xuat-ban-sai',
  family: 'numbers',
  severity: 'canh-bao',
  missing: columnsOf('holdings', 'publishedYear'),
  *check({ book, today }): Generator<Found | null> {
    const thisYear = dateOf(today)?.year ?? 9999;
    for (const table of tablesWith(book, 'holdings', 'publishedYear')) {
      const years = numberColumn(table, 'publishedYear');
      const entries = dateColumn(table, 'entryDate');
      if (!years) continue;
      const { values, states } = years;
      const days = entries?.values ?? NO_DAYS;
      const wrong: Find = (from, to) => nextWrong(values, states, days, thisYear, from, to);
      yield* foundWhere(values.length, wrong, (i) => {
        const year = values[i] ?? NaN;
        if (year !== year) {
          if (UNKNOWN_YEAR.test(searchKey(String(years.raw[i])))) return null;
          return atCell(table, years, i, { reason: 'unreadable', limit: null });
        }
        if (isImpossible(year)) return atCell(table, years, i, { reason: 'impossible', limit: null });
        const day = days[i] ?? NaN;
        return atCell(table, years, i, {
          reason: day === day ? 'afterEntry' : 'future',
          limit: enteredIn(day, thisYear),
        });
      });
    }
  },
};

function nextWrong(
  years: Float64Array,
  states: Uint8Array,
  days: Float64Array,
  thisYear: number,
  from: number,
  to: number,
): number {
  for (let i = from; i < to; i++) {
    const year = years[i] ?? NaN;
    if (year !== year) {
      if (states[i] === ReadState.unreadable || states[i] === ReadState.ambiguous) return i;
    } else if (isImpossible(year) || year > enteredIn(days[i] ?? NaN, thisYear)) return i;
  }
  return to;
}

function isImpossible(year: number): boolean {
  return year < FIRST_YEAR || year > 9999 || !Number.isInteger(year);
}

/** The year of a day of entry; this year where no day is known. */
function enteredIn(day: number, thisYear: number): number {
  return dateOf(day)?.year ?? thisYear;
}
