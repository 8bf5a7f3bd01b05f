import { noteSaysWithdrawn } from '../../../src/core/figures/register-rows';

describe('a note on a row of the register', () => {
  it.each([
    'Đã thanh lọc theo QĐ 12/QĐ-THSN',
    'đã thanh lí',
    'Thanh lý 12/2025',
    'Mất',
    'HS làm mất',
    'Mất ngày 3/3/2026',
    'Đã xuất kho',
    'Sách thất lạc',
  ])('says that the copy left the stock: %s', (note) => expect(noteSaysWithdrawn(note)).toBe(true));

  it.each([
    'Đề nghị thanh lý',
    'Chưa thanh lọc',
    'Chờ thanh lý',
    'Không mất',
    'Mất bìa',
    'Rách, mất 2 trang',
    'Mất mấy trang cuối',
    'Sách mới',
    'Mật mã',
    '',
  ])('does not say so: %s', (note) => expect(noteSaysWithdrawn(note)).toBe(false));
});
