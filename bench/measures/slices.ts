/**
 * The longest stretch of our own code between two chances for the screen to paint. Each stretch is timed by the processor time of this process, which other
 * work on the machine does not stretch; the collector and the compiler of the JavaScript engine are in it. The first run, for which nothing is compiled
 * yet, is what a person meets.
 */
import { analyse } from '../../src/core/analysis';
import { makeReportPlans } from '../../src/core/report/plans';
import type { Work } from '../../src/core/work';
import { makeRegister, TODAY, workbookOf } from '../data/register';
import { heading, main, tell } from '../support/report';
import { processorTime } from '../support/timing';

const BUDGET = 50;

function drive<Result>(work: Work<Result>): { result: Result; longest: number; whole: number } {
  let [longest, whole] = [0, 0];
  for (;;) {
    const before = processorTime();
    const step = work.next();
    const slice = processorTime() - before;
    longest = Math.max(longest, slice);
    whole += slice;
    if (step.done) return { result: step.value, longest, whole };
  }
}

function show(what: string, { longest, whole }: { longest: number; whole: number }): void {
  tell({
    what,
    value: `longest ${longest.toFixed(0)} ms of ${whole.toFixed(0)} ms`,
    budget: `≤ ${BUDGET} ms`,
    ok: longest <= BUDGET,
  });
}

void main(() => {
  heading('Longest stretch without a pause (processor time)');
  for (const count of [4_098, 50_000]) {
    for (const time of ['first run', 'second run']) {
      const workbook = workbookOf(makeRegister(count));
      const checked = drive(analyse(workbook, TODAY));
      show(`checking ${count.toLocaleString('en')} copies, ${count === 4_098 ? time : `then, ${time}`}`, checked);
      const plans = drive(makeReportPlans(checked.result, { kind: 'tong-ket', today: TODAY, draft: true }));
      show(`planning the report of ${count.toLocaleString('en')} copies`, plans);
    }
  }
});
