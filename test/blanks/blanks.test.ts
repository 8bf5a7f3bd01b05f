import type { WorkbookSnapshot } from '../../src/core/sheet/snapshot';
import { serialOf } from '../../src/core/text/calendar';
import { columnsOfCells, readingOf, type FilledCell, type Reading } from './blanks';
import { cleanSample } from './sample';
import { silentBlanks } from './trials';

const TODAY = serialOf(2026, 5, 31);
jest.setTimeout(240_000);

/** The long run is `npm run blanks -- --cells 2000 --seed 1`. */
describe('a blank cell of the clean sample', () => {
  let workbook: WorkbookSnapshot;
  let before: Reading;
  let columns: FilledCell[][];
  beforeAll(async () => {
    workbook = await cleanSample();
    before = readingOf(workbook, TODAY);
    columns = columnsOfCells(workbook, before.book);
  });

  test('every section has columns to blank', () => {
    const sections = new Set(columns.flatMap(([cell]) => (cell ? [cell.table.section] : [])));
    expect([...sections].sort()).toEqual(
      ['activities', 'categories', 'equipment', 'history', 'holdings', 'narrative', 'periodicals', 'profile', 'readers'].sort(),
    );
  });

  test.each([
    ['first', () => 0],
    ['middle', (length: number) => Math.floor(length / 2)],
    ['last', (length: number) => length - 1],
  ] as const)('the %s of each column is told of, or changes no figure', (_name, at) => {
    const cells = columns.flatMap((column) => column[at(column.length)] ?? []);
    const silent = silentBlanks(workbook, before, cells, TODAY);
    expect(silent.map(({ cell, figures }) => [cell.sheet, cell.header, cell.row + 1, ...figures])).toEqual([]);
  });
});
