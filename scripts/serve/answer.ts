import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
};

/** "taskpane.2127f7888e.js": the content is in the name, so the file never changes. */
const HASHED = /\.[0-9a-f]{10}\.(?:js|css)$/;

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array | string;
}

/** What a site answers to a request for one of its files; only files below `folder` are given out. */
export function answer(folder: string, method: string, address: string): Answer {
  if (method !== 'GET' && method !== 'HEAD') return refuse(405, 'Method not allowed');
  const file = fileAt(folder, address);
  if (file === null) return refuse(404, 'Not found');
  const body = readFileSync(file);
  return {
    status: 200,
    headers: {
      'Content-Type': TYPES[path.extname(file)] ?? 'application/octet-stream',
      'Content-Length': String(body.length),
      'Cache-Control': cacheOf(file),
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
    },
    body: method === 'HEAD' ? '' : body,
  };
}

/** Pages are asked for anew each time; icons must be cacheable, or Office shows a generic one (manifest reference, page "Resources"). */
function cacheOf(file: string): string {
  if (HASHED.test(file)) return 'public, max-age=31536000, immutable';
  return path.extname(file) === '.png' ? 'public, max-age=86400' : 'public, max-age=0, must-revalidate';
}

function fileAt(folder: string, address: string): string | null {
  let name: string;
  try {
    name = decodeURIComponent(new URL(address, 'https://localhost').pathname);
  } catch {
    return null;
  }
  const file = path.join(folder, name);
  const isInside = file.startsWith(path.resolve(folder) + path.sep);
  return isInside && !name.includes('\0') && existsSync(file) && statSync(file).isFile() ? file : null;
}

function refuse(status: number, body: string): Answer {
  return { status, headers: { 'Content-Type': 'text/plain; charset=utf-8' }, body };
}
