import type { NumberColumn } from '../intake/book';
import type { BookCategory, CategoryId } from '../library/ids';
import { BOOK_CATEGORIES } from '../library/indicators';
import { categoryRows, type CategoryRows } from './category-selections';
import { addedUp, addendColumns, presenceColumn, withConditions, withPresence, type Days } from './formula-parts';
import { canAskFor, NO_FORMULA, type Part, type Summand } from './formula-text';
import type { Period } from './period';
import { RegisterRows } from './register-rows';
import type { CountedTable } from './scope';
import { formulaFor, type Wanted } from './selection-formula';
import type { Condition, Selection, SheetCells } from './sheet-cells';
import { ROWS_PER_SLICE, type Work } from '../work';

/** Rows of one type, of every type that counts, or of none that is known. */
export type TypeOfRows = BookCategory | 'all' | 'unknown';

/** More different notes than this say "đã thanh lọc" in too many ways for criteria; rows get terms of their own then. */
const MOST_NOTES = 12;

/** The rows of a register as its formulas see them, and the sums over them. */
export class RegisterSums {
  readonly rows: RegisterRows;
  private readonly byCategory: CategoryRows;
  private inStock: readonly Condition[] = [];
  private hasPeriodicals = false;
  hasUnknownTypes = false;
  private readonly presence: Condition | null;
  readonly gone: Uint8Array;
  /** Copies of each record, 1 where it was entered or withdrawn in the year: read once, asked for by every formula. */
  private readonly number: Float64Array;
  private readonly enteredInYear: Uint8Array;
  private readonly withdrawnInYear: Uint8Array;

  constructor(
    readonly cells: SheetCells,
    private readonly counted: CountedTable,
    private readonly period: Period,
    readonly days: Days,
  ) {
    const rows = new RegisterRows(counted.table);
    this.rows = rows;
    this.gone = new Uint8Array(rows.length);
    this.number = new Float64Array(rows.length);
    this.enteredInYear = new Uint8Array(rows.length);
    this.withdrawnInYear = new Uint8Array(rows.length);
    this.byCategory = categoryRows(cells, rows.category, (i) => rows.categoryAt(i));
    this.presence = presenceColumn(cells, [rows.accession?.column, rows.title?.column, rows.category?.column]);
  }

  /** Reads every record once; before anything is asked for. */
  *read(): Work<void> {
    const { rows } = this;
    yield 0;
    for (let i = 0; i < rows.length; i++) {
      if (i % ROWS_PER_SLICE === ROWS_PER_SLICE - 1) yield 0;
      this.number[i] = rows.copiesAt(i);
      const type = rows.categoryAt(i);
      if (type === 'periodical') this.hasPeriodicals = true;
      if (type === null) this.hasUnknownTypes = true;
      if (this.falls(rows.entry?.values[i] ?? NaN)) this.enteredInYear[i] = 1;
      if (!rows.isWithdrawn(i)) continue;
      this.gone[i] = 1;
      if (this.falls(rows.withdrawalDayAt(i))) this.withdrawnInYear[i] = 1;
    }
    this.inStock = yield* this.stockConditions();
  }

  private *stockConditions(): Work<Condition[]> {
    const { rows, cells } = this;
    const conditions: Condition[] = [];
    if (rows.record) conditions.push({ kind: 'blank', column: rows.record.column });
    if (rows.withdrawalDay) conditions.push({ kind: 'blank', column: rows.withdrawalDay.column });
    const told = yield* cells.weights([{ sign: 1, conditions }], null);
    for (const column of [rows.condition, rows.note]) {
      if (!column) continue;
      yield 0;
      const texts = new Map<string, string>();
      for (let at = 0; at < cells.rowCount; at++) {
        const record = cells.records[at] ?? -1;
        if (record < 0 || this.gone[record] !== 1 || told[at] !== 1) continue;
        const lost = column.type === 'category' ? column.values[record] : null;
        if (column.type === 'category' && lost !== 'lost' && lost !== 'disposed') continue;
        const raw = cells.raw(at, column.column);
        if (typeof raw === 'string' && canAskFor(raw)) texts.set(raw.toLowerCase(), raw);
      }
      if (texts.size > MOST_NOTES) continue;
      const kept = column.type === 'category' ? texts : this.onlyWithdrawn(texts, column.column);
      for (const text of kept.values()) conditions.push({ kind: 'differs', column: column.column, text });
    }
    return conditions;
  }

  /** Notes that stand only on withdrawn rows; a note such as "sách mới" may stand on a withdrawn row and on many others. */
  private onlyWithdrawn(texts: ReadonlyMap<string, string>, column: number): Map<string, string> {
    const kept = new Map<string, string>();
    for (const [key, text] of texts) {
      const bits = this.cells.matching({ kind: 'equals', column, text });
      let only = true;
      for (let at = 0; at < bits.length && only; at++) {
        const record = this.cells.records[at] ?? -1;
        if (bits[at] === 1 && record >= 0 && this.gone[record] !== 1) only = false;
      }
      if (only) kept.set(key, text);
    }
    return kept;
  }

  isCounted(record: number, type: TypeOfRows): boolean {
    const own = this.rows.categoryAt(record);
    if (type === 'unknown') return own === null;
    if (type !== 'all') return own === type && !this.counted.excluded.has(type);
    return own !== 'periodical' && (own === null || !this.counted.excluded.has(own));
  }

