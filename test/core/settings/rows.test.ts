import {
  acceptedRow,
  checkSettings,
  isRowOf,
  SETTINGS_HEADERS,
  switchedOffRow,
  type AcceptedFinding,
  type SwitchedOffRule,
} from '../../../src/core/settings/rows';
import type { CellValue } from '../../../src/core/sheet/snapshot';
import { sheet, workbook } from '../../support/workbook';

const ACCEPTED: AcceptedFinding = {
  key: 'dong-lap.0123456789abcdef',
  rule: 'dong-lap',
  what: 'Hai dòng giống nhau',
  reason: 'Hai lần nhập khác nhau',
  person: 'Cô Lan',
  at: '2026-05-20 10:47',
};
const OFF: SwitchedOffRule = {
  rule: 'gia-bat-thuong',
  what: 'Giá khác thường',
  reason: 'Sách quý',
  person: 'Cô Lan',
  at: '2026-05-20 10:48',
};

const settingsOf = (rows: CellValue[][]) => checkSettings(workbook(sheet('Cấu hình', rows)));

describe('rows about findings on "Cấu hình"', () => {
  test('what was written is read back, among rows of other kinds and in any order', () => {
    const rows: CellValue[][] = [
      [...SETTINGS_HEADERS],
      ['Bảng', 'Vốn tài liệu', 'Vốn tài liệu', '', '', 3],
      [...switchedOffRow(OFF)],
      ['Lập báo cáo lúc', '2026-05-20', '', '', '', ''],
      [...acceptedRow(ACCEPTED)],
    ];
    expect(settingsOf(rows)).toEqual({ accepted: [ACCEPTED], off: [OFF], refused: [] });
  });

  test.each<[string, CellValue[]]>([
    ['an unknown rule', ['Tắt quy tắc', 'khong-co-quy-tac-nay', '', '', '', '']],
    ['a key without a rule', ['Đã bỏ qua', '0123456789abcdef', '', '', '', '']],
    ['no key', ['Đã bỏ qua', '', 'x', 'y', 'z', '']],
    ['a sheet that is to be left alone, which is a row of the mapping', ['Bỏ qua', 'Thời khoá biểu', '', '', '', '']],
  ])('%s has no effect', (_name, row) => {
    expect(settingsOf([[...SETTINGS_HEADERS], row])).toEqual({ accepted: [], off: [], refused: [] });
  });

  test('texts typed with combining marks are the same texts', () => {
    const row = acceptedRow(ACCEPTED).map((cell) => (typeof cell === 'string' ? cell.normalize('NFD') : cell));
    expect(settingsOf([[...SETTINGS_HEADERS], row]).accepted).toEqual([ACCEPTED]);
  });

  test.each<[string, CellValue[], object]>([
    [
      'accepts an open question',
      ['Đã bỏ qua', 'cach-doc-chua-chac.0123', 'Hai cột Số bản', 'ổn', 'Lan', '2026-05-20 10:47'],
      { accepted: 'cach-doc-chua-chac.0123' },
    ],
    [
      'accepts an area that was not understood',
      ['Đã bỏ qua', 'bang-chua-hieu.0123~2', 'Hai cột Số bản', 'ổn', 'Lan', '2026-05-20 10:47'],
      { accepted: 'bang-chua-hieu.0123~2' },
    ],
    [
      'switches the asking off',
      ['Tắt quy tắc', 'bang-chua-hieu', 'Hai cột Số bản', 'ổn', 'Lan', '2026-05-20 10:47'],
      { off: 'bang-chua-hieu' },
    ],
  ])('one that %s has no effect and is named, with the way to take it off', (_name, row, target) => {
    const { accepted, off, refused } = settingsOf([[...SETTINGS_HEADERS], row, [...acceptedRow(ACCEPTED)]]);
    expect([accepted, off]).toEqual([[ACCEPTED], []]);
    expect(refused).toEqual([{ what: 'Hai cột Số bản', person: 'Lan', at: '2026-05-20 10:47', target }]);
    expect(isRowOf(row, refused[0]?.target ?? { accepted: '' })).toBe(true);
  });

  test('a row is found again by what it says', () => {
    expect(isRowOf(acceptedRow(ACCEPTED), { accepted: ACCEPTED.key })).toBe(true);
    expect(isRowOf(acceptedRow(ACCEPTED), { accepted: `${ACCEPTED.key}~2` })).toBe(false);
    expect(isRowOf(acceptedRow(ACCEPTED), { off: 'dong-lap' })).toBe(false);
    expect(isRowOf(switchedOffRow(OFF), { off: 'gia-bat-thuong' })).toBe(true);
  });

  test('a workbook without the sheet has decided nothing', () => {
    expect(checkSettings(workbook(sheet('Sách', [['Tên sách']])))).toEqual({ accepted: [], off: [], refused: [] });
  });
});
