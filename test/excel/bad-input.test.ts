import { analyse } from '../../src/core/analysis';
import { finish } from '../../src/core/work';
import { readWorkbook, writeSheets } from '../../src/excel';
import { fill } from '../../src/words/fill';
import { vi } from '../../src/words/vi';
import { HOST_ERROR_CODES } from '../../src/excel';
import { inExcel, sheetOf, smallPlan, typeRows } from './support';

const TODAY = 46_173; // 31 May 2026
const HEADER = ['Số ĐKCB', 'Tên sách', 'Giá tiền', 'Loại sách'];
const WITH_ERROR = ['SGK.00002', 'Toán 3', '=1/0', 'Sách giáo khoa'];
const BOOK = ['SGK.00001', 'Toán 3 - Tập một', 16_000, 'Sách giáo khoa'];

describe('workbooks that are not ready', () => {
  test.each([
    ['an empty workbook', 'chua-du', () => Promise.resolve()],
    [
      'sheets of other things',
      'chua-du',
      () =>
        typeRows('Thời khoá biểu', [
          ['Thứ', 'Tiết 1'],
          ['Hai', 'Toán'],
        ]),
    ],
    ['a register with its header only', 'chua-du', () => typeRows('Vốn tài liệu', [HEADER])],
    ['a register with one book', 'dat', () => typeRows('Vốn tài liệu', [HEADER, BOOK])],
    ['a formula error in a cell that is read', 'can-sua', () => typeRows('Vốn tài liệu', [HEADER, WITH_ERROR])],
  ] as const)('%s: %s', (_what, verdict, prepare) =>
    inExcel(async (excel) => {
      await prepare();
      const before = excel.workbook.sheets.map(({ name }) => name);
      expect(finish(analyse(await readWorkbook(), TODAY)).check.verdict).toBe(verdict);
      expect(excel.workbook.sheets.map(({ name }) => name)).toEqual(before);
    }),
  );

  test(
    'a used range that ends in the last row is read as far as it holds something',
    () =>
      inExcel(async () => {
        await typeRows('Vốn tài liệu', [HEADER, BOOK]);
        await typeRows('Vốn tài liệu', [['', '', '', 'x']], 1_048_575);
        const { book } = finish(analyse(await readWorkbook(), TODAY));
        expect(book.tables[0]?.rows.length).toBe(1);
      }),
    60_000,
  );

  test('a failure in the middle of writing leaves every sheet of the user as it was', () =>
    inExcel(async (excel) => {
      await typeRows('Vốn tài liệu', [HEADER, BOOK]);
      excel.faults.failOnce({ at: 'action', number: 60, code: 'GeneralException' });
      await writeSheets([smallPlan()]).catch((error: unknown) => expect(error).toMatchObject({ name: 'HostError' }));
      const sheet = sheetOf(excel, 'Vốn tài liệu');
      expect([0, 1].map((row) => HEADER.map((_title, column) => sheet.value(row, column)))).toEqual([HEADER, BOOK]);
      await expect(writeSheets([smallPlan()])).resolves.toEqual(['Số liệu']);
    }));
});

test('every host error has Vietnamese words with a next step, and they fill', () => {
  for (const code of HOST_ERROR_CODES) {
    const { what, next } = vi.errors[code];
    const sentence = fill(`${what} ${next}`, { place: 'Vốn tài liệu' });
    expect(sentence).toMatch(/^\p{Lu}.*\.$/u);
    expect(sentence).not.toMatch(/[{}]|undefined|null/);
  }
});
