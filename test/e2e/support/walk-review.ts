import { SHEETS } from './small-school';
import type { Walk } from './walk';

export const REPORT = 'Báo cáo tổng kết 2025-2026';
const REMARKS = 'Ý kiến duyệt';
export const LIBRARIAN = 'Nguyễn Thị Lan';
const APPROVER = 'Trần Thị Hoa';

/** The vice-principal asks twice; the librarian answers. */
export async function remarksAndAnswers(walk: Walk): Promise<void> {
  await walk.guide.step('Bấm Xem tình hình: phần mềm đọc tệp như lúc ấy', async () => {
    await walk.me.sandbox.press('Kiểm tra');
    await walk.me.tab('Duyệt').click();
    await walk.me.review('Xem tình hình').click();
    await walk.me.heading('Báo cáo đang chờ duyệt').waitFor();
    await walk.me.said('Bìa in sai năm.');
  });
  await walk.guide.step('Bên cạnh mỗi số liệu và mỗi chỗ có nút Góp ý', async () => {
    await walk.me.review('Góp ý về Tổng số bản sách').click();
    await walk.me.fill(
      /Tổng số bản sách/,
      { 'Ý kiến': 'Đã đối chiếu với giá sách chưa?', 'Họ và tên': APPROVER },
      'Ghi ý kiến',
    );
    await walk.me.said('Đã ghi ý kiến số 1');
  });
  await walk.guide.step('cả báo cáo thì bấm Góp ý về cả báo cáo', async () => {
    await walk.me.review('Góp ý về cả báo cáo').click();
    await walk.me.fill(/Cả báo cáo/, { 'Ý kiến': 'Thêm kế hoạch hè.', 'Họ và tên': APPROVER }, 'Ghi ý kiến');
    await walk.me.said('Đã ghi ý kiến số 2');
  });
  await walk.guide.step(
    'Ý kiến thành một dòng ở trang Ý kiến duyệt của tệp, ai mở tệp cũng đọc và in được.',
    async () => {
      expect(await walk.me.textOf(REMARKS)).toContain('Thêm kế hoạch hè. Đang chờ trả lời');
    },
  );
  await walk.passOn();
  await walk.guide.step(
    'Người duyệt có ý kiến thì thẻ Kiểm tra và thẻ Lập báo cáo hiện Có … ý kiến duyệt đang chờ.',
    async () => {
      await walk.me.sandbox.press('Kiểm tra');
      await walk.me.said('Có 2 ý kiến duyệt đang chờ.');
      await walk.me.sandbox.press('Lập báo cáo');
      await walk.me.said('Có 2 ý kiến duyệt đang chờ.');
    },
  );
  await walk.guide.step('Bấm Xem ý kiến, Xem tình hình, rồi Trả lời ở từng ý kiến', async () => {
    await walk.me.button('Xem ý kiến').click();
    await walk.me.review('Xem tình hình').click();
    await walk.me.review('Trả lời ý kiến số 1').click();
    await walk.me.fill(/ý kiến số 1/, { 'Trả lời': 'Đã đối chiếu ngày 20/5.', 'Họ và tên': LIBRARIAN }, 'Trả lời');
    await walk.me.said('Đã đóng ý kiến số 1.');
  });
  await walk.guide.step(
    'trả lời xong thì ý kiến được đóng, trừ khi thầy cô bỏ dấu ở Trả lời xong thì đóng ý kiến này',
    async () => {
      await walk.me.review('Trả lời ý kiến số 2').click();
      await walk.me.pane.getByLabel('Trả lời xong thì đóng ý kiến này').uncheck();
      await walk.me.fill(/ý kiến số 2/, { 'Trả lời': 'Đã ghi ở phần IV.', 'Họ và tên': LIBRARIAN }, 'Trả lời');
      await walk.me.said('Đã ghi trả lời cho ý kiến số 2.');
      expect((await walk.me.sandbox.values(REMARKS)).slice(6).map((row) => row[9])).toEqual(['Đã xong', 'Đã trả lời']);
    },
  );
}

