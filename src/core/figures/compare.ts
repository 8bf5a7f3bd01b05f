import type { IndicatorId } from '../library/ids';
import type { Area } from '../sheet/address';
import type { CellValue } from '../sheet/snapshot';
import type { FigureSet } from './figure';
import type { FiguresSheet } from './figures-sheet';
import { COLUMNS, figureCell, HEADER_ROW, LAST_ROW } from './layout';

/** A figure of which Excel and the product disagree. */
export interface Disagreement {
  readonly id: IndicatorId;
  readonly core: number;
  /** What Excel calculated: a number, an error, or a text where a number belongs. */
  readonly formula: CellValue;
}

/** "khớp agreeing/compared, ownFigures do phần mềm tính, assisted có phần do phần mềm đọc". */
export interface SheetComparison {
  readonly agreeing: number;
  /** Figures that Excel counts by itself. */
  readonly compared: number;
  /** Figures with a live formula that holds a number which the product has read or counted: they must come out the same, which proves nothing. */
  readonly assisted: number;
  /** Known figures that no formula can give. */
  readonly ownFigures: number;
  readonly disagreements: readonly Disagreement[];
}

/** The part of "Số liệu" that must be read back to compare: this year's values. */
export function areaOfFigures(_sheet?: FiguresSheet): Area {
  return { row: HEADER_ROW + 1, column: COLUMNS.value, rowCount: LAST_ROW - HEADER_ROW, columnCount: 1 };
}

/** Equal but for what floating-point sums in another order may differ by. */
function agrees(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
}

/** Compares the product's figures with those that Excel calculated; `calculated` are the values of `areaOfFigures`. */
export function compareWithSheet(
  figures: FigureSet,
  sheet: Pick<FiguresSheet, 'formulas'>,
  calculated: readonly (readonly CellValue[])[],
): SheetComparison {
  const disagreements: Disagreement[] = [];
  let [agreeing, compared, assisted, ownFigures] = [0, 0, 0, 0];
  const area = areaOfFigures();
  for (const { id, formula, assisted: isAssisted } of sheet.formulas) {
    const core = figures.get(id)?.value ?? null;
    if (core === null) continue;
    if (formula === null) {
      ownFigures += 1;
      continue;
    }
    const found = calculated[figureCell(id).row - area.row]?.[0] ?? '';
    const same = typeof found === 'number' && agrees(core, found);
    if (!same) disagreements.push({ id, core, formula: found });
    if (isAssisted) assisted += 1;
    else {
      compared += 1;
      if (same) agreeing += 1;
    }
  }
  return { agreeing, compared, assisted, ownFigures, disagreements };
}
