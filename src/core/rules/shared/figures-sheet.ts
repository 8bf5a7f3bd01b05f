import { COLUMNS, figureCell } from '../../figures/layout';
import { BY_SOFTWARE } from '../../figures/sheet-words';
import { INDICATORS } from '../../library/indicators';
import type { IndicatorId } from '../../library/ids';
import { OWN_SHEETS } from '../../library/own-sheets';
import { valueAt, type CellValue, type SheetSnapshot, type WorkbookSnapshot } from '../../sheet/snapshot';
import { exactKey } from '../../text/normal';

/** One figure as it stands on "Số liệu". */
export interface WrittenFigure {
  readonly id: IndicatorId;
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  /** With "="; '' where the cell holds no formula. */
  readonly formula: string;
  /** Whether the source column names the sheet that the figure comes from. */
  readonly named: boolean;
}

/** For `Rule.missing`: the sheet "Số liệu" with its formulas. */
export function figuresSheetMissing(workbook: WorkbookSnapshot): readonly string[] {
  return sheetOfFigures(workbook) ? [] : [OWN_SHEETS.figures];
}

export function sheetOfFigures(workbook: WorkbookSnapshot): SheetSnapshot | undefined {
  return workbook.sheets.find(
    ({ name, formulas }) => name.normalize('NFC') === OWN_SHEETS.figures && formulas !== null,
  );
}

/**
 * The figures of "Số liệu" that a live formula gives or should give: by the formula itself, else by the words of their source column. Rows that are not where they
 * were written are left out.
 */
export function liveFigures(sheet: SheetSnapshot): WrittenFigure[] {
  const found: WrittenFigure[] = [];
  for (const { id, label } of INDICATORS) {
    const { row, column } = figureCell(id);
    if (exactKey(String(valueAt(sheet, row, COLUMNS.label))) !== exactKey(label)) continue;
    const source = String(valueAt(sheet, row, COLUMNS.source));
    const formula = formulaAt(sheet, row, column);
    const value = valueAt(sheet, row, column);
    // Figures that nothing could be counted of name no sheet; a number there was typed.
    if (source === BY_SOFTWARE || (source === '' && formula === '' && typeof value !== 'number')) continue;
    found.push({ id, row, column, value, formula, named: source !== '' });
  }
  return found;
}

function formulaAt(sheet: SheetSnapshot, row: number, column: number): string {
  const formula = sheet.formulas?.[row - sheet.origin.row]?.[column - sheet.origin.column];
  return typeof formula === 'string' && formula.startsWith('=') ? formula : '';
}
