import type { Browser } from 'playwright-core';
import { launchBrowser } from './browser';
import { SandboxPage, type SandboxOptions } from './sandbox-page';

export interface Stage {
  /** Opens the sandbox for the test that runs; one that is open already is closed first, as by somebody who opens the file again later. */
  readonly open: (options?: SandboxOptions) => Promise<SandboxPage>;
  /** For a page without the sandbox around it. */
  readonly browser: () => Browser;
}

/**
 * One browser for all tests of a file. What a test has opened is closed after it, and the test fails where the page failed or asked for what it must not ask for.
 *
 * @param milliseconds for one test; a browser on a busy machine takes longer than others
 */
export function browserStage(milliseconds = 120_000): Stage {
  jest.setTimeout(milliseconds);
  let browser: Browser | null = null;
  let opened: SandboxPage | null = null;
  const close = async () => {
    const page = opened;
    opened = null;
    await page?.close();
  };
  const running = () => {
    if (!browser) throw new Error('The browser runs only during a test.');
    return browser;
  };
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterEach(close);
  afterAll(() => browser?.close());
  return {
    browser: running,
    open: async (options) => {
      await close();
      return (opened = await SandboxPage.open(running(), options));
    },
  };
}
