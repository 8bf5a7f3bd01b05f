import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { answer } from '../../scripts/serve/answer';

describe('serving the built site', () => {
  let folder = '';

  beforeAll(() => {
    const root = mkdtempSync(path.join(tmpdir(), 'site-'));
    folder = path.join(root, 'dist');
    mkdirSync(path.join(folder, 'assets'), { recursive: true });
    for (const name of ['taskpane.html', 'taskpane.0123456789.js', 'assets/icon-16.png', 'manifest.xml']) {
      writeFileSync(path.join(folder, name), name);
    }
    writeFileSync(path.join(root, 'secret.txt'), 'secret');
  });

  afterAll(() => {
    rmSync(path.dirname(folder), { recursive: true });
  });

  test.each([
    ['/taskpane.html?page=check', 'text/html; charset=utf-8', 'public, max-age=0, must-revalidate'],
    ['/taskpane.0123456789.js', 'text/javascript; charset=utf-8', 'public, max-age=31536000, immutable'],
    ['/assets/icon-16.png', 'image/png', 'public, max-age=86400'],
    ['/manifest.xml', 'application/xml; charset=utf-8', 'public, max-age=0, must-revalidate'],
  ])('%s is %s, cached as %s', (address, type, cache) => {
    const { status, headers } = answer(folder, 'GET', address);
    expect([status, headers['Content-Type'], headers['Cache-Control']]).toEqual([200, type, cache]);
  });

  test('an icon is never sent with no-store or no-cache, which would make Office show another', () => {
    expect(answer(folder, 'GET', '/assets/icon-16.png').headers['Cache-Control']).not.toMatch(/no-(?:store|cache)/);
  });

  test.each([
    '/',
    '/assets',
    '/missing.html',
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/%00',
    '/%',
  ])('%s is not found', (address) => {
    expect(answer(folder, 'GET', address)).toMatchObject({ status: 404, body: 'Not found' });
  });

  test('only reading is allowed', () => {
    expect(answer(folder, 'POST', '/taskpane.html').status).toBe(405);
    expect(answer(folder, 'HEAD', '/taskpane.html')).toMatchObject({ status: 200, body: '' });
  });
});
