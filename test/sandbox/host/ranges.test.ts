import { firstSheet, useExcel } from './support';

useExcel();

describe('ranges', () => {
  test('whole columns and rows give null for what cells hold', async () => {
    const found = await Excel.run(async (context) => {
      const column = firstSheet(context).getRange('A:B');
      column.load('values,formulas,numberFormat,text,address,isEntireColumn');
      await context.sync();
      return [column.values, column.formulas, column.numberFormat, column.text, column.address, column.isEntireColumn];
    });
    expect(found).toEqual([null, null, null, null, 'Sheet1!A:B', true]);
  });

  test('mixed formats are null, equal ones are themselves', async () => {
    const found = await Excel.run(async (context) => {
      const sheet = firstSheet(context);
      sheet.getRange('A1').format.font.bold = true;
      sheet.getRange('A1:B1').format.font.name = 'Times New Roman';
      const both = sheet.getRange('A1:B1');
      both.load('format/font/bold,format/font/name,format/fill/color');
      await context.sync();
      return [both.format.font.bold, both.format.font.name, both.format.fill.color];
    });
    expect(found).toEqual([null, 'Times New Roman', '#FFFFFF']);
  });

  test('a merge keeps the first value, hides the rest, and is told as areas', async () => {
    const found = await Excel.run(async (context) => {
      const sheet = firstSheet(context);
      sheet.getRange('A1:C1').values = [['', 'x', 'y']];
      sheet.getRange('A1:C1').merge();
      sheet.getRange('A1:C1').values = [['một', 'hai', 'ba']];
      const merged = sheet.getRange('A1:F9').getMergedAreasOrNullObject();
      merged.load('address');
      merged.areas.load('items/columnCount');
      const range = sheet.getRange('A1:C1');
      range.load('values');
      await context.sync();
      return [merged.address, merged.areas.items.map((area) => area.columnCount), range.values];
    });
    expect(found).toEqual(['Sheet1!A1:C1', [3], [['một', '', '']]]);
  });

  test('writing directly below a table grows it; a blank row ends that', async () => {
    const found = await Excel.run(async (context) => {
      const sheet = firstSheet(context);
      sheet.getRange('A1:B2').values = [
        ['Tên', 'Số'],
        ['a', 1],
      ];
      const table = sheet.tables.add('A1:B2', true);
      sheet.getRange('A3:B5').values = [
        ['b', 2],
        ['', ''],
        ['c', 3],
      ];
      const body = table.getDataBodyRange();
      body.load('address');
      await context.sync();
      return body.address;
    });
    expect(found).toBe('Sheet1!A2:B3');
  });

  test('widths, heights, autofit and hiding are kept in points', async () => {
    const found = await Excel.run(async (context) => {
      const sheet = firstSheet(context);
      const cell = sheet.getRange('A1');
      cell.load('format/columnWidth,format/rowHeight');
      await context.sync();
      const before = [cell.format.columnWidth, cell.format.rowHeight];
      cell.values = [['Một câu dài hơn nhiều so với bề rộng của cột']];
      cell.format.autofitColumns();
      const wide = sheet.getRange('A1').load('format/columnWidth');
      sheet.getRange('B1').format.columnWidth = 60;
      sheet.getRange('B1').format.wrapText = true;
      sheet.getRange('B1').values = [['Một câu dài hơn nhiều so với bề rộng của cột']];
      sheet.getRange('1:1').format.autofitRows();
      sheet.getRange('3:3').rowHidden = true;
      const high = sheet.getRange('A1').load('format/rowHeight');
      const hidden = sheet.getRange('A2:A3').load('rowHidden');
      await context.sync();
      return {
        before,
        wide: wide.format.columnWidth > 150,
        high: high.format.rowHeight > 30,
        hidden: hidden.rowHidden,
      };
    });
    expect(found).toEqual({ before: [48, 15], wide: true, high: true, hidden: null });
  });

  test('rows that are inserted and deleted take formulas, merges, names and links along', async () => {
    const found = await Excel.run(async (context) => {
      const sheet = firstSheet(context);
      sheet.getRange('A1:A3').values = [[1], [2], ['=SUM(A1:A2)']];
      context.workbook.names.add('tong', sheet.getRange('A3'));
      sheet.getRange('B3').hyperlink = { documentReference: 'Sheet1!A1', textToDisplay: 'đi' };
      sheet.getRange('2:3').insert('Down');
      const sum = sheet.getRange('A5');
      sum.load('formulas,values');
      const name = context.workbook.names.getItem('tong').load('formula');
      const link = sheet.getRange('B5').load('hyperlink');
      await context.sync();
      return [sum.formulas, sum.values, name.formula, link.hyperlink] as unknown;
    });
    expect(found).toEqual([
      [['=SUM(A1:A4)']],
      [[3]],
      '=Sheet1!$A$5',
      { documentReference: 'Sheet1!A1', textToDisplay: 'đi' },
    ]);
  });
});

describe('calculation', () => {
  test('formulas follow what they read, within a batch and after it', async () => {
    const found = await Excel.run(async (context) => {
      const sheet = firstSheet(context);
      sheet.getRange('A1:B1').values = [[2, '=A1*10']];
      const first = sheet.getRange('B1').load('values');
      await context.sync();
      const before: unknown = first.values;
      sheet.getRange('A1').values = [[3]];
      const second = sheet.getRange('B1').load('values');
      await context.sync();
      return [before, second.values];
    });
    expect(found).toEqual([[[20]], [[30]]]);
  });

  test('suspended calculation leaves values stale until the round trip ends', async () => {
    const found = await Excel.run(async (context) => {
      const sheet = firstSheet(context);
      sheet.getRange('A1:B1').values = [[2, '=A1*10']];
      await context.sync();
      context.application.suspendApiCalculationUntilNextSync();
      sheet.getRange('A1').values = [[3]];
      const during = sheet.getRange('B1').load('values');
      await context.sync();
      const stale: unknown = during.values;
      const after = sheet.getRange('B1').load('values');
      await context.sync();
      return [stale, after.values];
    });
    expect(found).toEqual([[[20]], [[30]]]);
  });

  test('renaming a sheet rewrites the formulas that name it', async () => {
    const found = await Excel.run(async (context) => {
      const sheet = firstSheet(context);
      const other = context.workbook.worksheets.add('Khác');
      other.getRange('A1').values = [[5]];
      sheet.getRange('A1').formulas = [['=Khác!A1+1']];
      other.name = 'Số liệu';
      const cell = sheet.getRange('A1').load('formulas,values');
      await context.sync();
      return [cell.formulas, cell.values];
    });
    expect(found).toEqual([[["='Số liệu'!A1+1"]], [[6]]]);
  });
});
