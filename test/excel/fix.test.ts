import { applyFixes } from '../../src/excel/fix';
import { undoLastFix } from '../../src/excel/undo';
import { cellsOf, inExcel, sheetOf, typeRows } from './support';

const AT = '2026-05-20 10:47';
const cell = (row: number, column: number) => ({ sheet: 'Thiết bị', row, column });

async function equipmentSheet(): Promise<void> {
  await typeRows('Thiết bị', [
    ['Tên thiết bị', 'Số lượng', 'Ghi chú'],
    ['Tủ tài liệu', "'01", ' tốt  '],
    ['Giá sách', 7, '=B3&" chiếc"'],
  ]);
}

describe('fixes and their undo', () => {
  test('a fix writes the value that was shown and logs what stood there', () =>
    inExcel(async (excel) => {
      await equipmentSheet();
      const run = await applyFixes(
        [{ rule: 'so-dang-chu', changes: [{ cell: cell(1, 1), before: '01', after: 1 }] }],
        AT,
      );
      expect(run).toEqual({ run: 1, at: AT, rules: ['so-dang-chu'], cells: 1 });
      expect(sheetOf(excel, 'Thiết bị').value(1, 1)).toBe(1);
      const log = sheetOf(excel, 'Nhật ký sửa');
      expect([0, 1, 2, 3, 4, 5].map((column) => log.value(1, column))).toEqual([
        1,
        AT,
        'so-dang-chu',
        "'Thiết bị'!B2",
        '01',
        1,
      ]);
    }));

  test('undo gives back every value, formula and format, also after several fixes, last first', () =>
    inExcel(async (excel) => {
      await equipmentSheet();
      const sheet = sheetOf(excel, 'Thiết bị');
      const original = cellsOf(sheet, 4, 4);
      await applyFixes([{ rule: 'so-dang-chu', changes: [{ cell: cell(1, 1), before: '01', after: 1 }] }], AT);
      const afterFirst = cellsOf(sheet, 4, 4);
      await applyFixes(
        [
          {
            rule: 'khoang-trang-thua',
            changes: [
              { cell: cell(1, 2), before: ' tốt  ', after: 'tốt' },
              { cell: cell(2, 2), before: '7 chiếc', after: 'đủ' },
            ],
          },
        ],
        AT,
      );
      expect(await undoLastFix(AT)).toEqual({ run: 2, at: AT, rules: ['khoang-trang-thua'], cells: 2 });
      expect(cellsOf(sheet, 4, 4)).toEqual(afterFirst);
      await undoLastFix(AT);
      expect(cellsOf(sheet, 4, 4)).toEqual(original);
      expect(await undoLastFix(AT)).toBeNull();
    }));

  test('a text in a text cell that becomes a number gets a number format, and the text format back', () =>
    inExcel(async (excel) => {
      await equipmentSheet();
      await Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem('Thiết bị').getRange('B2');
        range.numberFormat = [['@']];
        range.values = [['1.436']];
        await context.sync();
      });
      await applyFixes([{ rule: 'so-dang-chu', changes: [{ cell: cell(1, 1), before: '1.436', after: 1436 }] }], AT);
      const sheet = sheetOf(excel, 'Thiết bị');
      expect([sheet.value(1, 1), sheet.style(1, 1).numberFormat]).toEqual([1436, 'General']);
      await undoLastFix(AT);
      expect([sheet.value(1, 1), sheet.style(1, 1).numberFormat]).toEqual(['1.436', '@']);
    }));

  test('a cell that was changed after the check is not written over, and nothing else is written either', () =>
    inExcel(async (excel) => {
      await equipmentSheet();
      const changes = [
        { cell: cell(1, 1), before: '01', after: 1 },
        { cell: cell(2, 1), before: 8, after: 9 },
      ];
      await expect(applyFixes([{ rule: 'so-dang-chu', changes }], AT)).rejects.toMatchObject({
        code: 'changed-meanwhile',
        place: "'Thiết bị'!B3",
      });
      expect(sheetOf(excel, 'Thiết bị').value(1, 1)).toBe('01');
      expect(excel.workbook.sheets.map(({ name }) => name)).not.toContain('Nhật ký sửa');
    }));

  test('a cell that was changed after the fix is not put back', () =>
    inExcel(async (excel) => {
      await equipmentSheet();
      await applyFixes([{ rule: 'so-dang-chu', changes: [{ cell: cell(1, 1), before: '01', after: 1 }] }], AT);
      await typeRows('Thiết bị', [['Tủ', 5]], 1);
      await expect(undoLastFix(AT)).rejects.toMatchObject({ code: 'changed-meanwhile' });
      expect(sheetOf(excel, 'Thiết bị').value(1, 1)).toBe(5);
    }));

  test('a cell that is to hold what it holds is not logged, and pressing again after a lost answer adds nothing', () =>
    inExcel(async (excel) => {
      await equipmentSheet();
      const press = () =>
        applyFixes(
          [
            {
              rule: 'chot-nam-hoc',
              changes: [
                { cell: cell(3, 0), before: '', after: 'Vòng quay sách' },
                { cell: cell(3, 1), before: '', after: '' },
                { cell: cell(3, 2), before: '', after: 1.5 },
              ],
            },
          ],
          AT,
        );
      const first = await press();
      expect(first.cells).toBe(2);
      expect(await press()).toEqual(first);
      const log = sheetOf(excel, 'Nhật ký sửa');
      expect([1, 2, 3].map((row) => log.value(row, 3))).toEqual(["'Thiết bị'!A4", "'Thiết bị'!C4", '']);
    }));

  test('no change at all writes nothing, not even a log', () =>
    inExcel(async (excel) => {
      await equipmentSheet();
      expect((await applyFixes([{ rule: 'so-lieu-nam-truoc', changes: [] }], AT)).cells).toBe(0);
      expect(excel.workbook.sheetByName('Nhật ký sửa')).toBeNull();
    }));

  test('two round trips, however many cells', () =>
    inExcel(async (excel) => {
      await typeRows(
        'Thiết bị',
        Array.from({ length: 300 }, () => ['x ', 1]),
      );
      const changes = Array.from({ length: 300 }, (_change, row) => ({ cell: cell(row, 0), before: 'x ', after: 'x' }));
      excel.host.resetStats();
      await applyFixes([{ rule: 'khoang-trang-thua', changes }], AT);
      expect(excel.stats.roundTrips).toBe(2);
    }));
});
