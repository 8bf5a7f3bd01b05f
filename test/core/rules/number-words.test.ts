import { numberOfWords } from '../../../src/core/rules/shared/number-words';
import { quantitiesIn } from '../../../src/core/rules/shared/quantities';

describe('numbers in words', () => {
  test.each<[string, number | null]>([
    ['hai', 2],
    ['mười', 10],
    ['mười lăm', 15],
    ['hai mươi', 20],
    ['hai mươi mốt', 21],
    ['chín mươi tư', 94],
    ['một trăm', 100],
    ['một trăm linh năm', 105],
    ['sáu trăm mười ba', 613],
    ['bốn nghìn không trăm chín mươi tám', 4098],
    ['hai nghìn', 2000],
    ['Một', null],
    ['năm', null],
    ['hai ba', null],
    ['mươi', null],
    ['trăm', null],
    ['hai mươi ba bốn', null],
  ])('%s', (words, value) => {
    expect(numberOfWords(words)).toBe(value);
  });

  test.each<[string, readonly (readonly [number, string])[]]>([
    [
      'Biên soạn hai thư mục, ba tư liệu.',
      [
        [2, 'thư mục'],
        [3, 'tư liệu'],
      ],
    ],
    [
      'Kho có hai mươi bộ bàn ghế và 3 quạt.',
      [
        [20, 'chiếc'],
        [3, 'chiếc'],
      ],
    ],
    ['Đọc ba cuốn sách hay.', []],
    ['Kho có một nghìn hai trăm bản.', [[1200, 'bản']]],
    ['Trong năm buổi giới thiệu sách được quan tâm.', []],
    ['Một buổi giới thiệu sách.', []],
  ])('with their units: %s', (text, found) => {
    expect(quantitiesIn(text).map(({ value, unit }) => [value, unit])).toEqual(found);
  });
});
