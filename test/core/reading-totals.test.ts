import type { ReadTable } from '../../src/core/analysis';
import type { UnreadArea } from '../../src/core/intake/book';
import type { IndicatorId } from '../../src/core/library/ids';
import { areasInDoubt, hasOpenQuestion, readingTotals } from '../../src/core/reading-totals';

const AREA = { row: 0, column: 0, rowCount: 2, columnCount: 2 };
const table = (sheet: string, counted: Readonly<Partial<Record<IndicatorId, number>>>): ReadTable => ({
  section: 'holdings',
  role: 'stock',
  sheet,
  area: AREA,
  rows: 1,
  counted: new Map(Object.entries(counted) as [IndicatorId, number][]),
});

describe('what was read, in totals', () => {
  test('is summed over the tables, with the way to the largest; 0 is not said', () => {
    const read = [
      table('SGK', { 'copies.total': 613, 'copies.textbook': 600, 'value.total': 5 }),
      table('STK', { 'copies.total': 1436 }),
      table('Thiết bị', { 'equipment.computer': 25, 'equipment.printer': 1 }),
      table('Bạn đọc', { 'visits.pupil': 10_000, 'visits.teacher': 832, 'loans.pupil': 0 }),
      table('Hoạt động', { 'activities.meeting': 3, 'activities.participants': 400 }),
    ];
    expect(
      readingTotals({ read }).map(({ kind, count, sheets, table: { sheet } }) => [kind, count, sheets, sheet]),
    ).toEqual([
      ['copies', 2049, 2, 'STK'],
      ['equipment', 26, 1, 'Thiết bị'],
      ['activities', 3, 1, 'Hoạt động'],
      ['visits', 10_832, 1, 'Bạn đọc'],
    ]);
  });

  test('a withdrawal joined from another table lessens what was read', () => {
    const read = [table('Sổ', { 'copies.total': 97 }), table('Thanh lý', {})];
    expect(readingTotals({ read }).map(({ count }) => count)).toEqual([97]);
  });

  test.each<[UnreadArea['why'], boolean]>([
    ['chua-hieu', true],
    ['khong-lien-quan', false],
    ['nguoi-dung-bo-qua', false],
    ['trang-an', false],
  ])('an area of why %s asks a person: %s', (why, asks) => {
    const reading = { doubts: [], unread: [{ sheet: 'A', area: AREA, why, numbers: 3, label: '' }] };
    expect([hasOpenQuestion(reading), areasInDoubt(reading).length]).toEqual([asks, asks ? 1 : 0]);
  });
});
