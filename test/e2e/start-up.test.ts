import type { Page } from 'playwright-core';
import product from '../../package.json';
import { findingList, openGroup } from './support/finding-list';
import { Network, ORIGIN } from './support/network';
import { type SandboxPage } from './support/sandbox-page';
import { browserStage } from './support/stage';

const { open, browser } = browserStage();

/** Opens the product's pane with a fault of its start. */
async function inPane(fault: (sandbox: SandboxPage) => Promise<void>, test: (sandbox: SandboxPage) => Promise<void>) {
  const sandbox = await open();
  await sandbox.page.getByRole('button', { name: 'Lỗi giả định' }).click();
  await fault(sandbox);
  await sandbox.page.keyboard.press('Escape');
  await sandbox.press('Kiểm tra');
  await test(sandbox);
}

const trouble = (sandbox: SandboxPage) => sandbox.pane.getByRole('alert');
const chooseIn = (label: string, option: string) => async (sandbox: SandboxPage) => {
  await sandbox.page.getByRole('combobox', { name: label }).selectOption({ label: option });
};
/** The pane has come up: it checks by itself, because the ribbon's button was pressed. */
const checks = (sandbox: SandboxPage) =>
  sandbox.pane.getByRole('heading', { name: 'Đạt' }).waitFor({ timeout: 60_000 });

describe('the pane where it cannot start', () => {
  test('office.js is blocked: a sentence names the address, and “Tải lại” starts it once it comes', () =>
    inPane(chooseIn('office.js', 'Bị chặn'), async (sandbox) => {
      await trouble(sandbox).getByText('Chưa mở được Sổ thư viện').waitFor({ timeout: 30_000 });
      const text = (await trouble(sandbox).innerText()).replace(/\s+/g, ' ');
      expect(text).toContain('mạng của trường đang chặn địa chỉ appsforoffice.microsoft.com');
      expect(text).toContain('Sổ của thầy cô không bị thay đổi gì.');
      expect(text).not.toMatch(/quá cũ|bên trong Excel/);
      sandbox.errors.splice(0);
      await sandbox.page.context().clearCookies();
      await sandbox.pane.getByRole('button', { name: 'Tải lại' }).click();
      await checks(sandbox);
    }));

  test('office.js is late: the pane waits, then works', () =>
    inPane(chooseIn('office.js', 'Chậm 12 giây'), async (sandbox) => {
      await sandbox.pane.getByText('Đang mở, xin chờ giây lát…').waitFor();
      await checks(sandbox);
      expect(await trouble(sandbox).count()).toBe(0);
    }));

  test('Excel is too old: which one is needed, and the way to Excel on the web', () =>
    inPane(chooseIn('Phiên bản ExcelApi', '1.7 (Excel 2019)'), async (sandbox) => {
      await trouble(sandbox).getByText('Bản Excel này quá cũ').waitFor({ timeout: 30_000 });
      expect(await trouble(sandbox).innerText()).toMatch(/cần Excel 2021 trở lên hoặc Microsoft 365/);
      const link = trouble(sandbox).getByRole('link', { name: 'Mở Excel trên web' });
      expect(await link.getAttribute('href')).toBe('https://excel.cloud.microsoft');
    }));
});

describe('the pane where the network goes away after it has come up', () => {
  test.each([
    ['Lập báo cáo', /^Lập báo cáo$/],
    ['Duyệt', /^Xem tình hình$/],
    ['Thiết lập', /^Lưu cách hiểu này$/],
  ])(
    '%s: a sentence says so, “Thử lại” says it again, and opens the page once the network is back',
    async (page, there) => {
      const sandbox = await open();
      await sandbox.press('Kiểm tra');
      await checks(sandbox);
      const scripts = /\/addin\/.*\.js$/;
      await sandbox.page.context().route(scripts, (route) => route.abort());
      await sandbox.pane.getByRole('tab', { name: page, exact: true }).click();
      const retry = sandbox.pane.getByRole('button', { name: 'Thử lại' });
      for (const _press of ['first', 'second']) {
        await trouble(sandbox).getByText('Chưa tải được một phần của Sổ thư viện.').waitFor();
        await retry.click();
      }
      await trouble(sandbox).waitFor();
      await sandbox.page.context().unroute(scripts);
      await retry.click();
      await sandbox.pane.getByRole('button', { name: there }).first().waitFor({ timeout: 60_000 });
      expect(await trouble(sandbox).count()).toBe(0);
    },
  );
});

async function outside(page: Page): Promise<string> {
  await page.goto(`${ORIGIN}/addin/taskpane.html`);
  const alert = page.getByRole('alert');
  await alert.getByText('Trang này chỉ chạy bên trong Excel.').waitFor({ timeout: 30_000 });
  return alert.innerText();
}

