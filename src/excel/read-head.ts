import type { Area } from '../core/sheet/address';
import type { CellValue } from '../core/sheet/snapshot';
import { passing } from './batch';
import { mayBeLegacyText } from '../core/text/legacy';
import { ROWS_PER_SLICE, type Work } from '../core/work';

/** Rows and columns at the top of a sheet that are read with their number formats: enough to know every column by. */
const HEAD_ROWS = 60;
const HEAD_COLUMNS = 52;

/** What is known of a sheet before its cells are read. */
export interface SheetHead {
  readonly name: string;
  readonly visible: boolean;
  readonly worksheet: Excel.Worksheet;
  /** The used range in sheet coordinates; null for an empty sheet. */
  readonly used: Area | null;
  readonly merges: readonly Area[] | null;
  /** Where formulas stand. */
  readonly formulaAreas: readonly Area[];
  /** The used part of the sheet's first rows; null where nothing stands there. */
  readonly sample: {
    readonly area: Area;
    readonly values: readonly (readonly CellValue[])[];
    readonly numberFormats: readonly (readonly string[])[];
  } | null;
}

/** One round trip for all sheets. */
export async function readHead(
  context: Excel.RequestContext,
  worksheets: readonly Excel.Worksheet[],
  canSeeMerges: boolean,
): Promise<SheetHead[]> {
  const asked = worksheets.map((worksheet) => {
    const used = passing(worksheet.getUsedRangeOrNullObject(true));
    used.load('rowIndex,columnIndex,rowCount,columnCount');
    const top = passing(worksheet.getRangeByIndexes(0, 0, HEAD_ROWS, HEAD_COLUMNS));
    const sample = passing(top.getUsedRangeOrNullObject(true));
    sample.load('rowIndex,columnIndex,rowCount,columnCount,values,numberFormat');
    // api-set: ExcelApi 1.13, asked by the caller
    const merges = canSeeMerges ? passing(used.getMergedAreasOrNullObject()) : null;
    merges?.areas.load('items/rowIndex,items/columnIndex,items/rowCount,items/columnCount');
    const formulas = passing(used.getSpecialCellsOrNullObject('Formulas'));
    formulas.areas.load('items/rowIndex,items/columnIndex,items/rowCount,items/columnCount');
    return { worksheet, used, sample, merges, formulas };
  });
  await context.sync();
  return asked.map(({ worksheet, used, sample, merges, formulas }) => ({
    name: worksheet.name,
    visible: worksheet.visibility === 'Visible',
    worksheet,
    used: used.isNullObject ? null : areaOf(used),
    merges: merges === null ? null : used.isNullObject || merges.isNullObject ? [] : merges.areas.items.map(areaOf),
    formulaAreas: used.isNullObject || formulas.isNullObject ? [] : formulas.areas.items.map(areaOf),
    sample: sample.isNullObject
      ? null
      : {
          area: areaOf(sample),
          values: sample.values as CellValue[][],
          numberFormats: sample.numberFormat as string[][],
        },
  }));
}

function areaOf(range: Excel.Range): Area {
  return { row: range.rowIndex, column: range.columnIndex, rowCount: range.rowCount, columnCount: range.columnCount };
}

/** Whether the rows hold characters that Vietnamese in Unicode never has; only then are fonts worth reading, because TCVN3 and VNI are told by them. */
export function* needsFonts(rows: readonly (readonly CellValue[])[]): Work<boolean> {
  for (const [index, row] of rows.entries()) {
    if (row.some((value) => typeof value === 'string' && mayBeLegacyText(value))) return true;
    if (index % ROWS_PER_SLICE === ROWS_PER_SLICE - 1) yield index / rows.length;
  }
  return false;
}
