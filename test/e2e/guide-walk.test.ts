import { unzipSync } from 'fflate';
import { findingList, openGroup } from './support/finding-list';
import { Guide } from './support/guide';
import { SHEETS, smallSchool } from './support/small-school';
import { browserStage } from './support/stage';
import { Walk } from './support/walk';
import { approveAndChange, LIBRARIAN, remarksAndAnswers, REPORT } from './support/walk-review';

const { open } = browserStage(600_000);
const TABS = ['Kiểm tra', 'Lập báo cáo', 'Duyệt', 'Thiết lập'];

/** HUONG-DAN as far as a workbook that passes. */
async function checkAndMend(walk: Walk): Promise<void> {
  await walk.guide.step('Chọn thẻ Thư viện, bấm Kiểm tra.', async () => {
    await walk.me.sandbox.page.locator('.ribbon').getByRole('tab', { name: 'Thư viện' }).click();
    await walk.me.sandbox.press('Kiểm tra');
  });
  await walk.guide.step('Một ngăn mở ra ở bên phải, và phần mềm đọc tệp ngay.', async () => {
    await walk.me.heading(/^Cần sửa \d+ chỗ$/).waitFor();
    const box = await walk.me.sandbox.page.locator('.pane').boundingBox();
    expect(box?.x).toBeGreaterThan(683);
  });
  await walk.guide.step('Đầu ngăn có bốn thẻ: Kiểm tra, Lập báo cáo, Duyệt, Thiết lập.', async () => {
    expect(await walk.me.pane.getByRole('tab').allInnerTexts()).toEqual(TABS);
  });
  await walk.guide.step('bấm lại đúng nút đã mở ngăn thì ngăn vẫn ở nguyên thẻ đang xem', async () => {
    await walk.me.tab('Thiết lập').click();
    await walk.me.sandbox.press('Kiểm tra');
    await walk.me.heading('Đã nhận ra').waitFor();
    expect(await walk.me.tab('Thiết lập').getAttribute('aria-selected')).toBe('true');
    await walk.me.tab('Kiểm tra').click();
  });
  await walk.guide.step('Xem kết luận ở đầu ngăn.', async () => {
    await walk.me.counts(8);
    await walk.me.said('Những chỗ này làm số liệu của báo cáo sai hoặc thiếu.');
  });
  await walk.guide.step('bấm Đến ô … để Excel đưa tới đúng ô, gõ lại cho đúng rồi bấm Enter', async () => {
    await walk.me.mend('o-loi-cong-thuc', SHEETS.register, 'H6', '21000');
    await walk.me.mend('khong-phai-so', SHEETS.readers, 'B4', '308');
    await walk.me.mend('so-am', SHEETS.register, 'H11', '25000');
    await walk.me.mend('ngay-khong-hieu', SHEETS.register, 'B8', '28/02/2024');
    await walk.me.mend('dkcb-trung', SHEETS.register, 'C11', '00009');
    await walk.me.mend('tinh-trang-khac-so-luong', SHEETS.equipment, 'D5', '41');
  });
  await walk.guide.step('Gõ tay xong thì bấm Kiểm tra lại', () => walk.me.checkAgain());
  await walk.guide.step('Sửa xong một ô có khi lộ ra chỗ khác, ví dụ dòng tổng cộng.', async () => {
    await walk.me.counts(3);
    await openGroup(walk.me.sandbox, 'dong-tong-lech');
  });
  await walk.guide.step('bấm Sửa thì ngăn tự xem lại', async () => {
    await walk.me.button(/^Sửa H13/).click();
    await walk.me.said('Đã sửa 1 ô.');
    await walk.me.counts(2);
  });
  await walk.guide.step('Hay gặp nhất là Thiếu thông tin cho đầu và cuối báo cáo: xem bước 5.', async () => {
    await openGroup(walk.me.sandbox, 'thieu-thong-tin');
    await walk.me.said(`Trang “${SHEETS.facts}” chưa có mục “Địa danh”.`);
    await walk.me.said('Chưa có mục thì thêm một dòng ở trang đó');
  });
  await walk.guide.step(
    'Thiếu mục nào thì thêm một dòng ở trang ấy: tên mục ở cột đầu, nội dung ở cột bên cạnh.',
    async () => {
      const lines = [
        ['Địa danh', 'Tân Hội'],
        ['Ký hiệu', 'BC-THHM'],
      ] as const;
      for (const [index, [name, value]] of lines.entries()) {
        await walk.me.sandbox.typeInto(`'${SHEETS.facts}'!A${10 + index}`, name);
        await walk.me.sandbox.typeInto(`'${SHEETS.facts}'!B${10 + index}`, value);
      }
      await walk.me.checkAgain();
    },
  );
  await walk.guide.step('Làm đến khi kết luận là Đạt.', () => walk.me.heading('Đạt').waitFor());
}

