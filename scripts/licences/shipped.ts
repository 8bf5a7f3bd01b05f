import { readFileSync } from 'node:fs';
import path from 'node:path';

export interface ShippedPackage {
  readonly name: string;
  readonly version: string;
  /** The licence that the package names, "" where it names none. */
  readonly licence: string;
  /** Its folder, relative to the repository. */
  readonly folder: string;
}

interface Lock {
  packages: Record<
    string,
    { version?: string; license?: string; dev?: boolean; devOptional?: boolean; optional?: boolean }
  >;
}

/** The packages that `dependencies` bring along, by name: everything that can become part of the published bundle. */
export function shippedPackages(root: string): ShippedPackage[] {
  const { packages } = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')) as Lock;
  return Object.entries(packages)
    .filter(([folder, entry]) => folder !== '' && !entry.dev && !entry.devOptional && !entry.optional)
    .map(([folder, { version = '', license = '' }]) => ({ name: nameOf(folder), version, licence: license, folder }))
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

/** "node_modules/a/node_modules/@b/c" → "@b/c". */
export function nameOf(folder: string): string {
  return folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length);
}
