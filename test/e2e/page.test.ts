import { readFileSync } from 'node:fs';
import path from 'node:path';
import { openXlsx, saveXlsx } from '../../sandbox/files';
import { Workbook } from '../../sandbox/model';
import { enterValues } from '../../sandbox/model/edit';
import { ROOT } from './support/network';
import { type SandboxPage, sampleFile, type SandboxOptions } from './support/sandbox-page';
import { browserStage } from './support/stage';

const stage = browserStage();
let sandbox: SandboxPage;

async function open(options: SandboxOptions = {}): Promise<void> {
  sandbox = await stage.open(options);
}

/** A small workbook of two sheets, "Một" and "Hai", with values from A1 of the first. */
function small(values: (string | number)[][]): Uint8Array {
  const workbook = new Workbook({ name: 'Nhỏ.xlsx' });
  const sheet = workbook.addSheet('Một');
  workbook.addSheet('Hai');
  const columnCount = values[0]?.length ?? 0;
  enterValues(sheet, { row: 0, column: 0, rowCount: values.length, columnCount }, values);
  workbook.opened();
  return saveXlsx(workbook);
}

describe('the page as it opens', () => {
  test('shows the clean sample, its sheets, and the ribbon of the manifest with the add-in’s tab selected', async () => {
    await open();
    expect(await sandbox.page.getByTestId('file-name').textContent()).toContain('thu-vien-mau.xlsx');
    expect(await sandbox.sheetNames()).toEqual(expect.arrayContaining(['Thông tin', 'Vốn tài liệu', 'Bạn đọc']));
    const tab = sandbox.page.getByRole('tab', { name: 'Thư viện' });
    expect(await tab.getAttribute('aria-selected')).toBe('true');
    const group = sandbox.page.getByRole('group', { name: 'Sổ thư viện' });
    expect(await group.getByRole('button').allTextContents()).toEqual(['Kiểm tra', 'Lập báo cáo']);
    const icons = group.getByRole('button').locator('img');
    const drawn = await icons.evaluateAll((images) => images.map((image) => (image as HTMLImageElement).naturalWidth));
    expect(drawn).toEqual([32, 32]);
    await sandbox.picture('sandbox');
  });

  test('the ribbon speaks English where Office does', async () => {
    await open({ locale: 'en-US' });
    expect(await sandbox.page.getByRole('tab', { name: 'Library' }).isVisible()).toBe(true);
  });
});

