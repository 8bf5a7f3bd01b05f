import { codeOf, excel, firstSheet, read, useExcel } from './support';

useExcel();

type BatchStep = (sheet: Excel.Worksheet, context: Excel.RequestContext) => void;

/** The code that a step gives on a first sheet that was prepared. */
async function refusal(step: BatchStep, prepare: BatchStep = () => undefined): Promise<string> {
  await Excel.run(async (context) => {
    prepare(firstSheet(context), context);
    await context.sync();
  });
  return codeOf(async (context) => step(firstSheet(context), context));
}

describe('what Excel refuses, with its good twin', () => {
  const protect: BatchStep = (sheet) => sheet.protection.protect();
  const fill: BatchStep = (sheet) => {
    sheet.getRange('A1:C3').values = [
      ['a', 'b', 'c'],
      [1, 2, 3],
      [4, 5, 6],
    ];
  };
  const write: BatchStep = (sheet) => {
    sheet.getRange('A1').values = [[1]];
  };

  test.each<[what: string, code: string, step: BatchStep, prepare?: BatchStep]>([
    ['writing a locked cell of a protected sheet (general knowledge)', 'AccessDenied', write, protect],
    [
      'writing an unlocked cell of a protected sheet',
      'succeeded',
      write,
      (sheet) => {
        sheet.getRange('A1').format.protection.locked = false;
        sheet.protection.protect();
      },
    ],
    [
      'formatting on a protected sheet',
      'AccessDenied',
      (sheet) => void (sheet.getRange('A1').format.font.bold = true),
      protect,
    ],
    [
      'formatting where the protection allows it',
      'succeeded',
      (sheet) => void (sheet.getRange('A1').format.font.bold = true),
      (sheet) => sheet.protection.protect({ allowFormatCells: true }),
    ],
    ['protecting twice', 'AccessDenied', protect, protect],
    ['unprotecting what is not protected', 'AccessDenied', (sheet) => sheet.protection.unprotect()],
    [
      'unprotecting with the wrong password',
      'AccessDenied',
      (sheet) => sheet.protection.unprotect('b'),
      (sheet) => sheet.protection.protect({}, 'a'),
    ],
    [
      'unprotecting with the right one',
      'succeeded',
      (sheet) => sheet.protection.unprotect('a'),
      (sheet) => sheet.protection.protect({}, 'a'),
    ],

    ['the used range of a blank sheet', 'ItemNotFound', (sheet) => void sheet.getUsedRange().load('address')],
    [
      'the used range of a blank part',
      'ItemNotFound',
      (sheet) => void sheet.getRange('F1:G9').getUsedRange().load('address'),
      fill,
    ],
    ['the used range of a filled sheet', 'succeeded', (sheet) => void sheet.getUsedRange().load('address'), fill],

    [
      'values of a whole column',
      'InvalidArgument',
      (sheet) => void (sheet.getRange('A:A').values = 1 as unknown as unknown[][]),
    ],
    [
      'number formats of a whole row',
      'InvalidArgument',
      (sheet) => void (sheet.getRange('2:2').numberFormat = '@' as unknown as unknown[][]),
    ],
    ['the look of a whole column', 'succeeded', (sheet) => void (sheet.getRange('A:A').format.font.bold = true)],
    ['an address that is none', 'InvalidArgument', (sheet) => void sheet.getRange('Đây là gì').load('address')],
    [
      'a cell beyond the sheet',
      'InvalidArgument',
      (sheet) => void sheet.getRangeByIndexes(1_048_576, 0, 1, 1).load('address'),
    ],

    [
      'a sheet that is not there',
      'ItemNotFound',
      (_, { workbook }) => void workbook.worksheets.getItem('Không có').load('name'),
    ],
    [
      'a name that is not there',
      'ItemNotFound',
      (_, { workbook }) => void workbook.names.getItem('khong_co').load('name'),
    ],
    ['deleting the only sheet', 'InvalidOperation', (sheet) => sheet.delete()],
    ['hiding the only sheet (general knowledge)', 'InvalidOperation', (sheet) => void (sheet.visibility = 'Hidden')],

    [
      'a table over merged cells',
      'MergedRangeConflict',
      (sheet) => void sheet.tables.add('A1:C3', true),
      (sheet) => sheet.getRange('A1:B1').merge(),
    ],
    [
      'a table over a table (the code is general knowledge)',
      'InvalidArgument',
      (sheet) => void sheet.tables.add('B2:D5', true),
      (sheet, context) => {
        fill(sheet, context);
        sheet.tables.add('A1:C3', true);
      },
    ],
    ['a table on free cells', 'succeeded', (sheet) => void sheet.tables.add('A1:C3', true), fill],
    [
      'inserting cells that cut a table (the code is general knowledge)',
      'InsertDeleteConflict',
      (sheet) => void sheet.getRange('A1:B1').insert('Down'),
      (sheet, context) => {
        fill(sheet, context);
        sheet.tables.add('A1:C3', true);
      },
    ],
    ['freezing rows', 'succeeded', (sheet) => sheet.freezePanes.freezeRows(2)],
    [
      'a column wider than Excel has',
      'InvalidArgument',
      (sheet) => void (sheet.getRange('A1').format.columnWidth = 2000),
    ],
    ['a row higher than Excel has', 'InvalidArgument', (sheet) => void (sheet.getRange('A1').format.rowHeight = 410)],
    ['a colour that is none', 'InvalidArgument', (sheet) => void (sheet.getRange('A1').format.fill.color = 'đỏ')],
  ])('%s: %s', async (...row) => {
    const [, code, step, prepare] = row;
    expect(await refusal(step, prepare)).toBe(code);
  });

  test.each([
    ['Vốn tài liệu', 'succeeded'],
    ['2024-2025', 'succeeded'],
    ["l'été", 'succeeded'],
    ['x'.repeat(31), 'succeeded'],
    ['x'.repeat(32), 'InvalidArgument'],
    ['  ', 'InvalidArgument'],
    ['a/b', 'InvalidArgument'],
    ['a[1]', 'InvalidArgument'],
    ['a:b', 'InvalidArgument'],
    ["'a", 'InvalidArgument'],
    ["a'", 'InvalidArgument'],
    ['History', 'InvalidArgument'],
    ['sheet1', 'ItemAlreadyExists'],
  ])('a sheet named "%s": %s', async (name, code) => {
    expect(await codeOf(async ({ workbook }) => void workbook.worksheets.add(name))).toBe(code);
  });

  test.each([
    ['_tvbc_2025', 'succeeded'],
    ['Danh_mục', 'succeeded'],
    ['a b', 'InvalidArgument'],
    ['1a', 'InvalidArgument'],
    ['A1', 'InvalidArgument'],
    ['R1C1', 'InvalidArgument'],
    ['c', 'InvalidArgument'],
    ['x'.repeat(256), 'InvalidArgument'],
  ])('a defined name "%s": %s', async (name, code) => {
    expect(await refusal((sheet, { workbook }) => void workbook.names.add(name, sheet.getRange('A1')))).toBe(code);
  });
});

