import type { WorkbookSnapshot } from '../../src/core/sheet/snapshot';
import type { Chance } from '../../scripts/support/chance';
import { badWorkbook } from './workbook';

const LONGEST_TEXT = 32_767;

/** What our own patterns look for, which repeated may keep one of them busy: words before numbers, separators, blanks, digits, marks of lists. */
const REPEATED: readonly string[] = [
  'ĐVT',
  'ĐVT: ',
  'số ',
  'số 1 ',
  'tăng ',
  'giảm 1,5% ',
  '…',
  '... ',
  '_',
  '"',
  '"a" ',
  '“a” ',
  'I',
  'XIX ',
  'II.1.2 ',
  '\t',
  '\u00a0',
  'a\u00a0',
  ' ',
  '\n',
  '0',
  '1.234.567',
  '1,234,567',
  '1 000 ',
  '1/2/',
  '31/12/',
  '2025-2026 ',
  ', ',
  '; ',
  '- ',
  'a-',
  'a.b',
  'một trăm ',
  'hai mươi ',
  'năm học ',
  'tháng 1 ',
  'so với ',
  'nhiều hơn ',
  'năm trước ',
  'từ 1 đến ',
  'Điều 5 ',
  '01/QĐ-',
  'TK.0001 ',
  'bản ',
  '5% ',
  '(a',
  '{a',
  'e\u0301',
  '¸',
];

/** A bad workbook in which a few cells are filled to Excel's limit with the same few characters. */
export function withLongCells(chance: Chance): WorkbookSnapshot {
  const workbook = badWorkbook(chance);
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => {
      const values = sheet.values.map((row) => [...row]);
      for (let cells = chance.whole(0, 2); cells > 0; cells--) {
        const row = values.length > 0 ? chance.of(values) : [];
        if (row.length === 0) continue;
        const pattern = chance.of(REPEATED);
        const text = pattern.repeat(LONGEST_TEXT).slice(0, LONGEST_TEXT - 1) + chance.of(['', '!', '1', 'x']);
        row[chance.whole(0, row.length - 1)] = text;
      }
      return { ...sheet, values };
    }),
  };
}
