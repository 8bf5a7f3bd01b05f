import type { FieldColumn, RecordTable } from '../../intake/book';
import type { SavedTable } from '../../intake/mapping';
import type { FieldId } from '../../library/ids';
import { valueAt, type SheetSnapshot } from '../../sheet/snapshot';
import { exactKey } from '../../text/normal';
import type { Found, Rule } from '../rule';
import { atAddress } from '../shared/found';

/** Columns that were confirmed last time under another header than they have now. */
export const tieuDeDoiTen: Rule = {
  id: 'tieu-de-doi-ten',
  family: 'reading',
  severity: 'canh-bao',
  missing: ({ mapping }) => (mapping && mapping.tables.length > 0 ? [] : ['settings']),
  *check({ book, workbook, mapping }): Generator<Found> {
    for (const saved of mapping?.tables ?? []) {
      const table = book.tables.find(({ section, sheet }) => section === saved.section && sheet === saved.sheet);
      const sheet = workbook.sheets.find(({ name }) => name === saved.sheet);
      if (table && sheet) yield* renamed(saved, table, sheet);
    }
  },
};

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
