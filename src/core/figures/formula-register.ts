import type { NumberColumn } from '../intake/book';
import type { CategoryId } from '../library/ids';
import { BOOK_CATEGORIES, SOURCE_CATEGORIES } from '../library/indicators';
import { categoryRows, type CategoryRows } from './category-selections';
import { between, presenceColumn, withConditions, withPresence, type Days, type TableFormulas } from './formula-parts';
import { canAskFor, type Summand } from './formula-text';
import type { Period } from './period';
import { RegisterRows } from './register-rows';
import type { CountedTable } from './scope';
import { formulaFor, type Wanted } from './selection-formula';
import type { Condition, Selection, SheetCells } from './sheet-cells';
import { ROWS_PER_SLICE, type Work } from '../work';

/** More different notes than this say "đã thanh lọc" in too many ways for criteria; rows get terms of their own then. */
const MOST_NOTES = 12;

/** Everything about a register that several of its formulas need. */
class RegisterFormulas {
  private readonly rows: RegisterRows;
  private readonly byCategory: CategoryRows;
  private inStock: readonly Condition[] = [];
  private hasPeriodicals = false;
  private readonly presence: Condition | null;
  private readonly gone: Uint8Array;
  /** Copies of each record, 1 where it was entered or withdrawn in the year: read once, asked for by every formula. */
  private readonly number: Float64Array;
  private readonly enteredInYear: Uint8Array;
  private readonly withdrawnInYear: Uint8Array;

