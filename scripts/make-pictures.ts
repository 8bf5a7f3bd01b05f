/**
 * `npm run pictures`: takes the pictures of the documentation from the sandbox, so that they show the current build. Needs `npm run build` and
 * `npm run build:sandbox` first.
 */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { serve } from '../sandbox/server/serve';
import { Site } from '../sandbox/server/site';
import { launchBrowser } from '../test/e2e/support/browser';
import { ROOT } from './support/run';

const FOLDER = path.join(ROOT, 'docs/pictures');

async function press(page: Page, label: string): Promise<void> {
  await page.locator('.ribbon').getByRole('button', { name: label, exact: true }).click();
}

async function takePictures(address: string): Promise<void> {
  const browser = await launchBrowser();
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  const open = async (sample: string) => {
    await page.goto(`${address}?sample=${sample}`);
    await page.waitForFunction(() => window.sandbox?.ready === true);
  };
  const shoot = (name: string) => page.screenshot({ path: path.join(FOLDER, `${name}.png`) });
  const pane = page.frameLocator('.pane iframe');

  await open('thu-vien-lon-xon.xlsx');
  await press(page, 'Kiểm tra');
  await pane.getByRole('button', { name: 'Kiểm tra lại' }).waitFor({ timeout: 60_000 });
  await pane.locator('[aria-label^="Đến ô"]').first().click();
  await page.waitForTimeout(1_000);
  await shoot('kiem-tra');

  await open('thu-vien-mau.xlsx');
  await press(page, 'Lập báo cáo');
  await pane.getByRole('button', { name: 'Lập báo cáo' }).click();
  await pane.getByText('Đã lập xong báo cáo').waitFor({ timeout: 120_000 });
  await page.waitForTimeout(1_000);
  await shoot('lap-bao-cao');
  await pane.getByRole('button', { name: 'Xem trang Số liệu' }).click();
  await page.waitForTimeout(1_000);
  await shoot('so-lieu');
  await browser.close();
}

async function main(): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const { server, address } = await serve(new Site({ root: ROOT, localOffice: true }), 3400);
  try {
    await takePictures(address);
  } finally {
    server.close();
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
