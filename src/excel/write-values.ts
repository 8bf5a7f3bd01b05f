import type { PlannedCell, SheetPlan } from '../core/sheet/plan';
import type { CellValue } from '../core/sheet/snapshot';

/**
 * What Excel would take for something else than text: formulas, numbers, dates, truth values. A leading apostrophe keeps such a text as it
 * is; it is not part of the value. Plain words need none, and most cells of a report are plain words.
 */
const PLAIN_WORDS = /^\p{L}/u;
const READ_AS_VALUE = /^(?:true|false)$|^[a-z]{3,9}[\s.,/-]*\d/i;

/** The text as it must be handed to `Range.formulas` so that the cell holds exactly this text. */
export function asTextInput(text: string): string {
  if (text === '') return '';
  return PLAIN_WORDS.test(text) && !READ_AS_VALUE.test(text) ? text : `'${text}`;
}

function input(cell: PlannedCell): CellValue {
  if (!cell.content) return '';
  if ('formula' in cell.content) return cell.content.formula;
  const { value } = cell.content;
  return typeof value === 'string' ? asTextInput(value) : value;
}

/** The plan's rectangle from A1: what goes into `Range.formulas`, and the number formats that must be there first. */
export function inputMatrices(plan: SheetPlan): { formulas: CellValue[][]; numberFormats: string[][] } | null {
  let rowCount = 0;
  let columnCount = 0;
  for (const { row, column } of plan.cells) {
    rowCount = Math.max(rowCount, row + 1);
    columnCount = Math.max(columnCount, column + 1);
  }
  if (rowCount === 0) return null;
  const formulas = Array.from({ length: rowCount }, () => Array<CellValue>(columnCount).fill(''));
  const numberFormats = Array.from({ length: rowCount }, () => Array<string>(columnCount).fill('General'));
  for (const cell of plan.cells) {
    const formulaRow = formulas[cell.row];
    const formatRow = numberFormats[cell.row];
    if (!formulaRow || !formatRow) continue;
    formulaRow[cell.column] = input(cell);
    const style = cell.style === undefined ? undefined : plan.styles[cell.style];
    if (style?.numberFormat !== undefined) formatRow[cell.column] = style.numberFormat;
  }
  return { formulas, numberFormats };
}
