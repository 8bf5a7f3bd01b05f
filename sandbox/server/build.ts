import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

/** The time of the newest file below the given files and folders, in milliseconds; 0 when there is none. */
function newest(paths: readonly string[]): number {
  let latest = 0;
  for (const start of paths) {
    if (!existsSync(start)) continue;
    const stat = statSync(start);
    if (stat.isDirectory()) latest = Math.max(latest, newest(readdirSync(start).map((name) => path.join(start, name))));
    else latest = Math.max(latest, stat.mtimeMs);
  }
  return latest;
}

function isStale(result: string, sources: readonly string[]): boolean {
  return !existsSync(result) || statSync(result).mtimeMs < newest(sources);
}

/** Runs webpack; throws when it ends with an error, whose text webpack has printed itself. */
function webpack(root: string, config: string): void {
  const command = path.join(root, 'node_modules', 'webpack-cli', 'bin', 'cli.js');
  const { status } = spawnSync(process.execPath, [command, '--config', config, '--mode', 'production'], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error(`webpack --config ${config} ended with status ${String(status)}`);
}

/**
 * Builds the production bundle and the sandbox's page where they are missing or older than what they are made of.
 * Returns the names of what was built.
 */
export function buildWhereNeeded(root: string): string[] {
  const at = (...names: string[]) => path.join(root, ...names);
  const built: string[] = [];
  const common = [at('package-lock.json'), at('tsconfig.json')];
  if (
    isStale(at('dist', 'taskpane.html'), [
      at('src'),
      at('assets'),
      at('manifest.xml'),
      at('webpack.config.js'),
      ...common,
    ])
  ) {
    webpack(root, 'webpack.config.js');
    built.push('dist');
  }
  if (isStale(at('dist-sandbox', 'index.html'), [at('sandbox'), at('src', 'core', 'sheet'), ...common])) {
    webpack(root, 'sandbox/webpack.config.js');
    built.push('dist-sandbox');
  }
  return built;
}
