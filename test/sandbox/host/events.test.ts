import { excel, firstSheet, moment, useExcel } from './support';

useExcel({ formulas: false });

describe('events', () => {
  test('a change is told to the sheet and to the workbook, with before and after', async () => {
    const heard: unknown[] = [];
    await Excel.run(async (context) => {
      firstSheet(context).onChanged.add(async ({ address, changeType, details, triggerSource }) => {
        heard.push(['sheet', address, changeType, details.valueBefore, details.valueAfter, triggerSource]);
      });
      context.workbook.worksheets.onChanged.add(async ({ address }) => void heard.push(['workbook', address]));
      await context.sync();
      firstSheet(context).getRange('B2').values = [['mới']];
      await context.sync();
    });
    await moment();
    expect(heard).toEqual([
      ['sheet', 'B2', 'RangeEdited', '', 'mới', 'ThisLocalAddin'],
      ['workbook', 'B2'],
    ]);
  });

  test('what a person does at the grid is heard too, as a change and as a selection', async () => {
    const heard: string[] = [];
    await Excel.run(async (context) => {
      firstSheet(context).onChanged.add(async ({ address }) => void heard.push(`change ${address}`));
      context.workbook.onSelectionChanged.add(async () => void heard.push('selection'));
      await context.sync();
    });
    const { workbook } = excel();
    workbook.activeSheet.cells.setValue(4, 0, 'gõ');
    workbook.activeSheet.changed('cells', { row: 4, column: 0, rowCount: 1, columnCount: 1 });
    workbook.select(workbook.activeSheet, [{ row: 5, column: 0, rowCount: 1, columnCount: 1 }]);
    await moment();
    expect(heard.sort()).toEqual(['change A5', 'selection']);
  });

  test('a handler that was removed and events that are turned off are silent', async () => {
    const heard: string[] = [];
    await Excel.run(async (context) => {
      const handler = firstSheet(context).onChanged.add(async ({ address }) => void heard.push(address));
      await context.sync();
      context.runtime.enableEvents = false;
      firstSheet(context).getRange('A1').values = [[1]];
      context.runtime.enableEvents = true;
      firstSheet(context).getRange('A2').values = [[1]];
      await context.sync();
      await moment();
      handler.remove();
      await context.sync();
      firstSheet(context).getRange('A3').values = [[1]];
      await context.sync();
    });
    await moment();
    expect(heard).toEqual(['A2']);
  });
});
