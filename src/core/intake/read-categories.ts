import { CATEGORY_GROUPS, type CategoryDictionary } from '../library/categories';
import type { CategoryGroup, CategoryId } from '../library/ids';
import { isErrorValue } from '../sheet/snapshot';
import { isCleanText } from '../text/normal';
import type { Work } from '../work';
import { ReadState, type CategoryColumn } from './book';
import { covering, hasMerges, type Job } from './column-job';
import type { ColumnReader } from './column-reader';
import { takeCategories } from './plain-cells';

const MEMO_LIMIT = 50_000;
const MOST_USUAL = 8;

/** What one text of a column says. */
interface Made {
  readonly ids: readonly CategoryId[];
  readonly clean: boolean;
  /** It names its category in a known spelling that is not the standard one. */
  readonly respelled: boolean;
}

/** Reads a column of categories: each different text is looked up once. */
export class CategoryReader implements ColumnReader {
  private readonly values: (CategoryId | null)[];
  private readonly several = new Map<number, readonly CategoryId[]>();
  private readonly unclean: number[] = [];
  private readonly respelled: number[] = [];
  private readonly merges: boolean;
  private readonly memo = new Map<string, Made>();
  /** Texts that name one category by its own name, and which one. */
  private readonly usual: { readonly texts: string[]; readonly ids: CategoryId[] } = { texts: [], ids: [] };

  constructor(readonly job: Job) {
    this.values = new Array<CategoryId | null>(job.rows.length).fill(null);
    this.merges = hasMerges(job);
  }

  read(from: number, to: number): void {
    const { raw, states } = this.job;
    const others: number[] = [];
    const { values, usual } = this;
    takeCategories({ raw, states, values, from, to, others }, usual);
    for (const record of others) {
      const value = raw[record] ?? '';
      if (typeof value === 'string')
        this.take(record, this.memo.get(value) ?? this.make(record, value), ReadState.read);
      else states[record] = ReadState.unreadable;
    }
    if (this.isCovered()) for (let i = from; i < to; i++) if (raw[i] === '') this.readCovered(i);
  }

  // eslint-disable-next-line require-yield
  *finish(): Work<CategoryColumn> {
    const { info, column, header, raw, states } = this.job;
    const { values, several, unclean, respelled } = this;
    return { type: 'category', field: info.field, column, header, raw, states, values, several, unclean, respelled };
  }

  /** Whether a blank cell may say what another cell says. */
  private isCovered(): boolean {
    return this.merges || this.job.repeats.size > 0;
  }

  private take(record: number, made: Made, state: ReadState): void {
    const { ids } = made;
    const { states } = this.job;
    const [first] = ids;
    if (first !== undefined) {
      this.values[record] = first;
      states[record] = state;
      if (ids.length > 1) this.several.set(record, ids);
    } else if (ids === ERROR) states[record] = ReadState.error;
    else if (ids !== BLANK) states[record] = ReadState.unreadable;
    if (state !== ReadState.read) return;
    if (!made.clean) this.unclean.push(record);
    if (made.respelled) this.respelled.push(record);
  }

  private readCovered(record: number): void {
    const over = covering(this.job, record);
    if (typeof over !== 'string') this.job.states[record] = ReadState.unreadable;
    else if (over !== '') this.take(record, this.memo.get(over) ?? this.make(record, over), ReadState.merged);
  }

  private make(record: number, value: string): Made {
    const { grid, rows, column, info, context, section } = this.job;
    const said = isErrorValue(value) ? null : grid.textOf(value, rows[record] ?? -1, column);
    // "Tốt 7, hỏng 1" of devices; of books "mất 2" says less than that the row is lost.
    const text = said !== null && info.group === 'condition' && section === 'equipment' ? withoutCounts(said) : said;
    const made: Made = {
      ids: text === null ? ERROR : text === '' ? BLANK : categoriesOfText(context.dictionary, info.group, text),
      // Where cells have fonts of their own, the same text may be an old encoding in one of them.
      clean: text === null || (grid.hasFonts ? isCleanText(value) : text === value),
      respelled: info.group !== null && context.dictionary.lookup(info.group, value)?.how === 'variant',
    };
    if (this.memo.size < MEMO_LIMIT) this.memo.set(value, made);
    const [only, ...more] = made.ids;
    if (
      only !== undefined &&
      more.length === 0 &&
      made.clean &&
      !made.respelled &&
      this.usual.texts.length < MOST_USUAL
    ) {
      this.usual.texts.push(value);
      this.usual.ids.push(only);
    }
    return made;
  }
}

const ERROR: readonly CategoryId[] = [];
const BLANK: readonly CategoryId[] = [];

function withoutCounts(text: string): string {
  const rest = text
    .replace(/(?<![\p{L}\d])\d+\s*(?:cái|chiếc|bộ|máy|bàn|ghế)?(?!\p{L})/giu, '')
    .replace(/\s*:\s*/g, ' ')
    .trim();
  return rest === '' ? text : rest;
}

/** The category of a cell, or the categories where every part of a list names one ("Giới thiệu sách; Trưng bày sách"). `group` null: of any group. */
function categoriesOfText(
  dictionary: CategoryDictionary,
  group: CategoryGroup | null,
  text: string,
): readonly CategoryId[] {
  if (group === null) {
    for (const each of CATEGORY_GROUPS) {
      const match = dictionary.lookup(each, text);
      if (match) return [match.id];
    }
    return [];
  }
  const match = dictionary.lookup(group, text);
  if (match) return [match.id];
  const parts = text.split(/\s*(?:[;+&\n]|,|\/|\svà\s)\s*/u).filter((part) => part !== '');
  if (parts.length < 2) return [];
  const ids: CategoryId[] = [];
  for (const part of parts) {
    const found = dictionary.lookup(group, part);
    if (!found) return [];
    if (!ids.includes(found.id)) ids.push(found.id);
  }
  return ids;
}
