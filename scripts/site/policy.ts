/** Where office.js and what it loads come from. */
const OFFICE_HOSTS = ['https://appsforoffice.microsoft.com', 'https://ajax.aspnetcdn.com'];
const NEEDED = ["base-uri 'none'", "form-action 'none'"];

/** The content security policy that a page carries itself; null where it has none. */
export function policyOf(html: string): string | null {
  return /<meta\s[^>]*http-equiv="?Content-Security-Policy"?\s+content="([^"]*)"/i.exec(html)?.[1] ?? null;
}

/**
 * What is wrong with the policy of a page of ours: it must refuse everything that it does not name, run no text as code and no script inside the page, and
 * name no host but Microsoft's (the save page none at all).
 *
 * @param page the file's name, for the sentences
 * @returns one sentence each; empty where all is well
 */
export function policyProblems(page: string, policy: string | null): readonly string[] {
  if (policy === null) return [`${page} has no content security policy`];
  const directives = new Map(
    policy.split(';').map((directive) => {
      const [name = '', ...sources] = directive.trim().split(/\s+/);
      return [name.toLowerCase(), sources] as const;
    }),
  );
  const problems: string[] = [];
  if (directives.get('default-src')?.join(' ') !== "'none'")
    problems.push(`${page} allows what its policy does not name (default-src)`);
  if (!directives.has('script-src')) problems.push(`${page} names no scripts (script-src)`);
  for (const needed of NEEDED) {
    const [name = '', source = ''] = needed.split(' ');
    if (directives.get(name)?.join(' ') !== source) problems.push(`${page} lacks ${needed}`);
  }
  const hosts = page.endsWith('save.html') ? [] : OFFICE_HOSTS;
  for (const [name, sources] of directives) {
    for (const source of sources) {
      if (/^'(?:wasm-)?unsafe-eval'$/.test(source)) problems.push(`${page} allows ${source.slice(1, -1)} (${name})`);
      else if (name.startsWith('script-src') && /^(?:'unsafe-inline'|'unsafe-hashes'|data:|blob:)$/.test(source))
        problems.push(`${page} runs scripts of ${source} (${name})`);
      else if (/^(?:\*|https?:|wss?:)$/.test(source) || (/^[a-z]+:\/\/|\*/i.test(source) && !hosts.includes(source)))
        problems.push(`${page} allows ${source} (${name})`);
    }
  }
  return problems;
}
