import { labelSheet, planLabels, readLongCode, type LabelOptions, type LabelPlan } from '../../../src/core/labels';
import { addressName } from '../../../src/core/sheet/address';
import type { CellValue, SheetSnapshot } from '../../../src/core/sheet/snapshot';
import { serialOf } from '../../../src/core/text/calendar';
import { finish } from '../../../src/core/work';
import { sheet } from '../../support/workbook';
import { read } from '../intake/support';

const HEAD = [
  'Ngày vào sổ',
  'Số ĐKCB',
  'Tên sách',
  'Giá tiền',
  'Loại sách',
  'Ký hiệu phân loại',
  'Ngày xuất',
  'Phụ chú',
];

type Row = readonly [
  number: string,
  title: string,
  more?: { day?: number; type?: string; note?: string; class?: string },
];

const register = (name: string, rows: readonly Row[]): SheetSnapshot =>
  sheet(name, [
    HEAD,
    ...rows.map(([number, title, more = {}]): CellValue[] => [
      more.day ?? serialOf(2025, 9, 5),
      number,
      title,
      20000,
      more.type ?? 'Sách tham khảo',
      more.class ?? '51',
      '',
      more.note ?? '',
    ]),
  ]);

const PROFILE = sheet('Thông tin', [
  ['Mục', 'Nội dung'],
  ['Tên trường', 'Trường Tiểu học Hoa Mai'],
  ['Năm học', '2025-2026'],
]);

function plan(sheets: readonly SheetSnapshot[], options: Partial<LabelOptions> & { size?: string } = {}): LabelPlan {
  const paper = labelSheet(options.size ?? '3x8');
  if (!paper) throw new Error('no such sheet');
  return finish(
    planLabels(read([PROFILE, ...sheets]), {
      choice: { which: 'all' },
      code: 'code128',
      start: 1,
      sheet: paper,
      ...options,
    }),
  );
}

const numbers = ({ labels }: LabelPlan) => labels.map(({ number }) => number.lines.join(' '));
const codes = ({ labels }: LabelPlan) => labels.map(({ codeText }) => codeText);
const refusals = ({ refused }: LabelPlan) => refused.map(({ number, why }) => `${number} ${why}`);

const PLAIN = register('STK', [
  ['STK-0001', 'Toán vui'],
  ['STK-0002', 'Toán vui', { day: serialOf(2026, 1, 10) }],
  ['STK-0003', 'Văn hay', { note: 'Đã thanh lọc theo QĐ 12' }],
  ['STK-0004', 'Văn hay', { day: serialOf(2026, 2, 1) }],
]);

describe('which copies get labels', () => {
  test('all copies in stock, in the order of the register', () => {
    expect(numbers(plan([PLAIN]))).toEqual(['STK-0001', 'STK-0002', 'STK-0004']);
  });

  test.each([
    ['entered since a day, the day itself included', { which: 'since', day: serialOf(2026, 1, 10) }, [2, 4]],
    ['a number', { which: 'numbers', text: 'STK-0002' }, [2]],
    ['a number in another spelling', { which: 'numbers', text: 'stk 2' }, [2]],
    ['a range', { which: 'numbers', text: 'STK-0001 đến STK-0002' }, [1, 2]],
    ['a list whose letters stand once', { which: 'numbers', text: 'STK-1, 4' }, [1, 4]],
    ['a pasted column', { which: 'numbers', text: 'STK-0004\nSTK-0001' }, [1, 4]],
  ] as const)('%s', (_name, choice, expected) => {
    const made = plan([PLAIN], { choice });
    expect(numbers(made)).toEqual(expected.map((number) => `STK-000${number}`));
    expect(made.unknown).toEqual([]);
  });

  test('a number that was asked for and is withdrawn, or is in no register, is named', () => {
    const made = plan([PLAIN], { choice: { which: 'numbers', text: 'STK-3; STK-1; STN-9' } });
    expect(numbers(made)).toEqual(['STK-0001']);
    expect(refusals(made)).toEqual(['STK-0003 withdrawn']);
    expect(made.unknown).toEqual(['STN-9']);
  });

  test('a cell with a range gets a label for each number, written like the first', () => {
    const made = plan([
      register('STK', [
        ['STK.008-STK.011', 'Toán vui'],
        ['STK.012', 'Văn hay'],
      ]),
    ]);
    expect(numbers(made)).toEqual(['STK.008', 'STK.009', 'STK.010', 'STK.011', 'STK.012']);
  });

  test('a copy without a number is named by its cell', () => {
    const made = plan([
      register('STK', [
        ['STK-1', 'Toán vui'],
        ['', 'Văn hay'],
        ['STK-3', 'Văn hay'],
      ]),
    ]);
    expect(made.unnumbered.map(addressName)).toEqual(["'STK'!B3"]);
  });
});

