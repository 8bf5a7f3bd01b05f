import { isMonthOfAcross } from '../../intake/months-across';
import { ReadState, type NumberColumn, type RecordTable } from '../../intake/book';
import { cellName, type CellAddress } from '../../sheet/address';
import { referenceShape } from '../../text/references';
import type { FindingData } from '../finding';
import type { Found, Rule, RuleInput } from '../rule';
import { atAddress } from '../shared/found';
import { anySection, RECORD_SECTIONS } from '../shared/needs';
import { rowTotals, type RowTotal } from '../shared/row-totals';
import { formulasOf, rowNumbers, summedRecords, type SheetFormulas } from '../shared/school-formulas';

/** Fewer formulas than these in a column, and totals in a row, have no usual shape. */
const LEAST_IN_COLUMN = 5;
const LEAST_IN_ROW = 3;
/** The share of formulas that must be alike before another one is unlike them. */
const MOSTLY_IN_COLUMN = 0.8;
const MOSTLY_IN_ROW = 0.6;
/** A sum of less than this share of its rows is a sum of something else. */
const LEAST_SUMMED = 0.5;

/**
 * A formula of the school's own that is not like its neighbours, and a sum that leaves out rows of its table or skips numbers stored as text, where the value still
 * agrees; where it does not, `dong-tong-lech` speaks. The shape of references is ExceLint's (OOPSLA 2018).
 */
export const congThucLacLoai: Rule = {
  id: 'cong-thuc-lac-loai',
  family: 'reading',
  severity: 'canh-bao',
  missing: anySection(...RECORD_SECTIONS),
  *check(input: RuleInput): Generator<Found | null> {
    const said = new Set<string>();
    const once = (found: Found): Found[] => {
      const [cell] = found.cells;
      const place = cell ? `${cell.sheet}!${cell.row},${cell.column}` : '';
      if (said.has(place)) return [];
      said.add(place);
      return [found];
    };
    for (const table of input.book.tables) {
      yield null;
      if (!RECORD_SECTIONS.includes(table.section) || isMonthOfAcross(table)) continue;
      const formulas = formulasOf(input.workbook, table.sheet);
      const totals = yield* rowTotals(table);
      for (const total of totals) for (const found of shortSums(total, formulas)) yield* once(found);
      for (const column of table.columns.values())
        if (column.type === 'number' && !column.virtual)
          for (const found of unlikeInColumn(table, column, formulas)) yield* once(found);
      for (const found of unlikeInTotals(table, totals, formulas)) yield* once(found);
    }
  },
};

function* shortSums(total: RowTotal, formulas: SheetFormulas): Generator<Found> {
  const { table, row, column, sums, agrees, whole, value } = total;
  const formula = formulas(row, column.column);
  const summed = agrees && formula !== undefined ? summedRecords(table, formula, column.column, sums) : null;
  if (!summed || formula === undefined) return;
  const recordsWhere = (is: (record: number, i: number) => boolean) =>
    summed.flatMap((_one, i) => (is(sums.from + i, i) ? [table.rows[sums.from + i] ?? -1] : []));
  const leftOut = recordsWhere((_record, i) => !summed[i]);
  const data = { formula, header: column.header, leftOut: '', texts: 0, like: '', likeCell: '' };
  if (leftOut.length > 0 && leftOut.length <= summed.length * (1 - LEAST_SUMMED)) {
    yield finding(total, { ...data, leftOut: rowNumbers(leftOut) }, []);
    return;
  }
  const texts = recordsWhere((record, i) => summed[i] === true && column.states[record] === ReadState.fromText);
  if (texts.length === 0 || Math.abs(value - whole.sum) < 1e-6) return;
  const cells = texts.map((at) => ({ sheet: table.sheet, row: at, column: column.column }));
  yield finding(total, { ...data, texts: texts.length }, cells);
}

function finding({ table, row, column }: RowTotal, data: FindingData, others: readonly CellAddress[]): Found {
  const cell = { sheet: table.sheet, row, column: column.column };
  return atAddress(cell, [table.section, table.sheet, column.field, String(data.formula)], data, { others });
}

interface FormulaCell {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  readonly shape: string;
}

function* unlikeInColumn(table: RecordTable, column: NumberColumn, formulas: SheetFormulas): Generator<Found> {
  const cells: FormulaCell[] = [];
  for (const row of table.rows) {
    const formula = formulas(row, column.column);
    if (formula !== undefined) cells.push(shaped(row, column.column, formula));
  }
  if (cells.length >= LEAST_IN_COLUMN) yield* unlike(table, cells, MOSTLY_IN_COLUMN, column.header);
}

function* unlikeInTotals(table: RecordTable, totals: readonly RowTotal[], formulas: SheetFormulas): Generator<Found> {
  for (const row of new Set(totals.map((total) => total.row))) {
    const cells = totals.flatMap((total) => {
      const formula = total.row === row ? formulas(row, total.column.column) : undefined;
      return formula === undefined ? [] : [shaped(row, total.column.column, formula)];
    });
    if (cells.length >= LEAST_IN_ROW) yield* unlike(table, cells, MOSTLY_IN_ROW, '');
  }
}

function shaped(row: number, column: number, formula: string): FormulaCell {
  return { row, column, formula, shape: referenceShape(formula, row, column) };
}

/** The cells whose formula has another shape than most; none where no shape is usual. */
function* unlike(table: RecordTable, cells: readonly FormulaCell[], mostly: number, header: string): Generator<Found> {
  const counts = new Map<string, number>();
  for (const { shape } of cells) counts.set(shape, (counts.get(shape) ?? 0) + 1);
  const [usual, most] = [...counts].reduce((best, each) => (each[1] > best[1] ? each : best), ['', 0]);
  // A column of constants with a sign of equality refers to nothing.
  if (usual === '' || most < mostly * cells.length) return;
  const like = cells.find(({ shape }) => shape === usual);
  for (const { row, column, formula, shape } of cells) {
    if (shape === usual || !like) continue;
    const cell = { sheet: table.sheet, row, column };
    const nearest = cells
      .filter((each) => each.shape === usual)
      .reduce((best, each) => (distance(each, cell) < distance(best, cell) ? each : best), like);
    yield atAddress(cell, [table.section, table.sheet, formula], {
      formula,
      header,
      leftOut: '',
      texts: 0,
      like: nearest.formula,
      likeCell: cellName(nearest.row, nearest.column),
    });
  }
}

function distance(one: FormulaCell, cell: CellAddress): number {
  return Math.abs(one.row - cell.row) + Math.abs(one.column - cell.column);
}
