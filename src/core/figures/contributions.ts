import type { RecordTable } from '../intake/book';
import type { IndicatorId } from '../library/ids';

/** What each table of the book adds to the additive figures. */
export type Contributions = ReadonlyMap<RecordTable, ReadonlyMap<IndicatorId, number>>;

/** Sums as they stand at a moment of counting. */
export type Sums = readonly (readonly [IndicatorId, number])[];

/** Totals that are the sum of figures which are noted. */
const TOTALS: readonly (readonly [IndicatorId, readonly IndicatorId[]])[] = [
  ['visits.total', ['visits.pupil', 'visits.teacher']],
  ['loans.total', ['loans.pupil', 'loans.teacher']],
  ['seats.total', ['seats.reading', 'seats.mobile']],
];

/** Notes, table by table, by how much the sums grew while its rows were counted. */
export class ContributionLog {
  private readonly byTable = new Map<RecordTable, Map<IndicatorId, number>>();

  note(table: RecordTable, before: Sums, after: Sums): void {
    const own = this.byTable.get(table) ?? new Map<IndicatorId, number>();
    after.forEach(([id, sum], i) => {
      const grown = sum - (before[i]?.[1] ?? 0);
      if (grown !== 0) own.set(id, (own.get(id) ?? 0) + grown);
    });
    this.byTable.set(table, own);
  }

  /** Only of figures that are known in the end. */
  finish(isKnown: (id: IndicatorId) => boolean): Contributions {
    const result = new Map<RecordTable, ReadonlyMap<IndicatorId, number>>();
    for (const [table, own] of this.byTable) {
      const kept = new Map([...own].filter(([id]) => isKnown(id)));
      for (const [total, parts] of TOTALS) {
        const sum = parts.reduce((all, part) => all + (kept.get(part) ?? 0), 0);
        if (sum !== 0 && isKnown(total)) kept.set(total, sum);
      }
      if (kept.size > 0) result.set(table, kept);
    }
    return result;
  }
}
