import { parseSchoolYear } from '../library/school-year';
import { searchKey } from '../text/normal';

/** The year that a header cell names; null when it is no year. */
export function headerYear(text: string): number | null {
  if (text.length > 24) return null;
  const written = parseSchoolYear(text);
  if (!written) return null;
  // A slip of the pen ("2023-2025") still heads a year; "2020-2025" is a period.
  const years = (written.end ?? written.start + 1) - written.start;
  if (years > 2 && years <= 10) return null;
  const rest = searchKey(text)
    .replace(/(?:nam hoc|nam|nh)/g, '')
    .replace(/[\d\s]/g, '');
  return rest === '' ? written.start : null;
}