describe('batches', () => {
  test('the first failing action ends the batch; what was done before stays (general knowledge)', async () => {
    const code = await codeOf(async (context) => {
      const sheet = firstSheet(context);
      sheet.getRange('A1').values = [['trước']];
      sheet.getRange('A2').values = [[1, 2]];
      sheet.getRange('A3').values = [['sau']];
    });
    expect(code).toBe('InvalidArgument');
    expect(await read('A1:A3', 'values')).toEqual([['trước'], [''], ['']]);
  });

  test('the error says which statement failed', async () => {
    const failing = Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Không có').getRange('A1').load('values');
      await context.sync();
    });
    await expect(failing).rejects.toMatchObject({
      code: 'ItemNotFound',
      debugInfo: { errorLocation: 'WorksheetCollection.getItem' },
    });
  });

  test('a property that was not loaded is refused by the library', async () => {
    const reading = Excel.run(async (context) => {
      const sheet = firstSheet(context);
      await context.sync();
      return sheet.name;
    });
    await expect(reading).rejects.toMatchObject({ code: 'PropertyNotLoaded' });
  });

  test('a missing object is a null object where one asked for it', async () => {
    const found = await Excel.run(async (context) => {
      const missing = context.workbook.worksheets.getItemOrNullObject('Không có');
      const used = firstSheet(context).getUsedRangeOrNullObject(true);
      used.load('address');
      const merged = used.getMergedAreasOrNullObject();
      await context.sync();
      return [missing.isNullObject, used.isNullObject, merged.isNullObject];
    });
    expect(found).toEqual([true, true, true]);
  });

  test('what is not implemented fails by name and is remembered', async () => {
    expect(await codeOf(async (context) => void firstSheet(context).shapes.load('items/name'))).toBe('ApiNotFound');
    expect(() => excel().assertNothingUnimplemented()).toThrow('Worksheet.Shapes');
    (excel().host.unimplemented as Set<string>).clear();
  });

  test('so does what an object has but cannot do here, wherever in the model that shows', async () => {
    const shift = async (context: Excel.RequestContext) => {
      const sheet = firstSheet(context);
      sheet.getRange('D4').formulas = [['=A1']];
      sheet.getRange('A1').insert('Down');
    };
    expect(await codeOf(shift)).toBe('UnsupportedOperation');
    expect(() => excel().assertNothingUnimplemented()).toThrow('moving a part of rows');
    (excel().host.unimplemented as Set<string>).clear();
  });

  test('tracked ranges follow inserted rows and are let go', async () => {
    let kept: Excel.Range | undefined;
    await Excel.run(async (context) => {
      kept = firstSheet(context).getRange('B2');
      kept.values = [['đây']];
      context.trackedObjects.add(kept);
      await context.sync();
      firstSheet(context).getRange('1:1').insert('Down');
      await context.sync();
    });
    if (!kept) throw new Error('The range was not made.');
    const range = kept;
    await Excel.run(range, async (context) => {
      range.load('address,values');
      await context.sync();
      context.trackedObjects.remove(range);
      await context.sync();
    });
    expect([range.address, range.values]).toEqual(['Sheet1!B3', [['đây']]]);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(excel().host.trackedCount).toBe(0);
  });
});