describe('opening and saving', () => {
  test('a chosen file is shown, changed, and saved with what was typed', async () => {
    await open();
    const bytes = small([
      ['Tên', 'Số bản'],
      ['Dế Mèn', 12],
    ]);
    const files = { name: 'Nhỏ.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) };
    await sandbox.page.getByTestId('file-picker').setInputFiles(files);
    await sandbox.page.getByTestId('file-name').getByText('Nhỏ.xlsx').waitFor();
    await sandbox.typeInto('B3', '30');
    await sandbox.typeInto('B4', '=SUM(B2:B3)');
    expect(await sandbox.cell('Một', 'B4')).toBe(42);
    const saved = await sandbox.download(() => sandbox.page.getByRole('button', { name: 'Lưu bản sao' }).click());
    expect(saved.name).toBe('Nhỏ.xlsx');
    const { workbook } = await openXlsx(saved.bytes);
    const sheet = workbook.sheetByName('Một');
    expect([sheet?.value(1, 0), sheet?.value(2, 1), sheet?.cells.formula(3, 1)?.text, sheet?.value(3, 1)]).toEqual([
      'Dế Mèn',
      30,
      '=SUM(B2:B3)',
      42,
    ]);
  });

  test('a file dropped on the page is opened', async () => {
    await open();
    const bytes = [...small([['Thả vào', 1]])];
    await sandbox.page.evaluate((data) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([Uint8Array.from(data)], 'Thả.xlsx'));
      for (const type of ['dragover', 'drop']) {
        window.dispatchEvent(new DragEvent(type, { dataTransfer: transfer, bubbles: true, cancelable: true }));
      }
    }, bytes);
    await sandbox.page.getByTestId('file-name').getByText('Thả.xlsx').waitFor();
    expect(await sandbox.cell('Một', 'A1')).toBe('Thả vào');
  });

  test('a file that is no workbook is refused in words, and the open one stays', async () => {
    await open();
    const buffer = readFileSync(path.join(ROOT, 'package.json'));
    await sandbox.page
      .getByTestId('file-picker')
      .setInputFiles({ name: 'ghi chú.xlsx', mimeType: 'text/plain', buffer });
    expect(await sandbox.page.getByRole('alert').textContent()).toContain('không phải là tệp Excel');
    expect(await sandbox.page.getByTestId('file-name').textContent()).toContain('thu-vien-mau.xlsx');
  });

  test('another file asks before it takes the place of unsaved changes', async () => {
    await open();
    await sandbox.typeInto('D5', 'chưa lưu');
    await sandbox.page.getByRole('button', { name: 'Tệp' }).click();
    await sandbox.page.getByRole('menuitem', { name: 'thu-vien-lon-xon.xlsx' }).click();
    await sandbox.page.getByRole('button', { name: 'Ở lại' }).click();
    expect(await sandbox.page.getByTestId('file-name').textContent()).toContain('thu-vien-mau.xlsx');
    await sandbox.page.getByRole('button', { name: 'Tệp' }).click();
    await sandbox.page.getByRole('menuitem', { name: 'thu-vien-lon-xon.xlsx' }).click();
    await sandbox.page.getByRole('button', { name: 'Bỏ thay đổi' }).click();
    await sandbox.page.getByTestId('file-name').getByText('thu-vien-lon-xon.xlsx').waitFor();
  });

  test('the sample that is opened and saved unchanged is the same file', async () => {
    await open();
    const saved = await sandbox.download(() => sandbox.page.getByRole('button', { name: 'Lưu bản sao' }).click());
    const before = await openXlsx(sampleFile('thu-vien-mau.xlsx'));
    const after = await openXlsx(saved.bytes);
    expect(after.workbook.sheets.map(({ name }) => name)).toEqual(before.workbook.sheets.map(({ name }) => name));
    expect(after.workbook.sheetByName('Vốn tài liệu')?.value(1, 2)).toBe(
      before.workbook.sheetByName('Vốn tài liệu')?.value(1, 2),
    );
  });
});

describe('typing', () => {
  test('keys go where they go in Excel', async () => {
    await open({ bytes: small([['', '']]) });
    const { keyboard } = sandbox.page;
    await sandbox.clickCell('B2');
    await keyboard.type('Ngày');
    await keyboard.press('Tab');
    await keyboard.type('12/9/2025');
    await keyboard.press('Enter');
    expect(await sandbox.selection()).toBe("'Một'!B3");
    await keyboard.press('ArrowUp');
    await keyboard.press('F2');
    await keyboard.type(' vào sổ');
    await keyboard.press('Enter');
    expect([await sandbox.cell('Một', 'B2'), await sandbox.text('Một', 'C2')]).toEqual(['Ngày vào sổ', '12/09/2025']);
    await sandbox.clickCell('B2');
    await keyboard.type('thôi');
    await keyboard.press('Escape');
    expect(await sandbox.cell('Một', 'B2')).toBe('Ngày vào sổ');
    await keyboard.press('Delete');
    expect(await sandbox.cell('Một', 'B2')).toBe('');
    await keyboard.press('Control+z');
    expect(await sandbox.cell('Một', 'B2')).toBe('Ngày vào sổ');
    await keyboard.press('Control+y');
    expect(await sandbox.cell('Một', 'B2')).toBe('');
  });

  test('the formula bar shows formulas and takes them', async () => {
    await open({ bytes: small([[2, 3]]) });
    const bar = sandbox.page.getByRole('textbox', { name: 'Thanh công thức' });
    await sandbox.goTo('C1');
    await bar.click();
    await sandbox.page.keyboard.type('=A1*B1');
    expect(await sandbox.page.evaluate(() => window.sandbox?.isEditing())).toBe(true);
    await sandbox.page.keyboard.press('Enter');
    expect(await sandbox.cell('Một', 'C1')).toBe(6);
    await sandbox.typeInto('A1', '5');
    await sandbox.goTo('C1');
    expect(await bar.inputValue()).toBe('=A1*B1');
    expect(await sandbox.text('Một', 'C1')).toBe('15');
  });

  test('a formula that cannot be read stays open for correction', async () => {
    await open({ bytes: small([[1]]) });
    await sandbox.typeInto('B1', '=SUM((A1');
    expect(await sandbox.page.getByRole('alert').textContent()).toContain('không đọc được');
    expect(await sandbox.page.evaluate(() => window.sandbox?.isEditing())).toBe(true);
    await sandbox.page.keyboard.press('Escape');
    expect(await sandbox.cell('Một', 'B1')).toBe('');
  });

  test('copying and pasting a block', async () => {
    await open({
      bytes: small([
        ['a', 1],
        ['b', 2],
      ]),
    });
    await sandbox.goTo('A1:B2');
    await sandbox.page.keyboard.press('Control+c');
    await sandbox.goTo('D3');
    await sandbox.page.keyboard.press('Control+v');
    await expect(sandbox.values('Một')).resolves.toEqual([
      ['a', 1, '', '', ''],
      ['b', 2, '', '', ''],
      ['', '', '', 'a', 1],
      ['', '', '', 'b', 2],
    ]);
    expect(await sandbox.selection()).toBe("'Một'!D3:E4");
  });

  test('a protected sheet says so and keeps its cells', async () => {
    await open({ bytes: small([['giữ']]) });
    await sandbox.page.getByRole('button', { name: 'Lỗi giả định' }).click();
    await sandbox.page.getByRole('checkbox', { name: 'Bảo vệ trang đang mở' }).check();
    await sandbox.page.keyboard.press('Escape');
    await sandbox.typeInto('A1', 'đổi');
    expect(await sandbox.page.getByRole('alert').textContent()).toContain('đang được bảo vệ');
    await sandbox.page.keyboard.press('Escape');
    expect(await sandbox.cell('Một', 'A1')).toBe('giữ');
  });
});