/** What is left: warnings, corrections of a group, and their undoing. */
async function warnings(walk: Walk): Promise<void> {
  await walk.guide.step(
    'Chỗ nào đúng thực tế thì bấm Bỏ qua… và ghi lý do, để người duyệt khỏi phải hỏi.',
    async () => {
      await openGroup(walk.me.sandbox, 'nam-xuat-ban-sai');
      await findingList(walk.me.sandbox)
        .getByRole('button', { name: /^Bỏ qua chỗ này: .*G10/ })
        .click();
      await walk.me.fill(
        'Bỏ qua chỗ này',
        { 'Lý do (người duyệt báo cáo sẽ đọc)': 'Bìa in sai năm.', 'Người ghi': LIBRARIAN },
        'Bỏ qua',
      );
      await walk.me.said('Đã bỏ qua 1 chỗ.');
    },
  );
  await walk.guide.step('Lý do được ghi ở trang Cấu hình của tệp, nên ai mở tệp cũng đọc được.', async () => {
    expect(await walk.me.textOf('Cấu hình')).toContain('Bìa in sai năm.');
  });
  await walk.guide.step('Nhiều chỗ giống nhau thì bấm Sửa cả nhóm.', async () => {
    await openGroup(walk.me.sandbox, 'so-dang-chu');
    await walk.me.button('Sửa cả nhóm (3)').click();
  });
  await walk.guide.step('Danh sách hiện ra để xem trước; bỏ dấu chọn ở chỗ không muốn sửa.', async () => {
    await walk.me.heading(/^Sửa cả nhóm/).waitFor();
    await walk.me.pane.getByRole('checkbox', { name: /E3/ }).uncheck();
    await walk.me.button('Sửa 2 chỗ').click();
    await walk.me.said('Đã sửa 2 ô.');
    expect(await walk.me.sandbox.cell(SHEETS.register, 'H7')).toBe(20_000);
    expect(await walk.me.sandbox.cell(SHEETS.activities, 'E3')).toBe('350 hs');
  });
  await walk.guide.step(
    'Mỗi ô được sửa đều ghi vào trang Nhật ký sửa: lúc nào, ô nào, trước và sau ra sao.',
    async () => {
      expect(await walk.me.textOf('Nhật ký sửa')).toMatch(
        / \d{4}-\d\d-\d\d \d\d:\d\d so-dang-chu '.*'!H7 20\.000đ 20000 /,
      );
    },
  );
  await walk.guide.step('Nút Hoàn tác lần sửa ở cuối ngăn đưa các ô của lần sửa gần nhất về như cũ', async () => {
    await walk.me.button('Hoàn tác lần sửa').click();
    await walk.me.said('Đã hoàn tác, 2 ô trở lại như cũ.');
    expect(await walk.me.sandbox.cell(SHEETS.register, 'H7')).toBe('20.000đ');
  });
}

