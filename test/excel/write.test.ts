import { HostError, readArea, writeSheets } from '../../src/excel';
import { cellsOf, inExcel, sheetOf, smallPlan, typeRows } from './support';

describe('writing sheet plans', () => {
  test('texts stay texts, numbers stay numbers, formulas calculate', () =>
    inExcel(async (excel) => {
      await writeSheets([smallPlan()]);
      const values = await readArea('Số liệu', { row: 0, column: 0, rowCount: 4, columnCount: 2 });
      expect(values).toEqual([
        ['Số liệu năm học', ''],
        [613, 1226],
        ['05', '=1+1'],
        ['- Thư viện rộng', 'TRUE'],
      ]);
      const sheet = sheetOf(excel, 'Số liệu');
      expect(sheet.merges).toEqual([{ row: 0, column: 0, rowCount: 1, columnCount: 2 }]);
      expect(sheet.style(1, 0).numberFormat).toBe('#,##0');
      expect(sheet.showGridlines).toBe(false);
    }));

  test('a document of its own numbers its pages from 1 and shows no number on the first; other sheets run on', () =>
    inExcel(async (excel) => {
      const { page } = smallPlan();
      if (!page) throw new Error('the small plan has a page');
      await writeSheets([
        smallPlan(),
        smallPlan({ name: 'Báo cáo tổng kết 2025-2026', page: { ...page, firstPageNumber: 1 } }),
      ]);
      const printed = (name: string) => {
        const { firstPageNumber, headerFooter } = sheetOf(excel, name).page;
        const shown = [headerFooter.firstPage.centerHeader, headerFooter.defaultForAllPages.centerHeader];
        return [firstPageNumber, headerFooter.state, ...shown];
      };
      expect(printed('Báo cáo tổng kết 2025-2026')).toEqual([1, 'FirstAndDefault', '', '&P']);
      expect(printed('Số liệu')).toEqual(['', 'FirstAndDefault', '', '&P']);
    }));

  test('two round trips, however many plans', () =>
    inExcel(async (excel) => {
      await writeSheets([smallPlan(), smallPlan({ name: 'Báo cáo tổng kết 2025-2026' })]);
      expect(excel.stats.roundTrips).toBe(2);
    }));

  test('the same plan twice changes nothing', () =>
    inExcel(async (excel) => {
      await writeSheets([smallPlan()]);
      const before = cellsOf(sheetOf(excel, 'Số liệu'), 6, 4);
      await writeSheets([smallPlan()]);
      expect(cellsOf(sheetOf(excel, 'Số liệu'), 6, 4)).toEqual(before);
      expect(excel.workbook.sheets.map(({ name }) => name)).toEqual(['Sheet1', 'Số liệu']);
      expect(excel.workbook.names.map(({ name, visible }) => [name, visible])).toEqual([['_sotv_so_lieu', false]]);
    }));

  test('cells of an older plan that the new one lacks are gone', () =>
    inExcel(async (excel) => {
      await writeSheets([smallPlan()]);
      await writeSheets([smallPlan({ cells: [{ row: 0, column: 0, content: { value: 'Mới' } }], merges: [] })]);
      const sheet = sheetOf(excel, 'Số liệu');
      expect(cellsOf(sheet, 2, 2)).toEqual([
        [
          ['Mới', 'General'],
          ['', 'General'],
        ],
        [
          ['', 'General'],
          ['', 'General'],
        ],
      ]);
      expect(sheet.merges).toEqual([]);
    }));

  test('a sheet of the same name that the school made is left alone', () =>
    inExcel(async (excel) => {
      await typeRows('Số liệu', [['Của trường']]);
      await expect(writeSheets([smallPlan()])).rejects.toMatchObject({ code: 'sheet-taken', place: 'Số liệu' });
      expect(sheetOf(excel, 'Số liệu').value(0, 0)).toBe('Của trường');
    }));

  test('an empty sheet of the same name may be used', () =>
    inExcel(async (excel) => {
      await Excel.run(async (context) => {
        context.workbook.worksheets.add('Số liệu');
        await context.sync();
      });
      await writeSheets([smallPlan()]);
      expect(sheetOf(excel, 'Số liệu').value(1, 0)).toBe(613);
    }));

  test("mode 'create' fills a missing sheet and never touches one that is there", () =>
    inExcel(async (excel) => {
      expect(await writeSheets([smallPlan({ name: 'Thông tin', mode: 'create' })])).toEqual(['Thông tin']);
      await typeRows('Thông tin', [['Sửa tay', '']]);
      expect(await writeSheets([smallPlan({ name: 'Thông tin', mode: 'create' })])).toEqual([]);
      expect(sheetOf(excel, 'Thông tin').value(0, 0)).toBe('Sửa tay');
    }));

  test.each([
    [
      'a file that is open for reading',
      'read-only',
      (excel: { faults: { readOnlyFile: boolean } }) => void (excel.faults.readOnlyFile = true),
    ],
  ] as const)('%s is not written to', (_what, code, prepare) =>
    inExcel(async (excel) => {
      prepare(excel);
      await expect(writeSheets([smallPlan()])).rejects.toMatchObject({ code });
      expect(excel.workbook.sheets.map(({ name }) => name)).toEqual(['Sheet1']);
    }),
  );

  test('a protected sheet of ours is a sentence with its name', () =>
    inExcel(async () => {
      await writeSheets([smallPlan()]);
      await Excel.run(async (context) => {
        context.workbook.worksheets.getItem('Số liệu').protection.protect();
        await context.sync();
      });
      await expect(writeSheets([smallPlan()])).rejects.toMatchObject({ code: 'protected', place: 'Số liệu' });
    }));

  test('while somebody types in a cell the batch waits instead of failing', () =>
    inExcel(async (excel) => {
      excel.faults.cellEditMode = true;
      const writing = writeSheets([smallPlan()]);
      setTimeout(() => {
        excel.faults.cellEditMode = false;
      }, 60);
      await expect(writing).resolves.toEqual(['Số liệu']);
    }));

  test('reading an area of a sheet that is gone names the sheet', () =>
    inExcel(async () => {
      const error = await readArea('Không có', { row: 0, column: 0, rowCount: 1, columnCount: 1 }).catch(
        (cause: unknown) => cause,
      );
      expect(error).toBeInstanceOf(HostError);
      expect(error).toMatchObject({ code: 'sheet-missing', place: 'Không có' });
    }));
});
