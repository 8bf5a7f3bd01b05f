import { readFile } from 'node:fs/promises';
import { createTestExcel, type TestExcel } from '../../sandbox/connect/jest';
import { openXlsx, saveXlsx } from '../../sandbox/files';
import { createFormulaEngine } from '../../sandbox/formulas/engine';
import { COLUMNS, type AssessmentColumn } from '../../src/core/standards/columns';
import { writeReport, type ReportCommand, type ReportOutcome } from '../../src/taskpane/running/write-report';
import { sheetOf } from './support';

// Only the calendar of the machine stands still; Excel and the product are the real ones.
jest.mock('../../src/taskpane/running/today', () => ({
  today: () => 46173,
  clockTime: () => '2026-05-31 10:00',
}));
jest.setTimeout(120_000);

const NAME = 'Tự đánh giá 2025-2026';
const MINUTES: ReportCommand = { kind: 'tu-danh-gia', draft: false };

async function atSample(...sittings: ((excel: TestExcel) => Promise<void>)[]): Promise<void> {
  let bytes: Uint8Array = new Uint8Array(await readFile('samples/thu-vien-mau.xlsx'));
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

/** The row of a criterion or a result, by the beginning of its mark. */
function rowOf(excel: TestExcel, mark: string): number {
  const sheet = sheetOf(excel, NAME);
  for (let row = 0; row < 80; row++) if (String(sheet.value(row, COLUMNS.mark)).startsWith(mark)) return row;
  throw new Error(`no row ${mark}`);
}

const shown = (excel: TestExcel, mark: string, column: AssessmentColumn) =>
  sheetOf(excel, NAME).value(rowOf(excel, mark), COLUMNS[column]);

/** What a person types into cells of the sheet, in one go. */
async function type(excel: TestExcel, typed: readonly Typed[]) {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(NAME);
    for (const [mark, column, value] of typed)
      sheet.getRangeByIndexes(rowOf(excel, mark), COLUMNS[column], 1, 1).values = [[value]];
    await context.sync();
  });
}

type Typed = readonly [mark: string, column: AssessmentColumn, value: string | number];

/** Thresholds for everything that the circular leaves to the school, and the two numbers that the sample does not hold. */
const FILLED: readonly Typed[] = [
  ...['area', 'seats', 'computers', 'lessons', 'budget'].flatMap((key): Typed[] => [
    [`tieu-hoc.${key}|`, 'level1', 1],
    [`tieu-hoc.${key}|`, 'level2', 20],
  ]),
  ['tieu-hoc.lessons|', 'value', 12],
  ['tieu-hoc.budget|', 'value', 12],
];

describe('Tự đánh giá in Excel', () => {
  test('the sheet, the minutes and Số liệu are written; results follow the cells, and what was typed survives saving and writing again', () =>
    atSample(
      async (excel) => {
        const outcome = await press(MINUTES);
        expect(outcome).toMatchObject({ kind: 'written', draft: false, reportSheet: 'Báo cáo tự đánh giá 2025-2026' });
        if (outcome.kind === 'written') {
          expect(outcome.comparison.disagreements).toEqual([]);
          expect(outcome.word?.name).toBe('Bien-ban-tu-danh-gia-thu-vien-2025-2026.docx');
        }
        expect(shown(excel, 'tieu-hoc.seats|', 'value')).toBe(79);
        expect(shown(excel, 'tieu-hoc.seats|', 'result')).toBe('Chưa đủ số liệu');
        expect(shown(excel, 'ket-qua|thu-vien', 'result')).toBe('Chưa đủ số liệu');
        await type(excel, [
          ...FILLED,
          ['tieu-hoc.copiesPerPupil|', 'level1', 4],
          ['tieu-hoc.copiesPerPupil|', 'level2', 6],
          ['truong-tu-ghi|5', 'criterion', 'Có nội quy thư viện'],
          ['truong-tu-ghi|5', 'level1', 1],
          ['truong-tu-ghi|5', 'level2', '–'],
          ['truong-tu-ghi|5', 'value', 1],
        ]);
        // Live: nobody has pressed anything since.
        expect(shown(excel, 'tieu-hoc.seats|', 'result')).toBe('Mức 2');
        expect([1, 2, 3, 4, 5].map((n) => shown(excel, `ket-qua|${n}`, 'result'))).toEqual([
          'Mức 2',
          'Mức 2',
          'Mức 2',
          'Mức 1',
          'Mức 1',
        ]);
        expect(shown(excel, 'ket-qua|thu-vien', 'result')).toBe('Mức 1');
      },
      async (excel) => {
        const outcome = await press(MINUTES);
        expect(outcome.kind === 'written' && outcome.comparison.disagreements).toEqual([]);
        expect(shown(excel, 'tieu-hoc.copiesPerPupil|', 'level1')).toBe(4);
        expect(shown(excel, 'tieu-hoc.copiesPerPupil|', 'origin')).toBe('trường tự điền');
        expect(shown(excel, 'tieu-hoc.budget|', 'value')).toBe(12);
        expect(shown(excel, 'truong-tu-ghi|5', 'criterion')).toBe('Có nội quy thư viện');
        expect(shown(excel, 'ket-qua|thu-vien', 'result')).toBe('Mức 1');
      },
      async (excel) => {
        const outcome = await press({ kind: 'tong-ket', draft: false });
        if (outcome.kind !== 'written') throw new Error(outcome.kind);
        expect(outcome.comparison.disagreements).toEqual([]);
        const level = outcome.analysis.figures.get('assessment.level');
        expect([level?.value, level?.origin?.sheet]).toEqual([1, NAME]);
        // The annual report leaves the sheet of the assessment as it stands.
        expect(shown(excel, 'tieu-hoc.copiesPerPupil|', 'level1')).toBe(4);
        const report = sheetOf(excel, 'Báo cáo tổng kết 2025-2026');
        const lines = Array.from({ length: 300 }, (_, row) => String(report.value(row, 0)));
        expect(lines.some((line) => line.includes('Tự đánh giá: mức độ 1.'))).toBe(true);
      },
    ));

  test('a sheet of that name which the school made itself is never written over', () =>
    atSample(async () => {
      await Excel.run(async (context) => {
        context.workbook.worksheets.add(NAME).getRange('A1').values = [['của trường']];
        await context.sync();
      });
      await expect(press(MINUTES)).rejects.toMatchObject({ code: 'sheet-taken' });
    }));
});
