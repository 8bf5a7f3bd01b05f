import type { CellAddress } from '../core/sheet/address';
import type { CellState } from '../core/fixes/fix-log';
import type { CellValue } from '../core/sheet/snapshot';
import { passing } from './batch';
import { asTextInput } from './write-values';

/** Cells asked for with everything that is needed to put them back. Read them after the next sync. */
export function askStates(
  context: Excel.RequestContext,
  cells: readonly CellAddress[],
): () => { readonly state: CellState; readonly value: CellValue }[] {
  const ranges = cells.map(({ sheet, row, column }) => {
    const range = passing(context.workbook.worksheets.getItem(sheet).getCell(row, column));
    range.load('values,formulas,numberFormat,valueTypes');
    range.format.font.load('name');
    return range;
  });
  return () =>
    ranges.map((range) => {
      const formula = (range.formulas[0]?.[0] ?? '') as CellValue;
      const value = (range.values[0]?.[0] ?? '') as CellValue;
      const isFormula = typeof formula === 'string' && formula.startsWith('=') && formula !== value;
      const isText = range.valueTypes[0]?.[0] === 'String' && !isFormula;
      return {
        value,
        state: {
          formula,
          isText,
          numberFormat: String(range.numberFormat[0]?.[0] ?? 'General'),
          fontName: range.format.font.name,
        },
      };
    });
}

/** Puts a cell into a state: the number format first, because it decides how the value is taken. */
export function putState(context: Excel.RequestContext, cell: CellAddress, state: CellState, setFont: boolean): void {
  const range = passing(context.workbook.worksheets.getItem(cell.sheet).getCell(cell.row, cell.column));
  range.numberFormat = [[state.numberFormat]];
  const keepsText = state.isText && state.numberFormat !== '@';
  range.formulas = [[keepsText ? asTextInput(String(state.formula)) : state.formula]];
  if (setFont && state.fontName !== null) range.format.font.name = state.fontName;
}
