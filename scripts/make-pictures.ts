/**
 * `npm run pictures`: takes the pictures of README.md, docs/HUONG-DAN.vi.md and docs/INSTALL.vi.md from the sandbox, so that they show the current build. Needs
 * `npm run build` and `npm run build:sandbox` first. The clock stands still at the day of the sample's report, or the pictures would differ every day.
 */
import { existsSync, mkdirSync } from 'node:fs';
import { serve } from '../sandbox/server/serve';
import { Site } from '../sandbox/server/site';
import { launchBrowser } from '../test/e2e/support/browser';
import { drawWays } from './pictures/drawings';
import { FOLDER, LONG, Photographer, SIZE } from './pictures/photographer';
import { ROOT } from './support/run';

const PORT = 3400;
/** Where Linux lists its fonts: the few that come with the bundled browser have no arrow, and “before → after” would show a gap. */
const FONTS = '/etc/fonts';
const NOW = new Date('2026-05-25T09:30:00');

async function picturesOfCheck(at: Photographer): Promise<void> {
  const { pane } = at;
  await at.open('thu-vien-lon-xon.xlsx');
  await at.shoot('hai-nut', { x: 0, y: 48, width: 420, height: 130 });
  await at.check();
  await pane.locator('[aria-label^="Đến ô"]').first().click();
  await at.selected('Vốn tài liệu');
  await at.bringIntoView('Vốn tài liệu', 'G1307', 'H1311');
  await at.shoot('mo-ngan', { x: 0, y: 0, width: SIZE.width, height: 560 });
  await at.shoot('kiem-tra', await at.sheetAndPane(400, 610));

  await at.openGroup('loai-viet-khac');
  await pane
    .getByRole('button', { name: /^Sửa cả nhóm/ })
    .first()
    .click();
  await pane.getByRole('checkbox').nth(2).uncheck();
  await at.shoot('sua-ca-nhom', await at.paneBox(430));
  await pane.getByRole('button', { name: /^Sửa \d+ chỗ/ }).click();
  await pane.getByRole('button', { name: 'Hoàn tác lần sửa' }).waitFor(LONG);

  await at.openGroup('dkcb-khuyet');
  await pane
    .locator('[data-rule="dkcb-khuyet"]')
    .getByRole('button', { name: /^Bỏ qua chỗ này/ })
    .first()
    .click();
  const note = pane.getByRole('form', { name: 'Bỏ qua chỗ này' });
  await note.getByLabel('Lý do').fill('Sổ giấy cũng bỏ số này, đã đối chiếu.');
  await note.getByLabel('Người ghi').fill('Nguyễn Thị Thu Lan');
  await note.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  await at.shoot('bo-qua', await at.paneBox());
}

async function picturesOfReport(at: Photographer): Promise<void> {
  const { pane } = at;
  await at.open('thu-vien-mau.xlsx');
  await at.showSheet('Nhận định', 'A1');
  await at.showSheet('Nhận định', 'C6');
  await at.shoot('nhan-dinh', { x: 0, y: 180, width: SIZE.width, height: 330 });
  await at.check();
  await pane.getByRole('tab', { name: 'Thiết lập' }).click();
  await pane.getByText('Đã nhận ra').waitFor(LONG);
  const holdings = pane.locator('li', { has: pane.getByRole('heading', { name: /^Vốn tài liệu/ }) });
  await holdings.getByText(/^Các cột/).click();
  await holdings.evaluate((element) => element.scrollIntoView({ block: 'start' }));
  await at.shoot('thiet-lap', await at.paneBox(500));

  await pictureOfLabels(at);

  await at.showSheet('Thông tin', 'B5');
  await at.shoot('thong-tin', await at.sheet(640, 330));
  await at.press('Lập báo cáo');
  await pane.getByLabel('Loại báo cáo').waitFor(LONG);
  await at.shoot('chon-loai', await at.paneBox(520));
  await pane.locator('main').getByRole('button', { name: 'Lập báo cáo', exact: true }).click();
  await pane.getByText('Đã lập xong báo cáo').waitFor(LONG);
  await at.settle();
  await at.shoot('lap-bao-cao', await at.sheetAndPane(669, 415));
  await pane.getByRole('button', { name: 'Xem trang Số liệu' }).click();
  await at.selected('Số liệu');
  await at.closePane();
  await at.shoot('so-lieu', { x: 0, y: 180, width: SIZE.width, height: 460 });
}

async function pictureOfLabels(at: Photographer): Promise<void> {
  const { pane } = at;
  await pane.getByRole('button', { name: 'Làm nhãn sách' }).click();
  await pane.getByLabel('Làm nhãn cho').selectOption({ label: 'những số ghi ra' });
  await pane.getByLabel(/^Các số ĐKCB/).fill('SGK.00200 đến SGK.00223');
  await pane.getByRole('button', { name: 'Xem thử một nhãn' }).click();
  await pane.getByRole('img', { name: /^Nhãn của số/ }).waitFor(LONG);
  await pane
    .getByRole('img', { name: /^Nhãn của số/ })
    .evaluate((element) => element.scrollIntoView({ block: 'center' }));
  await at.shoot('nhan-sach', await at.paneBox());
}

