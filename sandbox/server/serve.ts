import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { OFFICE_PATH, type Site } from './site';

/** The path of a request, decoded; null when it is not valid percent-encoding. */
function pathOf(url: string | undefined): string | null {
  try {
    return decodeURIComponent(new URL(url ?? '/', 'http://localhost').pathname);
  } catch {
    return null;
  }
}

/** How the page's menu of faults wants office.js to arrive: a cookie, because the add-in's own address must stay as it is. */
export const OFFICE_FAULT_COOKIE = 'sandbox-office';
/** Longer than the add-in waits before it says that Excel does not answer. */
const SLOW_MS = 12_000;

function officeFault(request: IncomingMessage, pathname: string | null): 'slow' | 'blocked' | null {
  if (pathname?.toLowerCase() !== `${OFFICE_PATH}office.js`) return null;
  const match = new RegExp(`(?:^|;\\s*)${OFFICE_FAULT_COOKIE}=(slow|blocked)`).exec(request.headers.cookie ?? '');
  return (match?.[1] as 'slow' | 'blocked' | undefined) ?? null;
}

function answer(site: Site, pathname: string | null, request: IncomingMessage, response: ServerResponse): void {
  const found = pathname === null ? null : site.answer(pathname);
  if (!found) {
    response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('404');
    return;
  }
  response.writeHead(200, {
    'content-type': found.type,
    'content-length': found.body.length,
    'cache-control': 'no-cache',
    'x-content-type-options': 'nosniff',
  });
  response.end(request.method === 'HEAD' ? undefined : found.body);
}

function tryPort(site: Site, port: number, slow: number): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer((request, response) => {
      const pathname = pathOf(request.url);
      const fault = officeFault(request, pathname);
      if (fault === 'blocked') request.socket.destroy();
      else setTimeout(() => answer(site, pathname, request, response), fault === 'slow' ? slow : 0);
    });
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(server));
  });
}

/**
 * Serves the site on this machine only, on the first free port from `firstPort`. With the fault "slow", office.js comes `slow` milliseconds late.
 * Throws the system's own error when 50 ports in a row are taken or listening is refused for another reason.
 */
export async function serve(
  site: Site,
  firstPort = 3000,
  slow = SLOW_MS,
): Promise<{ server: Server; address: string }> {
  for (let port = firstPort; ; port += 1) {
    try {
      const server = await tryPort(site, port, slow);
      return { server, address: `http://localhost:${(server.address() as AddressInfo).port}/` };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE' || port >= firstPort + 50) throw error;
    }
  }
}