  constructor(
    private readonly cells: SheetCells,
    private readonly counted: CountedTable,
    private readonly period: Period,
    private readonly days: Days,
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

  private *readRows(): Work<void> {
    const { rows } = this;
    for (let i = 0; i < rows.length; i++) {
      if (i % ROWS_PER_SLICE === ROWS_PER_SLICE - 1) yield 0;
      this.number[i] = rows.copiesAt(i);
      if (rows.category?.values[i] === 'periodical') this.hasPeriodicals = true;
      if (this.falls(rows.entry?.values[i] ?? NaN)) this.enteredInYear[i] = 1;
      if (!rows.isWithdrawn(i)) continue;
      this.gone[i] = 1;
      if (this.falls(rows.withdrawalDayAt(i))) this.withdrawnInYear[i] = 1;
    }
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

  private isCounted(record: number, category: CategoryId | null): boolean {
    const own = this.rows.categoryAt(record);
    if (category !== null) return own === category && !this.counted.excluded.has(category);
    return own !== 'periodical' && (own === null || !this.counted.excluded.has(own));
  }

  /** Rows of a category (null: of every one that counts). */
  private base(category: CategoryId | null): Selection[] {
    if (category !== null) return this.counted.excluded.has(category) ? [] : [...this.byCategory(category)];
    const all: Selection[] = [{ sign: 1, conditions: [] }];
    const others = new Set<CategoryId>(this.counted.excluded);
    if (this.hasPeriodicals) others.add('periodical');
    for (const other of others) for (const each of this.byCategory(other)) all.push({ ...each, sign: -1 });
    return all;
  }

  /** Copies, value or nothing but rows, as sums over selections. */
  private *copies(
    selections: readonly Selection[],
    counts: (record: number) => boolean,
    unseen?: (record: number) => boolean,
  ): Work<string | null> {
    const { rows } = this;
    if (rows.quantity) {
      const quantity = rows.quantity;
      // A quantity that only a range of numbers gives is nothing that a formula can add.
      for (let i = 0; i < rows.length; i++) {
        if (counts(i) && Number.isNaN(quantity.values[i] ?? NaN) && !Number.isNaN(this.copiesOf(i))) return null;
      }
      const weight = (i: number) => (counts(i) ? 1 : 0);
      return yield* this.build({ summand: [quantity.column], columns: [quantity], selections, weight, unseen });
    }
    for (let i = 0; i < rows.length; i++) if (counts(i) && this.copiesOf(i) !== 1) return null;
    return yield* this.build({
      summand: [],
      selections: withPresence(selections, this.presence),
      weight: (i) => (counts(i) && !Number.isNaN(this.copiesOf(i)) ? 1 : 0),
      unseen,
    });
  }

  private *value(
    selections: readonly Selection[],
    counts: (record: number) => boolean,
    unseen?: (record: number) => boolean,
  ): Work<string | null> {
    const { rows } = this;
    const parts: (string | null)[] = [];
    const priced = (i: number) => !Number.isNaN(rows.price?.values[i] ?? NaN) && !Number.isNaN(this.copiesOf(i));
    if (rows.price) {
      for (let i = 0; i < rows.length; i++) {
        if (!counts(i) || !priced(i)) continue;
        if (rows.quantity ? Number.isNaN(rows.quantity.values[i] ?? NaN) : this.copiesOf(i) !== 1) return null;
      }
      const weight = (i: number) => (counts(i) && priced(i) ? 1 : 0);
      const summand: Summand = rows.quantity ? [rows.price.column, rows.quantity.column] : [rows.price.column];
      const columns: NumberColumn[] = rows.quantity ? [rows.price, rows.quantity] : [rows.price];
      parts.push(yield* this.build({ summand, columns, selections, weight, unseen }));
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
    if (parts.some((part) => part === null)) return null;
    return parts.filter((part) => part !== '0').join('+') || '0';
  }

  private build(wanted: Wanted): Work<string | null> {
    const conditionColumns = wanted.selections.flatMap(({ conditions }) => conditions.map(({ column }) => column));
    return formulaFor(this.cells, { ...wanted, conditionColumns: [...new Set(conditionColumns)] });
  }

  private falls(day: number): boolean {
    return day >= this.period.from && day <= this.period.to;
  }

  private addedIn(record: number): boolean {
    return this.enteredInYear[record] === 1;
  }

  private withdrawnIn(record: number): boolean {
    return this.withdrawnInYear[record] === 1;
  }

  private copiesOf(record: number): number {
    return this.number[record] ?? NaN;
  }

  private *put(into: TableFormulas): Work<void> {
    const { rows } = this;
    const stock = (category: CategoryId | null) => (i: number) => this.gone[i] !== 1 && this.isCounted(i, category);
    const kept = (category: CategoryId | null) => this.stockSelections(category);
    for (const category of BOOK_CATEGORIES) {
      into.set(`copies.${category}`, yield* this.copies(kept(category), stock(category)));
      if (rows.price ?? rows.amount) into.set(`value.${category}`, yield* this.value(kept(category), stock(category)));
    }
    into.set('copies.total', yield* this.copies(kept(null), stock(null)));
    if (rows.price ?? rows.amount) into.set('value.total', yield* this.value(kept(null), stock(null)));
    if (rows.entry) yield* this.putAdditions(into, rows.entry.column);
    yield* this.putWithdrawals(into);
  }

  private stockSelections(category: CategoryId | null): Selection[] {
    const base = withConditions(this.base(category), this.inStock);
    if (this.rows.quantity) return base;
    return base.map((each) => ({ ...each, conditions: [...this.needsPresence(each), ...each.conditions] }));
  }

  /** Blank conditions are true of blank rows too, so a count of everything asks for something that is there. */
  private needsPresence({ conditions }: Selection): Condition[] {
    const positive = conditions.some(({ kind }) => kind === 'equals' || kind === 'filled' || kind === 'atLeast');
    return positive || !this.presence ? [] : [this.presence];
  }

  private *putAdditions(into: TableFormulas, entry: number): Work<void> {
    const { rows } = this;
    const inYear = between(entry, this.days);
    const textual = (i: number) => this.addedIn(i) && rows.entry?.states[i] !== 1;
    const added = (category: CategoryId | null) => (i: number) => this.addedIn(i) && this.isCounted(i, category);
    const selections = (category: CategoryId | null) => withConditions(this.base(category), inYear);
    for (const category of BOOK_CATEGORIES) {
      into.set(`additions.copies.${category}`, yield* this.copies(selections(category), added(category), textual));
    }
    into.set('additions.copies', yield* this.copies(selections(null), added(null), textual));
    if (rows.price ?? rows.amount)
      into.set('additions.value', yield* this.value(selections(null), added(null), textual));
    if (!rows.source) return;
    const source = rows.source;
    const bySource = categoryRows(this.cells, source, (i) => source.values[i] ?? null);
    for (const each of SOURCE_CATEGORIES) {
      const from = (i: number) => this.addedIn(i) && source.values[i] === each && this.isCounted(i, null);
      into.set(
        `additions.copies.source.${each}`,
        yield* this.copies(withConditions(bySource(each), inYear), from, textual),
      );
    }
  }

  private *putWithdrawals(into: TableFormulas): Work<void> {
    const { rows } = this;
    const day = rows.withdrawalDay;
    const gone = (i: number) => this.withdrawnIn(i) && this.isCounted(i, null);
    const textual = (i: number) => this.withdrawnIn(i) && day?.states[i] !== 1;
    const selections = day ? withConditions(this.base(null), between(day.column, this.days)) : [];
    if (!day && !rows.record && !this.anyDated()) return;
    into.set('withdrawals.copies', yield* this.copies(selections, gone, textual));
    if (rows.price ?? rows.amount) into.set('withdrawals.value', yield* this.value(selections, gone, textual));
  }

  private anyDated(): boolean {
    for (let i = 0; i < this.gone.length; i++) {
      if (this.gone[i] === 1 && !Number.isNaN(this.rows.withdrawalDayAt(i))) return true;
    }
    return false;
  }

  *formulas(): Work<TableFormulas> {
    const into: TableFormulas = new Map();
    yield 0;
    yield* this.readRows();
    this.inStock = yield* this.stockConditions();
    yield* this.put(into);
    // Which rows another sheet lists as withdrawn no formula of a reasonable length can ask.
    if ((this.counted.table.listedWithdrawals?.size ?? 0) > 0)
      for (const id of into.keys()) if (/^(?:copies|value|withdrawals)\./.test(id)) into.set(id, null);
    return into;
  }
}

/** Formulas of a register (copy or title grain). Distinct titles have none. */
export function registerFormulas(
  cells: SheetCells,
  counted: CountedTable,
  period: Period,
  days: Days,
): Work<TableFormulas> {
  return new RegisterFormulas(cells, counted, period, days).formulas();
}
