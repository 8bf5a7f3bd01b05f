import { computeFigures, figureCell } from '../../../src/core/figures';
import { figuresSheet } from '../../../src/core/figures';
import { rowOf } from '../../../src/core/figures/layout';
import { readBook } from '../../../src/core/intake';
import type { IndicatorId } from '../../../src/core/library/ids';
import type { CellValue } from '../../../src/core/sheet/snapshot';
import { finish } from '../../../src/core/work';
import { sheet, workbook } from '../../support/workbook';
import { day, TODAY } from './book';
import { recalculate, type Retyped } from './engine';

const PROFILE = sheet('Thông tin', [
  ['Mục', 'Nội dung'],
  ['Tên trường', 'Trường Tiểu học Suối Ngọc'],
  ['Năm học', '2025-2026'],
  ['Diện tích trong nhà', '72 m2'],
  ['Diện tích ngoài trời', 28],
  ['Số học sinh', '400 em'],
  ['Tỉ lệ học sinh có đủ sách giáo khoa', '95%'],
]);

const TITLES = sheet('Vốn tài liệu', [
  ['Ngày vào sổ', 'Tên sách', 'Số lượng', 'Giá tiền', 'Loại sách'],
  [day('2025-09-05'), 'Toán 1', '3 quyển', 12000, 'Sách giáo khoa'],
  [day('2025-09-05'), 'Toán 2', 4, '15.000', 'Sách giáo khoa'],
  [day('2020-09-05'), 'Toán "nâng cao"', '02', '20.000đ', 'Sách tham khảo'],
  [day('2020-09-05'), 'Dế Mèn', 5, 30000, 'Sách thiếu nhi'],
  [day('2020-09-05'), 'Tạp sách', '6', 1000, ''],
]);

const READERS = sheet('Bạn đọc', [
  ['Tháng', 'Lượt HS', 'Lượt GV'],
  [day('2025-09-01'), '120 lượt', 10],
  [day('2025-10-01'), 130, '1z'],
  [day('2025-11-01'), 140, 12],
]);

const EQUIPMENT = sheet('Thiết bị', [
  ['Tên thiết bị', 'Đơn vị tính', 'Số lượng', 'Số chỗ ngồi'],
  ['Máy in', 'chiếc', '2 cái', ''],
  ['Bàn ghế phòng đọc', 'bộ', 18, '54 chỗ'],
]);

const ACTIVITIES = sheet('Hoạt động', [
  ['Ngày', 'Loại hoạt động', 'Nội dung', 'Số lần', 'Số lượt tham gia'],
  [day('2025-09-20'), 'Hội thi', 'Thi vẽ tranh', '2 lần', '150 em'],
  [day('2025-10-20'), 'Họp', 'Họp tổ', 1, 12],
]);

async function written(retyped: readonly Retyped[] = []) {
  const snapshot = workbook(PROFILE, TITLES, READERS, EQUIPMENT, ACTIVITIES);
  const book = finish(readBook(snapshot));
  const figures = computeFigures(book, TODAY);
  const result = await recalculate(book, snapshot, figures, TODAY, retyped);
  const value = (id: IndicatorId) => result.valueAt(figureCell(id).row, figureCell(id).column);
  const source = (id: IndicatorId) => result.valueAt(figureCell(id).row, 6);
  return { ...result, figures, value, source, input: { book, workbook: snapshot, figures, today: TODAY } };
}

const cell = (name: string, row: number, column: number, value: CellValue): Retyped => ({
  sheet: name,
  row,
  column,
  value,
});

const KNOWN: readonly (readonly [IndicatorId, number])[] = [
  ['copies.textbook', 7],
  ['copies.reference', 2],
  ['copies.total', 20],
  ['value.textbook', 3 * 12000 + 4 * 15000],
  ['value.reference', 2 * 20000],
  ['value.total', 96000 + 40000 + 150000 + 6000],
  ['additions.copies', 7],
  ['visits.pupil', 390],
  ['visits.total', 412],
  ['equipment.printer', 2],
  ['seats.reading', 54],
  ['area.indoor', 72],
  ['area.total', 100],
  ['people.pupils', 400],
  ['ratio.pupilsWithTextbooks', 95],
  ['activities.contest', 2],
  ['activities.participants', 162],
];

