import { readFile } from 'node:fs/promises';
import { closeYear } from '../../src/core/report/close-year';
import { letterheadLines } from '../../src/core/report/letterhead-lines';
import { writeClosing } from '../../src/taskpane/running/close-year';
import { analyseWorkbook } from '../../src/taskpane/running/analyse-workbook';
import { proposeReportParts, writeReportParts } from '../../src/taskpane/running/report-parts';
import { writeReport, type ReportCommand, type ReportOutcome } from '../../src/taskpane/running/write-report';
import { createTestExcel, type TestExcel } from '../../sandbox/connect/jest';
import { unfinishedSheets } from '../../src/excel';
import { openXlsx, saveXlsx } from '../../sandbox/files';
import { createFormulaEngine } from '../../sandbox/formulas/engine';
import type { Sheet } from '../../sandbox/model/sheet';
import { sheetOf } from './support';

// Only the calendar of the machine stands still; Excel and the product are the real ones.
jest.mock('../../src/taskpane/running/today', () => ({
  today: () => 46173,
  clockTime: () => '2026-05-31 10:00',
}));

const NAME = 'Báo cáo tổng kết 2025-2026';
const YEAR: ReportCommand = { kind: 'tong-ket', draft: false };

/** One sitting after the other at the same file, which is saved and opened again in between. */
async function atSample(file: string, ...sittings: ((excel: TestExcel) => Promise<void>)[]): Promise<void> {
  let bytes: Uint8Array = new Uint8Array(await readFile(`samples/${file}`));
  for (const sitting of sittings) {
    const opened = await openXlsx(bytes, { formulas: createFormulaEngine });
    const excel = createTestExcel({ workbook: opened.workbook });
    try {
      await sitting(excel);
      excel.assertNothingUnimplemented();
      bytes = saveXlsx(opened);
    } finally {
      excel.close();
    }
  }
}

const press = (command: ReportCommand): Promise<ReportOutcome> =>
  writeReport(command, { signal: new AbortController().signal, onProgress: () => undefined, onStep: () => undefined });

const rowWith = (sheet: Sheet, words: string) => {
  for (let row = 0; row < 300; row++) if (String(sheet.value(row, 0)).includes(words)) return row;
  throw new Error(`no row says ${words}`);
};

/** The row with these words in any printed column. */
const rowAny = (sheet: Sheet, words: string) => {
  for (let row = 0; row < 300; row++)
    if ([0, 1, 2, 3].some((column) => String(sheet.value(row, column)).includes(words))) return row;
  throw new Error(`no row says ${words}`);
};

async function typeInto(sheet: string, row: number, column: number, text: string): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, 1, 1).values = [[text]];
    await context.sync();
  });
}

const SENTENCE = 'Việc trang trí, trưng bày';

