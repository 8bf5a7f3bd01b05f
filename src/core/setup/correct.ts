import { readingOf } from '../intake/mapping';
import type { CategoryId, FieldId, Grain } from '../library/ids';
import type { DraftTable } from './draft';

/** Uses a column for a field, or for nothing. A field has one column: the one that had it before is then used for nothing. */
export function withField(draft: DraftTable, column: number, field: FieldId | null): DraftTable {
  const before = draft.columns.find((each) => each.column === column)?.field;
  return {
    ...draft,
    reading: withoutAcross(draft, [before ?? null, field]),
    columns: draft.columns.map((each) => {
      if (each.column === column) return { ...each, field, doubtful: false, was: null };
      return field !== null && each.field === field ? { ...each, field: null } : each;
    }),
  };
}

/** A column that a person has pointed at wins over what was made of all columns of its head. */
function withoutAcross({ reading }: DraftTable, fields: readonly (FieldId | null)[]): DraftTable['reading'] {
  return readingOf({ ...reading, across: (reading.across ?? []).filter((each) => !fields.includes(each.field)) });
}

/** What a column of numbers is called where a row is a title, and where it is a total. */
const TOTALS: readonly (readonly [FieldId, FieldId])[] = [
  ['quantity', 'copies'],
  ['amount', 'value'],
];

/** Says what one row of a register is. */
export function withGrain(draft: DraftTable, grain: Grain): DraftTable {
  const columns = draft.columns.map((each) => {
    const pair = TOTALS.find(([one, total]) => each.field === (grain === 'summary' ? one : total));
    const field = pair?.[grain === 'summary' ? 1 : 0];
    const taken = draft.columns.some((other) => other.field === field);
    return field && !taken ? { ...each, field } : each;
  });
  return { ...draft, grain, columns, reading: withoutAcross(draft, TOTALS.flat()) };
}

/** Says what type every row of a register is, or that the rows say so themselves. */
export function withCategory(draft: DraftTable, category: CategoryId | null): DraftTable {
  const constants: Partial<Record<FieldId, CategoryId>> = { ...draft.constants };
  if (category === null) delete constants.category;
  else constants.category = category;
  return { ...draft, constants };
}
