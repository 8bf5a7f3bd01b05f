import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Module } from '../size/weigh';
import { nameOf, type ShippedPackage } from './shipped';

/** Names of the packages whose modules are in a bundle. */
export function bundledPackages(modules: readonly Module[]): Set<string> {
  const names = new Set<string>();
  for (const { name = '', modules: inner = [] } of modules) {
    const folder = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(name.replace(/ \+ \d+ modules$/, ''))?.[0];
    if (folder !== undefined) names.add(nameOf(folder));
    for (const other of bundledPackages(inner)) names.add(other);
  }
  return names;
}

/** The text that accompanies the published files: of each package its name, version, licence and the licence's own words. */
export function notices(root: string, packages: readonly ShippedPackage[]): string {
  return packages
    .map(
      ({ name, version, licence, folder }) =>
        `${name} ${version} (${licence})\n\n${licenceText(path.join(root, folder))}`,
    )
    .join(`\n\n${'-'.repeat(80)}\n\n`);
}

function licenceText(folder: string): string {
  const file = readdirSync(folder).find((name) => /^(licen[cs]e|copying)(\.(md|txt))?$/i.test(name));
  return file === undefined
    ? 'The package carries no licence file.'
    : readFileSync(path.join(folder, file), 'utf8').trim();
}
