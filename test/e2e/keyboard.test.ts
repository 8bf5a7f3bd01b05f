import ExcelJS from 'exceljs';
import type { Locator } from 'playwright-core';
import { findingList } from './support/finding-list';
import { Keyboard } from './support/keyboard';
import { sampleFile, type SandboxOptions, type SandboxPage } from './support/sandbox-page';
import { browserStage } from './support/stage';

const { open } = browserStage(300_000);
let sandbox: SandboxPage;
let keys: Keyboard;

const WAIT = { timeout: 90_000 };
const MESSY = 'thu-vien-lon-xon.xlsx';

/** What can be reached of a name; pages that are not looked at keep their buttons. */
const button = (name: string | RegExp): Locator =>
  sandbox.pane.locator('main').getByRole('button', { name, exact: true }).locator('visible=true');
const fold = (name: string | RegExp): Locator =>
  sandbox.pane.locator('summary').filter({ hasText: name }).locator('visible=true');
const heading = (name: string | RegExp) => sandbox.pane.getByRole('heading', { name }).first().waitFor(WAIT);
const said = (text: string | RegExp) =>
  sandbox.pane.locator('footer').filter({ hasText: text }).locator('visible=true').waitFor(WAIT);
const tab = (name: string) => sandbox.pane.getByRole('tab', { name, selected: true });

/** The ribbon's button opens the pane; everything after that is done by keys. */
async function openPane(options: SandboxOptions = {}): Promise<void> {
  sandbox = await open(options);
  sandbox.page.setDefaultTimeout(20_000);
  keys = new Keyboard(sandbox);
  await sandbox.press('Kiểm tra');
  await button('Kiểm tra lại').waitFor(WAIT);
  await keys.enterPane();
}

async function goToTab(name: string): Promise<void> {
  await keys.enterPane();
  await keys.press('Home');
  while ((await tab(name).count()) === 0) await keys.press('ArrowRight');
}

