import type { Chance } from '../../../scripts/support/chance';
import { booksOf, registerFigures, TYPES } from '../books';
import { tableOf, type Field } from '../fields';
import type { Kind, Want } from '../part';
import { copyFields, typeNaming } from './copy-fields';

interface Line {
  readonly label: string;
  readonly unit: string;
  readonly value: number;
}

interface Item {
  readonly id: string;
  readonly labels: readonly string[];
  readonly units: readonly string[];
  readonly range: readonly [from: number, to: number];
}

const item = (id: string, labels: readonly string[], units: readonly string[], from: number, to: number): Item => ({
  id,
  labels,
  units,
  range: [from, to],
});

const SECTIONS: readonly (readonly [heading: string, items: readonly Item[]])[] = [
  [
    'Thông tin chung',
    [
      item('people.pupils', ['Tổng số học sinh', 'Số học sinh'], ['HS', 'Học sinh', 'Em'], 300, 900),
      item('people.teachers', ['Tổng số giáo viên', 'Số giáo viên'], ['GV', 'Người'], 20, 60),
      item('people.classes', ['Tổng số lớp', 'Số lớp'], ['Lớp'], 8, 24),
    ],
  ],
  [
    'Cơ sở vật chất',
    [
      item('area.indoor', ['Diện tích phòng thư viện', 'Diện tích trong nhà'], ['m2', 'm²'], 50, 160),
      item('equipment.shelf', ['Giá sách', 'Số giá sách'], ['Cái', 'Chiếc'], 4, 20),
      item('equipment.computer', ['Máy vi tính', 'Máy vi tính của thư viện'], ['Bộ', 'Cái'], 1, 25),
      item('equipment.printer', ['Máy in'], ['Cái', 'Chiếc'], 1, 2),
    ],
  ],
  [
    'Vốn tài liệu',
    [
      item(
        'copies.textbook',
        ['Sách giáo khoa', '- Sách giáo khoa', 'Số bản sách giáo khoa'],
        ['Bản', 'Cuốn'],
        300,
        1500,
      ),
      item('copies.professional', ['Sách nghiệp vụ', '- Sách nghiệp vụ'], ['Bản', 'Cuốn'], 200, 900),
      item('copies.reference', ['Sách tham khảo', '- Sách tham khảo'], ['Bản', 'Cuốn'], 400, 2200),
      item('copies.children', ['Sách thiếu nhi', '- Sách thiếu nhi'], ['Bản', 'Cuốn'], 300, 1800),
      item('periodicals.titles', ['Báo, tạp chí'], ['Tên', 'Loại'], 3, 12),
    ],
  ],
  [
    'Hoạt động',
    [
      item('visits.pupil', ['Lượt bạn đọc học sinh', 'Lượt học sinh đến thư viện'], ['Lượt'], 4000, 12_000),
      item('visits.teacher', ['Lượt bạn đọc giáo viên', 'Lượt giáo viên đến thư viện'], ['Lượt'], 100, 600),
      item('activities.display', ['Trưng bày sách', 'Giới thiệu, trưng bày sách'], ['Lần'], 2, 9),
    ],
  ],
];

