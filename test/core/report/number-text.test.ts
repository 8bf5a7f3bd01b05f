import fc from 'fast-check';
import { numberText, officialDate, pointLetter, romanNumber } from '../../../src/core/report/number-text';

describe('numbers as Vietnamese documents print them', () => {
  test.each([
    [0, 0, '0'],
    [7, 0, '7'],
    [999, 0, '999'],
    [1000, 0, '1.000'],
    [4098, 0, '4.098'],
    [122940000, 0, '122.940.000'],
    [-4098, 0, '-4.098'],
    [3.75, 2, '3,75'],
    [3.7, 2, '3,7'],
    [3.004, 2, '3'],
    [8.0039, 2, '8'],
    [1234.5, 1, '1.234,5'],
    [999.96, 1, '1.000'],
    [-0.001, 2, '0'],
    [123_456_789_012.35, 2, '123.456.789.012,35'],
    [2 ** 53, 2, '9.007.199.254.740.992'],
    [1e21, 0, '1.000.000.000.000.000.000.000'],
    [-1e21, 2, '-1.000.000.000.000.000.000.000'],
  ])('%p with %p decimals is %p', (value, decimals, text) => {
    expect(numberText(value, decimals)).toBe(text);
  });

  test.each([NaN, Infinity, -Infinity])('%p has no text', (value) => {
    expect(() => numberText(value)).toThrow(RangeError);
  });

  test.each([1e308, -Number.MAX_VALUE])('%p is written out, every digit of it', (value) => {
    const text = numberText(value, 2);
    expect(text).toMatch(/^-?\d{1,3}(?:\.\d{3})*$/);
    expect(Number(text.replaceAll('.', ''))).toBe(value);
  });

  test('reading the text back gives the number', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 }), (value) => {
        expect(Number(numberText(value).replaceAll('.', ''))).toBe(value);
      }),
    );
  });
});

test.each([
  [5, 1, 2026, 'ngày 05 tháng 01 năm 2026'],
  [25, 5, 2026, 'ngày 25 tháng 5 năm 2026'],
  [9, 2, 2026, 'ngày 09 tháng 02 năm 2026'],
  [10, 10, 2025, 'ngày 10 tháng 10 năm 2025'],
])('day %p month %p year %p is written %p', (day, month, year, text) => {
  expect(officialDate(day, month, year)).toBe(text);
});

test('Roman numbers run on without a jump', () => {
  expect([1, 2, 3, 4, 5, 6, 9, 14].map(romanNumber)).toEqual(['I', 'II', 'III', 'IV', 'V', 'VI', 'IX', 'XIV']);
});

test('points follow the Vietnamese alphabet: đ after d, no f, j, w, z', () => {
  const letters = Array.from({ length: 23 }, (_, index) => pointLetter(index));
  expect(letters.slice(0, 8)).toEqual(['a', 'b', 'c', 'd', 'đ', 'e', 'g', 'h']);
  expect(letters.join('')).not.toMatch(/[fjwz]/);
  expect(pointLetter(23)).toBe('aa');
});