export async function approveAndChange(walk: Walk): Promise<void> {
  await walk.guide.step(
    'Nếu còn lỗi, còn ý kiến chưa xong, hoặc sổ đã đổi sau khi lập báo cáo, ngăn nói trước',
    async () => {
      await walk.me.tab('Duyệt').click();
      await walk.me.review('Xem tình hình').click();
      await walk.me.said('Còn 1 ý kiến chưa xong.');
      await walk.me.review('Đóng ý kiến số 2').click();
      await walk.me.said('Đã đóng ý kiến số 2.');
    },
  );
  await walk.guide.step('Bấm Duyệt…, ghi Họ và tên, bấm Duyệt; bấm Trả lại… thì phải ghi Lý do trả lại.', async () => {
    await walk.me.review('Trả lại…').click();
    expect(await walk.me.pane.getByLabel('Lý do trả lại').count()).toBe(1);
    await walk.me.review('Thôi').click();
    await walk.me.review('Duyệt…').click();
    await walk.me.fill(/Duyệt báo cáo/, { 'Họ và tên': APPROVER }, 'Duyệt');
  });
  await walk.guide.step('Duyệt rồi thì đầu trang ghi Báo cáo đã được duyệt.', () =>
    walk.me.heading('Báo cáo đã được duyệt').waitFor(),
  );
  await walk.guide.step('Trình ký và đóng dấu trên bản in, hoặc ký số trên tệp PDF.', async () => {
    expect(await walk.me.textOf(REPORT)).toMatch(/HIỆU TRƯỞNG\b[^]*\nLê Văn Minh/);
  });
  await walk.passOn();
  await walk.guide.step('mở thẻ Duyệt, bấm Xem tình hình, mở mục Chốt năm học ở cuối', async () => {
    await walk.me.sandbox.press('Lập báo cáo');
    await walk.me.tab('Duyệt').click();
    await walk.me.review('Xem tình hình').click();
    await walk.me.pane.locator('#page-review').getByText('Chốt năm học', { exact: true }).click();
  });
  await walk.guide.step('bấm Xem số liệu sẽ ghi rồi Ghi số liệu năm học …', async () => {
    await walk.me.review('Xem số liệu sẽ ghi').click();
    await walk.me.review('Ghi số liệu năm học 2025-2026').click();
    await walk.me.said('Đã ghi số liệu năm học 2025-2026 vào trang “Số liệu các năm”.');
    expect(await walk.me.textOf('Số liệu các năm')).toContain('2025-2026 Tổng số bản sách bản 8');
  });
  await walk.guide.step('Chốt năm học không làm cũ bản đã duyệt.', async () => {
    await walk.me.review('Xem lại').click();
    await walk.me.said('Từ đó dữ liệu và báo cáo chưa thay đổi.');
  });
  await walk.guide.step('Về sau có ai sửa sổ hay sửa báo cáo, bấm Xem lại sẽ thấy Bản đã duyệt nay đã cũ', async () => {
    await walk.me.sandbox.typeInto(`'${SHEETS.readers}'!B2`, '333');
    // Until Excel has calculated what follows from it.
    await walk.me.sandbox.values('Số liệu');
    await walk.me.review('Xem lại').click();
    await walk.me.heading('Bản đã duyệt nay đã cũ').waitFor();
  });
  await walk.guide.step('kể ô nào đã đổi, số liệu nào từ bao nhiêu thành bao nhiêu', async () => {
    await walk.me.said(/ô B2: bây giờ là 333/);
    await walk.me.said(/^Lượt bạn đọc học sinh: 919 → 952$/);
  });
  await walk.guide.step('một công thức tự đếm số liệu nào đã khác lúc duyệt', async () => {
    expect(await walk.me.textOf(REMARKS)).toMatch(/So với lúc duyệt: đã có \d+ số liệu thay đổi/);
  });
}
