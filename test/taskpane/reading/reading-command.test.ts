import type { JudgedDoubt } from '../../../src/core/analysis';
import { mappingFromRows, type SavedTable } from '../../../src/core/intake';
import { readBook } from '../../../src/core/intake';
import { isUnfamiliar } from '../../../src/core/settings/reading-changes';
import { readingDecisions } from '../../../src/core/settings/reading-rows';
import type { WorkbookSnapshot } from '../../../src/core/sheet/snapshot';
import { finish } from '../../../src/core/work';
import { readWorkbook } from '../../../src/excel';
import { saveMapping } from '../../../src/excel/mapping';
import { runReadingCommand } from '../../../src/taskpane/running/run-reading-command';
import { inExcel, typeRows } from '../../excel/support';

const AREA = { row: 1, column: 0, rowCount: 6, columnCount: 4 };
const saved = (column: number, sheet = "Thống kê 'cũ'"): SavedTable => ({
  section: 'holdings',
  sheet,
  grain: 'summary',
  headerRow: 2,
  columns: { category: { header: 'Loại sách', column: 0 }, copies: { header: 'Số bản', column } },
  constants: {},
  across: [
    { field: 'copies', column: 1, header: 'Đợt 1 Số bản', use: column === 1 ? 'this-year' : 'ignored' },
    { field: 'copies', column: 2, header: 'Đợt 2 Số bản', use: column === 2 ? 'this-year' : 'ignored' },
  ],
});
const DOUBT: JudgedDoubt = {
  kind: 'columns',
  section: 'holdings',
  sheet: "Thống kê 'cũ'",
  area: AREA,
  cell: { sheet: "Thống kê 'cũ'", row: 2, column: 1 },
  choices: [1, 2].map((column) => ({
    columns: [{ header: `Đợt ${column} Số bản`, column }],
    reading: null,
    tables: [],
    saved: [saved(column)],
  })),
  totals: [new Map([['copies.total', 10]]), new Map([['copies.total', 20]])],
};
const OTHER = { person: 'Minh', at: '2026-01-02 03:04' };

const settingsOf = ({ sheets }: WorkbookSnapshot) => sheets.find(({ name }) => name === 'Cấu hình')?.values ?? [];
const choose = (choice: number) =>
  runReadingCommand({ kind: 'choose-reading', doubt: DOUBT, choice, what: '“Đợt 2 Số bản”', person: 'Cô Lan' }, null);

describe('what a person says of how the workbook is read', () => {
  test('a choice is kept as the mapping of its sheet, with person and time, and leaves what others have said as they said it', () =>
    inExcel(async () => {
      await saveMapping({ version: 1, tables: [saved(1, 'Sách')], ignoredSheets: ['Nháp'] }, OTHER);
      await choose(1);
      const workbook = await readWorkbook();
      const rows = settingsOf(workbook);
      expect(mappingFromRows(rows)).toEqual({
        version: 1,
        tables: [saved(1, 'Sách'), saved(2)],
        ignoredSheets: ['Nháp'],
      });
      const signed = (sheet: string) => new Set(rows.flatMap((row) => (row[6] === sheet ? [String(row[4])] : [])));
      expect([signed('Sách'), signed("Thống kê 'cũ'")]).toEqual([new Set(['Minh']), new Set(['Cô Lan'])]);
      expect(readingDecisions(workbook)).toEqual([
        {
          kind: 'choice',
          key: "'Thống kê ''cũ'''!B3",
          sheet: "Thống kê 'cũ'",
          what: '“Đợt 2 Số bản”',
          person: 'Cô Lan',
          at: expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d$/) as unknown,
        },
      ]);
    }));

  test('another choice takes the place of the first, and taken back nothing of it is left', () =>
    inExcel(async () => {
      await saveMapping({ version: 1, tables: [saved(1, 'Sách')], ignoredSheets: [] }, OTHER);
      await choose(0);
      await choose(1);
      const chosen = await readWorkbook();
      expect(mappingFromRows(settingsOf(chosen)).tables).toEqual([saved(1, 'Sách'), saved(2)]);
      const [decision, ...more] = readingDecisions(chosen);
      expect(more).toEqual([]);
      if (!decision) throw new Error('nothing was kept');
      await runReadingCommand({ kind: 'ask-again', decision, person: 'Cô Lan' }, null);
      const again = await readWorkbook();
      expect(readingDecisions(again)).toEqual([]);
      expect(mappingFromRows(settingsOf(again)).tables).toEqual([saved(1, 'Sách')]);
    }));

  test('an area that is none of the library’s is kept by its address, and can be taken back', () =>
    inExcel(async () => {
      const area = { sheet: "Vườn 'trường'", area: AREA, why: 'chua-hieu', numbers: 3, label: 'Rau' } as const;
      await runReadingCommand({ kind: 'ignore-area', area, person: 'Cô Lan' }, null);
      const ignored = await readWorkbook();
      expect(mappingFromRows(settingsOf(ignored)).ignoredAreas).toEqual(["'Vườn ''trường'''!A2:D7"]);
      const [decision] = readingDecisions(ignored);
      expect(decision).toMatchObject({ kind: 'area', sheet: "Vườn 'trường'", person: 'Cô Lan' });
      if (!decision) throw new Error('nothing was kept');
      await runReadingCommand({ kind: 'ask-again', decision, person: 'Cô Lan' }, null);
      expect(settingsOf(await readWorkbook())).toHaveLength(1);
    }));

  test('"Đúng rồi" keeps the mapping of every table, after which the workbook is a familiar one', () =>
    inExcel(async () => {
      await typeRows('Kho', [
        ['Số ĐKCB', 'Tên sách', 'Loại sách'],
        ['TK.1', 'Dế Mèn', 'Sách thiếu nhi'],
      ]);
      const workbook = await readWorkbook();
      const book = finish(readBook(workbook));
      expect(isUnfamiliar(workbook, book)).toBe(true);
      const analysis = { workbook, book } as Parameters<typeof runReadingCommand>[1];
      await runReadingCommand({ kind: 'confirm-reading', person: '' }, analysis);
      const after = await readWorkbook();
      expect(isUnfamiliar(after, finish(readBook(after)))).toBe(false);
      expect(mappingFromRows(settingsOf(after)).tables.map(({ sheet }) => sheet)).toEqual(['Kho']);
    }));
});
