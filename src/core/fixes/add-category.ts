import type { LibraryBook } from '../intake/book';
import { CATEGORY_GROUPS, groupName } from '../library/categories';
import type { FieldId } from '../library/ids';
import type { Finding } from '../rules/finding';
import type { CellAddress } from '../sheet/address';
import type { FixRequest } from './fix-request';

export interface CategoryAddition {
  readonly request: FixRequest;
  readonly name: string;
  /** Where the person says to which category of the report the new one belongs. */
  readonly nextCell: CellAddress;
}

/**
 * The value of a finding about an unknown category as a new row under the school's table of categories ("Danh mục"), as a fix that can be undone. Null where
 * the workbook has no such table with a group and a name, or the finding names neither.
 */
export function addCategory(
  book: Pick<LibraryBook, 'tables'>,
  finding: Pick<Finding, 'rule' | 'data'>,
): CategoryAddition | null {
  const table = book.tables.find(
    ({ section, columns }) => section === 'categories' && columns.has('group') && columns.has('name'),
  );
  const group = CATEGORY_GROUPS.find((id) => id === finding.data.group);
  const { value } = finding.data;
  if (!table || !group || typeof value !== 'string' || value.trim() === '') return null;
  const row = Math.max(table.body.lastRow, table.header.lastRow) + 1;
  const cellOf = (field: FieldId): CellAddress | null => {
    const column = table.columns.get(field)?.column;
    return column === undefined ? null : { sheet: table.sheet, row, column };
  };
  const [groupCell, nameCell] = [cellOf('group'), cellOf('name')];
  if (!groupCell || !nameCell) return null;
  const name = value.normalize('NFC').replace(/\s+/g, ' ').trim();
  return {
    request: {
      rule: finding.rule,
      changes: [
        { cell: groupCell, before: '', after: groupName(group) },
        { cell: nameCell, before: '', after: name },
      ],
    },
    name,
    nextCell: cellOf('parent') ?? nameCell,
  };
}
