import { HostError, readWorkbook, unfinishedSheets, writeSheets } from '../../src/excel';
import type { SheetPlan } from '../../src/core/sheet/plan';
import type { TestExcel } from '../../sandbox/connect/jest';
import { cellsOf, inExcel, sheetOf, smallPlan, typeRows } from './support';

const QUICK = { formulas: false } as const;
const REPORT = 'Báo cáo tổng kết 2025-2026';
const chart = (title: string) => ({
  name: 'Vốn tài liệu',
  kind: 'column' as const,
  title,
  source: { sheet: 'Số liệu', area: { row: 2, column: 0, rowCount: 2, columnCount: 1 } },
  place: { row: 6, column: 0, rowCount: 8, columnCount: 2 },
  description: 'Biểu đồ cột',
});
const oldPlans = (): SheetPlan[] => [smallPlan({ charts: [chart('Cũ')] }), smallPlan({ name: REPORT })];
const newPlans = (): SheetPlan[] => [
  smallPlan({
    charts: [chart('Mới')],
    cells: [
      { row: 0, column: 0, content: { value: 'Số liệu mới' }, style: 'title' },
      { row: 2, column: 1, content: { formula: '=A1&""' }, style: 'count' },
    ],
  }),
  smallPlan({ name: REPORT, merges: [{ row: 1, column: 0, rowCount: 1, columnCount: 2 }] }),
];

/** What a person sees of our sheets. */
function shown(excel: TestExcel): unknown {
  return ['Số liệu', REPORT].map((name) => {
    const sheet = excel.workbook.sheets.find((one) => one.name === name);
    return sheet
      ? [cellsOf(sheet, 8, 4), sheet.merges, sheet.charts.map(({ name: own, title }) => [own, title.text])]
      : null;
  });
}

async function expected(plans: SheetPlan[], first: SheetPlan[] | null): Promise<unknown> {
  let result: unknown;
  await inExcel(async (excel) => {
    if (first) await writeSheets(first);
    await writeSheets(plans);
    result = shown(excel);
  }, QUICK);
  return result;
}

/** How many actions one writing takes. */
async function actionsOf(first: SheetPlan[] | null): Promise<number> {
  let actions = 0;
  await inExcel(async (excel) => {
    if (first) await writeSheets(first);
    const next = excel.faults.nextAction.bind(excel.faults);
    excel.faults.nextAction = () => ((actions += 1), next());
    await writeSheets(newPlans());
  }, QUICK);
  return actions;
}

/** Fails once at this action; afterwards everything must be the old or the new, and writing again must finish. */
async function failAt(action: number, first: SheetPlan[] | null, whole: unknown): Promise<'written' | 'refused'> {
  let outcome: 'written' | 'refused' = 'written';
  await inExcel(async (excel) => {
    await typeRows('Vốn tài liệu', [
      ['Số ĐKCB', 'Tên sách'],
      ['SGK.001', 'Toán 5'],
    ]);
    const own = cellsOf(sheetOf(excel, 'Vốn tài liệu'), 4, 4);
    if (first) await writeSheets(first);
    const before = shown(excel);
    excel.faults.failOnce({ at: 'action', number: action, code: 'GeneralException' });
    const written = await writeSheets(newPlans()).then(
      () => true,
      () => false,
    );
    expect(excel.faults.nextAction()).toBeNull();
    excel.faults.reset();
    expect(shown(excel)).toEqual(written ? whole : before);
    expect(await unfinishedSheets()).toEqual([]);
    await writeSheets(newPlans());
    expect(shown(excel)).toEqual(whole);
    expect(cellsOf(sheetOf(excel, 'Vốn tài liệu'), 4, 4)).toEqual(own);
    outcome = written ? 'written' : 'refused';
  }, QUICK);
  return outcome;
}

describe('a writing that Excel breaks off', () => {
  test.each([
    ['over an older report', oldPlans()],
    ['in a workbook without one', null],
  ])(
    '%s: whatever action fails, the report is the old one or the new one, and the school’s sheets are untouched',
    async (_what, first) => {
      const whole = await expected(newPlans(), first);
      const actions = await actionsOf(first);
      const outcomes = { written: 0, refused: 0 };
      for (let action = 1; action <= actions; action++) outcomes[await failAt(action, first, whole)]++;
      expect(outcomes.written).toBeGreaterThan(50);
      expect(outcomes.refused).toBeGreaterThan(0);
    },
    60_000,
  );

  test('a name of ours that Excel refused to hide is hidden by the second attempt', async () => {
    const actions = await actionsOf(null);
    for (let number = 1; number <= actions; number++)
      await inExcel(async (excel) => {
        excel.faults.failOnce({ at: 'action', number, code: 'GeneralException' });
        await writeSheets(newPlans()).catch(() => undefined);
        excel.faults.reset();
        const visible = excel.workbook.names.filter((one) => one.visible).map(({ name }) => name);
        expect([number, visible]).toEqual([number, []]);
      }, QUICK);
  });

  test('every batch may fail: what was there stands', () =>
    inExcel(async (excel) => {
      await writeSheets(oldPlans());
      const before = shown(excel);
      for (const number of [1, 2]) {
        excel.faults.failOnce({ at: 'batch', number, code: 'GeneralException' });
        const outcome = await writeSheets(newPlans()).then(
          () => 'written',
          (error: unknown) => (error instanceof HostError ? error.code : 'other'),
        );
        excel.faults.reset();
        expect([outcome, await unfinishedSheets()]).toEqual(['unknown', []]);
        expect(shown(excel)).toEqual(before);
      }
    }));

  test('where Excel refuses the second time too, the old content is put back, the pane can name the sheets, and writing again finishes', () =>
    inExcel(async (excel) => {
      await writeSheets(oldPlans());
      const { sheets } = await readWorkbook();
      const before = [0, 1].map((at) =>
        cellsOf(sheetOf(excel, at === 0 ? 'Số liệu' : REPORT), 8, 4).map((row) =>
          row.map((cell) => (cell as unknown[])[0]),
        ),
      );
      const { faults } = excel;
      // Two failures: one in the writing and one when the whole is written again.
      const next = faults.nextAction.bind(faults);
      let actions = 0;
      faults.nextAction = () => ((actions += 1), actions === 60 || actions === 140 ? 'GeneralException' : next());
      await expect(writeSheets(newPlans(), { before: sheets })).rejects.toMatchObject({
        code: 'half-written',
        place: `“Số liệu”, “${REPORT}”`,
      });
      faults.nextAction = next;
      expect(
        [0, 1].map((at) =>
          cellsOf(sheetOf(excel, at === 0 ? 'Số liệu' : REPORT), 8, 4).map((row) =>
            row.map((cell) => (cell as unknown[])[0]),
          ),
        ),
      ).toEqual(before);
      expect(await unfinishedSheets()).toEqual(['Số liệu', REPORT]);
      await writeSheets(newPlans());
      expect(shown(excel)).toEqual(await expected(newPlans(), oldPlans()));
      expect(await unfinishedSheets()).toEqual([]);
    }));
});
