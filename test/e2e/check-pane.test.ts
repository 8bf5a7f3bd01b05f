import type { Locator } from 'playwright-core';
import type { RuleId } from '../../src/core/rules/ids';
import { findingList, openGroup as openGroupOf } from './support/finding-list';
import { type SandboxPage } from './support/sandbox-page';
import { browserStage } from './support/stage';

const { open } = browserStage();
let sandbox: SandboxPage;

const WAIT = { timeout: 60_000 };
const MESSY = 'thu-vien-lon-xon.xlsx';

const list = () => findingList(sandbox);
const said = () => sandbox.pane.locator('footer');

async function checked(): Promise<void> {
  sandbox.page.setDefaultTimeout(10_000);
  await sandbox.press('Kiểm tra');
  await list().waitFor(WAIT);
}

const openGroup = (rule: RuleId): Promise<Locator> => openGroupOf(sandbox, rule);

/** The rule of the row that has the focus, or that holds what has it. */
async function focusedRow(): Promise<{ rule: string; id: string; text: string }> {
  return sandbox.pane.locator('body').evaluate(() => {
    const row = document.activeElement?.closest<HTMLElement>('[role="row"]');
    return { rule: row?.dataset.rule ?? '', id: row?.dataset.id ?? '', text: row?.innerText ?? '' };
  });
}

describe('mending by the mouse', () => {
  test('one place is corrected after it was shown, the list says what has changed, and one button puts it back', async () => {
    sandbox = await open({ sample: MESSY });
    await checked();
    await openGroup('khoang-trang-thua');
    const row = list().locator('[role="row"][aria-level="2"][data-rule="khoang-trang-thua"]').first();
    const address = (
      (
        await row
          .getByRole('button', { name: /^Đến ô/ })
          .first()
          .innerText()
      )
        .split(' ')
        .pop() ?? ''
    ).trim();
    await row
      .getByRole('button', { name: /^Đến ô/ })
      .first()
      .click();
    await sandbox.page.waitForFunction((cell) => window.sandbox?.selection().address === cell, address);
    const selected = await sandbox.selection();
    const sheet = /'(.+)'!/.exec(selected)?.[1] ?? '';
    const before = await sandbox.cell(sheet, address);
    await row.getByRole('button', { name: `Sửa ${address}` }).click();
    await said().getByText('Đã sửa 1 ô. So với lần trước: đã hết 1, mới thêm 0').waitFor(WAIT);
    const after = await sandbox.cell(sheet, address);
    expect(after).not.toBe(before);
    expect(String(after)).toBe(String(before).replace(/\s+/g, ' ').trim());
    expect(await sandbox.sheetNames()).toContain('Nhật ký sửa');

    await said().getByRole('button', { name: 'Hoàn tác lần sửa' }).click();
    await said().getByText('Đã hoàn tác, 1 ô trở lại như cũ.').waitFor(WAIT);
    expect(await sandbox.cell(sheet, address)).toBe(before);
  });

  test('a whole group is shown first, a member can be left out, and all of it is put back at once', async () => {
    sandbox = await open({ sample: MESSY });
    await checked();
    const header = await openGroup('loai-viet-khac');
    await header
      .getByRole('button', { name: /^Sửa cả nhóm \(/ })
      .first()
      .click();
    await sandbox.pane.getByRole('heading', { name: /^Sửa cả nhóm: Loại viết khác tên chuẩn/ }).waitFor();
    const apply = sandbox.pane.getByRole('button', { name: /^Sửa [\d.]+ chỗ$/ });
    const count = Number((await apply.innerText()).replace(/\D/g, ''));
    const places = sandbox.pane.getByRole('list', { name: 'Các chỗ sẽ sửa' });
    // The most frequent correction stands first; unfolded, each of its cells can be left out.
    await places
      .getByRole('button', { name: /^Xem [\d.]+ ô: / })
      .first()
      .click();
    await places.getByRole('checkbox').nth(1).uncheck();
    await sandbox.picture('pane-group');
    await apply.click();
    await said()
      .getByText(`Đã sửa ${count - 1} ô.`)
      .waitFor(WAIT);
    await said().getByRole('button', { name: 'Hoàn tác lần sửa' }).click();
    await said()
      .getByText(`Đã hoàn tác, ${count - 1} ô trở lại như cũ.`)
      .waitFor(WAIT);
  });
});

describe('letting a place stand', () => {
  test('with a reason and a name it is listed apart, kept in the workbook, and can be taken back', async () => {
    sandbox = await open({ sample: MESSY });
    await checked();
    await list().getByRole('button', { name: 'Bỏ qua chỗ này: G1307' }).click();
    const form = sandbox.pane.getByRole('form', { name: 'Bỏ qua chỗ này' });
    await form.getByRole('button', { name: 'Bỏ qua' }).click();
    await form.getByText('Hãy ghi lý do.').waitFor();
    await form.getByLabel(/Lý do/).fill('Giá chưa rõ, đang hỏi nhà cung cấp');
    await form.getByLabel('Người ghi').fill('Cô Lan');
    await form.getByRole('button', { name: 'Bỏ qua' }).click();
    await said().getByText('Đã bỏ qua 1 chỗ.').waitFor(WAIT);
    expect(await list().getByRole('button', { name: 'Đến ô G1307' }).count()).toBe(0);
    const rows = await sandbox.values('Cấu hình');
    expect(rows[0]?.slice(0, 6)).toEqual(['Loại', 'Khoá', 'Nội dung', 'Lý do', 'Người', 'Thời gian']);
    expect(rows[1]?.slice(0, 6)).toEqual([
      'Đã bỏ qua',
      expect.stringMatching(/^o-loi-cong-thuc\./),
      expect.stringContaining('G1307'),
      'Giá chưa rõ, đang hỏi nhà cung cấp',
      'Cô Lan',
      expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d$/),
    ]);
    await sandbox.pane.getByText('Đã bỏ qua (1)').click();
    await sandbox.pane.getByRole('button', { name: /^Lấy lại: Ô G1307/ }).click();
    await said().getByText('Đã lấy lại.').waitFor(WAIT);
    await openGroup('o-loi-cong-thuc');
    await list().getByRole('button', { name: 'Đến ô G1307' }).waitFor();
    expect(await sandbox.values('Cấu hình')).toHaveLength(1);
  });
});

