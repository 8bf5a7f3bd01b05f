import { exactKey } from '../text/normal';
import { CATEGORIES } from './category-data';
import { categoriesOf } from './category-info';
import type { CategoryGroup, CategoryId } from './ids';

/** One row of "Danh mục". */
export interface OwnCategory {
  /** null: taken from the category it rolls up to. */
  readonly group: CategoryGroup | null;
  readonly name: string;
  /** The name of a standard category or of another own one; '' when the name is itself a standard one. */
  readonly parent: string;
  readonly spellings: readonly string[];
  readonly unit: string;
}

/** A row of "Danh mục" as it was understood; `id` is null where it rolls up to nothing that is known. */
export type ResolvedCategory = OwnCategory & { readonly id: CategoryId | null };

/** Finds what each own row rolls up to: through its parent, the parent's parent …, or its own name where that is a standard one. */
export function resolveOwn(rows: readonly OwnCategory[]): ResolvedCategory[] {
  const parents = new Map<string, OwnCategory>();
  for (const row of rows) if (row.parent !== '') parents.set(exactKey(row.name), row);
  return rows.map((row) => {
    let at = row;
    for (let steps = 0; steps < 8; steps++) {
      const target = at.parent === '' ? at.name : at.parent;
      const id = standardNamed(target, row.group ?? at.group);
      if (id) return { ...row, id };
      const next = parents.get(exactKey(target));
      if (at.parent === '' || !next || next === at) break;
      at = next;
    }
    return { ...row, id: null };
  });
}

function standardNamed(text: string, group: CategoryGroup | null): CategoryId | null {
  const key = exactKey(text);
  if (key === '') return null;
  const pool = group ? categoriesOf(group) : CATEGORIES;
  for (const category of pool) {
    if (category.id === text || category.names.some((name) => exactKey(name) === key)) return category.id;
  }
  for (const category of pool)
    if (category.spellings.some((spelling) => exactKey(spelling) === key)) return category.id;
  return null;
}
