import { addSettings, removeSettings } from '../../src/excel/state';
import { hideMarks, showMarks } from '../../src/excel/highlight';
import { readWorkbook } from '../../src/excel/read';
import { acceptedRow, checkSettings, switchedOffRow } from '../../src/core/settings/rows';
import { cellsOf, inExcel, sheetOf, typeRows } from './support';

const accepted = (key: string) =>
  ({ key, rule: 'so-am', what: '=1+1', reason: '05', person: 'Cô Lan', at: '2026-05-20 10:47' }) as const;

describe('decisions on "Cấu hình"', () => {
  test('are kept as texts, read with the workbook, and taken off again', () =>
    inExcel(async (excel) => {
      const one = accepted('so-am.0123456789abcdef');
      const two = accepted('so-am.fedcba9876543210');
      await addSettings([acceptedRow(one)]);
      await addSettings([acceptedRow(two), switchedOffRow({ ...one, rule: 'so-le' })]);
      expect(checkSettings(await readWorkbook())).toMatchObject({ accepted: [one, two], off: [{ rule: 'so-le' }] });
      excel.host.resetStats();
      expect(await removeSettings([{ accepted: one.key }])).toBe(1);
      expect(excel.stats.roundTrips).toBe(2);
      expect(await removeSettings([{ accepted: one.key }])).toBe(0);
      expect(checkSettings(await readWorkbook())).toMatchObject({ accepted: [two], off: [{ rule: 'so-le' }] });
    }));
});

describe('colours for the findings', () => {
  const cell = (row: number, column = 0) => ({ sheet: 'Sách', row, column });

  test('lie over the cells without touching their formats, are not piled up, and leave the user’s own', () =>
    inExcel(async (excel) => {
      await typeRows('Sách', [['Tên'], ['a'], ['b'], ['c']]);
      await Excel.run(async (context) => {
        const own = context.workbook.worksheets.getItem('Sách').getRange('A2:A3').conditionalFormats.add('Custom');
        own.custom.rule.formula = '=A2="a"';
        own.custom.format.fill.color = '#00FF00';
        await context.sync();
      });
      const sheet = sheetOf(excel, 'Sách');
      const before = cellsOf(sheet, 5, 2);
      const marks = [
        { cell: cell(1), severity: 'loi' },
        { cell: cell(2), severity: 'loi' },
        { cell: cell(3), severity: 'goi-y' },
        { cell: { ...cell(0), sheet: 'Trang đã xoá' }, severity: 'loi' },
      ] as const;
      expect(await showMarks(marks)).toBe(3);
      expect(sheet.conditionalFormats).toHaveLength(3);
      await showMarks(marks.slice(0, 1));
      expect(sheet.conditionalFormats).toHaveLength(2);
      expect(cellsOf(sheet, 5, 2)).toEqual(before);
      await hideMarks();
      expect(sheet.conditionalFormats.map(({ rule }) => rule)).toEqual([{ type: 'Custom', formula: '=A2="a"' }]);
    }));
});
