import { policyOf, policyProblems } from './policy';

/** What a host answers to a request for one file. */
export interface Reply {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: ReadonlyMap<string, string>;
  readonly text: string;
  /** Where the answer came from in the end, after redirections. */
  readonly address: string;
}

export type Get = (address: string) => Promise<Reply>;

const TYPES: Readonly<Record<string, RegExp>> = {
  html: /^text\/html\b/,
  js: /^(?:text|application)\/(?:x-)?javascript\b/,
  css: /^text\/css\b/,
  png: /^image\/png\b/,
  xml: /^(?:text|application)\/xml\b/,
};
/** Addresses in the manifest that name schemas and Microsoft's own pages are not ours. */
const ADDRESS_IN_MANIFEST = /DefaultValue="(https?:\/\/[^"]+)"/g;
const NEEDED_BY_PAGE = /<(?:script|link|img|iframe)\b[^>]*?\b(?:src|href)="?([^"\s>]+)/g;
const OFFICE_HOST = 'https://appsforoffice.microsoft.com/';

/**
 * Holds what a host really answers against what Office needs: every address of the manifest is there, under `site`, over https, with the right type; icons may
 * be kept; pages may stand in a frame, load nothing over http and carry a policy that allows no eval and no foreign host; every file that a page loads is there.
 *
 * @param site the folder of the site with "/" at the end, e.g. "https://thu-vien.example.edu.vn/so-thu-vien/"
 * @returns what is wrong, one sentence each; empty where all is well
 */
export async function checkSite(site: string, get: Get): Promise<readonly string[]> {
  const problems: string[] = [];
  const manifest = await fetched(`${site}manifest.xml`, get, problems);
  if (!manifest) return problems;
  const addresses = [...new Set([...manifest.text.matchAll(ADDRESS_IN_MANIFEST)].map(([, found = '']) => found))];
  if (addresses.length === 0) problems.push('manifest.xml names no address');
  const seen = new Set<string>();
  for (const address of addresses) {
    const file = address.replace(/[?#].*$/, '').replaceAll('&amp;', '&');
    if (!file.startsWith(site)) problems.push(`manifest.xml names ${file}, which is not under ${site}`);
    else if (!seen.has(file)) await checkFile(file, get, problems, seen);
  }
  // Opened by the pane, not by the manifest.
  const save = `${site}save.html`;
  if (!seen.has(save)) await checkFile(save, get, problems, seen);
  return problems;
}

async function checkFile(file: string, get: Get, problems: string[], seen: Set<string>): Promise<void> {
  seen.add(file);
  const reply = await fetched(file, get, problems);
  if (!reply) return;
  if (file.endsWith('.png')) checkIcon(file, reply, problems);
  if (!file.endsWith('.html')) return;
  checkPage(file, reply, problems);
  for (const [, needed = ''] of reply.text.matchAll(NEEDED_BY_PAGE)) {
    const address = new URL(needed, file).href;
    if (address.startsWith('http://')) problems.push(`${file} loads ${address} over http: browsers block that`);
    else if (address.startsWith('https://') && new URL(address).origin === new URL(file).origin) {
      if (!seen.has(address)) await checkFile(address, get, problems, seen);
    } else if (/^https:/.test(address) && !address.startsWith(OFFICE_HOST)) {
      problems.push(`${file} loads ${address}, which is nobody's business`);
    }
  }
}

/** A file that is there, over https, with the right type; null where it is not. */
async function fetched(file: string, get: Get, problems: string[]): Promise<Reply | null> {
  let reply: Reply;
  try {
    reply = await get(file);
  } catch (error) {
    problems.push(`${file} gives no answer: ${error instanceof Error ? error.message : String(error)}`);
    return null;
  }
  if (reply.status !== 200) {
    problems.push(`${file} is answered with ${reply.status} in place of 200`);
    return null;
  }
  if (!reply.address.startsWith('https://')) problems.push(`${file} leads to ${reply.address}, which is not https`);
  const wanted = TYPES[/\.([a-z]+)$/.exec(file)?.[1] ?? ''];
  const type = reply.headers.get('content-type') ?? '';
  if (wanted && !wanted.test(type)) problems.push(`${file} is sent as "${type}"`);
  return reply;
}

function checkIcon(file: string, { headers }: Reply, problems: string[]): void {
  const kept = `${headers.get('cache-control') ?? ''} ${headers.get('pragma') ?? ''}`;
  const found = /no-(?:store|cache)/i.exec(kept);
  if (found) problems.push(`${file} is sent with "${found[0]}": Excel then shows another icon`);
}

function checkPage(file: string, { headers, text }: Reply, problems: string[]): void {
  const frame = headers.get('x-frame-options');
  if (frame !== undefined)
    problems.push(`${file} is sent with X-Frame-Options "${frame}": Excel on the web cannot show it`);
  // A page without scripts, as the one that the manifest names for help, needs no policy.
  if (/<script\b/i.test(text)) problems.push(...policyProblems(file, policyOf(text)));
  const ancestors = /frame-ancestors[^;"]*/.exec(headers.get('content-security-policy') ?? '');
  if (ancestors && !/officeapps|\.microsoft|\*/.test(ancestors[0])) {
    problems.push(`${file} is sent with "${ancestors[0].trim()}": Excel on the web cannot show it`);
  }
}
