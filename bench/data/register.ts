import type { CellValue, WorkbookSnapshot } from '../../src/core/sheet/snapshot';
import { Chance } from '../../scripts/support/chance';

/**
 * A register of copies as a school keeps it, 12 columns, with slips planted here and there. It is written from what goes wrong in real registers
 * and imports nothing of the product: neither the rules, nor the known spellings, nor the way in which cells are read.
 */
export interface Register {
  readonly header: readonly string[];
  readonly rows: readonly (readonly CellValue[])[];
  readonly planted: readonly Planted[];
  /** Rows whose category stands in another spelling that a person would accept without a word. */
  readonly variants: readonly number[];
}

export interface Planted {
  readonly kind: Slip;
  /** Index into `rows`. */
  readonly row: number;
  readonly column: number;
}

export const SLIPS = [
  'numberTwice',
  'numberTwiceOtherSpelling',
  'numberOfAnotherShape',
  'numberOfAnotherKind',
  'titleMissing',
  'categoryUnknown',
  'categoryMissing',
  'priceAsText',
  'priceNegative',
  'priceInWords',
  'yearImpossible',
  'dateImpossible',
  'dateInTheFuture',
  'quantityFraction',
] as const;
export type Slip = (typeof SLIPS)[number];

export const COLUMN = {
  number: 0,
  title: 1,
  author: 2,
  category: 3,
  publisher: 4,
  condition: 5,
  year: 6,
  price: 7,
  entered: 8,
  source: 9,
  quantity: 10,
  note: 11,
} as const;

const HEADER = [
  'Số ĐKCB',
  'Tên sách',
  'Tác giả',
  'Loại sách',
  'Nhà xuất bản',
  'Tình trạng',
  'Năm xuất bản',
  'Giá tiền',
  'Ngày vào sổ',
  'Nguồn',
  'Số lượng',
  'Ghi chú',
];
export const CATEGORIES = ['Sách giáo khoa', 'Sách nghiệp vụ', 'Sách tham khảo', 'Sách thiếu nhi'] as const;
export const PREFIXES = ['SGK', 'SNV', 'STK', 'STN'] as const;
export const SOURCES = ['Trường tự mua', 'Cấp phát', 'Biếu, tặng, quyên góp', 'Khác'] as const;
/** 2026-06-01: the day on which the register is looked at. */
export const TODAY = 46174;
const FIRST_DAY = 40000;
/** 2026-01-12 */
const WITHDRAWN = 46034;
const VARIANTS: readonly (readonly string[])[] = [
  ['SGK', 'sách giáo khoa', 'Sach giao khoa', 'SÁCH GIÁO KHOA', 'Sách  giáo khoa', 'Sách giáo khoa'.normalize('NFD')],
  ['SNV', 'sách nghiệp vụ', 'Sach nghiep vu', 'SÁCH NGHIỆP VỤ', 'Nghiệp vụ', 'Sách nghiệp vụ'.normalize('NFD')],
  ['STK', 'sách tham khảo', 'Sach tham khao', 'SÁCH THAM KHẢO', 'Tham khảo', 'Sách tham khảo'.normalize('NFD')],
  ['STN', 'sách thiếu nhi', 'Sach thieu nhi', 'SÁCH THIẾU NHI', 'Thiếu nhi', 'Sách thiếu nhi'.normalize('NFD')],
];
const BEGINNINGS = [
  'Dế Mèn',
  'Toán nâng cao',
  'Tiếng Việt',
  'Em học',
  'Truyện kể',
  'Khám phá',
  'Bồi dưỡng',
  'Vở bài tập',
  'Danh nhân',
  'Đất rừng',
  'Lịch sử',
  'Kỹ năng sống',
  'Thiết kế bài giảng',
  'Mười vạn câu hỏi',
  'Những tấm lòng',
  'Kho tàng',
  'Góc sân',
  'Tuổi thơ',
];
const ENDINGS = [
  'phiêu lưu ký',
  'lớp 1',
  'lớp 2',
  'lớp 3',
  'lớp 4',
  'lớp 5',
  'học sinh giỏi',
  'quanh ta',
  'Việt Nam',
  'cho bé',
  'vì sao',
  'phương Nam',
  'cao cả',
  'tập một',
  'tập hai',
  'và cuộc sống',
  'cổ tích',
  'dữ dội',
];
const FAMILIES = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Vũ', 'Đặng', 'Bùi', 'Đỗ', 'Hồ'];
const NAMES = [
  'Văn Hà',
  'Thị Yến',
  'Minh Sơn',
  'Ngọc Ánh',
  'Quang Dũng',
  'Thu Hương',
  'Đức Lâm',
  'Hữu Thỉnh',
  'Tô Hoài',
];
const PUBLISHERS = ['Giáo dục', 'Kim Đồng', 'Trẻ', 'Văn học', 'Đại học Sư phạm', 'Phụ nữ'];
export const CONDITIONS = ['Tốt', 'Sử dụng được', 'Hỏng', 'Rách nát'] as const;
const NOTES = ['', '', '', '', '', 'Bìa cứng', 'Phòng đọc', 'Đã bọc bìa', 'Kho 2', 'Kèm đĩa'];

interface Seed {
  readonly rows: CellValue[][];
  readonly planted: Planted[];
  readonly variants: number[];
}

function accession(category: number, serial: number): string {
  return `${PREFIXES[category] ?? ''}-${String(serial).padStart(7, '0')}`;
}

function yearOf(serial: number): number {
  return new Date((serial - 25569) * 86_400_000).getUTCFullYear();
}

