import fc from 'fast-check';
import { sayIn } from '../../src/words/fill';

const vietnamese = sayIn('vi-VN');
const english = sayIn('en-GB');

test.each([
  ['a count', 'Còn {count} chỗ.', { count: 4098 }, 'Còn 4.098 chỗ.'],
  [
    'a moment, as people say it',
    'Đã đọc tệp lúc {at}.',
    { at: '2026-05-20 07:05' },
    'Đã đọc tệp lúc 07:05 ngày 20/05/2026.',
  ],
  ['a moment that is not known', 'Lần sửa ({at}).', { at: '' }, 'Lần sửa ().'],
  ['a moment that someone typed', 'Lần sửa lúc {at}.', { at: 'hôm qua' }, 'Lần sửa lúc hôm qua.'],
  ['a person’s words that look like a moment', '{reason}', { reason: '2026-05-20 07:05' }, '2026-05-20 07:05'],
])('Vietnamese: %s', (_what, sentence, facts, said) => {
  expect(vietnamese.fill(sentence, facts)).toBe(said);
});

test.each([
  ['a count', '{count} places', { count: 4098 }, '4,098 places'],
  ['a moment', 'The file was read at {at}.', { at: '2026-05-20 07:05' }, 'The file was read at 07:05 on 20/05/2026.'],
])('English: %s', (_what, sentence, facts, said) => {
  expect(english.fill(sentence, facts)).toBe(said);
});

test('a sentence whose fact is missing is a mistake of ours', () => {
  expect(() => vietnamese.fill('Còn {count} chỗ.', {})).toThrow('needs "count"');
});

test('what a fact says is never taken for a place of the sentence', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(vietnamese.fill('“{text}”', { text, at: text })).toBe(`“${text}”`);
    }),
  );
});
