/**
 * `npm run lockfile`: enters into package-lock.json the optional packages of other platforms that npm left out. Packages such as @swc/core name a binary
 * for every platform; a registry that does not carry all of them makes `npm install` leave some out silently, and `npm ci` then refuses the
 * lock file everywhere. Run it after every `npm install`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './support/run';

interface LockedPackage {
  version?: string;
  dev?: boolean;
  optional?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  optionalDependencies?: Record<string, string>;
}

const FILE = path.join(ROOT, 'package-lock.json');

/** Platform names as they stand in package names, in the order in which they are looked for. */
const SYSTEMS = ['darwin', 'linux', 'win32', 'android', 'freebsd', 'openbsd', 'netbsd', 'sunos', 'aix', 'openharmony'];
const PROCESSORS: readonly (readonly [part: string, cpu: string])[] = [
  ['arm64', 'arm64'],
  ['ia32', 'ia32'],
  ['x64', 'x64'],
  ['loong64', 'loong64'],
  ['ppc64', 'ppc64'],
  ['riscv64', 'riscv64'],
  ['s390x', 's390x'],
  ['mips64el', 'mips64el'],
  ['arm', 'arm'],
];

/** What the name of a platform's package says: "@swc/core-linux-arm64-musl" runs on Linux, ARM64, musl. */
export function platformOf(name: string): Pick<LockedPackage, 'os' | 'cpu' | 'libc'> | null {
  const os = SYSTEMS.find((system) => name.includes(`-${system}-`) || name.includes(`/${system}-`));
  const cpu = PROCESSORS.find(([part]) => name.includes(`-${part}`))?.[1];
  if (os === undefined || cpu === undefined) return null;
  const libc = os !== 'linux' ? undefined : /-musl/.test(name) ? ['musl'] : /-gnu/.test(name) ? ['glibc'] : undefined;
  return { os: [os], cpu: [cpu], ...(libc ? { libc } : {}) };
}

/** The lock file with an entry for each exact optional dependency on a platform's package that has none. */
export function completed(packages: Readonly<Record<string, LockedPackage>>): Record<string, LockedPackage> {
  const result: Record<string, LockedPackage> = { ...packages };
  for (const owner of Object.values(packages)) {
    for (const [name, version] of Object.entries(owner.optionalDependencies ?? {})) {
      const place = `node_modules/${name}`;
      const platform = platformOf(name);
      if (place in result || !platform || !/^\d/.test(version)) continue;
      result[place] = { version, ...platform, ...(owner.dev ? { dev: true } : {}), optional: true };
    }
  }
  return Object.fromEntries(Object.entries(result).sort(([a], [b]) => (a < b ? -1 : 1)));
}

if (require.main === module) {
  const lock = JSON.parse(readFileSync(FILE, 'utf8')) as { packages: Record<string, LockedPackage> };
  const packages = completed(lock.packages);
  const added = Object.keys(packages).length - Object.keys(lock.packages).length;
  writeFileSync(FILE, `${JSON.stringify({ ...lock, packages }, null, 2)}\n`);
  console.log(`${added} packages of other platforms entered`);
}
