import { addCategory } from '../../../src/core/fixes/add-category';
import { fixRequests, MAX_CELLS_OF_A_PRESS, type ChosenFix } from '../../../src/core/fixes/fix-request';
import { readBook } from '../../../src/core/intake';
import type { RuleId } from '../../../src/core/rules/ids';
import type { CellValue } from '../../../src/core/sheet/snapshot';
import { finish } from '../../../src/core/work';
import { sheet, workbook } from '../../support/workbook';

const chosen = (rule: RuleId, row: number, after: CellValue): ChosenFix => ({
  finding: { rule },
  fix: [{ cell: { sheet: 'Sách', row, column: 0 }, before: 'x', after }],
});

describe('chosen fixes as requests', () => {
  test('one request a rule, a day with the format of a day, other numbers without', () => {
    const requests = fixRequests(
      [chosen('so-dang-chu', 1, 7), chosen('ngay-khong-hieu', 2, 45_901), chosen('so-dang-chu', 3, 8)],
      false,
    );
    expect(
      requests.map(({ rule, changes, numberFormat }) => [rule, changes.map(({ after }) => after), numberFormat]),
    ).toEqual([
      ['so-dang-chu', [7, 8], undefined],
      ['ngay-khong-hieu', [45_901], 'dd/mm/yyyy'],
    ]);
  });

  test('days are counted from 1904 in workbooks that do so, other numbers are not', () => {
    const requests = fixRequests([chosen('ngay-khong-hieu', 1, 45_901), chosen('so-dang-chu', 2, 7)], true);
    expect(requests.flatMap(({ changes }) => changes.map(({ after }) => after))).toEqual([45_901 - 1462, 7]);
  });

  test('a cell is changed once, by the first', () => {
    const requests = fixRequests(
      [chosen('ma-cu', 1, 'a'), chosen('dau-to-hop', 1, 'b'), chosen('dau-to-hop', 2, 'c')],
      false,
    );
    expect(requests.map(({ rule, changes }) => [rule, changes.map(({ after }) => after)])).toEqual([
      ['ma-cu', ['a']],
      ['dau-to-hop', ['c']],
    ]);
  });

  test('no more cells than one press may change', () => {
    const many = Array.from({ length: MAX_CELLS_OF_A_PRESS + 10 }, (_fix, row) => chosen('ma-cu', row, 'a'));
    expect(fixRequests(many, false)[0]?.changes).toHaveLength(MAX_CELLS_OF_A_PRESS);
  });
});

describe('a category of the school’s own', () => {
  const book = finish(
    readBook(
      workbook(
        sheet('Danh mục', [
          ['Nhóm', 'Tên', 'Thuộc loại'],
          ['Sách', 'Truyện cổ tích', 'Sách thiếu nhi'],
        ]),
      ),
    ),
  );
  const finding = { rule: 'loai-la', data: { group: 'document', value: ' Sách  địa phương' } } as const;

  test('becomes a new row under the table, and the person is shown the cell to fill', () => {
    expect(addCategory(book, finding)).toEqual({
      name: 'Sách địa phương',
      nextCell: { sheet: 'Danh mục', row: 2, column: 2 },
      request: {
        rule: 'loai-la',
        changes: [
          { cell: { sheet: 'Danh mục', row: 2, column: 0 }, before: '', after: 'Tài liệu' },
          { cell: { sheet: 'Danh mục', row: 2, column: 1 }, before: '', after: 'Sách địa phương' },
        ],
      },
    });
  });

  test('needs a table of categories', () => {
    expect(addCategory({ tables: [] }, finding)).toBeNull();
  });
});
