/** Runs inside the measured pages, before anything of theirs: it tells when something has been painted, and scrolls while it counts frames. */

export interface Scrolled {
  /** Milliseconds from frame to frame, in their order. */
  readonly frames: readonly number[];
  /** Frames in which a part of the list in view held no row. */
  readonly blank: number;
  /** Pixels that were scrolled through. */
  readonly distance: number;
}

export interface Probe {
  /** Milliseconds from the beginning of the navigation until the first button of the page's content was painted. */
  readonly painted: Promise<number>;
  /** Resolves after the next frame has been painted, with the time. */
  frame(): Promise<number>;
  /** Clicks, and waits until the frame with `selector` in it is painted. @returns milliseconds */
  clickUntil(target: Element, selector: string): Promise<number>;
  /** Scrolls an element by `step` pixels a frame and looks in every frame whether `row`s cover what is in view of `list`. */
  scroll(scroller: Element, steps: { frames: number; step: number; list?: string; row?: string }): Promise<Scrolled>;
}

declare global {
  interface Window {
    probe?: Probe;
  }
}

const CONTENT = '#root button:not([role="tab"])';

/** A message after the frame's callbacks comes when the frame has been handed over. */
function frame(): Promise<number> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => {
        channel.port1.close();
        resolve(performance.now());
      };
      channel.port2.postMessage(null);
    });
  });
}

function appeared(selector: string): Promise<void> {
  return new Promise((resolve) => {
    if (document.querySelector(selector)) return resolve();
    const observer = new MutationObserver(() => {
      if (!document.querySelector(selector)) return;
      observer.disconnect();
      resolve();
    });
    observer.observe(document, { childList: true, subtree: true });
  });
}

/** Whether every line of the view that belongs to the list is covered by a row. Looked at inside a frame, when nothing can change any more. */
function isCovered(scroller: Element, list: Element, row: string): boolean {
  const view = scroller.getBoundingClientRect();
  const whole = list.getBoundingClientRect();
  const [top, bottom] = [Math.max(view.top, whole.top), Math.min(view.bottom, whole.bottom)];
  const boxes = [...list.querySelectorAll(row)]
    .map((element) => element.getBoundingClientRect())
    .filter((box) => box.bottom > top && box.top < bottom)
    .sort((a, b) => a.top - b.top);
  let covered = top;
  for (const box of boxes) {
    // Borders and rounding.
    if (box.top > covered + 2) return false;
    covered = Math.max(covered, box.bottom);
  }
  return covered >= bottom - 2;
}

window.probe = {
  painted: appeared(CONTENT).then(frame),
  frame,
  async clickUntil(target, selector) {
    const started = performance.now();
    (target as HTMLElement).click();
    await appeared(selector);
    return (await frame()) - started;
  },
  async scroll(scroller, { frames, step, list, row }) {
    const taken: number[] = [];
    let blank = 0;
    const from = scroller.scrollTop;
    const listElement = list === undefined ? null : document.querySelector(list);
    let last = await frame();
    for (let count = 0; count < frames; count++) {
      scroller.scrollTop += step;
      const covered = new Promise<boolean>((resolve) => {
        requestAnimationFrame(() =>
          // The last callback of the frame: what the list has not put there by now is not painted.
          queueMicrotask(() => resolve(!listElement || isCovered(scroller, listElement, row ?? '*'))),
        );
      });
      const now = await frame();
      if (!(await covered)) blank++;
      taken.push(now - last);
      last = now;
    }
    return { frames: taken, blank, distance: scroller.scrollTop - from };
  },
};
