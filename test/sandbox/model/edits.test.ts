import { CULTURE_VI_VN, Workbook } from '../../../sandbox/model';
import { clearArea, enterNumberFormats, enterValues } from '../../../sandbox/model/edit';
import { assertBounded, assertReadable } from '../../../sandbox/model/guard';
import { mergeArea, unmergeArea } from '../../../sandbox/model/merge';
import { shownText } from '../../../sandbox/model/text';
import { DEFAULT_PROTECTION_OPTIONS } from '../../../sandbox/model/features';
import { addTable, area, contents, outcome, sheetWith } from './support';

describe('entering', () => {
  test.each<[what: string, at: string, input: Parameters<typeof enterValues>[2], code: string]>([
    ['one value for all cells', 'A1:B2', 7, 'succeeded'],
    ['one for each', 'A1:B1', [[1, 2]], 'succeeded'],
    ['a row too few', 'A1:B2', [[1, 2]], 'InvalidArgument'],
    ['a column too many', 'A1:A1', [[1, 2]], 'InvalidArgument'],
    ['a ragged array', 'A1:B2', [[1, 2], [3]], 'InvalidArgument'],
    ['null for all', 'A1', null, 'InvalidArgument'],
    ['a whole column', 'A:A', 1, 'InvalidArgument'],
    ['a whole row', '1:1', 1, 'InvalidArgument'],
    ['a formula that cannot be read', 'A1', '=SUM(', 'InvalidArgument'],
  ])('%s in %s', (_, at, input, code) => {
    expect(outcome(() => enterValues(sheetWith(), area(at), input))).toBe(code);
  });

  test('null leaves a cell, an empty text clears it', () => {
    const sheet = sheetWith([['a', 'b', 'c']]);
    enterValues(sheet, area('A1:C1'), [[null, '', 'd']]);
    expect(contents(sheet, 'A1:C1')).toEqual([['a', '', 'd']]);
    expect(sheet.cells.value(0, 1)).toBeUndefined();
  });

  test('an apostrophe is remembered by the cell and forgotten with the next entry', () => {
    const sheet = sheetWith();
    enterValues(sheet, area('A1'), "'007");
    expect([sheet.value(0, 0), sheet.style(0, 0).quotePrefix]).toEqual(['007', true]);
    enterValues(sheet, area('A1'), '007');
    expect([sheet.value(0, 0), sheet.style(0, 0).quotePrefix]).toEqual([7, false]);
  });

  test('a formula whose value nobody calculated is never given a guess', () => {
    const sheet = sheetWith();
    enterValues(sheet, area('A1'), '=1+1');
    expect(outcome(() => sheet.value(0, 0))).toBe('SandboxNotCalculated');
    expect(contents(sheet, 'A1')).toEqual([['=1+1']]);
  });
});

describe('limits (Microsoft, "Resource limits and performance optimization")', () => {
  const cells = (rowCount: number, columnCount: number) => ({ row: 0, column: 0, rowCount, columnCount });
  test.each([
    ['read 5,000,000 cells', () => assertReadable(cells(1_000_000, 5)), 'succeeded'],
    ['read 5,000,001 cells', () => assertReadable(cells(1, 5_000_001)), 'RangeExceedsLimit'],
    ['change 33,554,000 cells', () => assertBounded(cells(1_048_562, 32)), 'succeeded'],
    ['change 33,554,016 cells', () => assertBounded(cells(1_048_563, 32)), 'OperationCellsExceedLimit'],
  ])('%s', (_, action, code) => {
    expect(outcome(action)).toBe(code);
  });
});

describe('number formats', () => {
  test.each([
    ['dd/mm/yyyy', 'succeeded'],
    ['#,##0.0;[Red]-#,##0.0', 'succeeded'],
    ['@', 'succeeded'],
    ['[$-42A]dd mmmm yyyy', 'succeeded'],
    ['0;0;0;0;0', 'InvalidArgument'],
    ['[Hồng]0', 'InvalidArgument'],
  ])('%s: %s', (code, result) => {
    expect(outcome(() => enterNumberFormats(sheetWith(), area('A1'), code))).toBe(result);
  });

  test('an empty text goes back to General, null leaves a cell, values stay', () => {
    const sheet = sheetWith([[1, 2]]);
    enterNumberFormats(sheet, area('A1:B1'), '0.00');
    enterNumberFormats(sheet, area('A1:B1'), [['', null]]);
    expect([sheet.style(0, 0).numberFormat, sheet.style(0, 1).numberFormat]).toEqual(['General', '0.00']);
    expect(contents(sheet, 'A1:B1')).toEqual([[1, 2]]);
  });

  test('"@" set after a number does not make text of it; set before, it does', () => {
    const sheet = sheetWith([[7]]);
    enterNumberFormats(sheet, area('A1:A2'), '@');
    enterValues(sheet, area('A2'), '007');
    expect(contents(sheet, 'A1:A2')).toEqual([[7], ['007']]);
  });

  test.each([
    [1234.5, '#,##0.0', '1,234.5', '1.234,5'],
    [45905, 'm/d/yyyy', '9/5/2025', '05/09/2025'],
    [45905, 'dd/mm/yyyy', '05/09/2025', '05/09/2025'],
    [0.295, '0%', '30%', '30%'],
    [true, 'General', 'TRUE', 'TRUE'],
    ['#N/A', '0', '#N/A', '#N/A'],
  ])('%s by %s shows as %s, in Vietnam as %s', (value, code, american, vietnamese) => {
    expect(shownText(Workbook.blank(), value, code)).toBe(american);
    expect(shownText(Workbook.blank({ culture: CULTURE_VI_VN }), value, code)).toBe(vietnamese);
  });
});

