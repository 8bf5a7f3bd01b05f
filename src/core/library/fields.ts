import type { CategoryGroup, FieldId, SectionId } from './ids';
import { FIELD_DATA } from './field-data';

/**
 * What a field's cells hold. count: whole numbers; money: đồng; number: any number; year: a calendar year; flag: yes or no. `text` fields are compared or
 * printed as they stand.
 */
export type FieldType = 'text' | 'count' | 'money' | 'number' | 'year' | 'date' | 'category' | 'flag';

export interface FieldInfo {
  readonly section: SectionId;
  readonly field: FieldId;
  readonly type: FieldType;
  /** Only for categories: which group; null where any group may stand (`categories.parent`). */
  readonly group: CategoryGroup | null;
  /** The header that Thiết lập writes. */
  readonly label: string;
  /** Other headers met, the label not repeated. Matched by docs/WORKBOOK.md, "Fields". */
  readonly spellings: readonly string[];
}

/** Every field of the contract, by section, in the order in which Thiết lập lays columns out. */
export const FIELDS: readonly FieldInfo[] = FIELD_DATA;

const BY_SECTION = new Map<SectionId, Map<FieldId, FieldInfo>>();
for (const info of FIELDS) {
  const fields = BY_SECTION.get(info.section) ?? new Map<FieldId, FieldInfo>();
  fields.set(info.field, info);
  BY_SECTION.set(info.section, fields);
}

/** The fields of a section in their order. */
export function fieldsOf(section: SectionId): readonly FieldInfo[] {
  return [...(BY_SECTION.get(section)?.values() ?? [])];
}

/** undefined when the section has no such field. */
export function fieldInfo(section: SectionId, field: FieldId): FieldInfo | undefined {
  return BY_SECTION.get(section)?.get(field);
}

/** Whether a field's values are numbers (`NumberColumn`). */
export function isNumeric(type: FieldType): boolean {
  return type === 'count' || type === 'money' || type === 'number' || type === 'year';
}
