import fc from 'fast-check';
import { NO_PROOF, proveSeparators, readFlag, readNumberText, scaleOfHeader } from '../../../src/core/text/numbers';

const value = (text: string, whole = true, proof = NO_PROOF) => {
  const reading = readNumberText(text, whole, proof);
  return reading.kind === 'number' ? reading.value : reading.kind;
};

describe('a count or an amount', () => {
  it.each([
    ['613', 613],
    ['01', 1],
    ['1.436', 1436],
    ['1,436', 1436],
    ['37,176,610', 37_176_610],
    ['13.030.150', 13_030_150],
    ['3 397 900', 3_397_900],
    ['12 bản', 12],
    ['18 bộ', 18],
    ['54 chỗ ngồi', 54],
    ['45.000đ', 45_000],
    ['45.000 đồng', 45_000],
    ['1,5 triệu đồng', 1_500_000],
    ['2 triệu', 2_000_000],
    ['1.1 triệu', 1_100_000],
    ['-5', -5],
    ['12,5', 12.5],
    ['12\u00a0bản', 12],
  ])('%j is %d', (text, number) => {
    expect(value(text)).toBe(number);
  });

  it.each([
    ['Có', 'words'],
    ['đầy đủ', 'words'],
    ['khoảng 300', 'approximate'],
    ['hơn 5.300 đầu sách', 'approximate'],
    ['1.395 / 1.982', 'several'],
    ['8.731 tên/ 12.290 bản', 'several'],
    ['170 HS/tuần', 'rate'],
    ['1-10', 'range'],
    ['3397 900 tên', 'words'],
    ['01 Hiệu trưởng / 01 Phó hiệu trưởng', 'words'],
  ])('%j is no number to count: %s', (text, kind) => {
    expect(value(text)).toBe(kind);
  });

  it('keeps both numbers of a cell with two, with their units', () => {
    expect(readNumberText('8.731 tên/ 12.290 bản', true)).toEqual({
      kind: 'several',
      parts: [
        { value: 8731, unit: 'tên' },
        { value: 12290, unit: 'bản' },
      ],
    });
  });
});

describe('separators are proved by the column, never guessed', () => {
  it('1.436 is ambiguous where the same column writes 12.5', () => {
    expect(value('1.436', true, proveSeparators(['12.5', '1.436']))).toBe('ambiguous');
    expect(value('1.436', true, proveSeparators(['1.436.000', '12,5']))).toBe(1436);
  });

  it('a measurement needs proof', () => {
    expect(value('1.436', false)).toBe('ambiguous');
    expect(value('1.436', false, proveSeparators(['37.176.610']))).toBe(1436);
    expect(value('1.436', false, proveSeparators(['37,176,610']))).toBe(1.436);
    expect(value('1,436', false, proveSeparators(['12,5']))).toBe(1.436);
  });

  it('a grouped number reads back whatever the separator', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999_999 }), fc.constantFrom('.', ',', ' '), (number, separator) => {
        const text = String(number).replace(/\B(?=(\d{3})+$)/g, separator);
        return value(text) === number;
      }),
    );
  });
});

test('percentages say that they are', () => {
  expect(readNumberText('100%', false)).toEqual({ kind: 'number', value: 100, unit: '%', percent: true });
  expect(readNumberText('99,5 %', false)).toMatchObject({ value: 99.5, percent: true });
});

test('a header may scale its column', () => {
  expect(scaleOfHeader('Thành tiền (triệu đồng)')).toBe(1_000_000);
  expect(scaleOfHeader('Giá trị (1.000 đồng)')).toBe(1000);
  expect(scaleOfHeader('Giá trị (đồng)')).toBe(1);
  expect(scaleOfHeader('Tên sách')).toBe(1);
});

test.each([
  ['x', true],
  ['Có', true],
  ['Không', false],
  [true, true],
  [0, false],
  ['có thể', null],
] as const)('flag %j is %j', (raw, flag) => {
  expect(readFlag(raw)).toBe(flag);
});
