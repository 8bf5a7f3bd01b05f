import { brokenPress, together } from '../../../src/core/fixes/broken-press';
import { FIX_LOG_HEADERS, logRow, type CellState, type FixLogEntry } from '../../../src/core/fixes/fix-log';
import { valueAt, type CellValue } from '../../../src/core/sheet/snapshot';
import { sheet, workbook } from '../../support/workbook';

const RULE = 'chot-nam-hoc';
const state = (formula: CellValue): CellState => ({
  ...{ formula, isText: typeof formula === 'string' && formula !== '' && !formula.startsWith('=') },
  ...{ numberFormat: 'General', fontName: null },
});
/** What was to be written into column D of row 4, 5, … */
const entry = (row: number, more: Partial<FixLogEntry> = {}): FixLogEntry => ({
  ...{ run: 2, at: '2026-05-20 10:47 (đang sửa)', rule: RULE, cell: { sheet: 'S', row, column: 3 } },
  ...{ before: state(''), after: state(row * 100), undoneAt: '' },
  ...more,
});
const HISTORY = [['Năm học', 'Chỉ tiêu', 'Đơn vị', 'Giá trị'], ['x'], ['x'], ['x']];
const broken = (rows: CellValue[][], ...entries: FixLogEntry[]) =>
  brokenPress(
    workbook(
      sheet('S', [...HISTORY, ...rows]),
      sheet('Nhật ký sửa', [[...FIX_LOG_HEADERS], ...entries.map((one) => [...logRow(one)])]),
    ),
    RULE,
  );
const D = (value: CellValue) => ['', '', '', value];

describe('a press that Excel broke off', () => {
  test('is gone on with: all that it was to change, and the workbook as it will be', () => {
    const found = broken([D(400)], entry(1, { run: 1, at: '2026-05-20 10:40' }), entry(4), entry(5), entry(6));
    expect(found?.changes).toEqual(
      [4, 5, 6].map((row) => ({ cell: { sheet: 'S', row, column: 3 }, before: '', after: row * 100 })),
    );
    const finished = found?.finished.sheets[0];
    if (!finished) throw new Error('no sheet');
    expect([4, 5, 6, 7].map((row) => valueAt(finished, row, 3))).toEqual([400, 500, 600, '']);
    expect(valueAt(finished, 0, 3)).toBe('Giá trị');
  });

  test.each<[string, CellValue[][], FixLogEntry[]]>([
    ['one that came to its end', [D(400)], [entry(4, { at: '2026-05-20 10:47' })]],
    ['one of another kind', [D(400)], [entry(4, { rule: 'khoang-trang-thua' })]],
    ['one that was taken back', [D('')], [entry(4, { undoneAt: '2026-05-20 11:00' })]],
    ['one of whose cells somebody has changed since', [D(401), D('')], [entry(4), entry(5)]],
    ['one whose rows have moved down', [D('x'), D(400)], [entry(4), entry(5)]],
    ['one whose sheet is gone', [], [entry(4, { cell: { sheet: 'T', row: 4, column: 3 } })]],
    ['none', [], []],
  ])('%s is not', (_what, rows, entries) => {
    expect(broken(rows, ...entries)).toBeNull();
  });

  test('a cell that held a formula is left to the look before the writing', () => {
    expect(broken([D(7)], entry(4, { before: state('=3+4') }))?.changes).toMatchObject([
      { before: '=3+4', after: 400 },
    ]);
  });

  test('what is new is one press with it: each cell once, with what stood there before all of it', () => {
    const change = (row: number, before: CellValue, after: CellValue) => ({
      ...{ cell: { sheet: 'S', row, column: 3 }, before, after },
    });
    const found = broken([D(400)], entry(4), entry(5));
    expect(together(found, [change(4, 400, 401), change(8, '', 800)])).toEqual([
      change(4, '', 401),
      change(5, '', 500),
      change(8, '', 800),
    ]);
    expect(together(null, [change(8, '', 800)])).toEqual([change(8, '', 800)]);
  });
});
