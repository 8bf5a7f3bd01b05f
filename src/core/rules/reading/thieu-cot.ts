import { isStock, type RecordTable } from '../../intake/book';
import type { FieldId } from '../../library/ids';
import type { Found, Rule } from '../rule';
import { atAddress } from '../shared/found';
import { anySection, READ_SECTIONS } from '../shared/needs';

/** A table whose rows cannot be counted because a column is missing; the finding stands at the header's left end. */
export const thieuCot: Rule = {
  id: 'thieu-cot',
  family: 'reading',
  severity: 'loi',
  missing: anySection(...READ_SECTIONS),
  *check({ book }): Generator<Found> {
    for (const table of book.tables) {
      // A part of a table that stands in several lacks what the other parts have; a list of what came or left is compared and no more.
      if (table.rows.length === 0 || table.isPart || !isStock(table)) continue;
      for (const field of missingColumns(table)) {
        const cell = { sheet: table.sheet, row: table.header.lastRow, column: table.extent.firstColumn };
        yield atAddress(
          cell,
          [table.section, table.sheet, field],
          { section: table.section, field },
          { action: 'choose-column' },
        );
      }
    }
  },
};

/** The first field of each list is the one that is asked for; any one of a list is enough. */
function missingColumns(table: RecordTable): FieldId[] {
  const lacks = (...fields: FieldId[]) =>
    fields.some((field) => table.columns.has(field) || table.constants[field] !== undefined) ? [] : fields.slice(0, 1);
  switch (table.section) {
    case 'holdings':
      if (table.grain === 'summary') return [...lacks('category'), ...lacks('copies', 'closing', 'quantity')];
      if (table.grain === 'copy') return [...lacks('category'), ...lacks('quantity', 'accessionNumber')];
      return [...lacks('category'), ...lacks('quantity')];
    case 'equipment':
      return [...lacks('name', 'category'), ...lacks('quantity', 'good')];
    case 'activities':
      return lacks('kind', 'content');
    case 'readers':
      return [...lacks('date'), ...lacks('pupilVisits', 'teacherVisits', 'pupilLoans', 'teacherLoans', 'inHouse')];
    case 'periodicals':
      return lacks('title');
    case 'history':
      return [...lacks('schoolYear'), ...lacks('indicator'), ...lacks('value')];
    case 'narrative':
      return [...lacks('text'), ...lacks('part')];
    default:
      return [];
  }
}
