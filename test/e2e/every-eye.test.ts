import type { Locator } from 'playwright-core';
import type { RuleId } from '../../src/core/rules/ids';
import { Examination, LOOKS } from './support/axe';
import { findingList, openGroup } from './support/finding-list';
import { sampleFile, type SandboxOptions, type SandboxPage } from './support/sandbox-page';
import { browserStage } from './support/stage';

const { open } = browserStage(300_000);
let sandbox: SandboxPage;

const WAIT = { timeout: 90_000 };
const MESSY = 'thu-vien-lon-xon.xlsx';

const button = (name: string | RegExp): Locator =>
  sandbox.pane.locator('main').getByRole('button', { name, exact: true }).locator('visible=true').first();
const tab = (name: string) => sandbox.pane.getByRole('tab', { name, exact: true }).click();
const unfold = (name: string | RegExp) =>
  sandbox.pane.locator('summary').filter({ hasText: name }).locator('visible=true').first().click();
const seen = (text: string | RegExp) => sandbox.pane.getByText(text).locator('visible=true').first().waitFor(WAIT);

async function begin(look: (typeof LOOKS)[number], options: SandboxOptions = {}): Promise<Examination> {
  sandbox = await open(options);
  sandbox.page.setDefaultTimeout(20_000);
  return Examination.begin(sandbox, look);
}

async function fault(set: () => Promise<unknown>): Promise<void> {
  await sandbox.page.getByRole('button', { name: 'Lỗi giả định' }).click();
  await set();
  await sandbox.page.keyboard.press('Escape');
}

async function check(): Promise<void> {
  await sandbox.press('Kiểm tra');
  await button('Kiểm tra lại').waitFor(WAIT);
}

