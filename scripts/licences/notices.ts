import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { nameOf, type ShippedPackage } from './shipped';

/** Names of the packages that the source files of a bundle belong to. */
export function bundledPackages(files: readonly string[]): Set<string> {
  const names = new Set<string>();
  for (const file of files) {
    const folder = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0];
    if (folder !== undefined) names.add(nameOf(folder));
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
