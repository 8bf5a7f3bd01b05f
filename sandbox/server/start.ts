import path from 'node:path';
import { buildWhereNeeded } from './build';
import { serve } from './serve';
import { Site } from './site';

/** `npm start`: builds what is missing or old, then serves the sandbox and prints its address. */
async function start(): Promise<void> {
  const root = path.resolve(__dirname, '..', '..');
  const wanted = Number(process.env['PORT'] ?? 3000);
  if (!Number.isInteger(wanted) || wanted < 1 || wanted > 65_000)
    throw new Error(`PORT is no port: ${process.env['PORT']}`);
  buildWhereNeeded(root);
  const { address } = await serve(new Site({ root, localOffice: true }), wanted);
  console.log(`\nExcel thử cho Sổ thư viện: ${address}\n(Ctrl+C để dừng)`);
}

start().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
