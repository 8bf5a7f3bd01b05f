import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { serve } from '../../../sandbox/server/serve';
import { Site } from '../../../sandbox/server/site';

const TAG = '<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>';
let root = '';

beforeAll(() => {
  root = mkdtempSync(path.join(tmpdir(), 'site-'));
  const write = (name: string, text: string) => {
    mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
    writeFileSync(path.join(root, name), text);
  };
  write('package.json', '{}');
  write('secret.txt', 'secret');
  write('dist/taskpane.html', TAG);
  write('dist/assets/icon-32.png', 'png');
  write('dist-sandbox/index.html', 'page');
  write('samples/b.xlsx', 'b');
  write('samples/a.xlsx', 'a');
  write('samples/~$a.xlsx', 'lock');
  write('samples/make.ts', '');
  symlinkSync(path.resolve(__dirname, '..', '..', '..', 'node_modules'), path.join(root, 'node_modules'), 'junction');
});

afterAll(() => rmSync(root, { recursive: true, force: true }));

const text = (site: Site, address: string) => site.answer(address)?.body.toString();

describe('the site', () => {
  test('a person gets the npm copy of office.js by one changed tag; a test gets the page as it is published', () => {
    expect(text(new Site({ root, localOffice: true }), '/addin/taskpane.html')).toBe(
      '<script src="/office-js/office.js"></script>',
    );
    expect(text(new Site({ root, localOffice: false }), '/addin/taskpane.html')).toBe(TAG);
  });

  test('office.js is found in any case of letters, as the library asks for its parts', () => {
    const site = new Site({ root, localOffice: true });
    expect(site.answer('/office-js/office.js')?.type).toMatch(/javascript/);
    expect(site.answer('/office-js/AgaveErrorUX/index.html')?.type).toMatch(/html/);
  });

  test('samples by name, without lock files and scripts', () => {
    expect(text(new Site({ root, localOffice: true }), '/samples.json')).toBe('["a.xlsx","b.xlsx"]');
    expect(text(new Site({ root, localOffice: true }), '/samples/b.xlsx')).toBe('b');
  });

  test.each([
    '/secret.txt',
    '/addin/../secret.txt',
    '/samples/../secret.txt',
    '/office-js/../../../../secret.txt',
    '/nowhere',
  ])('%s is not served', (address) => {
    expect(new Site({ root, localOffice: true }).answer(address)).toBeNull();
  });
});

describe('the server', () => {
  test('takes the next free port and serves the page', async () => {
    const site = new Site({ root, localOffice: true });
    const first = await serve(site, 38_500);
    const second = await serve(site, 38_500);
    try {
      expect(second.address).not.toBe(first.address);
      const response = await fetch(second.address);
      expect([response.status, await response.text()]).toEqual([200, 'page']);
      expect((await fetch(`${second.address}nowhere`)).status).toBe(404);
      expect((await fetch(`${second.address}%E0%A4%A`)).status).toBe(404);
    } finally {
      first.server.close();
      second.server.close();
    }
  });

  test('the fault "slow" delays office.js, whole as it is, and nothing else', async () => {
    const { server, address } = await serve(new Site({ root, localOffice: true }), 38_700, 400);
    const headers = { cookie: 'sandbox-office=slow' };
    const timed = async (path: string, init?: RequestInit) => {
      const start = Date.now();
      const body = await (await fetch(address + path, init)).text();
      return { body, milliseconds: Date.now() - start };
    };
    try {
      await timed('office-js/office.js');
      const [normal, late, page] = [
        await timed('office-js/office.js'),
        await timed('office-js/office.js', { headers }),
        await timed('', { headers }),
      ];
      expect(late.body).toBe(normal.body);
      expect(late.milliseconds).toBeGreaterThanOrEqual(390);
      expect([normal.milliseconds < 390, page.milliseconds < 390]).toEqual([true, true]);
    } finally {
      server.close();
    }
  });

  test('the fault "blocked" breaks office.js and nothing else', async () => {
    const { server, address } = await serve(new Site({ root, localOffice: true }), 38_600);
    const headers = { cookie: 'a=b; sandbox-office=blocked' };
    try {
      await expect(fetch(`${address}office-js/office.js`, { headers })).rejects.toThrow();
      expect((await fetch(address, { headers })).status).toBe(200);
      expect((await fetch(`${address}office-js/office.js`)).status).toBe(200);
    } finally {
      server.close();
    }
  });
});
