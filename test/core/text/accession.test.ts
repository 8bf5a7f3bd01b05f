import { accessionCount, readAccession } from '../../../src/core/text/accession';

test.each([
  ['1-10', 10],
  ['SGK.001-SGK.010', 10],
  ['SGK.001-010', 10],
  ['SGK 1 đến 10', 10],
  ['1-5, 8', 6],
  ['1-5 và 8', 6],
  ['SGK 1 & SGK 3', 2],
  ['SGK.1÷SGK.4', 4],
  ['SGK001 -> SGK003', 3],
  ['GK1..GK5', 5],
  ['1 tới 4', 4],
  ['TK..12', 1],
  ['53(075)', 1],
  ['TK-0012', 1],
  ['STN 15', 1],
  [45, 1],
  ['12-2025', 1],
  ['10-1', 1],
  ['chưa có', 1],
  ['', 0],
] as const)('%j stands for %d copies', (value, copies) => {
  expect(accessionCount(value)).toBe(copies);
});

test('a number keeps its prefix and width', () => {
  expect(readAccession('SGK.001')).toEqual([{ prefix: 'SGK', from: 1, to: 1, width: 3 }]);
  expect(readAccession('SGK 1, 2, 5-8')).toEqual([
    { prefix: 'SGK', from: 1, to: 1, width: 1 },
    { prefix: 'SGK', from: 2, to: 2, width: 1 },
    { prefix: 'SGK', from: 5, to: 8, width: 1 },
  ]);
  expect(readAccession('chưa có')).toEqual([]);
});
