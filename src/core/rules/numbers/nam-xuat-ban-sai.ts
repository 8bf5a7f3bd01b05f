import { dateColumn, numberColumn, ReadState } from '../../intake/book';
import { dateOf } from '../../text/calendar';
import { searchKey } from '../../text/normal';
import { ROWS_PER_SLICE } from '../../work';
import type { Found, Rule } from '../rule';
import { atCell } from '../shared/found';
import { columnsOf, tablesWith } from '../shared/needs';

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
      for (let i = 0; i < years.values.length; i++) {
        const year = years.values[i] ?? NaN;
        if (i % ROWS_PER_SLICE === 0) yield null;
        if (year !== year) {
          const unreadable = years.states[i] === ReadState.unreadable || years.states[i] === ReadState.ambiguous;
          if (unreadable && !UNKNOWN_YEAR.test(searchKey(String(years.raw[i])))) {
            yield atCell(table, years, i, { reason: 'unreadable', limit: null });
          }
          continue;
        }
        const day = entries?.values[i] ?? NaN;
        const entered = day === day ? (dateOf(day)?.year ?? thisYear) : thisYear;
        if (year < FIRST_YEAR || year > 9999 || !Number.isInteger(year))
          yield atCell(table, years, i, { reason: 'impossible', limit: null });
        else if (year > entered)
          yield atCell(table, years, i, { reason: day === day ? 'afterEntry' : 'future', limit: entered });
      }
    }
  },
};