async function writeReport(walk: Walk): Promise<void> {
  await walk.guide.step('mở thẻ Thiết lập và bấm Tạo trang tính mẫu', async () => {
    await walk.me.tab('Thiết lập').click();
    await walk.me.button('Tạo trang tính mẫu').click();
    await walk.me.heading('Đã tạo 4 trang tính mẫu').waitFor();
    await walk.me.said('Ở trang “Nhận định”, hãy chọn “Có” cho những câu đúng với trường.');
  });
  await walk.guide.step('trang Nhận định có sẵn nhiều câu thường dùng, câu nào cũng đang để “Không”', async () => {
    const rows = (await walk.me.sandbox.values('Nhận định')).slice(4);
    expect(rows.length).toBeGreaterThan(40);
    expect(new Set(rows.map((row) => row[2]))).toEqual(new Set(['Không']));
  });
  await walk.guide.step('Chọn “Có” ở cột Dùng cho những câu đúng với trường mình.', () =>
    walk.me.sandbox.typeInto("'Nhận định'!C5", 'Có'),
  );
  const before = await walk.me.sandbox.sheetNames();
  await walk.guide.step(
    'chọn Loại báo cáo, đọc những gì sẽ được ghi, rồi bấm Lập báo cáo lần nữa ở trong ngăn',
    async () => {
      await walk.me.tab('Lập báo cáo').click();
      await walk.me.pane.getByLabel('Loại báo cáo').selectOption({ label: 'Tổng kết năm học' });
      await walk.me.said('Các trang tính của bạn được giữ nguyên, không ô nào bị sửa.');
      expect(await walk.me.sandbox.sheetNames()).toEqual(before);
      await walk.me.pane.locator('#page-report').getByRole('button', { name: 'Lập báo cáo', exact: true }).click();
    },
  );
  await walk.guide.step('ô ghi số bằng chữ: sửa trước khi lập?', () =>
    walk.me.heading(/^\d+ ô ghi số bằng chữ: sửa trước khi lập\?$/).waitFor(),
  );
  await walk.guide.step('hoặc Cứ lập, không sửa.', async () => {
    await walk.me.button('Cứ lập, không sửa').click();
    await walk.me.heading('Đã lập xong báo cáo').waitFor();
  });
  await walk.guide.step('lập xong thì Excel mở sẵn trang ấy', async () => {
    expect(await walk.me.sandbox.page.evaluate(() => window.sandbox?.activeSheet())).toBe(REPORT);
    expect((await walk.me.sandbox.sheetNames()).filter((name) => !before.includes(name))).toEqual(['Số liệu', REPORT]);
    expect(await walk.me.textOf(REPORT)).toContain(String(await walk.me.sandbox.cell('Nhận định', 'B5')));
  });
  await walk.guide.step(
    '(khó khăn, nhược điểm, phương hướng…) thì báo cáo chừa một dòng chấm để điền tay',
    async () => {
      const report = await walk.me.textOf(REPORT);
      for (const part of ['2. Khó khăn', '2. Nhược điểm', 'IV. PHƯƠNG HƯỚNG NĂM HỌC 2026-2027'])
        expect(report).toMatch(new RegExp(`${part}.*\\n\\s*- …{20,}`));
      expect(report).not.toMatch(/Thuận lợi.*\n\s*- …{20,}/);
    },
  );
  await walk.guide.step('“Hai cách tính khớp 79/79” là cả 79 số mà hai bên cùng tính đều bằng nhau.', () =>
    walk.me.said(/^Hai cách tính khớp (\d+)\/\1;/),
  );
  await walk.guide.step('Bấm Tải báo cáo Word, mở bằng Word, xem lại, in.', async () => {
    const word = await walk.me.sandbox.download(() =>
      walk.me.pane.getByRole('link', { name: /^Tải báo cáo Word/ }).click(),
    );
    expect(Object.keys(unzipSync(word.bytes))).toContain('word/document.xml');
    await walk.me.said(word.name);
  });
}

