import { CategoryDictionary } from '../library/categories';
import type { CategoryId } from '../library/ids';
import { parseSchoolYear, schoolYearContaining } from '../library/school-year';
import { NO_CONTEXT, readDateText } from '../text/dates';
import { searchKey } from '../text/normal';

/**
 * What the words over a column say about which of several equal columns it is (docs/WORKBOOK.md, "What exactly is counted" 16). Every part is absent where
 * nothing says it.
 */
export interface ColumnSense {
  /** The column compares two others: "Tăng, giảm", "Chênh lệch", "Thừa | Thiếu". It is never a measure. */
  readonly difference?: true;
  /** What the books say, beside what was found when it was counted. */
  readonly counted?: 'book' | 'actual';
  /** The first calendar year of the school year that the column is of, with whether a school year or a single calendar year is written. */
  readonly year?: { readonly start: number; readonly single: boolean };
  /** "Năm trước", "Năm nay". */
  readonly relative?: 'previous' | 'this';
  /** The type of document that the whole column is of: "SGK | SNV | STK" under "Số lượng". */
  readonly category?: CategoryId;
  /** One grade, class, month or shelf of several that stand side by side. */
  readonly part?: true;
  /** 1–12, where the part is a month. */
  readonly month?: number;
  /** The sum of the parts beside it. */
  readonly total?: true;
  /** Copies that readers have at home, which are in the stock all the same (17). */
  readonly loan?: 'out' | 'left' | 'lost';
  /** The column parts the same copies by something that no figure asks for: language, reason, condition. */
  readonly aside?: true;
}

const DIFFERENCE =
  /^(?:so sanh|so voi|chenh lech|chenh|cl|tang giam|giam tang|thua thieu|thieu thua|tang hay giam|muc tang giam|bien dong so voi|ti le|ty le|ti le tang|ty le tang|tang truong|\+ -)(?: .*)?$/;
/** "±", "+/-", "(+, -)", "Δ" alone or before the measure. */
const SIGNS = /^\s*\(?\s*(?:±|Δ|\+\s*[/,;]?\s*[-–−])\s*\)?(?:\s|$)/u;
const DIFFERENCE_INSIDE = /(?:^| )(?:chenh lech|so voi (?:nam|ky|so|cung)|tang giam|thua thieu|so sanh)(?: |$)/;
const DIFFERENCE_LEAF = /^(?:thua|thieu|du)$/;
const MOVEMENT_LEAF =
  /^(?:so luong |so ban |sl )?(?:tang|giam|nhap|xuat|bo sung|thanh ly|thanh loc)(?: trong (?:nam|ky))?$/;
const BOOK =
  /(?:^| )(?:theo so(?: sach| ke toan| dang ky)?|so sach|so ke toan|tren so(?: sach)?|sl so|ton so|ghi so)(?: |$)/;
const ACTUAL =
  /(?:^| )(?:thuc te|theo kiem ke|kiem ke thuc te|thuc kiem|thuc dem|dem duoc|hien vat|kiem ke duoc|thuc co|qua kiem ke|so kiem ke|sl kiem ke|kiem ke)(?: |$)/;
const PREVIOUS =
  /(?:^| )(?:nam (?:hoc )?truoc|nam (?:hoc )?ngoai|ky truoc|cung ky|lan truoc|nam (?:hoc )?cu|dot truoc)(?: |$)/;
const THIS = /(?:^| )(?:nam nay|nam hoc (?:nay|hien tai)|ky nay|ky bao cao|hien nay|hien tai|lan nay)(?: |$)/;
const PART =
  /^(?:(?:khoi|lop|k) ?\d{1,2}(?: ?[a-z]\d{0,2})?|\d{1,2} ?[a-z]\d{0,2}|\d{1,2} \d{1,2}|(?:ke|tu|kho|phong|ngan|diem truong|co so|tuan|quy) ?(?:so )?[\divxa-d]{1,3}|diem (?:truong )?(?:chinh|le|phu|trung tam|\d)(?: .*)?|diem truong(?: .*)?|co so(?: .*)?|phan hieu(?: .*)?|phong (?:doc|muon)(?: .*)?|kho (?:sach|mo|dong|doc|muon|chinh|phu)(?: .*)?|tang \d|nha [a-d]|nha tre|mau giao|(?:lop )?(?:mam|choi|la)|tieu hoc|thcs|thpt|hoc ky [12i]{1,2}|hk ?[12i]{1,2})$/;
const TOTAL =
  /^(?:tong|cong|tong so|tong cong|ts|toan truong|ca nam|tong so luong|tong chung|cong chung|tong sl|tong so ban|tong so cuon|tong so sach|cong so luong|tat ca)$/;
const OUT =
  /^(?:so (?:luong |sach |ban )?|sl )?(?:dang (?:cho )?muon|cho muon|dang muon ve|da cho muon|dang luu hanh|muon|hs muon|dang muon hs)$/;
const LEFT =
  /^(?:so (?:luong |sach |ban )?|sl )?(?:con lai|con|con trong kho|trong kho|san co|co san|con tai kho|tai kho|tren gia|ton kho|hien con|con o thu vien)$/;
const LOST =
  /^(?:so (?:luong |sach |ban )?|sl )?(?:mat|bi mat|da mat|that lac|da thanh ly|thanh ly|mat thanh ly|lam mat)$/;
const ASIDE =
  /^(?:(?:phan (?:loai )?theo )?(?:ngon ngu|ngoai ngu|ly do(?: xuat| thanh ly)?|tinh trang|chat luong|hinh thuc)(?: .*)?)$/;
