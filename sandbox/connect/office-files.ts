import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** Where the npm package keeps the files that Microsoft's CDN serves. */
export function officeFolder(): string {
  const require = createRequire(join(process.cwd(), 'package.json'));
  return join(dirname(require.resolve('@microsoft/office-js/package.json')), 'dist');
}

/** The text of one file of office.js as the package ships it. The package has all names in lower case, the library asks with capitals. */
export function officeFile(name: string): string {
  return readFileSync(join(officeFolder(), name.toLowerCase()), 'utf8');
}

/** SHA-256 of a file as it lies on the disk, to show that nobody patched it. */
export function officeFileHash(name: string): string {
  return createHash('sha256')
    .update(readFileSync(join(officeFolder(), name)))
    .digest('hex');
}
