/**
 * `npm run serve [-- --port 3000]`: serves dist/ on https://localhost with the development certificate of office-addin-dev-certs, for Excel on this
 * machine. The first time, the system asks whether to trust that certificate. Headers are those that a real site should send, see docs/SIDELOAD.md.
 */
import { existsSync } from 'node:fs';
import { createServer } from 'node:https';
import path from 'node:path';
import { parseNumber } from 'office-addin-cli';
import { getHttpsServerOptions } from 'office-addin-dev-certs';
import { answer } from './serve/answer';
import { option, ROOT } from './support/run';

async function main(): Promise<void> {
  const folder = path.join(ROOT, 'dist');
  if (!existsSync(path.join(folder, 'taskpane.html'))) throw new Error('dist is empty: run npm run build first.');
  const port = parseNumber(option(process.argv.slice(2), 'port') ?? '3000', '--port must be a number') ?? 3000;
  const server = createServer(await getHttpsServerOptions(), (request, response) => {
    const { status, headers, body } = answer(folder, request.method ?? 'GET', request.url ?? '/');
    response.writeHead(status, headers);
    response.end(body);
  });
  server.on('error', (error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
  server.listen(port, 'localhost', () => console.log(`dist is at https://localhost:${port}/ (Ctrl+C to stop)`));
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
