import { statSync } from 'node:fs';
import path from 'node:path';
import type { FrameLocator, Page } from 'playwright-core';
import type {} from '../../sandbox/page/handle';
import { ROOT } from '../support/run';

export const FOLDER = path.join(ROOT, 'docs/pictures');
/** Narrow, so that pane and sheet fit side by side into a page of documentation; tall, so that the pane shows much of its list. */
export const SIZE = { width: 1020, height: 844 };
/** A page of documentation with pictures heavier than this is slow to open at a school. */
const MOST_BYTES = 120 * 1024;
export const LONG = { timeout: 120_000 };

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A person at the sandbox who takes pictures. */
export class Photographer {
  readonly pane: FrameLocator;

  constructor(
    private readonly page: Page,
    private readonly address: string,
  ) {
    this.pane = page.frameLocator('.pane iframe');
  }

  async open(sample: string): Promise<void> {
    await this.page.goto(`${this.address}?sample=${sample}`);
    await this.page.waitForFunction(() => window.sandbox?.ready === true);
  }

  async press(label: string): Promise<void> {
    await this.page.locator('.ribbon').getByRole('button', { name: label, exact: true }).click();
  }

  async check(): Promise<void> {
    await this.press('Kiểm tra');
    await this.pane.getByRole('button', { name: 'Kiểm tra lại' }).waitFor(LONG);
  }

  /** Opens the group of a rule in the list, which holds only the rows that are in view. */
  async openGroup(rule: string): Promise<void> {
    const group = this.pane.locator(`[data-rule="${rule}"]`).first();
    const scroller = this.pane.locator('main [aria-busy]');
    for (let tries = 0; (await group.count()) === 0; tries++) {
      if (tries === 100) throw new Error(`The list has no group of ${rule}.`);
      await scroller.evaluate((element) => element.scrollBy(0, 200));
      await this.settle();
    }
    if ((await group.getAttribute('aria-expanded')) === 'false') await group.click();
    await group.evaluate((element) => element.scrollIntoView({ block: 'start' }));
    await this.settle();
  }

  /** As a network that keeps Microsoft's address away. */
  async blockOffice(): Promise<void> {
    await this.page.getByRole('button', { name: 'Lỗi giả định' }).click();
    await this.page.getByRole('combobox', { name: 'office.js' }).selectOption({ label: 'Bị chặn' });
    await this.page.keyboard.press('Escape');
  }

  async closePane(): Promise<void> {
    await this.page.locator('.pane').getByRole('button', { name: 'Đóng ngăn' }).click();
  }

  /** Waits until what was asked for is painted. */
  async settle(): Promise<void> {
    await this.page.waitForTimeout(300);
  }

  async selected(sheet: string): Promise<void> {
    await this.page.waitForFunction((name) => window.sandbox?.activeSheet() === name, sheet, LONG);
    await this.page.waitForTimeout(1_000);
  }

  /** Moves the sheet on, so that a cell that was gone to does not stand at its very edge. */
  async bringIntoView(sheet: string, cell: string, beyond: string): Promise<void> {
    for (const address of [beyond, cell]) {
      await this.page.evaluate(([name, at]) => window.sandbox?.select(name, at), [sheet, address] as const);
      await this.settle();
    }
  }

  /** By the tab below, then to a cell by the name box. */
  async showSheet(name: string, cell: string): Promise<void> {
    await this.page.evaluate(([sheet, at]) => window.sandbox?.select(sheet, at), [name, cell] as const);
    await this.settle();
  }

  /** Into the cell that is selected. */
  async type(text: string): Promise<void> {
    await this.page.getByLabel('Hộp tên').focus();
    await this.page.keyboard.press('Enter');
    await this.page.keyboard.type(text);
    await this.page.keyboard.press('Enter');
  }

  /** Throws when the picture is heavier than a page of documentation bears. */
  async shoot(name: string, clip: Box): Promise<void> {
    const file = path.join(FOLDER, `${name}.png`);
    await this.settle();
    await this.page.screenshot({ path: file, clip });
    const { size } = statSync(file);
    if (size > MOST_BYTES) throw new Error(`${name}.png has ${size} bytes; the most is ${MOST_BYTES}. Crop it.`);
    console.log(`docs/pictures/${name}.png ${Math.round(size / 1024)} KB`);
  }

  /** Where the pane stands, down to `height`. */
  async paneBox(height = SIZE.height): Promise<Box> {
    const box = await this.page.locator('.pane').boundingBox();
    if (!box) throw new Error('The pane is not open.');
    return { ...box, height: Math.min(box.height, height) };
  }

  /** A part of the sheet from its left edge, formula bar included. */
  async sheet(width: number, height: number): Promise<Box> {
    const { y } = await this.paneBox();
    return { x: 0, y, width, height };
  }

  /** A part of the sheet beside the pane, `sheetWidth` pixels of it, from the formula bar down. */
  async sheetAndPane(sheetWidth: number, height: number): Promise<Box> {
    const pane = await this.paneBox();
    return { x: pane.x - sheetWidth, y: pane.y, width: sheetWidth + pane.width, height: Math.min(pane.height, height) };
  }
}
