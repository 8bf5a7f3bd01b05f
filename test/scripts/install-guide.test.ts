import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { answer } from '../../scripts/serve/answer';
import configure from '../../webpack.config.js';

const ROOT = path.resolve(__dirname, '..', '..');
const read = (file: string) => readFileSync(path.join(ROOT, file), 'utf8');
const GUIDES = ['docs/INSTALL.vi.md', 'docs/HUONG-DAN.vi.md', 'docs/SIDELOAD.md', 'docs/MANUAL-TESTS.md'];
const install = read('docs/INSTALL.vi.md');
const manifest = read('manifest.xml');
const commands = (markdown: string) =>
  [...markdown.matchAll(/```[a-z]*\n([^]*?)```/g)].flatMap(([, block = '']) => block.trim().split('\n'));
const SITE = 'https://thu-vien.example.edu.vn/so-thu-vien';

/** Names of what the build writes without a hash: pages, and what it copies. */
function built(): string[] {
  const plugins = configure({ url: SITE }).plugins as unknown as readonly {
    readonly userOptions?: { readonly filename?: string };
    readonly patterns?: readonly { readonly from: string; readonly to?: string }[];
  }[];
  return plugins.flatMap(({ userOptions, patterns }) => [
    ...(userOptions?.filename === undefined ? [] : [userOptions.filename]),
    ...(Array.isArray(patterns)
      ? patterns.map(({ from }: { readonly from: string }) => path.relative(ROOT, from))
      : []),
  ]);
}

describe('the commands that a person is told to type', () => {
  const scripts = Object.keys((JSON.parse(read('package.json')) as { scripts: Record<string, string> }).scripts);

  test.each(GUIDES.slice(0, 3).flatMap((guide) => commands(read(guide)).map((line) => [guide, line] as const)))(
    '%s: %s',
    (_guide, line) => {
      const script = /^npm run (\S+)/.exec(line)?.[1];
      if (script === undefined) expect(line).toMatch(/^(npm ci|npx office-addin-|curl -sI? +https:)/);
      else expect(scripts).toContain(script);
    },
  );

  test('are there, in the order in which they work', () => {
    expect(commands(install).slice(0, 4)).toEqual([
      'npm ci',
      `npm run build -- --url ${SITE}`,
      'npm run check:manifest -- dist/manifest.xml',
      'npm run check:site -- dist',
    ]);
  });

  test('say what they say on the screen', () => {
    expect(install).toContain('phải báo `no problem`, lệnh thứ tư phải báo `all is well`');
    expect(read('scripts/check-manifest.ts')).toContain(': no problem`');
    expect(read('scripts/check-site.ts')).toContain("'all is well'");
  });

  test('all mean one site', () => {
    const addresses = commands(install).flatMap((line) => line.match(/https:\S+/g) ?? []);
    expect(addresses.length).toBeGreaterThan(4);
    expect(addresses.filter((address) => !address.startsWith(SITE))).toEqual([]);
  });
});

describe('the files that a person is told to look for', () => {
  test.each([
    ...new Set(
      [...install.matchAll(/so-thu-vien\/(\S+\.(?:html|xml|png))|`?…\/(\S+\.html)`?/g)].map(([, a, b]) => a ?? b ?? ''),
    ),
  ])('%s is published', (file) => {
    // A page is copied from the assets to the top.
    const patterns = built().map(
      (name) => new RegExp(`^(?:assets/)?${name.replace('.', '\\.').replace('*', '[^/]*')}$`),
    );
    expect(patterns.some((pattern) => pattern.test(file) || pattern.test(`assets/${file}`))).toBe(true);
    if (file.endsWith('.png')) expect(existsSync(path.join(ROOT, file))).toBe(true);
  });

  test.each(GUIDES)('%s leads to files and headings that are there', (guide) => {
    const text = read(guide);
    const anchors = new Set(
      [...text.matchAll(/^#+ (.+)$/gm)].map(([, title = '']) =>
        title
          .toLowerCase()
          .replace(/[^\p{L}\p{N}\s-]/gu, '')
          .replace(/\s/g, '-'),
      ),
    );
    for (const [, target = ''] of text.matchAll(/\]\(([^)]+)\)/g)) {
      if (target.startsWith('#')) expect(anchors).toContain(target.slice(1));
      else if (!target.startsWith('https:'))
        expect(existsSync(path.join(ROOT, path.dirname(guide), target.replace(/#.*/, '')))).toBe(true);
    }
  });
});

describe('what is said of the manifest', () => {
  test.each([
    ['the tab and the buttons', ['Thư viện', 'Kiểm tra', 'Lập báo cáo'], (word: string) => `DefaultValue="${word}"`],
    [
      'the same in an English Excel',
      ['Library', 'Check', 'Make report'],
      (word: string) => `Locale="en-US" Value="${word}"`,
    ],
  ])('%s', (_what, words, inManifest) => {
    for (const word of words) {
      expect(install).toContain(`**${word}**`);
      expect(manifest).toContain(inManifest(word));
    }
  });

  test('the permission, the least version of Excel, what may not be edited', () => {
    expect(install).toContain('(ReadWriteDocument)');
    expect(manifest).toContain('<Permissions>ReadWriteDocument</Permissions>');
    expect(install).toContain('ExcelApi 1.9');
    expect(manifest).toContain('<Set Name="ExcelApi" MinVersion="1.9" />');
    expect(manifest).toMatch(/<Id>[^<]+<\/Id>\s*<Version>[^<]+<\/Version>/);
  });

  test('the hosts that a firewall must let through are those of the pages’ policy', () => {
    const line = install.split('\n').find((text) => text.includes('tường lửa')) ?? '';
    const policies = JSON.stringify(configure({}).plugins);
    const hosts = [...new Set(policies.match(/https:\/\/[a-z.]+\.(?:com|net)/g))].map((host) =>
      host.slice('https://'.length),
    );
    expect(hosts.length).toBeGreaterThan(1);
    for (const host of hosts) expect(line).toContain(`\`${host}\``);
  });
});

describe('the headers that a host is asked for are those that our own server sends', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'so-thu-vien-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  test.each([
    ['`assets/*.png`', 'icon.png'],
    ['`*.html`, `manifest.xml`', 'taskpane.html'],
    ['`*.html`, `manifest.xml`', 'manifest.xml'],
    ['`*.js`, `*.css` có mã trong tên', 'check.0123456789.js'],
    ['`*.js`, `*.css` có mã trong tên', 'griffel.0123456789.css'],
  ])('%s: %s', (row, file) => {
    writeFileSync(path.join(folder, file), '');
    const line = install.split('\n').find((text) => text.startsWith(`| ${row} |`)) ?? '';
    const wanted = /Cache-Control: ([^`]+)`/.exec(line)?.[1] ?? 'not in the guide';
    const { headers } = answer(folder, 'GET', `/${file}`);
    expect(headers['Cache-Control']).toContain(wanted);
    expect(headers['X-Frame-Options']).toBeUndefined();
  });
});
