import { judgeAudit } from '../../scripts/audit/judge';

const answer = (vulnerabilities: unknown) => JSON.stringify({ auditReportVersion: 2, vulnerabilities });

describe('the audit of what is published', () => {
  test.each([
    ['nothing found', answer({}), '', 0, /no known weakness/],
    [
      'one finding',
      answer({ docx: { name: 'docx', severity: 'high', range: '<9.9.9' } }),
      '',
      1,
      /^docx <9\.9\.9: high$/,
    ],
    ['a low one too', answer({ react: { name: 'react', severity: 'low' } }), '', 1, /^react: low$/],
    ['no network', '{"error":{"code":"ENOTFOUND"}}', 'npm error audit endpoint returned an error', 0, /NOT CHECKED/],
    ['no answer at all', '', '', 0, /NOT CHECKED.*no output/],
    ['a page of a proxy', '<html>502</html>', '', 0, /NOT CHECKED/],
  ] as const)('%s', (_what, stdout, stderr, status, says) => {
    const verdict = judgeAudit(stdout, stderr);
    expect([verdict.status, verdict.lines.join('\n')]).toEqual([status, expect.stringMatching(says)]);
  });
});
