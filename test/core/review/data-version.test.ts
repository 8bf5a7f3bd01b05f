import { analyse } from '../../../src/core/analysis';
import { review } from '../../../src/core/review';
import { approvalRows } from '../../../src/core/review/approval';
import { dataFingerprint, settingsRows, STATE_ROWS } from '../../../src/core/rules/shared/review-state';
import { DATA_VERSION, versionOfMark } from '../../../src/core/rules/shared/data-version';
import type { CellValue, SheetSnapshot } from '../../../src/core/sheet/snapshot';
import { finish } from '../../../src/core/work';
import { sheet, workbook } from '../../support/workbook';
import { copies, register, TODAY } from '../rules/support';

type Row = readonly CellValue[];

const FACTS: readonly Row[] = [
  ['Tên trường', 'TRƯỜNG TIỂU HỌC SUỐI NGỌC'],
  ['Năm học', '2025-2026'],
  ['Cấp học', 'Tiểu học'],
  ['Số học sinh', 531],
  ['Số lớp', 14],
];
/** Names that only the present version reads, as a school may have noted them for itself. */
const LATER: readonly Row[] = [
  ['Phần mềm thư viện', 'tự làm'],
  ['Kinh phí ngân sách', 8_000_000],
];
const BETWEEN: readonly Row[] = [
  ['Điện thoại', '0245'],
  ['Email', 'thsuoingoc'],
  ['Fax', ''],
  ['Mã trường', '01234'],
  ['Tài khoản', '99'],
  ['Ngân hàng', 'x'],
];

/**
 * Workbooks with the mark that the product left on them before marks had a version (made by that program, not by this one).
 */
const OLD: readonly (readonly [name: string, rows: readonly Row[], mark: string])[] = [
  ['only names of then', FACTS, 'f48e26464c7a27d4'],
  ['later names right below', [...FACTS, ...LATER], '50e31f2cede584ce'],
  ['later names below a gap', [...FACTS, ['', ''], ...LATER], 'f48e26464c7a27d4'],
  ['later names above', [...LATER, ['', ''], ...FACTS], 'f48e26464c7a27d4'],
  [
    'a later name between two lists',
    [...FACTS, ...BETWEEN, ['Hiệu trưởng', 'Cô Hoa'], ['Địa danh', 'Suối Ngọc']],
    '2e6dc441cd20ea37',
  ],
  ['nothing but later names', LATER, '58a87b4919db887f'],
];

const school = (facts: readonly Row[]): SheetSnapshot[] => [sheet('Thông tin', facts), register(copies(3))];
const report = sheet('Báo cáo tổng kết 2025-2026', [['BÁO CÁO']], { own: true });
const settings = (rows: readonly Row[]) => sheet('Cấu hình', [['Loại', 'Khoá'], ...rows], { own: true });
const analysed = (sheets: readonly SheetSnapshot[]) => finish(analyse(workbook(...sheets), TODAY));

/** The rows of an approval, with the mark of the data as an earlier version wrote it. */
function approvedBefore(facts: readonly Row[], mark: string): readonly Row[] {
  const then = analysed([...school(facts), report]);
  const rows = finish(approvalRows(then, 'Cô Hoa', '2026-05-30 10:00'));
  return rows.map(([name, value]) => [name, name === STATE_ROWS.approvedData ? mark : value]);
}

const ofRule = (rule: string, sheets: readonly SheetSnapshot[]) =>
  analysed(sheets).check.findings.filter((finding) => finding.rule === rule).length;

describe('marks of what a report was made of carry a version', () => {
  test.each(OLD)('an approval of before holds: %s', (_name, facts, mark) => {
    const sheets = [...school(facts), report, settings(approvedBefore(facts, mark))];
    expect(ofRule('duyet-da-cu', sheets)).toBe(0);
    const seen = finish(review(analysed(sheets), TODAY));
    expect([seen.status, seen.sinceApproval?.changed]).toEqual(['approved', false]);
  });

  test.each(OLD.slice(0, 5))('and is old once a cell of then has changed: %s', (_name, facts, mark) => {
    const changed = facts.map((row) => (row[0] === 'Số lớp' ? ['Số lớp', 15] : row));
    const sheets = [...school(changed), report, settings(approvedBefore(facts, mark))];
    expect(ofRule('duyet-da-cu', sheets)).toBe(1);
    expect(finish(review(analysed(sheets), TODAY)).status).toBe('outdated');
  });

  it('a written report of before holds too, and what is new is no change of figures', () => {
    const facts = OLD[2]?.[1] ?? [];
    const written = [
      [STATE_ROWS.writtenData, OLD[2]?.[2] ?? ''],
      [STATE_ROWS.writtenWhen, '2026-05-30 08:00'],
    ];
    expect(ofRule('bao-cao-cu', [...school(facts), report, settings(written)])).toBe(0);
    const changed = facts.map((row) => (row[0] === 'Số lớp' ? ['Số lớp', 15] : row));
    const sheets = [...school(changed), report, settings(approvedBefore(facts, OLD[2]?.[2] ?? ''))];
    const { sinceApproval } = finish(review(analysed(sheets), TODAY));
    expect(sinceApproval?.figures.map(({ id }) => id)).toEqual(['people.classes']);
  });

  it('a mark of now names its version, and follows the later names', () => {
    const { book, workbook: snapshot } = analysed([...school([...FACTS, ...LATER]), report]);
    const work = dataFingerprint(book);
    let step = work.next();
    while (!step.done) step = work.next();
    expect(step.value.startsWith(`${DATA_VERSION}:`)).toBe(true);
    expect([versionOfMark(step.value), versionOfMark('1x9k2f'), versionOfMark('9:abc')]).toEqual([2, 1, 2]);
    expect(settingsRows(snapshot).size).toBe(0);
    const now = finish(approvalRows(analysed([...school([...FACTS, ['', ''], ...LATER]), report]), 'Cô Hoa', 'lúc'));
    const dearer = LATER.map((row) => (row[0] === 'Kinh phí ngân sách' ? [row[0], 9_000_000] : row));
    const sheets = (later: readonly Row[]) => [...school([...FACTS, ['', ''], ...later]), report, settings(now)];
    expect([ofRule('duyet-da-cu', sheets(LATER)), ofRule('duyet-da-cu', sheets(dearer))]).toEqual([0, 1]);
  });
});
