import { groupNamed, type OwnCategory } from '../library/categories';
import type { RecordTable } from './book';
import { categoryColumn, textColumn } from './book';

/** The rows of "Danh mục" as the dictionary takes them. Rows without a name say nothing. */
export function ownCategories(tables: readonly RecordTable[]): OwnCategory[] {
  const own: OwnCategory[] = [];
  for (const table of tables) {
    if (table.section !== 'categories') continue;
    const names = textColumn(table, 'name');
    if (!names) continue;
    const groups = textColumn(table, 'group');
    const parents = categoryColumn(table, 'parent');
    const spellings = textColumn(table, 'spellings');
    const units = textColumn(table, 'unit');
    names.values.forEach((name, i) => {
      if (name === '') return;
      const parent = parents?.raw[i];
      own.push({
        group: groups ? groupNamed(groups.values[i] ?? '') : null,
        name,
        parent: typeof parent === 'string' ? parent.normalize('NFC').trim() : '',
        spellings: (spellings?.values[i] ?? '')
          .split(';')
          .map((spelling) => spelling.trim())
          .filter((spelling) => spelling !== ''),
        unit: units?.values[i] ?? '',
      });
    });
  }
  return own;
}
