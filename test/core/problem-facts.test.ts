import { analyse } from '../../src/core/analysis';
import { checkFacts, type ProblemFacts } from '../../src/core/problem-facts';
import type { CellValue } from '../../src/core/sheet/snapshot';
import { finish } from '../../src/core/work';
import { sayIn } from '../../src/words/fill';
import { problem as english } from '../../src/words/en/problem';
import { problemText } from '../../src/words/problem-text';
import { problem as vietnamese } from '../../src/words/vi/problem';
import { sheet, workbook } from '../support/workbook';
import { TODAY } from './rules/support';

/** Words that stand in no rule's id and in no sentence of ours. */
const SCHOOL = 'Trường Tiểu học Zzyzx';
const HEADER = ['Số ĐKCB', 'Tên sách', 'Tác giả', 'Giá tiền', 'Loại sách'];
const BOOKS: readonly (readonly CellValue[])[] = [
  HEADER,
  ['QX.00001', 'Qwyjibo du ký  ', 'Wqrtz', 16_000, 'Sách xyzzy'],
  ['QX.00001', 'Qwyjibo du ký', 'Wqrtz', -7_654_321, 'Sách xyzzy'],
  ['QX.00003', 'Plugh', 'Wqrtz', 'frobozz', 'Sách xyzzy'],
];
const SECRET = /Zzyzx|Qwyjibo|Wqrtz|xyzzy|Plugh|frobozz|QX\.|Kho Grue|7.?654.?321|16.?000/i;

const HOST: Omit<ProblemFacts, 'check' | 'error'> = {
  version: '0.1.0',
  host: 'Excel',
  hostVersion: '16.0.99999.10000',
  platform: 'OfficeOnline',
  excelApi: '1.17',
  displayLanguage: 'vi-VN',
  userAgent: 'Mozilla/5.0 (Windows NT 10.0)',
  width: 350,
};

function analysed(name: string, rows: readonly (readonly CellValue[])[]) {
  const read = workbook(
    sheet('Thông tin trường', [
      ['Tên trường', SCHOOL],
      ['Năm học', '2025-2026'],
    ]),
    sheet(name, rows),
  );
  return finish(analyse(read, TODAY));
}

const vi = sayIn('vi-VN').fill;

describe('what “Báo lỗi” says of a check', () => {
  const { check, workbook: read } = analysed('Kho Grue', BOOKS);
  const counted = checkFacts(check, read.sheets.length, '2026-05-31 10:00');

  test('the workbook of this test does lead to findings that name its cells', () => {
    expect(JSON.stringify(check.findings)).toMatch(/Kho Grue/);
    expect(JSON.stringify(check.findings)).toMatch(/xyzzy/);
    expect(check.findings.length).toBeGreaterThan(3);
  });

  test('counts add up to the findings', () => {
    expect(counted).toMatchObject({ verdict: check.verdict, sheets: 2, records: check.records });
    expect(counted.rules.reduce((sum, [, count]) => sum + count, 0)).toBe(check.findings.length);
    expect(counted.severities).toEqual(check.counts);
  });

  test.each([
    ['Vietnamese', vietnamese, 'vi-VN', '10:01 ngày 31/05/2026'],
    ['English', english, 'en-GB', '10:01 on 31/05/2026'],
  ] as const)('no text of a cell, no sheet and no school get in, in %s', (_language, words, locale, when) => {
    const error = { code: 'protected', step: 'fix', at: '2026-05-31 10:01' };
    const text = problemText({ ...HOST, check: counted, error }, words, sayIn(locale).fill);
    expect(text).not.toMatch(SECRET);
    for (const { rule } of check.findings) expect(text).toContain(rule);
    expect(text).toContain('Sổ thư viện 0.1.0');
    expect(text).toMatch(new RegExp(`protected.*fix.*${when}`));
  });

  test('fields that came along unasked stay out', () => {
    const smuggled = {
      ...HOST,
      check: { ...counted, findings: check.findings, sheet: 'Kho Grue' },
      error: { code: 'protected', step: 'fix', at: '', place: 'Kho Grue', message: 'Qwyjibo' },
      school: SCHOOL,
    };
    expect(problemText(smuggled, vietnamese, vi)).not.toMatch(SECRET);
  });
});

describe('the lines of “Báo lỗi”', () => {
  test.each([
    ['nothing checked, nothing failed', {}, ['Kiểm tra: chưa chạy từ khi mở ngăn', 'Lỗi gần nhất: không có']],
    ['a host that claims no ExcelApi', { excelApi: null }, ['ExcelApi cao nhất: không rõ']],
    ['a browser that says nothing', { userAgent: ' ' }, ['Trình duyệt: không rõ']],
    [
      'a browser that says much, in lines',
      { userAgent: `a\nb${'c'.repeat(400)}` },
      [`Trình duyệt: a b${'c'.repeat(297)}`],
    ],
  ])('%s', (_what, more, lines) => {
    const text = problemText({ ...HOST, check: null, error: null, ...more }, vietnamese, vi).split('\n');
    expect(text).toEqual(expect.arrayContaining(lines));
    expect(text).toHaveLength(8);
  });

  test('a check without findings has no line of rules', () => {
    const none = { verdict: 'dat', sheets: 1, records: 2, severities: { loi: 0, 'canh-bao': 0, 'goi-y': 0 } } as const;
    const text = problemText({ ...HOST, check: { ...none, rules: [], at: '10:00' }, error: null }, vietnamese, vi);
    expect(text).toContain('Kiểm tra lúc 10:00: đạt; 1 trang tính, 2 dòng; 0 lỗi, 0 cảnh báo, 0 gợi ý');
    expect(text).not.toContain('Quy tắc');
  });
});