describe('looking around', () => {
  test('dragging selects, the status bar sums, Ctrl with arrows jumps', async () => {
    await open({ bytes: small([[1], [2], [3], [4]]) });
    const [from, to] = await sandbox.page.evaluate(() => [window.sandbox?.point('A1'), window.sandbox?.point('A4')]);
    if (!from || !to) throw new Error('The page has no test handle.');
    await sandbox.page.mouse.move(from.x, from.y);
    await sandbox.page.mouse.down();
    await sandbox.page.mouse.move(to.x, to.y - 30);
    await sandbox.page.mouse.move(to.x, to.y);
    await sandbox.page.mouse.up();
    expect(await sandbox.selection()).toBe("'Một'!A1:A4");
    const summary = sandbox.page.getByTestId('selection-summary');
    await summary.getByText('10').waitFor();
    expect(await summary.textContent()).toBe('Trung bình: 2,5Số ô có dữ liệu: 4Tổng: 10');
    await sandbox.page.keyboard.press('Control+Home');
    await sandbox.page.keyboard.press('Control+ArrowDown');
    expect(await sandbox.selection()).toBe("'Một'!A4");
    await sandbox.page.keyboard.press('Control+ArrowDown');
    expect(await sandbox.selection()).toBe("'Một'!A1048576");
  });

  test('sheets are shown, renamed, added and hidden at their tabs', async () => {
    await open({ bytes: small([['x']]) });
    await sandbox.showSheet('Hai');
    expect(await sandbox.selection()).toBe("'Hai'!A1");
    await sandbox.page.getByRole('tab', { name: 'Hai' }).dblclick();
    await sandbox.page.keyboard.type('Vốn tài liệu');
    await sandbox.page.keyboard.press('Enter');
    await sandbox.page.getByRole('button', { name: 'Trang tính mới' }).click();
    expect(await sandbox.sheetNames()).toEqual(['Một', 'Vốn tài liệu', expect.stringMatching(/Sheet/)]);
    await sandbox.page.getByRole('tab', { name: 'Một' }).click({ button: 'right' });
    await sandbox.page.getByRole('menuitem', { name: 'Ẩn trang tính' }).click();
    await sandbox.page.getByRole('tab', { name: 'Một' }).waitFor({ state: 'detached' });
  });

  test('the whole register can be scrolled through', async () => {
    await open();
    await sandbox.showSheet('Vốn tài liệu');
    await sandbox.page.keyboard.press('Control+End');
    const end = /!([A-Z]+)(\d+)$/.exec(await sandbox.selection());
    expect(Number(end?.[2])).toBeGreaterThan(4000);
    await sandbox.picture('sandbox-register');
  });
});
