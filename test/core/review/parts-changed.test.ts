import { analyse } from '../../../src/core/analysis';
import { review } from '../../../src/core/review';
import { approvalRows, returnRows } from '../../../src/core/review/approval';
import { markRows } from '../../../src/core/review/marks';
import { settingsRows, STATE_ROWS } from '../../../src/core/rules/shared/review-state';
import type { ReportKind } from '../../../src/core/report/document';
import type { CellValue, SheetSnapshot } from '../../../src/core/sheet/snapshot';
import { finish } from '../../../src/core/work';
import { findingMessage } from '../../../src/words/finding-message';
import { sheet, workbook } from '../../support/workbook';
import { copies, profile, register, TODAY } from '../rules/support';

type Row = readonly CellValue[];

const HEAD: Row = ['Loại báo cáo', 'Thứ tự', 'Phần của báo cáo', 'Thuộc phần', 'Dùng', 'Tên riêng'];
const YEAR: Row[] = [
  ['Tổng kết năm học', 1, 'I. Thực trạng thư viện', '', 'Có', ''],
  ['Tổng kết năm học', 2, 'II. Kết quả hoạt động', '', 'Có', ''],
];
const MONTH: Row[] = [['Báo cáo tháng', 1, 'I. Kết quả hoạt động', '', 'Có', '']];
const parts = (rows: readonly Row[]) => sheet('Phần báo cáo', [HEAD, ...rows]);
const report = (name = 'Báo cáo tổng kết 2025-2026') => sheet(name, [['BÁO CÁO']], { own: true });
const settings = (rows: readonly Row[]) => sheet('Cấu hình', [['Loại', 'Khoá'], ...rows], { own: true });
const school = (more: readonly SheetSnapshot[]) => [profile(), register(copies(3)), ...more];
const analysed = (sheets: readonly SheetSnapshot[]) => finish(analyse(workbook(...sheets), TODAY));

/** A report was written, and approved, with one sheet of parts (or none), and another stands there now. */
function after(before: readonly Row[] | null, now: readonly Row[] | null, kind: ReportKind = 'tong-ket') {
  const name = kind === 'tong-ket' ? 'Báo cáo tổng kết 2025-2026' : 'Báo cáo tháng 5-2026';
  const with_ = (rows: readonly Row[] | null) => (rows ? [parts(rows)] : []);
  const writing = analysed(school(with_(before)));
  const written = finish(markRows('report', writing, settingsRows(writing.workbook), '2026-05-30 08:00', [kind]));
  const approving = analysed(school([...with_(before), report(name), settings(written)]));
  const approved = finish(approvalRows(approving, 'Cô Hoa', '2026-05-30 10:00'));
  const analysis = analysed(school([...with_(now), report(name), settings([...written, ...approved])]));
  const seen = finish(review(analysis, TODAY));
  const about = (rule: string) =>
    analysis.check.findings.filter((finding) => finding.rule === rule).map((finding) => findingMessage(finding));
  return { seen, old: about('bao-cao-cu'), approval: about('duyet-da-cu') };
}

const changed = (row: number, column: number, value: CellValue): Row[] =>
  YEAR.map((cells, at) => (at === row ? cells.map((cell, index) => (index === column ? value : cell)) : cells));

