import { analyse } from '../../../src/core/analysis';
import { affectedFigures } from '../../../src/core/report/affected';
import type { SheetSnapshot } from '../../../src/core/sheet/snapshot';
import { finish } from '../../../src/core/work';
import { sheet, workbook } from '../../support/workbook';
import { equipment, readers, TODAY, titles } from '../rules/support';

/** The figures that the open lỗi of a workbook touch, by the section in which they stand. */
function touched(sheets: readonly SheetSnapshot[]): Record<string, readonly string[]> {
  const { check, book } = finish(analyse(workbook(...sheets), TODAY));
  const affected = affectedFigures(check.findings, book);
  return Object.fromEntries(affected.map(({ section, indicators }) => [section ?? 'workbook', indicators]));
}

const devices = (amount: number, quantity: number | string = 2) =>
  sheet('Thiết bị', [
    ['Tên thiết bị', 'ĐVT', 'Số lượng', 'Đơn giá', 'Thành tiền'],
    ['Giá sách', 'chiếc', quantity, 1000, amount],
    ['Tủ tài liệu', 'chiếc', 1, 1000, 1000],
  ]);

describe('figures that open lỗi touch', () => {
  test('none while everything is right', () => {
    expect(touched([devices(2000)])).toEqual({});
  });

  test('a wrong amount of devices touches no figure: the report states no value of equipment', () => {
    expect(touched([devices(3000)])).toEqual({ equipment: [] });
  });

  test('a quantity of devices that is no number touches equipment and seats, and nothing of the books', () => {
    const { equipment: ids = [] } = touched([devices(2000, 'đầy đủ')]);
    expect(ids).toContain('equipment.shelf');
    expect(ids).toContain('seats.total');
    expect(ids.filter((id) => !/^(equipment|seats|computers)\./.test(id))).toEqual([]);
  });

  test('a wrong amount of books touches values only', () => {
    const { holdings = [] } = touched([
      titles([
        ['Toán 1', 'A', 'NXB', 2020, 3, 10_000, 40_000, 'Sách giáo khoa'],
        ['Dế Mèn', 'B', 'NXB', 2019, 2, 20_000, 40_000, 'Sách thiếu nhi'],
      ]),
    ]);
    expect(holdings).toContain('value.total');
    expect(holdings.filter((id) => !/value/.test(id))).toEqual([]);
  });

  test('a negative count of teachers’ visits touches theirs and the total, not those of pupils', () => {
    const { readers: ids } = touched([readers([['09/2025', 100, -5, 40, 3]])]);
    expect(ids).toEqual(['visits.teacher', 'visits.total']);
  });

  test('sections that are right are not named', () => {
    const sections = Object.keys(
      touched([devices(3000), { ...equipment([['Quạt điện', 'chiếc', 2, 2, 0, '']]), name: 'Quạt' }]),
    );
    expect(sections).toEqual(['equipment']);
  });
});