describe('by keyboard alone', () => {
  test('on a slow machine too: from the tab to a cell, through a group, to a fix and its undo, and the focus keeps its place', async () => {
    sandbox = await open({ sample: MESSY });
    // Keys that come quicker than the list is painted must not be lost.
    const devtools = await sandbox.context.newCDPSession(sandbox.page);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    await checked();
    const { keyboard } = sandbox.page;
    await sandbox.pane.getByRole('tab', { name: 'Kiểm tra' }).focus();
    await keyboard.press('Tab');
    expect(
      await sandbox.pane.getByRole('button', { name: 'Kiểm tra lại' }).evaluate((el) => el === document.activeElement),
    ).toBe(true);
    // What was read stands between the verdict and the list.
    for (let presses = 0; presses < 12 && (await focusedRow()).rule === ''; presses++) await keyboard.press('Tab');
    const first = await focusedRow();
    expect(first.rule).toBe('o-loi-cong-thuc');
    await keyboard.press('ArrowDown');
    expect((await focusedRow()).id).toMatch(/^o-loi-cong-thuc\./);
    await keyboard.press('Enter');
    await sandbox.page.waitForFunction(() => window.sandbox?.selection().address === 'G1307');

    await keyboard.press('ArrowLeft');
    expect((await focusedRow()).id).toBe('o-loi-cong-thuc');
    await keyboard.press('ArrowLeft');
    expect(await list().locator('[data-id="o-loi-cong-thuc"]').getAttribute('aria-expanded')).toBe('false');

    await keyboard.press('End');
    for (let presses = 0; presses < 60 && (await focusedRow()).rule !== 'loai-viet-khac'; presses++)
      await keyboard.press('ArrowUp');
    await keyboard.press('ArrowRight');
    await keyboard.press('ArrowDown');
    const place = await focusedRow();
    expect(place.rule).toBe('loai-viet-khac');
    await keyboard.press('ArrowRight');
    await keyboard.press('ArrowRight');
    await keyboard.press('Enter');
    await said().getByText('Đã sửa 1 ô.').waitFor(WAIT);
    const next = await focusedRow();
    expect(next.rule).toBe('loai-viet-khac');
    expect(next.id).not.toBe(place.id);

    await sandbox.pane.getByRole('button', { name: 'Hoàn tác lần sửa' }).focus();
    await keyboard.press('Enter');
    await said().getByText('Đã hoàn tác, 1 ô').waitFor(WAIT);
  });
});
