/**
 * The Word file as it is handed over: with its charts painted, and with the longest list as an annex. A browser paints
 * in its own time, which no budget of ours can say; here a canvas of Node's does.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createCanvas } from '@napi-rs/canvas';
import { analyse } from '../../src/core/analysis';
import { reportPlans } from '../../src/core/report/plans';
import { serialOf } from '../../src/core/text/calendar';
import { finish } from '../../src/core/work';
import { chartPictures, paintOn, pixelSize, writeWord, type Painter } from '../../src/word';
import { readXlsx } from '../../src/xlsx';
import { makeRegister, withWithdrawals, workbookOf } from '../data/register';
import { heading, main, milliseconds, tell } from '../support/report';
import { processorTime, summary } from '../support/timing';

const SAMPLE = path.join(process.cwd(), 'samples/thu-vien-mau.xlsx');
const TODAY = serialOf(2026, 5, 25);
const ROUNDS = 25;
const COLD = 5;

const kilobytes = (bytes: number) => `${(bytes / 1024).toFixed(1)} KB`;

const paint: Painter = (drawing, scale) => {
  const { width, height } = pixelSize(drawing, scale);
  return paintOn(createCanvas(width, height).getContext('2d'), drawing, scale, 'serif');
};

void main(async () => {
  heading('The report with pictures');
  const analysis = finish(analyse(await readXlsx(new Uint8Array(readFileSync(SAMPLE)), 'thu-vien-mau.xlsx'), TODAY));
  const { document } = reportPlans(analysis, { kind: 'tong-ket', today: TODAY, draft: false });
  const written: number[] = [];
  const painted: number[] = [];
  let size = 0;
  let charts = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const started = processorTime();
    const { pictures } = chartPictures(document, analysis.figures, paint);
    const ready = processorTime();
    size = (await writeWord(document, analysis.figures, pictures)).byteLength;
    written.push(processorTime() - ready);
    painted.push(ready - started);
    charts = pictures.size;
  }
  const [warm, painting] = [summary(written.slice(COLD)), summary(painted.slice(COLD))];
  tell({ what: 'Word file, first', value: milliseconds(written[0] ?? NaN) });
  tell({
    what: `Word file with ${charts} charts, warm (least ${milliseconds(warm.least)})`,
    value: milliseconds(warm.median),
    budget: '≤ 100 ms',
    ok: warm.median <= 100,
  });
  tell({
    what: `painting and packing them before (least ${milliseconds(painting.least)})`,
    value: milliseconds(painting.median),
  });
  tell({
    what: `Word file with ${charts} charts, size`,
    value: kilobytes(size),
    budget: '< 200 KB',
    ok: size < 200 * 1024,
  });

  // A register of which far more has left than a list shows.
  const weeded = finish(analyse(workbookOf(withWithdrawals(makeRegister(50_000))), TODAY));
  const minutes = reportPlans(weeded, { kind: 'thanh-loc', today: TODAY, draft: true }).document;
  const rows = minutes.annexes.reduce((sum, { table }) => sum + table.rows.length, 0);
  const long: number[] = [];
  for (let round = 0; round < 5; round++) {
    const started = processorTime();
    size = (await writeWord(minutes, weeded.figures)).byteLength;
    long.push(processorTime() - started);
  }
  tell({ what: `minutes with an annex of ${rows} rows, time`, value: milliseconds(summary(long.slice(1)).median) });
  tell({
    what: `minutes with an annex of ${rows} rows, size`,
    value: kilobytes(size),
    budget: '< 200 KB',
    ok: size < 200 * 1024,
  });
});
