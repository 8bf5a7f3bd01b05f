/**
 * How long until the pane is painted, beside the least pane that React can make, in turns. All pages come from this machine's memory, compressed, into an
 * empty cache, so that reading, compiling and running the scripts is what is timed. office.js, which every add-in waits for, is answered by a stand-in
 * that is ready at once.
 */
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../test/e2e/support/browser';
import { ROOT } from '../../test/e2e/support/network';
import { PAGES } from '../build';
import { heading, main, milliseconds, tell, times } from '../support/report';
import { fileIn, serveSite } from '../support/static-site';
import { summary } from '../support/timing';

const ROUNDS = 21;
const BUDGET = 1.6;
const OFFICE = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';
const READY_AT_ONCE = `globalThis.Office = {
  HostType: { Excel: 'Excel' },
  onReady: () => Promise.resolve({ host: 'Excel' }),
  context: { requirements: { isSetSupported: () => true } },
};`;

const CONTESTANTS = [
  { name: 'React alone', file: 'react-alone.html' },
  { name: 'React, FluentProvider and a button', file: 'react-fluent.html' },
  { name: 'the pane', file: 'taskpane.html' },
] as const;

function content(pathname: string): string | Buffer | null {
  if (pathname === '/office.js') return READY_AT_ONCE;
  const file = fileIn(PAGES, pathname) ?? fileIn(path.join(ROOT, 'dist'), pathname);
  return pathname === '/taskpane.html' ? (file?.toString('utf8').replace(OFFICE, 'office.js') ?? null) : file;
}

/** Milliseconds from the beginning of the navigation until the page's content is painted. */
async function painted(browser: Browser, address: string): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 350, height: 800 } });
  try {
    await context.addInitScript({ path: path.join(PAGES, 'probe.js') });
    const page = await context.newPage();
    await page.goto(address);
    const taken = await page.evaluate(() => window.probe?.painted);
    if (taken === undefined) throw new Error('the page was opened without its probe');
    return taken;
  } finally {
    await context.close();
  }
}

void main(async () => {
  heading('Painted in the browser');
  const [browser, site] = await Promise.all([launchBrowser(), serveSite(content)]);
  const taken = CONTESTANTS.map((): number[] => []);
  try {
    for (let round = -1; round < ROUNDS; round++) {
      for (let turn = 0; turn < CONTESTANTS.length; turn++) {
        const at = (turn + round + 1) % CONTESTANTS.length;
        const elapsed = await painted(browser, `${site.origin}/${CONTESTANTS[at]?.file ?? ''}`);
        if (round >= 0) taken[at]?.push(elapsed);
      }
    }
  } finally {
    await browser.close();
    site.close();
  }
  const [react, fluent, pane] = taken.map(summary);
  if (!react || !fluent || !pane) throw new RangeError('there are three contestants');
  [react, fluent, pane].forEach(({ median, least }, at) =>
    tell({ what: CONTESTANTS[at]?.name ?? '', value: `${milliseconds(median)} (least ${milliseconds(least)})` }),
  );
  const ratio = pane.median / react.median;
  tell({
    what: `the pane / React alone (the least of each ${times(pane.least / react.least)})`,
    value: `${times(ratio)} (${milliseconds(pane.median)})`,
    budget: `≤ ${BUDGET} ×`,
    ok: ratio <= BUDGET,
  });
  tell({ what: 'the pane / React, FluentProvider and a button', value: times(pane.median / fluent.median) });
});
