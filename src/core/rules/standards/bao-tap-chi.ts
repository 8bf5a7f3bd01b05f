import { dateColumn, textColumn, type RecordTable } from '../../intake/book';
import type { SchoolYear } from '../../library/school-year';
import type { Found, Rule } from '../rule';
import { atAddress } from '../shared/found';
import { allSections } from '../shared/needs';
import { schoolYearOf } from '../shared/year';

/** The section of newspapers and magazines is there and names no title, or has no issue of the school year. Information, no verdict. */
export const baoTapChi: Rule = {
  id: 'bao-tap-chi',
  family: 'standards',
  severity: 'goi-y',
  missing: allSections('periodicals'),
  *check({ book, today }): Generator<Found> {
    const tables = book.tables.filter((table) => table.section === 'periodicals');
    const [first] = tables;
    if (!first) return;
    const year = schoolYearOf(book, today);
    const cell = { sheet: first.sheet, row: first.header.lastRow, column: first.extent.firstColumn };
    if (!tables.some(hasTitle)) yield atAddress(cell, ['title'], { lack: 'title', schoolYear: year.label });
    else if (tables.every((table) => hasOnlyOtherYears(table, year)))
      yield atAddress(cell, ['issue', year.label], { lack: 'issue', schoolYear: year.label });
  },
};

function hasTitle(table: RecordTable): boolean {
  return textColumn(table, 'title')?.values.some((title) => title !== '') ?? false;
}

/** Without a column of dates nobody can tell. */
function hasOnlyOtherYears(table: RecordTable, { first, last }: SchoolYear): boolean {
  const dates = dateColumn(table, 'date');
  if (!dates) return false;
  let dated = false;
  for (const day of dates.values) {
    if (day !== day) continue;
    dated = true;
    if (day >= first && day <= last) return false;
  }
  return dated;
}
