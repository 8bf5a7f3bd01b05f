/**
 * `npm test [-- <jest options>]`: builds what is published and the sandbox, then runs every test, browser tests included. The last line is
 * always `N passed, N failed`, and the exit status is 0 only when nothing failed.
 */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { npmRun, OUT, ROOT, run } from './support/run';

interface JestResult {
  numPassedTests: number;
  numFailedTests: number;
  /** Test files that could not even start. */
  numRuntimeErrorTestSuites: number;
  success: boolean;
}

function end(passed: number, failed: number): never {
  console.log(`${passed} passed, ${failed} failed`);
  process.exit(failed === 0 ? 0 : 1);
}

function readResult(file: string): JestResult | undefined {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as JestResult) : undefined;
}

function hasScript(name: string): boolean {
  const { scripts = {} } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as {
    scripts?: Record<string, string>;
  };
  return name in scripts;
}

async function main(): Promise<never> {
  const jestOptions = process.argv.slice(2);
  for (const script of ['build', 'build:sandbox']) {
    if (!hasScript(script)) continue;
    if ((await npmRun(script)) !== 0) {
      console.error(`npm run ${script} failed; no test was run.`);
      end(0, 1);
    }
  }

  mkdirSync(OUT, { recursive: true });
  const file = path.join(OUT, 'test-result.json');
  rmSync(file, { force: true });
  const jest = path.join(ROOT, 'node_modules/jest/bin/jest.js');
  const status = await run(process.execPath, [jest, '--json', `--outputFile=${file}`, ...jestOptions]);
  const result = readResult(file);
  if (!result) {
    console.error('jest ended without a result.');
    end(0, 1);
  }
  const failed = result.numFailedTests + result.numRuntimeErrorTestSuites;
  // A jest that says "no" without a failed test (a coverage limit, an error after the tests) must not look green.
  end(result.numPassedTests, failed === 0 && (status !== 0 || !result.success) ? 1 : failed);
}

main().catch((error: unknown) => {
  console.error(error);
  end(0, 1);
});
