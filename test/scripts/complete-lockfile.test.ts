import { readFileSync } from 'node:fs';
import path from 'node:path';
import { completed, platformOf } from '../../scripts/complete-lockfile';

test.each([
  ['@swc/core-darwin-arm64', { os: ['darwin'], cpu: ['arm64'] }],
  ['@swc/core-linux-x64-musl', { os: ['linux'], cpu: ['x64'], libc: ['musl'] }],
  ['@swc/core-linux-arm-gnueabihf', { os: ['linux'], cpu: ['arm'], libc: ['glibc'] }],
  ['@unrs/resolver-binding-win32-ia32-msvc', { os: ['win32'], cpu: ['ia32'] }],
  ['fsevents', null],
])('%s runs on %j', (name, platform) => {
  expect(platformOf(name)).toEqual(platform);
});

test('a missing package of another platform is entered, one that is there is left as it is', () => {
  const packages = {
    'node_modules/core': {
      optionalDependencies: { 'core-linux-x64-gnu': '1.0.0', 'core-darwin-x64': '1.0.0', other: '^2.0.0' },
    },
    'node_modules/core-linux-x64-gnu': { version: '1.0.0', integrity: 'sha512' },
  };
  expect(completed(packages)).toEqual({
    ...packages,
    'node_modules/core-darwin-x64': { version: '1.0.0', os: ['darwin'], cpu: ['x64'], optional: true },
  });
});

test('the lock file of the repository lacks none, or `npm ci` would refuse it', () => {
  const lock = JSON.parse(readFileSync(path.join(__dirname, '../../package-lock.json'), 'utf8')) as {
    packages: Parameters<typeof completed>[0];
  };
  expect(Object.keys(completed(lock.packages))).toHaveLength(Object.keys(lock.packages).length);
});
