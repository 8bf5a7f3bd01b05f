/**
 * `npm run pictures`: takes the pictures of README.md, docs/HUONG-DAN.vi.md and docs/INSTALL.vi.md from the sandbox, so that they show the current build. Needs
 * `npm run build` and `npm run build:sandbox` first. The clock stands still at the day of the sample's report, or the pictures would differ every day.
 */
import { mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import type { FrameLocator, Page } from 'playwright-core';
import type {} from '../sandbox/page/handle';
import { serve } from '../sandbox/server/serve';
import { Site } from '../sandbox/server/site';
import { launchBrowser } from '../test/e2e/support/browser';
import { ROOT } from './support/run';

const FOLDER = path.join(ROOT, 'docs/pictures');
const PORT = 3400;
const NOW = new Date('2026-05-25T09:30:00');
/** Narrow, so that pane and sheet fit side by side into a page of documentation; tall, so that the pane shows much of its list. */
const SIZE = { width: 1020, height: 844 };
/** A page of documentation with pictures heavier than this is slow to open at a school. */
const MOST_BYTES = 120 * 1024;
const LONG = { timeout: 120_000 };

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A person at the sandbox who takes pictures. */
class Photographer {
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

  /** A part of the sheet beside the pane, `sheetWidth` pixels of it, from the formula bar down. */
  async sheetAndPane(sheetWidth: number, height: number): Promise<Box> {
    const pane = await this.paneBox();
    return { x: pane.x - sheetWidth, y: pane.y, width: sheetWidth + pane.width, height: Math.min(pane.height, height) };
  }
}

async function picturesOfCheck(at: Photographer): Promise<void> {
  const { pane } = at;
  await at.open('thu-vien-lon-xon.xlsx');
  await at.shoot('hai-nut', { x: 0, y: 48, width: 420, height: 130 });
  await at.check();
  await pane.locator('[aria-label^="Đến ô"]').first().click();
  await at.selected('Vốn tài liệu');
  await at.bringIntoView('Vốn tài liệu', 'G1307', 'H1311');
  await at.shoot('kiem-tra', await at.sheetAndPane(400, 610));

  await at.openGroup('loai-viet-khac');
  await pane
    .getByRole('button', { name: /^Sửa cả nhóm/ })
    .first()
    .click();
  await pane.getByRole('checkbox').nth(2).uncheck();
  await at.shoot('sua-ca-nhom', await at.paneBox(430));
  await pane.getByRole('button', { name: /^Sửa \d+ chỗ/ }).click();
  await pane.getByRole('button', { name: 'Hoàn tác lần sửa' }).waitFor(LONG);

  await at.openGroup('dkcb-khuyet');
  await pane
    .locator('[data-rule="dkcb-khuyet"]')
    .getByRole('button', { name: /^Bỏ qua chỗ này/ })
    .first()
    .click();
  const note = pane.getByRole('form', { name: 'Bỏ qua chỗ này' });
  await note.getByLabel('Lý do').fill('Sổ giấy cũng bỏ số này, đã đối chiếu.');
  await note.getByLabel('Người ghi').fill('Nguyễn Thị Thu Lan');
  await note.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  await at.shoot('bo-qua', await at.paneBox());
}

async function picturesOfReport(at: Photographer): Promise<void> {
  const { pane } = at;
  await at.open('thu-vien-mau.xlsx');
  await at.check();
  await pane.getByRole('tab', { name: 'Thiết lập' }).click();
  await pane.getByText('Đã nhận ra').waitFor(LONG);
  const holdings = pane.locator('li', { has: pane.getByRole('heading', { name: /^Vốn tài liệu/ }) });
  await holdings.getByText(/^Các cột/).click();
  await holdings.evaluate((element) => element.scrollIntoView({ block: 'start' }));
  await at.shoot('thiet-lap', await at.paneBox(500));

  await at.press('Lập báo cáo');
  await pane.locator('main').getByRole('button', { name: 'Lập báo cáo', exact: true }).click();
  await pane.getByText('Đã lập xong báo cáo').waitFor(LONG);
  await at.settle();
  await at.shoot('lap-bao-cao', await at.sheetAndPane(669, 415));
  await pane.getByRole('button', { name: 'Xem trang Số liệu' }).click();
  await at.selected('Số liệu');
  await at.closePane();
  await at.shoot('so-lieu', { x: 0, y: 180, width: SIZE.width, height: 460 });
}

async function picturesOfReview(at: Photographer): Promise<void> {
  const { pane } = at;
  const page = pane.locator('#page-review');
  await at.open('thu-vien-mau.xlsx');
  await at.press('Lập báo cáo');
  await pane.locator('main').getByRole('button', { name: 'Lập báo cáo', exact: true }).click(LONG);
  await pane.getByText('Đã lập xong báo cáo').waitFor(LONG);
  await pane.getByRole('tab', { name: 'Duyệt' }).click();
  await page.getByRole('button', { name: 'Xem tình hình' }).click(LONG);
  await pane.getByText('Báo cáo đang chờ duyệt').waitFor(LONG);
  await page.getByText(/^Tất cả các chỉ tiêu còn lại/).click();
  await page.getByRole('button', { name: 'Góp ý về Tổng số bản sách' }).click();
  await page.getByLabel('Ý kiến', { exact: true }).fill('Vì sao tăng so với năm trước?');
  await page.getByLabel('Họ và tên').fill('Trần Thị Hoa');
  await page.getByRole('button', { name: 'Ghi ý kiến' }).click();
  await pane.getByText('Đã ghi ý kiến số 1').first().waitFor(LONG);
  await page.evaluate((element) => {
    element.scrollTop = 0;
  });
  await at.shoot('duyet', await at.paneBox());
  await page.getByRole('button', { name: 'Duyệt…' }).click();
  const form = pane.getByRole('form', { name: /Duyệt báo cáo/ });
  await form.evaluate((element) => element.scrollIntoView({ block: 'end' }));
  await at.shoot('duyet-ket-luan', await at.paneBox());
}

async function pictureOfTrouble(at: Photographer): Promise<void> {
  await at.open('thu-vien-mau.xlsx');
  await at.blockOffice();
  await at.press('Kiểm tra');
  await at.pane.getByText('Chưa mở được Sổ thư viện').waitFor(LONG);
  await at.shoot('chua-mo-duoc', await at.paneBox(330));
}

async function main(): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const { server, address } = await serve(new Site({ root: ROOT, localOffice: true }), PORT);
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: SIZE });
    await page.clock.setFixedTime(NOW);
    const photographer = new Photographer(page, address);
    await picturesOfCheck(photographer);
    await picturesOfReport(photographer);
    await picturesOfReview(photographer);
    await pictureOfTrouble(photographer);
  } finally {
    await browser.close();
    server.close();
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
