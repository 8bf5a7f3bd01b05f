import type { Chance } from '../../scripts/support/chance';
import { serial, TODAY, YEAR_BEGINS, yearOf } from './days';
import type { Figures, Want } from './part';

export type TypeId = 'textbook' | 'professional' | 'reference' | 'children' | 'other';

export interface BookType {
  readonly id: TypeId;
  readonly names: readonly string[];
  readonly short: string;
  readonly titles: readonly string[];
}

/** The kinds of books that every school has, as schools write them. */
export const TYPES: readonly BookType[] = [
  {
    id: 'textbook',
    names: ['Sách giáo khoa', 'Sách giáo khoa', 'SGK', 'Sách giáo khoa (SGK)', 'SÁCH GIÁO KHOA', 'Giáo khoa'],
    short: 'SGK',
    titles: [
      ...['Toán 6 tập 1', 'Toán 6 tập 2', 'Ngữ văn 6 tập 1', 'Ngữ văn 7 tập 2', 'Khoa học tự nhiên 7', 'Tin học 8'],
      ...['Lịch sử và Địa lí 8', 'Công nghệ 9', 'Tiếng Anh 9', 'Âm nhạc 6', 'Mĩ thuật 7', 'Giáo dục công dân 8'],
    ],
  },
  {
    id: 'professional',
    names: ['Sách nghiệp vụ', 'Sách nghiệp vụ', 'SNV', 'Sách nghiệp vụ (SNV)', 'SÁCH NGHIỆP VỤ', 'Nghiệp vụ'],
    short: 'SNV',
    titles: [
      ...[
        'Toán 6 - Sách giáo viên',
        'Ngữ văn 7 - Sách giáo viên',
        'Thiết kế bài giảng Lịch sử',
        'Công tác chủ nhiệm lớp',
      ],
      ...['Tài liệu bồi dưỡng thường xuyên', 'Đổi mới phương pháp dạy học', 'Tâm lí lứa tuổi', 'Công tác thư viện'],
    ],
  },
  {
    id: 'reference',
    names: ['Sách tham khảo', 'Sách tham khảo', 'STK', 'Sách tham khảo (STK)', 'SÁCH THAM KHẢO', 'Tham khảo'],
    short: 'STK',
    titles: [
      ...['Bồi dưỡng học sinh giỏi Toán', 'Tuyển tập đề thi Ngữ văn', 'Át lát Địa lí Việt Nam', 'Từ điển Anh - Việt'],
      ...[
        'Sổ tay Sinh học',
        'Trắc nghiệm Hóa học',
        'Ôn luyện Tiếng Anh',
        'Giải toán bằng nhiều cách',
        'Bí quyết học Hình học',
      ],
    ],
  },
  {
    id: 'children',
    names: ['Sách thiếu nhi', 'Sách thiếu nhi', 'STN', 'Sách thiếu nhi (STN)', 'SÁCH THIẾU NHI', 'Thiếu nhi'],
    short: 'STN',
    titles: [
      ...[
        'Dế Mèn phiêu lưu kí',
        'Đất rừng phương Nam',
        'Truyện cổ tích Việt Nam',
        'Góc sân và khoảng trời',
        'Rùa và Thỏ',
      ],
      ...['Kính vạn hoa', 'Tuổi thơ dữ dội', 'Quê nội', 'Chuyện kể trước giờ ngủ', 'Cho tôi xin một vé đi tuổi thơ'],
    ],
  },
];

const AUTHORS = [
  'Hồ An',
  'Bùi Vân',
  'Trần Phúc',
  'Ngô Bình',
  'Nguyễn Giang',
  'Đặng Tuấn',
  'Lê Thu Hà',
  'Phan Thảo',
  'Vũ Minh',
];
export const PUBLISHERS = ['Giáo dục Việt Nam', 'Kim Đồng', 'Trẻ', 'Đại học Sư phạm', 'Văn học', 'NXB Hà Nội'];
export const SOURCES: readonly (readonly [name: string, id: string])[] = [
  ['Trường tự mua', 'purchased'],
  ['PGD cấp phát', 'allocated'],
  ['Biếu, tặng, quyên góp', 'donated'],
];

export interface Withdrawal {
  readonly day: number;
  readonly record: string;
  readonly reason: string;
}

/** One copy of a book, or several that came together. */
export interface Book {
  readonly type: TypeId;
  readonly title: string;
  readonly author: string;
  readonly publisher: string;
  readonly published: number;
  readonly price: number;
  readonly entered: number;
  readonly source: number;
  readonly number: string;
  readonly copies: number;
  readonly withdrawn: Withdrawal | null;
}

export interface BookOptions {
  readonly types: readonly BookType[];
  readonly each: readonly [from: number, to: number];
  /** How many copies one entry stands for. */
  readonly copies?: readonly [from: number, to: number];
  readonly withdrawn?: number;
  /** The share that came in this school year. */
  readonly fresh?: number;
  /** Each title once. */
  readonly distinct?: boolean;
}