describe('a change on “Phần báo cáo” makes a written report old', () => {
  test.each<[string, readonly Row[] | null, readonly Row[] | null]>([
    ['a part left out', YEAR, changed(1, 4, 'Không')],
    ['another order', YEAR, changed(0, 1, 3)],
    ['a name of the school’s own', YEAR, changed(0, 5, 'Đặc điểm tình hình')],
    ['a part moved below another', YEAR, changed(1, 3, 'I. Thực trạng thư viện')],
    ['a part added', YEAR, [...YEAR, ['Tổng kết năm học', 5, 'Thư viện xanh', '', 'Có', '']]],
    ['a row taken away', YEAR, YEAR.slice(0, 1)],
    ['the sheet laid out', null, YEAR],
    ['the sheet taken away', YEAR, null],
  ])('%s', (_, before, now) => {
    const { seen, old, approval } = after(before, now);
    expect(old).toEqual([
      'Các phần của báo cáo ở trang “Phần báo cáo” (Tổng kết năm học) đã thay đổi sau lần lập báo cáo gần nhất (08:00 ngày 30/05/2026).',
    ]);
    expect(approval).toEqual(['Trang “Phần báo cáo” đã thay đổi sau khi duyệt (10:00 ngày 30/05/2026).']);
    expect(seen.status).toBe('outdated');
    expect(seen.sinceReport?.changed).toBe(true);
    const places = seen.sinceReport?.cells?.list.map((change) => ('cell' in change ? change.cell.sheet : change.sheet));
    expect(new Set(places)).toEqual(new Set(['Phần báo cáo']));
  });

  test('and Duyệt names the cell, its column and what stands there now', () => {
    expect(after(YEAR, changed(1, 4, 'Không')).seen.sinceReport?.cells).toEqual({
      list: [{ kind: 'cell', cell: { sheet: 'Phần báo cáo', row: 2, column: 4 }, title: 'Dùng', now: 'Không' }],
      leftOut: 0,
    });
  });
});

describe('what leaves a written report as it is', () => {
  test.each<[string, readonly Row[] | null, readonly Row[] | null]>([
    ['nothing changed', YEAR, YEAR],
    ['no such sheet, then and now', null, null],
    ['another look of the same words', YEAR, changed(1, 4, ' CÓ ')],
    ['the same number typed as a text', YEAR, changed(0, 1, '1')],
    ['the rows sorted, their order being said', YEAR, [...YEAR].reverse()],
    ['an empty row between them', YEAR, [YEAR[0] ?? [], ['', '', '', '', '', ''], YEAR[1] ?? []]],
    ['rows of a kind of report that nobody has written', YEAR, [...YEAR, ...MONTH]],
    ['a remark beside the table', YEAR, YEAR.map((row) => [...row, 'xem lại'])],
  ])('%s', (_, before, now) => {
    const { seen, old, approval } = after(before, now);
    expect([...old, ...approval]).toEqual([]);
    expect(seen.status).toBe('approved');
    expect(seen.sinceReport).toMatchObject({ changed: false, cells: { list: [] } });
  });

  test('rows of that kind do, once it is written', () => {
    const { old } = after([...YEAR, ...MONTH], [...changed(1, 4, 'Không'), ...MONTH], 'thang');
    expect(old).toEqual([]);
    expect(after([...YEAR, ...MONTH], YEAR, 'thang').old).toEqual([expect.stringContaining('(Báo cáo tháng)')]);
  });

  test('a workbook written before parts were kept is not called old', () => {
    const writing = analysed(school([parts(YEAR)]));
    const written = finish(markRows('report', writing, settingsRows(writing.workbook), 'x', ['tong-ket']));
    const earlier = written.filter(([name]) => name !== STATE_ROWS.writtenParts);
    const { findings } = analysed(school([parts(changed(0, 5, 'Khác')), report(), settings(earlier)])).check;
    expect(findings.filter(({ rule }) => rule === 'bao-cao-cu')).toEqual([]);
  });

  test('written again after the change, it is fresh; sent back, no approval is outdated', () => {
    const now = analysed(school([parts(changed(1, 4, 'Không')), report()]));
    const rows = finish(markRows('report', now, settingsRows(now.workbook), '2026-05-31 08:00', ['tong-ket']));
    const back = returnRows('Cô Hoa', 'Thiếu', '2026-05-31 09:00');
    const { findings } = analysed(
      school([parts(changed(1, 4, 'Không')), report(), settings([...rows, ...back])]),
    ).check;
    expect(findings.filter(({ rule }) => rule === 'bao-cao-cu' || rule === 'duyet-da-cu')).toEqual([]);
  });
});

test('data and parts changed: both are said', () => {
  const before = analysed(school([parts(YEAR)]));
  const written = finish(markRows('report', before, settingsRows(before.workbook), 'x', ['tong-ket']));
  const now = [profile(), register(copies(4)), parts(changed(0, 5, 'Khác')), report(), settings(written)];
  const found = analysed(now).check.findings.filter(({ rule }) => rule === 'bao-cao-cu');
  expect(found.map(({ data }) => data.changed)).toEqual(['data', 'parts']);
});
