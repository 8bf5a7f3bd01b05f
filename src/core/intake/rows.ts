import { isErrorValue, type CellValue } from '../sheet/snapshot';
import { prefixOfDigits } from '../text/digits';
import { exactWords, searchKey } from '../text/normal';
import type { Grid } from './grid';

/** What a row's words say it is, before anybody asks what stands in its other columns. */
export type RowWords = 'total' | 'carriedForward' | 'signature' | 'note' | null;

const TOTAL =
  /^(?:(?:tong cong|tong so|tong phat sinh|cong phat sinh|tong|cong|tong toan bo|tong hop|tong chung)(?: (?:chung|cong|so|ca nam|nam|trang(?: \d+)?|thang(?: \d+)?|quy(?: [\divx]+)?|hoc ky(?: [\divx]+)?|hk ?[\divx]*|muc(?: [\divx]+)?|kho|toan bo|cac loai|toan truong|thu vien|luot|sach|so ban|so cuon|sgk|snv|stk|stn|sgv|sach giao khoa|sach nghiep vu|sach tham khao|sach thieu nhi|phan [\divx]+|i+|[a-d]|so tien|gia tri|thanh tien|nam hoc|trong nam|trong thang))*|ca nam(?: hoc)?|luy ke|hoc ky [\divx]+|hk ?[12i]+)$/;
const CARRIED =
  /^(?:mang sang|chuyen sang|trang truoc|cong mang sang|so mang sang|mang sang trang sau|chuyen sang trang sau|chuyen trang sau|trang truoc mang sang|trang truoc chuyen sang|cong chuyen trang|cong mang sang trang sau|so trang truoc chuyen sang|tong mang sang)(?: .*)?$/;
const SIGNATURE =
  /^(?:nguoi lap(?: bieu| bang| bao cao)?|nguoi thong ke|can bo thu vien|nhan vien thu vien|thu thu|hieu truong|pho hieu truong|thu truong(?: don vi)?|ky ten.*|ky va ghi ro ho ten|ky ghi ro ho ten|ke toan|xac nhan.*|to truong(?: .*)?|nguoi kiem tra|nguoi ghi so|duyet(?: .*)?|kt hieu truong.*|noi nhan.*|ban giam hieu|tm (?!\d).*|.* ngay (?:\d{0,2} )?thang (?:\d{0,2} )?nam(?: \d{0,4})?|ngay (?:\d{0,2} )?thang (?:\d{0,2} )?nam(?: \d{0,4})?|[a-z ]+ ngay \d{1,2} \d{1,2} \d{4})$/;
const NOTE = /^(?:ghi chu|luu y|chu y|chu thich)(?: .*)?$/;
/** The number of a book, as registers hold it in every row ("TM-0012"); whatever it begins with, it is no sum and no signature. */
const NUMBERED = /^\p{L}{1,6}[-./ ]?\d{3,}$/u;
const LAST_DIGITS = /\d+$/;
const memo = new Map<string, RowWords>();
/** What stands before the digits of numbers that are known to say nothing; a register has few of them, found faster by comparing than by a pattern. */
const quietPrefixes: string[] = [];
const MOST_PREFIXES = 8;
const FEWEST_DIGITS = 3;

/**
 * The first row of from..to (indices into `cells`, half-open) whose cell in a column is more than the number of a book, alone or behind letters that are known
 * to say nothing; `to` where there is none. The rows before it are records: their sheet rows go into `records`.
 */
export function takeNumberedRows(
  cells: readonly (readonly CellValue[])[],
  from: number,
  to: number,
  at: number,
  firstRow: number,
  records: number[],
): number {
  for (let i = from; i < to; i++) {
    const value = cells[i]?.[at] ?? '';
    // A nought may be what a formula leaves behind in a row of nothing.
    if (typeof value !== 'number' || value === 0) {
      if (typeof value !== 'string' || value.length > LONGEST_WORDS) return i;
      const prefix = quietPrefixes[prefixOfDigits(value, quietPrefixes)];
      if (prefix === undefined || value.length - prefix.length < FEWEST_DIGITS) return i;
    }
    records.push(firstRow + i);
  }
  return to;
}

/** Longer texts are sentences. */
const LONGEST_WORDS = 90;

/** What the text of one cell says about its row. */
export function rowWords(text: string): RowWords {
  if (text.length > LONGEST_WORDS) return null;
  if (NUMBERED.test(text)) {
    const prefix = text.replace(LAST_DIGITS, '');
    if (quietPrefixes.length < MOST_PREFIXES && !quietPrefixes.includes(prefix)) quietPrefixes.push(prefix);
    return null;
  }
  const known = memo.get(text);
  if (known !== undefined) return known;
  const key = searchKey(text);
  // "Tổng cộng: 2 cuốn", "Cộng 25 bản".
  const sum = searchKey(text.replace(/\s*:.*$/su, '').replace(/\([^)]*\)/g, ' ')).replace(
    / (?:la )?\d[\d ]*(?: (?:ban|cuon|quyen|ten|dau sach|bo|chiec|cai|dong|luot|to))?$/,
    '',
  );
  const words: RowWords =
    key === ''
      ? null
      : CARRIED.test(key)
        ? 'carriedForward'
        : TOTAL.test(sum) && !isBookTitleLike(text)
          ? 'total'
          : SIGNATURE.test(key)
            ? 'signature'
            : NOTE.test(key) || /^(?:\(\*\)|\*\s)/.test(text)
              ? 'note'
              : null;
  if (memo.size > 5000) memo.clear();
  memo.set(text, words);
  return words;
}

