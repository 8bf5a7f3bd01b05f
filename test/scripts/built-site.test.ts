import { readFileSync } from 'node:fs';
import { policyOf, policyProblems } from '../../scripts/site/policy';
import configure from '../../webpack.config.js';

interface PageOptions {
  readonly filename: string;
  readonly contentSecurityPolicy: string;
}
interface CopyPattern {
  readonly from: string;
  readonly transform?: (content: Buffer) => string;
}

/** The parts of the build that decide what is published, as the build itself is given them. */
const plugins = (url?: string) =>
  configure(url === undefined ? {} : { url }).plugins as unknown as readonly Readonly<Record<string, unknown>>[];
const pages = (): PageOptions[] => plugins().flatMap(({ userOptions }) => (isPage(userOptions) ? [userOptions] : []));

function isPage(options: unknown): options is PageOptions {
  return typeof options === 'object' && options !== null && 'contentSecurityPolicy' in options;
}

describe('the policies of the built pages', () => {
  test('both pages have one', () => {
    expect(pages().map(({ filename }) => filename)).toEqual(['taskpane.html', 'save.html']);
  });

  test.each(pages().map(({ filename, contentSecurityPolicy }) => [filename, contentSecurityPolicy] as const))(
    '%s: nothing is allowed but what is named, no eval, no script in the page, no host but Microsoft’s',
    (filename, policy) => {
      expect(policyProblems(filename, policy)).toEqual([]);
      // The names of Microsoft's hosts are there, so that a policy which allows nothing at all is noticed too.
      const hosts = policy.match(/https:\/\/[^\s;]+/g) ?? [];
      const named =
        filename === 'save.html' ? [] : ['https://ajax.aspnetcdn.com', 'https://appsforoffice.microsoft.com'];
      expect([...new Set(hosts)].sort()).toEqual(named);
    },
  );

  test.each(pages().map(({ filename }) => [filename] as const))('the template of %s carries it', (filename) => {
    const folder = filename === 'save.html' ? 'save' : 'taskpane';
    const text = readFileSync(`src/${folder}/${filename}`, 'utf8');
    expect(text).toContain('http-equiv="Content-Security-Policy" content="<%= options.contentSecurityPolicy %>"');
    // Scripts of the page itself would be refused by the policy.
    expect(text.replace(/<%[\s\S]*?%>/g, '')).not.toMatch(/<script(?![^>]*\bsrc=)|\son[a-z]+=/i);
  });
});

describe('a policy', () => {
  const [pane, save] = ['taskpane.html', 'save.html'].map(
    (name) => pages().find(({ filename }) => filename === name)?.contentSecurityPolicy ?? '',
  );
  const office = 'https://appsforoffice.microsoft.com';
  test.each<readonly [what: string, file: string, policy: string | null, says: readonly string[]]>([
    ['as it is', 'taskpane.html', pane ?? '', []],
    ['of the save page as it is', 'save.html', save ?? '', []],
    ['that is missing', 'taskpane.html', null, ['taskpane.html has no content security policy']],
    [
      'with eval',
      'taskpane.html',
      (pane ?? '').replace("script-src 'self'", "script-src 'self' 'unsafe-eval'"),
      ['taskpane.html allows unsafe-eval (script-src)'],
    ],
    [
      'with eval for WebAssembly',
      'save.html',
      (save ?? '').replace("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'"),
      ['save.html allows wasm-unsafe-eval (script-src)'],
    ],
    [
      'with scripts in the page',
      'taskpane.html',
      (pane ?? '').replace("script-src 'self'", "script-src 'self' 'unsafe-inline'"),
      ["taskpane.html runs scripts of 'unsafe-inline' (script-src)"],
    ],
    [
      'that sends data elsewhere',
      'taskpane.html',
      (pane ?? '').replace("connect-src 'self'", "connect-src 'self' https://collect.example"),
      ['taskpane.html allows https://collect.example (connect-src)'],
    ],
    [
      'that sends data anywhere',
      'taskpane.html',
      (pane ?? '').replace("img-src 'self'", "img-src 'self' https:"),
      ['taskpane.html allows https: (img-src)'],
    ],
    [
      'of the save page with a host, be it Microsoft’s',
      'save.html',
      (save ?? '').replace("script-src 'self'", `script-src 'self' ${office}`),
      [`save.html allows ${office} (script-src)`],
    ],
    [
      'that allows what it does not name',
      'save.html',
      (save ?? '').replace("default-src 'none'; ", ''),
      ['save.html allows what its policy does not name (default-src)'],
    ],
    [
      'that lets a form be sent',
      'save.html',
      (save ?? '').replace("; form-action 'none'", ''),
      ["save.html lacks form-action 'none'"],
    ],
  ])('%s', (_what, file, policy, says) => {
    expect(policyProblems(file, policy)).toEqual(says);
  });

  test('is found in a page, also a minified one', () => {
    expect(policyOf(`<meta http-equiv="Content-Security-Policy" content="default-src 'none'"/>`)).toBe(
      "default-src 'none'",
    );
    expect(policyOf(`<META http-equiv=Content-Security-Policy content="default-src 'none'">`)).toBe(
      "default-src 'none'",
    );
    expect(policyOf('<meta charset="utf-8">')).toBeNull();
  });
});

describe('the manifest of a build for a real site', () => {
  test.each(['https://thu-vien.example.edu.vn/so-thu-vien', 'https://example.edu.vn/'])(
    'every address of %s is under it',
    (url) => {
      const [pattern] = plugins(url).flatMap(({ patterns }) =>
        Array.isArray(patterns) ? (patterns as CopyPattern[]).filter(({ from }) => from.endsWith('manifest.xml')) : [],
      );
      const manifest = pattern?.transform?.(readFileSync('manifest.xml')) ?? '';
      const addresses = [...manifest.matchAll(/DefaultValue="(https?:[^"]+)"/g)].map(([, address = '']) => address);
      expect(addresses.length).toBeGreaterThan(5);
      const site = `${url.replace(/\/+$/, '')}/`;
      expect(addresses.filter((address) => !address.startsWith(site))).toEqual([]);
      expect(manifest).not.toContain('localhost');
    },
  );
});
