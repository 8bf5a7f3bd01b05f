import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Site } from './site';

/** The path of a request, decoded; null when it is not valid percent-encoding. */
function pathOf(url: string | undefined): string | null {
  try {
    return decodeURIComponent(new URL(url ?? '/', 'http://localhost').pathname);
  } catch {
    return null;
  }
}

function tryPort(site: Site, port: number): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer((request, response) => {
      const pathname = pathOf(request.url);
      const answer = pathname === null ? null : site.answer(pathname);
      if (!answer) {
        response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('404');
        return;
      }
      response.writeHead(200, {
        'content-type': answer.type,
        'content-length': answer.body.length,
        'cache-control': 'no-cache',
        'x-content-type-options': 'nosniff',
      });
      response.end(request.method === 'HEAD' ? undefined : answer.body);
    });
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(server));
  });
}

/**
 * Serves the site on this machine only, on the first free port from `firstPort`.
 * Throws the system's own error when 50 ports in a row are taken or listening is refused for another reason.
 */
export async function serve(site: Site, firstPort = 3000): Promise<{ server: Server; address: string }> {
  for (let port = firstPort; ; port += 1) {
    try {
      const server = await tryPort(site, port);
      return { server, address: `http://localhost:${(server.address() as AddressInfo).port}/` };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE' || port >= firstPort + 50) throw error;
    }
  }
}