test('HUONG-DAN, sentence by sentence: from a messy workbook to the report that is approved and, after a change, old', async () => {
  const guide = new Guide('HUONG-DAN.vi.md');
  const walk = new Walk(guide, open);
  await walk.openFile(await smallSchool());
  await checkAndMend(walk);
  await warnings(walk);
  await writeReport(walk);
  await guide.step('Lưu tệp và nhờ người duyệt xem', () => walk.passOn());
  await remarksAndAnswers(walk);
  await walk.passOn();
  await walk.me.sandbox.press('Kiểm tra');
  await approveAndChange(walk);
  expect(guide.undone('Từ tệp đang có đến báo cáo đã ký')).toEqual([]);
});

test('a workbook without a register: the guide leads to the top of Thiết lập, and to the sheets that are missing', async () => {
  const guide = new Guide('HUONG-DAN.vi.md');
  const walk = new Walk(guide, open);
  await walk.openFile(await smallSchool([SHEETS.activities]));
  const { me } = walk;
  await me.sandbox.press('Kiểm tra');
  await guide.step('Nếu là Chưa đủ dữ liệu để kiểm tra, bấm Mở Thiết lập', async () => {
    await me.heading('Chưa đủ dữ liệu để kiểm tra').waitFor();
    await me.button('Mở Thiết lập').first().click();
    await me.button('Tạo trang tính mẫu').waitFor();
    expect(await me.pane.locator('#page-setup').evaluate((page) => page.scrollTop)).toBe(0);
  });
  await guide.step('bấm Tạo trang tính mẫu. Trang nào đã có thì giữ nguyên. Điền trang Thông tin trước.', async () => {
    const kept = await me.sandbox.values(SHEETS.activities);
    await me.button('Tạo trang tính mẫu').click();
    await me.heading(/^Đã tạo \d+ trang tính mẫu$/).waitFor();
    await me.said('Hãy điền trang “Thông tin” trước.');
    expect(await me.sandbox.sheetNames()).toContain('Vốn tài liệu');
    expect(await me.sandbox.sheetNames()).not.toContain('Hoạt động');
    expect(await me.sandbox.values(SHEETS.activities)).toEqual(kept);
  });
});

test('Báo lỗi tells nothing of the workbook, as the guide says', async () => {
  const guide = new Guide('HUONG-DAN.vi.md');
  const walk = new Walk(guide, open);
  await walk.openFile(await smallSchool());
  const { me } = walk;
  await me.sandbox.press('Kiểm tra');
  await me.counts(8);
  await me.tab('Thiết lập').click();
  const box = me.pane.getByRole('textbox', { name: 'Nội dung báo lỗi' });
  await guide.step('Bấm Báo lỗi (ngay dưới thông báo lỗi, hoặc ở cuối thẻ Thiết lập, cạnh số phiên bản)', async () => {
    await me.said(/^Sổ thư viện \d+\.\d+\.\d+\./);
    await me.button('Báo lỗi').click();
    await box.waitFor();
  });
  await guide.step('Trong đó không có nội dung ô, tên trang tính hay tên trường', async () => {
    const told = await box.inputValue();
    expect(told).toContain('8 lỗi');
    const names = await me.sandbox.sheetNames();
    const cells = (await Promise.all(names.map((name) => me.sandbox.values(name)))).flat(2);
    const texts = cells.filter((value): value is string => typeof value === 'string' && value.length > 4);
    expect(texts.length).toBeGreaterThan(50);
    expect([...names, ...texts].filter((text) => told.includes(text))).toEqual([]);
  });
});

test('a sentence that the guide does not say, and one that is not so, are noticed', async () => {
  const guide = new Guide('HUONG-DAN.vi.md');
  const nothing = () => Promise.resolve();
  await expect(guide.step('Bấm nút màu tím.', nothing)).rejects.toThrow('does not say');
  await expect(guide.step('Xem kết luận ở đầu ngăn.', () => Promise.reject(new Error('no')))).rejects.toThrow('not as');
  await guide.step('Xem kết luận ở đầu ngăn.', nothing);
  const steps = guide.undone('Từ tệp đang có đến báo cáo đã ký');
  expect(steps).toHaveLength(11);
  expect(steps.map((step) => step.slice(0, 2))).not.toContain('2.');
});
