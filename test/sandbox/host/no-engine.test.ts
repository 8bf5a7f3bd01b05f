import { codeOf, excel, firstSheet, read, useExcel } from './support';

useExcel({ formulas: false });

describe('without a formula engine', () => {
  test('reading the value of a formula fails loudly; its text can be read', async () => {
    await Excel.run(async (context) => {
      firstSheet(context).getRange('A1').formulas = [['=1+1']];
      await context.sync();
    });
    expect(await codeOf(async (context) => void firstSheet(context).getRange('A1').load('values'))).toBe(
      'SandboxNotCalculated',
    );
    expect(await read('A1', 'formulas')).toEqual([['=1+1']]);
  });

  test('the value that a file gave holds until something changes', async () => {
    const { workbook } = excel();
    workbook.activeSheet.cells.setFormula(0, 0, '=B1*2', 8);
    workbook.activeSheet.cells.setValue(0, 1, 4);
    workbook.opened();
    expect(await read('A1', 'values')).toEqual([[8]]);
    await Excel.run(async (context) => {
      firstSheet(context).getRange('B1').values = [[5]];
      await context.sync();
    });
    expect(await codeOf(async (context) => void firstSheet(context).getRange('A1').load('values'))).toBe(
      'SandboxNotCalculated',
    );
  });
});