describe('what tells one copy from all others', () => {
  const textbooks = register(
    'SGK',
    ['Toán 1', 'Tiếng Việt 1', 'Đạo đức 1'].flatMap((title) =>
      ['1', '2', '3'].map((number): Row => [number, title, { type: 'Sách giáo khoa' }]),
    ),
  );

  test('where numbers start again with each title, register and title’s number stand on the label and in the code', () => {
    const made = plan([textbooks]);
    expect(codes(made).slice(2, 5)).toEqual(['SGK/1/3', 'SGK/2/1', 'SGK/2/2']);
    expect(made.labels[3]?.place?.lines.join(' ')).toBe('SGK · tên 2');
    expect(new Set(codes(made)).size).toBe(9);
    expect(readLongCode('SGK/2/1')).toEqual({ register: 'SGK', titleNumber: 2, number: '1' });
  });

  test('where two registers use the same numbers, both say their register', () => {
    const rows = (title: string) => ['1', '2', '3'].map((number): Row => [number, title]);
    const made = plan([register('Kho A', rows('Toán vui')), register('Kho B', rows('Văn hay'))]);
    expect(codes(made)).toEqual(['Kho A/1/1', 'Kho A/1/2', 'Kho A/1/3', 'Kho B/1/1', 'Kho B/1/2', 'Kho B/1/3']);
  });

  test('a number that runs through says no register, its label neither', () => {
    const made = plan([PLAIN]);
    expect(codes(made)[0]).toBe('STK-0001');
    expect(made.labels.map(({ place }) => place)).toEqual([null, null, null]);
  });

  test('a number that one series has twice gets no label: a scan would not tell which copy it is', () => {
    const made = plan([
      register('STK', [
        ['STK-1', 'Toán vui'],
        ['STK 01', 'Văn hay'],
        ['STK-2', 'Văn hay'],
      ]),
    ]);
    expect(numbers(made)).toEqual(['STK-2']);
    expect(refusals(made)).toEqual(['STK-1 ambiguous', 'STK 01 ambiguous']);
  });
});

describe('what a label says', () => {
  test('school, number, class number, type; bars for ASCII', () => {
    const [label] = plan([PLAIN]).labels;
    expect(label?.school?.lines.join(' ')).toBe('Trường Tiểu học Hoa Mai');
    expect(label?.classNumber?.lines).toEqual(['51']);
    expect(label?.category).toBe('reference');
    expect(label?.code).toEqual({ kind: 'code128', instead: null });
  });

  test('a number with Vietnamese letters gets a QR code, and it is told of', () => {
    const made = plan([
      register('STK', [
        ['STK-1', 'A'],
        ['TĐ-2', 'B'],
      ]),
    ]);
    expect(made.labels.map(({ code }) => code.kind)).toEqual(['code128', 'qr']);
    expect(made.qrInstead).toEqual({ 'not-ascii': 1, 'too-narrow': 0 });
  });

  test.each([
    ['classNumber', [['STK-1', 'A', { class: '5'.repeat(60) }]]],
    ['number', [[`${'W'.repeat(30)}-1`, 'A']]],
  ] as const)('a text that is too long is refused by name: %s', (why, rows) => {
    const made = plan([register('STK', [['STK-0', 'A'], ...rows])], { size: '5x13' });
    expect(made.refused.map((one) => one.why)).toEqual([why]);
    expect(made.refused[0]?.text.length).toBeGreaterThan(20);
    expect(numbers(made)).toEqual(['STK-0']);
  });

  test.each([
    [1, 1],
    [24, 2],
  ])('labels that begin at place %i take %i pages', (start, pages) => {
    expect(plan([PLAIN], { start })).toMatchObject({ skipped: start - 1, pages });
  });

  test.each([0, 25, 1.5])('%d is no place on a sheet of 24', (start) => {
    expect(() => plan([PLAIN], { start })).toThrow(RangeError);
  });
});
