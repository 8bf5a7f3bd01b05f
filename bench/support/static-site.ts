import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.png': 'image/png',
};

export interface StaticSite {
  /** "http://127.0.0.1:1234" */
  readonly origin: string;
  close(): void;
}

/**
 * A host on this machine that answers from memory, compressed, and is never cached.
 * @param content of a path ("/taskpane.html"); null where there is none
 */
export async function serveSite(content: (pathname: string) => string | Buffer | null): Promise<StaticSite> {
  const packed = new Map<string, Buffer | null>();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    let body = packed.get(pathname);
    if (body === undefined) {
      const plain = content(pathname);
      body = plain === null ? null : gzipSync(plain, { level: 9 });
      packed.set(pathname, body);
    }
    if (body === null) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, {
      'content-type': TYPES[path.extname(pathname)] ?? 'application/octet-stream',
      'content-encoding': 'gzip',
      'cache-control': 'no-store',
    });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** The file of a folder; null where it is not there. */
export function fileIn(folder: string, pathname: string): Buffer | null {
  try {
    return readFileSync(path.join(folder, path.normalize(pathname)));
  } catch {
    return null;
  }
}
