import type { Locator } from 'playwright-core';
import { type SandboxPage } from './support/sandbox-page';
import { browserStage } from './support/stage';

const { open } = browserStage();
let sandbox: SandboxPage;

const WAIT = { timeout: 60_000 };
const REPORT = 'Báo cáo tổng kết 2025-2026';
const KINDS = [
  ['so-ket-hk1', 'Báo cáo sơ kết HKI 2025-2026', 'Sơ kết hoạt động thư viện học kỳ I năm học 2025-2026'],
  ['kiem-ke', 'Báo cáo kiểm kê 2025-2026', 'BIÊN BẢN'],
  ['thanh-loc', 'Báo cáo thanh lọc 2025-2026', 'DANH MỤC TÀI LIỆU THANH LỌC NĂM HỌC'],
  ['thong-ke', 'Báo cáo thống kê 2025-2026', 'Thống kê hoạt động thư viện năm học 2025-2026'],
  ['tu-danh-gia', 'Báo cáo tự đánh giá 2025-2026', 'Tiêu chuẩn 1: Tài nguyên thông tin'],
] as const;

const button = (name: string | RegExp): Locator => sandbox.pane.locator('main').getByRole('button', { name });
const kind = (): Locator => sandbox.pane.getByLabel('Loại báo cáo');

async function openReportPage(sample?: string): Promise<void> {
  sandbox = await open(sample === undefined ? {} : { sample });
  await sandbox.press('Lập báo cáo');
  await kind().waitFor(WAIT);
}

async function written(): Promise<void> {
  await sandbox.pane.getByText('Đã lập xong').waitFor(WAIT);
}

async function textOf(sheet: string): Promise<string> {
  const rows = await sandbox.values(sheet);
  return rows.map((row) => row.filter((value) => value !== '').join(' ')).join('\n');
}

/** The row of a text on the report sheet, from 1. */
async function rowOf(words: string): Promise<number> {
  const rows = await sandbox.values(REPORT);
  return 1 + rows.findIndex(([first]) => String(first).includes(words));
}

