import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { Locator } from 'playwright-core';
import { type SandboxPage, type Download } from './support/sandbox-page';
import { browserStage } from './support/stage';

const { open } = browserStage();
let sandbox: SandboxPage;

const WAIT = { timeout: 60_000 };
const REPORT = 'Báo cáo tổng kết 2025-2026';

/** How many lỗi the pane counts, once the check is done. */
async function errorCount(): Promise<number> {
  const line = sandbox.pane.getByRole('listitem').filter({ hasText: /^[\d.]+ lỗi$/ });
  await line.waitFor(WAIT);
  return Number((await line.innerText()).replace(/\D/g, ''));
}

/** Presses "Kiểm tra lại" and waits for the end: the pane offers "Huỷ" from the moment of the press for as long as the check runs. */
async function checkAgain(): Promise<void> {
  await sandbox.pane.getByRole('button', { name: 'Kiểm tra lại' }).click();
  await sandbox.pane.getByRole('button', { name: 'Huỷ' }).waitFor({ ...WAIT, state: 'hidden' });
}

function goButton(cell: string): Locator {
  return sandbox.pane.getByRole('button', { name: `Đến ô ${cell}`, exact: true });
}

/** All texts of the report sheet, top to bottom. */
async function reportText(): Promise<string> {
  const rows = await sandbox.values(REPORT);
  return rows.map((row) => row.filter((value) => value !== '').join(' ')).join('\n');
}

async function wordFile(): Promise<Download> {
  const link = sandbox.pane.getByRole('link', { name: /Word/ });
  await link.waitFor(WAIT);
  return sandbox.download(() => link.click());
}

/** The words of a .docx file, paragraph by paragraph, those of its page headers first. Throws when it is no such file. */
function wordText({ bytes }: Download): string {
  const parts = unzipSync(bytes);
  if (!parts['word/document.xml']) throw new Error('The file holds no Word document.');
  const names = Object.keys(parts).filter((name) => /^word\/(header\d*|document)\.xml$/.test(name));
  const texts = names
    .sort()
    .reverse()
    .map((name) => strFromU8(parts[name] ?? new Uint8Array()));
  return texts
    .join('\n')
    .replaceAll('</w:p>', '\n')
    .replace(/<[^>]+>/g, '')
    .replaceAll('&amp;', '&');
}

/** Figures without the points that part thousands. */
function withoutPoints(text: string): string {
  return text.replace(/(\d)\.(?=\d{3})/g, '$1');
}

describe('the main job on the messy sample', () => {
  test('check, go to a finding, correct it, check again, write the draft report, open the Word file', async () => {
    sandbox = await open({ sample: 'thu-vien-lon-xon.xlsx' });
    await sandbox.press('Kiểm tra');
    const before = await errorCount();
    expect(before).toBeGreaterThan(20);

    const broken = 'G1307';
    expect(await sandbox.cell('Vốn tài liệu', broken)).toBe('#REF!');
    await goButton(broken).click();
    await sandbox.page.waitForFunction(() => window.sandbox?.activeSheet() === 'Vốn tài liệu');
    expect(await sandbox.selection()).toBe(`'Vốn tài liệu'!${broken}`);
    await sandbox.picture('main-job-finding');

    await sandbox.page.getByRole('textbox', { name: /^G1307/ }).focus();
    await sandbox.page.keyboard.type('35000');
    await sandbox.page.keyboard.press('Enter');
    expect(await sandbox.cell('Vốn tài liệu', broken)).toBe(35_000);

    await checkAgain();
    expect(await errorCount()).toBe(before - 1);
    expect(await goButton(broken).count()).toBe(0);

    await sandbox.press('Lập báo cáo');
    await sandbox.pane.locator('main').getByRole('button', { name: 'Lập báo cáo' }).click();
    await sandbox.pane.getByRole('button', { name: /nháp/ }).click(WAIT);
    const word = await wordFile();
    expect(await sandbox.sheetNames()).toEqual(expect.arrayContaining(['Số liệu', REPORT]));
    const report = await reportText();
    expect(report).toContain('BÁO CÁO');
    expect(report).toMatch(/nháp/i);
    await sandbox.picture('main-job-report');

    expect(word.name).toMatch(/\.docx$/);
    const document = wordText(word);
    expect(document).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
    expect(document).toMatch(/nháp/i);
  });
});

