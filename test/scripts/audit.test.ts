import { execFile } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
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

/** Runs the check as `npm run check:audit` does, npm included, with a registry of ours in place of npm's. */
async function checkWith(advisories: unknown): Promise<{ readonly status: number; readonly says: string }> {
  const registry = createServer((request, answer) => {
    request.resume().on('end', () => {
      const known = request.url?.endsWith('/security/advisories/bulk') === true;
      answer.writeHead(known ? 200 : 404, { 'content-type': 'application/json' });
      answer.end(JSON.stringify(known ? advisories : {}));
    });
  });
  await new Promise<void>((ready) => registry.listen(0, '127.0.0.1', ready));
  const { port } = registry.address() as AddressInfo;
  const root = path.resolve(__dirname, '../..');
  const env = { ...process.env, npm_config_registry: `http://127.0.0.1:${port}/`, npm_config_fetch_retries: '0' };
  try {
    return await new Promise((resolve) => {
      const tsx = path.join(root, 'node_modules/.bin/tsx');
      execFile(tsx, ['scripts/check-audit.ts'], { cwd: root, env }, (error, stdout) =>
        resolve({ status: error ? Number(error.code) : 0, says: stdout.trim() }),
      );
    });
  } finally {
    registry.closeAllConnections();
    registry.close();
  }
}

describe('npm run check:audit', () => {
  const advisory = (severity: string) => ({
    id: 1_234_567,
    url: 'https://github.com/advisories/GHSA-test',
    title: 'Runs what a file says',
    severity,
    vulnerable_versions: '<=99.0.0',
    cwe: ['CWE-94'],
    cvss: { score: 8.1, vectorString: null },
  });

  test('passes where the registry knows nothing', async () => {
    expect(await checkWith({})).toEqual({ status: 0, says: 'no known weakness in what is published' });
  });

  test('fails for a package that is published', async () => {
    const { status, says } = await checkWith({ docx: [advisory('high')] });
    expect([status, says]).toEqual([1, expect.stringMatching(/^docx\b.*: high$/)]);
  });

  test('does not fail for a tool of development', async () => {
    expect((await checkWith({ webpack: [advisory('high')] })).status).toBe(0);
  });
});
