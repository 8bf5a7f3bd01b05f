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

/** "khớp agreeing/compared, ownFigures do phần mềm tính". */
export interface SheetComparison {
  readonly agreeing: number;
  /** Figures with a live formula. */
  readonly compared: number;
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
  let [compared, ownFigures] = [0, 0];
  const area = areaOfFigures();
  for (const { id, formula } of sheet.formulas) {
    const core = figures.get(id)?.value ?? null;
    if (core === null) continue;
    if (formula === null) {
      ownFigures += 1;
      continue;
    }
    compared += 1;
    const found = calculated[figureCell(id).row - area.row]?.[0] ?? '';
    if (typeof found !== 'number' || !agrees(core, found)) disagreements.push({ id, core, formula: found });
  }
  return { agreeing: compared - disagreements.length, compared, ownFigures, disagreements };
}
