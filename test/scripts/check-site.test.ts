import { readFileSync } from 'node:fs';
import { checkSite, type Get, type Reply } from '../../scripts/site/check';

const SITE = 'https://thu-vien.example.edu.vn/so-thu-vien/';
const PAGE = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; base-uri 'none'; form-action 'none'">
  <script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js" defer></script>
  <script src="taskpane.0123456789.js" defer></script><link rel="icon" href="assets/icon-32.png">`;
const manifest = readFileSync('manifest.xml', 'utf8').replaceAll('https://localhost:3000', SITE.slice(0, -1));
const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript',
  png: 'image/png',
  xml: 'application/xml',
};

/** A host on which everything is right, but for what a test changes. */
function host(change: (file: string, reply: Reply) => Reply = (_file, reply) => reply): Get {
  return (address) => {
    const file = address.slice(SITE.length);
    const extension = /\.([a-z]+)$/.exec(file)?.[1] ?? '';
    const text = file === 'manifest.xml' ? manifest : extension === 'html' ? PAGE : '';
    const headers = new Map([
      ['content-type', TYPES[extension] ?? ''],
      ['cache-control', extension === 'png' ? 'public, max-age=86400' : 'max-age=0'],
    ]);
    return Promise.resolve(change(file, { status: 200, headers, text, address }));
  };
}

const withHeader = (wanted: RegExp, name: string, value: string) =>
  host((file, reply) =>
    wanted.test(file) ? { ...reply, headers: new Map([...reply.headers, [name, value]]) } : reply,
  );
const withText = (wanted: RegExp, from: string | RegExp, to: string) =>
  host((file, reply) => (wanted.test(file) ? { ...reply, text: reply.text.replace(from, to) } : reply));

test('a host on which everything is right has no problem', async () => {
  expect(await checkSite(SITE, host())).toEqual([]);
});

describe('a host with one fault', () => {
  test.each<readonly [string, Get, RegExp]>([
    [
      'icons that may not be kept',
      withHeader(/icon-32/, 'cache-control', 'no-store'),
      /icon-32\.png is sent with "no-store"/,
    ],
    ['an older header to the same end', withHeader(/icon-16/, 'pragma', 'no-cache'), /icon-16\.png .*"no-cache"/],
    [
      'pages that may not stand in a frame',
      withHeader(/taskpane/, 'x-frame-options', 'DENY'),
      /X-Frame-Options "DENY"/,
    ],
    [
      'the same by a policy',
      withHeader(/taskpane/, 'content-security-policy', "frame-ancestors 'self'"),
      /frame-ancestors 'self'/,
    ],
    ['a script over http', withText(/taskpane\.html/, 'src="taskpane', 'src="http://x.example/taskpane'), /over http/],
    [
      'a script of somebody else',
      withText(/save\.html/, 'src="taskpane', 'src="https://cdn.example/a'),
      /nobody's business/,
    ],
    ['a policy with eval', withText(/taskpane\.html/, "'self'", "'self' 'unsafe-eval'"), /allows unsafe-eval/],
    [
      'a page without a policy',
      withText(/taskpane\.html/, /<meta[^>]*>/, ''),
      /taskpane\.html has no content security/,
    ],
    [
      'a policy that lets anything in',
      withText(/save\.html/, "default-src 'none'", 'default-src *'),
      /save\.html allows what its policy does not name/,
    ],
    [
      'a page as plain text',
      withHeader(/save\.html/, 'content-type', 'text/plain'),
      /save\.html is sent as "text\/plain"/,
    ],
    [
      'a missing script',
      host((file, reply) => (file.endsWith('.js') ? { ...reply, status: 404 } : reply)),
      /0123456789\.js is answered with 404/,
    ],
    [
      'no manifest',
      host((file, reply) => (file === 'manifest.xml' ? { ...reply, status: 403 } : reply)),
      /manifest\.xml is answered with 403/,
    ],
    [
      'a manifest for another address',
      withText(/manifest/, SITE, 'https://localhost:3000/'),
      /localhost:3000.* not under/,
    ],
    [
      'a redirection to http',
      host((_file, reply) => ({ ...reply, address: reply.address.replace('https', 'http') })),
      /is not https/,
    ],
    ['no answer', () => Promise.reject(new Error('ENOTFOUND')), /gives no answer: ENOTFOUND/],
  ])('%s', async (_what, get, says) => {
    expect((await checkSite(SITE, get)).join('\n')).toMatch(says);
  });
});
