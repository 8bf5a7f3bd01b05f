import { categoryColumn, ReadState, textColumn, type RecordTable } from '../../intake/book';
import { ROWS_PER_SLICE } from '../../work';
import type { Found, Rule } from '../rule';
import { activityKinds } from '../shared/activity-kinds';
import { atCell } from '../shared/found';
import { anySection } from '../shared/needs';

/**
 * Rows that are counted and say no category, neither themselves nor by their sheet. Tables without any such column are `thieu-cot`; equipment is known
 * by its name, and an activity by its content.
 */
export const thieuLoai: Rule = {
  id: 'thieu-loai',
  family: 'categories',
  severity: 'loi',
  missing: anySection('holdings', 'activities'),
  *check({ book }): Generator<Found | null> {
    for (const table of book.tables) {
      const isHoldings = table.section === 'holdings';
      if (!isHoldings && table.section !== 'activities') continue;
      if (table.constants.category !== undefined) continue;
      const categories = categoryColumn(table, isHoldings ? 'category' : 'kind');
      if (!categories) continue;
      for (let i = 0; i < categories.values.length; i++) {
        if (i % ROWS_PER_SLICE === 0) yield null;
        if (categories.values[i] !== null || categories.states[i] !== ReadState.blank) continue;
        if (isHoldings ? isCounted(table, i) : activityKinds(book, table, i).length === 0 && says(table, i)) {
          yield atCell(table, categories, i);
        }
      }
    }
  },
};

/** A row of copies or titles stands for something as soon as any cell that counts or names it is filled. */
function isCounted(table: RecordTable, record: number): boolean {
  for (const field of ['quantity', 'copies', 'closing', 'accessionNumber', 'title'] as const) {
    const state = table.columns.get(field)?.states[record];
    if (state !== undefined && state !== ReadState.blank) return true;
  }
  return false;
}

function says(table: RecordTable, record: number): boolean {
  return (
    (textColumn(table, 'content')?.values[record] ?? '') !== '' ||
    table.columns.get('date')?.states[record] !== ReadState.blank
  );
}
