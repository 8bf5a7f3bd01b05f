import { parseArgs } from 'node:util';
import { Chance } from '../../scripts/support/chance';
import { addressName } from '../../src/core/sheet/address';
import { serialOf } from '../../src/core/text/calendar';
import { columnsOfCells, readingOf } from './blanks';
import { cleanSample } from './sample';
import { silentBlanks } from './trials';

/** `npm run blanks -- --cells 2000 --seed 1`: blanks one cell of the clean sample after the other, every column of every table among them. */
async function main(): Promise<number> {
  const { values } = parseArgs({ options: { cells: { type: 'string' }, seed: { type: 'string' } } });
  const [count, seed] = [Number(values.cells ?? 1000), Number(values.seed ?? 1)];
  const today = serialOf(2026, 5, 31);
  const workbook = await cleanSample();
  const before = readingOf(workbook, today);
  const columns = columnsOfCells(workbook, before.book);
  const chance = new Chance(seed);
  const cells = Array.from({ length: count }, (_unused, at) => chance.of(columns[at % columns.length] ?? []));
  const silent = silentBlanks(workbook, before, cells, today);
  for (const { cell, figures } of silent)
    console.log(`${addressName(cell)} (${cell.header}) says nothing and changes ${figures.join(', ')}`);
  console.log(`${count} cells of ${columns.length} columns, seed ${seed}: ${silent.length} silent`);
  return silent.length === 0 ? 0 : 1;
}

void main().then((status) => {
  process.exitCode = status;
});
