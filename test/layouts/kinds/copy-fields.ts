import type { Chance } from '../../../scripts/support/chance';
import { dayText, dateWriting } from '../days';
import { SOURCES, type Book, type Told, type TypeId, TYPES } from '../books';
import { inAnyOrder, moneyText, type Field } from '../fields';

export interface CopyFields {
  readonly fields: readonly Field<Book>[];
  readonly told: Told;
}

interface Wanted {
  /** How each type is called in the column of types; null for registers without that column. */
  readonly typeNames: ReadonlyMap<TypeId, string> | null;
  readonly withdrawals: boolean;
  /** Certainly with a column of dates. */
  readonly dated?: boolean;
  readonly priced?: boolean;
}

/** How one table calls the types. */
export function typeNaming(chance: Chance): ReadonlyMap<TypeId, string> {
  const at = chance.whole(0, 5);
  return new Map(TYPES.map(({ id, names }) => [id, names[at] ?? '']));
}

/** The columns of a register with a copy a row, as this school keeps it. */
export function copyFields(chance: Chance, { typeNames, withdrawals, dated, priced }: Wanted): CopyFields {
  const write = dateWriting(chance);
  const dates = dated ?? chance.maybe(0.85);
  const sources = chance.maybe(0.35);
  const prices = priced ?? chance.maybe(0.9);
  const number: Field<Book> = {
    heads: [
      chance.of([
        'Số ĐKCB',
        'ĐKCB',
        'Số đăng ký cá biệt',
        'Số cá biệt',
        'Mã sách',
        'Số KCB',
        'Số hiệu sách',
        'Mã ĐKCB',
        'Số ĐK cá biệt',
      ]),
    ],
    cell: ({ number }) => number,
  };
  const price: Field<Book> = {
    heads: [
      chance.of([
        'Giá tiền',
        'Giá bìa',
        'Đơn giá',
        'Giá',
        'Tiền VNĐ',
        'Giá VNĐ',
        'Giá niêm yết',
        'Giá tiền (đồng)',
        'Giá (đ)',
      ]),
    ],
    cell: ({ price }) => price,
    // A sum of all rows would count what has left.
    ...(withdrawals ? {} : { summed: true }),
    ...moneyText(chance),
  };
  const rest: (Field<Book> | Field<Book>[])[] = [...titleFields(chance), publishing(chance)];
  if (prices) rest.push(price);
  if (typeNames)
    rest.push({
      heads: [chance.of(['Loại sách', 'Phân loại', 'Loại', 'Thể loại sách', 'Loại tài liệu'])],
      cell: ({ type }) => typeNames.get(type) ?? '',
    });
  if (chance.maybe(0.4))
    rest.push({
      heads: [chance.of(['Ký hiệu phân loại', 'Môn loại', 'KHPL', 'Kí hiệu phân loại'])],
      cell: ({ title }) => CLASSES[title.length % CLASSES.length] ?? '',
    });
  if (chance.maybe(0.25))
    rest.push({
      heads: [chance.of(['Số vào sổ tổng quát', 'Số VSTQ', 'Số vào sổ TQ'])],
      cell: ({ entered }) => 10 + (entered % 60),
    });
  if (sources)
    rest.push({
      heads: [chance.of(['Nguồn', 'Nguồn cung cấp', 'Nguồn gốc'])],
      cell: ({ source }) => SOURCES[source]?.[0] ?? '',
    });
  const date: Field<Book> = {
    heads: [chance.of(['Ngày vào sổ', 'Ngày nhập', 'Ngày tháng vào sổ', 'Ngày, tháng vào sổ', 'Ngày đăng ký'])],
    cell: ({ entered }) => write(entered),
  };
  const fields = inAnyOrder(chance, chance.maybe() ? [number] : [], rest);
  const first = fields.includes(number) ? fields : [number, ...fields];
  const all = dates ? (chance.maybe(0.7) ? [date, ...first] : [...first, date]) : first;
  const left = withdrawals ? withdrawalFields(chance, write) : [];
  const tail = chance.maybe(0.6) ? [note(chance)] : [];
  return { fields: [...all, ...left, ...stocktake(chance), ...tail], told: { dates, sources, prices, withdrawals } };
}

