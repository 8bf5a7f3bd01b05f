/**
 * Round trips and bytes of both buttons, counted by the development Excel between the add-in's own code and the unmodified office.js. The steps are those of
 * the pane: read, check; and for the report read, check, write, read the calculated figures back.
 */
import { createTestExcel } from '../../sandbox/connect/jest';
import { analyse } from '../../src/core/analysis';
import { areaOfFigures } from '../../src/core/figures';
import { OWN_SHEETS } from '../../src/core/library/own-sheets';
import { reportPlans } from '../../src/core/report/plans';
import { finish } from '../../src/core/work';
import { readArea, readWorkbook, writeSheets } from '../../src/excel';
import { makeRegister, TODAY } from '../data/register';
import { enterRows } from '../data/register-file';
import { heading, main, milliseconds, tell } from '../support/report';

const MEGABYTE = 1024 * 1024;
const MORE_TRIP_BYTES = 4 * MEGABYTE;

async function measure(count: number): Promise<void> {
  const excel = createTestExcel({ excelApi: '1.14' });
  const { host } = excel;
  await enterRows(makeRegister(count));
  const start = { ...host.stats };
  const began = performance.now();
  const workbook = await readWorkbook();
  const reading = performance.now() - began;
  const read = { ...host.stats };
  const name = `${count.toLocaleString('en')} copies`;
  const bytes = read.responseBytes - start.responseBytes;
  const more = Math.floor(bytes / MORE_TRIP_BYTES);
  const trips = read.roundTrips - start.roundTrips;
  tell({
    what: `Kiểm tra, ${name}: round trips`,
    value: `${trips} (${(bytes / MEGABYTE).toFixed(1)} MB read)`,
    budget: `≤ 3 + ${more}`,
    ok: trips <= 3 + more,
  });
  tell({ what: '  reading, with office.js and the development Excel', value: milliseconds(reading) });
  const analysis = finish(analyse(workbook, TODAY));
  const plans = reportPlans(analysis, { kind: 'tong-ket', today: TODAY, draft: true });
  await writeSheets([plans.figuresSheet.plan, plans.reportSheet], {
    show: plans.reportSheet.name,
    before: workbook.sheets,
  });
  await readArea(OWN_SHEETS.figures, areaOfFigures());
  const reportTrips = host.stats.roundTrips - start.roundTrips;
  const sent = host.stats.requestBytes - read.requestBytes;
  tell({
    what: `Lập báo cáo, ${name}: round trips`,
    value: `${reportTrips} (${(sent / MEGABYTE).toFixed(2)} MB written)`,
    budget: `≤ 6 + ${more}`,
    ok: reportTrips <= 6 + more,
  });
  excel.close();
}

void main(async () => {
  heading('Round trips and bytes, counted in the development Excel');
  for (const count of [4_098, 20_000, 50_000]) await measure(count);
});