describe('numbers that Excel cannot read', () => {
  it('are added to a live formula by name, with the text that stands in the cell', async () => {
    const { comparison, formulas, value, source, figures } = await written();
    for (const [id, number] of KNOWN) {
      expect([id, figures.get(id)?.value]).toEqual([id, number]);
      expect([id, formulas.get(id) === null]).toEqual([id, false]);
      expect([id, value(id)]).toEqual([id, number]);
    }
    expect(comparison.disagreements).toEqual([]);
    expect(formulas.get('copies.textbook')).toContain(`+IF('Vốn tài liệu'!$C$2="3 quyển",3,0)`);
    expect(formulas.get('value.textbook')).toContain(
      `+IF('Vốn tài liệu'!$D$3="15.000",15000*N('Vốn tài liệu'!$C$3),0)`,
    );
    expect(source('copies.textbook')).toBe('Vốn tài liệu; phần mềm đọc giúp Excel số ghi bằng chữ ở C2');
    expect(source('value.reference')).toContain('D4, C4');
  });

  it('are no longer added once their cells hold numbers', async () => {
    const { value } = await written([
      cell('Vốn tài liệu', 1, 2, 3),
      cell('Vốn tài liệu', 2, 3, 15000),
      cell('Vốn tài liệu', 3, 2, 2),
      cell('Vốn tài liệu', 3, 3, 20000),
      cell('Vốn tài liệu', 5, 2, 6),
      cell('Bạn đọc', 1, 1, 120),
      cell('Thiết bị', 1, 2, 2),
      cell('Thiết bị', 2, 3, 54),
      cell('Thông tin', 3, 1, 72),
      cell('Thông tin', 5, 1, 400),
      cell('Thông tin', 6, 1, 0.95),
      cell('Hoạt động', 1, 3, 2),
      cell('Hoạt động', 1, 4, 150),
    ]);
    for (const [id, number] of KNOWN) expect([id, value(id)]).toEqual([id, number]);
  });

  it.each<[string, readonly Retyped[], Readonly<Partial<Record<IndicatorId, number>>>]>([
    [
      'another number',
      [cell('Vốn tài liệu', 1, 2, 10)],
      {
        'copies.textbook': 14,
        'copies.total': 27,
        'value.textbook': 180000,
        'value.total': 376000,
        'closing.copies': 27,
      },
    ],
    [
      'only the price of two that were text',
      [cell('Vốn tài liệu', 3, 3, 25000)],
      { 'copies.reference': 2, 'value.reference': 50000 },
    ],
    [
      'only the quantity of two that were text',
      [cell('Vốn tài liệu', 3, 2, 3)],
      { 'copies.reference': 3, 'value.reference': 60000 },
    ],
    ['nothing at all', [cell('Bạn đọc', 1, 1, '')], { 'visits.pupil': 270, 'visits.total': 292 }],
    ['a number of no known type', [cell('Vốn tài liệu', 5, 2, 9)], { 'copies.total': 23, 'copies.textbook': 7 }],
  ])('follow %s', async (_what, retyped, expected) => {
    const { value } = await written(retyped);
    for (const [id, number] of Object.entries(expected)) expect([id, value(id as IndicatorId)]).toEqual([id, number]);
  });

  it('are not counted among the agreeing figures, nor are the totals that hold them', async () => {
    const { comparison, input } = await written();
    const { formulas } = figuresSheet(input);
    const assisted = formulas.filter((each) => each.assisted && each.formula !== null).map(({ id }) => id);
    expect(assisted).toEqual(expect.arrayContaining(['copies.textbook', 'copies.total', 'visits.total', 'area.total']));
    expect(assisted).not.toContain('copies.children');
    expect(comparison.assisted).toBe(assisted.length);
  });

  it('stand as a row of their own where their type is unknown, and the parts add up', async () => {
    const { valueAt, value } = await written();
    const row = rowOf('rest.copies');
    expect([valueAt(row, 0), valueAt(row, 2)]).toEqual(['Chưa rõ loại', 6]);
    expect(value('copies.total')).toBe(20);
  });

  it.each([
    [20, true],
    [21, false],
  ])('%d of them in one figure: live %s', (count, live) => {
    const rows = Array.from({ length: count }, (_, i) => [`Sách ${i}`, `${i + 1} quyển`, 'Sách tham khảo']);
    const snapshot = workbook(sheet('Sách', [['Tên sách', 'Số lượng', 'Loại sách'], ['Sách A', 5, 'SGK'], ...rows]));
    const book = finish(readBook(snapshot));
    const figures = computeFigures(book, TODAY);
    const { formulas, plan } = figuresSheet({ book, workbook: snapshot, figures, today: TODAY });
    expect(formulas.find(({ id }) => id === 'copies.reference')?.formula !== null).toBe(live);
    const { row } = figureCell('copies.reference');
    const source = plan.cells.find((each) => each.row === row && each.column === 6)?.content;
    if (!live) expect(source).toEqual({ value: 'do phần mềm tính' });
  });
});
