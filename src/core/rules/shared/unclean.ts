import type { FieldColumn } from '../../intake/book';
import { isCleanText } from '../../text/normal';

/** The records of a column whose cell holds a text with anything unusual in it; the others need no look from rules on spaces, marks and encodings. */
export function uncleanRecords({ raw, unclean }: FieldColumn): readonly number[] {
  if (unclean) return unclean;
  const found: number[] = [];
  raw.forEach((text, record) => {
    if (typeof text === 'string' && text !== '' && !isCleanText(text)) found.push(record);
  });
  return found;
}
