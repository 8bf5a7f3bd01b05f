import type { Locator } from 'playwright-core';
import type { SandboxPage } from './sandbox-page';

/** More stops than any page of the pane has between two things that follow from each other. */
const MOST_STOPS = 150;

interface Stop {
  readonly name: string;
  /** What a person who looks for the focus would miss; empty where all is well. */
  readonly trouble: string;
}

/**
 * Somebody at the pane without a mouse. Every stop of the Tab key is looked at: it must be in view, not covered by anything, and marked as the one that has the
 * focus.
 */
export class Keyboard {
  constructor(private readonly sandbox: SandboxPage) {}

  /** F6 leads from the sheet into the pane in Excel; here that one step is given. */
  async enterPane(): Promise<void> {
    await this.sandbox.pane.getByRole('tab', { selected: true }).focus();
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.sandbox.page.keyboard.press(key);
  }

  async type(text: string): Promise<void> {
    await this.sandbox.page.keyboard.type(text);
  }

  /** Presses Tab (or Shift+Tab) until `target` has the focus. Throws with the stops on the way when it is not reached, or one of them cannot be seen. */
  async tabTo(target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    await target.waitFor({ state: 'attached' });
    const stops: string[] = [];
    const focused = target.and(this.sandbox.pane.locator(':focus'));
    while ((await focused.count()) === 0) {
      if (stops.length === MOST_STOPS) throw new Error(`Not reached: ${String(target)}\n${stops.join('\n')}`);
      await this.press(key);
      const { name, trouble } = await this.settledStop();
      if (trouble !== '') throw new Error(`${name}: ${trouble}\n${stops.join('\n')}`);
      if (name === stops.at(-1)) throw new Error(`The Tab key does not leave ${name}\n${stops.join('\n')}`);
      stops.push(name);
    }
  }

  /** Goes to a button, tab or box and presses it. */
  async activate(target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    await this.tabTo(target, key);
    await this.press('Enter');
  }

  /** Chooses an option of the browser's own list by its arrow keys, past the others, and leaves the list by Enter. */
  async choose(list: Locator, option: string): Promise<void> {
    await this.tabTo(list);
    const labels = await list.locator('option').allInnerTexts();
    const at = await list.evaluate((element) => (element as HTMLSelectElement).selectedIndex);
    const steps = labels.indexOf(option) - at;
    if (!labels.includes(option)) throw new Error(`There is no “${option}” among ${labels.join(', ')}`);
    for (let step = 0; step < Math.abs(steps); step++) await this.press(steps > 0 ? 'ArrowDown' : 'ArrowUp');
    await this.press('Enter');
  }

  /** The focus is somewhere in the page, not lost to nothing. */
  async hasPlace(): Promise<boolean> {
    return this.sandbox.pane.locator('body').evaluate((body) => {
      const { activeElement } = document;
      return activeElement !== null && activeElement !== body;
    });
  }

  /** What comes late (a file that is ready, a picture) may push a stop out of view for a moment. */
  private async settledStop(): Promise<Stop> {
    for (let tries = 0; tries < 5; tries++) {
      const stop = await this.stop();
      if (stop.trouble === '') return stop;
      await this.sandbox.page.waitForTimeout(100);
    }
    return this.stop();
  }

  private async stop(): Promise<Stop> {
    return this.sandbox.pane.locator('body').evaluate((body) => {
      const element = document.activeElement;
      if (!(element instanceof HTMLElement) || element === body)
        return { name: 'nothing', trouble: 'the focus is lost' };
      const name = `${element.tagName} ${element.getAttribute('aria-label') ?? element.id} ${element.innerText.slice(0, 60)}`;
      const box = element.getBoundingClientRect();
      const [x, y] = [box.left + Math.min(box.width, innerWidth) / 2, box.top + Math.min(box.height, 40) / 2];
      const there = document.elementFromPoint(x, y);
      const label = element.closest('label');
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      const trouble =
        x < 0 || y < 0 || x > innerWidth || y > innerHeight
          ? 'is out of view'
          : !there || !(element.contains(there) || there.contains(element) || label?.contains(there))
            ? `is covered by ${there?.tagName ?? 'nothing'} ${there?.textContent.slice(0, 40) ?? ''}`
            : outlineStyle === 'none' || parseFloat(outlineWidth) === 0
              ? 'shows no focus'
              : '';
      return { name, trouble };
    });
  }
}
