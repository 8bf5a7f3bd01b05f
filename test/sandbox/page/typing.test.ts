import fc from 'fast-check';
import { CULTURE_EN_US, CULTURE_VI_VN, ExcelError, Workbook, type Culture } from '../../../sandbox/model';
import { formatClipboard, parseClipboard } from '../../../sandbox/page/sheet/clipboard';
import { summarise } from '../../../sandbox/page/sheet/summary';
import { typedTextOf } from '../../../sandbox/page/sheet/typed-text';
import { clearContents, typeInto } from '../../../sandbox/page/sheet/typing';
import { UndoHistory } from '../../../sandbox/page/sheet/undo';

function blankSheet(culture: Culture) {
  return Workbook.blank({ culture }).activeSheet;
}

const A1 = { row: 0, column: 0, rowCount: 1, columnCount: 1 };

describe('what a person types', () => {
  test.each([
    ['12/9/2025', 45912, 'dd/mm/yyyy'],
    ['31-12-2025', 46022, 'dd/mm/yyyy'],
    ['12/31/2025', '12/31/2025', 'General'],
    ['1,5', 1.5, 'General'],
    ['1.234', 1234, '#,##0'],
    ['1.234.567,8', 1234567.8, '#,##0.00'],
    ['12,5%', 0.125, '0.00%'],
    ['Kim Đồng', 'Kim Đồng', 'General'],
    ["'05", '05', 'General'],
    ['613', 613, 'General'],
    ['=1+2', '=1+2', 'General'],
  ])('in a Vietnamese region %s is %p, shown as %s', (text, value, format) => {
    const sheet = blankSheet(CULTURE_VI_VN);
    typeInto(sheet, A1, [[text]]);
    expect(sheet.cells.formula(0, 0)?.text ?? sheet.cells.value(0, 0)).toBe(value);
    expect(sheet.style(0, 0).numberFormat).toBe(format);
  });

  test.each([
    ['12/9/2025', 46000],
    ['1,5', '1,5'],
    ['1,234', 1234],
  ])('in an American region %s is %p', (text, value) => {
    const sheet = blankSheet(CULTURE_EN_US);
    typeInto(sheet, A1, [[text]]);
    expect(sheet.cells.value(0, 0)).toBe(value);
  });

  test('a text column keeps everything as it was typed', () => {
    const sheet = blankSheet(CULTURE_VI_VN);
    sheet.cells.setStyle(0, 0, sheet.workbook.styles.change(0, { numberFormat: '@' }));
    typeInto(sheet, A1, [['12/9/2025']]);
    expect(sheet.cells.value(0, 0)).toBe('12/9/2025');
  });

  test.each([['12/9/2025'], ['1,5'], ["'05"], ['=SUM(B1:B2)'], ['Dế Mèn'], ['TRUE'], ['12,5%'], ['1.234']])(
    'a cell that holds %s is opened with a text that gives the same cell again',
    (text) => {
      const sheet = blankSheet(CULTURE_VI_VN);
      typeInto(sheet, A1, [[text]]);
      const before = [sheet.cells.formula(0, 0)?.text, sheet.cells.value(0, 0), sheet.styleNumber(0, 0)];
      typeInto(sheet, A1, [[typedTextOf(sheet, 0, 0)]]);
      expect([sheet.cells.formula(0, 0)?.text, sheet.cells.value(0, 0), sheet.styleNumber(0, 0)]).toEqual(before);
    },
  );

  test.each([
    ['a read-only file', (sheet: ReturnType<typeof blankSheet>) => (sheet.workbook.readOnly = true)],
    [
      'a protected sheet',
      (sheet: ReturnType<typeof blankSheet>) =>
        (sheet.protection = { options: {} as never, password: null, hasPassword: false }),
    ],
  ])('%s refuses typing and clearing', (_, guard) => {
    const sheet = blankSheet(CULTURE_VI_VN);
    typeInto(sheet, A1, [['613']]);
    guard(sheet);
    expect(() => typeInto(sheet, A1, [['7']])).toThrow(ExcelError);
    expect(() => clearContents(sheet, A1)).toThrow(ExcelError);
    expect(sheet.cells.value(0, 0)).toBe(613);
  });
});

describe('undo', () => {
  test('gives back values, formulas and formats, and does it again', () => {
    const sheet = blankSheet(CULTURE_VI_VN);
    const undo = new UndoHistory();
    const type = (text: string) => {
      undo.record(sheet, A1);
      typeInto(sheet, A1, [[text]]);
    };
    type('=1+2');
    type('12/9/2025');
    undo.undo();
    expect(sheet.cells.formula(0, 0)?.text).toBe('=1+2');
    expect(sheet.style(0, 0).numberFormat).toBe('General');
    undo.undo();
    expect(sheet.cells.value(0, 0)).toBeUndefined();
    expect(undo.undo()).toBeNull();
    undo.redo();
    undo.redo();
    expect([sheet.cells.value(0, 0), sheet.style(0, 0).numberFormat]).toEqual([45912, 'dd/mm/yyyy']);
    expect(undo.canRedo).toBe(false);
  });

  test('passes over a sheet that is gone', () => {
    const workbook = Workbook.blank();
    const other = workbook.addSheet('Hai');
    const undo = new UndoHistory();
    undo.record(workbook.activeSheet, A1);
    typeInto(workbook.activeSheet, A1, [['một']]);
    undo.record(other, A1);
    typeInto(other, A1, [['hai']]);
    workbook.deleteSheet(other);
    expect(undo.undo()?.sheet).toBe(workbook.activeSheet);
    expect(workbook.activeSheet.cells.value(0, 0)).toBeUndefined();
  });
});

describe('the clipboard', () => {
  test.each([
    ['one cell', 'Sách', [['Sách']]],
    [
      'two rows, ended by a line end',
      'a\tb\r\nc\td\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['a quoted cell with a line end', '"a\nb"\tc', [['a\nb', 'c']]],
    ['quotes inside', '"nói ""chào"""\tx', [['nói "chào"', 'x']]],
    ['a quote that opens nothing', '"a\tb', [['"a', 'b']]],
    [
      'rows of different length',
      'a\nb\tc',
      [
        ['a', ''],
        ['b', 'c'],
      ],
    ],
    [
      'blank cells',
      '\t\n\t',
      [
        ['', ''],
        ['', ''],
      ],
    ],
  ])('%s', (_, text, cells) => {
    expect(parseClipboard(text)).toEqual(cells);
  });

  test('what is copied can be pasted as it was', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'đ', '"', '\t', '\n', ' '), maxLength: 6 });
    const block = fc
      .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
      .chain(([rows, columns]) =>
        fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
      );
    fc.assert(
      fc.property(block, (cells) => {
        // A last line without anything in it cannot be told from the line end that other programs add.
        fc.pre(cells.at(-1)?.some((text) => text !== '') ?? false);
        expect(parseClipboard(formatClipboard(cells))).toEqual(cells);
      }),
    );
  });
});

test('the status bar counts what is not blank, sums numbers and leaves hidden rows out', () => {
  const sheet = blankSheet(CULTURE_VI_VN);
  typeInto(sheet, { row: 0, column: 0, rowCount: 4, columnCount: 2 }, [
    ['1', 'a'],
    ['2', ''],
    ['3', "'4"],
    ['5', 'b'],
  ]);
  sheet.cells.rowForWriting(3).hidden = true;
  expect(summarise(sheet, { row: 0, column: 0, rowCount: 1_048_576, columnCount: 16_384 })).toEqual({
    count: 5,
    numbers: 3,
    sum: 6,
  });
});
