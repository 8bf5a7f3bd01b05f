import { analyse } from '../../src/core/analysis';
import type { SheetSnapshot } from '../../src/core/sheet/snapshot';
import { serialOf } from '../../src/core/text/calendar';
import { finish } from '../../src/core/work';
import { findingsPlan } from '../../src/words/findings-plan';
import { sheet, workbook } from '../support/workbook';

const REGISTER = sheet('STK', [
  ['Số ĐKCB', 'Tên sách', 'Giá tiền'],
  ['TK.0001', 'Dế Mèn phiêu lưu ký', 25000],
]);
const GARDEN = sheet('Vườn trường', [
  ['Cây', 'Luống', 'Ngày trồng'],
  ['Cải', 3, '12/2'],
  ['Cà', 2, '15/2'],
]);

function textsOf(...sheets: SheetSnapshot[]): string[] {
  const analysis = finish(analyse(workbook(...sheets), serialOf(2026, 5, 20)));
  return findingsPlan(analysis, '2026-05-20 10:47').cells.map(({ content }) =>
    content && 'value' in content ? String(content.value) : '',
  );
}

describe('the sheet of findings says first what it rests on', () => {
  test('when, how many, and the sheet that was not understood', () => {
    const [title, verdict] = textsOf(REGISTER, GARDEN);
    expect(title).toBe('Kết quả kiểm tra tệp thư viện');
    expect(verdict).toMatch(/^Kiểm tra lúc 10:47 ngày 20\/05\/2026: \d+ lỗi, \d+ cảnh báo, \d+ gợi ý; đã bỏ qua 0 chỗ/);
    expect(verdict).toMatch(/Không đọc và không đếm: “Vườn trường”, vì chưa nhận ra bảng ở đó\.$/);
  });

  test('no word of it where every table was understood', () => {
    expect(textsOf(REGISTER).join('\n')).not.toContain('Không đọc');
  });
});

test.each([
  [
    'a group heading above a header',
    (text: string) =>
      sheet('BĐ', [
        ['Tháng', text, ''],
        ['', 'Học sinh', 'Giáo viên'],
        ['9/2025', 'nhiều', 3],
      ]),
  ],
  [
    'what stands in a cell',
    (text: string) =>
      sheet('STK', [
        ['Số ĐKCB', 'Tên sách', 'Giá tiền'],
        ['TK.0001', 'Dế Mèn', text],
      ]),
  ],
  [
    'the name of a row',
    (text: string) =>
      sheet('STK', [
        ['Số ĐKCB', 'Tên sách', 'Giá tiền'],
        ['TK.0001', text, 'rẻ'],
      ]),
  ],
])('%s that fills its cell to Excel’s limit leaves room in the sentence about it', (_what, made) => {
  const texts = textsOf(made('I'.repeat(32_700)));
  expect(texts.some((text) => text.includes('III'))).toBe(true);
  expect(Math.max(...texts.map(({ length }) => length))).toBeLessThan(2_001);
});
