/**
 * `npm run check:manifest [-- FILE]`: checks manifest.xml, or the one of a built site (dist/manifest.xml), offline. Exit status 1 where there is a problem.
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { checkManifest } from './manifest/check';
import { ROOT } from './support/run';

const file = path.resolve(process.argv[2] ?? path.join(ROOT, 'manifest.xml'));
const folder = path.dirname(file);

function readFile(name: string): Uint8Array | null {
  const full = path.join(folder, name);
  return existsSync(full) && statSync(full).isFile() ? readFileSync(full) : null;
}

const problems = checkManifest({ xml: readFileSync(file, 'utf8'), readFile, built: folder !== ROOT });
const name = path.relative(process.cwd(), file);
for (const { line, message } of problems) console.error(`${name}:${line}: ${message}`);
console.log(problems.length === 0 ? `${name}: no problem` : `${name}: ${problems.length} problems`);
process.exitCode = problems.length === 0 ? 0 : 1;