test('the pane’s page opened by hand in a browser says that it runs only inside Excel, and where to press', async () => {
  const context = await browser().newContext({ ignoreHTTPSErrors: true });
  const network = new Network('product');
  await network.attach(context);
  try {
    const text = await outside(await context.newPage());
    expect(text).toContain('chọn thẻ Thư viện rồi bấm Kiểm tra');
    expect(network.unexpected).toEqual([]);
  } finally {
    await context.close();
  }
});

describe('a workbook that cannot be written', () => {
  test.each([
    ['view-only', 'Tệp chỉ đọc', 'read-only', 'Tệp đang mở ở chế độ chỉ xem nên không ghi vào được.'],
    ['protected', 'Bảo vệ trang đang mở', 'protected', 'đang được bảo vệ nên không ghi vào được.'],
  ])(
    '%s: Kiểm tra works, a correction is refused in words, and works after the way named',
    async (_what, box, code, sentence) => {
      const sandbox = await open({ sample: 'thu-vien-lon-xon.xlsx' });
      await sandbox.showSheet('Vốn tài liệu');
      await sandbox.page.getByRole('button', { name: 'Lỗi giả định' }).click();
      await sandbox.page.getByRole('checkbox', { name: box }).check();
      await sandbox.page.keyboard.press('Escape');
      await sandbox.press('Kiểm tra');
      await findingList(sandbox).waitFor({ timeout: 60_000 });
      const group = await openGroup(sandbox, 'loai-viet-khac');
      await group
        .getByRole('button', { name: /^Sửa cả nhóm/ })
        .first()
        .click();
      await sandbox.pane.getByRole('button', { name: /^Sửa [\d.]+ chỗ$/ }).click();
      await sandbox.pane.getByRole('alert').filter({ hasText: sentence }).waitFor({ timeout: 60_000 });
      expect(await sandbox.sheetNames()).not.toContain('Nhật ký sửa');
      await sandbox.pane.getByRole('button', { name: 'Báo lỗi' }).click();
      const told = await sandbox.pane.getByRole('textbox', { name: 'Nội dung báo lỗi' }).inputValue();
      expect(told).toContain(`Sổ thư viện ${product.version}`);
      expect(told).toMatch(new RegExp(`^Lỗi gần nhất: ${code}, ở bước fix, lúc `, 'm'));
      expect(told).toMatch(/cần sửa; \d+ trang tính, .*\n.*loai-viet-khac \(/);
      for (const name of await sandbox.sheetNames()) expect(told).not.toContain(name);
      await sandbox.picture(`pane-problem-${code}`);
      await sandbox.page.getByRole('button', { name: 'Lỗi giả định' }).click();
      await sandbox.page.getByRole('checkbox', { name: box }).uncheck();
      await sandbox.page.keyboard.press('Escape');
      await sandbox.pane.getByRole('button', { name: 'Thử lại' }).click();
      await sandbox.pane
        .getByRole('status')
        .filter({ hasText: /Đã sửa \d+ ô/ })
        .waitFor({ timeout: 60_000 });
    },
  );
});

test('Báo lỗi shows what it copies, and that is facts of the product and the host, without a name from the workbook', async () => {
  const sandbox = await open();
  await sandbox.press('Kiểm tra');
  await checks(sandbox);
  await sandbox.pane.getByRole('tab', { name: 'Thiết lập' }).click();
  await sandbox.pane.getByText(`Sổ thư viện ${product.version}. Không có máy chủ`).waitFor({ timeout: 60_000 });
  await sandbox.pane.getByRole('button', { name: 'Báo lỗi' }).click();
  const told = await sandbox.pane.getByRole('textbox', { name: 'Nội dung báo lỗi' }).inputValue();
  expect(told.split('\n')).toEqual([
    `Sổ thư viện ${product.version}`,
    expect.stringMatching(/^Ứng dụng: Excel \S+, OfficeOnline$/),
    expect.stringMatching(/^ExcelApi cao nhất: 1\.\d+$/),
    'Ngôn ngữ hiển thị: vi-VN',
    expect.stringMatching(/^Trình duyệt: Mozilla/),
    expect.stringMatching(/^Bề rộng ngăn: \d+ px$/),
    expect.stringMatching(/^Kiểm tra lúc .*: đạt; \d+ trang tính, [\d.]+ dòng; 0 lỗi, \d+ cảnh báo, \d+ gợi ý$/),
    ...(/Quy tắc/.test(told) ? [expect.stringMatching(/^Quy tắc có chỗ cần xem: [a-z0-9-]+ \(/)] : []),
    'Lỗi gần nhất: không có',
  ]);
  for (const name of await sandbox.sheetNames()) expect(told).not.toContain(name);
  await sandbox.picture('pane-problem');
  await sandbox.pane.getByRole('button', { name: 'Sao chép' }).click();
  await sandbox.pane.getByText('Đã sao chép.').waitFor();
  expect(await sandbox.page.evaluate(() => navigator.clipboard.readText())).toBe(told);
});
