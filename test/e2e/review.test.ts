import { type SandboxPage } from './support/sandbox-page';
import { browserStage } from './support/stage';

const { open } = browserStage(300_000);
let sandbox: SandboxPage;

const WAIT = { timeout: 90_000 };
const SHEET = 'Ý kiến duyệt';
const REPORT = 'Báo cáo tổng kết 2025-2026';
const LIBRARIAN = 'Cô Lan';
const APPROVER = 'Cô Hoa';

const main = () => sandbox.pane.locator('main');
const tab = (name: string) => sandbox.pane.getByRole('tab', { name, exact: true }).click();
const button = (name: string | RegExp) => sandbox.pane.locator('#page-review').getByRole('button', { name });
const said = (text: string | RegExp) =>
  sandbox.pane.locator('#page-review footer').filter({ hasText: text }).waitFor(WAIT);
const heading = (name: string | RegExp) => sandbox.pane.locator('#page-review').getByRole('heading', { name });

async function writeReport(): Promise<void> {
  await sandbox.press('Lập báo cáo');
  await main().getByRole('button', { name: 'Lập báo cáo' }).click();
  await sandbox.pane.getByRole('link', { name: /Word/ }).waitFor(WAIT);
}

async function fillForm(name: RegExp, words: Readonly<Record<string, string>>, save: string): Promise<void> {
  const form = sandbox.pane.getByRole('form', { name });
  for (const [label, text] of Object.entries(words)) await form.getByLabel(label, { exact: true }).fill(text);
  await form.getByRole('button', { name: save, exact: true }).click();
}

/** A row of the remarks' sheet by its number. */
async function remarkRow(number: number): Promise<unknown[]> {
  const rows = await sandbox.values(SHEET);
  return rows.find(([first]) => first === number) ?? [];
}

