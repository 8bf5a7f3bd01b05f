import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { chromium, type Browser } from 'playwright-core';

interface BrowserCommand {
  readonly executablePath: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

/**
 * Starts the browser that find-browser.mjs chooses. Throws when there is none that can be started.
 *
 * @param more variables that go before what find-browser.mjs says
 */
export async function launchBrowser(more: Readonly<Record<string, string>> = {}): Promise<Browser> {
  const script = path.join(__dirname, 'find-browser.mjs');
  const { stdout } = await promisify(execFile)(process.execPath, [script]);
  const command = JSON.parse(stdout) as BrowserCommand;
  const inherited = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const env = { ...Object.fromEntries(inherited), ...command.env, ...more };
  return chromium.launch({ executablePath: command.executablePath, args: [...command.args], env, headless: true });
}
