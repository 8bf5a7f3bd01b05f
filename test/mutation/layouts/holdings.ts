import { table, type Row, type Table } from '../model';
import type { Chance } from '../../../scripts/support/chance';
import { column, day, rearranged, withTotal } from './common';

export const TYPES = [
  ['textbook', 'Sách giáo khoa', 'SGK'],
  ['professional', 'Sách nghiệp vụ', 'SNV'],
  ['reference', 'Sách tham khảo', 'STK'],
  ['children', 'Sách thiếu nhi', 'STN'],
] as const;

const SUBJECTS = ['Toán', 'Tiếng Việt', 'Đạo đức', 'Âm nhạc', 'Mĩ thuật', 'Khoa học', 'Lịch sử và Địa lí', 'Tin học'];
const TALES = [
  'Dế Mèn phiêu lưu ký',
  'Tấm Cám',
  'Đất rừng phương Nam',
  'Hoàng tử bé',
  'Góc sân và khoảng trời',
  'Cây tre trăm đốt',
  'Thạch Sanh',
  'Bà chúa tuyết',
];
const AUTHORS = ['Tô Hoài', 'Trần Đăng Khoa', 'Nguyễn Nhật Ánh', 'Phạm Hổ', 'Đoàn Giỏi', 'Võ Quảng'];

function titleOf(type: string, at: number): string {
  const grade = 1 + (Math.floor(at / SUBJECTS.length) % 5);
  const subject = SUBJECTS[at % SUBJECTS.length] ?? '';
  if (type === 'textbook') return `${subject} ${grade}`;
  if (type === 'professional') return `Sách giáo viên ${subject} ${grade}`;
  if (type === 'reference') return `Bài tập ${subject} ${grade}`;
  const volume = Math.floor(at / TALES.length);
  return `${TALES[at % TALES.length] ?? ''}${volume === 0 ? '' : `, tập ${volume + 1}`}`;
}

function describe(type: string, at: number, chance: Chance): Row {
  return {
    title: titleOf(type, at),
    author: chance.of(AUTHORS),
    publisher: chance.of(['Giáo dục', 'Kim Đồng', 'Trẻ']),
    publishedYear: chance.whole(2012, 2023),
    price: chance.whole(16, 48) * 1000,
  };
}

const BOOK_COLUMNS = (chance: Chance) => [
  column(chance, 'title', ['Tên sách', 'Nhan đề', 'Tên tài liệu']),
  column(chance, 'author', ['Tác giả']),
  column(chance, 'publisher', ['NXB', 'Nhà xuất bản']),
  column(chance, 'publishedYear', ['Năm XB', 'Năm xuất bản'], '0'),
];

/** One row a title, with quantity, price and amount, all types in one list. */
export function titleList(chance: Chance): Table {
  const rows = TYPES.flatMap(([id, name]) =>
    Array.from({ length: chance.whole(8, 14) }, (_unused, at): Row => {
      const book = describe(id, at, chance);
      const quantity = chance.whole(2, 12);
      return { ...book, category: name, unit: 'bản', quantity, amount: quantity * Number(book.price), note: '' };
    }),
  );
  const one = table(
    'holdings',
    chance.of(['Danh mục sách', 'Vốn tài liệu']),
    [
      ...BOOK_COLUMNS(chance),
      column(chance, 'category', ['Loại sách', 'Phân loại']),
      column(chance, 'unit', ['ĐVT']),
      column(chance, 'quantity', ['Số lượng', 'SL', 'Số bản']),
      column(chance, 'price', ['Giá tiền', 'Đơn giá', 'Giá bìa'], '#,##0'),
      column(chance, 'amount', ['Thành tiền'], '#,##0'),
      column(chance, 'note', ['Ghi chú']),
    ],
    chance.maybe() ? rows : chance.shuffled(rows),
    { kind: 'titles' },
  );
  if (chance.maybe(0.7)) withTotal(one, 'title', ['quantity', 'amount'], chance);
  return rearranged(one, chance);
}

