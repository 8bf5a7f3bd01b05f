import type { RecordTable } from '../intake/book';
import { isErrorValue, valueAt, type CellValue, type SheetSnapshot } from '../sheet/snapshot';
import type { Work } from '../work';

/**
 * What a formula asks of the cells of one column: the conditions that COUNTIFS and SUMIFS understand the same way in Excel, LibreOffice and the
 * sandbox's engine. Texts are compared as Excel does: exactly but for case.
 */
export type Condition =
  | { readonly kind: 'equals' | 'differs'; readonly column: number; readonly text: string }
  | { readonly kind: 'blank' | 'filled'; readonly column: number }
  | { readonly kind: 'atLeast' | 'below'; readonly column: number; readonly limit: number };

/** Rows that fulfil all conditions, inside a part of the body where `from` and `to` (sheet rows, both included) say so; added or taken away. */
export interface Selection {
  readonly sign: 1 | -1;
  readonly conditions: readonly Condition[];
  readonly from?: number;
  readonly to?: number;
}

function keyOf(condition: Condition): string {
  const rest = 'text' in condition ? condition.text.toLowerCase() : 'limit' in condition ? condition.limit : '';
  return `${condition.kind}|${condition.column}|${rest}`;
}

/** Rows between two pauses of a pass that looks at one or two cells a row. */
export const ROWS_PER_PASS = 16_384;

/** The texts of one column as numbers: texts that Excel takes for equal (but for case) share one. */
interface Codes {
  readonly byRow: Int32Array;
  /** By text in lower case. */
  readonly byText: ReadonlyMap<string, number>;
}

/** Stands for cells that hold no text. */
const NO_TEXT = -1;

/** The body of a table as a formula sees it: raw cells by sheet row, with each condition evaluated once. */
export class SheetCells {
  readonly firstRow: number;
  readonly lastRow: number;
  /** Record index by row of the body; -1 for rows that are no record. */
  readonly records: Int32Array;
  private readonly memo = new Map<string, Uint8Array>();
  private readonly codes = new Map<number, Codes>();

  constructor(
    readonly sheet: SheetSnapshot,
    readonly table: RecordTable,
  ) {
    this.firstRow = table.body.firstRow;
    this.lastRow = table.body.lastRow;
    this.records = new Int32Array(Math.max(0, this.lastRow - this.firstRow + 1)).fill(-1);
    for (let i = 0; i < table.rows.length; i++) {
      const at = (table.rows[i] ?? -1) - this.firstRow;
      if (at >= 0 && at < this.records.length) this.records[at] = i;
    }
  }

  get rowCount(): number {
    return this.records.length;
  }

  raw(at: number, column: number): CellValue {
    return valueAt(this.sheet, this.firstRow + at, column);
  }

  /** 1 for each row of the body that fulfils the condition. */
  matching(condition: Condition): Uint8Array {
    const key = keyOf(condition);
    let bits = this.memo.get(key);
    if (!bits) {
      bits = new Uint8Array(this.rowCount);
      this.mark(condition, bits);
      this.memo.set(key, bits);
    }
    return bits;
  }

  private mark(condition: Condition, bits: Uint8Array): void {
    const { column } = condition;
    switch (condition.kind) {
      case 'blank':
        for (let at = 0; at < bits.length; at++) if (this.raw(at, column) === '') bits[at] = 1;
        return;
      case 'filled':
        for (let at = 0; at < bits.length; at++) if (this.raw(at, column) !== '') bits[at] = 1;
        return;
      case 'equals':
      case 'differs': {
        const { byRow, byText } = this.codesOf(column);
        const wanted = byText.get(condition.text.toLowerCase());
        const equal = condition.kind === 'equals' ? 1 : 0;
        if (wanted === undefined) bits.fill(1 - equal);
        else for (let at = 0; at < bits.length; at++) bits[at] = byRow[at] === wanted ? equal : 1 - equal;
        return;
      }
      case 'atLeast':
      case 'below': {
        const { limit } = condition;
        const least = condition.kind === 'atLeast';
        for (let at = 0; at < bits.length; at++) {
          const value = this.raw(at, column);
          if (typeof value === 'number' && value >= limit === least) bits[at] = 1;
        }
      }
    }
  }

  /** Each text of a column is put into lower case once; a column is asked for many texts. */
  private codesOf(column: number): Codes {
    const known = this.codes.get(column);
    if (known) return known;
    const byRow = new Int32Array(this.rowCount);
    const byText = new Map<string, number>();
    const asWritten = new Map<string, number>();
    for (let at = 0; at < byRow.length; at++) {
      const value = this.raw(at, column);
      if (typeof value !== 'string') {
        byRow[at] = NO_TEXT;
        continue;
      }
      let code = asWritten.get(value);
      if (code === undefined) {
        const lower = value.toLowerCase();
        code = byText.get(lower) ?? byText.size;
        byText.set(lower, code);
        asWritten.set(value, code);
      }
      byRow[at] = code;
    }
    const codes = { byRow, byText };
    this.codes.set(column, codes);
    return codes;
  }

  /** What the selections give for each row of the body: 1 for a row taken once. Rows in `hidden` are outside every range. */
  *weights(selections: readonly Selection[], hidden: Uint8Array | null): Work<Int16Array> {
    const weights = new Int16Array(this.rowCount);
    let looked = 0;
    for (const { sign, conditions, from, to } of selections) {
      const bits = conditions.map((condition) => this.matching(condition));
      const first = Math.max(0, (from ?? this.firstRow) - this.firstRow);
      const last = Math.min(this.rowCount - 1, (to ?? this.lastRow) - this.firstRow);
      for (let at = first; at <= last; at++) {
        if (++looked % ROWS_PER_PASS === 0) yield 0;
        if (hidden && hidden[at] === 1) continue;
        let all = true;
        for (let c = 0; c < bits.length; c++) {
          if (bits[c]?.[at] !== 1) {
            all = false;
            break;
          }
        }
        if (all) weights[at] = (weights[at] ?? 0) + sign;
      }
    }
    return weights;
  }

  /** 1 for rows with a formula error in one of the columns; null when there is none. Such rows would turn a whole sum into an error. */
  errorRows(columns: readonly number[]): Uint8Array | null {
    let found: Uint8Array | null = null;
    for (const column of columns) {
      for (let at = 0; at < this.rowCount; at++) {
        if (!isErrorValue(this.raw(at, column))) continue;
        found ??= new Uint8Array(this.rowCount);
        found[at] = 1;
      }
    }
    return found;
  }
}
