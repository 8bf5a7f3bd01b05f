import { writeReport, type ReportCommand } from '../../src/taskpane/running/write-report';
import { MARK_COLUMN } from '../../src/core/report/sheet/marks';
import type { CellValue } from '../../src/core/sheet/snapshot';
import { Chance } from '../../scripts/support/chance';
import type { TestExcel } from '../../sandbox/connect/jest';
import { all, readDocx, textOf } from '../word/read-docx';
import { inExcel, sheetOf, typeRows } from './support';

// Only the calendar of the machine stands still; Excel and the product are the real ones.
jest.mock('../../src/taskpane/running/today', () => ({
  today: () => 46173,
  clockTime: () => '2026-05-31 10:00',
}));

const COMMAND: ReportCommand = { kind: 'tong-ket', draft: true, texts: 'leave' };
const REPORT = 'Báo cáo tổng kết 2025-2026';
const TYPES = ['Sách giáo khoa', 'SNV', 'Sách tham khảo', 'Truyện', 'Sách lạ', ''];
const SEEDS = [1, 2, 3, 4, 5, 6];

/** A number as people write it: mostly a number, now and then with its unit, or left out. */
function quantity(chance: Chance): CellValue {
  const count = chance.whole(1, 40);
  return chance.maybe(0.15) ? `${count} quyển` : chance.maybe(0.1) ? '' : count;
}

async function typeLibrary(chance: Chance): Promise<void> {
  await typeRows('Thông tin', [
    ['Cơ quan chủ quản', 'UBND XÃ TÂN HỘI'],
    ['Tên trường', 'TRƯỜNG TIỂU HỌC HOA MAI'],
    ['Cấp học', 'Tiểu học'],
    ['Địa danh', 'Tân Hội'],
    ['Năm học', '2025-2026'],
    ['Ký hiệu', 'BC-THHM'],
    ['Hiệu trưởng', 'Lê Văn Minh'],
  ]);
  const titles = Array.from({ length: chance.whole(6, 14) }, (_none, i) => [
    `Cuốn số ${i + 1}`,
    chance.of(TYPES),
    quantity(chance),
    chance.whole(1, 50) * 1000,
  ]);
  await typeRows('Danh mục sách', [['Tên sách', 'Loại sách', 'Số lượng', 'Giá'], ...titles]);
  const months = ['9/2025', '10/2025', '11/2025', '12/2025'].map((month) => [
    month,
    chance.maybe(0.2) ? `${chance.whole(50, 300)} lượt` : chance.whole(50, 300),
    chance.maybe(0.2) ? '' : chance.whole(1, 30),
  ]);
  await typeRows('Bạn đọc', [['Tháng', 'Lượt HS', 'Lượt GV'], ...months]);
}

const TOTAL = /^(?:cộng|tổng|tổng cộng|tổng số)$/i;

/** "1.234" and "1.234 (chưa gồm …)" → 1234; null for anything that begins with no number. */
function numberOf(text: string): number | null {
  const digits = /^-?(?:\d{1,3}(?:\.\d{3})+|\d+)(?=$|\s|\()/.exec(text.trim())?.[0];
  return digits === undefined ? null : Number(digits.replaceAll('.', ''));
}

interface Printed {
  readonly table: string;
  readonly column: number;
  readonly total: number;
  readonly parts: number;
}

/** The totals of a table as it is printed, each beside the sum of the numbers above it. */
function totalsOf(rows: readonly (readonly string[])[]): Printed[] {
  const at = rows.findIndex((row) => row.some((text) => TOTAL.test(text.trim())));
  const total = rows[at];
  if (!total) return [];
  return total.flatMap((text, column) => {
    const value = column === 0 ? null : numberOf(text);
    if (value === null) return [];
    const parts = rows.slice(1, at).reduce((sum, row) => sum + (numberOf(row[column] ?? '') ?? 0), 0);
    return [{ table: rows[0]?.join(' | ') ?? '', column, total: value, parts }];
  });
}

function tablesOfWord(bytes: Uint8Array): string[][][] {
  return all(readDocx(bytes).body, 'tbl').map((table) =>
    all(table, 'tr').map((row) => all(row, 'tc').map((cell) => textOf(cell))),
  );
}

/** The tables of the report sheet, from the row of heads on, as Excel has calculated them. */
function tablesOfSheet(excel: TestExcel): string[][][] {
  const sheet = sheetOf(excel, REPORT);
  const rows = Array.from({ length: 400 }, (_none, row) =>
    Array.from({ length: MARK_COLUMN }, (_column, column) => String(sheet.value(row, column))),
  );
  return rows.flatMap((row, at) => (/^(?:STT|Tháng)$/.test(row[0] ?? '') ? [rows.slice(at, at + 20)] : []));
}

/** Writes the report; gives the Word file. */
async function write(): Promise<Uint8Array> {
  const outcome = await writeReport(COMMAND, {
    signal: new AbortController().signal,
    onProgress: () => undefined,
    onStep: () => undefined,
  });
  if (outcome.kind !== 'written' || !outcome.word) throw new Error(outcome.kind);
  return outcome.word.bytes;
}

/** "Tổng số bản" of the table of the stock on the report sheet. */
function sumOfStock(excel: TestExcel): number {
  const [stock = []] = tablesOfSheet(excel);
  const column = stock[0]?.indexOf('Số bản') ?? -1;
  return totalsOf(stock).find((each) => each.column === column)?.total ?? NaN;
}

describe('printed totals', () => {
  jest.setTimeout(120_000);
  // Charts are painted in a browser; here there is none, and the product says so.
  beforeEach(() => jest.spyOn(console, 'error').mockImplementation(() => undefined));
  afterEach(() => jest.restoreAllMocks());

  test('follow a text number that somebody corrects afterwards', () =>
    inExcel(async (excel) => {
      await typeLibrary(new Chance(1));
      await typeRows('Danh mục sách', [['Cuốn số 1', 'Sách giáo khoa', '3 quyển', 1000]], 1);
      await write();
      const before = sumOfStock(excel);
      await typeRows('Danh mục sách', [['Cuốn số 1', 'Sách giáo khoa', 13, 1000]], 1);
      expect(sumOfStock(excel)).toBe(before + 10);
      expect(
        tablesOfSheet(excel)
          .flatMap(totalsOf)
          .filter(({ total, parts }) => total !== parts),
      ).toEqual([]);
    }));

  test.each(SEEDS)('are the sum of what is printed beside them, on the sheet and in Word: seed %i', (seed) =>
    inExcel(async (excel) => {
      await typeLibrary(new Chance(seed));
      const word = tablesOfWord(await write()).flatMap(totalsOf);
      const onSheet = tablesOfSheet(excel).flatMap(totalsOf);
      expect(word.length).toBeGreaterThan(0);
      expect(onSheet.length).toBeGreaterThan(0);
      expect([...word, ...onSheet].filter(({ total, parts }) => total !== parts)).toEqual([]);
      expect(onSheet.map(({ total }) => total)).toEqual(word.map(({ total }) => total));
    }),
  );
});
