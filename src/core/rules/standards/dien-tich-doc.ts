import type { LibraryBook, ProfileFact } from '../../intake/book';
import type { Found, Rule } from '../rule';
import { atFact } from '../shared/found';
import { allSections } from '../shared/needs';

/** Nghị định 93/2020/NĐ-CP, Điều 17 khoản 3 điểm c: square metres of reading space. */
const LEAST = 50;

/** The reading space as the school states it; else the whole indoor area, of which it is a part. */
function readingSpace({ profile }: LibraryBook): ProfileFact | undefined {
  const own = profile.get('Diện tích không gian đọc');
  return own && own.number !== null ? own : profile.get('Diện tích trong nhà');
}

/** Reading space below the norm. Outdoor space is shown apart. Information, no verdict. */
export const dienTichDoc: Rule = {
  id: 'dien-tich-doc',
  family: 'standards',
  severity: 'goi-y',
  missing: (input) => {
    const lacking = allSections('profile')(input);
    return lacking.length > 0 || typeof readingSpace(input.book)?.number === 'number' ? lacking : ['profile.value'];
  },
  *check({ book }): Generator<Found> {
    const space = readingSpace(book);
    if (!space || space.number === null || space.number < 0 || space.number >= LEAST) return;
    yield atFact(space, {
      area: space.number,
      least: LEAST,
      reading: space.name === 'Diện tích không gian đọc',
      outdoor: book.profile.get('Diện tích ngoài trời')?.number ?? null,
    });
  },
};
