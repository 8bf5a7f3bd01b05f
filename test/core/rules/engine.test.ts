import { RULES } from '../../../src/core/rules';
import { checkWorkbook } from '../../../src/core/rules';
import { readBook } from '../../../src/core/intake';
import { computeFigures } from '../../../src/core/figures';
import type { CellValue, SheetSnapshot } from '../../../src/core/sheet/snapshot';
import { finish } from '../../../src/core/work';
import { rules as english } from '../../../src/words/en/rules';
import { rules as vietnamese } from '../../../src/words/vi/rules';
import { sheet, workbook } from '../../support/workbook';
import {
  activities,
  check,
  copies,
  day,
  equipment,
  history,
  narrative,
  profile,
  readers,
  register,
  summary,
  titles,
  TODAY,
} from './support';

type Row = readonly CellValue[];
const GOOD: Row = ['Toán 1', 'A', 'NXB', 2020, 3, 10000, 30000, 'Sách giáo khoa'];
const BAD: Row = ['Dế Mèn', 'B', 'NXB', 2019, -2, 20000, 40000, 'Sách thiếu nhii'];
const WORSE: Row = ['Lý 6', 'C', 'NXB', 2027, '04', 5000, 21000, 'SGK'];

/** One of nearly everything that can be wrong. */
function messy(): SheetSnapshot[] {
  return [
    profile({
      'Địa danh': '',
      'Năm học': '2025-2027',
      'Ký hiệu': 'BC.THVVT',
      'Cơ quan chủ quản': 'PHÒNG GD&ĐT HUYỆN A',
      'Số học sinh': 900,
      'Diện tích trong nhà': 40,
    }),
    register([
      ...copies(12),
      ...copies(1, 3),
      ...copies(3, 20),
      [day(2026, 9, 1), 'SGK-99', 'Toán 2', 2031, 21, 'Sách tham khảo', '15/3/2026', ' Mất'],
    ]),
    titles([GOOD, BAD, WORSE, GOOD, [], ['Tổng cộng', '', '', '', 99, '', 7, '']]),
    summary([['Sách giáo khoa', 1, 2, 3, 4]]),
    equipment([
      ['Giá sách', 'tên', 7, 7, 1, ''],
      ['Bàn ghế phòng đọc', '', 18, 18, 0, 55],
      ['Đèn', 'chiếc', 'đầy đủ', '', '', ''],
    ]),
    activities([
      ['31/02/2026', 'Họpp', 'a', 1, ''],
      [day(2024, 1, 1), 'Biên soạn thư mục', 'b', 1, ''],
      [day(2025, 9, 9), 'Họp', 'c', 1.5, ''],
      [day(2025, 9, 9), 'Họp', 'c', 1, ''],
    ]),
    readers([
      ['9/2025', '170 HS/tuần', 2, 3, 1],
      ['10/2025', '12', 2, 3, 1],
    ]),
    history([
      ['2024-2025', 'Tổng số bản sách', 3],
      ['2025-2026', 'Tổng số bản sách', 3],
    ]),
    narrative([
      ['I.1', 'Đón đoàn ngày.....'],
      ['II.1', 'Sách giáo khoa: 9 bản.'],
      ['II.4', 'Số lượng bạn đọc tăng.'],
      ['II.5', 'Đầy đủ hồ sơ, sổ sách.'],
      ['III.2', 'Sổ sách không sạch sẽ.'],
      ['VI', 'Theo QĐ 01/2003/QĐ-BGDĐT.'],
    ]),
  ];
}

