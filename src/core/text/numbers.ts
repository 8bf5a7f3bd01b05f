import { cleanText, isWithoutMarks, searchKey } from './normal';

/** What the separators of a column have proved to be. */
export interface SeparatorProof {
  /** "." was seen between groups of three ("1.436.000"), "," likewise. */
  readonly dotGroups: boolean;
  readonly commaGroups: boolean;
  /** "." was seen before something that cannot be a group of three ("12.5"), "," likewise. */
  readonly dotDecimal: boolean;
  readonly commaDecimal: boolean;
}

export const NO_PROOF: SeparatorProof = {
  dotGroups: false,
  commaGroups: false,
  dotDecimal: false,
  commaDecimal: false,
};

/** A number as somebody typed it. Several kinds of text hold a number that must not be counted; they say which. */
export type NumberReading =
  | {
      readonly kind: 'number';
      /** Scaled: "1,5 triệu" is 1 500 000; "100%" is 100. */
      readonly value: number;
      /** The unit written behind it, cleaned ("bản", "đồng"); '' where there is none. */
      readonly unit: string;
      readonly percent: boolean;
    }
  /** "1.436" where nothing proves what the separator means. */
  | { readonly kind: 'ambiguous'; readonly readings: readonly [number, number] }
  /** "khoảng 300", "hơn 5.300 đầu sách". */
  | { readonly kind: 'approximate'; readonly value: number; readonly unit: string }
  /** "1.395 / 1.982", "8.731 tên/ 12.290 bản". */
  | { readonly kind: 'several'; readonly parts: readonly { readonly value: number; readonly unit: string }[] }
  /** "1-10". */
  | { readonly kind: 'range'; readonly from: number; readonly to: number }
  /** "170 HS/tuần". */
  | { readonly kind: 'rate'; readonly value: number; readonly unit: string }
  | { readonly kind: 'words' };

const WORDS: NumberReading = { kind: 'words' };
const SCALES: readonly (readonly [RegExp, number])[] = [
  [/^(?:tỉ|tỷ)(?![\p{L}])\s*/u, 1e9],
  [/^(?:triệu|trieu|tr)(?![\p{L}])\s*/u, 1e6],
  [/^(?:nghìn|ngàn|nghin|ngan|k)(?![\p{L}])\s*/u, 1e3],
];
const APPROXIMATE = /^(?:khoảng|khoang|gần|hơn|trên|dưới|chừng|độ|tầm|xấp xỉ|ước|ước tính|~|≈|>|<|≥|≤)\s*/iu;
/** Words that may stand behind a number and say what was counted. Whatever else stands there makes the cell a sentence. */
const UNIT_WORDS = new Set(
  [
    'đ',
    'd',
    'đồng',
    'vnđ',
    'vnd',
    '₫',
    'đồng chẵn',
    'bản',
    'bản sách',
    'cuốn',
    'cuốn sách',
    'quyển',
    'quyển sách',
    'q',
    'tên',
    'tên sách',
    'đầu sách',
    'đầu',
    'nhan đề',
    'bộ',
    'chiếc',
    'cái',
    'tờ',
    'số',
    'tập',
    'hộp',
    'bàn',
    'ghế',
    'chỗ',
    'chỗ ngồi',
    'lần',
    'buổi',
    'lượt',
    'lượt người',
    'người',
    'em',
    'hs',
    'học sinh',
    'gv',
    'giáo viên',
    'lớp',
    'thư mục',
    'tư liệu',
    'tác phẩm',
    'hội thi',
    'cuộc',
    'cuộc thi',
    'm2',
    'm²',
    'mét vuông',
    'lượt hs',
    'lượt học sinh',
    'lượt gv',
    'lượt giáo viên',
    'lượt mượn',
    'lượt đọc',
    'tivi',
    'máy',
    'tủ',
    'giá',
    'kệ',
    'quạt',
    'đèn',
    'bóng',
    'bài',
    'hoạt động',
    'sách',
    'báo',
    'tạp chí',
    'loại',
    'suất',
    'ctv',
    'cộng tác viên',
    'lượt tham gia',
    'học sinh tham gia',
    'hs tham gia',
  ].map((unit) => unit.normalize('NFC')),
);
const PLAIN_UNIT_WORDS = new Set([...UNIT_WORDS].map((unit) => searchKey(unit)));
const NUMERAL = /^[+\-−]?\d[\d.,   ]*/;
const RANGE = /^(\d{1,7})\s*(?:[-–—→]|đến|den|tới)\s*(\d{1,7})$/u;

