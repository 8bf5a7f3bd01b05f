/**
 * `npm run bench [-- name …]`: speed and accuracy against yardsticks of the same run; see bench/README.md. Each measure runs in a process of its own, with
 * the garbage collector at hand.
 */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { build, BUILT } from './build';
import { OVER_BASE } from './support/report';

/** Run as the bundle for users; the others need the development Excel and run from their sources. */
const BUNDLED = ['validation', 'catalogue', 'intake', 'slices', 'report', 'proposals'];
const FROM_SOURCE = ['trips'];

function run(args: readonly string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--expose-gc', ...args], { stdio: 'inherit' });
    child.on('error', reject);
    child.on('exit', (code, signal) => (signal ? reject(new Error(`ended by ${signal}`)) : resolve(code ?? 1)));
  });
}

async function bench(wanted: readonly string[]): Promise<number> {
  const all = [...BUNDLED, ...FROM_SOURCE];
  const unknown = wanted.filter((name) => !all.includes(name));
  if (unknown.length > 0) {
    console.error(`No measure is called ${unknown.join(', ')}; there are ${all.join(', ')}.`);
    return 2;
  }
  const chosen = all.filter((name) => wanted.length === 0 || wanted.includes(name));
  await build(chosen.filter((name) => BUNDLED.includes(name)));
  let over = 0;
  for (const name of chosen) {
    const file = BUNDLED.includes(name)
      ? [path.join(BUILT, `${name}.cjs`)]
      : ['--import', 'tsx', path.join(__dirname, 'measures', `${name}.ts`)];
    const code = await run(file);
    if (code >= OVER_BASE) over += code - OVER_BASE;
    else if (code !== 0) return code;
  }
  console.log(over === 0 ? '\nEvery budget is kept.' : `\n${over} budgets are missed (OVER above).`);
  return 0;
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
