import { CATEGORIES } from '../library/categories';
import { fieldInfo } from '../library/fields';
import type { CategoryId, FieldId, SectionId } from '../library/ids';
import { columnIndex, columnLetters } from '../sheet/address';
import type { AcrossColumn } from './book';
import { MappingError, objectOf } from './mapping-error';

type Use = AcrossColumn['use'];

const USES: ReadonlySet<string> = new Set<Use>(['this-year', 'previous', 'part', 'ignored']);
const CATEGORY_IDS: ReadonlySet<string> = new Set(CATEGORIES.map((category) => category.id));

/** One of several columns with the same head, as the mapping file and `inspect` write it. */
export function acrossToJson({ field, column, header, category, month, use }: AcrossColumn) {
  return {
    field,
    letter: columnLetters(column),
    ...(category !== undefined && { category }),
    ...(month !== undefined && { month }),
    use,
    // Beside the contract's keys: by it a column is known again after it has moved.
    ...(header !== '' && { header }),
  };
}

/** @throws MappingError */
export function acrossFromJson(value: unknown, section: SectionId, where: string): AcrossColumn {
  const { field, letter, category, month, use, header = '' } = objectOf(value, where);
  if (typeof field !== 'string' || !fieldInfo(section, field as FieldId))
    throw new MappingError(`${where}: section ${section} has no field ${JSON.stringify(field)}`);
  if (typeof letter !== 'string' || !/^[A-Za-z]{1,3}$/.test(letter))
    throw new MappingError(`${where}: ${JSON.stringify(letter)} is no column`);
  if (typeof use !== 'string' || !USES.has(use)) throw new MappingError(`${where}: unknown use ${JSON.stringify(use)}`);
  if (category !== undefined && (typeof category !== 'string' || !CATEGORY_IDS.has(category)))
    throw new MappingError(`${where}: unknown category ${JSON.stringify(category)}`);
  if (month !== undefined && !(Number.isInteger(month) && Number(month) >= 1 && Number(month) <= 12))
    throw new MappingError(`${where}: ${JSON.stringify(month)} is no month`);
  return {
    field: field as FieldId,
    column: columnIndex(letter),
    header: typeof header === 'string' ? header : '',
    ...(category !== undefined && { category: category as CategoryId }),
    ...(month !== undefined && { month: Number(month) }),
    use: use as Use,
  };
}

/** "part,textbook,month9": what the key of a row on "Cấu hình" says of such a column. */
export function acrossToKey({ use, category, month }: AcrossColumn): string {
  return [use, ...(category === undefined ? [] : [category]), ...(month === undefined ? [] : [`month${month}`])].join(
    ',',
  );
}

/** The reverse of `acrossToKey`, as the file form has it; what it says is judged there. */
export function acrossFromKey(key: string): { use: string; category?: string; month?: number } {
  const [use = '', ...more] = key.split(',');
  const month = more.find((part) => /^month\d+$/.test(part));
  const category = more.find((part) => part !== month);
  return {
    use,
    ...(category !== undefined && { category }),
    ...(month !== undefined && { month: Number(month.slice('month'.length)) }),
  };
}
