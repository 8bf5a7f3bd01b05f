import { readWorkbook } from '../../src/excel';
import { writeSheets } from '../../src/excel';
import { inExcel, sheetOf, smallPlan, typeRows } from './support';

const COPIES = Array.from({ length: 4098 }, (_copy, index) => [
  `STK.${String(index).padStart(5, '0')}`,
  'Dế Mèn phiêu lưu ký',
  'Tô Hoài',
  'NXB Kim Đồng',
  2020,
  45_000,
  'Sách tham khảo',
]);

describe('reading the workbook', () => {
  test('an empty workbook has sheets without rows', () =>
    inExcel(async () => {
      const { sheets, date1904 } = await readWorkbook();
      expect(sheets.map(({ name, values }) => [name, values])).toEqual([['Sheet1', []]]);
      expect(date1904).toBe(false);
    }));

  test('the used range comes with the place where it stands', () =>
    inExcel(async (excel) => {
      await typeRows(
        'Vốn tài liệu',
        [
          ['Tên sách', 'Giá tiền'],
          ['Đất rừng phương Nam', 52_000],
        ],
        3,
      );
      const sheet = (await readWorkbook()).sheets.find(({ name }) => name === 'Vốn tài liệu');
      expect(sheet?.origin).toEqual({ row: 3, column: 0 });
      expect(sheet?.values).toEqual([
        ['Tên sách', 'Giá tiền'],
        ['Đất rừng phương Nam', 52_000],
      ]);
      expect(sheet?.own).toBe(false);
      expect(excel.workbook.isDirty).toBe(true);
    }));

  test('a workbook that counts days from 1904 says so', () =>
    inExcel(async (excel) => {
      excel.workbook.date1904 = true;
      expect((await readWorkbook()).date1904).toBe(true);
    }));

  test("the school's own formulas come with the cells where they stand", () =>
    inExcel(async () => {
      await typeRows('Danh mục sách', [
        ['Tên sách', 'Số lượng', 'Giá', 'Thành tiền'],
        ['Toán', 2, 1000, '=B2*C2'],
        ['Văn', 3, 2000, '=B3*C3'],
        ['Cộng', '=SUM(B2:B3)', '', '=SUM(D2:D3)'],
      ]);
      await typeRows('Không có', [['Tên sách'], ['Toán']]);
      const formulas = (await readWorkbook()).sheets.map(({ name, schoolFormulas }) => [
        name,
        (schoolFormulas ?? []).flatMap(({ row, column, formulas: rows }) =>
          rows.flatMap((each, down) => each.map((formula, right) => `${row + down},${column + right} ${formula}`)),
        ),
      ]);
      expect(Object.fromEntries(formulas)).toEqual({
        Sheet1: [],
        'Danh mục sách': expect.arrayContaining(['3,1 =SUM(B2:B3)', '1,3 =B2*C2', '2,3 =B3*C3', '3,3 =SUM(D2:D3)']),
        'Không có': [],
      });
    }));

  test('hidden sheets are read and marked, very hidden ones are left alone', () =>
    inExcel(async (excel) => {
      await typeRows('Ẩn', [['a']]);
      await typeRows('Rất ẩn', [['b']]);
      sheetOf(excel, 'Ẩn').visibility = 'Hidden';
      sheetOf(excel, 'Rất ẩn').visibility = 'VeryHidden';
      const { sheets } = await readWorkbook();
      expect(sheets.map(({ name, visible }) => [name, visible])).toEqual([
        ['Sheet1', true],
        ['Ẩn', false],
      ]);
    }));

  test('4,098 copies take three round trips', () =>
    inExcel(async (excel) => {
      await typeRows('Vốn tài liệu', COPIES);
      excel.host.resetStats();
      await readWorkbook();
      expect(excel.stats.roundTrips).toBe(3);
    }));

  test('each further 4 MB takes one more, and no answer passes the limit of Excel on the web', () =>
    inExcel(async (excel) => {
      for (let sheet = 1; sheet <= 14; sheet++) await typeRows(`Sổ ${sheet}`, COPIES);
      const before = excel.stats;
      await readWorkbook();
      const bytes = excel.stats.responseBytes - before.responseBytes;
      const trips = excel.stats.roundTrips - before.roundTrips;
      expect(bytes).toBeGreaterThan(4_000_000);
      expect(trips).toBeLessThanOrEqual(3 + Math.ceil((bytes - 4_000_000) / 4_000_000));
      expect(excel.stats.largestResponse).toBeLessThan(5 * 1024 * 1024);
    }));

  test('rows far heavier than the first ones are read in smaller parts instead of failing', () =>
    inExcel(async () => {
      const rows = Array.from({ length: 900 }, (_row, index) => [index < 200 ? 'ngắn' : 'rất dài '.repeat(1_500)]);
      await typeRows('Nhận định', rows.slice(0, 300));
      await typeRows('Nhận định', rows.slice(300, 600), 300);
      await typeRows('Nhận định', rows.slice(600), 600);
      const sheet = (await readWorkbook()).sheets.find(({ name }) => name === 'Nhận định');
      expect(sheet?.values).toEqual(rows);
    }));

  test('fonts are read only where a text may be in an old encoding', () =>
    inExcel(async (excel) => {
      await typeRows('Mới', [['Sách giáo khoa (m²)']]);
      await typeRows('Cũ', [['S¸ch gi¸o khoa']]);
      await Excel.run(async (context) => {
        context.workbook.worksheets.getItem('Cũ').getRange('A1').format.font.name = '.VnTime';
        await context.sync();
      });
      const fonts = (await readWorkbook()).sheets.map(({ name, cellFonts }) => [name, cellFonts]);
      expect(fonts).toEqual([
        ['Sheet1', null],
        ['Mới', null],
        ['Cũ', [['.VnTime']]],
      ]);
      expect(excel.stats.roundTrips).toBeGreaterThan(3);
    }));

  test('an old encoding that shows in the first rows costs no round trip of its own', () =>
    inExcel(async (excel) => {
      await typeRows('STN', [['Tªn s¸ch'], ['DÕ MÌn phiªu l­u ký']]);
      excel.host.resetStats();
      const { sheets } = await readWorkbook();
      expect(sheets[1]?.cellFonts).toHaveLength(2);
      expect(excel.stats.roundTrips).toBe(3);
    }));

  test('merged cells are seen from ExcelApi 1.13 on and unknown below it', async () => {
    for (const [excelApi, merges] of [
      ['1.14', [{ row: 0, column: 0, rowCount: 2, columnCount: 1 }]],
      ['1.9', null],
    ] as const) {
      await inExcel(
        async () => {
          await typeRows('Thiết bị', [
            ['Tủ', 1],
            ['', 2],
          ]);
          await Excel.run(async (context) => {
            context.workbook.worksheets.getItem('Thiết bị').getRange('A1:A2').merge();
            await context.sync();
          });
          expect((await readWorkbook()).sheets.find(({ name }) => name === 'Thiết bị')?.merges).toEqual(merges);
        },
        { excelApi },
      );
    }
  });

  test('a sheet that the product wrote is marked as its own and comes with its formulas', () =>
    inExcel(async () => {
      await writeSheets([smallPlan()]);
      const sheet = (await readWorkbook()).sheets.find(({ name }) => name === 'Số liệu');
      expect(sheet?.own).toBe(true);
      expect(sheet?.values[1]).toEqual([613, 1226]);
      expect(sheet?.formulas?.[1]).toEqual([613, '=A2*2']);
    }));

  test('one stray cell in the last row is a sentence, not an endless wait', () =>
    inExcel(async () => {
      await typeRows('Vốn tài liệu', [Array.from({ length: 24 }, () => 'x')]);
      await typeRows('Vốn tài liệu', [['x']], 1_048_575);
      await expect(readWorkbook()).rejects.toMatchObject({ code: 'too-many-cells', place: 'Vốn tài liệu' });
    }));

  test('Huỷ stops before the next round trip', () =>
    inExcel(async (excel) => {
      const controller = new AbortController();
      await expect(
        readWorkbook({ signal: controller.signal, onProgress: () => controller.abort() }),
      ).rejects.toMatchObject({ code: 'cancelled' });
      expect(excel.stats.roundTrips).toBe(2);
    }));

  test('an answer that the host refuses has a code of ours', () =>
    inExcel(async (excel) => {
      excel.faults.failOnce({ at: 'batch', number: 2, code: 'RequestAborted' });
      await expect(readWorkbook()).rejects.toMatchObject({ name: 'HostError', code: 'busy' });
    }));
});
