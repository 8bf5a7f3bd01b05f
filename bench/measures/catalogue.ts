/** Every rule of the catalogue over a register: against the best hand loop, how time grows with the rows, and what memory it takes. */
import { analyse, type Analysis } from '../../src/core/analysis';
import { computeFigures } from '../../src/core/figures';
import { readBook } from '../../src/core/intake';
import { checkWorkbook } from '../../src/core/rules';
import type { RuleInput } from '../../src/core/rules/rule';
import type { WorkbookSnapshot } from '../../src/core/sheet/snapshot';
import { finish } from '../../src/core/work';
import { makeRegister, TODAY, workbookOf } from '../data/register';
import { bestLoop } from '../peers/best-loop';
import { heading, main, milliseconds, tell, times } from '../support/report';
import { interleaved, named, processorTime } from '../support/timing';

const MEGABYTE = 1024 * 1024;

function inputOf(workbook: WorkbookSnapshot): RuleInput {
  const book = finish(readBook(workbook, undefined, TODAY));
  return { workbook, book, figures: computeFigures(book, TODAY), today: TODAY };
}

async function againstLoop(count: number): Promise<void> {
  heading(`The whole catalogue, ${count.toLocaleString('en')} × 12, after intake`);
  const timed = await interleaved<RuleInput>(
    [
      { name: 'best hand loop', run: ({ workbook }) => bestLoop((workbook.sheets[0]?.values ?? []).slice(1)) },
      { name: 'all rules', run: (input) => finish(checkWorkbook(input)) },
    ],
    () => inputOf(workbookOf(makeRegister(count))),
    5,
  );
  const [loop, all] = [named(timed, 'best hand loop'), named(timed, 'all rules')];
  tell({ what: 'best hand loop', value: milliseconds(loop.median) });
  const ratio = Math.min(all.median / loop.median, all.least / loop.least);
  tell({
    what: 'all rules / best hand loop',
    value: `${times(ratio)} (${milliseconds(all.median)})`,
    budget: '≤ 5 ×',
    ok: ratio <= 5,
  });
}

/** Runs the whole of Kiểm tra after the reading; gives ms of processor time. */
function timeOf(workbook: WorkbookSnapshot): number {
  globalThis.gc?.();
  const before = processorTime();
  finish(analyse(workbook, TODAY));
  return processorTime() - before;
}

function growth(counts: readonly number[]): void {
  heading('Growth of intake, figures and all rules together (processor time)');
  let first: number | null = null;
  let worst = 0;
  for (const count of counts) {
    const workbook = workbookOf(makeRegister(count));
    const rounds = count <= 100_000 ? [0, 1] : [0];
    const perRow = Math.min(...rounds.map(() => timeOf(workbook))) / count;
    first ??= perRow;
    worst = Math.max(worst, perRow / first);
    tell({
      what: `${count.toLocaleString('en')} rows`,
      value: `${(perRow * 1000).toFixed(1)} µs a row, ${times(perRow / first)} of the first`,
    });
  }
  tell({ what: 'linear: a row costs at most', value: times(worst), budget: '≤ 1.5 ×', ok: worst <= 1.5 });
}

/**
 * What lives beside the input while the work runs: everything reachable, after the collector, at points all along the way. `every`: steps between two looks.
 * A look at a large heap takes long, so that there are fewer of them.
 */
function memory(count: number, every: number, most: number): void {
  heading(`Memory over the input, ${count.toLocaleString('en')} × 12`);
  finish(analyse(workbookOf(makeRegister(2_000)), TODAY));
  const workbook = workbookOf(makeRegister(count));
  const live = () => {
    globalThis.gc?.();
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    return { heapUsed, arrayBuffers };
  };
  const before = live();
  let [heap, arrays] = [0, 0];
  const look = () => {
    const now = live();
    heap = Math.max(heap, now.heapUsed - before.heapUsed);
    arrays = Math.max(arrays, now.arrayBuffers - before.arrayBuffers);
  };
  const work = analyse(workbook, TODAY);
  let steps = 0;
  let result: Analysis | null = null;
  while (!result) {
    const step = work.next();
    if (step.done) result = step.value;
    else if (++steps % every === 0) look();
  }
  look();
  const ok = heap < most * MEGABYTE;
  tell({
    what: `live heap at its highest (${result.check.findings.length} findings kept)`,
    value: `${(heap / MEGABYTE).toFixed(1)} MB`,
    budget: `< ${most} MB`,
    ok,
  });
  tell({ what: 'typed arrays beside it', value: `${(arrays / MEGABYTE).toFixed(1)} MB` });
  tell({ what: 'both, a row', value: `${Math.round((heap + arrays) / count)} bytes` });
}

void main(async () => {
  memory(50_000, 60, 20);
  // Bounded: ten times the rows take ten times the memory at most.
  memory(500_000, 1200, 200);
  await againstLoop(50_000);
  growth([100_000, 300_000, 1_000_000]);
});
