import { strFromU8, unzipSync } from 'fflate';
import type { Locator } from 'playwright-core';
import { Examination, LOOKS } from './support/axe';
import { Keyboard } from './support/keyboard';
import type { SandboxPage } from './support/sandbox-page';
import { browserStage } from './support/stage';

const { open } = browserStage();
let sandbox: SandboxPage;

const WAIT = { timeout: 60_000 };

const label = (name: string | RegExp): Locator => sandbox.pane.getByLabel(name);
const button = (name: string): Locator => sandbox.pane.locator('main').getByRole('button', { name, exact: true });

async function openLabels(): Promise<void> {
  sandbox = await open({});
  await sandbox.press('Kiểm tra');
  await sandbox.pane.getByRole('tab', { name: 'Thiết lập' }).click();
  await button('Làm nhãn sách').click(WAIT);
  await label('Làm nhãn cho').waitFor(WAIT);
}

/** Chooses by name, as a person does with a mouse. */
async function choose(list: string, option: string): Promise<void> {
  await label(list).selectOption({ label: option });
}

describe('Nhãn sách', () => {
  test('labels of listed numbers are previewed, made as a Word file and saved; the workbook stays as it was', async () => {
    await openLabels();
    const before = await sandbox.sheetNames();
    await choose('Làm nhãn cho', 'những số ghi ra');
    await label(/^Các số ĐKCB/).fill('SGK.00200 đến SGK.00204, SGK.00028, XYZ-7');
    await label(/^Bắt đầu từ nhãn thứ/).fill('3');
    await button('Xem thử một nhãn').click();
    await sandbox.pane.getByRole('img', { name: 'Nhãn của số SGK.00200' }).waitFor(WAIT);
    await sandbox.pane.getByText('Sẽ làm 5 nhãn trên 1 tờ.').waitFor(WAIT);
    await sandbox.pane.getByText('Không có trong sổ: “XYZ-7”.').waitFor(WAIT);
    await sandbox.pane.getByText('Số không làm được nhãn (1)').click();
    await sandbox.pane.getByText(/^SGK\.00028 .*đã thanh lọc hoặc đã mất/).waitFor(WAIT);
    expect(await sandbox.pane.getByRole('link', { name: /Word/ }).count()).toBe(0);
    await sandbox.picture('labels-preview');

    await button('Làm tệp Word').click();
    const link = sandbox.pane.getByRole('link', { name: /Word/ });
    await link.waitFor(WAIT);
    await sandbox.pane.getByText('Đã làm 5 nhãn trên 1 tờ.').waitFor(WAIT);
    const files = unzipSync((await sandbox.download(() => link.click())).bytes);
    expect(Object.keys(files).filter((name) => name.endsWith('.png'))).toHaveLength(5);
    expect(strFromU8(files['word/document.xml'] ?? new Uint8Array())).toContain('SGK.00204');
    expect(await sandbox.sheetNames()).toEqual(before);
  });

  test('what cannot be understood is said beside its box, and nothing is made', async () => {
    await openLabels();
    await choose('Làm nhãn cho', 'sách vào sổ từ một ngày');
    await label(/^Vào sổ từ ngày/).fill('hôm qua');
    await choose('Tờ nhãn A4', 'cỡ khác');
    await label(/^Cỡ một nhãn/).fill('10x10');
    await button('Làm tệp Word').click();
    await sandbox.pane.getByText(/^Ngày chưa đúng/).waitFor(WAIT);
    await sandbox.pane.getByText(/^Cỡ nhãn chưa đúng/).waitFor(WAIT);
    await label(/^Vào sổ từ ngày/).fill('1/1/2026');
    await label(/^Cỡ một nhãn/).fill('50x30');
    await label(/^Bắt đầu từ nhãn thứ/).fill('99');
    await button('Làm tệp Word').click();
    await sandbox.pane.getByText('Vị trí bắt đầu phải từ 1 đến 36.').waitFor(WAIT);
    await label(/^Bắt đầu từ nhãn thứ/).fill('36');
    await button('Làm tệp Word').click();
    await sandbox.pane.getByRole('link', { name: /Word/ }).waitFor(WAIT);
  });

  test('without a mouse: from the tab to the file', async () => {
    sandbox = await open({});
    await sandbox.press('Kiểm tra');
    await sandbox.pane.getByRole('tab', { name: 'Thiết lập' }).click();
    await button('Làm nhãn sách').waitFor(WAIT);
    const keys = new Keyboard(sandbox);
    await keys.enterPane();
    await keys.activate(button('Làm nhãn sách'));
    await label('Làm nhãn cho').and(sandbox.pane.locator(':focus')).waitFor(WAIT);
    await keys.choose(label('Làm nhãn cho'), 'những số ghi ra');
    await keys.tabTo(label(/^Các số ĐKCB/));
    await keys.type('SGK.00200');
    await keys.choose(label('Mã'), 'mã QR');
    await keys.activate(button('Làm tệp Word'));
    await sandbox.pane.getByRole('link', { name: /Word/ }).waitFor(WAIT);
    expect(await keys.hasPlace()).toBe(true);
    await keys.tabTo(sandbox.pane.getByRole('link', { name: /Word/ }));
  });

  test.each(LOOKS)('axe finds nothing wrong, %s', async (...look) => {
    await openLabels();
    const examined = await Examination.begin(sandbox, look);
    await examined.of('labels form');
    await choose('Làm nhãn cho', 'những số ghi ra');
    await button('Làm tệp Word').click();
    await examined.of('labels wrong');
    await label(/^Các số ĐKCB/).fill('SGK.00200, SGK.00028');
    await button('Làm tệp Word').click();
    await sandbox.pane.getByRole('link', { name: /Word/ }).waitFor(WAIT);
    await examined.of('labels made');
    expect(examined.problems).toEqual([]);
  });
});
