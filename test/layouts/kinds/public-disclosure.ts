import { tableOf, type Field } from '../fields';
import type { Kind } from '../part';

type Line = readonly [label: string, value: number, average: string];

/** "Biểu mẫu 11": what the whole school has. The library's furniture and books are not in it. */
export const publicDisclosure: Kind = {
  name: 'public-disclosure',
  about: [],
  make: (chance) => {
    const rooms = chance.whole(12, 24);
    const set = () => chance.whole(4, 30);
    const sections: readonly { readonly heading: string; readonly items: readonly Line[] }[] = [
      {
        heading: 'Số phòng học',
        items: [
          ['Phòng học kiên cố', rooms, '1,8 m2/học sinh'],
          ['Phòng học bán kiên cố', 0, '-'],
          ['Phòng học nhờ', 0, '-'],
        ],
      },
      {
        heading: 'Tổng diện tích các phòng',
        items: [
          ['Diện tích phòng học (m2)', rooms * 48, '1,9'],
          ['Diện tích phòng học bộ môn (m2)', set() * 10, ''],
          ['Diện tích nhà tập đa năng (m2)', 0, ''],
        ],
      },
      {
        heading: 'Tổng số thiết bị dạy học tối thiểu (Đơn vị tính: bộ)',
        items: [
          ['Khối lớp 6', set(), ''],
          ['Khối lớp 7', set(), ''],
          ['Khối lớp 8', set(), ''],
          ['Khối lớp 9', set(), ''],
        ],
      },
      {
        heading: 'Tổng số máy vi tính đang sử dụng phục vụ học tập',
        items: [['Phòng tin học', set() + 20, '15 học sinh/bộ']],
      },
      {
        heading: 'Tổng số thiết bị đang sử dụng',
        items: [
          ['Ti vi', set(), `${set()}/16`],
          ['Cát xét', set(), ''],
          ['Đầu Video/đầu đĩa', set(), ''],
          ['Máy chiếu OverHead/projector/vật thể', set(), ''],
        ],
      },
    ];
    const fields: Field<Line>[] = [
      { heads: ['Nội dung'], cell: ([label]) => label, words: true },
      { heads: ['Số lượng'], cell: ([, value]) => value },
      { heads: ['Bình quân'], cell: ([, , average]) => average },
    ];
    return {
      tables: [
        tableOf(chance, {
          sheet: chance.of(['Biểu mẫu 11', 'BM11', 'Công khai CSVC']),
          titles: [
            'Biểu mẫu 11',
            'THÔNG BÁO',
            'Công khai thông tin cơ sở vật chất của cơ sở giáo dục phổ thông, năm học 2025-2026',
          ],
          fields,
          sections,
          concern: 'none',
          total: false,
          blanks: false,
        }),
      ],
      figures: {},
    };
  },
};
