import { analyse, type Analysis } from '../../../src/core/analysis';
import { review, type Review } from '../../../src/core/review';
import { approvalRows, liveComparison, returnRows } from '../../../src/core/review/approval';
import { figureChanges, figureLines, figuresText, parseFigures } from '../../../src/core/review/figure-lines';
import { markRows, MARKS, type MarkId } from '../../../src/core/review/marks';
import { settingsRows } from '../../../src/core/rules/shared/review-state';
import type { FigureSet } from '../../../src/core/figures/figure';
import type { IndicatorId } from '../../../src/core/library/ids';
import type { CellValue, SheetSnapshot } from '../../../src/core/sheet/snapshot';
import { finish } from '../../../src/core/work';
import { sheet, workbook } from '../../support/workbook';
import { activities, copies, day, history, profile, register, TODAY } from '../rules/support';

type Row = readonly CellValue[];

const REPORT = 'Báo cáo tổng kết 2025-2026';
const settings = (rows: readonly Row[]) => sheet('Cấu hình', [['Loại', 'Khoá'], ...rows], { own: true });
const report = (rows: readonly Row[] = [['BÁO CÁO'], ['Tổng số bản', 3]]) => sheet(REPORT, rows, { own: true });

const books = (): Row[] => copies(3);
const pastYear: Row[] = [['2024-2025', 'Tổng số bản sách', 2]];
const school = (rows = books(), more: readonly SheetSnapshot[] = [], past = pastYear) => [
  profile(),
  register(rows),
  history(past),
  ...more,
];

const analysed = (sheets: readonly SheetSnapshot[]): Analysis => finish(analyse(workbook(...sheets), TODAY));
const reviewed = (sheets: readonly SheetSnapshot[]): Review => finish(review(analysed(sheets), TODAY));

function marked(id: MarkId, sheets: readonly SheetSnapshot[], when: string): readonly Row[] {
  const analysis = analysed(sheets);
  return finish(markRows(id, analysis, settingsRows(analysis.workbook), when));
}
const approved = (sheets: readonly SheetSnapshot[], when = '2026-05-31 10:00'): readonly Row[] =>
  finish(approvalRows(analysed(sheets), 'Cô Hoa', when));

/** With one price changed: D… is "Năm XB", E "Giá tiền". */
const otherPrice = (): Row[] =>
  books().map((row, at) => (at === 1 ? [...row.slice(0, 4), 30_000, ...row.slice(5)] : row));

describe('where the report stands', () => {
  const before = school(books(), [report()]);
  const written = marked('report', before, '2026-05-30 08:00');
  const rewritten = marked('report', before, '2026-05-31 12:00');
  const yes = approved(before);
  const no = returnRows('Cô Hoa', 'Thiếu số báo', '2026-05-31 11:00');

  test.each<[string, SheetSnapshot[], Review['status']]>([
    ['no report sheet', school(), 'noReport'],
    ['a sheet of the school’s own of that name is no report', school(books(), [sheet(REPORT, [['x']])]), 'noReport'],
    ['a report', school(books(), [report(), settings(written)]), 'waiting'],
    ['approved', school(books(), [report(), settings([...written, ...yes])]), 'approved'],
    ['a price changed since', school(otherPrice(), [report(), settings([...written, ...yes])]), 'outdated'],
    [
      'the report sheet changed since',
      school(books(), [report([['BÁO CÁO'], ['Tổng số bản', 4]]), settings([...written, ...yes])]),
      'outdated',
    ],
    [
      'this year’s figures closed since',
      school(books(), [report(), settings([...written, ...yes])], [...pastYear, ['2025-2026', 'Tổng số bản sách', 3]]),
      'approved',
    ],
    [
      'last year’s figures changed since',
      school(books(), [report(), settings([...written, ...yes])], [['2024-2025', 'Tổng số bản sách', 5]]),
      'outdated',
    ],
    ['sent back', school(books(), [report(), settings([...written, ...no])]), 'returned'],
    ['sent back and written again', school(books(), [report(), settings([...rewritten, ...no])]), 'waiting'],
    ['approved and then sent back', school(books(), [report(), settings([...written, ...yes, ...no])]), 'returned'],
    ['sent back and then approved', school(books(), [report(), settings([...written, ...no, ...yes])]), 'approved'],
    [
      'an approval whose fingerprint somebody has taken away is none',
      school(books(), [report(), settings(yes.filter(([name]) => name !== MARKS.approval.data))]),
      'waiting',
    ],
  ])('%s', (_what, sheets, status) => {
    expect(reviewed(sheets).status).toBe(status);
  });

  test('what changed since is named, in the data and on the report sheet, with the figures then and now', () => {
    const now = reviewed(
      school(otherPrice(), [report([['BÁO CÁO'], ['Tổng số bản', 4]]), settings([...written, ...yes])]),
    );
    expect(now.decision).toEqual({ kind: 'approved', person: 'Cô Hoa', at: '2026-05-31 10:00', reason: '' });
    expect(now.sinceApproval?.cells).toMatchObject({
      list: [{ kind: 'cell', cell: { sheet: 'Vốn tài liệu', row: 2, column: 4 }, title: 'Giá tiền', now: 30_000 }],
      leftOut: 0,
    });
    expect(now.sinceApproval?.figures.map(({ id, before: was, now: is }) => [id, was, is])).toContainEqual([
      'value.total',
      63_000,
      72_000,
    ]);
    expect(now.reportChanges?.cells?.list).toMatchObject([
      { kind: 'cell', cell: { sheet: REPORT, row: 1, column: 1 } },
    ]);
    expect(now.sinceReport).toMatchObject({ when: '2026-05-30 08:00', changed: true });
  });

  test('where the digest is gone, only that something changed is known', () => {
    const rows = yes.filter(([name]) => !String(name).startsWith('Dấu từng ô'));
    const now = reviewed(school(otherPrice(), [report(), settings(rows)]));
    expect([now.status, now.sinceApproval?.changed, now.sinceApproval?.cells]).toEqual(['outdated', true, null]);
  });
});

