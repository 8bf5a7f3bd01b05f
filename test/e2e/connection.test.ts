import { saveXlsx } from '../../sandbox/files';
import { Workbook } from '../../sandbox/model';
import { enterValues } from '../../sandbox/model/edit';
import { SLOW_OFFICE_MS } from './support/network';
import { type SandboxPage } from './support/sandbox-page';
import { browserStage } from './support/stage';

const { open } = browserStage();
let sandbox: SandboxPage;

beforeEach(async () => {
  const workbook = new Workbook({ name: 'Thử.xlsx' });
  const sheet = workbook.addSheet('Một');
  workbook.addSheet('Hai');
  enterValues(sheet, { row: 0, column: 0, rowCount: 2, columnCount: 2 }, [
    ['Tên', 'Số'],
    ['Dế Mèn', 12],
  ]);
  workbook.opened();
  sandbox = await open({ addin: 'fixture', bytes: saveXlsx(workbook) });
  await sandbox.press('Kiểm tra');
});

const state = () => sandbox.pane.getByRole('status');
const says = (text: string | RegExp) => state().filter({ hasText: text }).waitFor({ timeout: 30_000 });
const press = (name: string) => sandbox.pane.getByRole('button', { name }).click();

/** Sets something in the menu "Lỗi giả định" and closes it. */
async function withFaults(set: () => Promise<void>): Promise<void> {
  await sandbox.page.getByRole('button', { name: 'Lỗi giả định' }).click();
  await set();
  await sandbox.page.keyboard.press('Escape');
}

describe('an add-in in the pane, over the real office.js', () => {
  test('starts in Excel on the web, reads and writes, and formulas are calculated', async () => {
    await says('Excel OfficeOnline 1.14');
    await press('Đọc');
    await says('[["Tên","Số"],["Dế Mèn",12]]');
    await press('Ghi');
    await says('total 42');
    expect([await sandbox.cell('Một', 'D1'), await sandbox.formula('Một', 'D3')]).toEqual([20, '=SUM(D1:D2)']);
  });

  test('what it selects is shown, what a person types it hears', async () => {
    await says('Excel');
    await press('Đến ô');
    await says('there');
    expect(await sandbox.selection()).toBe("'Hai'!C7");
    await sandbox.page.waitForFunction(() => document.querySelector<HTMLInputElement>('.name-box')?.value === 'C7');
    await sandbox.typeInto('B2', 'Kim Đồng');
    await sandbox.pane.getByText('changed B2').waitFor();
  });

  test('while a cell is being typed into, the add-in is refused', async () => {
    await says('Excel');
    await sandbox.goTo('A5');
    await sandbox.page.keyboard.type('đang gõ');
    await press('Ghi');
    await says(/^InvalidOperation(InCellEditMode)?$/);
    expect(await sandbox.cell('Một', 'D1')).toBe('');
    await sandbox.page.getByRole('textbox', { name: /^A5/ }).focus();
    await sandbox.page.keyboard.press('Enter');
    expect(await sandbox.cell('Một', 'A5')).toBe('đang gõ');
    await press('Ghi');
    await says('total 42');
  });

  test('faults of the menu reach it: a protected sheet, a read-only file, a failing action, an older Excel', async () => {
    await says('Excel');
    const box = (name: string) => sandbox.page.getByRole('checkbox', { name });
    await withFaults(() => box('Bảo vệ trang đang mở').check());
    await press('Ghi');
    await says('AccessDenied');
    await withFaults(() => box('Bảo vệ trang đang mở').uncheck());
    await press('Ghi');
    await says('total 42');
    await withFaults(async () => {
      await sandbox.page.getByRole('spinbutton', { name: 'Hỏng ở thao tác thứ' }).fill('1');
      await sandbox.page.getByRole('combobox', { name: 'với mã lỗi' }).selectOption('GeneralException');
      await sandbox.page.getByRole('button', { name: 'Đặt', exact: true }).click();
    });
    await press('Ghi');
    await says('GeneralException');
    await withFaults(async () => {
      await sandbox.page.getByRole('combobox', { name: 'Phiên bản ExcelApi' }).selectOption('1.9');
    });
    await says('Excel OfficeOnline older');
  });

  test('with office.js blocked the pane stays without it, and starts when it comes back', async () => {
    await says('Excel');
    const office = sandbox.page.getByRole('combobox', { name: 'office.js' });
    await withFaults(async () => {
      await office.selectOption({ label: 'Bị chặn' });
    });
    await says('…');
    expect(sandbox.errors.splice(0)).toEqual([expect.stringContaining('Office is not defined')]);
    await withFaults(async () => {
      await office.selectOption({ label: 'Bình thường' });
    });
    await says('Excel OfficeOnline 1.14');
  });

  test('with office.js late the pane waits, and starts when it has come', async () => {
    await says('Excel');
    const start = Date.now();
    await withFaults(async () => {
      await sandbox.page.getByRole('combobox', { name: 'office.js' }).selectOption({ label: 'Chậm 12 giây' });
    });
    // The page's own script tag waits for office.js, so nothing of the add-in is there yet.
    expect(await state().count()).toBe(0);
    await says('Excel OfficeOnline 1.14');
    expect(Date.now() - start).toBeGreaterThanOrEqual(SLOW_OFFICE_MS);
    await press('Đọc');
    await says('Dế Mèn');
  });

  test('a second pane on the same workbook has its own conversation; each hears what the other writes', async () => {
    await says('Excel');
    await sandbox.page.evaluate(() => window.sandbox?.openSecondPane('/addin/taskpane.html', 'Ngăn thứ hai'));
    const second = sandbox.page.frameLocator('iframe[title="Ngăn thứ hai"]');
    const secondSays = (text: string) =>
      second.getByRole('status').filter({ hasText: text }).waitFor({ timeout: 30_000 });
    await secondSays('Excel OfficeOnline 1.14');
    await second.getByRole('button', { name: 'Ghi' }).click();
    await secondSays('total 42');
    await sandbox.pane.getByText('changed D1:D2').waitFor();
    await press('Đọc');
    await says('Dế Mèn');
    await sandbox.typeInto('A2', 'Đất rừng phương Nam');
    await second.getByText('changed A2').waitFor();
    await second.getByRole('button', { name: 'Đọc' }).click();
    await secondSays('Đất rừng phương Nam');
    // What the second pane says is not said in the first.
    await says('Dế Mèn');
  });

  test('round trips and bytes are counted', async () => {
    await says('Excel');
    await sandbox.page.getByRole('button', { name: 'Lượt trao đổi giữa phần bổ trợ và Excel thử' }).click();
    await press('Đọc');
    await says('Dế Mèn');
    const stats = await sandbox.page.evaluate(() => window.sandbox?.stats());
    // Reading, and letting go of the range at the end of Excel.run.
    expect(stats?.roundTrips).toBe(2);
    expect(stats?.responseBytes).toBeGreaterThan(40);
    const counter = sandbox.page.getByRole('button', { name: 'Lượt trao đổi giữa phần bổ trợ và Excel thử' });
    await counter.getByText(/^2 lượt/).waitFor();
  });
});
