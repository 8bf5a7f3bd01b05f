/** `npm run check:size` after `npm run build`: the weight of the pane in gzip bytes against its budgets. Exit status 1 where one is exceeded. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { weigh, type Chunk } from './size/weigh';
import { OUT } from './support/run';

const stats = path.join(OUT, 'build-stats.json');
if (!existsSync(stats)) throw new Error('There is no build to weigh: run npm run build first.');
const { outputPath, chunks } = JSON.parse(readFileSync(stats, 'utf8')) as { outputPath: string; chunks: Chunk[] };

const weights = weigh(chunks, (file) => gzipSync(readFileSync(path.join(outputPath, file)), { level: 9 }).length);
for (const { what, bytes, budget, files } of weights) {
  const kilobytes = (bytes / 1024).toFixed(1);
  const verdict = bytes <= budget ? 'ok' : 'TOO HEAVY';
  console.log(`${what}: ${kilobytes} KB of ${budget / 1024} KB, ${files.length} files: ${verdict}`);
}
process.exitCode = weights.every(({ bytes, budget }) => bytes <= budget) ? 0 : 1;
