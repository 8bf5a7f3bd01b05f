/**
 * `npm run check:site -- <folder | https://site/folder>`: what a host sends, held against what Office needs. A folder is answered as `npm run serve` would,
 * under the address that its manifest names.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { answer } from './serve/answer';
import { checkSite, type Get } from './site/check';

const overNetwork: Get = async (address) => {
  const response = await fetch(address, { signal: AbortSignal.timeout(30_000) });
  return {
    status: response.status,
    headers: new Map(response.headers),
    text: await response.text(),
    address: response.url,
  };
};

/** @param site the address that the folder stands for */
function fromFolder(folder: string, site: string): Get {
  return (address) => {
    const { status, headers, body } = answer(folder, 'GET', `/${address.slice(site.length)}`);
    const named = new Map(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
    return Promise.resolve({ status, headers: named, text: Buffer.from(body).toString('utf8'), address });
  };
}

function siteOf(folder: string): string {
  const manifest = readFileSync(path.join(folder, 'manifest.xml'), 'utf8');
  const page = /<SourceLocation\s+DefaultValue="(https:\/\/[^"]*\/)taskpane\.html/.exec(manifest)?.[1];
  if (page === undefined) throw new Error(`${folder}/manifest.xml names no taskpane.html`);
  return page;
}

async function main(): Promise<void> {
  const [target] = process.argv.slice(2);
  if (target === undefined) throw new Error('check:site needs a folder or an address: npm run check:site -- dist');
  const isAddress = /^https?:/.test(target);
  const site = isAddress ? target.replace(/\/*$/, '/') : siteOf(target);
  const problems = await checkSite(site, isAddress ? overNetwork : fromFolder(path.resolve(target), site));
  for (const problem of problems) console.error(problem);
  console.log(`${site}: ${problems.length === 0 ? 'all is well' : `${problems.length} problems`}`);
  process.exitCode = problems.length === 0 ? 0 : 1;
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