/** Marks that make another word of it: "Cống", "Tòng". A total is "cộng" or "tổng", or both without marks. */
function isBookTitleLike(text: string): boolean {
  const first = exactWords(text)[0] ?? '';
  return ![
    'tổng',
    'cộng',
    'tong',
    'cong',
    'cả',
    'ca',
    'luỹ',
    'luy',
    'lũy',
    'học',
    'hoc',
    'hk',
    'hk1',
    'hk2',
    'hki',
    'hkii',
  ].some((word) => exactWords(word)[0] === first);
}

const COMPARISON =
  /^(?:binh quan|trung binh|tb|ti le|ty le|so voi|so sanh|tang giam|chenh lech|cung ky|tang so voi|giam so voi)(?: .*)?$/;

/** "Bình quân/tháng", "So với năm trước", "Tỉ lệ %": a row of figures about the rows above it. */
export function comparesRows(text: string): boolean {
  return text.length <= 60 && COMPARISON.test(searchKey(text));
}

/** A text that begins as sums do ("Tổng số sách hiện có", "Cộng các loại") and may as well be a book's title. */
export function beginsLikeSum(text: string): boolean {
  return text.length <= 90 && /^(?:tổng|cộng|tong|cong)(?![\p{L}])/iu.test(text) && !isBookTitleLike(text);
}

const NUMBERING = /^\s*(?:[IVX]+|[A-ZĐ]|\d{1,2}(?:\.\d{1,2})*)\s*(?:[.):/]|[-–]\s)\s*/u;

/** "I. SÁCH GIÁO KHOA" → "SÁCH GIÁO KHOA"; "A - Máy móc" → "Máy móc". */
export function withoutNumbering(text: string): string {
  return text.replace(NUMBERING, '').replace(/\s*[:.]\s*$/, '');
}

/** "I", "II", "A", "a)", "*", "-": what a heading row has in its STT column. */
export function isHeadingOrdinal(text: string): boolean {
  return /^(?:[IVX]{1,5}|[A-HĐ])[.)]?$|^[*+\-–]+$/u.test(text.trim());
}

const COLUMN_CODE = /^[([]?\s*(\d{1,2}|[A-Za-z])\s*[)\]]?(?:\s*=.*)?$/;

/** A row of column numbers under a header: (1) (2) (3), 1 2 3, A B 1 2 3=1x2. */
export function isColumnNumberRow(grid: Grid, row: number, columns: readonly number[]): boolean {
  const tokens: string[] = [];
  let [bracketed, steps, last] = [0, 0, NaN];
  for (const column of columns) {
    const text = grid.text(row, column);
    if (text === '') continue;
    const token = COLUMN_CODE.exec(text)?.[1];
    if (token === undefined) return false;
    tokens.push(token);
    if (/^[([]/.test(text)) bracketed++;
    const number = /\d/.test(token) ? Number(token) : NaN;
    if (number === last + 1) steps++;
    last = number;
  }
  const filled = tokens.length;
  if (isLettered(tokens) && filled * 2 >= columns.length) return true;
  return (
    filled >= 3 &&
    (bracketed * 2 > filled || steps >= filled - 3) &&
    (filled * 2 >= columns.length || bracketed >= 3) &&
    steps >= 1
  );
}

/** "A | B | 1 | 2": letters from A on, then numbers from 1 on, none left out. */
function isLettered(tokens: readonly string[]): boolean {
  const letters = tokens.findIndex((token) => /\d/.test(token));
  const lettered = letters < 0 ? tokens.length : letters;
  if (lettered === 0 || tokens.length < 2) return false;
  return tokens.every((token, i) =>
    i < lettered ? token.toUpperCase() === String.fromCharCode(65 + i) : Number(token) === i - lettered + 1,
  );
}

/** The header once more, each cell in brackets: "(Title) | (Qty)", "(bản) | (đồng)". */
export function isBracketedHeader(grid: Grid, row: number, columns: readonly number[]): boolean {
  let bracketed = 0;
  for (const column of columns) {
    const value = grid.raw(row, column);
    if (value === '') continue;
    if (typeof value !== 'string' || !/^\s*[([][^()[\]]*[)\]]\s*$/.test(value)) return false;
    bracketed++;
  }
  return bracketed >= 2;
}

/** Whether nothing that says something stands in the columns: blanks, texts of spaces, and noughts that formulas leave behind. */
export function isEmptyRow(grid: Grid, row: number, columns: readonly number[]): boolean {
  for (const column of columns) {
    const value = grid.raw(row, column);
    if (value === '' || value === 0 || value === false) continue;
    if (typeof value === 'string' && grid.isBlank(row, column)) continue;
    if (value === '-' || value === '–') continue;
    return false;
  }
  return true;
}

/** The number of cells of a row that hold numbers or formula errors. */
export function countFigures(grid: Grid, row: number, columns: readonly number[]): number {
  let figures = 0;
  for (const column of columns) {
    const value = grid.raw(row, column);
    if (typeof value === 'number' || (typeof value === 'string' && isErrorValue(value))) figures++;
  }
  return figures;
}
