import { DEFAULT_PROTECTION_OPTIONS } from '../../../sandbox/model/features';
import { deleteCells, insertCells } from '../../../sandbox/model/shift';
import { addTable, area, contents, outcome, sheetWith } from './support';

const GRID = [
  ['a1', 'b1', 'c1'],
  ['a2', 'b2', 'c2'],
  ['a3', 'b3', 'c3'],
];

describe('inserting and deleting', () => {
  test.each<[what: string, change: 'insert' | 'delete', at: string, direction: string, after: unknown]>([
    [
      'a row moves those below down',
      'insert',
      '2:2',
      'Down',
      [
        ['a1', 'b1', 'c1'],
        ['', '', ''],
        ['a2', 'b2', 'c2'],
      ],
    ],
    [
      'a row that goes lets those below close up',
      'delete',
      '1:1',
      'Up',
      [
        ['a2', 'b2', 'c2'],
        ['a3', 'b3', 'c3'],
        ['', '', ''],
      ],
    ],
    [
      'a column moves those to the right',
      'insert',
      'B:B',
      'Right',
      [
        ['a1', '', 'b1'],
        ['a2', '', 'b2'],
        ['a3', '', 'b3'],
      ],
    ],
    [
      'a column that goes',
      'delete',
      'B:B',
      'Left',
      [
        ['a1', 'c1', ''],
        ['a2', 'c2', ''],
        ['a3', 'c3', ''],
      ],
    ],
    [
      'cells move only their own columns',
      'insert',
      'B1',
      'Down',
      [
        ['a1', '', 'c1'],
        ['a2', 'b1', 'c2'],
        ['a3', 'b2', 'c3'],
      ],
    ],
    [
      'cells move only their own rows',
      'delete',
      'A2',
      'Left',
      [
        ['a1', 'b1', 'c1'],
        ['b2', 'c2', ''],
        ['a3', 'b3', 'c3'],
      ],
    ],
  ])('%s', (_, change, at, direction, after) => {
    const sheet = sheetWith(GRID);
    if (change === 'insert') insertCells(sheet, area(at), direction as 'Down' | 'Right');
    else deleteCells(sheet, area(at), direction as 'Up' | 'Left');
    expect(contents(sheet, 'A1:C3')).toEqual(after);
  });

  test('formulas of every sheet, names, merges, tables and comments go along', () => {
    const sheet = sheetWith([['Tên'], [1], [2], ['=SUM(A2:A3)']]);
    const { workbook } = sheet;
    const other = workbook.addSheet('Khác');
    other.cells.setFormula(0, 0, '=Sheet1!A4*2', 0);
    workbook.names.push({ name: 'tong', formula: '=Sheet1!$A$4', visible: true, comment: '' });
    sheet.merges = [area('C3:D3')];
    const table = addTable(sheet, 'A1:A3');
    insertCells(sheet, area('3:4'), 'Down');
    expect(contents(sheet, 'A1:A6')).toEqual([['Tên'], [1], [''], [''], [2], ['=SUM(A2:A5)']]);
    expect(contents(other, 'A1')).toEqual([['=Sheet1!A6*2']]);
    expect([workbook.names[0]?.formula, sheet.merges, table.area]).toEqual([
      '=Sheet1!$A$6',
      [area('C5:D5')],
      area('A1:A5'),
    ]);
  });

  test('what a deleted row held is gone from formulas as #REF!, never from memory as an old value', () => {
    const sheet = sheetWith([[1], ['=A1+1']]);
    deleteCells(sheet, area('1:1'), 'Up');
    expect(contents(sheet, 'A1')).toEqual([['=#REF!+1']]);
  });

  test('a new row looks like the one above it and holds nothing of it', () => {
    const sheet = sheetWith([['a']]);
    sheet.cells.setStyle(0, 0, sheet.workbook.styles.change(0, { bold: true }));
    insertCells(sheet, area('2:2'), 'Down');
    expect([sheet.style(1, 0).bold, sheet.value(1, 0)]).toEqual([true, '']);
  });
});

describe('what Excel refuses leaves the sheet as it was', () => {
  test.each<[what: string, at: string, prepare: (sheet: ReturnType<typeof sheetWith>) => unknown, code: string]>([
    ['cells in free columns', 'A1', () => undefined, 'succeeded'],
    ['cells that cut a merge', 'A1', (sheet) => (sheet.merges = [area('A2:B2')]), 'InsertDeleteConflict'],
    ['the whole width of a merge', 'A1:B1', (sheet) => (sheet.merges = [area('A2:B2')]), 'succeeded'],
    ['cells that cut a table', 'A1', (sheet) => addTable(sheet, 'A2:B3'), 'InsertDeleteConflict'],
    [
      'rows that push the last one off the sheet',
      '1:1',
      (sheet) => sheet.cells.setValue(1_048_575, 0, 'cuối'),
      'InsertDeleteConflict',
    ],
    [
      'rows of a protected sheet',
      '1:1',
      (sheet) =>
        (sheet.protection = { options: { ...DEFAULT_PROTECTION_OPTIONS }, password: null, hasPassword: false }),
      'AccessDenied',
    ],
    [
      'rows of a protected sheet that allows it',
      '1:1',
      (sheet) =>
        (sheet.protection = {
          options: { ...DEFAULT_PROTECTION_OPTIONS, allowInsertRows: true },
          password: null,
          hasPassword: false,
        }),
      'succeeded',
    ],
    [
      'a part of a row beside a formula (not implemented, and said so)',
      'A1',
      (sheet) => sheet.cells.setFormula(4, 4, '=A1', 0),
      'UnsupportedOperation',
    ],
    ['a whole row beside a formula', '1:1', (sheet) => sheet.cells.setFormula(4, 4, '=A1', 0), 'succeeded'],
  ])('inserting %s (%s)', (...row) => {
    const [, at, prepare, code] = row;
    const sheet = sheetWith(GRID);
    prepare(sheet);
    expect(outcome(() => insertCells(sheet, area(at), 'Down'))).toBe(code);
    expect(contents(sheet, 'A1:C3')[0]).toEqual(code === 'succeeded' ? expect.arrayContaining(['']) : GRID[0]);
    expect(contents(sheet, 'A1:C3').flat().includes('a3')).toBe(code !== 'succeeded');
  });

  test.each([
    ['the header row of a table alone', '1:1', 'InsertDeleteConflict'],
    ['the table with its header', '1:3', 'succeeded'],
    ['a row of its body', '2:2', 'succeeded'],
  ])('deleting %s', (_, at, code) => {
    const sheet = sheetWith(GRID);
    addTable(sheet, 'A1:C3');
    expect(outcome(() => deleteCells(sheet, area(at), 'Up'))).toBe(code);
  });
});