describe('the main job on the clean sample', () => {
  test('it passes, the report holds the form’s figures as live formulas, and the Word file says the same', async () => {
    sandbox = await open();
    await sandbox.press('Kiểm tra');
    expect(await errorCount()).toBe(0);
    await sandbox.pane.getByRole('heading', { name: 'Đạt' }).waitFor(WAIT);
    await sandbox.picture('main-job-clean');

    await sandbox.page.evaluate(() => window.sandbox?.resetStats());
    await checkAgain();
    await sandbox.pane.getByRole('heading', { name: 'Đạt' }).waitFor(WAIT);
    const stats = await sandbox.page.evaluate(() => window.sandbox?.stats());
    expect(stats?.roundTrips).toBeGreaterThan(0);
    expect(stats?.roundTrips).toBeLessThanOrEqual(3);

    await sandbox.press('Lập báo cáo');
    await sandbox.pane.locator('main').getByRole('button', { name: 'Lập báo cáo' }).click();
    const word = await wordFile();
    const report = await reportText();
    const document = wordText(word);
    for (const figure of ['613', '589', '1436', '1460', '4098']) {
      expect(withoutPoints(report)).toContain(figure);
      expect(withoutPoints(document)).toContain(figure);
    }
    const figures = await sandbox.values('Số liệu');
    const total = figures.findIndex((row) => row[0] === 'Tổng số bản sách');
    expect(figures[total]?.[2]).toBe(4098);
    expect(await sandbox.formula('Số liệu', `C${total + 1}`)).toMatch(/^=/);
    await sandbox.picture('main-job-clean-report');
    const charts = Object.keys(unzipSync(word.bytes)).filter((name) => /^word\/media\/.+\.png$/.test(name));
    expect(charts.length).toBeGreaterThanOrEqual(2);
    expect(word.bytes.length).toBeLessThan(200_000);

    await sandbox.pane.getByText('Mẫu Word của trường').click();
    const template = path.join(__dirname, '../../samples/mau-word-cua-truong.docx');
    await sandbox.pane.locator('input[type="file"]').setInputFiles(template);
    await sandbox.pane.getByText(/^Đã điền \d+ trường/).waitFor(WAIT);
    const own = await sandbox.download(() => sandbox.pane.getByRole('link', { name: /Word/ }).nth(1).click());
    expect(own.name).toMatch(/-theo-mau\.docx$/);
    expect(withoutPoints(wordText(own))).toContain('4098');
    expect(wordText(own)).not.toMatch(/[{}]/);
  });

  test('a figure on the report follows a change in the register', async () => {
    sandbox = await open();
    await sandbox.press('Lập báo cáo');
    await sandbox.pane.locator('main').getByRole('button', { name: 'Lập báo cáo' }).click();
    await wordFile();
    const find = async () => {
      const figures = await sandbox.values('Số liệu');
      return figures.find((row) => row[0] === 'Tổng số bản sách')?.[2];
    };
    expect(await find()).toBe(4098);
    // A copy that was not withdrawn: no date and no reason of withdrawal.
    const register = await sandbox.values('Vốn tài liệu');
    const row = register.findIndex((cells, index) => index > 0 && cells[12] === '' && cells[13] === '') + 1;
    await sandbox.goTo(`'Vốn tài liệu'!A${row}:Z${row}`);
    await sandbox.page.keyboard.press('Delete');
    expect(await find()).toBe(4097);
    await sandbox.page.keyboard.press('Control+z');
    expect(await find()).toBe(4098);
  });
});
