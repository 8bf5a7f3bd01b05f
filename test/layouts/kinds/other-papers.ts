import { dayText, serial } from '../days';
import { plainName, TYPES, type BookType } from '../books';
import { tableOf, type Field } from '../fields';
import type { Kind } from '../part';

const NAMES = ['Nguyễn Văn An', 'Trần Thị Bình', 'Lê Minh Châu', 'Phạm Quốc Dũng', 'Hoàng Thu Hà', 'Vũ Đức Huy'];

/** Who is on duty when. */
export const dutyRoster: Kind = {
  name: 'duty-roster',
  about: [],
  make: (chance) => {
    const fields: Field<number>[] = [
      { heads: [chance.of(['Tuần', 'Tuần thứ'])], cell: (week) => week },
      { heads: ['Từ ngày'], cell: (week) => dayText(serial(2025, 9, 1) + week * 7) },
      { heads: ['Đến ngày'], cell: (week) => dayText(serial(2025, 9, 5) + week * 7) },
      { heads: [chance.of(['Người trực', 'Học sinh trực'])], cell: () => chance.of(NAMES) },
    ];
    return {
      tables: [
        tableOf(chance, {
          sheet: chance.of(['Lịch trực', 'Phân công']),
          titles: [chance.of(['LỊCH TRỰC THƯ VIỆN', 'BẢNG PHÂN CÔNG TRỰC THƯ VIỆN'])],
          fields,
          sections: [{ heading: '', items: [1, 2, 3, 4, 5, 6, 7] }],
          concern: 'none',
          numbered: false,
          total: false,
        }),
      ],
      figures: {},
    };
  },
};

/** Money that was paid. */
export const receipts: Kind = {
  name: 'receipts',
  about: [],
  make: (chance) => {
    const fields: Field<string>[] = [
      { heads: ['Họ và tên'], cell: (name) => name, words: true },
      { heads: ['Lớp'], cell: () => chance.of(['6A', '7B', '8A']) },
      { heads: [chance.of(['Số tiền', 'Số tiền đã nộp'])], cell: () => chance.whole(2, 12) * 10_000, summed: true },
      { heads: ['Ký nhận'], cell: () => '' },
    ];
    return {
      tables: [
        tableOf(chance, {
          sheet: chance.of(['Thu quỹ', 'Thu tiền']),
          titles: [chance.of(['DANH SÁCH THU TIỀN', 'DANH SÁCH NỘP TIỀN BẢO HIỂM'])],
          fields,
          sections: [{ heading: '', items: NAMES }],
          concern: 'none',
        }),
      ],
      figures: {},
    };
  },
};

/** What is to be bought in the coming school year. */
export const planOfComingYear: Kind = {
  name: 'plan-of-coming-year',
  about: [],
  make: (chance) => {
    const fields: Field<BookType>[] = [
      { heads: [chance.of(['Loại sách', 'Nội dung'])], cell: plainName, words: true },
      {
        heads: [chance.of(['Số lượng dự kiến', 'Số bản dự kiến', 'Dự kiến mua'])],
        cell: () => chance.whole(20, 200),
        summed: true,
      },
      {
        heads: [chance.of(['Kinh phí dự kiến', 'Dự toán'])],
        cell: () => chance.whole(20, 200) * 100_000,
        summed: true,
      },
    ];
    return {
      tables: [
        tableOf(chance, {
          sheet: chance.of(['KH 2026-2027', 'Kế hoạch', 'Dự trù']),
          titles: [
            chance.of(['KẾ HOẠCH MUA SẮM SÁCH NĂM HỌC 2026-2027', 'DỰ TRÙ KINH PHÍ MUA SÁCH NĂM HỌC 2026 - 2027']),
          ],
          fields,
          sections: [{ heading: '', items: TYPES }],
          concern: 'none',
          blanks: false,
        }),
      ],
      figures: {},
    };
  },
};

/** The people of the school. */
export const staffList: Kind = {
  name: 'staff-list',
  about: [],
  make: (chance) => {
    const fields: Field<string>[] = [
      { heads: ['Họ và tên'], cell: (name) => name, words: true },
      { heads: ['Năm sinh'], cell: () => chance.whole(1968, 1998) },
      { heads: ['Chức vụ'], cell: () => chance.of(['Giáo viên', 'Tổ trưởng', 'Nhân viên']) },
      { heads: ['Trình độ'], cell: () => chance.of(['ĐHSP', 'CĐSP']) },
      { heads: ['Điện thoại'], cell: () => `09${chance.whole(10_000_000, 99_999_999)}` },
    ];
    return {
      tables: [
        tableOf(chance, {
          sheet: chance.of(['DS CBGV', 'Nhân sự']),
          titles: [chance.of(['DANH SÁCH CÁN BỘ, GIÁO VIÊN, NHÂN VIÊN', 'DANH SÁCH CBGVNV NĂM HỌC 2025-2026'])],
          fields,
          sections: [{ heading: '', items: NAMES }],
          concern: 'none',
          total: false,
        }),
      ],
      figures: {},
    };
  },
};