describe('two people at one workbook', () => {
  test('check, fix, report, review with two remarks, answer, approve, change a cell, see it as đã cũ', async () => {
    sandbox = await open();
    sandbox.page.setDefaultTimeout(30_000);
    // The librarian makes a slip, is told, and mends it by the button.
    await sandbox.showSheet('Thiết bị');
    const place = 'B4';
    expect(await sandbox.cell('Thiết bị', place)).toBe('Máy in');
    await sandbox.typeInto(place, 'MÁY IN');
    await sandbox.press('Kiểm tra');
    const list = sandbox.pane.getByRole('treegrid', { name: 'Những chỗ cần xem' });
    await list.waitFor(WAIT);
    await list.locator('[data-id="loai-viet-khac"]').getByRole('gridcell').first().click();
    await list.getByRole('button', { name: `Sửa ${place}` }).click();
    await sandbox.pane.getByText('Đã sửa 1 ô.').waitFor(WAIT);
    expect(await sandbox.cell('Thiết bị', place)).toBe('Máy in');
    await writeReport();

    // The vice-principal looks, asks about a figure and about the whole.
    await tab('Duyệt');
    await button('Xem tình hình').click();
    await heading('Báo cáo đang chờ duyệt').waitFor(WAIT);
    await sandbox.pane.getByText('Kiểm tra bây giờ: đạt, không còn lỗi.').waitFor();
    await sandbox.pane.getByText(/^Tất cả các chỉ tiêu còn lại/).click();
    await button('Góp ý về Tổng số bản sách').click();
    await fillForm(
      /Tổng số bản sách/,
      { 'Ý kiến': 'Vì sao tăng so với năm trước?', 'Họ và tên': APPROVER },
      'Ghi ý kiến',
    );
    await said('Đã ghi ý kiến số 1');
    await button('Góp ý về cả báo cáo').click();
    await fillForm(/Cả báo cáo/, { 'Ý kiến': 'Thêm kế hoạch hè.', 'Họ và tên': APPROVER }, 'Ghi ý kiến');
    await said('Đã ghi ý kiến số 2');
    await sandbox.picture('review-remarks');
    expect(await remarkRow(1)).toEqual([
      1,
      expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d$/),
      APPROVER,
      'Số liệu: Tổng số bản sách (4.098 bản)',
      expect.stringMatching(/^'Số liệu'!C\d+$/),
      'Vì sao tăng so với năm trước?',
      '',
      '',
      '',
      'Đang chờ trả lời',
      'copies.total',
    ]);

    // The librarian is told on both of her pages, answers and closes.
    await sandbox.press('Kiểm tra');
    await sandbox.pane.getByText('Có 2 ý kiến duyệt đang chờ.').waitFor(WAIT);
    await sandbox.press('Lập báo cáo');
    await sandbox.pane.getByText('Có 2 ý kiến duyệt đang chờ.').waitFor(WAIT);
    await sandbox.pane.getByRole('button', { name: 'Xem ý kiến' }).click();
    await button('Xem tình hình').click();
    await heading('Ý kiến (2 đang chờ, 0 đã xong)').waitFor(WAIT);
    await button('Trả lời ý kiến số 1').click();
    await fillForm(/ý kiến số 1/, { 'Trả lời': 'Được cấp thêm sách mới.', 'Họ và tên': LIBRARIAN }, 'Trả lời');
    await said('Đã đóng ý kiến số 1.');
    await button('Trả lời ý kiến số 2').click();
    const second = sandbox.pane.getByRole('form', { name: /ý kiến số 2/ });
    await second.getByRole('checkbox').uncheck();
    await fillForm(/ý kiến số 2/, { 'Trả lời': 'Đã có ở phần IV.', 'Họ và tên': LIBRARIAN }, 'Trả lời');
    await said('Đã ghi trả lời cho ý kiến số 2.');
    expect((await remarkRow(2)).slice(6, 10)).toEqual([
      'Đã có ở phần IV.',
      LIBRARIAN,
      expect.stringMatching(/^\d{4}/),
      'Đã trả lời',
    ]);
    await button('Đóng ý kiến số 2').click();
    await said('Đã đóng ý kiến số 2.');
    expect((await remarkRow(2)).slice(6, 10)).toEqual([
      'Đã có ở phần IV.',
      LIBRARIAN,
      expect.stringMatching(/^\d{4}/),
      'Đã xong',
    ]);

    // The vice-principal approves.
    await heading('Ý kiến (0 đang chờ, 2 đã xong)').waitFor(WAIT);
    await button('Duyệt…').click();
    await sandbox.pane.getByText(/Đây không phải chữ ký/).waitFor();
    await fillForm(/Duyệt báo cáo/, { 'Họ và tên': APPROVER }, 'Duyệt');
    await said('Đã ghi việc duyệt');
    await heading('Báo cáo đã được duyệt').waitFor(WAIT);
    const sheet = (await sandbox.values(SHEET)).map((row) => row.join(' ')).join('\n');
    expect(sheet).toMatch(/Tình trạng: Cô Hoa đã duyệt lúc/);
    expect(sheet).toContain('So với lúc duyệt: chưa số liệu nào thay đổi.');
    expect(sheet).toMatch(
      /Duyệt “Báo cáo tổng kết 2025-2026”\. Lúc duyệt: không còn lỗi.*Dấu dữ liệu \d+:[0-9a-f]{16}, dấu báo cáo [0-9a-f]{16}/,
    );
    await sandbox.showSheet(SHEET);
    await sandbox.picture('review-sheet');

    // The year is closed without a warning, and the approval stands.
    await sandbox.pane.locator('#page-review').getByText('Chốt năm học').click();
    await button('Xem số liệu sẽ ghi').click();
    await button('Ghi số liệu năm học 2025-2026').click(WAIT);
    await sandbox.pane.getByText('Đã ghi số liệu năm học 2025-2026').waitFor(WAIT);
    await button('Xem lại').click();
    await said('Đã đọc tệp lúc');
    await heading('Báo cáo đã được duyệt').waitFor(WAIT);

    // Somebody changes a cell: the approval is old, the cell and the figures are named, in the pane and without it.
    const visits = await sandbox.values('Bạn đọc');
    const month = visits.findIndex((row) => row.some((value) => typeof value === 'number' && value > 100));
    const seat = (visits[month] ?? []).findIndex((value) => typeof value === 'number' && value > 100 && value < 40_000);
    const changed = `${String.fromCharCode(65 + seat)}${month + 1}`;
    await sandbox.showSheet('Bạn đọc');
    await sandbox.typeInto(changed, String(Number((visits[month] ?? [])[seat]) + 7));
    await button('Xem lại').click();
    await heading('Bản đã duyệt nay đã cũ').waitFor(WAIT);
    await sandbox.pane
      .getByText(/^Thay đổi từ khi duyệt/)
      .first()
      .waitFor();
    await sandbox.pane
      .getByText(new RegExp(`ô ${changed}: bây giờ là`))
      .first()
      .waitFor();
    await sandbox.pane
      .getByText(/^Tổng lượt bạn đọc: [\d.]+ → [\d.]+$/)
      .first()
      .waitFor();
    await sandbox.picture('review-outdated');
    const later = (await sandbox.values(SHEET)).map((row) => row.join(' ')).join('\n');
    expect(later).toMatch(/So với lúc duyệt: đã có \d+ số liệu thay đổi/);
    await sandbox.press('Kiểm tra');
    await list.waitFor(WAIT);
    const outdated = list.locator('[data-id="duyet-da-cu"]');
    for (let turns = 0; turns < 40 && (await outdated.count()) === 0; turns++) {
      await list.evaluate((element) => element.parentElement?.scrollBy({ top: 300 }));
      await sandbox.page.waitForTimeout(50);
    }
    expect(await outdated.count()).toBe(1);
    expect(await sandbox.sheetNames()).toEqual(expect.arrayContaining([REPORT, SHEET]));
  });
});
