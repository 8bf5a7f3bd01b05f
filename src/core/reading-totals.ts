import type { ReadTable, Reading } from './analysis';
import type { UnreadArea } from './intake/book';
import type { IndicatorId } from './library/ids';

/** What a librarian knows by heart of their library, in the order in which it is said. */
export type TotalKind = 'copies' | 'equipment' | 'activities' | 'visits' | 'loans' | 'issues';

export interface ReadingTotal {
  readonly kind: TotalKind;
  readonly count: number;
  /** How many sheets it was counted on. */
  readonly sheets: number;
  /** Where most of it was counted. */
  readonly table: ReadTable;
}

type Counted = ReadTable['counted'];

/** The whole where the table gives it, else the sum of its parts. */
function sumOf(counted: Counted, total: IndicatorId | null, parts: (id: IndicatorId) => boolean): number {
  const whole = total === null ? undefined : counted.get(total);
  if (whole !== undefined) return whole;
  let sum = 0;
  for (const [id, value] of counted) if (parts(id)) sum += value;
  return sum;
}

const SUMS: Readonly<Record<TotalKind, (counted: Counted) => number>> = {
  copies: (counted) => sumOf(counted, 'copies.total', (id) => id.startsWith('copies.')),
  equipment: (counted) => sumOf(counted, null, (id) => id.startsWith('equipment.')),
  activities: (counted) =>
    sumOf(counted, 'activities.total', (id) => id.startsWith('activities.') && id !== 'activities.participants'),
  visits: (counted) => sumOf(counted, 'visits.total', (id) => id.startsWith('visits.')),
  loans: (counted) => sumOf(counted, 'loans.total', (id) => id.startsWith('loans.')),
  issues: (counted) => sumOf(counted, 'periodicals.issues', () => false),
};

/** The totals that were read, each with the way to its table; what nothing was counted of is left out. */
export function readingTotals({ read }: Pick<Reading, 'read'>): ReadingTotal[] {
  return (Object.keys(SUMS) as TotalKind[]).flatMap((kind): ReadingTotal[] => {
    const counts = read
      .map((table) => ({ table, count: SUMS[kind](table.counted) }))
      .filter(({ count }) => count !== 0);
    const most = counts.reduce<(typeof counts)[number] | null>(
      (best, one) => (best === null || one.count > best.count ? one : best),
      null,
    );
    const count = counts.reduce((sum, one) => sum + one.count, 0);
    if (!most || count === 0) return [];
    return [{ kind, count, sheets: new Set(counts.map(({ table }) => table.sheet)).size, table: most.table }];
  });
}

/** The areas about which a person is asked. */
export function areasInDoubt({ unread }: Pick<Reading, 'unread'>): UnreadArea[] {
  return unread.filter(({ why }) => why === 'chua-hieu');
}

/** Whether something is open that a person has to say of how the workbook is read. */
export function hasOpenQuestion(reading: Pick<Reading, 'unread' | 'doubts'>): boolean {
  return reading.doubts.length > 0 || areasInDoubt(reading).length > 0;
}
