import path from 'node:path';
import type { Browser } from 'playwright-core';
import { FOLDER } from './photographer';

/** One thing to press: what it is called, and where it is. */
interface Stop {
  readonly vi: string;
  readonly en: string;
  readonly where: string;
}
interface Drawing {
  readonly file: string;
  readonly title: string;
  readonly stops: readonly Stop[];
}

/** Ways through windows of Microsoft's that no picture of ours may pretend to be: drawn as a row of steps, and called a drawing. */
const DRAWINGS: readonly Drawing[] = [
  {
    file: 've-quan-tri',
    title: 'Trung tâm quản trị Microsoft 365',
    stops: [
      { vi: 'Cài đặt', en: 'Settings', where: 'cột bên trái; chưa thấy thì bấm Hiện tất cả (Show all)' },
      { vi: 'Ứng dụng tích hợp', en: 'Integrated apps', where: 'trong Cài đặt' },
      { vi: 'Tải lên ứng dụng tùy chỉnh', en: 'Upload custom apps', where: 'phía trên danh sách ứng dụng' },
      { vi: 'Office Add-in', en: 'Office Add-in', where: 'ô loại ứng dụng (App type)' },
      { vi: 'manifest.xml', en: 'file or link', where: 'chọn tệp từ máy, hoặc dán liên kết' },
    ],
  },
  {
    file: 've-excel-web',
    title: 'Excel trên web',
    stops: [
      { vi: 'Trang đầu', en: 'Home', where: 'dải lệnh ở trên' },
      { vi: 'Phần bổ trợ', en: 'Add-ins', where: 'gần cuối dải lệnh, bên phải' },
      { vi: 'Cài đặt khác', en: 'More Settings', where: 'cuối bảng vừa mở' },
      { vi: 'Tải lên phần bổ trợ của tôi', en: 'Upload My Add-in', where: 'góc trên bên phải cửa sổ' },
      { vi: 'Tải lên', en: 'Upload', where: 'sau khi chọn manifest.xml' },
    ],
  },
  {
    file: 've-windows',
    title: 'Excel trên máy Windows',
    stops: [
      { vi: 'Tệp → Tùy chọn', en: 'File → Options', where: 'góc trên bên trái, rồi cuối cột' },
      { vi: 'Trung tâm Tin cậy', en: 'Trust Center', where: 'cuối cột trái; bấm Thiết đặt… (Settings…)' },
      { vi: 'Danh mục phần bổ trợ tin cậy', en: 'Trusted Add-in Catalogs', where: 'cột trái' },
      { vi: 'Thêm danh mục', en: 'Add catalog', where: 'sau khi dán đường dẫn vào Catalog Url' },
      { vi: 'Hiện trong Menu', en: 'Show in Menu', where: 'ô vuông ở dòng vừa thêm; rồi OK, OK' },
    ],
  },
];

const STYLE = `
  body { margin: 0; width: 900px; font: 15px/1.35 'Segoe UI', 'Noto Sans', sans-serif; color: #242424; background: #fff; }
  figure { margin: 0; padding: 14px; border: 2px dashed #8a8886; }
  figcaption { display: flex; justify-content: space-between; margin-bottom: 10px; font-weight: 600; }
  figcaption i { font-weight: 400; color: #605e5c; }
  ol { display: flex; gap: 26px; margin: 0; padding: 0; list-style: none; }
  li { position: relative; flex: 1; padding: 10px; border: 1px solid #8a8886; border-radius: 8px; background: #f3f2f1; }
  li + li::before { content: ''; position: absolute; left: -20px; top: 22px; border: 7px solid transparent; border-left: 11px solid #0f6c5c; }
  b { display: block; } u { display: block; text-decoration: none; color: #0f6c5c; } small { display: block; margin-top: 6px; color: #605e5c; }
`;

const stop = ({ vi, en, where }: Stop, index: number): string =>
  `<li><b>${index + 1}. ${vi}</b><u>${en}</u><small>${where}</small></li>`;

const page = ({ title, stops }: Drawing): string =>
  `<!doctype html><html lang="vi"><meta charset="utf-8"><style>${STYLE}</style>
  <figure><figcaption>${title}<i>hình vẽ minh hoạ, không phải ảnh chụp</i></figcaption><ol>${stops.map(stop).join('')}</ol></figure></html>`;

/** Draws the ways of docs/INSTALL.vi.md that only Microsoft's own windows can show, into docs/pictures. */
export async function drawWays(browser: Browser): Promise<void> {
  const sheet = await browser.newPage({ viewport: { width: 900, height: 300 } });
  for (const drawing of DRAWINGS) {
    await sheet.setContent(page(drawing));
    await sheet.locator('figure').screenshot({ path: path.join(FOLDER, `${drawing.file}.png`) });
    console.log(`docs/pictures/${drawing.file}.png`);
  }
  await sheet.close();
}