/** Collects what the texts of a column prove about its separators. Numbers that the workbook holds as numbers prove nothing. */
export function proveSeparators(texts: Iterable<string>): SeparatorProof {
  const proof = { dotGroups: false, commaGroups: false, dotDecimal: false, commaDecimal: false };
  for (const text of texts) {
    for (const match of text.matchAll(/\d[\d.,]*\d/g)) {
      const digits = match[0];
      const dots = digits.split('.').length - 1;
      const commas = digits.split(',').length - 1;
      if (dots > 1 && /^\d{1,3}(?:\.\d{3})+$/.test(digits)) proof.dotGroups = true;
      else if (commas > 1 && /^\d{1,3}(?:,\d{3})+$/.test(digits)) proof.commaGroups = true;
      else if (dots >= 1 && commas === 1 && /^\d{1,3}(?:\.\d{3})+,\d+$/.test(digits))
        proof.dotGroups = proof.commaDecimal = true;
      else if (commas >= 1 && dots === 1 && /^\d{1,3}(?:,\d{3})+\.\d+$/.test(digits))
        proof.commaGroups = proof.dotDecimal = true;
      else if (dots + commas === 1 && !/^[1-9]\d{0,2}[.,]\d{3}$/.test(digits)) {
        if (dots === 1) proof.dotDecimal = true;
        else proof.commaDecimal = true;
      }
    }
  }
  return proof;
}

type Digits = number | readonly [number, number] | null;

/** The value of a run of digits and separators: a number, two readings, or null for no number. */
function valueOfDigits(digits: string, whole: boolean, proof: SeparatorProof): Digits {
  const text = digits.replace(/[\u00a0\u202f]/g, ' ').trim();
  if (/^\d+$/.test(text)) return Number(text);
  if (text.includes(' ')) return /^\d{1,3}(?: \d{3})+$/.test(text) ? Number(text.replace(/ /g, '')) : null;
  const dots = text.split('.').length - 1;
  const commas = text.split(',').length - 1;
  if (dots + commas === 1) {
    const separator = dots === 1 ? '.' : ',';
    const [head = '', tail = ''] = text.split(separator);
    if (head === '' || tail === '') return null;
    const decimal = Number(`${head}.${tail}`);
    if (!/^[1-9]\d{0,2}$/.test(head) || tail.length !== 3) return decimal;
    const grouped = Number(head + tail);
    const decimalProved = separator === '.' ? proof.dotDecimal : proof.commaDecimal;
    const groupsProved = separator === '.' ? proof.dotGroups : proof.commaGroups;
    const otherGroups = separator === '.' ? proof.commaGroups : proof.dotGroups;
    // Copies and đồng have no thousandths, so a group is the only reading, unless the column itself writes decimals that way.
    if (whole) return decimalProved && !groupsProved ? [grouped, decimal] : grouped;
    if (groupsProved !== (decimalProved || otherGroups)) return groupsProved ? grouped : decimal;
    return [grouped, decimal];
  }
  if (/^\d{1,3}(?:\.\d{3})+$/.test(text) || /^\d{1,3}(?:,\d{3})+$/.test(text)) return Number(text.replace(/[.,]/g, ''));
  if (/^\d{1,3}(?:\.\d{3})+,\d+$/.test(text)) return Number(text.replace(/\./g, '').replace(',', '.'));
  if (/^\d{1,3}(?:,\d{3})+\.\d+$/.test(text)) return Number(text.replace(/,/g, ''));
  return null;
}

function isUnit(text: string): boolean {
  if (text === '') return true;
  const lower = text.toLowerCase().replace(/\.$/, '');
  return UNIT_WORDS.has(lower) || (isWithoutMarks(lower) && PLAIN_UNIT_WORDS.has(searchKey(lower)));
}

/** A number with what stands behind it: a scale and a unit. null when other words do. */
function readPart(text: string, whole: boolean, proof: SeparatorProof): { value: Digits; unit: string } | null {
  const match = NUMERAL.exec(text);
  if (!match) return null;
  let rest = text.slice(match[0].length).trim();
  const sign = /^[-−]/.test(match[0]) ? -1 : 1;
  // A separator at the end belongs to the sentence, not to the number.
  const digits = match[0].replace(/^[+\-−]/, '').replace(/[.,\s]+$/, '');
  let scale = 1;
  for (const [word, factor] of SCALES) {
    const found = word.exec(rest.toLowerCase());
    if (!found) continue;
    scale = factor;
    rest = rest.slice(found[0].length).trim();
    break;
  }
  const unit = rest.replace(/^\((.*)\)$/, '$1').trim();
  if (!isUnit(unit)) return null;
  const value = valueOfDigits(digits, whole && scale === 1, proof);
  if (value === null) return null;
  const scaled =
    typeof value === 'number'
      ? round(value * sign * scale)
      : ([round(value[0] * sign * scale), round(value[1] * sign * scale)] as const);
  return { value: scaled, unit };
}

