import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

/** What the site answers to one address: the bytes of a file and its media type. */
export interface SiteAnswer {
  readonly body: Buffer;
  readonly type: string;
}

export interface SiteOptions {
  /** The repository's folder. */
  readonly root: string;
  /**
   * True for a person at a desk: the one script tag that names Microsoft's CDN is pointed at the npm copy, so that the sandbox works without internet,
   * and the content security policy lets office.js open its own question page beside it, by which it asks over plain http whether it may trust the host.
   * False in the browser tests, where the bundle is served unchanged and the CDN's address itself is answered from the npm package.
   */
  readonly localOffice: boolean;
}

/** Where the production bundle, the npm copy of office.js and the samples stand on the site. */
export const ADDIN_PATH = '/addin/';
export const OFFICE_PATH = '/office-js/';
const SAMPLES_PATH = '/samples/';

const OFFICE_CDN = /https:\/\/appsforoffice\.microsoft\.com\/lib\/1(?:\.\d+)?\/hosted\//g;

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** The folder of the unmodified library as npm delivers it. */
export function officeFolder(root: string): string {
  const manifest = createRequire(path.join(root, 'package.json')).resolve('@microsoft/office-js/package.json');
  return path.join(path.dirname(manifest), 'dist');
}

function localised(html: string): string {
  return html.replace(OFFICE_CDN, OFFICE_PATH).replace(/frame-src (?!'self')/, "frame-src 'self' ");
}

/** A file inside `folder`, or null where there is none or where the address would leave the folder. */
function fileIn(folder: string, relative: string): string | null {
  const file = path.join(folder, path.normalize(relative));
  if (!file.startsWith(folder + path.sep)) return null;
  return existsSync(file) && statSync(file).isFile() ? file : null;
}

/**
 * Answers one address of the sandbox's site from the disk.
 *
 * `/` is the page (dist-sandbox), `/addin/` the production bundle (dist, unchanged unless `localOffice`), `/office-js/` the npm copy of office.js in any
 * case of letters (npm has lower-case names, the library asks for `AgaveErrorUX/…`), `/samples/` the sample workbooks, `/samples.json` their names.
 * Returns null for everything else: the caller answers 404.
 */
export class Site {
  constructor(private readonly options: SiteOptions) {}

  answer(pathname: string): SiteAnswer | null {
    if (pathname === '/samples.json') return this.json(this.samples());
    const file = this.file(pathname);
    if (!file) return null;
    const type = TYPES[path.extname(file).toLowerCase()] ?? 'application/octet-stream';
    const body = readFileSync(file);
    if (!this.options.localOffice || !pathname.startsWith(ADDIN_PATH) || !type.startsWith('text/html')) {
      return { body, type };
    }
    return { body: Buffer.from(localised(body.toString('utf8')), 'utf8'), type };
  }

  /** Sample workbooks by file name, in the order of the alphabet. */
  samples(): string[] {
    const folder = path.join(this.options.root, 'samples');
    if (!existsSync(folder)) return [];
    return readdirSync(folder)
      .filter((name) => /\.xls[xm]$/i.test(name) && !name.startsWith('~$'))
      .sort();
  }

  private file(pathname: string): string | null {
    const { root } = this.options;
    if (pathname === '/') return fileIn(path.join(root, 'dist-sandbox'), 'index.html');
    if (pathname === '/manifest.xml') return fileIn(root, 'manifest.xml');
    if (pathname.startsWith(OFFICE_PATH)) {
      return fileIn(officeFolder(root), pathname.slice(OFFICE_PATH.length).toLowerCase());
    }
    if (pathname.startsWith(SAMPLES_PATH))
      return fileIn(path.join(root, 'samples'), pathname.slice(SAMPLES_PATH.length));
    if (pathname.startsWith(ADDIN_PATH)) return fileIn(path.join(root, 'dist'), pathname.slice(ADDIN_PATH.length));
    return fileIn(path.join(root, 'dist-sandbox'), pathname.slice(1));
  }

  private json(value: unknown): SiteAnswer {
    return { body: Buffer.from(JSON.stringify(value), 'utf8'), type: TYPES['.json'] ?? 'application/json' };
  }
}
