import {
  categoryColumn,
  dateColumn,
  numberColumn,
  ReadState,
  textColumn,
  type CategoryColumn,
  type DateColumn,
  type NumberColumn,
  type RecordTable,
  type TextColumn,
} from '../intake/book';
import type { CategoryId } from '../library/ids';
import { accessionCount } from '../text/accession';
import { dateInside } from '../text/dates';
import { exactWords } from '../text/normal';

const key = (text: string) => exactWords(text).join(' ');
const SAYS_WITHDRAWN = ['thanh lý', 'thanh lọc', 'đã xuất', 'xuất kho', 'thất lạc'].map((phrase) => ` ${key(phrase)} `);
const LOST = key('mất');
/** What a copy may lose and still be there: "mất bìa", "mất 2 trang". */
const PARTS = new Set(['bìa', 'trang', 'tờ', 'nhãn', 'gáy', 'góc', 'chữ', 'nắp', 'ruột'].map(key));
/** What turns the phrase into something that has not happened. */
const NOT_YET = ['chưa', 'không', 'chờ', 'đề nghị', 'đề xuất', 'dự kiến', 'cần', 'sẽ', 'xem xét'].map(
  (phrase) => ` ${key(phrase)} `,
);

/** "Đã thanh lọc theo QĐ 12" says that a copy left the stock; "chưa thanh lý" and "mất bìa" do not. */
export function noteSaysWithdrawn(note: string): boolean {
  const words = exactWords(note);
  const padded = ` ${words.join(' ')} `;
  if (NOT_YET.some((phrase) => padded.includes(phrase))) return false;
  if (SAYS_WITHDRAWN.some((phrase) => padded.includes(phrase))) return true;
  const at = words.indexOf(LOST);
  return at >= 0 && !words.slice(at + 1, at + 4).some((word) => PARTS.has(word));
}

/** A record number that only says that there is none. */
function isNoRecord(text: string): boolean {
  return text === '' || !/[\p{L}\p{N}]/u.test(text) || text === '0';
}

/** The records of a register (copy or title grain), read one by one by index; nothing is kept per row. */
export class RegisterRows {
  readonly category: CategoryColumn | undefined;
  readonly entry: DateColumn | undefined;
  readonly title: TextColumn | undefined;
  readonly author: TextColumn | undefined;
  readonly price: NumberColumn | undefined;
  readonly amount: NumberColumn | undefined;
  readonly quantity: NumberColumn | undefined;
  readonly accession: TextColumn | undefined;
  readonly source: CategoryColumn | undefined;
  readonly record: TextColumn | undefined;
  readonly withdrawalDay: DateColumn | undefined;
  readonly condition: CategoryColumn | undefined;
  readonly note: TextColumn | undefined;
  readonly length: number;
  private readonly notes = new Map<string, boolean>();

  constructor(readonly table: RecordTable) {
    this.category = categoryColumn(table, 'category');
    this.entry = dateColumn(table, 'entryDate');
    this.title = textColumn(table, 'title');
    this.author = textColumn(table, 'author');
    this.price = numberColumn(table, 'price');
    this.amount = numberColumn(table, 'amount');
    this.quantity = numberColumn(table, 'quantity');
    this.accession = textColumn(table, 'accessionNumber');
    this.source = categoryColumn(table, 'source');
    this.record = textColumn(table, 'withdrawalRecord');
    this.withdrawalDay = dateColumn(table, 'withdrawalDate');
    this.condition = categoryColumn(table, 'condition');
    this.note = textColumn(table, 'note');
    this.length = table.rows.length;
  }

  /** The type of a record: its own cell's, else what holds for the whole table; null when neither says. */
  categoryAt(i: number): CategoryId | null {
    const own = this.category?.values[i] ?? null;
    if (own !== null) return own;
    const state = this.category?.states[i] ?? ReadState.blank;
    return state === ReadState.blank ? (this.table.constants.category ?? null) : null;
  }