/** The report's own names of types; a school's own types are no headings of columns. */
const STANDARD = new CategoryDictionary();
const CLEAR_SHORT = new Set(['GK', 'NV', 'TK', 'TN']);

/**
 * @param parts the texts over a column from the top group to its own head, each once
 */
export function columnSense(parts: readonly string[]): ColumnSense {
  const keys = parts.map((part) => searchKey(withoutUnits(part)));
  const leaf = keys[keys.length - 1] ?? '';
  const groups = keys.slice(0, -1);
  const sense: { -readonly [Key in keyof ColumnSense]: ColumnSense[Key] } = {};
  if (isDifference(groups, leaf) || parts.some((part) => SIGNS.test(part))) sense.difference = true;
  if (keys.some((key) => BOOK.test(key))) sense.counted = 'book';
  else if (keys.some((key) => ACTUAL.test(key))) sense.counted = 'actual';
  const year = yearOf(parts);
  if (year) sense.year = year;
  else if (keys.some((key) => PREVIOUS.test(key))) sense.relative = 'previous';
  else if (keys.some((key) => THIS.test(key))) sense.relative = 'this';
  const category = categoryOf(parts);
  if (category) sense.category = category;
  const month = monthOf(parts[parts.length - 1] ?? '') ?? monthUnder(groups, leaf);
  if (month !== null) sense.month = month;
  if (month !== null || keys.some((key) => PART.test(key))) sense.part = true;
  if (keys.some((key) => TOTAL.test(key))) sense.total = true;
  if (OUT.test(leaf)) sense.loan = 'out';
  else if (LEFT.test(leaf)) sense.loan = 'left';
  else if (LOST.test(leaf)) sense.loan = 'lost';
  if (groups.some((key) => ASIDE.test(key))) sense.aside = true;
  return sense;
}

function withoutUnits(text: string): string {
  return text.replace(/[([][^)\]]*[)\]]/g, ' ');
}

/** "Tăng | Giảm" under "Trong năm" are movements of the stock; under "So với năm trước" they compare two years. */
function isDifference(groups: readonly string[], leaf: string): boolean {
  const compares = (key: string) => DIFFERENCE.test(key) || DIFFERENCE_INSIDE.test(key);
  if (compares(leaf)) return true;
  const group = groups.find(compares);
  if (group === undefined) return groups.length > 0 && DIFFERENCE_LEAF.test(leaf);
  return !(MOVEMENT_LEAF.test(leaf) && /^(?:tang giam|bien dong tang giam|tang giam trong nam)$/.test(group));
}

/** The school year of a column: "Năm học 2024-2025", "2025", "Đến 31/5/2025". The head nearest to the cells that says one counts. */
function yearOf(parts: readonly string[]): ColumnSense['year'] | null {
  for (let i = parts.length - 1; i >= 0; i--) {
    const text = parts[i] ?? '';
    const day = /\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}/.exec(text)?.[0];
    if (day) {
      const reading = readDateText(day.replace(/\s/g, ''), { ...NO_CONTEXT, dayFirstProved: true });
      if (reading.kind === 'day') return { start: schoolYearContaining(reading.serial).start, single: false };
    }
    const written = parseSchoolYear(text);
    if (written) return { start: written.start, single: written.end === null };
  }
  return null;
}

const typeMemo = new Map<string, CategoryId | null>();
const MEMO_LIMIT = 5_000;

/** The type of documents that a text is the name of; remembered, because rows are asked one after the other. */
export function typeNamed(text: string): CategoryId | null {
  const known = typeMemo.get(text);
  if (known !== undefined) return known;
  const found = categoryOf([text]);
  if (typeMemo.size > MEMO_LIMIT) typeMemo.clear();
  typeMemo.set(text, found);
  return found;
}

/** A bare number under "Tháng". */
function monthUnder(groups: readonly string[], leaf: string): number | null {
  if (!/^0?\d{1,2}$/.test(leaf) || !groups.some((key) => /(?:^| )thang$/.test(key))) return null;
  const month = Number(leaf);
  return month >= 1 && month <= 12 ? month : null;
}

const partMemo = new Map<string, boolean>();

/** Whether a text names one month, grade, class or shelf of several; remembered, because rows are asked one after the other. */
export function namesPart(text: string): boolean {
  const known = partMemo.get(text);
  if (known !== undefined) return known;
  const found = monthOf(text) !== null || PART.test(searchKey(text));
  if (partMemo.size > MEMO_LIMIT) partMemo.clear();
  partMemo.set(text, found);
  return found;
}

/** The type that a head names; a lone "Khác" or "TN" says too little to be a type of books. */
function categoryOf(parts: readonly string[]): CategoryId | null {
  for (let i = parts.length - 1; i >= 0; i--) {
    const text = (parts[i] ?? '').trim();
    const match = STANDARD.lookup('document', withoutUnits(text).trim() || text);
    if (match && !CLEAR_SHORT.has(text)) return match.id;
  }
  return null;
}

/** 1–12 for "Tháng 9", "T10", "T9/2025"; null for anything else. */
export function monthOf(text: string): number | null {
  const found = /^(?:tháng|thang|t)\s*\.?\s*(\d{1,2})(?:\s*[/-]\s*\d{2,4})?$/iu.exec(text.trim());
  const month = found ? Number(found[1]) : 0;
  return month >= 1 && month <= 12 ? month : null;
}
