import type { CheckResult, Finding } from '../../../src/core/rules/finding';
import type { AcceptedFinding } from '../../../src/core/settings/rows';
import { settle } from '../../../src/core/settings/settle';
import { readBook } from '../../../src/core/intake';
import { finish } from '../../../src/core/work';
import { sheet, workbook } from '../../support/workbook';

const HOLDINGS = finish(
  readBook(
    workbook(
      sheet('Sổ đăng ký', [
        ['Số ĐKCB', 'Tên sách', 'Giá tiền'],
        ['TK.0001', 'Dế Mèn phiêu lưu ký', 35000],
        ['TK.0002', 'Đất rừng phương Nam', 45000],
      ]),
    ),
  ),
);
const NO_BOOKS = { tables: [] };

const finding = (key: string, severity: Finding['severity'] = 'loi'): Finding => ({
  rule: 'so-am',
  severity,
  cells: [],
  data: {},
  key,
});
const check = (findings: readonly Finding[]): CheckResult => ({
  verdict: 'can-sua',
  counts: { loi: findings.length, 'canh-bao': 0, 'goi-y': 0 },
  findings,
  notRun: [],
  ran: ['so-am'],
  records: 2,
});
const decision = (key: string, rule: AcceptedFinding['rule'] = 'so-am'): AcceptedFinding => ({
  key,
  rule,
  what: '',
  reason: 'đã xem',
  person: 'Cô Lan',
  at: '2026-05-20 10:47',
});

describe('accepted findings', () => {
  test('are listed apart and no longer counted; the rest stays open', () => {
    const settled = settle(check([finding('so-am.1'), finding('so-am.2')]), [decision('so-am.1')], HOLDINGS);
    expect(settled.check.findings.map(({ key }) => key)).toEqual(['so-am.2']);
    expect(settled.check.counts.loi).toBe(1);
    expect(settled.check.verdict).toBe('can-sua');
    expect(settled.accepted.map(({ finding: { key }, by }) => [key, by.reason])).toEqual([['so-am.1', 'đã xem']]);
  });

  test.each([
    ['the last error accepted: passed', HOLDINGS, 'dat'],
    ['without holdings it is still not enough', NO_BOOKS, 'chua-du'],
  ] as const)('%s', (_name, book, verdict) => {
    expect(settle(check([finding('so-am.1')]), [decision('so-am.1')], book).check.verdict).toBe(verdict);
  });

  test('a decision expires when its place has changed, and waits where its rule did not run', () => {
    const settled = settle(check([finding('so-am.2')]), [decision('so-am.1'), decision('so-le.1', 'so-le')], HOLDINGS);
    expect(settled.check.findings).toHaveLength(1);
    expect(settled.expired.map(({ key }) => key)).toEqual(['so-am.1']);
  });

  test('an open question stays open, whatever a decision says of it', () => {
    const asked = { ...finding('cach-doc-chua-chac.1', 'canh-bao'), rule: 'cach-doc-chua-chac' } as unknown as Finding;
    const said = decision('cach-doc-chua-chac.1', 'cach-doc-chua-chac' as AcceptedFinding['rule']);
    const settled = settle(check([asked, finding('so-am.1')]), [said, decision('so-am.1')], HOLDINGS);
    expect(settled.check.findings.map(({ key }) => key)).toEqual(['cach-doc-chua-chac.1']);
  });

  test('of two equal findings one decision covers one', () => {
    const twins = [finding('so-am.1'), finding('so-am.1~2')];
    expect(settle(check(twins), [decision('so-am.1')], HOLDINGS).check.findings.map(({ key }) => key)).toEqual([
      'so-am.1~2',
    ]);
  });
});
