import { Workbook } from 'exceljs';
import { Person } from './support/person';
import { browserStage } from './support/stage';

const { open } = browserStage();

const FACTS = [
  ['Cơ quan chủ quản', 'UBND XÃ TÂN HỘI'],
  ['Tên trường', 'TRƯỜNG TIỂU HỌC HOA MAI'],
  ['Cấp học', 'Tiểu học'],
  ['Địa danh', 'Tân Hội'],
  ['Năm học', '2025-2026'],
  ['Ký hiệu', 'BC-THHM'],
  ['Hiệu trưởng', 'Lê Văn Minh'],
];

/** A list of titles of which some quantities are written with their unit. */
async function libraryOf(quantities: readonly (number | string)[]): Promise<Uint8Array> {
  const book = new Workbook();
  book.addWorksheet('Thông tin').addRows(FACTS);
  const list = book.addWorksheet('Danh mục sách');
  list.addRow(['Tên sách', 'Loại sách', 'Số lượng', 'Giá']);
  quantities.forEach((quantity, i) => list.addRow([`Truyện số ${i + 1}`, 'Sách thiếu nhi', quantity, 20_000]));
  return new Uint8Array(await book.xlsx.writeBuffer());
}

async function pressReport(quantities: readonly (number | string)[]): Promise<Person> {
  const me = new Person(await open({ bytes: await libraryOf(quantities), name: 'Hoa Mai.xlsx' }));
  await me.sandbox.press('Lập báo cáo');
  await me.button('Lập báo cáo').click();
  return me;
}

const OFFER = '2 ô ghi số bằng chữ: sửa trước khi lập?';
const WRITTEN = 'Đã lập xong báo cáo';
/** The formula of "Số bản sách thiếu nhi" on Số liệu. */
async function figure(me: Person): Promise<string> {
  const rows = await me.sandbox.values('Số liệu');
  return String(rows.find(([label]) => label === 'Sách thiếu nhi')?.[2]);
}

describe('numbers stored as text, before a report is written', () => {
  test('are shown cell by cell, mended at one press, in the log, and taken back by Kiểm tra', async () => {
    const me = await pressReport([4, '3 quyển', 5, '12 quyển']);
    await me.heading(OFFER).waitFor();
    expect(await me.sandbox.sheetNames()).not.toContain('Số liệu');
    await me.button('Xem từng ô rồi sửa').click();
    await me.sandbox.picture('text-numbers');
    expect(await me.sandbox.cell('Danh mục sách', 'C3')).toBe('3 quyển');
    await me.button(/^Sửa 2 chỗ/).click();
    await me.heading(WRITTEN).waitFor();
    expect(await me.sandbox.cell('Danh mục sách', 'C3')).toBe(3);
    expect(await me.sandbox.cell('Danh mục sách', 'C5')).toBe(12);
    expect(await figure(me)).toBe('24');
    await me.tab('Kiểm tra').click();
    await me.button('Kiểm tra').click();
    await me.button(/^Hoàn tác/).click();
    await me.said(/^Đã hoàn tác/);
    expect(await me.sandbox.cell('Danh mục sách', 'C3')).toBe('3 quyển');
  });

  test('stay as they are where the person leaves them, and are counted all the same', async () => {
    const me = await pressReport([4, '3 quyển', 5, '12 quyển']);
    await me.button('Cứ lập, không sửa').click();
    await me.heading(WRITTEN).waitFor();
    expect(await me.sandbox.cell('Danh mục sách', 'C3')).toBe('3 quyển');
    expect(await figure(me)).toBe('24');
  });

  test('are not asked about where there are none', async () => {
    const me = await pressReport([4, 3, 5, 12]);
    await me.heading(WRITTEN).waitFor();
    expect(await figure(me)).toBe('24');
  });
});