/** Books of a type in the order in which they came in. */
export function booksOf(chance: Chance, options: BookOptions): Book[] {
  const separator = chance.of(['-', '.', ' ', '']);
  const digits = chance.of([3, 4, 5]);
  const record = `${chance.of(['01', '02', '03'])}/BB-TL`;
  return options.types.flatMap((type) => {
    const [from, to] = options.each;
    const many = options.distinct ? Math.min(chance.whole(from, to), type.titles.length) : chance.whole(from, to);
    const titles = chance.shuffled(type.titles);
    const days = Array.from({ length: many }, () => entryDay(chance, options.fresh ?? 0.2)).sort((a, b) => a - b);
    return days.map((entered, index): Book => {
      const at = options.distinct ? index : chance.whole(0, titles.length - 1);
      const title = titles[at] ?? '';
      return {
        type: type.id,
        title,
        author: AUTHORS[(type.titles.indexOf(title) + type.short.length) % AUTHORS.length] ?? '',
        publisher: chance.of(PUBLISHERS),
        published: yearOf(entered) - chance.whole(1, 2),
        price: chance.whole(8, 60) * 500,
        entered,
        source: chance.whole(0, SOURCES.length - 1),
        number: `${type.short}${separator}${String(index + 1).padStart(digits, '0')}`,
        copies: options.copies ? chance.whole(...options.copies) : 1,
        withdrawn:
          chance.maybe(options.withdrawn ?? 0) && entered < serial(2025, 7, 1) ? withdrawal(chance, record) : null,
      };
    });
  });
}

function entryDay(chance: Chance, fresh: number): number {
  if (chance.maybe(fresh)) return chance.whole(YEAR_BEGINS + 5, TODAY - 20);
  return chance.whole(serial(2012, 1, 5), serial(2025, 6, 30));
}

function withdrawal(chance: Chance, record: string): Withdrawal {
  return { day: serial(2025, 12, 15), record, reason: chance.of(['Rách nát', 'Lạc hậu', 'Mối mọt']) };
}

const sum = (books: readonly Book[], of: (book: Book) => number) => books.reduce((total, book) => total + of(book), 0);
const distinct = (books: readonly Book[]) =>
  new Set(books.map(({ type, title, author }) => `${type}|${title}|${author}`)).size;
const worth = ({ price, copies }: Book) => price * copies;

/** Which columns stand in the register: what they tell is known, the rest is unknown. */
export interface Told {
  readonly dates?: boolean;
  readonly withdrawals?: boolean;
  readonly sources?: boolean;
  readonly prices?: boolean;
  /** No type can be told of a book. */
  readonly untyped?: boolean;
}

/** What is right for a register of these books. */
export function registerFigures(books: readonly Book[], told: Told): Figures {
  const stock = books.filter(({ withdrawn }) => !withdrawn);
  const fresh = books.filter(({ entered }) => entered >= YEAR_BEGINS);
  const gone = books.filter(({ withdrawn }) => withdrawn);
  const copies = (of: readonly Book[]) => sum(of, (book) => book.copies);
  const known = (when: boolean | undefined, value: number): Want => (when ? value : null);
  const figures: Record<string, Want> = {
    'copies.total': copies(stock),
    'titles.total': distinct(stock),
    'value.total': known(told.prices, sum(stock, worth)),
    'closing.copies': copies(stock),
    'additions.copies': known(told.dates, copies(fresh)),
    'additions.value': known(told.dates && told.prices, sum(fresh, worth)),
    'withdrawals.copies': known(told.withdrawals, copies(gone)),
    'withdrawals.value': known(told.withdrawals && told.prices, sum(gone, worth)),
    'opening.copies': known(told.dates, copies(stock) + copies(gone) - copies(fresh)),
  };
  for (const { id } of TYPES) {
    const of = (list: readonly Book[]) => list.filter(({ type }) => type === id);
    figures[`copies.${id}`] = copies(of(stock));
    figures[`titles.${id}`] = distinct(of(stock));
    figures[`value.${id}`] = known(told.prices, sum(of(stock), worth));
    figures[`additions.copies.${id}`] = known(told.dates, copies(of(fresh)));
  }
  if (told.sources)
    SOURCES.forEach(([, id], at) => {
      figures[`additions.copies.source.${id}`] = known(told.dates, copies(fresh.filter(({ source }) => source === at)));
    });
  return figures;
}

/** Copies, titles and money of each type: what a summary says. */
export interface TypeTotals {
  readonly type: BookType;
  readonly titles: number;
  readonly copies: number;
  readonly value: number;
}

export function typeTotals(chance: Chance): TypeTotals[] {
  return TYPES.map((type) => {
    const titles = chance.whole(20, 90);
    const copies = titles * chance.whole(3, 14) + chance.whole(0, 9);
    return { type, titles, copies, value: copies * chance.whole(9, 30) * 1000 };
  });
}

/** What is right for a summary by type; columns that the summary has not are unknown. */
export function summaryFigures(
  totals: readonly TypeTotals[],
  has: { readonly titles?: boolean; readonly value?: boolean },
): Figures {
  const figures: Record<string, Want> = {};
  let [copies, titles, value] = [0, 0, 0];
  for (const one of totals) {
    figures[`copies.${one.type.id}`] = one.copies;
    figures[`titles.${one.type.id}`] = has.titles ? one.titles : null;
    figures[`value.${one.type.id}`] = has.value ? one.value : null;
    copies += one.copies;
    titles += one.titles;
    value += one.value;
  }
  return {
    ...figures,
    'copies.total': copies,
    'titles.total': has.titles ? titles : null,
    'value.total': has.value ? value : null,
    'closing.copies': copies,
  };
}

/** "Sách giáo khoa" for people who read a title. */
export function plainName({ names }: BookType): string {
  return names[0] ?? '';
}
