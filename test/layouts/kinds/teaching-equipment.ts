import { tableOf, type Field } from '../fields';
import type { Kind } from '../part';

type Line = readonly [topic: string, name: string, unit: string, count: number, broken: number];

const SUBJECTS: readonly (readonly [
  subject: string,
  things: readonly (readonly [topic: string, name: string, unit: string])[],
])[] = [
  [
    'TOÁN',
    [
      ['Hình học trực quan', 'Bộ thiết bị dạy hình học trực quan', 'Bộ'],
      ['Đo lường', 'Thước cuộn', 'Chiếc'],
      ['Xác suất', 'Quân xúc xắc', 'Bộ'],
      ['Tính toán', 'Máy tính cầm tay', 'Chiếc'],
    ],
  ],
  [
    'VẬT LÍ',
    [
      ['Dùng chung', 'Giá thí nghiệm', 'Cái'],
      ['Quang học', 'Đèn laser', 'Chiếc'],
      ['Điện', 'Ampe kế', 'Chiếc'],
      ['Nhiệt', 'Nhiệt kế', 'Cái'],
    ],
  ],
  [
    'HÓA HỌC',
    [
      ['Dùng chung', 'Đèn cồn', 'Cái'],
      ['Dùng chung', 'Giá để ống nghiệm', 'Cái'],
      ['Hóa chất', 'Axit clohidric HCl', 'Lọ'],
      ['Dụng cụ', 'Ống nghiệm', 'Cái'],
    ],
  ],
  [
    'SINH HỌC',
    [
      ['Quan sát', 'Kính hiển vi', 'Cái'],
      ['Mô hình', 'Mô hình bộ xương', 'Bộ'],
      ['Bảo quản', 'Tủ đựng mẫu vật', 'Cái'],
      ['Thực hành', 'Quạt hút tủ hốt', 'Cái'],
    ],
  ],
];

/** Teaching equipment by subject: no furniture of the library's, whatever words are in it. */
export const teachingEquipment: Kind = {
  name: 'teaching-equipment',
  about: [],
  make: (chance) => {
    const subjects = chance.shuffled(SUBJECTS).slice(0, chance.whole(2, 4));
    const line = ([topic, name, unit]: readonly [string, string, string]): Line => [
      topic,
      name,
      unit,
      chance.whole(3, 40),
      chance.whole(0, 2),
    ];
    const fields: Field<Line>[] = [
      { heads: ['Chủ đề dạy học'], cell: ([topic]) => topic },
      { heads: [chance.of(['Tên thiết bị', 'Tên thiết bị dạy học'])], cell: ([, name]) => name, words: true },
      { heads: [chance.of(['Đơn vị tính', 'ĐVT'])], cell: ([, , unit]) => unit },
      { heads: [chance.of(['Tổng số', 'Số lượng'])], cell: ([, , , count]) => count },
      { heads: ['Hỏng'], cell: ([, , , , broken]) => broken },
    ];
    const apart = chance.maybe();
    const title = chance.of([
      'KIỂM KÊ THIẾT BỊ DẠY HỌC',
      'DANH MỤC THIẾT BỊ DẠY HỌC TỐI THIỂU',
      'BIÊN BẢN KIỂM KÊ THIẾT BỊ DẠY HỌC CÁC BỘ MÔN',
    ]);
    const sheet = chance.of(['Kiểm kê TBDH', 'TBDH', 'Thiết bị dạy học']);
    const tables = apart
      ? subjects.map(([subject, things], at) => ({
          ...tableOf(chance, {
            sheet,
            titles: [...(at === 0 ? [title] : []), `${['I', 'II', 'III', 'IV'][at]}. MÔN ${subject}`],
            fields,
            sections: [{ heading: '', items: things.map(line) }],
            concern: 'none' as const,
            numbered: true,
            total: false,
            blanks: false,
          }),
          together: 'down' as const,
        }))
      : [
          tableOf(chance, {
            sheet,
            titles: [title],
            fields,
            sections: subjects.map(([subject, things]) => ({ heading: `MÔN ${subject}`, items: things.map(line) })),
            concern: 'none',
            total: false,
          }),
        ];
    return { tables, figures: {} };
  },
};
