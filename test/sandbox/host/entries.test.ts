import { codeOf, enter, excel, firstSheet, read, useExcel } from './support';

useExcel();

describe('what Excel makes of a value written through Range.values', () => {
  // [source] d.ts or Microsoft's articles unless marked "general knowledge".
  test.each<[what: string, input: unknown, value: unknown, numberFormat: string, text: string]>([
    ['a number', 12.5, 12.5, 'General', '12.5'],
    ['a truth value', true, true, 'General', 'TRUE'],
    ['plain text', 'Sách giáo khoa', 'Sách giáo khoa', 'General', 'Sách giáo khoa'],
    ['an ISO date becomes a serial with m/d/yyyy', '2018-12-31', 43465, 'm/d/yyyy', '12/31/2018'],
    ['the serial of 1 January 2000', 36526, 36526, 'General', '36526'],
    ['a date in another country’s order stays text', '31/12/2018', '31/12/2018', 'General', '31/12/2018'],
    ['a leading apostrophe keeps text and is not returned', "'01", '01', 'General', '01'],
    ['an apostrophe before a formula', "'=AVG(", '=AVG(', 'General', '=AVG('],
    ['leading zeros are lost (general knowledge)', '01', 1, 'General', '1'],
    ['1/2 is a date of this year (general knowledge)', '1/2', 45659, 'd-mmm', '2-Jan'],
    ['1-10, a range of copies, is a date (general knowledge)', '1-10', 45667, 'd-mmm', '10-Jan'],
    ['SGK.1-10 stays text', 'SGK.1-10', 'SGK.1-10', 'General', 'SGK.1-10'],
    ['a percentage (general knowledge)', '10%', 0.1, '0%', '10%'],
    ['a percentage with decimals (general knowledge)', '12.5%', 0.125, '0.00%', '12.50%'],
    ['thousands by comma (general knowledge)', '1,234', 1234, '#,##0', '1,234'],
    [
      'thousands by point, as in Vietnam, are no en-US number (general knowledge)',
      '1.234.567',
      '1.234.567',
      'General',
      '1.234.567',
    ],
    ['a decimal comma is no en-US number (general knowledge)', '12,5', '12,5', 'General', '12,5'],
    ['money in dollars (general knowledge)', '$5', 5, '$#,##0_);[Red]($#,##0)', '$5 '],
    ['brackets are minus (general knowledge)', '(5)', -5, 'General', '-5'],
    ['1E5, a class name, is a number (general knowledge)', '1E5', 100000, '0.00E+00', '1.00E+05'],
    ['a time (general knowledge)', '7:30', 0.3125, 'h:mm', '7:30'],
    ['a time after noon (general knowledge)', '1:30 PM', 0.5625, 'h:mm AM/PM', '1:30 PM'],
    ['date and time (general knowledge)', '2024-01-02 12:00', 45293.5, 'm/d/yyyy h:mm', '1/2/2024 12:00'],
    ['a month’s name (general knowledge)', '5-Jan-2024', 45296, 'd-mmm-yy', '5-Jan-24'],
    ['month and year (general knowledge)', '9/2024', 45536, 'mmm-yy', 'Sep-24'],
    ['a mixed fraction (general knowledge)', '1 1/2', 1.5, '# ?/?', '1 1/2'],
    ['true in any case (general knowledge)', 'true', true, 'General', 'TRUE'],
    ['more than 15 digits (general knowledge)', '1234567890123456', 1234567890123450, 'General', '1.23457E+15'],
    [
      'a positive phone number without spaces (general knowledge)',
      '+84912345678',
      84912345678,
      'General',
      '84912345678',
    ],
    ['spaces around a number (general knowledge)', ' 12 ', 12, 'General', '12'],
    ['signs alone (general knowledge)', '-', '-', 'General', '-'],
    ['an error typed (general knowledge)', '#N/A', '#N/A', 'General', '#N/A'],
  ])('%s', async (_, input, value, numberFormat, text) => {
    expect(await enter(input)).toMatchObject({ value, numberFormat, text });
  });

  test.each<[what: string, input: unknown]>([
    ['leading zeros', '01'],
    ['a formula', '=1+1'],
    ['a date', '1/2'],
    ['a percentage', '10%'],
  ])('the number format "@" keeps %s as text, if it is set first (general knowledge)', async (_, input) => {
    expect(await enter(input, '@')).toMatchObject({ value: input, formula: input, type: 'String' });
  });

  test.each<[what: string, input: string, formula: string, value: unknown]>([
    ['=', '=1+1', '=1+1', 2],
    ['+', '+1+1', '=+1+1', 2],
    ['-', '-1-1', '=-1-1', -2],
  ])('a text that begins with %s is a formula', async (_, input, formula, value) => {
    expect(await enter(input)).toMatchObject({ formula, value });
  });

  test.each(['=SUM(', '-1 2', '+84 912 345 678', '=1+', '="a'])(
    'a formula that cannot be parsed is refused: %s (general knowledge)',
    async (input) => {
      expect(await codeOf(async (context) => void (firstSheet(context).getRange('A1').values = [[input]]))).toBe(
        'InvalidArgument',
      );
    },
  );

  test('a text with an apostrophe, read as a formula and written back, becomes a formula', async () => {
    await enter("'=1+1");
    const formulas = (await read('A1', 'formulas')) as string[][];
    await Excel.run(async (context) => {
      firstSheet(context).getRange('A1').formulas = formulas;
      await context.sync();
    });
    expect(await read('A1', 'values')).toEqual([[2]]);
  });

  test('a text longer than a cell is refused (general knowledge)', async () => {
    expect(
      await codeOf(async (context) => void (firstSheet(context).getRange('A1').values = [['x'.repeat(32_768)]])),
    ).toBe('InvalidArgument');
  });

  test('a date format that was there is kept', async () => {
    expect(await enter('2018-12-31', 'dd/mm/yyyy')).toMatchObject({
      value: 43465,
      numberFormat: 'dd/mm/yyyy',
      text: '31/12/2018',
    });
  });
});

