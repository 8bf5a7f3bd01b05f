import type { Mutation } from '../mutation';
import { at, choose, insert, put, say, tablesOf } from '../tools';

export const sentences: readonly Mutation[] = [
  {
    rule: 'cau-con-cho-trong',
    name: 'something still to fill in',
    follows: [],
    plant: (library, chance) =>
      say(
        library,
        'I.1',
        chance.of([
          'Đón đoàn kiểm tra của phường ngày.....',
          'Triển khai kế hoạch hoạt động thư viện năm học....',
          'Trong năm học 20...., thư viện hoạt động thường xuyên.',
          'Thư viện tổ chức ...... buổi đọc sách ngoài trời.',
          'Thư viện có {Số gì đó không ai biết} bản.',
        ]),
        chance,
      ),
  },
  {
    rule: 'cau-tang-giam-thieu-so',
    name: 'a rise of something of which last year is not known',
    follows: [],
    plant: (library, chance) => {
      for (const one of tablesOf(library, 'history'))
        one.rows = one.rows.filter(({ indicator }) => !String(indicator).includes('tờ báo'));
      return say(
        library,
        'II.2',
        chance.of([
          'Số tờ báo, tạp chí tăng so với năm học trước.',
          'Số tờ báo, tạp chí giảm so với cùng kỳ năm trước.',
        ]),
        chance,
      );
    },
  },
  {
    rule: 'cau-tang-giam-sai',
    name: 'a fall of what rose',
    follows: [],
    plant: (library, chance) =>
      // In each of the workbooks the stock and its readers are more than last year.
      say(
        library,
        'II.2',
        chance.of([
          'Tổng số bản sách giảm so với năm học trước.',
          'Số lượng bạn đọc đến thư viện giảm so với cùng kỳ năm học trước.',
          'Tổng số bản sách không tăng so với năm học trước.',
          'Số lượng bạn đọc đến thư viện ít hơn năm học trước.',
          'Tổng số bản sách tiếp tục giảm nhẹ so với năm học trước.',
        ]),
        chance,
      ),
  },
  {
    rule: 'so-trong-cau-khac-so-lieu',
    name: 'a number that is not the figure’s',
    follows: [],
    plant(library, chance) {
      const { facts } = library;
      const off = (id: string) => (facts[id] ?? 0) + chance.of([1, 11, 90]);
      return say(
        library,
        chance.of(['II.1', 'II.4']),
        chance.of([
          () => `Sách giáo khoa: ${off('copies.textbook')} bản.`,
          () => `Sách thiếu nhi có ${off('copies.children')} cuốn.`,
          () => `Tổng cộng: ${off('copies.total')} bản.`,
          () => `Trong năm học đã tổ chức được ${off('activities.introductionSession')} buổi giới thiệu sách.`,
          () => `Thường xuyên giới thiệu sách bằng văn bản: ${off('activities.writtenIntroduction')} lần`,
          () => `Máy vi tính kết nối internet: ${off('equipment.computer')} bộ`,
          () => `Thư viện có tổng diện tích ${off('area.total')} m2 cả ngoài trời.`,
          () =>
            `Trong năm học đã tổ chức được ${off('activities.introductionSession')} buổi giới thiệu sách, chủ yếu vào các buổi chào cờ đầu tuần.`,
          () => `Tổ chức ${off('activities.introductionSession')} buổi giới thiệu sách nhằm thu hút bạn đọc.`,
          () => `Tổng số sách hiện có ${off('copies.total')} bản, phục vụ tốt nhu cầu của bạn đọc.`,
          () => `Thư viện đã xây dựng ${off('activities.bibliography')} thư mục phục vụ bạn đọc.`,
        ])(),
        chance,
      );
    },
  },
  {
    rule: 'cau-mau-thuan',
    name: 'two sentences that contradict each other',
    follows: [],
    plant(library, chance) {
      const [table] = tablesOf(library, 'narrative');
      if (!table) return null;
      const [praise, blame] = chance.of([
        [
          'Có đầy đủ hồ sơ, sổ sách để thư viện hoạt động thường xuyên, hiệu quả.',
          'Hồ sơ thống kê hàng ngày không sạch sẽ.',
        ],
        [
          'Giáo viên và học sinh thường xuyên đến thư viện đọc và mượn sách.',
          'Học sinh chưa thường xuyên đến thư viện.',
        ],
      ] as const);
      const first = insert(table, { part: 'II.5', text: praise, use: 'Có' }, chance);
      const second = insert(table, { part: 'III.2', text: blame, use: 'Có' }, chance);
      const records = table.rows.flatMap((row, index) => (row === first.row || row === second.row ? [index] : []));
      return { at: records.map((index) => at({ ...first, record: index }, 'text')) };
    },
  },
  {
    rule: 'danh-so-muc-sai',
    name: 'a part with a number that the form does not have',
    follows: [],
    plant(library, chance) {
      const chosen = choose(library, 'narrative', 'part', chance, (row) => row.part === 'IV');
      return put(chosen, 'part', chance.of(['VI', 'V', 'VI. Phương hướng năm học sau']));
    },
  },
];
