import { INDICATORS } from '../library/indicators';
import type { IndicatorId } from '../library/ids';
import type { CellAddress } from '../sheet/address';
import { ContributionLog } from './contributions';
import type { Figure, FigureSet } from './figure';
import { totalOf, type Tally } from './tally';

interface Entry {
  readonly value: number | null;
  readonly unread: number;
  readonly origin: CellAddress | null;
  readonly silent: boolean;
}

const UNKNOWN: Entry = { value: null, unread: 0, origin: null, silent: false };

/** The figures while they are being counted. What nobody puts stays unknown. */
export class FigureDraft {
  /** What each table adds. */
  readonly contributions = new ContributionLog();
  private readonly entries = new Map<IndicatorId, Entry>();

  put(id: IndicatorId, value: number | null, unread = 0, origin: CellAddress | null = null, silent = false): void {
    this.entries.set(id, { value: value === null || Number.isNaN(value) ? null : value, unread, origin, silent });
  }

  putTally(id: IndicatorId, tally: Tally, origin: CellAddress | null = null): void {
    this.put(id, totalOf(tally), tally.unread, origin, tally.said === 0);
  }

  value(id: IndicatorId): number | null {
    return (this.entries.get(id) ?? UNKNOWN).value;
  }

  unread(id: IndicatorId): number {
    return (this.entries.get(id) ?? UNKNOWN).unread;
  }

  origin(id: IndicatorId): CellAddress | null {
    return (this.entries.get(id) ?? UNKNOWN).origin;
  }

  /**
   * A total of parts of which some may be unknown: the known ones, with one `unread` for each unknown one; unknown when all are
   * (docs/WORKBOOK.md, "What exactly is counted" 11).
   */
  putTotal(id: IndicatorId, parts: readonly IndicatorId[]): void {
    let sum = 0;
    let known = 0;
    let unread = 0;
    let silent = true;
    let origin: CellAddress | null = null;
    for (const part of parts) {
      const value = this.value(part);
      if (value === null) unread += 1;
      else {
        sum += value;
        known += 1;
        unread += this.unread(part);
        silent &&= (this.entries.get(part) ?? UNKNOWN).silent;
      }
      origin ??= this.origin(part);
    }
    this.put(id, known === 0 ? null : sum, unread, origin, silent);
  }

  /** Every indicator of the contract, in its order, beside last year's values. */
  finish(previous: ReadonlyMap<IndicatorId, number>): FigureSet {
    const figures = new Map<IndicatorId, Figure>();
    for (const { id } of INDICATORS) {
      const { value: counted, unread, origin, silent } = this.entries.get(id) ?? UNKNOWN;
      // Absurd numbers in cells (1E308) add up to no number at all.
      const value = finiteOrUnknown(counted);
      const figure: Figure = {
        id,
        value,
        previous: finiteOrUnknown(previous.get(id) ?? null),
        origin,
        ...(value === 0 && silent && { silent }),
      };
      figures.set(id, value !== null && unread > 0 ? { ...figure, unread } : figure);
    }
    return figures;
  }
}

function finiteOrUnknown(value: number | null): number | null {
  return value === null || Number.isFinite(value) ? value : null;
}
