import { sheet } from '../../support/workbook';
import { read } from './support';

const facts = (rows: (string | number)[][]) => {
  const { profile } = read([sheet('Quy mô', rows)]);
  const of = (name: 'Số lớp' | 'Số học sinh' | 'Số giáo viên') => profile.get(name)?.number ?? null;
  return [of('Số lớp'), of('Số học sinh'), of('Số giáo viên')];
};

describe('facts that do not stand one below the other', () => {
  it.each<[string, (string | number)[][], (number | null)[]]>([
    [
      'across, one row of values',
      [
        ['Số lớp', 'Số học sinh', 'Số giáo viên'],
        [14, 531, 31],
      ],
      [14, 531, 31],
    ],
    [
      'across, a list of years',
      [
        ['Số lớp', 'Số học sinh'],
        [14, 531],
        [15, 540],
      ],
      [null, null, null],
    ],
    [
      'across, one grade of a list',
      [
        ['Khối', 'Số lớp', 'Số học sinh'],
        [1, 14, 531],
      ],
      [null, null, null],
    ],
    [
      'across, the year of another row',
      [
        ['Năm học', 'Số lớp', 'Số học sinh'],
        ['2023-2024', 14, 531],
      ],
      [null, null, null],
    ],
    [
      'in one cell',
      [
        ['Năm học', '2025-2026'],
        ['Quy mô', 'Tổng số lớp: 14; Số học sinh: 531; Số giáo viên: 31'],
      ],
      [14, 531, 31],
    ],
    ['in one cell, a name with a comma', [['Tổng số lớp: 14, Số học sinh: 531, Số giáo viên: 31']], [14, 531, 31]],
    [
      'in one cell beside what is no count',
      [['Tổng số lớp: 14; Số học sinh: chưa rõ; Số giáo viên: 31']],
      [null, null, null],
    ],
  ])('%s', (_, rows, right) => {
    expect(facts(rows)).toEqual(right);
  });
});