async function picturesOfReview(at: Photographer): Promise<void> {
  const { pane } = at;
  const page = pane.locator('#page-review');
  await at.open('thu-vien-mau.xlsx');
  await at.press('Lập báo cáo');
  await pane.locator('main').getByRole('button', { name: 'Lập báo cáo', exact: true }).click(LONG);
  await pane.getByText('Đã lập xong báo cáo').waitFor(LONG);
  await pane.getByRole('tab', { name: 'Duyệt' }).click();
  await page.getByRole('button', { name: 'Xem tình hình' }).click(LONG);
  await pane.getByText('Báo cáo đang chờ duyệt').waitFor(LONG);
  await page.getByText(/^Tất cả các chỉ tiêu còn lại/).click();
  await page.getByRole('button', { name: 'Góp ý về Tổng số bản sách' }).click();
  await page.getByLabel('Ý kiến', { exact: true }).fill('Vì sao tăng so với năm trước?');
  await page.getByLabel('Họ và tên').fill('Trần Thị Hoa');
  await page.getByRole('button', { name: 'Ghi ý kiến' }).click();
  await pane.getByText('Đã ghi ý kiến số 1').first().waitFor(LONG);
  // The sandbox has no account whose name could stand in the message.
  await page.getByRole('button', { name: 'Xem lại' }).click();
  await page.getByText('Đã đọc tệp lúc').waitFor(LONG);
  await page.evaluate((element) => {
    element.scrollTop = 0;
  });
  await at.shoot('duyet', await at.paneBox());
  await page.getByRole('button', { name: 'Duyệt…' }).click();
  const form = pane.getByRole('form', { name: /Duyệt báo cáo/ });
  await form.evaluate((element) => element.scrollIntoView({ block: 'end' }));
  await at.shoot('duyet-ket-luan', await at.paneBox());
  await form.getByRole('button', { name: 'Thôi' }).click();
  await page.getByRole('button', { name: 'Trả lời ý kiến số 1' }).click();
  const answer = pane.getByRole('form', { name: /ý kiến số 1/ });
  await answer.getByLabel('Trả lời', { exact: true }).fill('Sở cấp 252 bản sách mới, xem cột Nguồn.');
  await answer.getByLabel('Họ và tên').fill('Nguyễn Thị Thu Lan');
  await answer.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  await at.shoot('tra-loi', await at.paneBox());
  await answer.getByRole('button', { name: 'Trả lời', exact: true }).click();
  await pane.getByText('Đã đóng ý kiến số 1').first().waitFor(LONG);
  await page.getByRole('button', { name: 'Duyệt…' }).click();
  await form.getByLabel('Họ và tên').fill('Trần Thị Hoa');
  await form.getByRole('button', { name: 'Duyệt', exact: true }).click();
  await page.getByRole('heading', { name: 'Báo cáo đã được duyệt' }).waitFor(LONG);
  await picturesAfterApproval(at);
}

async function picturesAfterApproval(at: Photographer): Promise<void> {
  const page = at.pane.locator('#page-review');
  await page.getByText('Chốt năm học').click();
  await page.getByRole('button', { name: 'Xem số liệu sẽ ghi' }).click();
  const write = page.getByRole('button', { name: /^Ghi số liệu năm học/ });
  await write.waitFor(LONG);
  await page.getByText('Chốt năm học').evaluate((element) => element.scrollIntoView({ block: 'start' }));
  await at.shoot('chot-nam-hoc', await at.paneBox(520));
  await at.showSheet('Bạn đọc', 'B6');
  await at.type('777');
  await page.getByRole('button', { name: 'Xem lại' }).click();
  await page.getByText('Bản đã duyệt nay đã cũ').waitFor(LONG);
  await page
    .getByText(/^Thay đổi từ khi duyệt/)
    .first()
    .evaluate((element) => element.scrollIntoView({ block: 'center' }));
  await page.evaluate((element) => {
    element.scrollTop = 0;
  });
  await at.shoot('da-cu', await at.paneBox(700));
  await at.showSheet('Ý kiến duyệt', 'A7');
  await at.closePane();
  await at.shoot('y-kien-duyet', { x: 0, y: 180, width: SIZE.width, height: 380 });
}

async function pictureOfTrouble(at: Photographer): Promise<void> {
  await at.open('thu-vien-mau.xlsx');
  await at.blockOffice();
  await at.press('Kiểm tra');
  await at.pane.getByText('Chưa mở được Sổ thư viện').waitFor(LONG);
  await at.shoot('chua-mo-duoc', await at.paneBox(330));
}

async function main(): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const { server, address } = await serve(new Site({ root: ROOT, localOffice: true }), PORT);
  const browser = await launchBrowser(existsSync(FONTS) ? { FONTCONFIG_PATH: FONTS } : {});
  try {
    await drawWays(browser);
    const page = await browser.newPage({ viewport: SIZE });
    await page.clock.setFixedTime(NOW);
    const photographer = new Photographer(page, address);
    await picturesOfCheck(photographer);
    await picturesOfReport(photographer);
    await picturesOfReview(photographer);
    await pictureOfTrouble(photographer);
  } finally {
    await browser.close();
    server.close();
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
