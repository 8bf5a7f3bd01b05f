import { exactKey } from '../text/normal';
import type { OwnCategory } from './own-category';
import { phraseFinder } from './phrases';

const NAMES_LAW = phraseFinder(['pháp luật', 'sách luật']);
/** A school subject, not law: "Giáo dục kinh tế và pháp luật". */
const SUBJECT = phraseFinder(['kinh tế và pháp luật', 'kinh tế pháp luật', 'GDKTPL']);

/** Whether the text of a type, a heading or a register says that its books are of law. */
export function namesLaw(text: string): boolean {
  return NAMES_LAW(text) && !SUBJECT(text);
}

/**
 * Whether the text of a type says books of law: by its own words, or as a spelling of a category of the school's that does ("PL" on "Danh mục"). Titles and class
 * numbers are never asked.
 */
export function legalTypes(own: readonly OwnCategory[]): (text: string) => boolean {
  const spelled = new Set(
    own
      .filter(({ name, parent }) => namesLaw(name) || namesLaw(parent))
      .flatMap(({ name, spellings }) => [name, ...spellings].map(exactKey)),
  );
  return (text) => text !== '' && (namesLaw(text) || spelled.has(exactKey(text)));
}
