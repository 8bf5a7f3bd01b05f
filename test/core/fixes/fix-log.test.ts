import fc from 'fast-check';
import {
  FIX_LOG_HEADERS,
  logEntry,
  logRow,
  undoableRows,
  undoableRun,
  type CellState,
  type FixLogEntry,
} from '../../../src/core/fixes/fix-log';
import type { CellValue } from '../../../src/core/sheet/snapshot';
import { sheet, workbook } from '../../support/workbook';

const text = (formula: string): CellState => ({ formula, isText: true, numberFormat: 'General', fontName: null });
const entry = (run: number, undoneAt = '', more: Partial<FixLogEntry> = {}): FixLogEntry => ({
  run,
  at: '2026-05-20 10:47',
  rule: 'khoang-trang-thua',
  cell: { sheet: "Sách 'mới'", row: run, column: 2 },
  before: text(' tốt '),
  after: text('tốt'),
  undoneAt,
  ...more,
});
const logOf = (...entries: FixLogEntry[]) =>
  workbook(sheet('Nhật ký sửa', [[...FIX_LOG_HEADERS], ...entries.map((one) => [...logRow(one)])]));

describe('the log of fixes', () => {
  const state = fc.oneof(
    fc.string({ minLength: 1 }).map(text),
    fc
      .double({ noNaN: true, noDefaultInfinity: true })
      .map((formula): CellState => ({ ...text(''), formula, isText: false })),
    fc.boolean().map((formula): CellState => ({ ...text(''), formula, isText: false })),
    fc.constant<CellState>({ ...text(''), isText: false }),
    fc.constant<CellState>({ ...text('=SUM(A1:A9)'), isText: false, numberFormat: '#,##0', fontName: '.VnTime' }),
  );

  test('every state of a cell comes back as it was written', () => {
    fc.assert(
      fc.property(state, state, (before, after) => {
        const written = entry(3, '', { before, after });
        expect(logEntry(logRow(written))).toEqual(written);
      }),
    );
  });

  test.each<[string, CellValue[], string[], number[]]>([
    ['the last run', ['Lần sửa', 1, 2, 2], ['Đã hoàn tác lúc', '', '', ''], [2, 3]],
    ['the run before one that was undone', ['Lần sửa', 1, 2], ['Đã hoàn tác lúc', '', '2026-05-20 11:00'], [1]],
    ['nothing where all was undone', ['Lần sửa', 1], ['Đã hoàn tác lúc', '2026-05-20 11:00'], []],
    ['nothing in an empty log', ['Lần sửa'], ['Đã hoàn tác lúc'], []],
  ])('%s can be undone', (_name, runs, undoneAt, rows) => {
    expect(undoableRows(runs, undoneAt)).toEqual(rows);
  });

  test('a workbook that is opened again says what can be undone', () => {
    const read = undoableRun(
      logOf(entry(1), entry(2, '', { rule: 'so-dang-chu' }), entry(2), entry(3, '2026-05-21 08:00')),
    );
    expect(read).toEqual({ run: 2, at: '2026-05-20 10:47', rules: ['so-dang-chu', 'khoang-trang-thua'], cells: 2 });
  });

  test("a sheet of the school's own that is called so is no log", () => {
    expect(
      undoableRun(
        workbook(
          sheet('Nhật ký sửa', [
            ['Ngày', 'Việc'],
            [1, 'Sửa bàn ghế'],
          ]),
        ),
      ),
    ).toBeNull();
  });
});
