import type { FieldId } from '../library/ids';
import type { Work } from '../work';
import { rowsOfBody } from './body';
import { ReadState, type Doubt, type DoubtChoice, type RecordTable } from './book';
import { buildTables, type BuiltTable } from './build-table';
import type { ReadContext } from './column-job';
import type { OpenColumns, SaidColumns } from './equal-columns';
import type { FoundTable } from './find-tables';
import type { HeaderCell } from './header-block';
import { proposeSections } from './propose';

/** A doubt before it is known how its choices are remembered. */
export type DraftDoubt = Omit<Doubt, 'choices'> & { readonly choices: readonly Omit<DoubtChoice, 'saved'>[] };

/** Fields whose columns may be added up: with money or counts of rows the sum of two is as likely as either. */
const ADDED_UP: ReadonlySet<FieldId> = new Set([
  'quantity',
  'copies',
  'value',
  'amount',
  'titles',
  'pupilVisits',
  'teacherVisits',
  'pupilLoans',
  'teacherLoans',
  'times',
  'participants',
  'works',
]);
/** Quantities filled in fewer rows than this share are a habit of leaving out, not single cells that were forgotten. */
const FILLED = 0.8;
const FEWEST_ROWS = 3;

/** What can be read in more than one way in a table (docs/RULES.md, `cach-doc-chua-chac`), with the tables of each way; the first is the one taken. */
export function* doubtsOf(found: FoundTable, built: readonly BuiltTable[], context: ReadContext): Work<DraftDoubt[]> {
  const taken = built.map(({ table }) => table);
  const [table] = taken;
  if (!table || table.rows.length === 0) return [];
  const { open } = found.proposal.equal;
  if (open.length > 0) {
    const doubt = yield* columnDoubt(found, taken, open, context);
    return doubt ? [doubt] : [];
  }
  const blank = blankQuantityDoubt(found, table);
  return blank ? [blank] : [];
}

function* columnDoubt(
  found: FoundTable,
  taken: readonly RecordTable[],
  open: readonly OpenColumns[],
  context: ReadContext,
): Work<DraftDoubt | null> {
  const { grid, block } = found;
  const [first] = open;
  if (!first) return null;
  const count = first.cells.length;
  // Measures under the same groups are chosen together: "Số bản | Số tiền" of "Đợt 1".
  const aligned = open.filter(({ cells }) => cells.length === count);
  const ways = [...first.cells.keys()]
    .reverse()
    .map((at) => ({ cells: aligned.map(({ cells }) => cells[at]), all: false }));
  const choices: Omit<DoubtChoice, 'saved'>[] = [];
  for (const { cells } of ways) {
    const picked = cells.flatMap((cell) => cell ?? []);
    const tables =
      choices.length === 0 ? taken : yield* tablesWhen(found, saidOf(aligned, picked, 'this-year'), context);
    choices.push({ columns: picked.map(columnOf), reading: null, tables });
  }
  if (aligned.every(({ field }) => ADDED_UP.has(field))) {
    const every = aligned.flatMap(({ cells }) => cells);
    choices.push({
      columns: every.map(columnOf),
      reading: null,
      tables: yield* tablesWhen(found, saidOf(aligned, every, 'part'), context),
    });
  }
  const last = first.cells[count - 1];
  return {
    kind: 'columns',
    section: found.proposal.section,
    sheet: grid.name,
    area: areaOf(found),
    cell: { sheet: grid.name, row: block.lastRow, column: last?.column ?? found.firstColumn },
    choices,
  };
}

function columnOf({ header, column }: HeaderCell): DoubtChoice['columns'][number] {
  return { header, column };
}

function saidOf(open: readonly OpenColumns[], picked: readonly HeaderCell[], use: SaidColumns['use']): SaidColumns[] {
  return open.flatMap(({ field, cells }) =>
    cells.map(({ column }) => ({
      field,
      column,
      use: picked.some((cell) => cell.column === column) ? use : ('ignored' as const),
    })),
  );
}

/** The tables as they would be read if a person had said so. */
function* tablesWhen(found: FoundTable, said: readonly SaidColumns[], context: ReadContext): Work<RecordTable[]> {
  const { grid, block, contents, titles, proposal } = found;
  const looked = { grid, contents, yearStart: context.schoolYearStart, said };
  const instead = proposeSections(block, looked, [grid.name, ...titles], proposal.section)[0];
  if (!instead) return [];
  const rows = yield* rowsOfBody(grid, block, instead, context.dictionary);
  return (yield* buildTables({ ...found, proposal: instead, rows }, context)).map(({ table }) => table);
}

function blankQuantityDoubt(found: FoundTable, table: RecordTable): DraftDoubt | null {
  if (table.blankQuantityIsOne !== undefined || table.rows.length < FEWEST_ROWS) return null;
  const isTitles = table.section === 'holdings' && table.grain === 'title';
  const isEquipment = table.section === 'equipment' && !table.columns.has('good');
  const quantity = table.columns.get('quantity');
  const named = table.columns.get(isTitles ? 'title' : 'name');
  if (!(isTitles || isEquipment) || !quantity || !named) return null;
  let [rows, filled] = [0, 0];
  for (let i = 0; i < table.rows.length; i++) {
    if (named.states[i] === ReadState.blank) continue;
    // A range of numbers says how many there are without a quantity.
    if (/\d\D+\d/.test(String(table.columns.get('accessionNumber')?.raw[i] ?? ''))) continue;
    rows++;
    if (quantity.states[i] !== ReadState.blank) filled++;
  }
  if (filled === 0 || filled >= rows * FILLED) return null;
  return {
    kind: 'blankQuantity',
    section: table.section,
    sheet: table.sheet,
    area: areaOf(found),
    cell: { sheet: table.sheet, row: table.header.lastRow, column: quantity.column },
    choices: [
      { columns: [], reading: 'blankIsUnknown', tables: [table] },
      { columns: [], reading: 'blankIsOne', tables: [{ ...table, blankQuantityIsOne: true }] },
    ],
  };
}

function areaOf({ block, rows, firstColumn, lastColumn }: FoundTable): Doubt['area'] {
  const last = Math.max(rows.lastRow, block.lastRow);
  return {
    row: block.firstRow,
    column: firstColumn,
    rowCount: last - block.firstRow + 1,
    columnCount: lastColumn - firstColumn + 1,
  };
}
