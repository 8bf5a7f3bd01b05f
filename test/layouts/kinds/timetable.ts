import { tableOf } from '../fields';
import type { Kind } from '../part';

const SUBJECTS = ['Toán', 'Ngữ văn', 'Tiếng Anh', 'KHTN', 'Lịch sử', 'Tin học', 'Thể dục', 'Chào cờ'];

/** The lessons of a class, or when the library is open to which class: no figures of the library's. */
export const timetable: Kind = {
  name: 'timetable',
  about: [],
  make: (chance) => {
    const library = chance.maybe();
    const classes = ['6A', '6B', '7A', '7B', '8A', '8B', '9A', '9B'];
    const lessons = [1, 2, 3, 4, 5];
    const days = ['Thứ 2', 'Thứ 3', 'Thứ 4', 'Thứ 5', 'Thứ 6'];
    return {
      tables: [
        tableOf(chance, {
          sheet: chance.of(['TKB', 'Thời khóa biểu', 'Lịch đọc']),
          titles: [
            library
              ? 'THỜI KHÓA BIỂU TIẾT ĐỌC THƯ VIỆN'
              : chance.of(['THỜI KHÓA BIỂU LỚP 6A', 'THỜI KHÓA BIỂU NĂM HỌC 2025-2026']),
          ],
          fields: [
            { heads: [chance.of(['Tiết', 'Tiết học'])], cell: (lesson: number) => lesson },
            ...days.map((day) => ({ heads: [day], cell: () => chance.of(library ? classes : SUBJECTS) })),
          ],
          sections: [{ heading: '', items: lessons }],
          concern: 'none',
          numbered: false,
          total: false,
        }),
      ],
      figures: {},
    };
  },
};
