import { CATEGORY_GROUPS, type CategoryDictionary } from '../library/categories';
import type { CategoryGroup, CategoryId } from '../library/ids';
import { isErrorValue } from '../sheet/snapshot';
import { ROWS_PER_SLICE, type Work } from '../work';
import { ReadState, type CategoryColumn } from './book';
import { covering, hasMerges, TextMemo, type Job } from './column-job';

/** Reads a column of categories: each different text is looked up once. */
export function* readCategories(job: Job): Work<CategoryColumn> {
  const { grid, raw, states, rows, info, context } = job;
  const { group } = info;
  const values: (CategoryId | null)[] = new Array<CategoryId | null>(rows.length).fill(null);
  const several = new Map<number, readonly CategoryId[]>();
  const merged = hasMerges(job);
  const memo = new TextMemo<readonly CategoryId[]>();
  for (let i = 0; i < rows.length; i++) {
    if (i % ROWS_PER_SLICE === ROWS_PER_SLICE - 1) yield i / rows.length;
    let value = raw[i] ?? '';
    let state: ReadState = ReadState.read;
    if (value === '' && merged) {
      value = covering(job, i);
      state = ReadState.merged;
    }
    if (value === '') {
      states[i] = ReadState.blank;
      continue;
    }
    if (typeof value !== 'string') {
      states[i] = ReadState.unreadable;
      continue;
    }
    if (isErrorValue(value)) {
      states[i] = ReadState.error;
      continue;
    }
    let ids = memo.get(value);
    if (!ids) {
      const text = grid.textOf(value, rows[i] ?? -1, job.column);
      ids = text === '' ? BLANK : categoriesOfText(context.dictionary, group, text);
      memo.set(value, ids);
    }
    const [first] = ids;
    if (ids === BLANK) states[i] = ReadState.blank;
    else if (first === undefined) states[i] = ReadState.unreadable;
    else {
      values[i] = first;
      states[i] = state;
      if (ids.length > 1) several.set(i, ids);
    }
  }
  return { type: 'category', field: info.field, column: job.column, header: job.header, raw, states, values, several };
}

const BLANK: readonly CategoryId[] = [];

/** The category of a cell, or the categories where every part of a list names one ("Giới thiệu sách; Trưng bày sách"). `group` null: of any group. */
function categoriesOfText(
  dictionary: CategoryDictionary,
  group: CategoryGroup | null,
  text: string,
): readonly CategoryId[] {
  if (group === null) {
    for (const each of CATEGORY_GROUPS) {
      const match = dictionary.lookup(each, text);
      if (match) return [match.id];
    }
    return [];
  }
  const match = dictionary.lookup(group, text);
  if (match) return [match.id];
  const parts = text.split(/\s*(?:[;+&\n]|,|\/|\svà\s)\s*/u).filter((part) => part !== '');
  if (parts.length < 2) return [];
  const ids: CategoryId[] = [];
  for (const part of parts) {
    const found = dictionary.lookup(group, part);
    if (!found) return [];
    if (!ids.includes(found.id)) ids.push(found.id);
  }
  return ids;
}