  /** What makes a title distinct: its text, the author and, for textbooks, the volume (docs/WORKBOOK.md, "What exactly is counted" 5). */
  titleKeyAt(i: number): string {
    const { volumes } = this.table;
    const volume = volumes && this.categoryAt(i) === 'textbook' ? (volumes[i] ?? '') : '';
    return `${this.title?.values[i] ?? ''}\u0001${this.author?.values[i] ?? ''}\u0001${volume}`.toLowerCase();
  }

  /**
   * Copies that a record stands for; NaN when it should say and cannot be read. A range of numbers counts its length, and a quantity goes
   * before a range (docs/WORKBOOK.md, "What exactly is counted" 6).
   */
  copiesAt(i: number): number {
    const quantity = this.quantity?.values[i] ?? NaN;
    if (!Number.isNaN(quantity)) return quantity;
    const numbers = this.accession ? accessionCount(this.accession.values[i] ?? '') : 0;
    if (this.table.grain === 'copy') return Math.max(1, numbers);
    if (numbers > 1) return numbers;
    const isBlank = this.quantity?.states[i] === ReadState.blank;
    return isBlank && this.table.blankQuantityIsOne ? 1 : NaN;
  }

  /** Price × copies, or the amount where there is no price; NaN when neither can be known. `copies` is this record's. */
  valueAt(i: number, copies: number): number {
    const price = this.price?.values[i] ?? NaN;
    if (!Number.isNaN(price) && !Number.isNaN(copies)) return price * copies;
    return this.amount?.values[i] ?? NaN;
  }

  /** Copies of a record, of which its own row does not say that they left, that a register of withdrawals lists; at most `copies`. */
  listedCopies(i: number, copies: number): number {
    const listed = this.table.listedWithdrawals?.get(i);
    return listed === undefined ? 0 : Math.min(listed.copies, copies);
  }

  /** Whether the record left the stock (docs/WORKBOOK.md, "What exactly is counted" 3 and 15). */
  isWithdrawn(i: number): boolean {
    if (this.saysWithdrawn(i)) return true;
    const listed = this.table.listedWithdrawals?.get(i);
    return listed !== undefined && listed.copies >= this.copiesAt(i);
  }

  /** Whether its own row says so, whatever a register of withdrawals lists. */
  saysWithdrawn(i: number): boolean {
    if (this.record && !isNoRecord(this.record.values[i] ?? '')) return true;
    const state = this.withdrawalDay?.states[i] ?? ReadState.blank;
    if (state !== ReadState.blank && !isNoRecord(String(this.withdrawalDay?.raw[i] ?? '').trim())) return true;
    const condition = this.condition?.values[i];
    if (condition === 'lost' || condition === 'disposed') return true;
    const note = this.note?.values[i] ?? '';
    return note !== '' && this.noteSays(note);
  }

  /** Serial of the day of a withdrawal, read out of the record's text or the note where it has no cell of its own; NaN when there is none. */
  withdrawalDayAt(i: number): number {
    const own = this.withdrawalDay?.values[i] ?? NaN;
    if (!Number.isNaN(own)) return own;
    const record = this.record?.values[i] ?? '';
    const inRecord = record === '' ? null : dateInside(record);
    if (inRecord !== null) return inRecord;
    const note = this.note?.values[i] ?? '';
    const inNote = note !== '' && this.noteSays(note) ? dateInside(note) : null;
    return inNote ?? this.table.listedWithdrawals?.get(i)?.day ?? NaN;
  }

  /** Whether the date of a withdrawal stands there and cannot be read. */
  withdrawalDayUnreadable(i: number): boolean {
    const state = this.withdrawalDay?.states[i] ?? ReadState.blank;
    return state === ReadState.unreadable || state === ReadState.ambiguous || state === ReadState.error;
  }

  /** Whether the entry date stands there and cannot be read; blank ones count as entered earlier. */
  entryUnreadable(i: number): boolean {
    const state = this.entry?.states[i] ?? ReadState.blank;
    return state === ReadState.unreadable || state === ReadState.ambiguous || state === ReadState.error;
  }

  private noteSays(note: string): boolean {
    let says = this.notes.get(note);
    if (says === undefined) {
      says = noteSaysWithdrawn(note);
      if (this.notes.size < 10_000) this.notes.set(note, says);
    }
    return says;
  }
}
