import { findingList, openGroup } from './support/finding-list';
import { Person } from './support/person';
import { SHEETS, smallSchool } from './support/small-school';
import { browserStage } from './support/stage';
import { COUNTS, TOTALS, twoCounts } from './support/two-counts';

const { open } = browserStage(240_000);
const NAME = 'Thư viện Hoa Mai.xlsx';
const QUESTION = `Trang “${COUNTS}”: cột nào là số đúng?`;

async function checked(bytes: Uint8Array): Promise<Person> {
  const me = new Person(await open({ bytes, name: NAME }));
  await me.sandbox.press('Kiểm tra');
  await me.button('Kiểm tra lại').waitFor();
  return me;
}

/** Saves, and opens the file again later. */
async function again(me: Person): Promise<Person> {
  const saved = await me.sandbox.page.evaluate(() => window.sandbox?.save() ?? []);
  return checked(Uint8Array.from(saved));
}

const question = (me: Person) => me.main.getByRole('group', { name: QUESTION });

describe('a workbook with two counts side by side that nothing tells apart', () => {
  test('is asked about, remembers the answer in the file, and asks again once that is taken back', async () => {
    let me = await checked(await twoCounts(['Đợt 1', 'Đợt 2']));
    await me.heading('Cần xác nhận cách đọc').waitFor();
    expect(await me.sandbox.sheetNames()).not.toContain('Cấu hình');
    const group = question(me);
    await group.waitFor();
    expect(await group.getByRole('radio', { checked: true }).count()).toBe(0);
    await me.sandbox.picture('pane-reading-question');
    const first = group.locator('label').filter({ hasText: /^“Đợt 1 Số bản”(?! \+)/ });
    expect(await first.innerText()).toContain(`Tổng số bản sách: ${TOTALS.first}`);
    await first.getByRole('radio').check();
    await me.main.getByLabel('Người ghi').fill('Cô Lan');
    await group.getByRole('button', { name: 'Đọc theo cách này' }).click();
    await me.heading('Đạt').waitFor();
    expect(await question(me).count()).toBe(0);
    expect(await me.textOf('Cấu hình')).toContain('Cô Lan');

    me = await again(me);
    await me.heading('Đạt').waitFor();
    await me.main.getByText('Phần mềm hiểu tệp này thế nào').click();
    await me.said(/“Đợt 1 Số bản” \(Cô Lan, /);
    await me.button(/^Hỏi lại: /).click();
    await me.heading('Cần xác nhận cách đọc').waitFor();
    await question(me).waitFor();

    await me.tab('Lập báo cáo').click();
    await me.button('Lập báo cáo').click();
    await me.heading('Cần xác nhận cách đọc trước khi lập báo cáo').waitFor();
    const report = me.pane.locator('#page-report');
    await report.getByRole('radio', { name: /“Đợt 2 Số bản” \(/ }).check();
    await report.getByLabel('Người ghi').fill('Cô Lan');
    await me.sandbox.picture('pane-reading-report');
    await report.getByRole('button', { name: 'Đọc theo cách này' }).click();
    await me.heading('Đã lập xong báo cáo').waitFor();
    expect(await me.textOf('Số liệu')).not.toContain('chưa xác nhận');
  });

  test('gives a draft whose figures are marked, and no approval', async () => {
    const me = await checked(await twoCounts(['Đợt 1', 'Đợt 2']));
    await me.tab('Lập báo cáo').click();
    await me.button('Lập báo cáo').click();
    await me.pane.locator('#page-report').getByRole('button', { name: 'Ghi bản nháp' }).click();
    await me.button('Lập lại báo cáo').waitFor();
    expect(await me.textOf('Số liệu')).toContain('chưa xác nhận');
    const names = await me.sandbox.sheetNames();
    const report = await me.textOf(names.find((name) => name.startsWith('Báo cáo ')) ?? '');
    expect(report).toContain('(chưa xác nhận)');
    expect(report).toContain('BẢN NHÁP');
    await me.tab('Duyệt').click();
    await me.button('Xem tình hình').click();
    await me.review('Trả lại…').waitFor();
    expect(await me.review('Duyệt…').count()).toBe(0);
    await me.said(/cần xác nhận cách đọc ở thẻ Kiểm tra trước/);
  });

  test('its twin that is headed by two school years is Đạt at once, with the right year counted', async () => {
    const me = await checked(await twoCounts(['2024-2025', '2025-2026']));
    await me.heading('Đạt').waitFor();
    expect(await question(me).count()).toBe(0);
    await me.tab('Lập báo cáo').click();
    await me.button('Lập báo cáo').click();
    await me.button('Lập lại báo cáo').waitFor();
    expect(await me.textOf('Số liệu')).toMatch(/Tổng số bản sách bản 1103/);
  });
});

describe('a result that is no longer of the workbook as it stands', () => {
  test('says so once a person has typed into a cell, beside the button and beside the Word file; the pane’s own writing does not', async () => {
    const me = await checked(await twoCounts(['2024-2025', '2025-2026']));
    await me.heading('Đạt').waitFor();
    await me.tab('Lập báo cáo').click();
    await me.button('Lập báo cáo').click();
    await me.button('Lập lại báo cáo').waitFor();
    const stale = me.pane.getByText(/^Sổ đã thay đổi sau lần kiểm tra lúc \d\d:\d\d/);
    const old = me.pane.getByText(/^Sổ đã thay đổi sau lần lập báo cáo lúc \d\d:\d\d/);
    expect([await stale.count(), await old.count()]).toEqual([0, 0]);
    await me.sandbox.showSheet(COUNTS);
    await me.sandbox.typeInto('C5', '336');
    await old.waitFor();
    await me.sandbox.picture('pane-reading-stale');
    await me.tab('Kiểm tra').click();
    await stale.waitFor();
    await me.checkAgain();
    await stale.waitFor({ state: 'detached' });
  });

  test('leaves the keyboard with the sheet: what a person goes on typing stands in the cells', async () => {
    const me = await checked(await smallSchool());
    const { sandbox } = me;
    const stale = me.pane.getByText(/^Sổ đã thay đổi sau lần kiểm tra lúc \d\d:\d\d/);
    await openGroup(sandbox, 'khong-phai-so');
    // The last thing that was pressed in the pane is a row of the list.
    await findingList(sandbox).getByRole('button', { name: 'Đến ô B4', exact: true }).click();
    await sandbox.typeInto(`'${SHEETS.facts}'!A20`, 'Dòng thứ nhất');
    await stale.waitFor();
    for (const text of ['Dòng thứ hai', 'Dòng thứ ba']) {
      await sandbox.page.keyboard.type(text);
      await sandbox.page.keyboard.press('Enter');
      await sandbox.painted();
    }
    const typed = await Promise.all(['A20', 'A21', 'A22'].map((cell) => sandbox.cell(SHEETS.facts, cell)));
    expect(typed).toEqual(['Dòng thứ nhất', 'Dòng thứ hai', 'Dòng thứ ba']);
  });
});
