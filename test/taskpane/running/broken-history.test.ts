import { saveXlsx } from '../../../sandbox/files';
import type { TestExcel } from '../../../sandbox/connect/jest';
import { undoLastFix } from '../../../src/excel/undo';
import { toHostError } from '../../../src/excel/errors';
import type { CellValue } from '../../../src/core/sheet/snapshot';
import { readClosing, writeClosing } from '../../../src/taskpane/running/close-year';
import { figuresOf } from '../../../src/taskpane/running/last-year';
import { runSetup } from '../../../src/taskpane/running/read-library';
import { sheet, workbook } from '../../support/workbook';
import { after, openBytes, TOOLS } from '../../sweep/jobs';
import { differences, stateOf, type Seen } from '../../sweep/state';

const HISTORY = 'Số liệu các năm';

function library(year: string, history: readonly (readonly CellValue[])[]) {
  return workbook(
    sheet('Thông tin', [
      ['Tên trường', 'Trường Tiểu học Kim Đồng'],
      ['Năm học', year],
      ['Số học sinh', 400],
    ]),
    sheet('Vốn tài liệu', [
      ['Số ĐKCB', 'Tên sách', 'Loại sách', 'Giá tiền'],
      ['TK.0001', 'Dế Mèn phiêu lưu ký', 'Sách thiếu nhi', 30_000],
      ['TK.0002', 'Toán 3', 'Sách giáo khoa', 16_000],
    ]),
    ...(history.length > 0 ? [sheet(HISTORY, history)] : []),
  );
}

const BY_ROW = [
  ['Năm học', 'Chỉ tiêu', 'Đơn vị', 'Giá trị'],
  ['2023-2024', 'Tổng số bản sách', 'bản', 580],
  ['2024-2025', 'Số học sinh', 'học sinh', 390],
  ['2025-2026', 'Số học sinh', 'học sinh', 399],
];
const BY_YEAR = [
  ['Chỉ tiêu', 'Đơn vị', '2022-2023', '2023-2024'],
  ['Tổng số bản sách', 'bản', 570, 580],
  ['Số học sinh', 'học sinh', 380, 390],
];

/** Each opens the pane, looks, and presses: nothing is known from the time before. */
const PRESSES = {
  'Chốt năm học': async () => writeClosing((await readClosing(TOOLS)).closing),
  'last year’s file': async () => {
    const open = await runSetup(TOOLS, { kind: 'read' });
    const { start, figures } = await figuresOf(library('2024-2025', []), open, null);
    return runSetup(TOOLS, { kind: 'lastYear', rows: { start, figures } });
  },
} as const;

async function inside<Result>(bytes: Uint8Array, work: (excel: TestExcel) => Promise<Result>): Promise<Result> {
  const excel = await openBytes(bytes, 'quick');
  try {
    const result = await work(excel);
    excel.assertNothingUnimplemented();
    return result;
  } finally {
    excel.close();
  }
}

/** The school's cells and how many changes one press makes. */
async function undisturbed(bytes: Uint8Array, press: () => Promise<unknown>) {
  return inside(bytes, async (excel) => {
    const before = stateOf(excel.workbook).school;
    await press();
    const { edit } = excel.faults.counts;
    const whole = stateOf(excel.workbook).school;
    await press();
    expect(differences(stateOf(excel.workbook).school, whole)).toEqual([]);
    return { before, whole, edits: edit };
  });
}

/** Excel refuses everything from this change on; the file as it is left. */
async function brokenAt(bytes: Uint8Array, number: number, press: () => Promise<unknown>) {
  return inside(bytes, async (excel) => {
    excel.faults.reset();
    excel.faults.failFrom({ at: 'edit', number, code: 'AccessDenied' });
    const code = await press().then(
      () => 'done',
      (error: unknown) => toHostError(error).code,
    );
    return { code, seen: stateOf(excel.workbook).school, bytes: saveXlsx(excel.workbook) };
  });
}

function rowsOf(excel: TestExcel): string[] {
  const held = excel.workbook.sheets.find(({ name }) => name === HISTORY);
  return Array.from({ length: 80 }, (_row, row) =>
    [0, 1].map((column) => String(held?.value(row, column) ?? '')).join('|'),
  ).filter((row) => row !== '|');
}

