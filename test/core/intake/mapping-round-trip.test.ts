import fc from 'fast-check';
import {
  formatMapping,
  mappingFromRows,
  mappingToRows,
  parseMapping,
  type SavedMapping,
  type SavedTable,
} from '../../../src/core/intake';
import type { AcrossColumn } from '../../../src/core/intake/book';
import { CATEGORIES } from '../../../src/core/library/categories';
import { fieldsOf } from '../../../src/core/library/fields';
import type { FieldId, SectionId } from '../../../src/core/library/ids';
import { sheetAreaName } from '../../../src/core/sheet/address';

const SECTIONS: readonly SectionId[] = ['holdings', 'equipment', 'activities', 'readers', 'periodicals', 'history'];

// Headers are kept as one line, without spaces at the ends.
const text = fc
  .array(fc.constantFrom('Số bản', 'Đợt 1', "SGK'", '=SL', '“2024-2025”', '1.000', 'Tăng/giảm', '#'), { maxLength: 3 })
  .map((words) => words.join(' '));
const sheetName = fc.constantFrom('SGK', "Sổ 'cũ'", 'Thống kê 2025-2026', 'Trang!1');
const column = fc.nat({ max: 800 });
const category = fc.constantFrom(...CATEGORIES.map(({ id }) => id));

const acrossOf = (section: SectionId): fc.Arbitrary<AcrossColumn> =>
  fc
    .record({
      field: fc.constantFrom(...fieldsOf(section).map(({ field }) => field)),
      column,
      header: text,
      category: fc.option(category, { nil: undefined }),
      month: fc.option(fc.integer({ min: 1, max: 12 }), { nil: undefined }),
      use: fc.constantFrom<AcrossColumn['use'][]>('this-year', 'previous', 'part', 'ignored'),
    })
    .map(({ category: id, month, ...more }) => ({
      ...more,
      ...(id !== undefined && { category: id }),
      ...(month !== undefined && { month }),
    }));

const table: fc.Arbitrary<SavedTable> = fc.constantFrom(...SECTIONS).chain((section) => {
  const fields = fieldsOf(section).map(({ field }) => field);
  return fc
    .record({
      sheet: sheetName,
      headerRow: fc.option(fc.nat({ max: 50 }), { nil: null }),
      grain: section === 'holdings' ? fc.constantFrom('copy', 'title', 'summary', null) : fc.constant(null),
      columns: fc.dictionary(fc.constantFrom(...fields), fc.record({ header: text, column }), {
        maxKeys: 4,
        noNullPrototype: true,
      }),
      constants: fc.dictionary(fc.constantFrom<FieldId[]>('category'), category, { noNullPrototype: true }),
      role:
        section === 'holdings'
          ? fc.constantFrom('stock', 'acquisitions', 'withdrawals', 'claim', undefined)
          : fc.constant(undefined),
      across: fc.array(acrossOf(section), { maxLength: 4 }),
      one: fc.boolean(),
    })
    .map(({ role, across, one, columns, constants, ...more }): SavedTable => ({
      section,
      ...(more as Pick<SavedTable, 'sheet' | 'headerRow' | 'grain'>),
      columns: columns,
      constants: constants,
      ...(role !== undefined && { role: role }),
      ...(across.length > 0 && { across }),
      ...(one && { blankQuantityIsOne: true as const }),
    }));
});

const area = fc
  .record({
    sheet: sheetName,
    row: fc.nat({ max: 99 }),
    column,
    rows: fc.nat({ max: 30 }),
    columns: fc.nat({ max: 9 }),
  })
  .map(({ sheet, row, column: first, rows, columns }) =>
    sheetAreaName(sheet, { row, column: first, rowCount: rows + 1, columnCount: columns + 1 }),
  );

const mapping: fc.Arbitrary<SavedMapping> = fc
  .record({
    tables: fc.array(table, { maxLength: 5 }),
    ignoredSheets: fc.array(sheetName, { maxLength: 2 }),
    areas: fc.array(area, { maxLength: 3 }),
  })
  .map(({ areas, ...more }) => ({ version: 1, ...more, ...(areas.length > 0 && { ignoredAreas: areas }) }));

describe('whatever a person has said of a workbook', () => {
  it('comes back from the file form as it was', () => {
    fc.assert(fc.property(mapping, (said) => expect(parseMapping(formatMapping(said))).toEqual(said)));
  });

  it('comes back from the rows of "Cấu hình", also after somebody has sorted them', () => {
    fc.assert(
      fc.property(mapping, fc.infiniteStream(fc.integer()), (said, order) => {
        const rows = mappingToRows(said, { person: 'Lan', at: '2026-05-20 10:47' });
        const lists = rows.filter(([kind]) => String(kind).endsWith('để nguyên') || kind === 'Để nguyên');
        const sorted = rows
          .filter((row) => !lists.includes(row))
          .map((row) => [order.next().value, row] as const)
          .sort(([a], [b]) => a - b)
          .map(([, row]) => row);
        expect(mappingFromRows([...sorted, ...lists])).toEqual(said);
      }),
    );
  });
});

describe('a row that says how a table is read', () => {
  const rows = mappingToRows({
    version: 1,
    tables: [
      {
        section: 'holdings',
        sheet: 'Thống kê',
        grain: 'summary',
        headerRow: 3,
        columns: {},
        constants: {},
        role: 'withdrawals',
        across: [
          { field: 'copies', column: 2, header: 'Đợt 1 Số bản', use: 'ignored' },
          { field: 'copies', column: 3, header: 'SGK', category: 'textbook', month: 9, use: 'part' },
        ],
        blankQuantityIsOne: true,
      },
    ],
    ignoredSheets: [],
    ignoredAreas: ["'Vườn trường'!A1:F9"],
  });

  it.each([
    [['Vai trò', '1.holdings=withdrawals', 'sách đã xuất, đã thanh lý'], 'Thống kê', ['', '', 4]],
    [['Cột cùng tên', '1.holdings.copies#1=ignored', 'Số bản: không tính'], 'Thống kê', ['C', 'Đợt 1 Số bản', 4]],
    [
      ['Cột cùng tên', '1.holdings.copies#2=part,textbook,month9', 'Số bản, Sách giáo khoa, tháng 9: cộng vào tổng'],
      'Thống kê',
      ['D', 'SGK', 4],
    ],
    [['Ô trống', '1.holdings=1', 'ô số lượng để trống là 1 bản'], 'Thống kê', ['', '', 4]],
    [['Vùng để nguyên', "'Vườn trường'!A1:F9", 'không phải số liệu thư viện'], 'Vườn trường', ['', '', '']],
  ])('is plain to a person: %j', (first, sheet, last) => {
    expect(rows).toContainEqual([...first, '', '', '', sheet, ...last, '']);
  });
});
