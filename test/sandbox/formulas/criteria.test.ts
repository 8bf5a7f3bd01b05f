import { criterion, numberOfText, wildcardPattern } from '../../../sandbox/formulas/criteria';
import type { CellValue } from '../../../src/core/sheet/snapshot';

type Cell = CellValue | null;

describe('criteria of COUNTIFS and SUMIFS', () => {
  it.each<[Cell, Cell[], Cell[]]>([
    ['sách', ['sách', 'SÁCH', 'Sách'], ['sach', 'sách ', 'sách giáo khoa', null, 3]],
    ['sách*', ['Sách', 'sách giáo khoa'], ['tủ sách', null, '']],
    ['*sách', ['tủ sách'], ['sách mới']],
    ['?', ['a', 'ế'], ['', 'ab', 1, null]],
    ['*', ['', 'a'], [null, 1, true, '#N/A']],
    ['a~*b', ['a*b'], ['axb']],
    ['a~?b', ['a?b'], ['axb']],
    ['a~~b', ['a~b'], ['a~~b']],
    ['a.b', ['A.B'], ['axb']],
    ['', [null, ''], [' ', 0, 'x']],
    ['=', [null], ['', 0]],
    ['<>', ['', 0, 'x', false], [null]],
    ['<>sách', [null, '', 5, 'truyện'], ['SÁCH']],
    ['<>s*', [null, 'truyện'], ['sách']],
    ['=sách', ['Sách'], ['truyện']],
    [3, [3, '3', '3.0', ' 3'], [3.5, '3a', true, null]],
    ['3', [3, '3'], ['03x', null]],
    ['>3', [3.5, 4], [3, '5', 'x', true, null]],
    ['>=3', [3], [2, null]],
    ['<3', [2, -1], [3, null, '']],
    ['<>3', [4, 'x', null], [3, '3']],
    ['>b', ['c', 'Ca'], ['a', 'B', 5, null]],
    ['10%', [0.1, '10%'], [10]],
    ['>=2023-03-15', [45000, 45001], [44999, 'x']],
    ['TRUE', [true], [1, 'TRUE', null]],
    [true, [true], [1, false]],
    ['#N/A', ['#N/A'], ['#REF!', 'N/A']],
    [null, [0, '0'], [null, '']],
    ['<>0', ['', null, 'x', 1], [0, '0']],
  ])('%p', (given, met, missed) => {
    const test = criterion(given);
    expect(met.filter((cell) => !test(cell))).toEqual([]);
    expect(missed.filter((cell) => test(cell))).toEqual([]);
  });

  it.each<[string, number | null]>([
    ['12', 12],
    ['-1.5', -1.5],
    ['1,234', 1234],
    ['12,34', null],
    ['(5)', -5],
    ['45.000', 45],
    ['1e3', 1000],
    ['5/6/2024', 45418],
    ['30/5/2024', null],
    ['2024-05-06', 45418],
    ['12:00', 0.5],
    ['', null],
    ['a1', null],
    ['1 2', null],
    ['-', null],
  ])('a text that reads as a number: %p', (text, number) => {
    expect(numberOfText(text)).toBe(number);
  });

  it('takes signs of regular expressions literally', () => {
    expect(wildcardPattern('a(b)[c]{1}^$|+/-').test('A(B)[C]{1}^$|+/-')).toBe(true);
  });
});
