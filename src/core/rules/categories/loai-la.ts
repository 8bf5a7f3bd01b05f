import { cellOf, ReadState, type CategoryColumn, type LibraryBook, type RecordTable } from '../../intake/book';
import type { CategoryProposal } from '../../library/categories';
import type { CategoryGroup } from '../../library/ids';
import { isErrorValue } from '../../sheet/snapshot';
import type { Found, Rule } from '../rule';
import { equipmentCategory } from '../shared/equipment';
import { atCell } from '../shared/found';
import { categoryColumns } from '../shared/category-columns';
import { anySection } from '../shared/needs';
import { foundWhere, type Find } from '../shared/scan';

/**
 * Values that are no category and no known spelling of one, with the nearest names as proposals. A column of equipment that speaks another language
 * altogether ("Đồ gỗ", "Điện tử") is not ours to correct, since the names say the category; and a condition is free text unless it is nearly one of ours.
 */
export const loaiLa: Rule = {
  id: 'loai-la',
  family: 'categories',
  severity: 'loi',
  missing: anySection('holdings', 'equipment', 'activities'),
  *check({ book }): Generator<Found | null> {
    for (const { table, column, group } of categoryColumns(book))
      if (!isOtherVocabulary(book, table, column)) yield* unknownValues(book, table, column, group);
  },
};

function* unknownValues(
  book: LibraryBook,
  table: RecordTable,
  column: CategoryColumn,
  group: CategoryGroup,
): Generator<Found | null> {
  const nearest = new Map<string, readonly CategoryProposal[]>();
  const { values, states } = column;
  const unknown: Find = (from, to) => nextUnknown(values, states, from, to);
  yield* foundWhere(values.length, unknown, (i) => {
    const raw = column.raw[i] ?? '';
    if (raw === '' || isErrorValue(raw)) return null;
    const text = String(raw);
    if (group === 'activity' && book.categories.mentioned(group, text).length > 1) return null;
    let near = nearest.get(text);
    if (!near) {
      near = book.categories.nearest(group, text);
      nearest.set(text, near);
    }
    if (group === 'condition' && near.length === 0) return null;
    const cell = cellOf(table, column, i);
    return atCell(
      table,
      column,
      i,
      { group, nearest: near.map(({ name }) => name) },
      { proposals: near.map(({ name }) => [{ cell, before: raw, after: name }]), action: 'add-to-categories' },
    );
  });
}

function nextUnknown(values: CategoryColumn['values'], states: Uint8Array, from: number, to: number): number {
  for (let i = from; i < to; i++) if (values[i] === null && states[i] !== ReadState.blank) return i;
  return to;
}

function isOtherVocabulary(book: LibraryBook, table: RecordTable, column: CategoryColumn): boolean {
  if (table.section !== 'equipment' || column.field !== 'category') return false;
  let known = 0;
  let unknown = 0;
  for (let i = 0; i < column.values.length; i++) {
    if (column.states[i] === ReadState.blank) continue;
    if (column.values[i] === null && equipmentCategory(book, table, i) !== null) unknown++;
    else if (column.values[i] !== null) known++;
  }
  return unknown > known;
}
