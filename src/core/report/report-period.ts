import { periodOf } from '../figures/period';
import type { LibraryBook } from '../intake/book';
import { dayInSchoolYear, type SchoolYear } from '../library/school-year';
import { dateOf, daysInMonth, serialOf } from '../text/calendar';
import type { ReportKind } from './document';

/** The time a report is about, with its words. */
export interface ReportPeriod {
  readonly year: SchoolYear;
  /** Serials, both included: the period up to the day of composing. */
  readonly days: { readonly from: number; readonly to: number };
  /** False for a term or a month: its figures are counted apart from the year's. */
  readonly isWholeYear: boolean;
  /** "[kỳ]" in sentences: "năm học", "học kỳ I", "tháng 12". */
  readonly name: string;
  /** "năm học 2025-2026", "học kỳ I năm học 2025-2026", "tháng 12 năm 2025". */
  readonly label: string;
  /** What it is compared with: "năm học trước", "cùng kỳ năm học trước". */
  readonly than: string;
  /** The time after it: "năm học 2026-2027", "học kỳ II năm học 2025-2026", "tháng 01 năm 2026". */
  readonly next: string;
  /** For the sheet's name: "2025-2026", "12-2025". */
  readonly short: string;
}

/** Term I ends on 15 January unless the profile says otherwise (docs/WORKBOOK.md, "Fields"). */
function endOfTerm(book: LibraryBook, year: SchoolYear): number {
  const day = dateOf(book.profile.get('Ngày kết thúc học kỳ I')?.number ?? NaN);
  return day ? dayInSchoolYear(year.start, day.month, day.day, 9) : serialOf(year.start + 1, 1, 15);
}

const THAN = 'cùng kỳ năm học trước';

/**
 * The school year that a month's report would have to be of, where it is not the workbook's: then nothing of the month stands in its figures. Null where
 * the month belongs to the year.
 */
export function monthOutside(
  book: LibraryBook,
  today: number,
  { year, month }: { readonly year: number; readonly month: number },
): SchoolYear | null {
  const own = periodOf(book, today).year;
  const first = serialOf(year, month, 1);
  const last = serialOf(year, month, daysInMonth(year, month));
  return last < own.first || first > own.last ? own : null;
}

/** @param month only for `thang`; the month of `today` where none is given */
export function reportPeriod(
  book: LibraryBook,
  kind: ReportKind,
  today: number,
  month?: { readonly year: number; readonly month: number },
): ReportPeriod {
  const { year, fromMonth, to } = periodOf(book, today);
  if (kind === 'so-ket-hk1') {
    return {
      year,
      days: { from: fromMonth, to: Math.min(to, endOfTerm(book, year)) },
      isWholeYear: false,
      name: 'học kỳ I',
      label: `học kỳ I năm học ${year.label}`,
      than: THAN,
      next: `học kỳ II năm học ${year.label}`,
      short: year.label,
    };
  }
  if (kind === 'thang') {
    const now = month ?? dateOf(today) ?? { year: year.start, month: 8 };
    const after = now.month === 12 ? { year: now.year + 1, month: 1 } : { year: now.year, month: now.month + 1 };
    const last = serialOf(now.year, now.month, daysInMonth(now.year, now.month));
    return {
      year,
      days: { from: serialOf(now.year, now.month, 1), to: Math.min(last, Math.floor(today)) },
      isWholeYear: false,
      name: `tháng ${now.month}`,
      label: `tháng ${now.month} năm ${now.year}`,
      than: THAN,
      next: `tháng ${after.month} năm ${after.year}`,
      short: `${now.month}-${now.year}`,
    };
  }
  return {
    year,
    days: { from: fromMonth, to },
    isWholeYear: true,
    name: 'năm học',
    label: `năm học ${year.label}`,
    than: 'năm học trước',
    next: `năm học ${year.start + 1}-${year.start + 2}`,
    short: year.label,
  };
}