describe('running the rules', () => {
  test('nothing to say about an empty workbook but what is missing', () => {
    const result = check([sheet('Sheet1', [])]);
    expect(result.verdict).toBe('chua-du');
    expect(new Set(result.findings.map(({ rule }) => rule))).toEqual(new Set(['thieu-phan']));
    expect(result.ran.length + result.notRun.length).toBe(RULES.length);
    for (const { missing } of result.notRun) expect(missing.length).toBeGreaterThan(0);
  });

  test('a workbook with holdings and no lỗi is dat, one lỗi makes it can-sua', () => {
    expect(check([titles([GOOD, ['Dế Mèn', 'B', 'NXB', 2019, 2, 20000, 40000, 'Sách thiếu nhi']])]).verdict).toBe(
      'dat',
    );
    expect(check([titles([GOOD, BAD])]).verdict).toBe('can-sua');
  });

  test('findings come by severity, then by rule, then by place', () => {
    const { findings, counts } = check(messy());
    const weight = { loi: 0, 'canh-bao': 1, 'goi-y': 2 } as const;
    const order = findings.map(
      ({ severity, rule }) => weight[severity] * 1000 + RULES.findIndex(({ id }) => id === rule),
    );
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(counts.loi + counts['canh-bao'] + counts['goi-y']).toBe(findings.length);
  });

  test('every message is a sentence without holes, in both languages', () => {
    const { findings } = check(messy());
    expect(new Set(findings.map(({ rule }) => rule)).size).toBeGreaterThan(35);
    for (const { rule, data } of findings) {
      for (const words of [vietnamese, english]) {
        const message = words[rule].message(data);
        expect(message).toMatch(/[.?]$/);
        expect(message).not.toMatch(/undefined|NaN|null|“”|\[object/);
      }
    }
  });

  test('keys are different from each other and the same in the next run', () => {
    const [first, second] = [check(messy()), check(messy())];
    const keys = first.findings.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(second.findings.map(({ key }) => key)).toEqual(keys);
  });

  test('keys stay when rows are inserted or sorted, and go when the cell changes', () => {
    const keysOf = (rows: readonly Row[]) =>
      check([titles(rows)])
        .findings.filter(({ severity }) => severity === 'loi')
        .map(({ key }) => key)
        .sort();
    const keys = keysOf([GOOD, BAD, WORSE]);
    expect(keys.length).toBeGreaterThan(2);
    expect(keysOf([WORSE, GOOD, BAD])).toEqual(keys);
    expect(keysOf([GOOD, ['Hoá', 'D', 'NXB', 2018, 1, 5, 5, 'Sách giáo khoa'], BAD, WORSE])).toEqual(keys);
    expect(keysOf([GOOD, [...BAD.slice(0, 4), -3, ...BAD.slice(5)], WORSE])).not.toEqual(keys);
  });

  test('a rule that is switched off neither runs nor is missed', () => {
    const snapshot = workbook(titles([GOOD, BAD]));
    const book = finish(readBook(snapshot));
    const input = { workbook: snapshot, book, figures: computeFigures(book, TODAY), today: TODAY };
    const result = finish(checkWorkbook(input, new Set(['so-am'])));
    expect(result.findings.some(({ rule }) => rule === 'so-am')).toBe(false);
    expect(result.ran).not.toContain('so-am');
    expect(result.notRun.map(({ rule }) => rule)).not.toContain('so-am');
  });

  test('a long check pauses often and says how far it has come', () => {
    const snapshot = workbook(register(copies(9000)));
    const book = finish(readBook(snapshot));
    const work = checkWorkbook({ workbook: snapshot, book, figures: computeFigures(book, TODAY), today: TODAY });
    let last = 0;
    let pauses = 0;
    for (let step = work.next(); !step.done; step = work.next()) {
      expect(step.value).toBeGreaterThanOrEqual(last);
      last = step.value;
      pauses++;
    }
    expect(pauses).toBeGreaterThan(RULES.length);
    expect(last).toBe(1);
  });

  test('fixes never touch a cell whose content they do not know', () => {
    const sheets = messy();
    for (const { fix } of check(sheets).findings) {
      for (const { cell, before, after } of fix ?? []) {
        const there = sheets.find(({ name }) => name === cell.sheet)?.values[cell.row]?.[cell.column] ?? '';
        expect(before).toEqual(there);
        expect(after).not.toEqual(before);
      }
    }
  });
});
