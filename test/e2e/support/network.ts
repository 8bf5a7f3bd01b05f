import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { BrowserContext, Route } from 'playwright-core';
import { ADDIN_PATH, officeFolder, Site } from '../../../sandbox/server/site';

export const ROOT = path.resolve(__dirname, '..', '..', '..');
/** The page and the add-in stand on one https host, so that office.js trusts the page without asking. */
export const ORIGIN = 'https://so-thu-vien.test';

/** Long enough to see the pane wait; the local server takes longer. */
export const SLOW_OFFICE_MS = 2_500;

const OFFICE_HOSTED = /^\/lib\/1(?:\.\d+)?\/hosted\/(.+)$/;

/** Which add-in stands under /addin/: the production bundle, or a small one that tests the sandbox itself. */
export type Addin = 'product' | 'fixture';

/**
 * Answers every request of the browser from the disk: the sandbox and the unchanged bundle, and Microsoft's CDN from the unmodified npm package.
 * Everything else is recorded and refused; a test that made such a request fails.
 */
export class Network {
  readonly unexpected: string[] = [];
  private readonly site = new Site({ root: ROOT, localOffice: false });
  private readonly office = officeFolder(ROOT);

  constructor(private readonly addin: Addin) {}

  async attach(context: BrowserContext): Promise<void> {
    await context.route('**/*', (route) => this.answer(context, route));
    // Sockets are no requests to a browser's router; nothing of ours opens one.
    await context.routeWebSocket(/./, (socket) => {
      this.unexpected.push(`SOCKET ${socket.url()}`);
      void socket.close();
    });
  }

  private async answer(context: BrowserContext, route: Route): Promise<void> {
    const url = new URL(route.request().url());
    if (url.origin === ORIGIN) return this.own(route, decodeURIComponent(url.pathname));
    const hosted = url.hostname === 'appsforoffice.microsoft.com' ? OFFICE_HOSTED.exec(url.pathname) : null;
    if (hosted) return this.officeFile(context, route, (hosted[1] ?? '').toLowerCase());
    this.unexpected.push(`${route.request().method()} ${url.href}`);
    return route.abort();
  }

  private async own(route: Route, pathname: string): Promise<void> {
    if (pathname === '/favicon.ico') return route.fulfill({ status: 204 });
    const fixture = this.addin === 'fixture' && pathname.startsWith(ADDIN_PATH) ? this.fixture(pathname) : null;
    const found = fixture ?? this.site.answer(pathname);
    if (!found) return route.fulfill({ status: 404, body: '' });
    return route.fulfill({ status: 200, contentType: found.type, body: found.body });
  }

  private fixture(pathname: string): { readonly body: Buffer; readonly type: string } | null {
    const file = path.join(__dirname, 'addin', pathname.slice(ADDIN_PATH.length));
    if (!existsSync(file)) return null;
    const type = file.endsWith('.html') ? 'text/html; charset=utf-8' : 'text/javascript; charset=utf-8';
    return { body: readFileSync(file), type };
  }

  /** The page's fault "office.js" reaches the local server by a cookie; here the same cookie is obeyed for the CDN. */
  private async officeFile(context: BrowserContext, route: Route, name: string): Promise<void> {
    const file = path.join(this.office, path.normalize(name));
    if (!file.startsWith(this.office) || !existsSync(file) || !statSync(file).isFile()) {
      this.unexpected.push(`missing in the npm package: ${name}`);
      return route.fulfill({ status: 404, body: '' });
    }
    if (name === 'office.js') {
      const cookies = await context.cookies(ORIGIN);
      const fault = cookies.find((cookie) => cookie.name === 'sandbox-office')?.value;
      if (fault === 'blocked') return route.abort();
      if (fault === 'slow') await new Promise((resolve) => setTimeout(resolve, SLOW_OFFICE_MS));
    }
    const type = file.endsWith('.html') ? 'text/html' : file.endsWith('.css') ? 'text/css' : 'text/javascript';
    return route.fulfill({
      status: 200,
      contentType: type,
      body: readFileSync(file),
      headers: { 'access-control-allow-origin': '*' },
    });
  }
}