describe('null and blank', () => {
  test('null in an array leaves a cell, an empty text clears it', async () => {
    await Excel.run(async (context) => {
      const range = firstSheet(context).getRange('A1:C1');
      range.values = [['a', 'b', 'c']];
      range.values = [[null, '', 'd']] as unknown[][];
      await context.sync();
    });
    expect(await read('A1:C1', 'values')).toEqual([['a', '', 'd']]);
    expect(excel().workbook.activeSheet.cells.value(0, 1)).toBeUndefined();
  });

  test('null for a whole range is refused', async () => {
    const nothing = null as unknown as unknown[][];
    expect(await codeOf(async (context) => void (firstSheet(context).getRange('A1:B2').values = nothing))).toBe(
      'InvalidArgument',
    );
  });

  test('an empty number format resets to General', async () => {
    await Excel.run(async (context) => {
      const cell = firstSheet(context).getRange('A1');
      cell.numberFormat = [['0.00']];
      cell.numberFormat = [['']];
      await context.sync();
    });
    expect(await read('A1', 'numberFormat')).toEqual([['General']]);
  });

  test('one value fills a whole range', async () => {
    await Excel.run(async (context) => {
      firstSheet(context).getRange('A1:B2').values = 7 as unknown as unknown[][];
      await context.sync();
    });
    expect(await read('A1:B2', 'values')).toEqual([
      [7, 7],
      [7, 7],
    ]);
  });
});

describe('shape', () => {
  test.each<[what: string, values: unknown[][]]>([
    ['too few rows', [[1, 2]]],
    ['too few columns', [[1], [2]]],
    ['a ragged array', [[1, 2], [3]]],
  ])('%s: InvalidArgument (the code is general knowledge)', async (_, values) => {
    expect(await codeOf(async (context) => void (firstSheet(context).getRange('A1:B2').values = values))).toBe(
      'InvalidArgument',
    );
  });

  test('the right shape is written', async () => {
    expect(
      await codeOf(
        async (context) =>
          void (firstSheet(context).getRange('A1:B2').values = [
            [1, 2],
            [3, 4],
          ]),
      ),
    ).toBe('succeeded');
  });

  test('a large array of another size is refused before anything is written', async () => {
    const values = Array.from({ length: 2000 }, () => [1]);
    expect(await codeOf(async (context) => void (firstSheet(context).getRange('A1:A1999').values = values))).toBe(
      'InvalidArgument',
    );
    expect(excel().workbook.activeSheet.cells.usedArea(true)).toBeNull();
  });
});
