import { readFileSync } from 'node:fs';
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
      expect(policy).toMatch(/^default-src 'none'/);
      expect(policy).not.toMatch(/unsafe-eval|wasm-unsafe|\*|http:/);
      expect(/script-src ([^;]*)/.exec(policy)?.[1]).not.toContain('unsafe-inline');
      const hosts = policy.match(/https:\/\/[^\s;]+/g) ?? [];
      const allowed =
        filename === 'save.html' ? [] : ['https://ajax.aspnetcdn.com', 'https://appsforoffice.microsoft.com'];
      expect([...new Set(hosts)].sort()).toEqual(allowed);
      for (const name of ['base-uri', 'form-action']) expect(policy).toContain(`${name} 'none'`);
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
