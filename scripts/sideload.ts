/**
 * `npm run sideload [-- --web ADDRESS-OF-A-WORKBOOK]` and `npm run stop`: puts the add-in of dist/ into an Excel of this machine (Windows or Mac), or into
 * a workbook of Excel on the web, by the tools of office-addin-cli. Nothing of it goes to a school: see docs/SIDELOAD.md.
 */
import path from 'node:path';
import { AppType, startDebugging, stopDebugging } from 'office-addin-debugging';
import { npmRun, option, ROOT } from './support/run';

const PORT = 3000;
const manifest = path.join(ROOT, 'manifest.xml');

async function start(document: string | undefined): Promise<void> {
  if (document === undefined && process.platform === 'linux') {
    throw new Error(
      'There is no Excel for this system. Use npm run sideload -- --web ADDRESS, or the sandbox: npm start.',
    );
  }
  if ((await npmRun('build')) !== 0) throw new Error('The build failed; nothing was sideloaded.');
  await startDebugging(manifest, {
    appType: document === undefined ? AppType.Desktop : AppType.Web,
    devServerCommandLine: `npm run serve -- --port ${PORT}`,
    devServerPort: PORT,
    enableDebugging: false,
    enableLiveReload: false,
    ...(document !== undefined && { document }),
  });
}

async function main(): Promise<void> {
  const [command, ...rest] = process.argv.slice(2);
  const document = option(rest, 'web');
  if (command === 'start') await start(document);
  else if (command === 'stop') await stopDebugging(manifest);
  else throw new Error('Use: sideload start [--web ADDRESS] or sideload stop');
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