describe('the year at a glance', () => {
  const figures = (rows: readonly [IndicatorId, number | null, number | null][]): FigureSet =>
    new Map(rows.map(([id, value, previous]) => [id, { id, value, previous, origin: null }]));

  test('what changed most stands first: gone, from nothing, by per cent; then what nothing compares with', () => {
    const lines = figureLines(
      figures([
        ['copies.total', 110, 100],
        ['titles.total', 50, 50],
        ['value.total', 40, 100],
        ['visits.pupil', 5, null],
        ['visits.teacher', 7, 0],
        ['loans.pupil', null, 30],
        ['loans.teacher', null, null],
      ]),
    );
    expect(lines.map(({ id, difference, percent }) => [id, difference, percent])).toEqual([
      ['loans.pupil', null, null],
      ['visits.teacher', 7, null],
      ['value.total', -60, -60],
      ['copies.total', 10, 10],
      ['titles.total', 0, 0],
      ['visits.pupil', null, null],
    ]);
  });

  test.each<[string, string, [string, number | null, number | null][]]>([
    ['the same', 'copies.total=3', []],
    ['another', 'copies.total=2', [['copies.total', 2, 3]]],
    ['not known then', 'titles.total=1; copies.total=3', [['titles.total', 1, null]]],
    ['nothing was kept', '', []],
    ['what somebody has spoilt is left out', 'copies.total=ba; x=1; copies.total', []],
  ])('figures then and now: %s', (_what, text, expected) => {
    const now = figures([['copies.total', 3, null]]);
    expect(figureChanges(parseFigures(text), now).map(({ id, before, now: is }) => [id, before, is])).toEqual(expected);
  });

  test('figures kept as text come back', () => {
    const now = figures([
      ['copies.total', 4098, null],
      ['ratio.turnover', 1 / 3, null],
      ['titles.total', null, null],
    ]);
    expect(figuresText(now)).toBe('copies.total=4098; ratio.turnover=0.333333');
    expect(figureChanges(parseFigures(figuresText(now)), now)).toEqual([]);
  });

  test.each<[string, SheetSnapshot[], string[] | null]>([
    ['no activities kept', [], null],
    [
      'months without any',
      [
        activities([
          [day(2025, 9, 5), 'Họp', 'Họp tổ', 1, ''],
          [day(2025, 11, 20), 'Hội thi', 'Kể chuyện', 1, ''],
          [day(2026, 5, 2), 'Họp', 'Họp tổ', 1, ''],
        ]),
      ],
      ['10/2025', '12/2025', '1/2026', '2/2026', '3/2026', '4/2026'],
    ],
  ])('%s', (_what, sheets, expected) => {
    const { quiet } = reviewed([...school(), ...sheets]);
    expect(quiet && quiet.map(({ month, year }) => `${month}/${year}`)).toEqual(expected);
  });
});

describe('a comparison that needs no add-in', () => {
  const words = { none: 'chưa đổi', before: 'đã có ', after: ' số "khác"' };

  test('only where the figures are written', () => {
    expect(liveComparison(analysed(school()), words)).toBeNull();
    const formula = liveComparison(analysed(school(books(), [sheet('Số liệu', [['x']], { own: true })])), words) ?? '';
    expect(formula).toMatch(/^=IF\(N\('Số liệu'!\$C\$\d+<>3\)\+/);
    expect(formula).toContain('""khác""');
    expect(formula.length).toBeLessThan(8192);
  });
});

test('a longer digest before leaves no parts behind', () => {
  const analysis = analysed(school());
  const rows = finish(
    markRows(
      'report',
      analysis,
      settingsRows(workbook(settings([1, 2, 3].map((part) => [`${MARKS.report.cells} ${part}`, 'cũ'])))),
      'x',
    ),
  );
  expect(rows.filter(([name]) => name.startsWith(MARKS.report.cells)).map(([, value]) => value === '')).toEqual([
    false,
    true,
    true,
  ]);
});
