import type { Area } from '../../src/core/sheet/address';
import { intersection, WHOLE_SHEET } from './areas';
import type { Sheet } from './sheet';
import { shownText } from './text';

/** What `Range.find` takes; Excel's defaults otherwise. */
function criteriaOf(criteria: Readonly<Record<string, unknown>> | null) {
  return {
    completeMatch: criteria?.['completeMatch'] === true,
    matchCase: criteria?.['matchCase'] === true,
    backwards: criteria?.['searchDirection'] === 'Backwards',
  };
}

function* matches(sheet: Sheet, within: Area, text: string, options: ReturnType<typeof criteriaOf>): Generator<Area> {
  const used = sheet.cells.usedArea(true);
  const area = used && intersection(used, within);
  if (!area) return;
  const fold = (value: string) => (options.matchCase ? value : value.toLowerCase());
  const wanted = fold(text);
  const cells = area.rowCount * area.columnCount;
  for (let i = 0; i < cells; i++) {
    const index = options.backwards ? cells - 1 - i : i;
    const row = area.row + Math.floor(index / area.columnCount);
    const column = area.column + (index % area.columnCount);
    const value = sheet.value(row, column);
    if (value === '') continue;
    const shown = fold(shownText(sheet.workbook, value, sheet.style(row, column).numberFormat));
    if (options.completeMatch ? shown === wanted : shown.includes(wanted))
      yield { row, column, rowCount: 1, columnCount: 1 };
  }
}

/** The first cell that shows the text, row by row; null for none. */
export function findFirst(
  sheet: Sheet,
  within: Area,
  text: string,
  criteria: Readonly<Record<string, unknown>> | null,
): Area | null {
  for (const area of matches(sheet, within, text, criteriaOf(criteria))) return area;
  return null;
}

/** All cells of a sheet that show the text. */
export function findAll(sheet: Sheet, text: string, criteria: Readonly<Record<string, unknown>> | null): Area[] {
  return [...matches(sheet, WHOLE_SHEET, text, criteriaOf(criteria))];
}
