import type { CellAddress } from '../core/sheet/address';
import type { CellState } from '../core/fixes/fix-log';
import type { CellValue } from '../core/sheet/snapshot';
import { passing } from './batch';
import { asTextInput } from './write-values';

/** A cell as it is, with the state that puts it back. */
export interface HeldCell {
  readonly value: CellValue;
  readonly state: CellState;
}

/** Cells of one column, one below the other, as positions in the list that was given. */
interface Run {
  readonly sheet: string;
  readonly column: number;
  readonly row: number;
  rowCount: number;
  readonly members: { readonly index: number; readonly offset: number }[];
}

/** Cells so near to each other are read together; the cells between them cost less than a range of their own. */
const READ_GAP = 8;

/**
 * Cells asked for with everything that is needed to put them back; neighbours in a column are read as one range. Read them after the next sync.
 *
 * @param withFont positions of the cells whose font is wanted too.
 */
export function askStates(
  context: Excel.RequestContext,
  cells: readonly CellAddress[],
  withFont: ReadonlySet<number> = new Set(),
): () => readonly (HeldCell | undefined)[] {
  const asked = runsOf(cells, READ_GAP).map((run) => {
    const range = rangeOf(context, run);
    range.load('values,formulas,numberFormat,valueTypes');
    const fonts = run.members.some(({ index }) => withFont.has(index))
      ? range.getCellProperties({ format: { font: { name: true } } })
      : null;
    return { run, range, fonts };
  });
  return () => {
    const held = Array<HeldCell | undefined>(cells.length).fill(undefined);
    for (const { run, range, fonts } of asked) {
      for (const { index, offset } of run.members) {
        const formula = (range.formulas[offset]?.[0] ?? '') as CellValue;
        const value = (range.values[offset]?.[0] ?? '') as CellValue;
        const isFormula = typeof formula === 'string' && formula.startsWith('=') && formula !== value;
        held[index] = {
          value,
          state: {
            formula,
            isText: String(range.valueTypes[offset]?.[0]) === 'String' && !isFormula,
            numberFormat: String(range.numberFormat[offset]?.[0] ?? 'General'),
            fontName: withFont.has(index) ? (fonts?.value[offset]?.[0]?.format?.font?.name ?? null) : null,
          },
        };
      }
    }
    return held;
  };
}

export interface StateChange {
  readonly cell: CellAddress;
  readonly from: CellState;
  readonly to: CellState;
}

/** Puts cells into their states: number formats first, because they decide how a value is taken. Neighbours are written together. */
export function putStates(context: Excel.RequestContext, changes: readonly StateChange[]): void {
  const reformatted = changes.filter(({ from, to }) => from.numberFormat !== to.numberFormat);
  for (const run of runsOf(reformatted.map(({ cell }) => cell))) {
    rangeOf(context, run).numberFormat = inOrder(run, reformatted).map(({ to }) => [to.numberFormat]);
  }
  for (const run of runsOf(changes.map(({ cell }) => cell))) {
    rangeOf(context, run).formulas = inOrder(run, changes).map(({ to }) => [input(to)]);
  }
  for (const [fontName, ofFont] of refontedBy(changes)) {
    for (const run of runsOf(ofFont.map(({ cell }) => cell))) rangeOf(context, run).format.font.name = fontName;
  }
}

function refontedBy(changes: readonly StateChange[]): Map<string, StateChange[]> {
  const fonts = new Map<string, StateChange[]>();
  for (const change of changes) {
    const { fontName } = change.to;
    if (fontName === null || fontName === change.from.fontName) continue;
    const ofFont = fonts.get(fontName);
    if (ofFont) ofFont.push(change);
    else fonts.set(fontName, [change]);
  }
  return fonts;
}

function input(state: CellState): CellValue {
  const keepsText = state.isText && state.numberFormat !== '@';
  return keepsText ? asTextInput(String(state.formula)) : state.formula;
}

function inOrder<Item>(run: Run, items: readonly Item[]): Item[] {
  return run.members.flatMap(({ index }) => items[index] ?? []);
}

function rangeOf(context: Excel.RequestContext, { sheet, row, column, rowCount }: Run): Excel.Range {
  return passing(context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, rowCount, 1));
}

/** Joins cells of one column whose rows are at most `gap` apart. Every cell is given once. */
function runsOf(cells: readonly CellAddress[], gap = 1): Run[] {
  const order = cells
    .map((cell, index) => ({ cell, index }))
    .sort(
      (a, b) =>
        (a.cell.sheet < b.cell.sheet ? -1 : a.cell.sheet > b.cell.sheet ? 1 : 0) ||
        a.cell.column - b.cell.column ||
        a.cell.row - b.cell.row,
    );
  const runs: Run[] = [];
  for (const { cell, index } of order) {
    const last = runs.at(-1);
    const joins =
      last?.sheet === cell.sheet &&
      last.column === cell.column &&
      cell.row - (last.row + last.rowCount - 1) <= gap &&
      cell.row >= last.row + last.rowCount;
    if (last && joins) {
      last.rowCount = cell.row - last.row + 1;
      last.members.push({ index, offset: cell.row - last.row });
    } else {
      runs.push({ ...cell, rowCount: 1, members: [{ index, offset: 0 }] });
    }
  }
  return runs;
}
