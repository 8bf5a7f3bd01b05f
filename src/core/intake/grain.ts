import type { FieldId, Grain, SectionId } from '../library/ids';
import type { Assigned } from './assign-columns';
import type { ColumnContent } from './content';
import { headerYear } from './header-year';
import { COUNTED, MEASURES } from './section-weights';

/** What one row of a table of holdings stands for: a copy, a title, or a type; null where the columns make none of these. */
export function grainOf(
  fields: ReadonlyMap<FieldId, Assigned>,
  contents: ReadonlyMap<number, ColumnContent>,
  typesAcross = false,
): Grain | null {
  const has = (field: FieldId) => fields.has(field);
  if (typesAcross) return 'summary';
  const quantity = fields.get('quantity') ?? fields.get('copies');
  if (has('accessionNumber')) {
    const filled = quantity ? (contents.get(quantity.cell.column)?.filled ?? 0) : 0;
    const rows = contents.get(fields.get('accessionNumber')?.cell.column ?? -1)?.filled ?? 0;
    return quantity && (rows === 0 || filled * 2 >= rows) ? 'title' : 'copy';
  }
  if (has('title')) return 'title';
  if (has('category') && MEASURES.some(has)) return 'summary';
  if (has('category') && (has('quantity') || has('amount'))) return 'summary';
  return null;
}

/** The fields of a grain: a quantity per title is `quantity`, a total per type is `copies`. */
export function byGrain(
  fields: Map<FieldId, Assigned>,
  grain: Grain,
  contents: ReadonlyMap<number, ColumnContent>,
): Map<FieldId, Assigned> {
  const result = new Map(fields);
  const rename = (from: FieldId, to: FieldId) => {
    const there = result.get(from);
    if (!there) return;
    result.delete(from);
    if (!result.has(to)) result.set(to, there);
  };
  if (grain === 'summary') {
    // "Năm học 2024-2025" over its own counts, beside "Hiện còn": what there was before.
    const copies = result.get('copies');
    const isBefore = copies?.cell.parts.slice(0, -1).some((part) => headerYear(part) !== null) === true;
    if (isBefore && result.has('closing')) {
      rename('copies', 'opening');
      if (result.has('closingValue')) rename('value', 'openingValue');
      result.delete('titles');
    }
    rename('quantity', 'copies');
    rename('amount', 'value');
    rename('price', 'value');
  } else {
    rename('copies', 'quantity');
    rename('value', 'amount');
    // "Nhập | Thanh lý | Còn lại" beside each title: what is left is what there is.
    const filled = (field: FieldId) => contents.get(result.get(field)?.cell.column ?? -1)?.filled ?? 0;
    const left = result.get('closing');
    if (grain === 'title' && left && filled('closing') > 0 && filled('closing') * 2 >= filled('quantity')) {
      result.set('quantity', left);
      const worth = result.get('closingValue');
      if (worth && filled('closingValue') > 0) result.set('amount', worth);
    }
    for (const measure of MEASURES) result.delete(measure);
  }
  return result;
}

/** The share of a column's texts that name a known kind of equipment. */
function equipmentAmong(name: Assigned | undefined, contents: ReadonlyMap<number, ColumnContent>): number {
  return (name && contents.get(name.cell.column)?.equipmentInside) ?? 0;
}

/** Whether the columns are enough for a table of the section. */
export function meetsNeeds(
  section: SectionId,
  fields: ReadonlyMap<FieldId, Assigned>,
  grain: Grain | null,
  years: number,
  contents: ReadonlyMap<number, ColumnContent>,
): boolean {
  const has = (...list: FieldId[]) => list.some((field) => fields.has(field));
  switch (section) {
    case 'holdings':
      if (grain === 'copy')
        return has(
          'title',
          'category',
          'price',
          'classNumber',
          'entryDate',
          'publishedYear',
          'condition',
          'stocktake',
          'withdrawalRecord',
          'note',
        );
      if (grain === 'title')
        return (
          has('title', 'accessionNumber') && has('quantity', 'price', 'author', 'publisher', 'publishedYear', 'amount')
        );
      return grain === 'summary';
    case 'periodicals':
      return has('title') && has('issue', 'quantity', 'date');
    case 'equipment':
      if (has('quantity', 'good', 'broken', 'seats', 'unitPrice')) return has('name');
      // A list of devices one by one; that it has no quantity is for Kiểm tra to say.
      return has('yearInUse', 'condition', 'unit') && equipmentAmong(fields.get('name'), contents) >= 0.5;
    case 'activities':
      return has('content', 'kind') && has('date', 'times', 'kind', 'person', 'participants') && fields.size >= 2;
    case 'readers':
      return has('date') && has(...COUNTED);
    case 'history':
      if (has('schoolYear') && !has('indicator')) return years > 0;
      return has('indicator') && (years > 0 || (has('value') && has('schoolYear')));
    case 'narrative':
      return has('part') && has('text');
    case 'categories':
      return has('name') && has('parent', 'spellings', 'group') && fields.size >= 2;
    default:
      return false;
  }
}
