/**
 * `npm run check:audit`: known weaknesses of the packages that become part of what is published, as the registry tells them. A real finding fails; a registry
 * that gives no answer is reported and does not, because a build must not depend on it.
 */
import { execFile } from 'node:child_process';
import { judgeAudit } from './audit/judge';
import { ROOT } from './support/run';

/** npm exits with 1 where it found something, and prints its answer all the same. */
execFile('npm', ['audit', '--omit=dev', '--json'], { cwd: ROOT, timeout: 120_000 }, (_error, stdout, stderr) => {
  const { status, lines } = judgeAudit(stdout, stderr);
  for (const line of lines) console.log(line);
  process.exitCode = status;
});
