import type { FieldColumn, LibraryBook, RecordTable } from '../../intake/book';
import { rememberedMapping } from '../../intake/read-book';
import type { SavedTable } from '../../intake/mapping';
import type { FieldId } from '../../library/ids';
import { valueAt, type SheetSnapshot } from '../../sheet/snapshot';
import { exactKey } from '../../text/normal';
import type { Found, Rule, RuleInput } from '../rule';
import { atAddress } from '../shared/found';

/** Columns that were confirmed last time under another header than they have now. */
export const tieuDeDoiTen: Rule = {
  id: 'tieu-de-doi-ten',
  family: 'reading',
  severity: 'canh-bao',
  missing: (input) => (confirmedTables(input).length > 0 ? [] : ['settings']),
  *check(input): Generator<Found> {
    const { book, workbook } = input;
    for (const saved of confirmedTables(input)) {
      const name = sheetNow(book, saved);
      const sheet = workbook.sheets.find((one) => one.name === name);
      for (const table of book.tables)
        if (sheet && table.section === saved.section && table.sheet === name && isSameTable(table, saved))
          yield* renamed(saved, table, sheet);
    }
  },
};

/** What was confirmed: the mapping that the caller used, else the one that stands on "Cấu hình". */
function confirmedTables({ mapping, workbook }: RuleInput): readonly SavedTable[] {
  return (mapping ?? rememberedMapping(workbook))?.tables ?? [];
}

/** A renamed sheet is known again by its headers. */
function sheetNow({ changes = [] }: LibraryBook, saved: SavedTable): string {
  return changes.find(({ kind, was }) => kind === 'sheetRenamed' && was === saved.sheet)?.now ?? saved.sheet;
}

/** Two tables of one section on one sheet are told apart by what is left of their headers, or by their place. */
function isSameTable(table: RecordTable, saved: SavedTable): boolean {
  if (saved.headerRow === null || table.header.lastRow === saved.headerRow) return true;
  const headers = new Set([...table.columns.values()].map(({ header }) => exactKey(header)));
  const wanted = Object.values(saved.columns);
  return wanted.filter(({ header }) => headers.has(exactKey(header))).length * 2 >= wanted.length;
}

function* renamed(saved: SavedTable, table: RecordTable, sheet: SheetSnapshot): Generator<Found> {
  const headers = new Set([...table.columns.values()].map(({ header }) => exactKey(header)));
  for (const [field, { header, column }] of Object.entries(saved.columns)) {
    const before = header.trim();
    // A header that is still there has moved at most.
    if (before === '' || headers.has(exactKey(before))) continue;
    const now = table.columns.get(field as FieldId);
    const after = headerNow(now, sheet, table, column);
    if (after === '' || exactKey(after) === exactKey(before)) continue;
    const cell = { sheet: sheet.name, row: table.header.lastRow, column: now?.column ?? column };
    yield atAddress(
      cell,
      [saved.section, field, before, after],
      { field, before, after },
      { action: 'confirm-mapping' },
    );
  }
}

function headerNow(column: FieldColumn | undefined, sheet: SheetSnapshot, table: RecordTable, at: number): string {
  if (column && !column.virtual) return column.header;
  return String(valueAt(sheet, table.header.lastRow, at)).trim();
}
