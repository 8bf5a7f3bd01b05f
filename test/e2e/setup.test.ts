import ExcelJS from 'exceljs';
import type { Locator } from 'playwright-core';
import { sampleFile, type SandboxPage } from './support/sandbox-page';
import { browserStage } from './support/stage';

const { open } = browserStage();
let sandbox: SandboxPage;

const WAIT = { timeout: 60_000 };
const NAME = 'Sách của tôi.xlsx';

/** A register as nobody has laid it out before: a title, headers of the librarian's own, a column that means something else than it seems to, a timetable. */
async function unfamiliar(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const register = book.addWorksheet('Kho chung');
  register.addRow(['SÁCH TRONG KHO']);
  register.addRow([]);
  register.addRow(['STT', 'Số ĐKCB', 'Tên sách', 'Người soạn', 'Trị giá bìa', 'Ký mã']);
  for (let i = 1; i <= 12; i++) {
    const number = `K.${String(i).padStart(3, '0')}`;
    register.addRow([i, number, `Truyện đọc số ${i}`, `Tác giả ${i}`, 12_000 + 500 * i, i % 2 === 0 ? 'STN' : 'STK']);
  }
  const timetable = book.addWorksheet('Thời khoá biểu');
  timetable.addRow(['Tiết', 'Thứ hai', 'Thứ ba']);
  timetable.addRow([1, 'Toán', 'Văn']);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

async function openSetup(): Promise<void> {
  await sandbox.press('Kiểm tra');
  await sandbox.pane.getByRole('tab', { name: 'Thiết lập' }).click();
  await read();
}

async function checkAgain(): Promise<void> {
  await sandbox.pane.getByRole('tab', { name: 'Kiểm tra' }).click();
  const again = sandbox.pane.getByRole('button', { name: 'Kiểm tra lại' });
  await again.click(WAIT);
  await again.waitFor(WAIT);
}

async function read(): Promise<void> {
  await sandbox.pane.getByRole('button', { name: 'Lưu cách hiểu này' }).waitFor(WAIT);
}

/** The card of a table. */
const card = (section: string): Locator =>
  sandbox.pane.getByRole('listitem').filter({ has: sandbox.pane.getByRole('heading', { name: section }) });

/** Opens what is folded away under a table. */
async function unfold(section: string): Promise<Locator> {
  const table = card(section);
  for (const fold of await table.locator('summary').all()) await fold.click();
  return table;
}

/** The file as it would be saved now, opened again as another day would. */
async function saveAndReopen(): Promise<void> {
  const bytes = await sandbox.page.evaluate(() => window.sandbox?.save() ?? []);
  sandbox = await open({ bytes: Uint8Array.from(bytes), name: NAME });
}

describe('an unfamiliar workbook', () => {
  test('two columns are corrected, kept on Cấu hình, used by the check and still there after closing; a renamed header is asked about', async () => {
    sandbox = await open({ bytes: await unfamiliar(), name: NAME });
    await openSetup();
    let table = await unfold('Vốn tài liệu');
    await sandbox.picture('setup-unfamiliar');
    await table.getByLabel(/^Cột D/).selectOption({ label: 'Tác giả' });
    await table.getByLabel(/^Cột F/).selectOption({ label: 'Loại sách' });
    await table.getByRole('cell', { name: 'Sách thiếu nhi' }).first().waitFor(WAIT);
    expect(await table.getByRole('columnheader', { name: 'Tác giả' }).count()).toBe(1);
    await sandbox.picture('setup-corrected');
    expect(await sandbox.sheetNames()).not.toContain('Cấu hình');

    await sandbox.pane.getByRole('button', { name: 'Lưu cách hiểu này' }).click();
    await sandbox.pane.getByRole('heading', { name: /Đã lưu trên trang/ }).waitFor(WAIT);
    const rows = await sandbox.values('Cấu hình');
    expect(rows.filter(([kind]) => kind === 'Cột').map((row) => [row[2], row[7], row[8]])).toEqual(
      expect.arrayContaining([
        ['Tác giả', 'D', 'Người soạn'],
        ['Loại sách', 'F', 'Ký mã'],
      ]),
    );

    // A type that nobody knows, in the column that only the correction makes the type's.
    await sandbox.typeInto("'Kho chung'!F7", 'Linh ta linh tinh');
    await checkAgain();
    await sandbox.pane.getByRole('row', { name: /Loại không có trong danh mục/, expanded: false }).click();
    await sandbox.pane.getByRole('button', { name: 'Đến ô F7', exact: true }).first().waitFor(WAIT);

    await saveAndReopen();
    await openSetup();
    table = await unfold('Vốn tài liệu');
    expect(await table.getByLabel(/^Cột D/).inputValue()).toBe('author');
    expect(await table.getByLabel(/^Cột F/).inputValue()).toBe('category');
    await sandbox.pane.getByText(/Đang dùng cách hiểu đã lưu/).waitFor(WAIT);

    await sandbox.typeInto("'Kho chung'!F3", 'Xếp vào');
    await sandbox.pane.getByRole('button', { name: 'Đọc lại tệp' }).click();
    await sandbox.pane.getByRole('heading', { name: 'Tệp đã khác lần lưu trước' }).waitFor(WAIT);
    await sandbox.pane.getByText('tiêu đề “Ký mã” nay là “Xếp vào”').waitFor(WAIT);
    table = await unfold('Vốn tài liệu');
    expect(await table.getByLabel(/^Cột F/).inputValue()).toBe('category');
    await sandbox.picture('setup-renamed');
    await sandbox.pane.getByRole('button', { name: 'Lưu cách hiểu này' }).click();
    await sandbox.pane.getByRole('heading', { name: /Đã lưu trên trang/ }).waitFor(WAIT);
    expect(await sandbox.pane.getByRole('heading', { name: 'Tệp đã khác lần lưu trước' }).count()).toBe(0);
    const columns = (await sandbox.values('Cấu hình')).filter(([kind]) => kind === 'Cột');
    expect(columns.map((row) => row[8])).toContain('Xếp vào');
    expect(columns.map((row) => row[8])).not.toContain('Ký mã');
  });

  test('a sheet that was not understood is pointed at, and one that was can be left alone', async () => {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('Linh tinh');
    sheet.addRow(['Cái gì', 'Bao nhiêu cái', 'Ở đâu']);
    sheet.addRow(['Tủ tài liệu', 2, 'Phòng đọc']);
    sheet.addRow(['Máy in', 1, 'Phòng đọc']);
    sandbox = await open({
      bytes: new Uint8Array(await book.xlsx.writeBuffer()),
      name: NAME,
    });
    await sandbox.press('Kiểm tra');
    await sandbox.pane.getByRole('tab', { name: 'Thiết lập' }).click();
    await sandbox.pane.getByLabel('Trang “Linh tinh” (đang mở)').selectOption({ label: 'Thiết bị' });
    const table = await unfold('Thiết bị');
    await table.getByLabel(/^Cột B/).selectOption({ label: 'Số lượng' });
    await table.getByRole('cell', { name: '2', exact: true }).waitFor(WAIT);
    await sandbox.picture('setup-pointed-at');
    await sandbox.pane.getByRole('button', { name: 'Lưu cách hiểu này' }).click();
    await sandbox.pane.getByRole('heading', { name: /Đã lưu trên trang/ }).waitFor(WAIT);
    await unfold('Thiết bị');
    await card('Thiết bị').getByLabel('Trang này là').selectOption({ label: 'để nguyên, không dùng' });
    await sandbox.pane.getByRole('button', { name: 'Lưu cách hiểu này' }).click();
    await sandbox.pane.getByRole('heading', { name: /Đã lưu trên trang/ }).waitFor(WAIT);
    expect(await card('Thiết bị').count()).toBe(0);
    const rows = await sandbox.values('Cấu hình');
    expect(rows.slice(1).map((row) => [row[0], row[6]])).toEqual([['Để nguyên', 'Linh tinh']]);
  });
});

describe('beginning with nothing', () => {
  test('the missing standard sheets are laid out once, and the check then names what is to be filled in', async () => {
    const book = new ExcelJS.Workbook();
    book.addWorksheet('Sheet1');
    sandbox = await open({
      bytes: new Uint8Array(await book.xlsx.writeBuffer()),
      name: NAME,
    });
    await sandbox.press('Kiểm tra');
    await sandbox.pane.getByRole('tab', { name: 'Thiết lập' }).click();
    await sandbox.pane.getByRole('button', { name: 'Tạo trang tính mẫu' }).click(WAIT);
    await sandbox.pane.getByRole('heading', { name: 'Đã tạo 9 trang tính mẫu' }).waitFor(WAIT);
    await sandbox.picture('setup-laid-out');
    const names = await sandbox.sheetNames();
    expect(names).toHaveLength(10);
    expect(await sandbox.pane.getByRole('button', { name: 'Tạo trang tính mẫu' }).count()).toBe(0);
    await sandbox.typeInto("'Thông tin'!B5", 'UBND phường Bắc Lệnh');
    expect(await sandbox.cell('Thông tin', 'B5')).toBe('UBND phường Bắc Lệnh');
    await checkAgain();
    const line = sandbox.pane.getByRole('listitem').filter({ hasText: /^[\d.]+ lỗi$/ });
    await line.waitFor(WAIT);
    expect(await line.innerText()).toBe('6 lỗi');
    expect(await sandbox.sheetNames()).toEqual(names);
  });
});

describe('last year’s file', () => {
  test('its closing figures are shown, written once and can be taken back', async () => {
    const book = new ExcelJS.Workbook();
    const facts = book.addWorksheet('Thông tin');
    for (const row of [
      ['Tên trường', 'Trường Tiểu học Bắc Lệnh'],
      ['Cấp học', 'Tiểu học'],
      ['Địa danh', 'Bắc Lệnh'],
      ['Năm học', '2026-2027'],
    ])
      facts.addRow(row);
    sandbox = await open({
      bytes: new Uint8Array(await book.xlsx.writeBuffer()),
      name: NAME,
    });
    await openSetup();
    await sandbox.pane.locator('input[type=file]').setInputFiles({
      name: 'Thư viện cũ.xlsx',
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer: sampleFile('thu-vien-mau.xlsx'),
    });
    await sandbox.pane.getByRole('heading', { name: 'Số liệu trong tệp “Thư viện cũ.xlsx”' }).waitFor(WAIT);
    await sandbox.pane.getByText('Năm học của tệp này: 2025-2026').waitFor(WAIT);
    await sandbox.pane.getByRole('row', { name: /Tổng số bản sách 4.098 bản/ }).waitFor(WAIT);
    expect(await sandbox.sheetNames()).toEqual(['Thông tin']);
    await sandbox.picture('setup-last-year');
    await sandbox.pane.getByRole('button', { name: /^Ghi \d+ chỉ tiêu/ }).click();
    await sandbox.pane.getByRole('heading', { name: /^Đã ghi \d+ chỉ tiêu của năm học 2025-2026/ }).waitFor(WAIT);
    const rows = await sandbox.values('Số liệu các năm');
    expect(rows).toContainEqual(['2025-2026', 'Tổng số bản sách', 'bản', 4098]);

    await sandbox.pane.locator('input[type=file]').setInputFiles({
      name: 'cũ.xls',
      mimeType: 'application/vnd.ms-excel',
      buffer: Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]),
    });
    await sandbox.pane.getByRole('alert').filter({ hasText: '.xls' }).waitFor(WAIT);
  });
});
