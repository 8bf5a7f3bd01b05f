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
import { type Chunk } from './size/weigh';
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

/** Which files of ours and of packages went into which file of the build. */
function chunksOf({ chunks, chunkGraph }: webpack.Compilation): Chunk[] {
  return [...chunks].map((chunk) => ({
    initial: chunk.canBeInitial(),
    name: chunk.name ?? null,
    files: [...chunk.files],
    modules: [...chunkGraph.getChunkModulesIterable(chunk)].flatMap((module) => filesOf(module)),
  }));
}

/** A module, or all modules that were joined to one. */
function filesOf(module: webpack.Module): string[] {
  if (isJoined(module)) return module.modules.flatMap((inner) => filesOf(inner));
  const file = module.nameForCondition();
  return file === null ? [] : [path.relative(ROOT, file).split(path.sep).join('/')];
}

function isJoined(module: webpack.Module): module is webpack.Module & { modules: webpack.Module[] } {
  return 'modules' in module && Array.isArray(module.modules);
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
  const chunks = chunksOf(stats.compilation);
  const { outputPath } = stats.compilation.compiler;
  writeFileSync(path.join(OUT, 'build-stats.json'), JSON.stringify({ outputPath, chunks }));
  const bundled = bundledPackages(chunks.flatMap(({ modules }) => modules));
  const packages = shippedPackages(ROOT).filter(({ name }) => bundled.has(name));
  // Every licence in use asks for its notice to go with the copies.
  writeFileSync(path.join(outputPath, 'LICENCES.txt'), notices(ROOT, packages));
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