/** A register under headers of the librarian's own. */
async function unfamiliar(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const register = book.addWorksheet('Kho chung');
  register.addRow(['STT', 'Số ĐKCB', 'Tên sách', 'Người soạn', 'Ký mã']);
  for (let i = 1; i <= 6; i++)
    register.addRow([i, `K.00${i}`, `Truyện đọc số ${i}`, `Tác giả ${i}`, i % 2 ? 'STN' : 'STK']);
  const facts = book.addWorksheet('Trường em');
  facts.addRow(['Tên trường', 'Trường Tiểu học Bắc Lệnh']);
  facts.addRow(['Năm học', '2026-2027']);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

const card = (section: string): Locator =>
  sandbox.pane.getByRole('listitem').filter({ has: sandbox.pane.getByRole('heading', { name: section }) });

describe('Kiểm tra without a mouse', () => {
  test('a group is looked through before it is corrected, a place is let stand and taken back, a rule is switched off and on', async () => {
    await openPane({ sample: MESSY });
    const list = findingList(sandbox);
    const inRow = (id: string | RegExp) =>
      list.locator('[role="row"]:focus').and(list.locator(typeof id === 'string' ? `[data-id="${id}"]` : '[data-id]'));
    await keys.tabTo(list.getByRole('row').first());
    await keys.press('End');
    for (let rows = 0; rows < 60 && (await inRow('loai-viet-khac').count()) === 0; rows++) await keys.press('ArrowUp');
    await keys.press('ArrowRight', 'ArrowRight', 'Enter');
    await heading(/^Sửa cả nhóm/);
    await keys.press('Escape');
    await inRow('loai-viet-khac').waitFor();
    await keys.press('ArrowRight', 'Enter');
    await heading(/^Sửa cả nhóm/);
    const apply = button(/^Sửa [\d.]+ chỗ$/);
    const count = Number((await apply.innerText()).replace(/\D/g, ''));
    await keys.tabTo(sandbox.pane.getByRole('list', { name: 'Các chỗ sẽ sửa' }).getByRole('checkbox').first());
    for (let rows = 0; rows < 20; rows++) await keys.press('ArrowDown');
    await keys.press('Space');
    await keys.activate(apply, 'Shift+Tab');
    await said(`Đã sửa ${count - 1} ô.`);
    expect(await keys.hasPlace()).toBe(true);
    await keys.activate(button('Hoàn tác lần sửa'));
    await said(`Đã hoàn tác, ${count - 1} ô trở lại như cũ.`);
    expect(await keys.hasPlace()).toBe(true);

    await goToTab('Kiểm tra');
    await keys.tabTo(list.locator('[role="row"][tabindex="0"]'));
    await keys.press('Home', 'ArrowDown');
    const place = (await list.locator('[role="row"]:focus').getAttribute('data-id')) ?? '';
    await keys.tabTo(button(/^Bỏ qua chỗ này/).first());
    await keys.press('Enter', 'Escape');
    await inRow(place).waitFor();
    await keys.tabTo(button(/^Bỏ qua chỗ này/).first());
    await keys.press('Enter');
    await keys.type('Đang hỏi nhà cung cấp');
    await keys.press('Tab');
    await keys.type('Cô Lan');
    await keys.press('Enter');
    await said('Đã bỏ qua 1 chỗ.');
    expect(await keys.hasPlace()).toBe(true);
    await keys.activate(fold('Đã bỏ qua (1)'));
    await keys.activate(button(/^Lấy lại/));
    await said('Đã lấy lại.');
    expect(await keys.hasPlace()).toBe(true);

    await goToTab('Kiểm tra');
    await keys.tabTo(list.locator('[role="row"][tabindex="0"]'));
    await keys.press('Home');
    const rule = (await list.locator('[role="row"]:focus').getAttribute('data-id')) ?? '';
    await keys.activate(button('Tắt quy tắc này…').first());
    await keys.type('Trường không dùng');
    await keys.press('Enter');
    await said(/Đã tắt/);
    expect(await list.locator(`[data-id="${rule}"]`).count()).toBe(0);
    await keys.activate(button(/^Bật lại/));
    await said(/Đã bật/);
    expect(await keys.hasPlace()).toBe(true);
  });

  test('Tab and Shift+Tab lead out of the pane at its ends, Escape to the sheet', async () => {
    await openPane();
    const outside = (selector: string) => sandbox.page.locator(`${selector}:focus`).waitFor();
    await keys.press('Shift+Tab');
    await outside('[aria-label="Đóng ngăn"]');
    await keys.enterPane();
    await keys.press('Escape');
    await outside('.cell-editor');
  });
});

describe('Thiết lập without a mouse', () => {
  test('a column is named, the grain chosen, a sheet pointed at, all kept; the standard sheets are laid out; the language is changed and changed back', async () => {
    await openPane({ bytes: await unfamiliar(), name: 'Sách.xlsx' });
    await goToTab('Thiết lập');
    await button('Lưu cách hiểu này').waitFor(WAIT);
    const table = card('Vốn tài liệu');
    await keys.activate(fold(/^Các cột/).first());
    await keys.choose(table.getByLabel('Mỗi dòng là'), 'một bản sách');
    await keys.choose(table.getByLabel(/^Cột D/), 'Tác giả');
    await keys.choose(table.getByLabel(/^Cột E/), 'Loại sách');
    await keys.activate(fold(/^Xem thử/).first());
    await table.getByRole('columnheader', { name: 'Tác giả' }).waitFor(WAIT);
    await keys.tabTo(table.getByRole('region'));
    if ((await card('Thông tin trường').count()) === 0) {
      await keys.activate(fold(/^Các trang khác/));
      await keys.choose(sandbox.pane.getByLabel(/Trường em/), 'Thông tin trường');
    }
    await card('Thông tin trường').waitFor(WAIT);
    await keys.activate(button('Lưu cách hiểu này'));
    await heading(/Đã lưu trên trang/);
    expect(await keys.hasPlace()).toBe(true);
    const rows = (await sandbox.values('Cấu hình')).filter(([kind]) => kind === 'Cột');
    expect(rows.map((row) => [row[2], row[7]])).toEqual(
      expect.arrayContaining([
        ['Tác giả', 'D'],
        ['Loại sách', 'E'],
      ]),
    );

    await keys.activate(button('Tạo trang tính mẫu'));
    await heading(/^Đã tạo \d+ trang tính mẫu/);
    expect(await sandbox.sheetNames()).toContain('Bạn đọc');
    await keys.activate(button('Đọc lại tệp'));
    await button('Lưu cách hiểu này').waitFor(WAIT);
    await keys.activate(button('English'));
    const back = button('Tiếng Việt');
    await back.waitFor(WAIT);
    expect(await back.and(sandbox.pane.locator(':focus')).count()).toBe(1);
    expect(await sandbox.pane.locator('html').getAttribute('lang')).toBe('en');
    await keys.press('Enter');
    await button('English').waitFor(WAIT);
    expect(await button('English').and(sandbox.pane.locator(':focus')).count()).toBe(1);
  });

  test('last year’s file is chosen, its figures read row by row, and written', async () => {
    const book = new ExcelJS.Workbook();
    const facts = book.addWorksheet('Thông tin');
    facts.addRow(['Tên trường', 'Trường Tiểu học Bắc Lệnh']);
    facts.addRow(['Năm học', '2026-2027']);
    await openPane({ bytes: new Uint8Array(await book.xlsx.writeBuffer()), name: 'Mới.xlsx' });
    await goToTab('Thiết lập');
    await keys.tabTo(button('Chọn tệp năm trước'));
    const [chooser] = await Promise.all([sandbox.page.waitForEvent('filechooser'), keys.press('Enter')]);
    await chooser.setFiles({
      name: 'Thư viện cũ.xlsx',
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer: sampleFile('thu-vien-mau.xlsx'),
    });
    await heading('Số liệu trong tệp “Thư viện cũ.xlsx”');
    await keys.tabTo(sandbox.pane.getByRole('region', { name: /Thư viện cũ/ }));
    await keys.activate(button(/^Ghi \d+ chỉ tiêu/));
    await heading(/^Đã ghi \d+ chỉ tiêu của năm học 2025-2026/);
    expect(await keys.hasPlace()).toBe(true);
    expect(await sandbox.values('Số liệu các năm')).toContainEqual(['2025-2026', 'Tổng số bản sách', 'bản', 4098]);
  });
});

test('Báo lỗi without a mouse: read, copied, and put away again', async () => {
  await openPane();
  await goToTab('Thiết lập');
  await button('Lưu cách hiểu này').waitFor(WAIT);
  await keys.activate(button('Báo lỗi'));
  const box = sandbox.pane.getByRole('textbox', { name: 'Nội dung báo lỗi' });
  await box.and(sandbox.pane.locator(':focus')).waitFor(WAIT);
  await keys.activate(button('Sao chép'));
  await sandbox.pane.getByText('Đã sao chép.').waitFor();
  expect(await sandbox.page.evaluate(() => navigator.clipboard.readText())).toBe(await box.inputValue());
  await keys.tabTo(sandbox.pane.locator('#page-setup').getByRole('link'));
  await keys.activate(button('Báo lỗi'), 'Shift+Tab');
  await box.waitFor({ state: 'detached' });
  expect(await button('Báo lỗi').and(sandbox.pane.locator(':focus')).count()).toBe(1);
});

test('Lập báo cáo without a mouse: kind and month, the draft, its parts, the school’s template', async () => {
  await openPane({ sample: MESSY });
  await goToTab('Lập báo cáo');
  const kind = sandbox.pane.getByLabel('Loại báo cáo');
  await kind.waitFor(WAIT);
  await keys.choose(kind, 'Báo cáo tháng');
  await keys.tabTo(sandbox.pane.getByLabel('Tháng', { exact: true }));
  await keys.press('Shift+Tab');
  await keys.choose(kind, 'Tổng kết năm học');
  await keys.activate(button('Lập báo cáo'));
  await button(/nháp/).waitFor(WAIT);
  expect(await keys.hasPlace()).toBe(true);
  await keys.activate(button(/nháp/));
  await sandbox.pane.getByText('Đã lập xong bản nháp').waitFor(WAIT);
  expect(await keys.hasPlace()).toBe(true);
  await keys.tabTo(sandbox.pane.getByRole('link', { name: /^Tải báo cáo Word/ }));
  await keys.activate(fold('Không thấy tệp?'));
  await keys.tabTo(button('Sao chép để dán vào Word'));
  await keys.activate(fold('Sắp xếp các phần của báo cáo'));
  await keys.activate(button(/^Xem các phần/));
  await keys.activate(button('Ghi vào trang “Phần báo cáo”'));
  await sandbox.pane.getByText(/^Đã ghi\. Hãy sửa trên trang/).waitFor(WAIT);
  expect(await keys.hasPlace()).toBe(true);
  await keys.activate(button('Xem trang báo cáo'), 'Shift+Tab');
  await sandbox.page.waitForFunction(() => window.sandbox?.activeSheet().startsWith('Báo cáo') === true);
});

test('an official report without a mouse: the school’s own template is chosen, and the year is closed', async () => {
  await openPane();
  await keys.activate(button('Lập báo cáo'));
  await sandbox.pane.getByLabel('Loại báo cáo').waitFor(WAIT);
  await keys.activate(button('Lập báo cáo'));
  await sandbox.pane.getByText('Đã lập xong báo cáo').waitFor(WAIT);
  await keys.activate(fold('Mẫu Word của trường'));
  await keys.tabTo(button('Chọn tệp mẫu (.docx)'));
  const [chooser] = await Promise.all([sandbox.page.waitForEvent('filechooser'), keys.press('Enter')]);
  await chooser.setFiles({
    name: 'mẫu.docx',
    mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    buffer: sampleFile('mau-word-cua-truong.docx'),
  });
  await sandbox.pane.getByText(/^Đã điền \d+/).waitFor(WAIT);
  await keys.activate(fold('Chốt năm học'));
  await keys.activate(button('Xem số liệu sẽ ghi'));
  await keys.activate(button(/năm học 2025-2026/));
  await sandbox.pane.getByText(/Đã ghi số liệu năm học 2025-2026/).waitFor(WAIT);
  expect(await keys.hasPlace()).toBe(true);
});

test('Duyệt without a mouse: a remark is begun and left, written, answered, closed; the report is approved and returned', async () => {
  await openPane();
  await keys.activate(button('Lập báo cáo'));
  await sandbox.pane.getByLabel('Loại báo cáo').waitFor(WAIT);
  await keys.activate(button('Lập báo cáo'));
  await sandbox.pane.getByText('Đã lập xong báo cáo').waitFor(WAIT);
  await goToTab('Duyệt');
  await keys.activate(button('Xem tình hình'));
  await heading('Báo cáo đang chờ duyệt');
  expect(await keys.hasPlace()).toBe(true);

  const whole = button('Góp ý về cả báo cáo');
  await keys.activate(whole);
  await keys.type('bỏ');
  await keys.press('Escape');
  await sandbox.pane.getByRole('form').waitFor({ state: 'detached' });
  expect(await whole.and(sandbox.pane.locator(':focus')).count()).toBe(1);
  expect(await sandbox.page.evaluate(() => document.activeElement?.tagName)).toBe('IFRAME');
  await keys.activate(fold(/^Tất cả các chỉ tiêu còn lại/));
  await keys.activate(button('Góp ý về Tổng số bản sách'));
  await keys.type('Vì sao tăng?');
  await keys.press('Tab');
  await keys.type('Cô Hoa');
  await keys.activate(button('Ghi ý kiến'));
  await said('Đã ghi ý kiến số 1');
  expect(await button('Góp ý về Tổng số bản sách').and(sandbox.pane.locator(':focus')).count()).toBe(1);

  await keys.activate(button('Trả lời ý kiến số 1'), 'Shift+Tab');
  await keys.type('Được cấp thêm.');
  await keys.tabTo(sandbox.pane.getByRole('form').getByRole('checkbox'));
  await keys.press('Space');
  await keys.activate(sandbox.pane.getByRole('form').getByRole('button', { name: 'Trả lời' }));
  await said('Đã ghi trả lời cho ý kiến số 1.');
  await keys.activate(button('Đóng ý kiến số 1'));
  await said('Đã đóng ý kiến số 1.');
  await heading('Ý kiến (0 đang chờ, 1 đã xong)');
  expect(await keys.hasPlace()).toBe(true);

  await keys.activate(button('Duyệt…'));
  await keys.activate(button('Duyệt'));
  await heading('Báo cáo đã được duyệt');
  expect(await keys.hasPlace()).toBe(true);
  await keys.activate(button('Trả lại…'));
  await keys.type('Thiếu kế hoạch hè.');
  await keys.activate(button('Trả lại'));
  await heading(/trả lại/);
  expect(await keys.hasPlace()).toBe(true);
});
