/**
 * Builds what is published: `npm run build -- [--url https://site/folder] [--out dist]`.
 * The address goes into manifest.xml; without it the manifest keeps the development address. What went into which file is left in
 * out/build-stats.json for check:size.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import webpack from 'webpack';
import configure from '../webpack.config.js';
import { bundledPackages, notices } from './licences/notices';
import { shippedPackages } from './licences/shipped';
import { type Module } from './size/weigh';
import { option, OUT, ROOT } from './support/run';

const argv = process.argv.slice(2);
const url = option(argv, 'url');
const out = option(argv, 'out');

function checkAddress(address: string): void {
  let parsed: URL;
  try {
    parsed = new URL(address);
  } catch {
    throw new Error(`--url needs a full address such as https://example.edu.vn/so-thu-vien, not "${address}"`);
  }
  if (parsed.protocol !== 'https:')
    throw new Error(`--url must start with https:// (Office opens nothing else), not "${address}"`);
  if (parsed.search !== '' || parsed.hash !== '') throw new Error('--url must be a folder, without ? and #');
}

function build(): Promise<webpack.Stats> {
  const compiler = webpack(configure({ ...(url && { url }), ...(out && { out }) }));
  return new Promise((resolve, reject) => {
    compiler.run((error, stats) => {
      compiler.close((closing) => {
        const failure = error ?? closing;
        if (failure) reject(failure);
        else if (stats) resolve(stats);
        else reject(new Error('webpack gave no result'));
      });
    });
  });
}

/** Every licence in use asks for its notice to go with the copies. */
function writeNotices({ chunks = [], outputPath = '' }: webpack.StatsCompilation): void {
  const bundled = bundledPackages(chunks.flatMap(({ modules = [] }) => modules as Module[]));
  const packages = shippedPackages(ROOT).filter(({ name }) => bundled.has(name));
  writeFileSync(path.join(outputPath, 'LICENCES.txt'), notices(ROOT, packages));
}

async function main(): Promise<void> {
  if (url !== undefined) checkAddress(url);
  const stats = await build();
  console.log(
    stats.toString({ preset: 'errors-warnings', colors: process.stdout.isTTY, assets: true, assetsSpace: 40 }),
  );
  if (stats.hasErrors() || stats.hasWarnings()) {
    process.exitCode = 1;
    return;
  }
  mkdirSync(OUT, { recursive: true });
  const summary = stats.toJson({
    all: false,
    ids: true,
    outputPath: true,
    chunks: true,
    chunkModules: true,
    nestedModules: true,
    cachedModules: true,
    chunkModulesSpace: Infinity,
    nestedModulesSpace: Infinity,
    modulesSpace: Infinity,
    groupModulesByPath: false,
    groupModulesByType: false,
    groupModulesByAttributes: false,
    groupModulesByCacheStatus: false,
    groupModulesByExtension: false,
    groupModulesByLayer: false,
  });
  writeFileSync(path.join(OUT, 'build-stats.json'), JSON.stringify(summary));
  writeNotices(summary);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