describe.each(LOOKS)('axe finds nothing, and nothing is wider than a pane of 320 pixels, in %s', (...look) => {
  test('Kiểm tra', async () => {
    const examination = await begin(look, { sample: MESSY });
    const box = (name: string) => sandbox.page.getByRole('checkbox', { name });
    await check();
    await examination.of('check findings');
    const group = (rule: RuleId) => openGroup(sandbox, rule);
    const header = await group('loai-viet-khac');
    await examination.of('check fixes');
    const row = findingList(sandbox).locator('[data-rule="loai-viet-khac"][aria-level="2"]').first();
    await row.getByRole('button', { name: /^Bỏ qua chỗ này/ }).click();
    await examination.of('check accepting');
    await row.getByRole('button', { name: 'Bỏ qua', exact: true }).click();
    await seen('Hãy ghi lý do.');
    await examination.of('check reason missing');
    await row.getByLabel(/^Lý do/).fill('Đã hỏi');
    await row.getByLabel('Người ghi').fill('Cô Lan');
    await row.getByRole('button', { name: 'Bỏ qua', exact: true }).click();
    await seen('Đã bỏ qua 1 chỗ.');
    await (await group('o-loi-cong-thuc')).getByRole('button', { name: 'Tắt quy tắc này…' }).click();
    await examination.of('check switching off');
    await sandbox.pane.getByLabel(/^Lý do/).fill('Không dùng');
    await button('Tắt quy tắc').click();
    await seen('Đã tắt quy tắc này');
    await unfold('Đã bỏ qua (1)');
    await unfold('Quy tắc chưa chạy');
    await unfold('Xem trên trang tính');
    await examination.of('check decisions and tools');
    await group('loai-viet-khac');
    await header.getByRole('button', { name: /^Sửa cả nhóm \(/ }).click();
    await examination.of('check preview');
    await fault(() => box('Tệp chỉ đọc').check());
    await button(/^Sửa [\d.]+ chỗ$/).click();
    await seen(/chế độ chỉ xem/);
    await button('Báo lỗi').click();
    await sandbox.pane.getByRole('textbox', { name: 'Nội dung báo lỗi' }).waitFor();
    await examination.of('check failed and told');
    await fault(() => box('Tệp chỉ đọc').uncheck());
    await button('Thử lại').click();
    await seen(/Đã sửa \d+ ô/);
    await examination.of('check fixed');
    expect(examination.problems).toEqual([]);
  });

  test('Kiểm tra where all is well, while it runs, and in English', async () => {
    const examination = await begin(look);
    await fault(() => sandbox.page.getByRole('combobox', { name: 'Độ trễ mỗi lượt' }).selectOption({ index: 2 }));
    await sandbox.press('Kiểm tra');
    await button('Huỷ').waitFor();
    await examination.of('check running');
    await seen('Đạt');
    await examination.of('check passed');
    await fault(() => sandbox.page.getByRole('combobox', { name: 'Độ trễ mỗi lượt' }).selectOption({ index: 0 }));
    await tab('Thiết lập');
    await button('English').click();
    await button('Tiếng Việt').waitFor(WAIT);
    await examination.of('setup English');
    await sandbox.pane.getByRole('tab').first().click();
    await examination.of('check English');
    expect(examination.problems).toEqual([]);
  });

  test('Lập báo cáo', async () => {
    const examination = await begin(look, { sample: MESSY });
    await sandbox.press('Lập báo cáo');
    const kind = sandbox.pane.getByLabel('Loại báo cáo');
    await kind.waitFor(WAIT);
    await kind.selectOption('thang');
    await unfold('Sắp xếp các phần');
    await examination.of('report choosing');
    await kind.selectOption('tong-ket');
    await button(/^Xem các phần/).click();
    await button(/^Ghi vào trang/).waitFor(WAIT);
    await examination.of('report parts');
    await button('Lập báo cáo').click();
    await button('Lập bản nháp').waitFor(WAIT);
    await examination.of('report blocked');
    await button('Lập bản nháp').click();
    await sandbox.pane.getByRole('link', { name: /Word/ }).waitFor(WAIT);
    await unfold('Không thấy tệp?');
    await examination.of('report draft');
    expect(examination.problems).toEqual([]);
  });

  test('Lập báo cáo, official: template, closing the year, a sentence changed by hand', async () => {
    const examination = await begin(look);
    await sandbox.press('Lập báo cáo');
    await button('Lập báo cáo').click(WAIT);
    await sandbox.pane.getByRole('link', { name: /Word/ }).waitFor(WAIT);
    await unfold('Mẫu Word của trường');
    await sandbox.pane.locator('#page-report input[type=file]').setInputFiles({
      name: 'mẫu.docx',
      mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      buffer: sampleFile('mau-word-cua-truong.docx'),
    });
    await seen(/^Đã điền \d+/);
    await unfold('Chốt năm học');
    await button('Xem số liệu sẽ ghi').click();
    await button(/năm học 2025-2026/).waitFor(WAIT);
    await examination.of('report written');
    const rows = await sandbox.values('Báo cáo tổng kết 2025-2026');
    const row = 1 + rows.findIndex(([first]) => String(first).includes('Việc trang trí, trưng bày'));
    await sandbox.typeInto(`'Báo cáo tổng kết 2025-2026'!A${row}`, 'Thư viện đẹp hơn trước.');
    await button('Lập lại báo cáo').click();
    await seen('Có 1 câu đã được sửa tay');
    await examination.of('report edited');
    expect(examination.problems).toEqual([]);
  });

  test('Thiết lập', async () => {
    const examination = await begin(look, { sample: MESSY });
    await check();
    await tab('Thiết lập');
    await button('Lưu cách hiểu này').waitFor(WAIT);
    for (const summary of await sandbox.pane.locator('#page-setup summary').all()) await summary.click();
    await examination.of('setup unfolded');
    const chooseFile = (name: string, buffer: Buffer) =>
      sandbox.pane.locator('#page-setup input[type=file]').setInputFiles({ name, mimeType: '', buffer });
    await chooseFile('cũ.xls', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]));
    await sandbox.pane.getByRole('alert').filter({ hasText: '.xls' }).waitFor(WAIT);
    await examination.of('setup wrong file');
    await chooseFile('Thư viện cũ.xlsx', sampleFile('thu-vien-mau.xlsx'));
    await seen('Số liệu trong tệp “Thư viện cũ.xlsx”');
    await examination.of('setup last year');
    await button('Lưu cách hiểu này').click();
    await seen(/^Đã lưu trên trang/);
    await sandbox.typeInto("'Vốn tài liệu'!A1", 'x');
    await examination.of('setup saved');
    await button('Báo lỗi').click();
    await sandbox.pane.getByRole('textbox', { name: 'Nội dung báo lỗi' }).waitFor();
    await examination.of('setup problem told');
    expect(examination.problems).toEqual([]);
  });

  test('Duyệt', async () => {
    const examination = await begin(look);
    await sandbox.press('Lập báo cáo');
    await button('Lập báo cáo').click(WAIT);
    await sandbox.pane.getByRole('link', { name: /Word/ }).waitFor(WAIT);
    await tab('Duyệt');
    await button('Xem tình hình').waitFor(WAIT);
    await examination.of('review beginning');
    await button('Xem tình hình').click();
    await seen('Báo cáo đang chờ duyệt');
    await unfold(/^Tất cả các chỉ tiêu còn lại/);
    await unfold(/^Thay đổi từ khi lập báo cáo/);
    await examination.of('review state');
    await button('Góp ý về Tổng số bản sách').click();
    await button('Ghi ý kiến').click();
    await seen('Hãy viết vài chữ.');
    await examination.of('review words missing');
    await sandbox.pane.getByLabel('Ý kiến', { exact: true }).fill('Đúng không?');
    await sandbox.pane.getByLabel('Họ và tên').fill('Cô Hoa');
    await button('Ghi ý kiến').click();
    await seen('Đã ghi ý kiến số 1');
    await button('Trả lời ý kiến số 1').click();
    await examination.of('review answering');
    await button('Duyệt…').click();
    await examination.of('review approving');
    await sandbox.pane.getByRole('form').getByRole('button', { name: 'Duyệt', exact: true }).click();
    await seen('Báo cáo đã được duyệt');
    await button('Trả lại…').click();
    await examination.of('review approved and returning');
    const rows = await sandbox.values('Bạn đọc');
    const at = rows.findIndex((row) => typeof row[1] === 'number');
    await sandbox.typeInto(`'Bạn đọc'!B${at + 1}`, String(Number(rows[at]?.[1]) + 7));
    await button('Xem lại').click();
    await seen('Bản đã duyệt nay đã cũ');
    await examination.of('review outdated');
    expect(examination.problems).toEqual([]);
  });

  test('the pane while it waits for office.js', async () => {
    const examination = await begin(look);
    await fault(() =>
      sandbox.page.getByRole('combobox', { name: 'office.js' }).selectOption({ label: 'Chậm 12 giây' }),
    );
    await sandbox.press('Kiểm tra');
    await seen('Đang mở, xin chờ giây lát…');
    await examination.of('opening');
    await button('Kiểm tra lại').waitFor(WAIT);
    expect(examination.problems).toEqual([]);
  });

  test.each([
    ['office.js blocked', 'office.js', 'Bị chặn', 'đang chặn địa chỉ'],
    ['old Excel', 'Phiên bản ExcelApi', '1.7 (Excel 2019)', 'quá cũ'],
  ])('the pane that cannot start: %s', async (state, label, option, sentence) => {
    const examination = await begin(look);
    await fault(() => sandbox.page.getByRole('combobox', { name: label }).selectOption({ label: option }));
    await sandbox.press('Kiểm tra');
    await sandbox.pane.getByRole('alert').filter({ hasText: sentence }).waitFor(WAIT);
    await examination.of(state);
    sandbox.errors.splice(0);
    expect(examination.problems).toEqual([]);
  });
});