/** One row a copy, each type in a register of its own, which its sheet names; some copies withdrawn. */
export function registers(chance: Chance): Table[] {
  return TYPES.map(([id, , code]) => {
    const rows: Row[] = [];
    const titles = chance.whole(6, 10);
    for (let at = 0; at < titles; at++) {
      const book = describe(id, at, chance);
      const entered = chance.maybe(0.2)
        ? day(2025, chance.whole(9, 12), 12)
        : day(chance.whole(2023, 2024), chance.whole(1, 12), 12);
      for (let copy = chance.whole(3, 6); copy > 0; copy--) {
        rows.push({
          ...book,
          entryDate: entered,
          accessionNumber: `${code}.${String(rows.length + 1).padStart(4, '0')}`,
          source: chance.of(['Trường tự mua', 'Cấp phát']),
          withdrawalDate: '',
          withdrawalRecord: '',
          note: '',
        });
      }
    }
    const gone = rows[chance.whole(0, 2)];
    if (gone && Number(gone.entryDate) < day(2025, 8, 1)) {
      gone.withdrawalDate = day(2026, 3, 16);
      gone.withdrawalRecord = '05/BB-TL';
    }
    return rearranged(
      table(
        'holdings',
        code,
        [
          column(chance, 'entryDate', ['Ngày vào sổ', 'Ngày nhập'], 'dd/mm/yyyy'),
          column(chance, 'accessionNumber', ['Số ĐKCB', 'ĐKCB', 'Số đăng ký cá biệt']),
          ...BOOK_COLUMNS(chance),
          column(chance, 'price', ['Giá tiền', 'Giá bìa'], '#,##0'),
          column(chance, 'source', ['Nguồn', 'Nguồn cung cấp']),
          column(chance, 'withdrawalDate', ['Ngày xuất'], 'dd/mm/yyyy'),
          column(chance, 'withdrawalRecord', ['Số biên bản xuất']),
          column(chance, 'note', ['Phụ chú', 'Ghi chú']),
        ],
        rows,
        { kind: 'copies' },
      ),
      chance,
    );
  });
}

/** One row a type with the year's movements, in copies and often in đồng, under a header of one row or two. */
export function summary(chance: Chance): Table {
  const rows = TYPES.map(([, name]): Row => {
    const [opening, added, withdrawn] = [chance.whole(300, 900), chance.whole(10, 90), chance.whole(1, 15)];
    const price = chance.whole(15, 40) * 1000;
    return {
      category: name,
      opening,
      added,
      withdrawn,
      closing: opening + added - withdrawn,
      openingValue: opening * price,
      addedValue: added * price,
      withdrawnValue: withdrawn * price,
      closingValue: (opening + added - withdrawn) * price,
    };
  });
  const inGroups = chance.maybe();
  const moves = (suffix: '' | 'Value', group: string, format: string) =>
    (
      [
        ['opening', 'Đầu năm'],
        ['added', 'Tăng'],
        ['withdrawn', 'Giảm'],
        ['closing', 'Cuối năm'],
      ] as const
    ).map(([field, header]) => ({
      field: `${field}${suffix}` as const,
      header,
      format,
      ...(inGroups ? { group } : {}),
    }));
  const copies = moves('', 'Số bản', '#,##0');
  const values = inGroups ? moves('Value', 'Giá trị (đồng)', '#,##0') : [];
  const one = table(
    'holdings',
    'Tổng hợp',
    [column(chance, 'category', ['Loại sách', 'Loại tài liệu']), ...copies, ...values],
    rows,
    {
      kind: 'summary',
    },
  );
  if (chance.maybe(0.7))
    withTotal(
      one,
      'category',
      [...copies, ...values].map(({ field }) => field),
      chance,
    );
  rearranged(one, chance, true);
  return one;
}
