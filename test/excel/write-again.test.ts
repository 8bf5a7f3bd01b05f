import { saveXlsx } from '../../sandbox/files';
import type { Sheet } from '../../sandbox/model/sheet';
import type { TestExcel } from '../../sandbox/connect/jest';
import type { ReportKind } from '../../src/core/report/document';
import type { CellValue } from '../../src/core/sheet/snapshot';
import { serialOf } from '../../src/core/text/calendar';
import { unfinishedSheets } from '../../src/excel';
import { writeReport, type ReportCommand, type ReportOutcome } from '../../src/taskpane/running/write-report';
import { typeWorkbook } from '../core/rules/in-excel';
import { openBytes } from '../sweep/jobs';
import { sheet, workbook } from '../support/workbook';
import { inExcel, sheetOf } from './support';

// Only the calendar of the machine stands still; Excel and the product are the real ones.
jest.mock('../../src/taskpane/running/today', () => ({
  today: () => 46173,
  clockTime: () => '2026-05-31 10:00',
}));
jest.setTimeout(240_000);

const day = serialOf;
const KINDS: readonly ReportKind[] = [
  'tong-ket',
  'so-ket-hk1',
  'thang',
  'kiem-ke',
  'thanh-loc',
  'thong-ke',
  'tu-danh-gia',
];
const command = (kind: ReportKind): ReportCommand => ({
  kind,
  draft: true,
  ...(kind === 'thang' && { month: { year: 2025, month: 12 } }),
});

const date = 'dd/mm/yyyy';
const DATED: Readonly<Record<string, readonly number[]>> = { 'Vốn tài liệu': [0, 5], 'Bạn đọc': [0], 'Hoạt động': [0] };
const dated = (name: string, rows: readonly (readonly CellValue[])[]) =>
  sheet(name, rows, {
    numberFormats: rows.map((row) => row.map((_cell, c) => ((DATED[name] ?? []).includes(c) ? date : 'General'))),
  });

/** A library with something of everything that the six kinds tell, on both sides of the terms. */
const LIBRARY = workbook(
  sheet('Thông tin', [
    ['Tên trường', 'Trường Tiểu học Kim Đồng'],
    ['Cấp học', 'Tiểu học'],
    ['Năm học', '2025-2026'],
    ['Ký hiệu', 'BC-THKD'],
    ['Hiệu trưởng', 'Trần Thị Hạnh'],
    ['Cán bộ thư viện', 'Nguyễn Thị Lan'],
    ['Số học sinh', '320'],
  ]),
  dated('Vốn tài liệu', [
    ['Ngày vào sổ', 'Số ĐKCB', 'Tên sách', 'Loại sách', 'Giá tiền', 'Ngày xuất', 'Tình trạng'],
    [day(2024, 9, 10), 'TK.0001', 'Dế Mèn phiêu lưu ký', 'Sách thiếu nhi', 30_000, '', 'Tốt'],
    [day(2024, 9, 10), 'TK.0002', 'Toán 3', 'Sách giáo khoa', 16_000, '', 'Rách nát'],
    [day(2024, 9, 10), 'TK.0003', 'Đất rừng phương Nam', 'Sách thiếu nhi', 41_000, day(2025, 12, 9), 'Rách nát'],
    [day(2025, 10, 6), 'TK.0004', 'Kính vạn hoa', 'Sách thiếu nhi', 52_000, '', 'Tốt'],
    [day(2025, 12, 8), 'TK.0005', 'Từ điển tiếng Việt', 'Sách tham khảo', 90_000, '', 'Tốt'],
  ]),
  dated('Hoạt động', [
    ['Ngày', 'Loại hoạt động', 'Nội dung', 'Số lượt tham gia'],
    [day(2025, 12, 1), 'Buổi giới thiệu sách', 'Giới thiệu sách tháng 12', 90],
  ]),
  dated('Bạn đọc', [
    ['Tháng', 'Lượt HS', 'Lượt GV'],
    [day(2025, 12, 1), 120, 14],
    [day(2026, 2, 1), 140, 12],
  ]),
  sheet('Số liệu các năm', [
    ['Năm học', 'Chỉ tiêu', 'Đơn vị', 'Giá trị'],
    ['2023-2024', 'Tổng số bản sách', 'bản', 2],
    ['2024-2025', 'Tổng số bản sách', 'bản', 3],
  ]),
  sheet('Nhận định', [
    ['Phần', 'Nội dung', 'Dùng'],
    ['III.1', 'Cán bộ thư viện nhiệt tình.', 'Có'],
  ]),
);
const OURS = LIBRARY.sheets.map(({ name }) => name);

async function press(kind: ReportKind): Promise<Extract<ReportOutcome, { kind: 'written' }>> {
  const outcome = await writeReport(command(kind), {
    signal: new AbortController().signal,
    onProgress: () => undefined,
    onStep: () => undefined,
  });
  if (outcome.kind !== 'written') throw new Error(`the report ended as ${outcome.kind}`);
  return outcome;
}

async function typeInto(name: string, row: number, column: number, value: CellValue): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(name).getRangeByIndexes(row, column, 1, 1).values = [[value]];
    await context.sync();
  });
}

/** Everything that stands on a sheet: what is calculated, what is written, how it looks, what is merged, charts. */
function standing(one: Sheet): string[] {
  const lines: string[] = [];
  for (let row = 0; row < 400; row++)
    for (let column = 0; column < 14; column++) {
      const written = one.formulaOrValue(row, column);
      if (written === '') continue;
      const look = JSON.stringify(one.style(row, column));
      lines.push(`${row}:${column} ${String(one.value(row, column))} ${String(written)} ${look}`);
    }
  const charts = one.charts.map(({ name, title, series }) => JSON.stringify([name, title.text, series.length]));
  return [...lines, JSON.stringify(one.merges), ...charts];
}