/** Takes the binary dust off a product such as 1.1 × 1 000 000. */
function round(value: number): number {
  return Number(value.toPrecision(15));
}

/**
 * Reads a text that stands where a number belongs. `whole`: the field holds counts or đồng, which have no thousandths. `proof`: what the column's
 * separators have proved (`proveSeparators`). Never guesses: what has two readings says so.
 */
export function readNumberText(raw: string, whole: boolean, proof: SeparatorProof = NO_PROOF): NumberReading {
  const text = cleanText(raw);
  if (/^\d{1,15}$/.test(text)) return { kind: 'number', value: Number(text), unit: '', percent: false };
  if (!/\d/.test(text)) return WORDS;
  const approximate = APPROXIMATE.exec(text);
  if (approximate) {
    const part = readPart(text.slice(approximate[0].length), whole, proof);
    return part && typeof part.value === 'number' ? { kind: 'approximate', value: part.value, unit: part.unit } : WORDS;
  }
  const percent = /^([^%]+?)\s*%$/.exec(text);
  if (percent) {
    const value = NUMERAL.test(text) ? valueOfDigits((percent[1] ?? '').trim(), false, proof) : null;
    if (value === null) return WORDS;
    return typeof value === 'number'
      ? { kind: 'number', value, unit: '%', percent: true }
      : { kind: 'ambiguous', readings: value };
  }
  const range = RANGE.exec(text);
  if (range) return { kind: 'range', from: Number(range[1]), to: Number(range[2]) };
  const part = readPart(text.replace(/^(?:số lượng|sl|tổng)?\s*[:=]\s*/iu, ''), whole, proof);
  if (part) {
    if (typeof part.value === 'number') return { kind: 'number', value: part.value, unit: part.unit, percent: false };
    if (part.value) return { kind: 'ambiguous', readings: part.value };
  }
  const halves = text.split(/\s*[/;+]\s*/);
  if (halves.length > 1) {
    const parts = halves.map((half) => readPart(half, whole, proof));
    const numbers = parts.flatMap((half) =>
      half && typeof half.value === 'number' ? [{ value: half.value, unit: half.unit }] : [],
    );
    if (numbers.length === halves.length) return { kind: 'several', parts: numbers };
    const [first] = parts;
    if (halves.length === 2 && first && typeof first.value === 'number' && !/\d/.test(halves[1] ?? '')) {
      return { kind: 'rate', value: first.value, unit: `${first.unit}/${halves[1] ?? ''}` };
    }
  }
  return WORDS;
}

/** What a unit in a header makes of the numbers below it: "(triệu đồng)" 1 000 000, "(1.000 đồng)" 1000, else 1. */
export function scaleOfHeader(header: string): number {
  const text = cleanText(header).toLowerCase();
  if (/(?:triệu|tr\.?)\s*(?:đồng|đ|vnđ)(?!\p{L})/u.test(text)) return 1e6;
  if (/(?:nghìn|ngàn|1[.,]?000)\s*(?:đồng|đ|vnđ)(?!\p{L})/u.test(text)) return 1e3;
  if (/(?:tỉ|tỷ)\s*(?:đồng|đ|vnđ)(?!\p{L})/u.test(text)) return 1e9;
  return 1;
}

const YES = new Set(['co', 'x', 'dung', 'yes', 'true', 'v', 'c', '1', 'ok', 'su dung', 'y', 'dua vao', 'in']);
const NO = new Set(['khong', 'k', 'ko', 'no', 'false', '0', 'n', 'khong dung', 'bo', 'kh', 'loai']);

/** Yes, no, or null for neither. */
export function readFlag(value: string | number | boolean): boolean | null {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number') return value === 1 ? true : value === 0 ? false : null;
  if (/^\s*[✓✔☑]\s*$/u.test(value)) return true;
  const key = searchKey(value);
  return YES.has(key) ? true : NO.has(key) ? false : null;
}
