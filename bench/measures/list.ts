/**
 * The list of Kiểm tra with 10,000 places, in the browser: how long until it is painted, how many frames a second while it is scrolled, and whether a frame ever
 * shows a part of it without rows. Frames of the page at rest, in turns with those of the scrolling, say what the machine can do at that moment.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { ElementHandle, Frame } from 'playwright-core';
import { launchBrowser } from '../../test/e2e/support/browser';
import { SandboxPage } from '../../test/e2e/support/sandbox-page';
import { PAGES } from '../build';
import { COLUMN, makeRegister } from '../data/register';
import { registerFile } from '../data/register-file';
import type { Scrolled } from '../pages/probe';
import { heading, main, milliseconds, tell } from '../support/report';
import { summary } from '../support/timing';

const FINDINGS = 10_000;
const ROUNDS = 5;
const FRAMES = 120;
const PIXELS_A_FRAME = 300;
/** As somebody who drags the bar of the list; there are fewer frames until the end. */
const DRAGGED = { frames: 60, step: 5_000 };
const RULE = 'dau-to-hop';
const LIST = '[role="treegrid"]';
const ROW = '[role="row"]';
const FINDING = `${ROW}[aria-level="2"][data-rule="${RULE}"]`;

/** A register in which every title is written with combining marks. */
function decomposed(): Parameters<typeof registerFile>[0] {
  const { header, rows } = makeRegister(FINDINGS);
  return {
    header,
    rows: rows.map((row) =>
      row.map((value, at) => (at === COLUMN.title ? `Sách ${String(value)}`.normalize('NFD') : value)),
    ),
  };
}

/** Scrolls a little until a group's header is rendered. */
async function header(pane: Frame): Promise<ElementHandle> {
  const name = `${ROW}[data-id="${RULE}"]`;
  for (let turn = 0; turn < 40 && !(await pane.$(name)); turn++) {
    await pane.$eval(LIST, (list) => list.parentElement?.scrollBy({ top: 200 }));
    await pane.waitForTimeout(50);
  }
  const cell = await pane.waitForSelector(`${name} [role="gridcell"]`);
  // Rows stand ready beyond the edge of the view; below the group there must be room for its first places.
  await cell.evaluate((element) => (element as Element).scrollIntoView({ block: 'start' }));
  await pane.waitForTimeout(200);
  return pane.waitForSelector(`${name} [role="gridcell"]`);
}

async function click(pane: Frame, target: ElementHandle, until: string): Promise<number> {
  const taken = await pane.evaluate(([element, selector]) => window.probe?.clickUntil(element as Element, selector), [
    target,
    until,
  ] as const);
  return taken ?? NaN;
}

/** @param step pixels a frame; 0: the page at rest */
async function scroll(pane: Frame, step: number, count = FRAMES): Promise<Scrolled> {
  const scrolled = await pane.$eval(
    LIST,
    (list, [frames, pixels, row]) => {
      const scroller = list.parentElement ?? list;
      if (pixels > 0) scroller.scrollTop = 0;
      return window.probe?.scroll(scroller, { frames, step: pixels, list: '[role="treegrid"]', row });
    },
    [count, step, ROW] as const,
  );
  if (!scrolled) throw new Error('the pane runs without its probe');
  return scrolled;
}

const perSecond = (frames: readonly number[]) => 1000 / (frames.reduce((sum, frame) => sum + frame, 0) / frames.length);

void main(async () => {
  heading(`The list with ${FINDINGS.toLocaleString('en')} places`);
  const browser = await launchBrowser();
  try {
    const sandbox = await SandboxPage.open(browser, { bytes: await registerFile(decomposed()), name: 'Sổ ĐKCB.xlsx' });
    sandbox.page.setDefaultTimeout(120_000);
    await sandbox.press('Kiểm tra');
    await sandbox.pane.getByRole('treegrid').waitFor();
    const pane = sandbox.page.frames().find((frame) => frame.url().includes('taskpane.html'));
    if (!pane) throw new Error('the pane is not open');
    await pane.evaluate(readFileSync(path.join(PAGES, 'probe.js'), 'utf8'));

    const mounted: number[] = [];
    const returned: number[] = [];
    const fps: number[] = [];
    const rest: number[] = [];
    const slowest: number[] = [];
    let blank = 0;
    let dragged = 0;
    for (let round = 0; round < ROUNDS; round++) {
      mounted.push(await click(pane, await header(pane), FINDING));
      rest.push(perSecond((await scroll(pane, 0)).frames));
      const { frames, blank: empty, distance } = await scroll(pane, PIXELS_A_FRAME);
      if (distance < FRAMES * PIXELS_A_FRAME * 0.9) throw new Error(`the list ended after ${distance} pixels`);
      fps.push(perSecond(frames));
      slowest.push([...frames].sort((a, b) => b - a)[Math.floor(FRAMES * 0.05)] ?? NaN);
      blank += empty;
      dragged += (await scroll(pane, DRAGGED.step, DRAGGED.frames)).blank;
      // To the preview of the whole group and back: the list is mounted anew, with all its rows.
      await pane.$eval(LIST, (list) => list.parentElement?.scrollTo({ top: 0 }));
      await header(pane);
      const [preview] = await pane.$$(`${ROW}[data-id="${RULE}"] button`);
      if (!preview) throw new Error('the group has no button');
      await click(pane, preview, 'input[type="checkbox"]');
      const back = await pane.waitForSelector('button:text-is("Thôi")');
      returned.push(await click(pane, back, FINDING));
      // Closed again for the next round.
      await (await header(pane)).click();
    }
    const show = (what: string, values: readonly number[]) => {
      const { median, least } = summary(values);
      tell({
        what: `${what} (least ${milliseconds(least)})`,
        value: milliseconds(median),
        budget: '≤ 250 ms',
        ok: median <= 250,
      });
    };
    show('a group opened, until its rows are painted', mounted);
    show('the whole list mounted anew', returned);
    const [scrolling, resting] = [summary(fps).median, summary(rest).median];
    tell({
      what: `scrolling, ${PIXELS_A_FRAME} pixels a frame (at rest ${resting.toFixed(1)}; 95 of 100 frames within ${milliseconds(summary(slowest).median)})`,
      value: `${scrolling.toFixed(1)} frames/s`,
      budget: '≥ 55 frames/s',
      ok: scrolling >= 55,
    });
    tell({ what: `frames with a gap, of ${ROUNDS * FRAMES}`, value: String(blank), budget: '0', ok: blank === 0 });
    tell({
      what: `frames with a gap while the bar is dragged, ${DRAGGED.step} pixels a frame, of ${ROUNDS * DRAGGED.frames}`,
      value: String(dragged),
    });
    await sandbox.close();
  } finally {
    await browser.close();
  }
});