/** `count` rows of the given seed: 2 in 100 with a slip, 3 in 100 with their category in another spelling. */
export function makeRegister(count: number, seed = 20260601): Register {
  const chance = new Chance(seed);
  const made: Seed = { rows: [], planted: [], variants: [] };
  const serials = CATEGORIES.map(() => 0);
  for (let i = 0; i < count; i++) {
    const kind = kindOf(chance);
    const serial = (serials[kind] ?? 0) + 1;
    serials[kind] = serial;
    const entered = chance.whole(FIRST_DAY, TODAY - 1);
    const spelling = chance.next() < 0.03 ? chance.of(VARIANTS[kind] ?? []) : null;
    made.rows.push([
      accession(kind, serial),
      `${chance.of(BEGINNINGS)} ${chance.of(ENDINGS)}${chance.next() < 0.3 ? `, quyển ${chance.whole(1, 9)}` : ''}`,
      `${chance.of(FAMILIES)} ${chance.of(NAMES)}`,
      spelling ?? CATEGORIES[kind] ?? '',
      chance.of(PUBLISHERS),
      chance.next() < 0.85 ? CONDITIONS[0] : chance.of(CONDITIONS),
      yearOf(entered) - chance.whole(0, 8),
      chance.whole(10, 190) * 500,
      entered,
      chance.of(SOURCES),
      1,
      chance.of(NOTES),
    ]);
    if (i > 100 && chance.next() < 0.02) spoil(made, i, kind, serial, chance);
    else if (spelling !== null) made.variants.push(i);
  }
  return { header: HEADER, rows: made.rows, planted: made.planted, variants: made.variants };
}

function kindOf(chance: Chance): number {
  const share = chance.next();
  return share < 0.15 ? 0 : share < 0.29 ? 1 : share < 0.65 ? 2 : 3;
}

function spoil({ rows, planted }: Seed, i: number, kind: number, serial: number, chance: Chance): void {
  const row = rows[i];
  if (!row) return;
  // One slip a row, so that what is found can be told.
  row[COLUMN.category] = CATEGORIES[kind] ?? '';
  const slip = chance.of(SLIPS);
  const price = Number(row[COLUMN.price]);
  const put = (column: number, value: CellValue) => {
    row[column] = value;
    planted.push({ kind: slip, row: i, column });
  };
  switch (slip) {
    case 'numberTwice':
    case 'numberTwiceOtherSpelling': {
      const other = earlierOfKind(rows, i, kind, chance);
      if (other === null) return;
      const again =
        slip === 'numberTwice' ? other : chance.next() < 0.5 ? other.toLowerCase() : other.replace('-', ' ');
      return put(COLUMN.number, again);
    }
    case 'numberOfAnotherShape':
      return put(COLUMN.number, chance.of([`${accession(kind, serial)}O`, `Số ${serial} cũ`, '???', 'chưa có']));
    case 'numberOfAnotherKind':
      return put(COLUMN.number, accession((kind + 1) % CATEGORIES.length, 5_000_000 + i));
    case 'titleMissing':
      return put(COLUMN.title, chance.of(['', '   ']));
    case 'categoryUnknown':
      return put(COLUMN.category, chance.of(['Băng đĩa', 'Phần mềm', 'Tranh ảnh', 'Khác']));
    case 'categoryMissing':
      return put(COLUMN.category, '');
    case 'priceAsText':
      return put(COLUMN.price, `${String(price).replace(/(\d)(\d{3})$/, '$1.$2')}${chance.of(['', 'đ', ' đồng'])}`);
    case 'priceNegative':
      return put(COLUMN.price, -price);
    case 'priceInWords':
      return put(COLUMN.price, chance.of(['không rõ', 'năm nghìn', '25 hoặc 30']));
    case 'yearImpossible':
      return put(COLUMN.year, chance.of([202, 20025, 1290, 2205]));
    case 'dateImpossible':
      return put(COLUMN.entered, chance.of(['31/02/2022', '45/13/2020', 'hôm qua', '2020-13-40']));
    case 'dateInTheFuture':
      return put(COLUMN.entered, TODAY + chance.whole(60, 3000));
    case 'quantityFraction':
      return put(COLUMN.quantity, chance.of([1.5, 0.5, 2.25]));
  }
}

/** The number of an earlier copy of the same kind that was written rightly. */
function earlierOfKind(rows: readonly CellValue[][], before: number, kind: number, chance: Chance): string | null {
  const shape = new RegExp(`^${PREFIXES[kind] ?? ''}-\\d{7}$`);
  for (let tries = 0; tries < 100; tries++) {
    const number = rows[chance.whole(0, before - 1)]?.[COLUMN.number];
    if (typeof number === 'string' && shape.test(number) && Number(number.slice(4)) < 5_000_000) return number;
  }
  return null;
}

/** The same register of which every tenth copy has left within the year. */
export function withWithdrawals({
  header,
  rows,
}: Pick<Register, 'header' | 'rows'>): Pick<Register, 'header' | 'rows'> {
  return {
    header: [...header, 'Ngày xuất'],
    rows: rows.map((row, index) => [...row, index % 10 === 0 ? WITHDRAWN : '']),
  };
}

/** A workbook with the register alone, as a host would hand it over. */
export function workbookOf({ header, rows }: Pick<Register, 'header' | 'rows'>): WorkbookSnapshot {
  const values = [header, ...rows];
  return {
    name: 'So dang ky ca biet.xlsx',
    date1904: false,
    sheets: [
      {
        name: 'Sổ ĐKCB',
        visible: true,
        own: false,
        origin: { row: 0, column: 0 },
        values,
        numberFormats: values
          .slice(0, 50)
          .map((row) => row.map((_, column) => (column === COLUMN.entered ? 'dd/mm/yyyy' : 'General'))),
        formulas: null,
        merges: [],
        columnFonts: null,
        cellFonts: null,
      },
    ],
  };
}
