import type { CheckResult, Finding } from '../../../src/core/rules/finding';
import type { AcceptedFinding } from '../../../src/core/settings/rows';
import { settle } from '../../../src/core/settings/settle';
import { shortHash } from '../../../src/core/rules/shared/hash';
import { check as checkSheets, copies, register } from '../rules/support';

const finding = (key: string, severity: Finding['severity'] = 'loi'): Finding => ({
  rule: 'so-am',
  severity,
  cells: [],
  data: {},
  key,
});
const check = (findings: readonly Finding[], withoutErrors: CheckResult['withoutErrors'] = 'dat'): CheckResult => ({
  verdict: 'can-sua',
  withoutErrors,
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
    const settled = settle(check([finding('so-am.1'), finding('so-am.2')]), [decision('so-am.1')]);
    expect(settled.check.findings.map(({ key }) => key)).toEqual(['so-am.2']);
    expect(settled.check.counts.loi).toBe(1);
    expect(settled.check.verdict).toBe('can-sua');
    expect(settled.accepted.map(({ finding: { key }, by }) => [key, by.reason])).toEqual([['so-am.1', 'đã xem']]);
  });

  test.each([
    ['the last error accepted: passed', 'dat'],
    ['without holdings it is still not enough', 'chua-du'],
    ['with an open question it must still be answered', 'can-xac-nhan'],
  ] as const)('%s', (_name, verdict) => {
    expect(settle(check([finding('so-am.1')], verdict), [decision('so-am.1')]).check.verdict).toBe(verdict);
  });

  test('a decision expires when its place has changed, and waits where its rule did not run', () => {
    const settled = settle(check([finding('so-am.2')]), [decision('so-am.1'), decision('so-le.1', 'so-le')]);
    expect(settled.check.findings).toHaveLength(1);
    expect(settled.expired.map(({ key }) => key)).toEqual(['so-am.1']);
  });

  test('an open question stays open, whatever a decision says of it', () => {
    const asked = { ...finding('cach-doc-chua-chac.1', 'canh-bao'), rule: 'cach-doc-chua-chac' } as unknown as Finding;
    const said = decision('cach-doc-chua-chac.1', 'cach-doc-chua-chac');
    const settled = settle(check([asked, finding('so-am.1')]), [said, decision('so-am.1')]);
    expect(settled.check.findings.map(({ key }) => key)).toEqual(['cach-doc-chua-chac.1']);
  });

  test('of two equal findings one decision covers one', () => {
    const twins = [finding('so-am.1'), finding('so-am.1~2')];
    expect(settle(check(twins), [decision('so-am.1')]).check.findings.map(({ key }) => key)).toEqual(['so-am.1~2']);
  });

  describe('of a finding that lists several things', () => {
    const absent = checkSheets([register(copies(6))]);
    const [whole] = absent.findings.filter(({ rule }) => rule === 'muc-khong-co-du-lieu');
    const [nghiepVu, thamKhao, thieuNhi] = (whole?.parts ?? []).map(({ key }) => key);
    const openParts = (...keys: readonly (string | undefined)[]) => {
      const settled = settle(
        absent,
        keys.map((key) => decision(key ?? '', 'muc-khong-co-du-lieu')),
      );
      const [left] = settled.check.findings.filter(({ rule }) => rule === 'muc-khong-co-du-lieu');
      return {
        left: left?.data.parts ?? [],
        accepted: settled.accepted.map(({ finding: { data } }) => data.parts),
        expired: settled.expired,
      };
    };

    test('all of them are listed under the keys that each had as a finding of its own', () => {
      expect(whole?.data.parts).toEqual(['Sách nghiệp vụ', 'Sách tham khảo', 'Sách thiếu nhi']);
      expect(nghiepVu).toBe(`muc-khong-co-du-lieu.${shortHash('8:document|12:professional|0:')}`);
    });

    test.each([
      ['one that was accepted is taken out', [thamKhao], ['Sách nghiệp vụ', 'Sách thiếu nhi'], 1],
      ['when each is accepted the finding is gone', [nghiepVu, thamKhao, thieuNhi], [], 3],
      ['the whole list at once', [whole?.key], [], 1],
      [
        'what was accepted of a list that is shorter now',
        [`${nghiepVu ?? ''}+0000000`],
        ['Sách tham khảo', 'Sách thiếu nhi'],
        1,
      ],
    ] as const)('%s', (_name, keys, left, accepted) => {
      const settled = openParts(...keys);
      expect(settled.left).toEqual(left);
      expect(settled.accepted).toHaveLength(accepted);
      expect(settled.expired).toEqual([]);
    });

    test('a decision of which nothing is left expires', () => {
      expect(openParts('muc-khong-co-du-lieu.0000000').expired).toHaveLength(1);
    });
  });
});
