/**
 * Long work that can pause: a generator that yields wherever it may be interrupted, with how far it has come (0 to 1), and returns its result.
 * The core never waits or looks at a clock; whoever drives the work decides how long a slice may last.
 */
export type Work<Result> = Generator<number, Result, void>;

/** Runs the work to its end without a pause: for tests, the command line, and inputs that are known to be small. */
export function finish<Result>(work: Work<Result>): Result {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/**
 * Rows between two pause points of a loop over records: a millisecond or two of work, ten where the code has not run before. A pause that nobody uses
 * costs less than a microsecond.
 */
export const ROWS_PER_SLICE = 1024;
