import { mappingFromRows, type SavedMapping } from '../../src/core/intake';
import type { CellValue } from '../../src/core/sheet/snapshot';
import { acceptedRow } from '../../src/core/settings/rows';
import { saveMapping } from '../../src/excel/mapping';
import { addSettings } from '../../src/excel/state';
import { readWorkbook } from '../../src/excel';
import { inExcel } from './support';

const BY = { person: 'Nguyễn Thị Lan', at: '2026-05-20 10:47' };
const mapping = (header: string, more: Partial<SavedMapping> = {}): SavedMapping => ({
  version: 1,
  tables: [
    {
      section: 'holdings',
      sheet: 'Kho sách',
      grain: 'title',
      headerRow: 4,
      columns: { title: { header, column: 2 }, quantity: { header: '=SL', column: 3 } },
      constants: { category: 'children' },
    },
  ],
  ignoredSheets: ['Thời khoá biểu'],
  ...more,
});
const accepted = acceptedRow({
  key: 'khoang-trang-thua.abc',
  rule: 'khoang-trang-thua',
  what: 'Hai bản cùng số',
  reason: 'Sách bộ',
  person: 'Lan',
  at: '2026-05-19 08:00',
});

async function settingsRows(): Promise<CellValue[][]> {
  const { sheets } = await readWorkbook();
  return (sheets.find(({ name }) => name === 'Cấu hình')?.values ?? []).map((row) => [...row]);
}

describe('the mapping on "Cấu hình"', () => {
  test('comes back as it was saved, from a sheet that is marked as ours', () =>
    inExcel(async () => {
      await saveMapping(mapping('Tên sách'), BY);
      expect(mappingFromRows(await settingsRows())).toEqual(mapping('Tên sách'));
      const { sheets } = await readWorkbook();
      expect(sheets.find(({ name }) => name === 'Cấu hình')?.own).toBe(true);
    }));

  test('takes the place of an older one and leaves accepted findings where they are, whichever came first', () =>
    inExcel(async () => {
      await saveMapping(mapping('Tên sách'), BY);
      await addSettings([accepted]);
      await saveMapping(mapping('Nhan đề', { ignoredSheets: [] }), BY);
      const rows = await settingsRows();
      expect(mappingFromRows(rows)).toEqual(mapping('Nhan đề', { ignoredSheets: [] }));
      expect(rows.filter(([kind]) => kind === 'Cột')).toHaveLength(2);
      expect(rows.filter(([kind]) => kind === 'Đã bỏ qua').map((row) => row.slice(0, 6))).toEqual([[...accepted]]);
    }));

  test('a sheet that held findings first gets the other headings beside its own', () =>
    inExcel(async (excel) => {
      await addSettings([accepted]);
      const sheet = excel.workbook.sheets.find(({ name }) => name === 'Cấu hình');
      if (!sheet) throw new Error('no sheet');
      await Excel.run(async (context) => {
        context.workbook.worksheets.getItem('Cấu hình').getRange('G1:K1').clear();
        await context.sync();
      });
      await saveMapping(mapping('Tên sách'), BY);
      expect((await settingsRows())[0]).toEqual([
        'Loại',
        'Khoá',
        'Nội dung',
        'Lý do',
        'Người',
        'Thời gian',
        'Trang tính',
        'Cột',
        'Tiêu đề cột',
        'Dòng tiêu đề',
        'Cách ghi',
      ]);
    }));

  test('two round trips', () =>
    inExcel(async (excel) => {
      const before = excel.stats.roundTrips;
      await saveMapping(mapping('Tên sách'), BY);
      expect(excel.stats.roundTrips - before).toBe(2);
    }));
});
