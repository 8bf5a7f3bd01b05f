import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { bundledPackages } from '../../scripts/licences/notices';
import { judgeLicences } from '../../scripts/licences/judge';
import { shippedPackages } from '../../scripts/licences/shipped';
import { isPermissive } from '../../scripts/licences/spdx';

test.each([
  ['MIT', true],
  ['Apache-2.0', true],
  ['GPL-3.0-only', false],
  ['LGPL-2.1', false],
  ['', false],
  ['UNLICENSED', false],
  ['SEE LICENSE IN LICENSE', false],
  ['(MIT OR GPL-3.0-or-later)', true],
  ['GPL-3.0-or-later OR MIT', true],
  ['(MIT AND Zlib)', true],
  ['MIT AND GPL-2.0', false],
  ['GPL-2.0 AND (MIT OR ISC)', false],
  ['(GPL-2.0 OR MIT) AND ISC', true],
  ['MIT MIT', false],
])('the licence "%s" is permissive: %s', (expression, expected) => {
  expect(isPermissive(expression)).toBe(expected);
});

test('packages of a bundle are named by their folders, nested ones too', () => {
  const names = bundledPackages([
    'src/index.tsx',
    'node_modules/react/index.js',
    'node_modules/@fluentui/tokens/lib/index.js',
    'node_modules/docx/node_modules/nanoid/index.js',
  ]);
  expect([...names].sort()).toEqual(['@fluentui/tokens', 'nanoid', 'react']);
});

describe('the check of licences', () => {
  /** What npm writes down of a project that publishes these packages. */
  function packagesOf(packages: Readonly<Record<string, object>>) {
    const root = mkdtempSync(path.join(tmpdir(), 'licences-'));
    try {
      writeFileSync(
        path.join(root, 'package-lock.json'),
        JSON.stringify({ packages: { '': { name: 'x' }, ...packages } }),
      );
      return shippedPackages(root);
    } finally {
      rmSync(root, { recursive: true });
    }
  }
  const react = { 'node_modules/react': { version: '19.0.0', license: 'MIT' } };
  const gpl = { 'node_modules/copyleft': { version: '1.2.3', license: 'GPL-3.0-only' } };
  const listOf = (packages: Readonly<Record<string, object>>) => judgeLicences(packagesOf(packages), null).list;

  test.each<readonly [what: string, packages: Readonly<Record<string, object>>, status: 0 | 1, says: RegExp]>([
    ['permissive packages pass', react, 0, /^1 packages, 0 refused$/],
    [
      'a package under the GPL fails',
      { ...react, ...gpl },
      1,
      /^copyleft 1\.2\.3: "GPL-3\.0-only" is not a permissive/,
    ],
    [
      'one that names no licence fails',
      { ...react, 'node_modules/silent': { version: '1.0.0' } },
      1,
      /^silent 1\.0\.0: "" is not/,
    ],
    [
      'one that a package brings along fails',
      { ...react, 'node_modules/react/node_modules/deep': { version: '2.0.0', license: 'AGPL-3.0' } },
      1,
      /^deep 2\.0\.0: "AGPL-3\.0" is not/,
    ],
    [
      'a tool of development is not published and may have any',
      { ...react, 'node_modules/copyleft': { version: '1.2.3', license: 'GPL-3.0-only', dev: true } },
      0,
      /^1 packages, 0 refused$/,
    ],
  ])('%s', (_what, packages, status, says) => {
    const verdict = judgeLicences(packagesOf(packages), listOf(packages));
    expect([verdict.status, verdict.lines.join('\n')]).toEqual([status, expect.stringMatching(says)]);
  });

  test('a list that lacks a package, or is missing, fails; the current one passes', () => {
    const two = { ...react, 'node_modules/docx': { version: '9.0.0', license: 'MIT' } };
    const judged = [listOf(react), null, listOf(two)].map((listed) => judgeLicences(packagesOf(two), listed).status);
    expect(judged).toEqual([1, 1, 0]);
    expect(judgeLicences(packagesOf(two), listOf(react)).lines[0]).toMatch(/LICENCES\.md is out of date/);
  });
});
