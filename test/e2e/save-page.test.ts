import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { paintOutsideBrowsers } from '../../sandbox/cli/paint';
import { ADDIN_PATH } from '../../sandbox/server/site';
import { analyse } from '../../src/core/analysis';
import { reportPlans } from '../../src/core/report/plans';
import { serialOf } from '../../src/core/text/calendar';
import { finish } from '../../src/core/work';
import { fileFragment } from '../../src/save/fragment';
import { chartPictures, writeWord } from '../../src/word';
import { readXlsx } from '../../src/xlsx';
import { Network, ORIGIN } from './support/network';
import { sampleFile } from './support/sandbox-page';
import { browserStage } from './support/stage';

const { browser } = browserStage();
const TODAY = serialOf(2026, 5, 25);

async function annualReport(): Promise<{ bytes: Uint8Array; charts: number }> {
  const workbook = await readXlsx(new Uint8Array(sampleFile('thu-vien-mau.xlsx')), 'thu-vien-mau.xlsx');
  const analysis = finish(analyse(workbook, TODAY));
  const { document } = reportPlans(analysis, { kind: 'tong-ket', today: TODAY, draft: false });
  const { pictures } = chartPictures(document, analysis.figures, paintOutsideBrowsers);
  return { bytes: await writeWord(document, analysis.figures, pictures), charts: pictures.size };
}

test('the save page of the build gives out the annual report with its three charts, part for part, and sends nothing', async () => {
  const { bytes, charts } = await annualReport();
  expect(charts).toBe(3);
  const fragment = await fileFragment('Báo cáo tổng kết.docx', bytes);
  expect(fragment).not.toBeNull();
  const context = await browser().newContext({ acceptDownloads: true, ignoreHTTPSErrors: true });
  try {
    const network = new Network('product');
    await network.attach(context);
    const page = await context.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(`${ORIGIN}${ADDIN_PATH}save.html#${fragment ?? ''}`);
    const link = page.getByRole('link', { name: /^Tải báo cáo Word về máy/ });
    const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
    expect(download.suggestedFilename()).toBe('Báo cáo tổng kết.docx');
    const [saved, written] = [unzipSync(readFileSync(await download.path())), unzipSync(bytes)];
    expect(Object.keys(saved)).toEqual(Object.keys(written));
    for (const [name, part] of Object.entries(written))
      expect(Buffer.compare(saved[name] ?? Buffer.of(), part)).toBe(0);
    expect(network.unexpected).toEqual([]);
    expect(asked.join()).not.toContain(fragment?.slice(3, 40));
  } finally {
    await context.close();
  }
});