const CLASSES = ['51(075)', '53(075)', '8(V)', '9(V)', '371', '895.922'];

function titleFields(chance: Chance): Field<Book>[] {
  if (chance.maybe(0.25))
    return [
      {
        heads: [chance.of(['Tác giả và tên sách', 'Tác giả - Tên sách', 'Tên sách, tác giả', 'Tác giả, tên sách'])],
        cell: ({ author, title }) => `${author} - ${title}`,
        words: true,
      },
    ];
  const title: Field<Book> = {
    heads: [chance.of(['Tên sách', 'Nhan đề', 'Tên tài liệu', 'Tựa đề', 'Tên ấn phẩm', 'TÊN SÁCH', 'Nhan đề sách'])],
    cell: ({ title }) => title,
    words: true,
  };
  const author: Field<Book> = {
    heads: [chance.of(['Tác giả', 'Tên tác giả', 'TÁC GIẢ'])],
    cell: ({ author }) => author,
  };
  return chance.maybe() ? [title, author] : [author, title];
}

function publishing(chance: Chance): Field<Book>[] {
  const year = ({ published }: Book) => published;
  const house = ({ publisher }: Book) => publisher;
  if (chance.maybe(0.25))
    return [
      { heads: ['Xuất bản', chance.of(['Nhà', 'Nhà XB'])], cell: house },
      { heads: ['Xuất bản', 'Nơi'], cell: ({ publisher }) => (publisher === 'Trẻ' ? 'TP. HCM' : 'Hà Nội') },
      { heads: ['Xuất bản', 'Năm'], cell: year },
    ];
  return [
    { heads: [chance.of(['NXB', 'Nhà xuất bản', 'Nhà XB'])], cell: house },
    { heads: [chance.of(['Năm XB', 'Năm xuất bản', 'Năm\nXB'])], cell: year },
  ];
}

function withdrawalFields(chance: Chance, write: ReturnType<typeof dateWriting>): Field<Book>[] {
  if (chance.maybe(0.4))
    return [
      {
        heads: [chance.of(['Ngày và số biên bản xuất', 'Ngày, số biên bản xuất'])],
        cell: ({ withdrawn }) => (withdrawn ? `${dayText(withdrawn.day)}, ${withdrawn.record}` : ''),
      },
    ];
  const group = chance.maybe(0.3) ? ['Xuất kho'] : [];
  return [
    {
      heads: [...group, chance.of(['Số biên bản xuất', 'Số BB thanh lý', 'Biên bản thanh lý'])],
      cell: ({ withdrawn }) => withdrawn?.record ?? '',
    },
    {
      heads: [...group, chance.of(['Ngày xuất', 'Ngày thanh lý'])],
      cell: ({ withdrawn }) => (withdrawn ? write(withdrawn.day) : ''),
    },
  ];
}

/** Marks of the stocktakes of three years. */
function stocktake(chance: Chance): Field<Book>[] {
  if (!chance.maybe(0.25)) return [];
  const word = chance.of(['Kiểm kê', 'KIỂM KÊ', 'Kiểm kê (C/M)']);
  const bare = chance.maybe();
  return [2023, 2024, 2025].map((year) => ({
    heads: [word, bare ? String(year) : `Năm ${year}`],
    cell: ({ published, withdrawn }) => (published + 1 > year || (withdrawn && year === 2025) ? '' : 'C'),
  }));
}

function note(chance: Chance): Field<Book> {
  return { heads: [chance.of(['Phụ chú', 'Ghi chú', 'GHI CHÚ'])], cell: () => '' };
}
