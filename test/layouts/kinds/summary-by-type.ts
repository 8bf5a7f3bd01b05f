import { summaryFigures, typeTotals, type TypeTotals } from '../books';
import { schoolYearText, THIS_YEAR } from '../days';
import { countText, moneyText, tableOf, type Field } from '../fields';
import type { Kind } from '../part';
import { typeNaming } from './copy-fields';

/** A row for each type of books with what there is of it. */
export const summaryByType: Kind = {
  name: 'summary-by-type',
  about: ['stock'],
  make: (chance) => {
    const totals = typeTotals(chance);
    const titles = chance.maybe(0.7);
    const value = chance.maybe(0.7);
    const names = typeNaming(chance);
    const group = chance.maybe(0.3) ? [chance.of(['Số lượng', 'Hiện có', 'Vốn tài liệu hiện có'])] : [];
    const fields: Field<TypeTotals>[] = [
      {
        heads: [chance.of(['Loại sách', 'Tên loại sách', 'Loại tài liệu', 'Phân loại', 'LOẠI SÁCH'])],
        cell: ({ type }) => names.get(type.id) ?? '',
        words: true,
      },
    ];
    if (titles)
      fields.push({
        heads: [...group, chance.of(['Số tên', 'Số đầu sách', 'Số tên sách', 'Đầu sách'])],
        cell: (one) => one.titles,
        summed: true,
      });
    fields.push({
      heads: [...group, chance.of(['Số bản', 'Số cuốn', 'Số quyển', 'Số bản sách', 'SỐ BẢN'])],
      cell: ({ copies }) => copies,
      summed: true,
      ...countText(chance, 'bản'),
    });
    if (value)
      fields.push({
        heads: [chance.of(['Giá trị', 'Số tiền', 'Thành tiền', 'Giá trị (đồng)', 'Trị giá (đ)'])],
        cell: (one) => one.value,
        summed: true,
        ...moneyText(chance),
      });
    if (chance.maybe()) fields.push({ heads: ['Ghi chú'], cell: () => '' });
    return {
      tables: [
        tableOf(chance, {
          sheet: chance.of(['Vốn tài liệu', 'Tổng hợp', 'Thống kê sách', 'Sheet1']),
          titles: [
            chance.of(['THỐNG KÊ VỐN TÀI LIỆU', 'TỔNG HỢP SÁCH THƯ VIỆN', 'BẢNG THỐNG KÊ SÁCH']),
            ...(chance.maybe() ? [`Năm học ${schoolYearText(chance, THIS_YEAR)}`] : []),
          ],
          fields,
          sections: [{ heading: '', items: totals }],
          blanks: false,
        }),
      ],
      figures: summaryFigures(totals, { titles, value }),
    };
  },
};
