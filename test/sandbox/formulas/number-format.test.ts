import type { CellValue } from '../../../src/core/sheet/snapshot';
import { formatValue, isDateFormat, isNumberFormat } from '../../../sandbox/formulas/number-format';

describe('what a cell shows', () => {
  it.each<[CellValue, string, string]>([
    [1234567890123, 'General', '1.23457E+12'],
    [0.1 + 0.2, 'General', '0.3'],
    [-1 / 3, 'General', '-0.333333333'],
    [12345678901.5, 'General', '12345678902'],
    [0, 'General', '0'],
    [5, '', '5'],
    ['văn bản', 'General', 'văn bản'],
    ['văn bản', '#,##0', 'văn bản'],
    ['văn bản', '"-"@"-"', '-văn bản-'],
    ['', 'dd/mm/yyyy', ''],
    [true, '0.00', 'TRUE'],
    [false, 'General', 'FALSE'],
    ['#N/A', '#,##0', '#N/A'],
    [1234567.5, '#,##0', '1,234,568'],
    [1234.5, '#,##0.00', '1,234.50'],
    [-5, '#,##0_);(#,##0)', '(5)'],
    [0.256, '0%', '26%'],
    [0.256, '0.0%', '25.6%'],
    [45418, 'dd/mm/yyyy', '06/05/2024'],
    [45418, 'm/d/yyyy', '5/6/2024'],
    [60, 'm/d/yyyy', '2/29/1900'],
    [61, 'm/d/yyyy', '3/1/1900'],
    [-1, 'm/d/yyyy', '########'],
    [0.5, 'h:mm AM/PM', '12:00 PM'],
    [1.5, '[h]:mm', '36:00'],
    ['05', '@', '05'],
    [5, '@', '5'],
    [-1, '0;;;', ''],
    [2025, '"Năm "0', 'Năm 2025'],
    [3, '[Red]0', '3'],
  ])('%p as %p', (value, code, shown) => {
    expect(formatValue(value, code)).toBe(shown);
  });

  it('counts from 1904 where the workbook does', () => {
    expect(formatValue(0, 'dd/mm/yyyy', true)).toBe('01/01/1904');
    expect(formatValue(7, '0', true)).toBe('7');
  });

  it.each([
    ['dd/mm/yyyy', true],
    ['h:mm', true],
    ['[h]:mm', true],
    ['General', false],
    ['#,##0', false],
    ['"ngày" 0', false],
    ['@', false],
  ])('tells whether %s shows a date', (code, date) => {
    expect(isDateFormat(code)).toBe(date);
  });

  it('tells a broken format', () => {
    expect(isNumberFormat('#,##0')).toBe(true);
    expect(isNumberFormat('[h')).toBe(false);
  });
});
