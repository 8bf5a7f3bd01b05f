import { spawn } from 'node:child_process';
import path from 'node:path';

/** The repository's own folder, whatever the working directory is. */
export const ROOT = path.resolve(__dirname, '..', '..');

/** Where the checks and the build leave what they measured; not kept in git. */
export const OUT = path.join(ROOT, 'out');

/**
 * Runs a program with its output shown.
 *
 * @returns its exit status; 1 where it was ended by a signal
 * @throws where it cannot be started
 */
export function run(
  command: string,
  args: readonly string[],
  options: { env?: NodeJS.ProcessEnv; cwd?: string } = {},
): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: options.cwd ?? ROOT,
      env: { ...process.env, ...options.env },
      stdio: 'inherit',
      shell: process.platform === 'win32',
    });
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

/** Runs one of package.json's scripts; the status is that of the script. */
export function npmRun(script: string, ...args: string[]): Promise<number> {
  return run('npm', ['run', '--silent', script, ...(args.length > 0 ? ['--', ...args] : [])]);
}

/** The value after `--name` (or in `--name=value`), or undefined where the option is not given. */
export function option(argv: readonly string[], name: string): string | undefined {
  const at = argv.findIndex((word) => word === `--${name}` || word.startsWith(`--${name}=`));
  const word = argv[at];
  if (word === undefined) return undefined;
  return word.includes('=') ? word.slice(word.indexOf('=') + 1) : argv[at + 1];
}
