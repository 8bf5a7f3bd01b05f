import { isStock, categoryColumn, ReadState, textColumn, type RecordTable } from '../../intake/book';
import type { Found, Rule } from '../rule';
import { activityKinds } from '../shared/activity-kinds';
import { atCell } from '../shared/found';
import { anySection } from '../shared/needs';
import { foundWhere, inState } from '../shared/scan';

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
      if (table.constants.category !== undefined || !isStock(table)) continue;
      const categories = categoryColumn(table, isHoldings ? 'category' : 'kind');
      if (!categories) continue;
      yield* foundWhere(categories.values.length, inState(categories.states, ReadState.blank), (i) => {
        if (categories.values[i] !== null) return null;
        const lacks = isHoldings ? isCounted(table, i) : activityKinds(book, table, i).length === 0 && says(table, i);
        return lacks ? atCell(table, categories, i) : null;
      });
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