describe('Lập báo cáo from the pane', () => {
  jest.setTimeout(120_000);

  test('takes six round trips, agrees with Excel, and leaves no journal behind', () =>
    atSample('thu-vien-mau.xlsx', async (excel) => {
      const outcome = await press(YEAR);
      expect(excel.stats.roundTrips).toBeLessThanOrEqual(6);
      if (outcome.kind !== 'written') throw new Error(outcome.kind);
      expect(outcome.comparison.disagreements).toEqual([]);
      expect(outcome.word?.bytes.length).toBeGreaterThan(10_000);
      expect(sheetOf(excel, NAME).charts.map(({ name, type, series }) => [name, type, series.length])).toEqual([
        ['Vốn tài liệu theo loại', 'ColumnClustered', 1],
        ['Lượt bạn đọc theo tháng', 'LineMarkers', 2],
        ['Số liệu qua các năm học', 'LineMarkers', 3],
      ]);
      expect(await unfinishedSheets()).toEqual([]);
    }));

  test('a formula typed over on “Số liệu” is mended by the official report, which it does not keep from being written', () =>
    atSample('thu-vien-mau.xlsx', async (excel) => {
      await press({ kind: 'kiem-ke', draft: false });
      const figures = sheetOf(excel, 'Số liệu');
      const row = Array.from({ length: 200 }, (_, at) => at).find((at) =>
        String(figures.formulaOrValue(at, 2)).startsWith('='),
      );
      await typeInto('Số liệu', row ?? NaN, 2, '9');
      const outcome = await press({ kind: 'kiem-ke', draft: false });
      if (outcome.kind !== 'written') throw new Error(outcome.kind);
      expect(outcome.analysis.check.verdict).toBe('can-sua');
      expect(outcome.draft).toBe(false);
      expect(String(figures.formulaOrValue(row ?? NaN, 2))).toMatch(/^=/);
    }));

  test('a sentence typed over is asked about before anything is written', async () => {
    let row = 0;
    await atSample(
      'thu-vien-mau.xlsx',
      async (excel) => {
        await press(YEAR);
        row = rowWith(sheetOf(excel, NAME), SENTENCE);
        await typeInto(NAME, row, 0, 'Thư viện đẹp hơn trước.');
      },
      async (excel) => {
        const asked = await press(YEAR);
        expect(asked).toMatchObject({
          kind: 'edited',
          canKeep: true,
          sentences: [{ kind: 'changed', part: 'III.1', text: 'Thư viện đẹp hơn trước.' }],
        });
        expect(sheetOf(excel, NAME).value(row, 0)).toBe('Thư viện đẹp hơn trước.');
      },
    );
  });

  test('what was filled in by hand in a month’s report is asked about, kept for that month, and not asked about again', async () => {
    const month: ReportCommand = { kind: 'thang', draft: false, month: { year: 2026, month: 5 } };
    const name = 'Báo cáo tháng 5-2026';
    const text = 'Trong tháng có 3 lớp đến đọc sách theo lịch.';
    await atSample(
      'thu-vien-mau.xlsx',
      async (excel) => {
        await press(month);
        await typeInto(name, rowWith(sheetOf(excel, name), 'Ưu điểm') + 1, 0, text);
      },
      async (excel) => {
        expect(await press(month)).toMatchObject({ kind: 'edited', sentences: [{ part: 'Ưu điểm', text }] });
        expect(await press({ ...month, edited: 'keep' })).toMatchObject({ kind: 'written', kept: 1, omitted: [] });
        expect(sheetOf(excel, name).value(rowWith(sheetOf(excel, name), 'Ưu điểm') + 1, 0)).toContain(text);
      },
      async (excel) => {
        expect(await press(month)).toMatchObject({ kind: 'written', kept: 0 });
        expect(sheetOf(excel, name).value(rowWith(sheetOf(excel, name), 'Ưu điểm') + 1, 0)).toContain(text);
        // It says 3, and the year's figures say something else: the rules know that it is of one month.
        expect(await press(YEAR)).toMatchObject({ kind: 'written', draft: false, omitted: [] });
      },
    );
  });

  test('what was filled in by hand in the minutes of a stocktake stands there after every writing, and in the Word file', async () => {
    const minutes: ReportCommand = { kind: 'kiem-ke', draft: false };
    const name = 'Báo cáo kiểm kê 2025-2026';
    const typed: readonly [words: string, column: number, text: string][] = [
      ['Số:', 0, 'Số: 07/BB-THSN'],
      ['Tổng cộng', 4, '4090'],
      ['Sách thiếu nhi', 6, '8'],
    ];
    const standing = (excel: TestExcel) =>
      typed.map(([words, column]) => String(sheetOf(excel, name).value(rowAny(sheetOf(excel, name), words), column)));
    const type = async (excel: TestExcel) => {
      for (const [words, column, text] of typed)
        await typeInto(name, rowAny(sheetOf(excel, name), words), column, text);
    };
    await atSample(
      'thu-vien-mau.xlsx',
      async (excel) => {
        expect(await press(minutes)).toMatchObject({ kind: 'written', carried: 0 });
        await type(excel);
      },
      async (excel) => {
        const outcome = await press(minutes);
        expect(outcome).toMatchObject({ kind: 'written', carried: 3, kept: 0 });
        if (outcome.kind !== 'written') throw new Error(outcome.kind);
        expect(letterheadLines(outcome.document.letterhead).numberLine).toBe('Số: 07/BB-THSN');
        expect(standing(excel)).toEqual(typed.map(([, , text]) => text));
      },
      async (excel) => {
        expect(await press(minutes)).toMatchObject({ kind: 'written', carried: 3 });
        expect(standing(excel)).toEqual(typed.map(([, , text]) => text));
      },
    );
  });

  test('what was filled in by hand is still there after Excel broke a writing off and the old sheet was put back', async () => {
    const minutes: ReportCommand = { kind: 'kiem-ke', draft: false };
    const name = 'Báo cáo kiểm kê 2025-2026';
    const at = (excel: TestExcel) => rowAny(sheetOf(excel, name), 'Sách thiếu nhi');
    await atSample(
      'thu-vien-mau.xlsx',
      async (excel) => {
        await press(minutes);
        await typeInto(name, at(excel), 4, '1502');
        await typeInto(name, rowAny(sheetOf(excel, name), 'Thời gian bắt đầu'), 0, 'Thời gian bắt đầu: 8 giờ.');
      },
      async (excel) => {
        // Two refusals: the writing and its second attempt; the way back is free.
        const add = excel.faults.nextEdit.bind(excel.faults);
        const edits: number[] = [];
        excel.faults.nextEdit = () => {
          edits.push(0);
          return edits.length === 400 || edits.length === 800 ? 'GeneralException' : add();
        };
        await expect(press({ ...minutes, edited: 'drop' })).rejects.toMatchObject({ code: 'half-written' });
        expect(sheetOf(excel, name).value(at(excel), 4)).toBe(1502);
      },
      async (excel) => {
        expect(await unfinishedSheets()).toContain(name);
        expect(await press(minutes)).toMatchObject({
          ...{ kind: 'edited', canKeep: true },
          sentences: [{ kind: 'changed', text: 'Thời gian bắt đầu: 8 giờ.' }],
        });
        expect(await press({ ...minutes, edited: 'keep' })).toMatchObject({ kind: 'written', carried: 1 });
        expect(sheetOf(excel, name).value(at(excel), 4)).toBe(1502);
        expect(await unfinishedSheets()).toEqual([]);
      },
    );
  });

  test('what was filled in by hand is not lost where Excel refuses the way back too: the pane still knows it', () => {
    const minutes: ReportCommand = { kind: 'kiem-ke', draft: false };
    const name = 'Báo cáo kiểm kê 2025-2026';
    const at = (excel: TestExcel) => rowAny(sheetOf(excel, name), 'Sách thiếu nhi');
    return atSample('thu-vien-mau.xlsx', async (excel) => {
      await press(minutes);
      await typeInto(name, at(excel), 4, '1502');
      const [row, add] = [at(excel), excel.faults.nextEdit.bind(excel.faults)];
      // From the moment on at which the sheet was emptied.
      excel.faults.nextEdit = () => (sheetOf(excel, name).value(row, 4) === '' ? 'GeneralException' : add());
      await expect(press(minutes)).rejects.toMatchObject({ code: 'half-written' });
      excel.faults.nextEdit = add;
      expect(sheetOf(excel, name).value(row, 4)).toBe('');
      expect(await press(minutes)).toMatchObject({ kind: 'written', carried: 1 });
      expect(sheetOf(excel, name).value(at(excel), 4)).toBe(1502);
    });
  });

  test.each([
    ['keep', 'Số: 77/BC-THSN'],
    ['drop', 'Số: 09/BC-THSN'],
  ] as const)(
    'a number typed over, of which “Thông tin” says something else by now, is asked about: %s',
    async (edited, number) => {
      await atSample(
        'thu-vien-mau.xlsx',
        async (excel) => {
          await press(YEAR);
          await typeInto(NAME, rowAny(sheetOf(excel, NAME), 'Số:'), 0, 'Số: 77/BC-THSN');
          await typeInto('Thông tin', rowAny(sheetOf(excel, 'Thông tin'), 'Số báo cáo'), 1, '9');
        },
        async (excel) => {
          expect(await press(YEAR)).toMatchObject({
            ...{ kind: 'edited', canKeep: true },
            sentences: [{ kind: 'line', text: 'Số: 77/BC-THSN' }],
          });
          expect(sheetOf(excel, NAME).value(rowAny(sheetOf(excel, NAME), 'Số:'), 0)).toBe('Số: 77/BC-THSN');
          expect(await press({ ...YEAR, edited })).toMatchObject({ kind: 'written', kept: 0 });
          expect(sheetOf(excel, NAME).value(rowAny(sheetOf(excel, NAME), 'Số:'), 0)).toBe(number);
          // Asked once: what was decided is not asked about again.
          expect(await press(YEAR)).toMatchObject({ kind: 'written', carried: edited === 'keep' ? 1 : 0 });
        },
      );
    },
  );

  test('open lỗi stop the official report and say which figures they touch; a bản nháp is written', () =>
    atSample('thu-vien-lon-xon.xlsx', async (excel) => {
      const blocked = await press(YEAR);
      if (blocked.kind !== 'blocked') throw new Error(blocked.kind);
      expect(blocked.affected.reduce((sum, { errors }) => sum + errors, 0)).toBe(blocked.errors);
      expect(blocked.affected.some(({ indicators }) => indicators.includes('copies.total'))).toBe(true);
      expect(excel.workbook.sheets.some(({ name }) => name === NAME)).toBe(false);
      expect(await press({ ...YEAR, draft: true })).toMatchObject({ kind: 'written', draft: true });
    }));

  test('Chốt năm học writes each known figure once, and the next time finds nothing to do', () =>
    atSample(
      'thu-vien-mau.xlsx',
      async (excel) => {
        const outcome = await press(YEAR);
        if (outcome.kind !== 'written') throw new Error(outcome.kind);
        const proposal = closeYear(outcome.analysis, 2025);
        expect(proposal.label).toBe('2025-2026');
        expect(proposal.figures.find(({ id }) => id === 'copies.total')).toMatchObject({ value: 4098, there: null });
        const before = sheetOf(excel, 'Số liệu các năm').value(1, 3);
        expect(await writeClosing(proposal)).toBe(proposal.changes?.length);
        expect(sheetOf(excel, 'Số liệu các năm').value(1, 3)).toBe(before);
      },
      async () => {
        const tools = { signal: new AbortController().signal, onProgress: () => undefined };
        const analysis = await analyseWorkbook(tools);
        expect(closeYear(analysis, 2025).changes).toEqual([]);
      },
    ));

  test.each(['so-ket-hk1', 'thang', 'kiem-ke', 'thanh-loc', 'thong-ke', 'tu-danh-gia'] as const)(
    'the kind %s is written',
    (kind) =>
      atSample('thu-vien-mau.xlsx', async () => {
        expect(await press({ kind, draft: false })).toMatchObject({ kind: 'written', draft: false });
      }),
  );

  test('“Phần báo cáo” is laid out after it was shown; the school’s order stands in the report and its sheet is left alone', () => {
    const tools = { signal: new AbortController().signal, onProgress: () => undefined };
    const headings = (excel: TestExcel) => {
      const sheet = sheetOf(excel, NAME);
      return Array.from({ length: 300 }, (_, row) => String(sheet.value(row, 0)).trim()).filter((text) =>
        /^[IVX]+\. /.test(text),
      );
    };
    return atSample(
      'thu-vien-mau.xlsx',
      async (excel) => {
        const proposal = await proposeReportParts('tong-ket', tools);
        expect(excel.workbook.sheets.some(({ name }) => name === 'Phần báo cáo')).toBe(false);
        await writeReportParts(proposal, tools);
        const parts = sheetOf(excel, 'Phần báo cáo');
        expect(parts.value(4, 2)).toBe('I. Thực trạng thư viện');
        await typeInto('Phần báo cáo', 4, 1, '2,5');
        await typeInto('Phần báo cáo', 22, 2, 'Thư viện xanh');
        await typeInto('Phần báo cáo', 23, 1, 'cuối');
        await typeInto('Phần báo cáo', 23, 2, 'Lời cảm ơn');
        for (const row of [22, 23]) await typeInto('Phần báo cáo', row, 0, 'Tổng kết năm học');
        const before = Array.from({ length: 30 }, (_, row) => parts.value(row, 2));
        const outcome = await press(YEAR);
        if (outcome.kind !== 'written') throw new Error(outcome.kind);
        expect(headings(excel)).toEqual([
          'I. KẾT QUẢ HOẠT ĐỘNG',
          'II. THỰC TRẠNG THƯ VIỆN',
          'III. ĐÁNH GIÁ CHUNG',
          'IV. PHƯƠNG HƯỚNG NĂM HỌC 2026-2027',
          'V. THƯ VIỆN XANH',
          'VI. LỜI CẢM ƠN',
        ]);
        expect(outcome.document.partIssues).toEqual([{ row: 23, reason: 'order', what: 'cuối' }]);
        expect(Array.from({ length: 30 }, (_, row) => parts.value(row, 2))).toEqual(before);
      },
      // After the file was saved and opened again: rows of another kind are added below, and once.
      async (excel) => {
        const month = await proposeReportParts('thang', tools);
        expect(month.write.way).toBe('changes');
        await writeReportParts(month, tools);
        expect(sheetOf(excel, 'Phần báo cáo').value(22, 2)).toBe('Thư viện xanh');
        expect((await proposeReportParts('thang', tools)).write.way).toBe('there');
        expect((await proposeReportParts('tong-ket', tools)).write.way).toBe('there');
        // The month's rows are none of the report that was written; its own are.
        const old = async () => {
          const { check } = await analyseWorkbook(tools);
          return check.findings.filter(({ rule }) => rule === 'bao-cao-cu').map(({ data }) => data.kinds);
        };
        expect(await old()).toEqual([]);
        await typeInto('Phần báo cáo', 22, 4, 'Không');
        expect(await old()).toEqual(['Tổng kết năm học']);
        await press(YEAR);
        expect(await old()).toEqual([]);
      },
    );
  });

  test('a sentence written below a part of the school’s own goes to “Nhận định” under its name', () =>
    atSample('thu-vien-mau.xlsx', async (excel) => {
      const tools = { signal: new AbortController().signal, onProgress: () => undefined };
      await writeReportParts(await proposeReportParts('tong-ket', tools), tools);
      await typeInto('Phần báo cáo', 22, 0, 'Tổng kết năm học');
      await typeInto('Phần báo cáo', 22, 2, 'Thư viện xanh');
      await press(YEAR);
      await typeInto(NAME, rowWith(sheetOf(excel, NAME), 'V. THƯ VIỆN XANH') + 1, 0, 'Trường trồng thêm cây.');
      expect(await press({ ...YEAR, edited: 'keep' })).toMatchObject({ kind: 'written', kept: 1 });
      const report = sheetOf(excel, NAME);
      expect(report.value(rowWith(report, 'V. THƯ VIỆN XANH') + 1, 0)).toMatch(/- Trường trồng thêm cây\.$/);
    }));
});
