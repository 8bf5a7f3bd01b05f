import { NUMBER_WORD, NUMBER_WORDS, numberOfWords } from './number-words';

/** A number with its unit in a sentence. */
export interface Quantity {
  readonly value: number;
  /** Digits after the comma as written. */
  readonly decimals: number;
  /** The unit that the indicators use: bản, tên, đồng, lần …; equipment's many units are all "chiếc". */
  readonly unit: string;
  /** The unit as written, lower case. */
  readonly written: string;
  /** Where the number starts and ends, and where the unit ends. */
  readonly start: number;
  readonly numberEnd: number;
  readonly end: number;
}

const UNITS: readonly (readonly [string, string])[] = [
  ['bản sách|bản|cuốn sách|cuốn|quyển sách|quyển', 'bản'],
  ['tên sách|tên báo|tên|đầu sách|đầu báo|nhan đề', 'tên'],
  ['đồng|đ|VNĐ|VND', 'đồng'],
  ['tờ', 'tờ'],
  ['chỗ ngồi|chỗ', 'chỗ'],
  ['m2|m²|mét vuông', 'm2'],
  ['thư mục', 'thư mục'],
  ['tư liệu', 'tư liệu'],
  ['hội thi|cuộc thi', 'hội thi'],
  ['tác phẩm', 'tác phẩm'],
  ['lượt', 'lượt'],
  ['buổi', 'buổi'],
  ['lần|kỳ|đợt|bài', 'lần'],
  ['học sinh|HS|em học sinh', 'học sinh'],
  ['giáo viên|GV', 'giáo viên'],
  ['cộng tác viên|CTV|thành viên', 'người'],
  ['bộ|chiếc|cái|bàn|máy|tủ|giá|kệ|quạt|bóng|đèn', 'chiếc'],
  ['%', '%'],
];
const CANONICAL = new Map(
  UNITS.flatMap(([words, unit]) => words.split('|').map((word) => [word.toLowerCase(), unit] as const)),
);
const UNIT_WORDS = [...CANONICAL.keys()].sort((a, b) => b.length - a.length).join('|');
const QUANTITY = new RegExp(
  `(?<![\\p{L}\\d.,/-])(\\d{1,3}(?:[.,]\\d{3})+|\\d+(?:[.,]\\d+)?)\\s*(tỷ|tỉ|triệu|nghìn|ngàn)?\\s*(${UNIT_WORDS})(?![\\p{L}\\d])`,
  'giu',
);
const SCALES: Readonly<Record<string, number>> = { tỷ: 1e9, tỉ: 1e9, triệu: 1e6, nghìn: 1e3, ngàn: 1e3 };

/** From the first word of a number on: begun at every word of a long one, the search would take time by the square of its length. */
const IN_WORDS = new RegExp(
  `(?<![\\p{L}\\d])(?=${NUMBER_WORD})(?<!${NUMBER_WORD}\\s+)(${NUMBER_WORDS})\\s+(${UNIT_WORDS})(?![\\p{L}\\d])`,
  'giu',
);
/** Units of which two or three in words are a figure of the year; of books, readers and people only a large number is. */
const FEW_OF = new Set(['thư mục', 'tư liệu', 'hội thi', 'buổi', 'lần', 'tác phẩm', 'chiếc', 'chỗ']);
const MANY = 100;

/** The numbers with a known unit in an NFC text, in order. */
export function quantitiesIn(text: string): Quantity[] {
  return [...inDigits(text), ...inWords(text)].sort((a, b) => a.start - b.start);
}

function inWords(text: string): Quantity[] {
  const found: Quantity[] = [];
  for (const match of text.matchAll(IN_WORDS)) {
    const [whole, words = '', written = ''] = match;
    const value = numberOfWords(words);
    const unit = CANONICAL.get(written.toLowerCase()) ?? '';
    if (value === null || (value < MANY && !FEW_OF.has(unit))) continue;
    const start = match.index;
    const [numberEnd, end] = [start + words.length, start + whole.length];
    found.push({ value, decimals: 0, unit, written: written.toLowerCase(), start, numberEnd, end });
  }
  return found;
}

function inDigits(text: string): Quantity[] {
  const found: Quantity[] = [];
  for (const match of text.matchAll(QUANTITY)) {
    const [whole, digits = '', scale = '', written = ''] = match;
    const grouped = /^\d{1,3}(?:[.,]\d{3})+$/.test(digits);
    const plain = grouped ? digits.replace(/[.,]/g, '') : digits.replace(',', '.');
    const decimals = grouped ? 0 : (plain.split('.')[1]?.length ?? 0);
    const start = match.index;
    found.push({
      value: Number(plain) * (SCALES[scale.toLowerCase()] ?? 1),
      decimals,
      unit: CANONICAL.get(written.toLowerCase()) ?? '',
      written: written.toLowerCase(),
      start,
      numberEnd:
        start + digits.length + (scale === '' ? 0 : whole.indexOf(scale, digits.length) - digits.length + scale.length),
      end: start + whole.length,
    });
  }
  return found;
}
