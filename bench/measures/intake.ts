/** Understanding a workbook, against a bare pass over its cells, and how it grows. */
import { readBook } from '../../src/core/intake';
import type { WorkbookSnapshot } from '../../src/core/sheet/snapshot';
import { finish } from '../../src/core/work';
import { makeRegister, TODAY, workbookOf, type Register } from '../data/register';
import { heading, main, milliseconds, tell, times } from '../support/report';
import { interleaved, named } from '../support/timing';

/** Looks at the type of every cell and at every character of every text: less cannot be done to read them. */
function barePass({ sheets }: WorkbookSnapshot): number {
  let sum = 0;
  for (const { values } of sheets) {
    for (const row of values) {
      for (const value of row) {
        if (typeof value === 'string') for (let at = 0; at < value.length; at++) sum += value.charCodeAt(at);
        else sum += Number(value);
      }
    }
  }
  return sum;
}

async function against(count: number, rounds: number): Promise<number> {
  const register = makeRegister(count);
  const text = JSON.stringify(register.rows);
  const timed = await interleaved<WorkbookSnapshot>(
    [
      { name: 'bare', run: barePass },
      { name: 'intake', run: (workbook) => finish(readBook(workbook, undefined, TODAY)) },
    ],
    () => workbookOf({ header: register.header, rows: JSON.parse(text) as Register['rows'] }),
    rounds,
  );
  const [bare, intake] = [named(timed, 'bare'), named(timed, 'intake')];
  const speed = Math.round((count / intake.median) * 1000).toLocaleString('en');
  tell({
    what: `${count.toLocaleString('en')} × 12: intake / every character once`,
    value: `${times(intake.median / bare.median)} (${milliseconds(intake.median)} against ${milliseconds(bare.median)}; ${speed} rows a second)`,
  });
  return intake.least / count;
}

void main(async () => {
  heading('Intake against a bare pass over the cells');
  const first = await against(50_000, 7);
  await against(100_000, 3);
  const last = await against(500_000, 2);
  tell({
    what: 'a row of 500,000 / a row of 50,000',
    value: times(last / first),
    budget: '≤ 1.5 ×',
    ok: last / first <= 1.5,
  });
});