/** A list of indicators that repeats what a register and a list of furniture say. */
export const indicatorsBeside: Kind = {
  name: 'indicators-beside',
  about: ['stock', 'equipment'],
  make: (chance) => {
    const { fields, told } = copyFields(chance, { typeNames: typeNaming(chance), withdrawals: false });
    const books = booksOf(chance, { types: TYPES, each: [8, 14] });
    const shelves = chance.whole(3, 12);
    const register = tableOf(chance, {
      sheet: 'Sổ ĐKCB',
      titles: ['SỔ ĐĂNG KÝ CÁ BIỆT'],
      fields,
      sections: [{ heading: '', items: books }],
      total: false,
    });
    const things = tableOf(chance, {
      sheet: 'Thiết bị',
      titles: ['DANH MỤC THIẾT BỊ THƯ VIỆN'],
      fields: [
        { heads: ['Tên thiết bị'], cell: ([name]: readonly [string, number]) => name, words: true },
        { heads: ['ĐVT'], cell: () => 'Cái' },
        { heads: ['Số lượng'], cell: ([, count]) => count },
      ],
      sections: [
        {
          heading: '',
          items: [
            ['Giá sách', shelves],
            ['Máy in', 1],
          ] as const,
        },
      ],
    });
    const of = (id: string) => books.filter(({ type }) => type === id).length;
    const lines: Line[] = [
      { label: 'Tổng số bản sách', unit: 'Bản', value: books.length },
      ...TYPES.map(({ id, names }) => ({ label: names[0] ?? '', unit: 'Bản', value: of(id) })),
      { label: 'Giá sách', unit: 'Cái', value: shelves },
      { label: 'Máy in', unit: 'Cái', value: 1 },
    ];
    const list = tableOf(chance, {
      sheet: chance.of(['Phụ lục', 'Biểu thống kê']),
      titles: ['BIỂU THỐNG KÊ SỐ LIỆU THƯ VIỆN', 'Năm học 2025-2026'],
      fields: [
        { heads: [chance.of(['Nội dung', 'Chỉ tiêu'])], cell: ({ label }: Line) => label, words: true },
        { heads: [chance.of(['Đơn vị tính', 'ĐVT'])], cell: ({ unit }) => unit },
        { heads: [chance.of(['Số lượng', 'Kết quả'])], cell: ({ value }) => value },
      ],
      sections: [{ heading: '', items: lines }],
      total: false,
    });
    const figures = {
      'equipment.shelf': shelves,
      'equipment.printer': 1,
      'equipment.otherEquipment': 0,
      'equipment.computer': 0,
    };
    return { tables: [register, things, list], figures: { ...registerFigures(books, told), ...figures } };
  },
};

/** Everything in one list of indicators, each with its unit: facts that are said, and nothing to add up. */
export const indicatorList: Kind = {
  name: 'indicator-list',
  about: ['stock', 'equipment', 'readers', 'activities', 'periodicals', 'people'],
  make: (chance) => {
    const figures: Record<string, Want> = { 'equipment.otherEquipment': { oneOf: [0, null] } };
    const sections = SECTIONS.map(([heading, items]) => ({
      heading,
      items: items.map((one) => lineOf(chance, one, figures)),
    }));
    const books = sections.flatMap(({ heading, items }) => (heading === 'Vốn tài liệu' ? items.slice(0, 4) : []));
    const total = books.reduce((sum, { value }) => sum + value, 0);
    figures['copies.total'] = { oneOf: [total, null] };
    const withTotal = chance.maybe(0.7);
    const fields: Field<Line>[] = [
      {
        heads: [chance.of(['Nội dung', 'Chỉ tiêu', 'Danh mục', 'Nội dung thống kê'])],
        cell: ({ label }) => label,
        words: true,
      },
      { heads: [chance.of(['Đơn vị tính', 'ĐVT', 'Đơn vị'])], cell: ({ unit }) => unit },
      { heads: [chance.of(['Số lượng', 'Kết quả', 'Số liệu'])], cell: ({ value }) => value },
      ...(chance.maybe() ? [{ heads: ['Ghi chú'], cell: () => '' }] : []),
    ];
    return {
      tables: [
        tableOf(chance, {
          sheet: chance.of(['Phụ lục', 'Biểu thống kê', 'Thống kê']),
          titles: [
            chance.of(['BIỂU THỐNG KÊ SỐ LIỆU THƯ VIỆN', 'THỐNG KÊ CÔNG TÁC THƯ VIỆN', 'PHỤ LỤC SỐ LIỆU THƯ VIỆN']),
            chance.of(['(Kèm theo Báo cáo tổng kết năm học 2025 - 2026)', 'Năm học 2025-2026']),
          ],
          fields,
          sections: sections.map(({ heading, items }) => ({
            heading,
            items:
              heading === 'Vốn tài liệu' && withTotal
                ? [{ label: 'Tổng số bản sách', unit: items[0]?.unit ?? '', value: total }, ...items]
                : items,
          })),
          total: false,
        }),
      ],
      figures,
    };
  },
};

function lineOf(chance: Chance, { id, labels, units, range }: Item, figures: Record<string, Want>): Line {
  const value = chance.whole(...range);
  figures[id] = { oneOf: [value, null] };
  return { label: chance.of(labels), unit: chance.of(units), value };
}
