/** What Lập báo cáo makes: the Word file of the printed report, and the plan of the sheets for a large register. */
import { analyse } from '../../src/core/analysis';
import { reportPlans } from '../../src/core/report/plans';
import { finish } from '../../src/core/work';
import { writeWord } from '../../src/word';
import { makeRegister, TODAY, workbookOf } from '../data/register';
import { heading, main, milliseconds, tell } from '../support/report';
import { processorTime, summary } from '../support/timing';

const OPTIONS = { kind: 'tong-ket', today: TODAY, draft: true } as const;

function kilobytes(bytes: number): string {
  return `${(bytes / 1024).toFixed(1)} KB`;
}

void main(async () => {
  heading('The report');
  const small = finish(analyse(workbookOf(makeRegister(4_098)), TODAY));
  const { document } = reportPlans(small, OPTIONS);
  const taken: number[] = [];
  let size = 0;
  for (let round = 0; round < 25; round++) {
    const started = processorTime();
    size = (await writeWord(document, small.figures)).byteLength;
    taken.push(processorTime() - started);
  }
  const warm = summary(taken.slice(5));
  tell({ what: 'Word file, first', value: milliseconds(taken[0] ?? NaN) });
  tell({
    what: `Word file, warm (least ${milliseconds(warm.least)})`,
    value: milliseconds(warm.median),
    budget: '≤ 100 ms',
    ok: warm.median <= 100,
  });
  tell({ what: 'Word file of 4,098 copies, size', value: kilobytes(size) });
  const large = finish(analyse(workbookOf(makeRegister(50_000)), TODAY));
  const plans: number[] = [];
  for (let round = 0; round < 5; round++) {
    const started = processorTime();
    reportPlans(large, OPTIONS);
    plans.push(processorTime() - started);
  }
  const file = (await writeWord(reportPlans(large, OPTIONS).document, large.figures)).byteLength;
  tell({
    what: 'Word file of 50,000 copies, without charts, size',
    value: kilobytes(file),
    budget: '< 200 KB',
    ok: file < 200 * 1024,
  });
  const { median, least } = summary(plans);
  tell({
    what: 'sheets and formulas for 50,000 copies',
    value: `${milliseconds(median)} (least ${milliseconds(least)})`,
  });
});