  base(type: TypeOfRows): Selection[] {
    const { excluded } = this.counted;
    if (type !== 'all' && type !== 'unknown') return excluded.has(type) ? [] : [...this.byCategory(type)];
    const all: Selection[] = [{ sign: 1, conditions: [] }];
    const others = new Set<CategoryId>(excluded);
    if (this.hasPeriodicals) others.add('periodical');
    if (type === 'unknown') for (const known of BOOK_CATEGORIES) others.add(known);
    for (const other of others) for (const each of this.byCategory(other)) all.push({ ...each, sign: -1 });
    return all;
  }

  /** Copies, value or nothing but rows, as sums over selections. */
  *copies(
    selections: readonly Selection[],
    counts: (record: number) => boolean,
    unseen?: (record: number) => boolean,
  ): Work<Part> {
    const { rows } = this;
    if (rows.quantity) {
      const quantity = rows.quantity;
      // A quantity that only a range of numbers gives is nothing that a formula can add.
      for (let i = 0; i < rows.length; i++) {
        if (counts(i) && Number.isNaN(quantity.values[i] ?? NaN) && !Number.isNaN(this.copiesOf(i))) return NO_FORMULA;
      }
      const weight = (i: number) => (counts(i) ? 1 : 0);
      const addends = addendColumns(quantity);
      if (!addends || this.counted.table.blankQuantityIsOne) return NO_FORMULA;
      const parts: Part[] = [];
      for (const one of addends)
        parts.push(yield* this.build({ summand: [one.column], columns: [one], selections, weight, unseen }));
      return addedUp(parts);
    }
    for (let i = 0; i < rows.length; i++) if (counts(i) && this.copiesOf(i) !== 1) return NO_FORMULA;
    return yield* this.build({
      summand: [],
      selections: withPresence(selections, this.presence),
      weight: (i) => (counts(i) && !Number.isNaN(this.copiesOf(i)) ? 1 : 0),
      unseen,
    });
  }

  *value(
    selections: readonly Selection[],
    counts: (record: number) => boolean,
    unseen?: (record: number) => boolean,
  ): Work<Part> {
    const { rows } = this;
    const parts: Part[] = [];
    const priced = (i: number) => !Number.isNaN(rows.price?.values[i] ?? NaN) && !Number.isNaN(this.copiesOf(i));
    if (rows.price) {
      for (let i = 0; i < rows.length; i++) {
        if (!counts(i) || !priced(i)) continue;
        if (rows.quantity ? Number.isNaN(rows.quantity.values[i] ?? NaN) : this.copiesOf(i) !== 1) return NO_FORMULA;
      }
      const weight = (i: number) => (counts(i) && priced(i) ? 1 : 0);
      const { price } = rows;
      const addends = rows.quantity ? addendColumns(rows.quantity) : [null];
      if (!addends || this.counted.table.blankQuantityIsOne) return NO_FORMULA;
      for (const one of addends) {
        const summand: Summand = one ? [price.column, one.column] : [price.column];
        const columns: NumberColumn[] = one ? [price, one] : [price];
        parts.push(yield* this.build({ summand, columns, selections, weight, unseen }));
      }
    }
    if (rows.amount) {
      const amount = rows.amount;
      const byAmount = (i: number) => counts(i) && !priced(i) && !Number.isNaN(amount.values[i] ?? NaN);
      let any = !rows.price;
      for (let i = 0; i < rows.length && !any; i++) any = byAmount(i);
      if (any) {
        const without: Condition[] = rows.price ? [{ kind: 'blank', column: rows.price.column }] : [];
        const weight = (i: number) => (byAmount(i) ? 1 : 0);
        parts.push(
          yield* this.build({
            summand: [amount.column],
            columns: [amount],
            selections: withConditions(selections, without),
            weight,
            unseen,
          }),
        );
      }
    }
    return addedUp(parts);
  }

  private build(wanted: Wanted): Work<Part> {
    const conditionColumns = wanted.selections.flatMap(({ conditions }) => conditions.map(({ column }) => column));
    return formulaFor(this.cells, { ...wanted, conditionColumns: [...new Set(conditionColumns)] });
  }

  private falls(day: number): boolean {
    return day >= this.period.from && day <= this.period.to;
  }

  addedIn(record: number): boolean {
    return this.enteredInYear[record] === 1;
  }

  withdrawnIn(record: number): boolean {
    return this.withdrawnInYear[record] === 1;
  }

  copiesOf(record: number): number {
    return this.number[record] ?? NaN;
  }

  stockSelections(type: TypeOfRows): Selection[] {
    const base = withConditions(this.base(type), this.inStock);
    if (this.rows.quantity) return base;
    return base.map((each) => ({ ...each, conditions: [...this.needsPresence(each), ...each.conditions] }));
  }

  /** Blank conditions are true of blank rows too, so a count of everything asks for something that is there. */
  private needsPresence({ conditions }: Selection): Condition[] {
    const positive = conditions.some(({ kind }) => kind === 'equals' || kind === 'filled' || kind === 'atLeast');
    return positive || !this.presence ? [] : [this.presence];
  }
}