describe('merges', () => {
  test('keep the first content, hide the others, and give room back', () => {
    const sheet = sheetWith([
      ['', 'x'],
      ['y', 'z'],
    ]);
    mergeArea(sheet, area('A1:B2'), false);
    expect(contents(sheet, 'A1:B2')).toEqual([
      ['x', ''],
      ['', ''],
    ]);
    enterValues(sheet, area('A1:B2'), 'mới');
    expect(contents(sheet, 'A1:B2')).toEqual([
      ['mới', ''],
      ['', ''],
    ]);
    expect([sheet.isCovered(0, 0), sheet.isCovered(1, 1), sheet.mergeAt(2, 0)]).toEqual([false, true, null]);
    unmergeArea(sheet, area('B2'));
    expect(sheet.merges).toEqual([]);
  });

  test('across makes one of each row; a single column has nothing to merge', () => {
    const sheet = sheetWith();
    mergeArea(sheet, area('A1:B2'), true);
    mergeArea(sheet, area('D1:D2'), true);
    expect(sheet.merges).toEqual([area('A1:B1'), area('A2:B2')]);
  });

  test.each([
    ['around another merge', 'A1:C3', 'succeeded'],
    ['through another merge', 'B2:C3', 'MergedRangeConflict'],
    ['over a table', 'F1:F2', 'InvalidOperation'],
    ['beside a table', 'F4:G5', 'succeeded'],
  ])('%s', (_, at, code) => {
    const sheet = sheetWith();
    mergeArea(sheet, area('A1:B2'), false);
    addTable(sheet, 'F1:G3');
    expect(outcome(() => mergeArea(sheet, area(at), false))).toBe(code);
  });

  test('a merge of a whole column is found as fast and as rightly as a small one', () => {
    const sheet = sheetWith();
    sheet.merges = [area('B1:C1048576'), area('A5:A6')];
    expect(sheet.mergeAt(900_000, 2)).toEqual(area('B1:C1048576'));
    expect(sheet.mergeAt(900_000, 3)).toBeNull();
    expect(sheet.mergeAt(5, 0)).toEqual(area('A5:A6'));
  });
});

describe('protection', () => {
  test('locked cells and refused options stop an edit before anything changes', () => {
    const sheet = sheetWith([['a', 'b']]);
    sheet.cells.setStyle(0, 1, sheet.workbook.styles.change(0, { locked: false }));
    sheet.protection = { options: { ...DEFAULT_PROTECTION_OPTIONS }, password: null, hasPassword: false };
    expect(outcome(() => enterValues(sheet, area('A1'), 'c'))).toBe('AccessDenied');
    expect(outcome(() => enterValues(sheet, area('A1:B1'), 'c'))).toBe('AccessDenied');
    expect(outcome(() => clearArea(sheet, area('A1'), 'Contents'))).toBe('AccessDenied');
    expect(outcome(() => enterNumberFormats(sheet, area('B1'), '0'))).toBe('AccessDenied');
    expect(contents(sheet, 'A1:B1')).toEqual([['a', 'b']]);
    expect(outcome(() => enterValues(sheet, area('B1'), 'c'))).toBe('succeeded');
    sheet.protection.options = { ...sheet.protection.options, allowFormatCells: true };
    expect(outcome(() => enterNumberFormats(sheet, area('B1'), '0'))).toBe('succeeded');
    sheet.protection = null;
    expect(outcome(() => enterValues(sheet, area('A1'), 'c'))).toBe('succeeded');
  });
});

describe('the used range', () => {
  test('is null for a blank sheet, and counts formats only where they are asked for', () => {
    const sheet = sheetWith();
    expect([sheet.cells.usedArea(true), sheet.cells.usedArea(false)]).toEqual([null, null]);
    enterValues(sheet, area('C3'), 'x');
    enterNumberFormats(sheet, area('E9'), '0');
    expect([sheet.cells.usedArea(true), sheet.cells.usedArea(false)]).toEqual([area('C3'), area('C3:E9')]);
  });

  test('shrinks when the last cell is cleared, and counts a formula whose value is not known', () => {
    const sheet = sheetWith([['a'], ['b']]);
    clearArea(sheet, area('A2'), 'Contents');
    expect(sheet.cells.usedArea(true)).toEqual(area('A1'));
    enterValues(sheet, area('D4'), '=A1');
    expect(sheet.cells.usedArea(true)).toEqual(area('A1:D4'));
  });
});
