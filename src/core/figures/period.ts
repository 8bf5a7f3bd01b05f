import type { LibraryBook } from '../intake/book';
import { parseSchoolYear, resolveSchoolYear, type SchoolYear } from '../library/school-year';
import { dateOf } from '../text/calendar';

/** The days that count as this year's: the school year up to today. Serials, both included; `to < from` when it has not begun. */
export interface Period {
  readonly year: SchoolYear;
  readonly from: number;
  readonly to: number;
  /**
   * The first day for readers: a month is dated on its first day, so a school year that begins on the 5th still holds its first month.
   */
  readonly fromMonth: number;
  /** A term or month: what says only that it is of the year is not of these days. */
  readonly isPartOfYear?: true;
}

/** The school year of the report (docs/WORKBOOK.md, "What exactly is counted" 12), from its first day to `today`. */
export function periodOf(book: LibraryBook, today: number): Period {
  const fact = book.profile.get('Năm học');
  const year = resolveSchoolYear(
    fact ? parseSchoolYear(fact.text) : null,
    book.profile.get('Ngày bắt đầu năm học')?.number ?? null,
    book.profile.get('Ngày kết thúc năm học')?.number ?? null,
    today,
  );
  const first = dateOf(year.first);
  return {
    year,
    from: year.first,
    to: Math.min(year.last, Math.floor(today)),
    fromMonth: first ? year.first - first.day + 1 : year.first,
  };
}

/** "2025-2026": the school year that the figures are of. */
export function reportedSchoolYear(book: LibraryBook, today: number): string {
  return periodOf(book, today).year.label;
}
