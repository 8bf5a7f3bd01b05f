import type { RuleId } from '../../src/core/rules/ids';
import { LAYOUTS } from './layouts';
import type { Library } from './model';
import type { Chance } from '../../scripts/support/chance';
import { MUTATIONS } from './table';
import { ground, runTrial, type Ground, type TrialResult } from './trial';

type Layout = (chance: Chance) => Library;

export interface TrialOptions {
  readonly count: number;
  readonly seed: number;
  /** The sample's layout, which is the largest. */
  readonly sample: Layout | null;
  /** How many different workbooks are broken; by default each trial has one of its own. */
  readonly workbooks?: number;
  /** One workbook in so many is the sample. */
  readonly everySample?: number;
}

/** Not every layout has what a mutation breaks; so many others are tried then. */
const ATTEMPTS = 14;

/** So many trials from one seed on, the mutations in turn, each in a workbook of chance. */
export function runTrials({ count, seed, sample, workbooks = Infinity, everySample = 6 }: TrialOptions): TrialResult[] {
  const grounds = new Map<number, Ground>();
  const groundOf = (own: number): Ground | null => {
    const layout = sample && own % everySample === 0 ? sample : LAYOUTS[own % LAYOUTS.length];
    const kept = grounds.get(own) ?? (layout ? ground(layout, own) : null);
    if (kept && workbooks !== Infinity) grounds.set(own, kept);
    return kept;
  };
  const results: TrialResult[] = [];
  let tries = 0;
  for (let at = 0; results.length < count && at < count * 3; at++) {
    const mutation = MUTATIONS[at % MUTATIONS.length];
    for (let attempt = 0; mutation && attempt < ATTEMPTS; attempt++) {
      const own = seed * 1_000_003 + tries++;
      const place = groundOf(workbooks === Infinity ? own : seed * 101 + (own % workbooks));
      const result = place && runTrial(mutation, place, own);
      if (!result) continue;
      results.push(result);
      break;
    }
  }
  return results;
}

export function rulesOf(results: readonly TrialResult[]): Set<RuleId> {
  return new Set(results.map(({ mutation }) => mutation.rule));
}

/** One paragraph a fault, with the seed that brings it back. */
export function faultsOf(results: readonly TrialResult[]): string[] {
  return results.flatMap(({ mutation, layout, seed, faults }) =>
    faults.map((fault) => `${mutation.rule} (${mutation.name}) in ${layout}, seed ${seed}: ${fault}`),
  );
}