describe('the page Lập báo cáo', () => {
  test('says what will be written before anything is, and writes every kind to a sheet of its own', async () => {
    await openReportPage();
    const before = await sandbox.sheetNames();
    await sandbox.pane.getByText(/Các trang tính của bạn được giữ nguyên/).waitFor(WAIT);
    expect(await kind().locator('option').allInnerTexts()).toHaveLength(7);
    for (const [value, sheet, words] of KINDS) {
      await kind().selectOption(value);
      await button(/^Lập (lại )?báo cáo$/).click();
      await written();
      await sandbox.page.waitForFunction((name) => window.sandbox?.activeSheet() === name, sheet);
      expect(await textOf(sheet)).toContain(words);
    }
    const after = await sandbox.sheetNames();
    expect(after.filter((name) => !before.includes(name)).sort()).toEqual(
      ['Cấu hình', 'Số liệu', 'Tự đánh giá 2025-2026', ...KINDS.map(([, sheet]) => sheet)].sort(),
    );
    await sandbox.picture('report-kinds');
  });

  test('a month’s report asks which month', async () => {
    await openReportPage();
    expect(await sandbox.pane.getByLabel('Tháng', { exact: true }).count()).toBe(0);
    await kind().selectOption('thang');
    const month = sandbox.pane.getByLabel('Tháng', { exact: true });
    expect(await month.locator('option').count()).toBe(12);
    const offered = await month.locator('option').allInnerTexts();
    const parts = offered.map((label) => /^Tháng (\d+)\/(\d+)$/.exec(label) ?? []);
    // The sample is of the school year 2025-2026; a month of another year is asked about instead of reported.
    const isInYear = ([, number, year]: string[]) => Number(year) === (Number(number) >= 8 ? 2025 : 2026);
    const outside = offered[parts.findIndex((each) => !isInYear(each))];
    if (outside !== undefined) {
      await month.selectOption({ label: outside });
      await button('Lập báo cáo').click();
      await sandbox.pane.getByText(/không thuộc năm học 2025-2026/).waitFor(WAIT);
    }
    const inside = parts.findIndex(isInYear);
    expect(inside).toBeGreaterThanOrEqual(0);
    await month.selectOption({ label: offered[inside] ?? '' });
    await button('Lập báo cáo').click();
    await written();
    const [, number = '', year = ''] = parts[inside] ?? [];
    expect(await sandbox.sheetNames()).toContain(`Báo cáo tháng ${number}-${year}`);
  });

  test('open lỗi block the report, name the figures they touch, and leave the choice of a bản nháp', async () => {
    await openReportPage('thu-vien-lon-xon.xlsx');
    await button('Lập báo cáo').click();
    await sandbox.pane.getByRole('heading', { name: /Còn \d+ lỗi nên chưa lập được bản chính thức/ }).waitFor(WAIT);
    await sandbox.pane
      .getByText(/^Vốn tài liệu \(\d+ lỗi\): .*(?:Tổng số bản sách|Sách giáo khoa)/)
      .first()
      .waitFor(WAIT);
    expect(await sandbox.sheetNames()).not.toContain(REPORT);
    await sandbox.picture('report-blocked');
    await button('Lập bản nháp').click();
    await sandbox.pane.getByText('Đã lập xong bản nháp').waitFor(WAIT);
    expect(await textOf(REPORT)).toContain('BẢN NHÁP');
    // A year is closed with an official report only.
    expect(await sandbox.pane.getByText('Chốt năm học', { exact: true }).count()).toBe(0);
  });

  test('a sentence typed over is asked about, and kept on Nhận định', async () => {
    await openReportPage();
    await button('Lập báo cáo').click();
    await written();
    const row = await rowOf('Việc trang trí, trưng bày');
    expect(row).toBeGreaterThan(0);
    await sandbox.typeInto(`'${REPORT}'!A${row}`, 'Thư viện đẹp hơn trước.');
    await button('Lập lại báo cáo').first().click();
    await sandbox.pane.getByText('Có 1 câu đã được sửa tay trên trang báo cáo').waitFor(WAIT);
    await sandbox.pane.getByText('Đã sửa: Thư viện đẹp hơn trước.').waitFor(WAIT);
    await sandbox.picture('report-edited');
    await button('Chuyển vào trang Nhận định rồi lập báo cáo').click();
    await sandbox.pane.getByText('Đã chuyển 1 câu sửa tay vào trang Nhận định.').waitFor(WAIT);
    expect(await textOf('Nhận định')).toContain('Thư viện đẹp hơn trước.');
    expect(String((await sandbox.values(REPORT))[row - 1]?.[0])).toMatch(/- Thư viện đẹp hơn trước\.$/);
  });

  test('Chốt năm học shows the figures first, writes them once, and the Word link gives a file', async () => {
    await openReportPage();
    await button('Lập báo cáo').click();
    await written();
    const link = sandbox.pane.getByRole('link', { name: /^Tải báo cáo Word/ });
    const file = await sandbox.download(() => link.click(WAIT));
    expect(file.name).toBe('Bao-cao-tong-ket-thu-vien-2025-2026.docx');
    expect(file.bytes.subarray(0, 2).toString('latin1')).toBe('PK');

    const before = await sandbox.values('Số liệu các năm');
    await sandbox.pane.getByText('Chốt năm học', { exact: true }).click();
    await button('Xem số liệu sẽ ghi').click();
    await sandbox.pane.getByText(/^Tổng số bản sách: 4\.098 bản/).waitFor(WAIT);
    expect(await sandbox.values('Số liệu các năm')).toEqual(before);
    await button('Ghi số liệu năm học 2025-2026').click();
    await sandbox.pane.getByText(/Đã ghi số liệu năm học 2025-2026/).waitFor(WAIT);
    const after = await sandbox.values('Số liệu các năm');
    expect(after.slice(0, before.length)).toEqual(before);
    expect(after).toContainEqual(['2025-2026', 'Tổng số bản sách', 'bản', 4098]);
  });

  test('the parts are shown before “Phần báo cáo” is laid out; its order stands in the next report', async () => {
    await openReportPage();
    await sandbox.pane.getByText('Sắp xếp các phần của báo cáo').click();
    await button('Xem các phần của Tổng kết năm học').click();
    await sandbox.pane.getByText('III.2. Nhược điểm').waitFor(WAIT);
    expect(await sandbox.sheetNames()).not.toContain('Phần báo cáo');
    await sandbox.picture('report-parts');
    await button('Ghi vào trang “Phần báo cáo”').click();
    await sandbox.pane.getByText(/^Đã ghi\. Hãy sửa trên trang/).waitFor(WAIT);
    const rows = await sandbox.values('Phần báo cáo');
    const row = 1 + rows.findIndex(([, , part]) => String(part).endsWith('Đánh giá chung'));
    await sandbox.typeInto(`'Phần báo cáo'!B${row}`, '0,5');
    await sandbox.typeInto(`'Phần báo cáo'!E${row + 1}`, 'để xem');
    await button('Lập báo cáo').click();
    await written();
    expect(await textOf(REPORT)).toMatch(/I\. ĐÁNH GIÁ CHUNG[^]*II\. THỰC TRẠNG THƯ VIỆN/);
    await sandbox.pane.getByText(/“để xem” ở cột Dùng không phải Có hay Không/).waitFor(WAIT);
  });
});
