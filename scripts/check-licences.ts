/**
 * `npm run check:licences [-- --write]`: everything that can become part of what is published has a permissive licence, and docs/LICENCES.md lists it.
 * With --write the list is written anew.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { judgeLicences } from './licences/judge';
import { shippedPackages } from './licences/shipped';
import { ROOT } from './support/run';

const packages = shippedPackages(ROOT);
const file = path.join(ROOT, 'docs/LICENCES.md');
if (process.argv.includes('--write')) writeFileSync(file, judgeLicences(packages, null).list);
const { status, lines } = judgeLicences(packages, existsSync(file) ? readFileSync(file, 'utf8') : null);
for (const line of lines) console.log(line);
process.exitCode = status;
