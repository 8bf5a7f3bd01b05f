import { tablesOf, type LibraryBook, type RecordTable } from '../../intake/book';
import type { FieldId, IndicatorId, SectionId } from '../../library/ids';
import type { Need, RuleInput } from '../rule';

/** The sections whose rows are records of the library (not the school's facts, sentences or settings). */
export const RECORD_SECTIONS: readonly SectionId[] = [
  'holdings',
  'periodicals',
  'equipment',
  'activities',
  'readers',
  'history',
];

/** Everything that is read; a rule that looks at every cell that is read has nothing to look at without any of these. */
export const READ_SECTIONS: readonly SectionId[] = [...RECORD_SECTIONS, 'categories', 'profile', 'narrative'];

function has(book: LibraryBook, section: SectionId): boolean {
  if (section === 'profile' && book.profile.size > 0) return true;
  return book.tables.some((table) => table.section === section);
}

/** For `Rule.missing`: nothing is missing when any one of the sections is there, else all of them are. */
export function anySection(...sections: readonly SectionId[]): (input: RuleInput) => readonly Need[] {
  return ({ book }) => (sections.some((section) => has(book, section)) ? [] : sections);
}

/** For `Rule.missing`: every section that is not there. */
export function allSections(...sections: readonly SectionId[]): (input: RuleInput) => readonly Need[] {
  return ({ book }) => sections.filter((section) => !has(book, section));
}

/** For `Rule.missing`: the fields that no table of the section has; the section itself where it has no table. */
export function columnsOf(section: SectionId, ...fields: readonly FieldId[]): (input: RuleInput) => readonly Need[] {
  return ({ book }) => missingColumns(book, section, fields);
}

export function missingColumns(book: LibraryBook, section: SectionId, fields: readonly FieldId[]): Need[] {
  const tables = book.tables.filter((table) => table.section === section);
  if (tables.length === 0) return [section];
  if (tables.some((table) => fields.every((field) => table.columns.has(field)))) return [];
  return fields
    .filter((field) => !tables.some((table) => table.columns.has(field)))
    .map((field): Need => `${section}.${field}`);
}

/** For `Rule.missing`: nothing is missing when any of the alternatives is complete, else what each of them lacks. */
export function anyOf(
  ...alternatives: readonly ((input: RuleInput) => readonly string[])[]
): (input: RuleInput) => readonly string[] {
  return (input) => {
    const lacking = alternatives.map((missing) => missing(input));
    return lacking.some((missing) => missing.length === 0) ? [] : [...new Set(lacking.flat())];
  };
}

/** For `Rule.missing`: the section a figure is counted from, when the figure is unknown. */
export function knownFigure(id: IndicatorId, from: string): (input: RuleInput) => readonly string[] {
  return ({ figures }) => (typeof figures.get(id)?.value === 'number' ? [] : [from]);
}

/** For rules that can always judge. */
export const nothingNeeded = (): readonly string[] => [];

/** The tables of a section that have all of the fields. */
export function tablesWith(book: LibraryBook, section: SectionId, ...fields: readonly FieldId[]): RecordTable[] {
  return tablesOf(book, section).filter((table) => fields.every((field) => table.columns.has(field)));
}
