import { analyse } from '../../src/core/analysis';
import { readBook } from '../../src/core/intake';
import { missingStandardSheets } from '../../src/core/setup/standard-sheets';
import { finish } from '../../src/core/work';
import { readWorkbook, writeSheets } from '../../src/excel';
import { inExcel, sheetOf, typeRows } from './support';

const TODAY = 46_100;
const missing = async () => missingStandardSheets(finish(readBook(await readWorkbook())));

describe('standard sheets in a workbook that has none', () => {
  test('every section reads back with its columns, and nothing is missing any more', () =>
    inExcel(async () => {
      await writeSheets(await missing());
      expect(await missing()).toEqual([]);
      const { book, check } = finish(analyse(await readWorkbook(), TODAY));
      expect(book.tables.map(({ section, rows }) => [section, section === 'profile' || rows.length])).toEqual([
        ['profile', true],
        ['holdings', 0],
        ['periodicals', 0],
        ['equipment', 0],
        ['activities', 0],
        ['readers', 0],
        ['history', 0],
        ['narrative', 71],
        ['categories', 46],
      ]);
      // Not a storm: the seven facts that a report cannot do without, and nothing else.
      const errors = check.findings.filter(({ severity }) => severity === 'loi');
      expect(errors.map(({ rule }) => rule)).toEqual(new Array(7).fill('thieu-thong-tin'));
    }));

  test('sentences are those of the school’s level, and none is used until it is chosen', () =>
    inExcel(async () => {
      await typeRows('Thông tin', [
        ['Tên trường', 'Trường Mầm non Hoa Sen'],
        ['Cấp học', 'Mầm non'],
        ['Năm học', '2025-2026'],
      ]);
      const plan = (await missing()).find(({ name }) => name === 'Nhận định');
      const texts = (plan?.cells ?? []).flatMap(({ content }) =>
        content && 'value' in content ? [content.value] : [],
      );
      expect(texts.some((text) => String(text).includes('Trẻ hứng thú với sách'))).toBe(true);
      expect(texts.some((text) => String(text).includes('học sinh tiểu học'))).toBe(false);
      await writeSheets(await missing());
      const { book } = finish(analyse(await readWorkbook(), TODAY));
      const narrative = book.tables.find(({ section }) => section === 'narrative');
      const use = narrative?.columns.get('use');
      expect(use?.type === 'flag' && use.values.every((value) => value === false)).toBe(true);
    }));

  test('what is typed into the sheets is read: a day, a price, a type from the list', () =>
    inExcel(async (excel) => {
      await writeSheets(await missing());
      await Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem('Vốn tài liệu');
        sheet.getRange('A5:H5').values = [
          [45_905, '0001', 'Dế Mèn', 'Tô Hoài', 'Kim Đồng', 2020, 35_000, 'Sách thiếu nhi (STN)'],
        ];
        await context.sync();
      });
      const sheet = sheetOf(excel, 'Vốn tài liệu');
      expect([sheet.style(4, 0).numberFormat, sheet.style(4, 6).numberFormat, sheet.value(4, 1)]).toEqual([
        'dd/mm/yyyy',
        '#,##0',
        '0001',
      ]);
      const { figures } = finish(analyse(await readWorkbook(), TODAY));
      expect(
        ['copies.children', 'value.children', 'additions.copies'].map((id) => figures.get(id as 'copies.total')?.value),
      ).toEqual([1, 35_000, 1]);
    }));
});
