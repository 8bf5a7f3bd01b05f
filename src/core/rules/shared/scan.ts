import type { ReadState } from '../../intake/book';
import type { Found } from '../rule';

/**
 * A plain loop over the records from..to (half-open): the first for which something holds, `to` where there is none. Rules are generators, and a generator's
 * own loop runs many times slower. The loop itself stands in a function of the module, over arrays, and the closure only binds them: what the JavaScript
 * engine compiled for a closure is lost with it, and made anew in every run.
 */
export type Find = (from: number, to: number) => number;

/** Records looked at, and records taken apart, between two pauses: a millisecond, some where the code has not run before. */
const LOOKED_AT = 8192;
const TAKEN_APART = 4096;
/** Findings made between two pauses. */
const FOUND = 256;

/** What a rule says of the records that `find` stops at, with pauses; null for a record that it says nothing of after all. */
export function* foundWhere(
  length: number,
  find: Find,
  found: (record: number) => Found | null,
): Generator<Found | null> {
  let made = 0;
  for (let from = 0; from < length; from += LOOKED_AT) {
    const to = Math.min(length, from + LOOKED_AT);
    for (let i = find(from, to); i < to; i = find(i + 1, to)) {
      const one = found(i);
      if (one) yield one;
      if (++made % FOUND === 0) yield null;
    }
    yield null;
  }
}

/** Runs a plain loop over all records, slice by slice, with a pause after each. */
export function* inSlices(length: number, run: (from: number, to: number) => void): Generator<null> {
  for (let from = 0; from < length; from += TAKEN_APART) {
    run(from, Math.min(length, from + TAKEN_APART));
    yield null;
  }
}

/** The records in a state. */
export function inState(states: Uint8Array, state: ReadState): Find {
  return inEitherState(states, state, state);
}

export function inEitherState(states: Uint8Array, one: number, other: number): Find {
  return (from, to) => nextOf(states, one, other, from, to);
}

function nextOf(states: Uint8Array, one: number, other: number, from: number, to: number): number {
  for (let i = from; i < to; i++) {
    const state = states[i];
    if (state === one || state === other) return i;
  }
  return to;
}

/** The records that a flag marks with 1. */
export function flagged(flags: Uint8Array): Find {
  return inEitherState(flags, 1, 1);
}

/** The records of a list, which ascends. */
export function inList(list: readonly number[]): Find {
  let at = 0;
  return (from, to) => {
    while (at < list.length && (list[at] ?? 0) < from) at++;
    const next = list[at];
    return next !== undefined && next < to ? next : to;
  };
}
