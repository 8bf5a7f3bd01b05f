import type { LibraryBook } from '../../intake/book';
import { parseSchoolYear, resolveSchoolYear, type SchoolYear } from '../../library/school-year';

/** The school year of the report, with the profile's own limits (docs/WORKBOOK.md, "What exactly is counted" 12). */
export function schoolYearOf(book: LibraryBook, today: number): SchoolYear {
  const fact = book.profile.get('Năm học');
  return resolveSchoolYear(
    fact ? parseSchoolYear(fact.text) : null,
    book.profile.get('Ngày bắt đầu năm học')?.number ?? null,
    book.profile.get('Ngày kết thúc năm học')?.number ?? null,
    today,
  );
}
