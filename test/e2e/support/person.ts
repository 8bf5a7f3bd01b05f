import type { FrameLocator, Locator } from 'playwright-core';
import type { RuleId } from '../../../src/core/rules/ids';
import { findingList, openGroup } from './finding-list';
import type { SandboxPage } from './sandbox-page';

/** Somebody at the sandbox who does by its names what a guide tells them; waits for what a slow machine shows late. */
export class Person {
  constructor(readonly sandbox: SandboxPage) {
    sandbox.page.setDefaultTimeout(60_000);
  }

  get pane(): FrameLocator {
    return this.sandbox.pane;
  }

  get main(): Locator {
    return this.pane.locator('main');
  }

  tab(name: string): Locator {
    return this.pane.getByRole('tab', { name, exact: true });
  }

  button(name: string | RegExp): Locator {
    return this.main.getByRole('button', { name, exact: typeof name === 'string' });
  }

  heading(name: string | RegExp): Locator {
    return this.main.getByRole('heading', { name });
  }

  /** A button of the page Duyệt. */
  review(name: string | RegExp): Locator {
    return this.pane.locator('#page-review').getByRole('button', { name, exact: typeof name === 'string' });
  }

  /** Until the pane shows these words. */
  async said(text: string | RegExp): Promise<void> {
    await this.main.getByText(text).filter({ visible: true }).first().waitFor();
  }

  /** Until the pane counts so many lỗi, as it does once the check is done. */
  async counts(errors: number): Promise<void> {
    await this.main
      .getByRole('listitem')
      .filter({ hasText: new RegExp(`^${errors} lỗi$`) })
      .waitFor();
  }

  async checkAgain(): Promise<void> {
    await this.button('Kiểm tra lại').click();
    await this.button('Huỷ').waitFor({ state: 'hidden' });
  }

  /** Goes to the cell that a finding names, clicks it and types. */
  async mend(rule: RuleId, sheet: string, cell: string, text: string): Promise<void> {
    const { page } = this.sandbox;
    await openGroup(this.sandbox, rule);
    await findingList(this.sandbox)
      .getByRole('button', { name: `Đến ô ${cell}`, exact: true })
      .click();
    await page.waitForFunction(
      ([name, address]) => {
        const at = window.sandbox?.selection();
        return at?.sheet === name && at.address === address;
      },
      [sheet, cell] as const,
    );
    await this.sandbox.painted();
    await this.sandbox.clickCell(cell);
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
  }

  /** Fills in a form by its labels and sends it. */
  async fill(form: RegExp | string, words: Readonly<Record<string, string>>, send: string): Promise<void> {
    const box = this.pane.getByRole('form', { name: form });
    for (const [label, text] of Object.entries(words)) await box.getByLabel(label, { exact: true }).fill(text);
    await box.getByRole('button', { name: send, exact: true }).click();
  }

  /** What stands on a sheet, row by row, cells parted by blanks. */
  async textOf(sheet: string): Promise<string> {
    const rows = await this.sandbox.values(sheet);
    return rows.map((row) => row.filter((value) => value !== '').join(' ')).join('\n');
  }
}
