import type { Locator } from 'playwright-core';
import type { RuleId } from '../../../src/core/rules/ids';
import type { SandboxPage } from './sandbox-page';

/** The list of Kiểm tra. */
export const findingList = (sandbox: SandboxPage): Locator =>
  sandbox.pane.getByRole('treegrid', { name: 'Những chỗ cần xem' });

/** Scrolls as a person does until a group's header is there (rows out of view are not in the page) and opens it. */
export async function openGroup(sandbox: SandboxPage, rule: RuleId): Promise<Locator> {
  const list = findingList(sandbox);
  const header = list.locator(`[data-id="${rule}"]`);
  await list.evaluate((element) => {
    if (element.parentElement) element.parentElement.scrollTop = 0;
  });
  for (let turns = 0; turns < 60 && !(await stays(sandbox, header)); turns++) {
    await list.evaluate((element) => element.parentElement?.scrollBy({ top: 200 }));
  }
  if ((await header.getAttribute('aria-expanded')) === 'false') await header.getByRole('gridcell').first().click();
  return header;
}

/**
 * Whether a row is there also after the list has drawn itself again.
 * Until then the list holds rows of the view before.
 */
async function stays(sandbox: SandboxPage, row: Locator): Promise<boolean> {
  for (let looks = 0; looks < 2; looks++) {
    await sandbox.page.waitForTimeout(50);
    if ((await row.count()) === 0) return false;
  }
  return true;
}
