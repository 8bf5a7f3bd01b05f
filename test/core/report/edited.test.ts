import { composeReport, reportSheet, type FiguresCell } from '../../../src/core/report';
import { editedSentences, keepEdited } from '../../../src/core/report/edited';
import { verdictLine } from '../../../src/core/report/verdict-line';
import { MARK_COLUMN } from '../../../src/core/report/sheet/marks';
import { INDICATORS } from '../../../src/core/library/indicators';
import type { CellValue, SheetSnapshot } from '../../../src/core/sheet/snapshot';
import { sheet, workbook } from '../../support/workbook';
import { FIGURES, figuresOf, sampleBook, TODAY } from './sample';

const at =
  (shift: number): FiguresCell =>
  (id, of) => ({
    sheet: 'Số liệu',
    row: INDICATORS.findIndex((indicator) => indicator.id === id) + shift,
    column: of === 'value' ? 2 : 3,
  });
const figures = figuresOf(FIGURES);
const book = sampleBook();
const document = composeReport({ book, figures, kind: 'tong-ket', today: TODAY, draft: false });

/** The report sheet as Excel hands it back: what was written, formulas beside their (here: unknown) values. */
function asRead(figuresCell: FiguresCell = at(1)): { values: CellValue[][]; formulas: CellValue[][] } {
  const plan = reportSheet(document, figures, { figuresCell, verdict: 'Dữ liệu kiểm tra.' });
  const rows = Math.max(...plan.cells.map(({ row }) => row)) + 1;
  const matrix = () => Array.from({ length: rows }, () => Array<CellValue>(MARK_COLUMN + 1).fill(''));
  const [values, formulas] = [matrix(), matrix()];
  for (const { row, column, content } of plan.cells) {
    if (!content || column > MARK_COLUMN) continue;
    const [valueRow, formulaRow] = [values[row], formulas[row]];
    if (!valueRow || !formulaRow) continue;
    valueRow[column] = 'formula' in content ? 'kết quả của công thức' : content.value;
    formulaRow[column] = 'formula' in content ? content.formula : content.value;
  }
  return { values, formulas };
}

const snapshot = (
  { values, formulas }: { values: CellValue[][]; formulas: CellValue[][] },
  own = true,
): SheetSnapshot => sheet(document.sheetName, values, { own, formulas });
const edits = (read: ReturnType<typeof asRead>, own = true) =>
  editedSentences(workbook(snapshot(read, own)), document.sheetName);
const rowWith = (read: ReturnType<typeof asRead>, words: string) =>
  read.formulas.findIndex(([first]) => String(first).includes(words));

function type(read: ReturnType<typeof asRead>, row: number, text: string): void {
  for (const matrix of [read.values, read.formulas]) {
    const line = matrix[row];
    if (line) line[0] = text;
  }
}

const OWN = 'Hình thức tuyên truyền, giới thiệu sách chưa phong phú.';

describe('sentences changed by hand on the report sheet', () => {
  test('none on a sheet that stands as it was written, also where rows of Số liệu have moved', () => {
    expect(edits(asRead())).toEqual([]);
    expect(edits(asRead(at(7)))).toEqual([]);
  });

  test('a sentence typed over is found with its part; blanks at its ends alone are no change', () => {
    const read = asRead();
    type(read, rowWith(read, OWN), `   - ${OWN}  `);
    expect(edits(read)).toEqual([]);
    type(read, rowWith(read, OWN), '- Hình thức giới thiệu sách còn ít.');
    expect(edits(read)).toMatchObject([{ kind: 'changed', part: 'III.2', text: 'Hình thức giới thiệu sách còn ít.' }]);
  });

  test('a text typed over a formula is a change', () => {
    const read = asRead();
    const row = read.formulas.findIndex(([first]) => String(first).startsWith('='));
    type(read, row, 'Thư viện có 9.999 bản sách.');
    expect(edits(read)).toMatchObject([{ kind: 'changed', row, text: 'Thư viện có 9.999 bản sách.' }]);
  });

  test('a line inserted between ours is found, and moves nothing else', () => {
    const read = asRead();
    const row = rowWith(read, OWN) + 1;
    for (const matrix of [read.values, read.formulas]) {
      matrix.splice(row, 0, ['', '- Thiếu giá sách.', ...Array<CellValue>(MARK_COLUMN - 1).fill('')]);
    }
    expect(edits(read)).toEqual([{ kind: 'added', row, part: 'III.2', text: 'Thiếu giá sách.', hash: null }]);
  });

  test('a sheet of the school’s of that name, or one without marks, has none', () => {
    const read = asRead();
    type(read, rowWith(read, OWN), 'Khác');
    expect(edits(read, false)).toEqual([]);
    for (const matrix of [read.values, read.formulas]) for (const row of matrix) row[MARK_COLUMN] = '';
    expect(edits(read)).toEqual([]);
  });

  test('kept: an own sentence is replaced where it stands, a removed one is not used, a new one is added below', () => {
    const read = asRead();
    type(read, rowWith(read, OWN), '- Hình thức giới thiệu sách còn ít.');
    type(read, rowWith(read, 'hoàn thành nhiệm vụ được giao'), '');
    const fact = read.formulas.findIndex(
      ([first]) => String(first).startsWith('="') && String(first).includes('bản sách'),
    );
    type(read, fact, '- Vốn sách đủ dùng.');
    const request = keepEdited(edits(read), book, { document, figures, figuresCell: at(1) });
    const changes = (request?.changes ?? []).map(({ before, after }) => [before, after]);
    expect(changes).toContainEqual([OWN, 'Hình thức giới thiệu sách còn ít.']);
    expect(changes.filter(([, after]) => after === 'Không')).toHaveLength(1);
    expect(changes).toContainEqual(['', 'Vốn sách đủ dùng.']);
    expect(new Set((request?.changes ?? []).map(({ cell }) => `${cell.row}:${cell.column}`)).size).toBe(changes.length);
  });
});

test.each([
  [{ checkedOn: 46173, errors: 0, warnings: 0, explained: 0 }, 'Dữ liệu kiểm tra ngày 31/5/2026: không còn lỗi.'],
  [
    { checkedOn: 46173, errors: 0, warnings: 2, explained: 1 },
    'Dữ liệu kiểm tra ngày 31/5/2026: không còn lỗi; còn 2 điểm cần xem lại; 1 điểm đã được giải thích (trang “Cấu hình”).',
  ],
  [{ checkedOn: 46173, errors: 3, warnings: 0, explained: 0 }, 'Dữ liệu kiểm tra ngày 31/5/2026: còn 3 lỗi chưa sửa.'],
])('the verdict line says %j', (summary, words) => {
  expect(verdictLine(summary)).toBe(words);
});
