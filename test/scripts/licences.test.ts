import { bundledPackages } from '../../scripts/licences/notices';
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
