import { readEntry } from '../../../sandbox/model/entry';
import { outcome } from './support';

const read = (input: string, numberFormat = 'General', date1904 = false) =>
  readEntry(input, { numberFormat, year: 2025, date1904 });

describe('numbers beside what only looks like one', () => {
  test.each<[input: string, value: number, numberFormat: string | undefined]>([
    ['007', 7, undefined],
    ['-5', -5, undefined],
    ['.5', 0.5, undefined],
    ['5.', 5, undefined],
    ['1,234,567', 1234567, '#,##0'],
    ['1,234.50', 1234.5, '#,##0.00'],
    ['29%', 0.29, '0%'],
    ['(1.5)', -1.5, undefined],
    ['$1,000', 1000, '$#,##0_);[Red]($#,##0)'],
    ['2e3', 2000, '0.00E+00'],
    ['2 1/4', 2.25, '# ?/?'],
    ['2 10/16', 2.625, '# ??/??'],
    ['12345678901234567890', 12345678901234500000, undefined],
  ])('%s is a number', (input, value, numberFormat) => {
    expect(read(input)).toEqual({ kind: 'value', value, ...(numberFormat ? { numberFormat } : {}) });
  });

  test.each(['1.234.567', '12,34', '1,23', '1 000', '(5', '5)', '(-5)', '1e999', '2 1/0', '.', 'VNĐ 5', '5đ', '٣'])(
    '%s stays text',
    (input) => {
      expect(read(input)).toEqual({ kind: 'value', value: input });
    },
  );
});

describe('dates and times beside what only looks like one', () => {
  test.each<[input: string, value: number, numberFormat: string]>([
    ['2025-09-05', 45905, 'm/d/yyyy'],
    ['9/5/2025', 45905, 'm/d/yyyy'],
    ['9/5/29', 47366, 'm/d/yyyy'],
    ['9/5/30', 11206, 'm/d/yyyy'],
    ['9-5', 45905, 'd-mmm'],
    ['5 Sep', 45905, 'd-mmm'],
    ['September 5, 2025', 45905, 'd-mmm-yy'],
    ['2/29/1900', 60, 'm/d/yyyy'],
    ['25:30', 1.0625, '[h]:mm:ss'],
    ['12:00 AM', 0, 'h:mm AM/PM'],
    ['12:00 PM', 0.5, 'h:mm AM/PM'],
  ])('%s', (input, value, numberFormat) => {
    expect(read(input)).toEqual({ kind: 'value', value, numberFormat });
  });

  test.each(['31/12/2025', '2025-02-29', '13/13', '2025-9', '7:60', '13:00 PM', '5 Thg 9', '1899-12-31', '5.9.2025'])(
    '%s stays text',
    (input) => {
      expect(read(input)).toEqual({ kind: 'value', value: input });
    },
  );

  test('the same day has another serial in a workbook that counts from 1904', () => {
    expect(read('2025-09-05', 'General', true)).toMatchObject({ value: 45905 - 1462 });
    expect(read('1/1/1904', 'General', true)).toMatchObject({ value: 0 });
    expect(read('12/31/1903', 'General', true)).toEqual({ kind: 'value', value: '12/31/1903' });
  });
});

describe('text, formulas, blanks', () => {
  test.each<[what: string, input: string, entry: unknown]>([
    ['an empty text is a blank', '', { kind: 'blank' }],
    ['an apostrophe keeps text', "'007", { kind: 'value', value: '007', quoted: true }],
    ['so does one before nothing', "'", { kind: 'value', value: '', quoted: true }],
    ['truth values in any case', 'fAlSe', { kind: 'value', value: false }],
    ['an error', '#DIV/0!', { kind: 'value', value: '#DIV/0!' }],
    ['an error that Excel does not have', '#LỖI!', { kind: 'value', value: '#LỖI!' }],
    ['=', '=A1', { kind: 'formula', formula: '=A1' }],
    ['+', '+A1', { kind: 'formula', formula: '=+A1' }],
    ['-', '-A1', { kind: 'formula', formula: '=-A1' }],
    ['a list item, which Excel takes for names', '- Sách hay', { kind: 'formula', formula: '=- Sách hay' }],
    ['signs alone', '--', { kind: 'value', value: '--' }],
    ['spaces before =', ' =A1', { kind: 'value', value: ' =A1' }],
  ])('%s', (_, input, entry) => {
    expect(read(input)).toEqual(entry);
  });

  test.each(['007', '=A1', '1/2', '50%', 'TRUE', '- nháp'])('the format "@" keeps %s as it is typed', (input) => {
    expect(read(input, '@')).toEqual({ kind: 'value', value: input });
  });

  // office-js issue 3256 reports an internal error for about 8,200 characters; the code here follows that report.
  test.each<[what: string, input: string, code: string]>([
    ['32,767 characters', 'x'.repeat(32_767), 'succeeded'],
    ['32,768 characters', 'x'.repeat(32_768), 'InvalidArgument'],
    ['a long text that begins with "-"', `-${'x'.repeat(8_200)}`, 'GeneralException'],
    ['the same behind an apostrophe', `'-${'x'.repeat(8_200)}`, 'succeeded'],
    ['a formula of 8,192 characters', `=${'1+'.repeat(4_095)}1`, 'succeeded'],
    ['a formula of 8,194 characters', `=${'1+'.repeat(4_096)}1`, 'GeneralException'],
    ['a list item that begins with "-" and cannot be read', '- Sách (cũ', 'InvalidArgument'],
  ])('%s: %s', (...row) => {
    const [, input, code] = row;
    expect(outcome(() => read(input))).toBe(code);
  });
});
