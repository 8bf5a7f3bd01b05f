import type { Mutation } from '../mutation';
import { at, choose, fact, put, say, state } from '../tools';

const REQUIRED = ['Cơ quan chủ quản', 'Tên trường', 'Cấp học', 'Địa danh', 'Năm học', 'Ký hiệu', 'Hiệu trưởng'];

export const school: readonly Mutation[] = [
  {
    rule: 'thieu-thong-tin',
    name: 'a required fact left blank',
    follows: [],
    plant: (library, chance) => put(fact(library, chance.of(REQUIRED)), 'value', chance.of(['', '.....', '…'])),
  },
  {
    rule: 'thieu-thong-tin',
    name: 'a required fact on no row',
    follows: [],
    plant(library, chance) {
      const name = chance.of(REQUIRED);
      const chosen = fact(library, name);
      chosen?.table.rows.splice(chosen.record, 1);
      return chosen && { at: [], says: { name } };
    },
  },
  {
    rule: 'nam-hoc-sai',
    name: 'the school year is not two following years',
    follows: [],
    plant: (library, chance) =>
      put(fact(library, 'Năm học'), 'value', chance.of(['2025-2027', '2025', 'Năm học 2025 - 2025'])),
  },
  {
    rule: 'nam-hoc-sai',
    name: 'a year of the history that is not two following years',
    follows: [],
    plant(library, chance) {
      const chosen = choose(
        library,
        'history',
        'schoolYear',
        chance,
        (row) => row.schoolYear !== '2024-2025' && row.schoolYear !== '2025-2026',
      );
      return put(chosen, 'schoolYear', '2021-2023');
    },
  },
  {
    rule: 'cap-hoc-khong-khop',
    name: 'another level than the school’s name says',
    follows: [],
    plant(library, chance) {
      const [name, value] = chance.of([
        ['Cấp học', 'THCS'],
        ['Kế hoạch số', '08/KH-THCS'],
        ['Trang thư viện điện tử', 'thcs-baclenh-laocai.violet.vn'],
        ['Cấp học', 'Trung học phổ thông'],
      ] as const);
      return state(library, name, value);
    },
  },
  {
    rule: 'cap-hoc-khong-khop',
    name: 'grades of another level in a sentence',
    follows: [],
    plant: (library, chance) =>
      say(
        library,
        'I.1',
        chance.of(['Học sinh lớp 6 đến lớp 9 tích cực đọc sách.', 'Phục vụ khối 10, 11 trong giờ ra chơi.']),
        chance,
      ),
  },
  {
    rule: 'ky-hieu-sai',
    name: 'a sign with a dot, spaces, small letters',
    follows: [],
    plant(library, chance) {
      const [name, value] = chance.of([
        ['Ký hiệu', 'BC.THBL'],
        ['Ký hiệu', 'BC - THBL'],
        ['Ký hiệu', 'bc-thbl'],
        ['Số báo cáo', '5 / BC-THBL'],
        ['Kế hoạch số', '08 / KH - TV'],
      ] as const);
      return state(library, name, value);
    },
  },
  {
    rule: 'co-quan-cap-huyen',
    name: 'a district office as superior body',
    follows: [],
    plant: (library, chance) =>
      state(
        library,
        'Cơ quan chủ quản',
        chance.of(['PHÒNG GD&ĐT HUYỆN BẢO THẮNG', 'UBND huyện Bảo Thắng', 'Phòng Giáo dục và Đào tạo']),
      ),
  },
  {
    rule: 'van-ban-het-hieu-luc',
    name: 'the old standard quoted',
    follows: [],
    plant: (library, chance) =>
      say(
        library,
        'II.5',
        chance.of([
          'Thực hiện Quyết định số 01/2003/QĐ-BGDĐT về tiêu chuẩn thư viện.',
          'Đạt chuẩn theo QĐ 01/2003/QĐ-BGD&ĐT.',
        ]),
        chance,
      ),
  },
  {
    rule: 'ban-tren-hoc-sinh',
    name: 'more pupils than the stock is enough for',
    follows: [],
    plant: (library) => state(library, 'Số học sinh', 9000),
  },
  {
    rule: 'dien-tich-doc',
    name: 'forty square metres to read in',
    // The whole area is another one now.
    follows: [
      { rule: 'so-trong-cau-khac-so-lieu', in: 'narrative' },
      { rule: 'so-lieu-noi-hai-lan', in: 'history' },
    ],
    plant: (library, chance) => state(library, 'Diện tích trong nhà', chance.of([24, 40, 49.5])),
  },
  {
    rule: 'bao-tap-chi',
    name: 'issues of another year only',
    follows: [
      { rule: 'so-trong-cau-khac-so-lieu', in: 'narrative' },
      { rule: 'so-lieu-noi-hai-lan', in: 'history' },
    ],
    plant(library, chance) {
      const chosen = choose(library, 'periodicals', 'date', chance);
      if (!chosen) return null;
      const { table } = chosen;
      for (const row of table.rows) row.date = Number(row.date) - 365;
      return {
        at: table.columns.map(({ field }) => ({
          ...at(chosen, field),
          row: at({ ...chosen, record: 0 }, field).row - 1,
        })),
      };
    },
  },
];
