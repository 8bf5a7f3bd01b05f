/**
 * `npm run bench [-- name …]`: speed and accuracy against yardsticks of the same run; see docs/SPEED.md. Each measure runs in a process of its own, with
 * the garbage collector at hand.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cpus } from 'node:os';
import path from 'node:path';
import { build, buildPages, BUILT } from './build';
import { table, type Judged } from './support/report';

/** Run as the bundle for users; the others need the development Excel and run from their sources. */
const BUNDLED = ['validation', 'catalogue', 'intake', 'slices', 'report', 'pictures', 'proposals', 'labels'];
/** In a browser, on the built pane and the built sandbox. */
const IN_BROWSER = ['paint', 'blocks', 'list'];
const FROM_SOURCE = ['trips', ...IN_BROWSER];

/** Runs one measure and takes what it judged. Rejects when it crashed. */
function run(name: string, args: readonly string[]): Promise<Judged[]> {
  return new Promise((resolve, reject) => {
    const judged: Judged[] = [];
    const child = spawn(process.execPath, ['--expose-gc', ...args], {
      stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    });
    child.on('message', (line) => judged.push(line as Judged));
    child.on('error', reject);
    child.on('close', (code, signal) => {
      if (code === 0) resolve(judged);
      else reject(new Error(`the measure "${name}" ended by ${signal ?? `status ${code ?? '?'}`}`));
    });
  });
}

/** The status of the run: 0 when every budget is kept, 1 when one is not, 2 for a name that is none. */
async function bench(wanted: readonly string[]): Promise<number> {
  const all = [...BUNDLED, ...FROM_SOURCE];
  const unknown = wanted.filter((name) => !all.includes(name));
  if (unknown.length > 0) {
    console.error(`No measure is called ${unknown.join(', ')}; there are ${all.join(', ')}.`);
    return 2;
  }
  const chosen = all.filter((name) => wanted.length === 0 || wanted.includes(name));
  if (chosen.some((name) => IN_BROWSER.includes(name))) {
    const missing = ['dist/taskpane.html', 'dist-sandbox/index.html'].filter((file) => !existsSync(file));
    if (missing.length > 0) {
      console.error(`There is no ${missing.join(', no ')}: run npm run build && npm run build:sandbox first.`);
      return 2;
    }
    await buildPages();
  }
  const bundled = chosen.filter((name) => BUNDLED.includes(name));
  if (bundled.length > 0) await build(bundled);
  const judged: Judged[] = [];
  for (const name of chosen) {
    const file = BUNDLED.includes(name)
      ? [path.join(BUILT, `${name}.cjs`)]
      : ['--import', 'tsx', path.join(__dirname, 'measures', `${name}.ts`)];
    judged.push(...(await run(name, file)));
  }
  const missed = judged.filter(({ ok }) => !ok).length;
  console.log(`\n${table(judged)}\n\nNode ${process.version}, ${cpus().length} processors`);
  console.log(missed === 0 ? 'Every budget is kept.' : `${missed} of ${judged.length} budgets are not kept.`);
  return missed === 0 ? 0 : 1;
}

bench(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  },
);
