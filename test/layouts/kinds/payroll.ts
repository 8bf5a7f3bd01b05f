import { tableOf, type Field } from '../fields';
import type { Kind } from '../part';

interface Person {
  readonly name: string;
  readonly rate: number;
  readonly extra: number;
}

const NAMES = ['Trần Thị Hồng', 'Lê Thu Hà', 'Phạm Văn Tú', 'Nguyễn Thị Mai', 'Hồ Quang Huy', 'Đinh Thị Loan'];

/** Wages, or duties by the hour: no figures of the library's. */
export const payroll: Kind = {
  name: 'payroll',
  about: [],
  make: (chance) => {
    const people = NAMES.map((name): Person => ({
      name,
      rate: chance.whole(234, 498) / 100,
      extra: chance.whole(1, 9) * 100_000,
    }));
    const fields: Field<Person>[] = [
      { heads: ['Họ và tên'], cell: ({ name }) => name, words: true },
      { heads: ['Chức vụ'], cell: () => chance.of(['Giáo viên', 'Nhân viên', 'Tổ trưởng']) },
      { heads: [chance.of(['Hệ số lương', 'Hệ số'])], cell: ({ rate }) => rate },
      { heads: ['Phụ cấp'], cell: ({ extra }) => extra, summed: true },
      {
        heads: [chance.of(['Thực lĩnh', 'Thực nhận'])],
        cell: ({ rate, extra }) => Math.round(rate * 2_340_000) + extra,
        summed: true,
      },
      { heads: ['Ký nhận'], cell: () => '' },
    ];
    return {
      tables: [
        tableOf(chance, {
          sheet: chance.of(['Lương T5', 'Bảng lương', 'Lương']),
          titles: [chance.of(['BẢNG LƯƠNG THÁNG 5 NĂM 2026', 'BẢNG THANH TOÁN TIỀN LƯƠNG THÁNG 5/2026'])],
          fields,
          sections: [{ heading: '', items: people }],
          concern: 'none',
        }),
      ],
      figures: {},
    };
  },
};