describe.each(Object.entries(PRESSES))('%s that Excel breaks off for good', (name, press) => {
  test.each([
    ['a row a figure', BY_ROW],
    ['a column a year', BY_YEAR],
  ])(
    '%s: pressed in a pane opened anew, it ends as if nothing had happened',
    async (_table, history) => {
      const bytes = await after(library('2025-2026', history));
      const { before, whole, edits } = await undisturbed(bytes, press);
      expect(edits).toBeGreaterThan(8);
      let between = 0;
      for (let edit = 1; edit <= edits; edit++) {
        const broken = await brokenAt(bytes, edit, press);
        if (differences(broken.seen, before).length > 0 && differences(broken.seen, whole).length > 0) between++;
        const ended = await inside(broken.bytes, async (excel): Promise<Seen> => {
          await press();
          const rows = rowsOf(excel);
          expect([name, edit, rows.filter((row, at) => rows.indexOf(row) !== at)]).toEqual([name, edit, []]);
          return stateOf(excel.workbook).school;
        });
        expect([edit, broken.code, differences(ended, whole)]).toEqual([edit, broken.code, []]);
      }
      expect(between).toBeGreaterThan(1);
    },
    120_000,
  );

  test('gone on with, all of it can be taken back at once', async () => {
    const bytes = await after(library('2025-2026', BY_ROW));
    const { before, edits } = await undisturbed(bytes, press);
    const broken = await brokenAt(bytes, edits - 2, press);
    expect(broken.code).toBe('half-fixed');
    await inside(broken.bytes, async (excel) => {
      await press();
      await undoLastFix('2026-06-01 08:00');
      expect(differences(stateOf(excel.workbook).school, before)).toEqual([]);
    });
  });

  test('where somebody has put a row above in the meantime, no figure lands in another one’s row', async () => {
    const bytes = await after(library('2025-2026', BY_ROW));
    const { whole, edits } = await undisturbed(bytes, press);
    const wanted = linesOf(whole);
    for (let edit = 1; edit <= edits; edit++) {
      const broken = await brokenAt(bytes, edit, press);
      await inside(broken.bytes, async (excel) => {
        await inHistory((history) => history.getRange('2:2').insert('Down'));
        await press();
        const lines = linesOf(stateOf(excel.workbook).school);
        expect([edit, lines]).toEqual([edit, wanted]);
      });
    }
  }, 120_000);
});

describe('a closing that Excel broke off', () => {
  const press = PRESSES['Chốt năm học'];

  test('takes the figures as they are when it is gone on with', async () => {
    const bytes = await after(library('2025-2026', BY_ROW));
    const { edits } = await undisturbed(bytes, press);
    for (const edit of [edits - 2, edits - 1, edits]) {
      const broken = await brokenAt(bytes, edit, press);
      const added = await after(broken.bytes, () =>
        typeRow('Vốn tài liệu', 3, ['TK.0003', 'Văn 3', 'Sách giáo khoa', 1_000]),
      );
      await inside(added, async (excel) => {
        await press();
        const lines = linesOf(stateOf(excel.workbook).school);
        expect(lines.filter((line) => line.includes('"Tổng số bản sách"') && line.includes('2025-2026'))).toEqual([
          '"2025-2026" | "Tổng số bản sách" | "bản" | 3',
        ]);
        expect((await readClosing(TOOLS)).closing.changes).toEqual([]);
      });
    }
  });

  test('is said to be one, and one that came to its end is not', async () => {
    const bytes = await after(library('2025-2026', BY_ROW));
    const { edits } = await undisturbed(bytes, press);
    const broken = await brokenAt(bytes, edits - 2, press);
    await inside(broken.bytes, async () => {
      expect((await readClosing(TOOLS)).broken).toBe(true);
      await press();
      expect((await readClosing(TOOLS)).broken).toBe(false);
    });
  });
});

/** Rows of the history that say something of a figure, whatever row they stand in. */
function linesOf(seen: Seen): string[] {
  const rows = new Map<string, string[]>();
  for (const [key, text] of seen) {
    const [, column = '', row = ''] = new RegExp(`^'${HISTORY}'!([A-D])(\\d+)$`).exec(key) ?? [];
    const value = JSON.stringify((JSON.parse(text) as readonly unknown[])[1]);
    if (column && value !== '""') rows.set(row, [...(rows.get(row) ?? []), value]);
  }
  return [...rows.values()]
    .filter((row) => row.length > 1)
    .map((row) => row.join(' | '))
    .sort();
}

async function inHistory(change: (history: Excel.Worksheet) => void): Promise<void> {
  await Excel.run(async (context) => {
    change(context.workbook.worksheets.getItem(HISTORY));
    await context.sync();
  });
}

async function typeRow(sheetName: string, row: number, values: CellValue[]): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheetName).getRangeByIndexes(row, 0, 1, values.length).values = [values];
    await context.sync();
  });
}