const all = (excel: TestExcel) =>
  Object.fromEntries(excel.workbook.sheets.map((one) => [one.name, standing(one)] as const));

/** What a row of the report shows, by row, without the marks beside the page. */
function rowsOf(excel: TestExcel, name: string): string[] {
  const one = sheetOf(excel, name);
  return Array.from({ length: 400 }, (_, row) =>
    Array.from({ length: 7 }, (_cell, column) => String(one.value(row, column)))
      .join(' ')
      .trim(),
  );
}

/** What of each kind tells of visits; null where nothing does. */
const OF_VISITS: Readonly<Record<ReportKind, RegExp | null>> = {
  'tong-ket': /lượt|Lượt|12\/2025|Tổng cộng/,
  'so-ket-hk1': /lượt|Lượt|12\/2025|Tổng cộng/,
  thang: /lượt bạn đọc|Lượt bạn đọc|lượt đọc/,
  'thong-ke': /lượt|Lượt|12\/2025|Tổng cộng/,
  'kiem-ke': null,
  'thanh-loc': null,
  'tu-danh-gia': null,
};

describe('a report written again', () => {
  test.each(KINDS)(
    '%s: without a change not a cell and not a byte of the Word file changes; after other visits only what tells of visits',
    (kind) =>
      inExcel(async (excel) => {
        const about = OF_VISITS[kind];
        await typeWorkbook(LIBRARY);
        const first = await press(kind);
        const before = all(excel);
        const second = await press(kind);
        expect(all(excel)).toEqual(before);
        expect(second.word?.bytes).toEqual(first.word?.bytes);

        const rows = rowsOf(excel, first.reportSheet);
        await typeInto('Bạn đọc', 1, 1, 151);
        const own = OURS.map((name) => standing(sheetOf(excel, name)));
        await press(kind);
        const changed = rowsOf(excel, first.reportSheet).filter((text, row) => text !== rows[row]);
        expect(changed.filter((text) => !about?.test(text))).toEqual([]);
        expect(changed.length > 0).toBe(about !== null);
        expect(OURS.map((name) => standing(sheetOf(excel, name)))).toEqual(own);
      }),
  );

  test('thanh-loc: after one more book was weeded the list, its sum and the share change, and the list of others too', () =>
    inExcel(async (excel) => {
      await typeWorkbook(LIBRARY);
      const { reportSheet } = await press('thanh-loc');
      expect(rowsOf(excel, reportSheet)).toContain(
        '1   Đất rừng phương Nam 1 TK.0003 41000 9/12/2025 Rách nát'.replace('   ', ' '),
      );
      await typeInto('Vốn tài liệu', 2, 5, day(2025, 12, 10));
      const { document } = await press('thanh-loc');
      expect(document.annexes.map(({ table }) => table.rows.length)).toEqual([3]);
      const rows = rowsOf(excel, reportSheet);
      expect(rows.filter((text) => /^Phụ lục/.test(text))).toEqual(['Phụ lục']);
      expect(rows.some((text) => text.includes('Toán 3'))).toBe(true);
      expect(rows.some((text) => text.includes('TK.0001'))).toBe(false);
    }));
});

test('what writing mends by itself is not counted on the report that mends it', () =>
  inExcel(async (excel) => {
    await typeWorkbook(LIBRARY);
    const { reportSheet, analysis } = await press('tong-ket');
    const before = rowsOf(excel, reportSheet);
    const figures = sheetOf(excel, 'Số liệu');
    const row = Array.from({ length: 200 }, (_, at) => at).find((at) =>
      String(figures.formulaOrValue(at, 2)).startsWith('='),
    );
    await typeInto('Số liệu', row ?? NaN, 2, 9);
    const again = await press('tong-ket');
    expect(again.analysis.check.counts.loi).toBeGreaterThan(analysis.check.counts.loi);
    expect(rowsOf(excel, reportSheet)).toEqual(before);
  }));

/** So many places of a writing are tried for each kind; every one of the annual report by `npm run sweep`. */
const PLACES = 5;

describe('a report that Excel breaks off', () => {
  test.each(KINDS)('%s: is the old one or the new one, and the school’s sheets stand', async (kind) => {
    let bytes: Uint8Array = new Uint8Array();
    await inExcel(async (excel) => {
      await typeWorkbook(LIBRARY);
      await press(kind);
      bytes = saveXlsx(excel.workbook);
    });
    const trial = async (work: (excel: TestExcel) => Promise<void>) => {
      const excel = await openBytes(bytes, 'quick');
      try {
        await typeInto('Bạn đọc', 1, 1, 151);
        await typeInto('Vốn tài liệu', 2, 5, day(2025, 12, 10));
        await work(excel);
      } finally {
        excel.close();
      }
    };
    let actions = 0;
    let whole: unknown;
    await trial(async (excel) => {
      const next = excel.faults.nextAction.bind(excel.faults);
      excel.faults.nextAction = () => ((actions += 1), next());
      await press(kind);
      whole = all(excel);
    });
    expect(actions).toBeGreaterThan(100);
    for (let place = 0; place < PLACES; place++)
      await trial(async (excel) => {
        const before = all(excel);
        const number = Math.floor(((place + 0.37) * actions) / PLACES);
        excel.faults.failOnce({ at: 'action', number, code: 'GeneralException' });
        const written = await press(kind).then(
          () => true,
          () => false,
        );
        excel.faults.reset();
        expect([number, all(excel)]).toEqual([number, written ? whole : before]);
        expect(await unfinishedSheets()).toEqual([]);
        await press(kind);
        expect(all(excel)).toEqual(whole);
      });
  });
});
