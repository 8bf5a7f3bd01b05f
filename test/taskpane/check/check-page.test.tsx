/**
 * @jest-environment jsdom
 */
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { CheckPage } from '../../../src/taskpane/check/check-page';
import { addBrowserParts } from '../support/browser-parts';
import { inExcel, sheetOf, typeRows } from '../../excel/support';

const WAIT = { timeout: 20_000 };
jest.setTimeout(60_000);

beforeAll(addBrowserParts);
afterEach(cleanup);

const REGISTER = [
  ['Số ĐKCB', 'Nhà xuất bản', 'Tên sách', 'Loại sách'],
  ['TK.0001  ', 'Kim Đồng', 'Dế Mèn phiêu lưu ký', 'Sách thiếu nhi'],
  ['TK.0002', 'Kim Đồng', 'Đất rừng phương Nam', 'Sách thiếu nhi'],
  ['TK.0003', 'Giáo dục', 'Toán 4', 'Sách giáo khoá'],
];

async function checked(): Promise<ReturnType<typeof userEvent.setup>> {
  const user = userEvent.setup();
  render(<CheckPage startAtOnce={false} onOpen={() => undefined} />);
  await user.click(screen.getByRole('button', { name: 'Kiểm tra' }));
  await screen.findByRole('treegrid', {}, WAIT);
  return user;
}

const header = (title: RegExp) => screen.getByRole('row', { name: title });

describe('the page of Kiểm tra in a real office.js', () => {
  test('a place is mended and put back, and the numbers are said', () =>
    inExcel(async (excel) => {
      await typeRows('Vốn tài liệu', REGISTER);
      const user = await checked();
      const spaces = header(/^Gợi ý: Thừa khoảng trắng/);
      await user.click(within(spaces).getAllByRole('gridcell')[0] ?? spaces);
      await user.click(screen.getByRole('button', { name: 'Sửa A2' }));
      await screen.findByText(/^Đã sửa 1 ô\. So với lần trước: đã hết \d+, mới thêm \d+, còn lại \d+/, {}, WAIT);
      expect(sheetOf(excel, 'Vốn tài liệu').value(1, 0)).toBe('TK.0001');
      expect(screen.queryByRole('row', { name: /Thừa khoảng trắng/ })).toBeNull();

      await user.click(screen.getByRole('button', { name: 'Hoàn tác lần sửa' }));
      await screen.findByText(/^Đã hoàn tác, 1 ô trở lại như cũ/, {}, WAIT);
      expect(sheetOf(excel, 'Vốn tài liệu').value(1, 0)).toBe('TK.0001  ');
    }));

  test('a sheet of which nothing was understood is named, with the way to Thiết lập', () =>
    inExcel(async () => {
      await typeRows('Vốn tài liệu', REGISTER);
      await typeRows('Vườn trường', [
        ['Cây', 'Luống', 'Ngày trồng'],
        ['Cải', 3, '12/2'],
        ['Cà', 2, '15/2'],
      ]);
      await checked();
      const line = screen.getByText(/^Chưa nhận ra bảng trên trang “Vườn trường”/);
      expect(within(line).getByRole('button', { name: 'Mở Thiết lập' })).toBeTruthy();
    }));

  test('where every table was understood, no sheet is named', () =>
    inExcel(async () => {
      await typeRows('Vốn tài liệu', REGISTER);
      await checked();
      expect(screen.queryByText(/^Chưa nhận ra bảng/)).toBeNull();
    }));

  test('a proposal is written only when a person chooses it', () =>
    inExcel(async (excel) => {
      await typeRows('Vốn tài liệu', REGISTER);
      const user = await checked();
      const unknown = header(/Loại không có trong danh mục/);
      if (unknown.getAttribute('aria-expanded') === 'false') {
        await user.click(within(unknown).getAllByRole('gridcell')[0] ?? unknown);
      }
      expect(sheetOf(excel, 'Vốn tài liệu').value(3, 3)).toBe('Sách giáo khoá');
      await user.click(screen.getByRole('button', { name: 'Ghi “Sách giáo khoa” vào ô D4' }));
      await screen.findByText(/^Đã sửa 1 ô/, {}, WAIT);
      expect(sheetOf(excel, 'Vốn tài liệu').value(3, 3)).toBe('Sách giáo khoa');
    }));

  test('a cell that was changed meanwhile is not written over; the page says so and stays', () =>
    inExcel(async (excel) => {
      await typeRows('Vốn tài liệu', REGISTER);
      const user = await checked();
      const spaces = header(/Thừa khoảng trắng/);
      await user.click(within(spaces).getAllByRole('gridcell')[0] ?? spaces);
      await typeRows('Vốn tài liệu', [['TK.0009']], 1);
      await user.click(screen.getByRole('button', { name: 'Sửa A2' }));
      await screen.findByText(/A2 vừa được thay đổi/, {}, WAIT);
      expect(sheetOf(excel, 'Vốn tài liệu').value(1, 0)).toBe('TK.0009');
      expect(screen.getByRole('treegrid')).toBeTruthy();
    }));

  test('a rule that is switched off is listed as such and can be switched on again', () =>
    inExcel(async () => {
      await typeRows('Vốn tài liệu', REGISTER);
      const user = await checked();
      const spaces = header(/Thừa khoảng trắng/);
      await user.click(within(spaces).getAllByRole('gridcell')[0] ?? spaces);
      await user.click(within(spaces).getByRole('button', { name: 'Tắt quy tắc này…' }));
      await user.type(screen.getByLabelText(/Lý do/), 'Tên in đúng như bìa sách');
      await user.clear(screen.getByLabelText('Người ghi'));
      await user.type(screen.getByLabelText('Người ghi'), 'Cô Lan');
      await user.click(screen.getByRole('button', { name: 'Tắt quy tắc' }));
      await screen.findByText('Quy tắc đã tắt (1)', {}, WAIT);
      expect(screen.queryByRole('row', { name: /Thừa khoảng trắng/ })).toBeNull();
      await user.click(screen.getByRole('button', { name: 'Bật lại quy tắc Thừa khoảng trắng' }));
      await screen.findByRole('row', { name: /Thừa khoảng trắng/ }, WAIT);
    }));
});
