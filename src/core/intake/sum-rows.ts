import type { CategoryDictionary } from '../library/categories';
import type { FieldId } from '../library/ids';
import { isErrorValue, type CellValue } from '../sheet/snapshot';
import { readNumberText } from '../text/numbers';
import type { IgnoredRow } from './book';
import type { Grid } from './grid';
import type { TableProposal } from './propose';
import { beginsLikeSum, comparesRows, rowWords } from './rows';

/** A column of a field that holds numbers. */
export interface NumberPlace {
  readonly field: FieldId;
  readonly column: number;
}

/** What is never added up. */
const PRICES: ReadonlySet<FieldId> = new Set(['price', 'unitPrice']);

/** The sums inside a table: which rows are sums, what they state and which records they cover. `records` grows while the table is read. */
export class SumRows {
  private boundary = 0;
  /** By column: the sum of the first n records at n. Extended as far as it is asked for, so that many sums cost one pass. */
  private readonly running = new Map<number, number[]>();

  constructor(
    private readonly grid: Grid,
    private readonly proposal: TableProposal,
    private readonly dictionary: CategoryDictionary,
    private readonly columns: readonly number[],
    private readonly numbers: readonly NumberPlace[],
    private readonly records: readonly number[],
  ) {}

  /** What a sum row states and sums. `heading`: the first record below the last heading. */
  at(row: number, heading: number): Required<Pick<IgnoredRow, 'sums' | 'totals'>> {
    const totals = this.numbers.flatMap(({ field, column }) => {
      const raw = this.grid.raw(row, column);
      return raw === '' ? [] : [{ field, column, raw, value: plainNumber(raw) }];
    });
    const to = this.records.length;
    const from = this.summedFrom(row, totals, to, heading);
    if (from !== 0 || this.boundary === 0) this.boundary = to;
    return { sums: { from, to }, totals };
  }

  /** A sum in words that no list holds: in a summary every "Tổng …" that names no type, elsewhere only where the figures prove it. */
  addsUp(row: number, text: string): boolean {
    const to = this.records.length;
    if (to === 0 || !beginsLikeSum(text)) return false;
    if (this.proposal.grain === 'summary') return this.dictionary.lookup('document', text) === null;
    const starts = [0, this.boundary].filter((from) => to - from > 1);
    let proved = 0;
    for (const { field, column } of this.numbers) {
      const value = plainNumber(this.grid.raw(row, column));
      if (value === null || PRICES.has(field)) continue;
      const near = (start: number) => Math.abs(this.sum(column, start, to) - value) < 0.5;
      if (!starts.some(near)) return false;
      if (value > 0) proved++;
    }
    return proved > 0;
  }

  /** "Bình quân/tháng" below months, "So với năm trước" below the types of a summary. */
  comparesRows(text: string): boolean {
    const counts = this.proposal.section === 'readers' || this.proposal.grain === 'summary';
    return counts && this.records.length > 0 && comparesRows(text);
  }

  /** A sum covers the rows since the last sum or heading, or all of them: what the figures say, else the words. */
  private summedFrom(
    row: number,
    totals: readonly { readonly column: number; readonly value: number | null }[],
    to: number,
    heading: number,
  ): number {
    const part = Math.max(this.boundary, this.boundary < to ? Math.min(heading, to) : 0);
    if (part === 0 || part >= to) return 0;
    let fitsPart = 0;
    let fitsAll = 0;
    for (const { column, value } of totals) {
      if (value === null) continue;
      if (Math.abs(this.sum(column, part, to) - value) < 0.5) fitsPart++;
      if (Math.abs(this.sum(column, 0, to) - value) < 0.5) fitsAll++;
    }
    if (fitsPart !== fitsAll) return fitsPart > fitsAll ? part : 0;
    const text =
      this.columns.map((column) => this.grid.text(row, column)).find((cell) => rowWords(cell) === 'total') ?? '';
    return /^(?:tổng|luỹ|lũy|tong|cả năm|ca nam)/iu.test(text) ? 0 : part;
  }

  private sum(column: number, from: number, to: number): number {
    let running = this.running.get(column);
    if (!running) this.running.set(column, (running = [0]));
    for (let n = running.length; n <= to; n++) {
      const value = plainNumber(this.grid.raw(this.records[n - 1] ?? -1, column)) ?? 0;
      running.push((running[n - 1] ?? 0) + value);
    }
    return (running[to] ?? 0) - (running[from] ?? 0);
  }
}

/** A sum that stands above what it sums ("Tổng số" as the first row) covers all of it. */
export function sumsBelow(ignored: IgnoredRow, records: number): IgnoredRow {
  return ignored.sums && ignored.sums.to === 0 ? { ...ignored, sums: { from: 0, to: records } } : ignored;
}

/** The number that a cell holds or plainly says; null for everything else. */
function plainNumber(value: CellValue): number | null {
  if (typeof value === 'number') return value;
  if (typeof value !== 'string' || value === '' || isErrorValue(value)) return null;
  const reading = readNumberText(value, true);
  return reading.kind === 'number' && !reading.percent ? reading.value : null;
}
