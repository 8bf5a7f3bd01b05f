import { exactWords, isWithoutMarks, searchKey } from '../text/normal';

/**
 * Asks whether a text holds one of the phrases as whole words. Words that differ by their marks never meet, but a text typed entirely without marks is
 * compared by its letters.
 */
export function phraseFinder(phrases: readonly string[]): (text: string) => boolean {
  const exact = phrases.map((phrase) => ` ${exactWords(phrase).join(' ')} `);
  const plain = phrases.map((phrase) => ` ${searchKey(phrase)} `);
  return (text) => {
    if (text === '') return false;
    const own = ` ${exactWords(text).join(' ')} `;
    if (exact.some((phrase) => own.includes(phrase))) return true;
    if (!isWithoutMarks(text)) return false;
    const bare = ` ${searchKey(text)} `;
    return plain.some((phrase) => bare.includes(phrase));
  };
}
