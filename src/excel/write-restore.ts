import { areaName } from '../core/sheet/address';
import type { CellValue, SheetSnapshot } from '../core/sheet/snapshot';
import { batch, passing } from './batch';
import { asTextInput } from './write-values';

/**
 * Puts the former content of our sheets back, formulas and merges: the last resort after a writing that Excel broke off twice. The look of the
 * sheets may still be the new one's, which is why the journal stays.
 */
export async function restoreSheets(before: readonly SheetSnapshot[], names: readonly string[]): Promise<void> {
  const sheets = before.filter(({ name, own, formulas }) => own && formulas !== null && names.includes(name));
  if (sheets.length === 0) return;
  await batch(async (context) => {
    for (const { name, origin, values, formulas, merges } of sheets) {
      const worksheet = context.workbook.worksheets.getItem(name);
      const everything = passing(worksheet.getRange());
      everything.unmerge();
      everything.clear('Contents');
      const columnCount = values[0]?.length ?? 0;
      if (formulas === null || columnCount === 0) continue;
      const range = passing(worksheet.getRangeByIndexes(origin.row, origin.column, values.length, columnCount));
      range.formulas = formulas.map((row, at) =>
        row.map((formula, column) => input(formula, values[at]?.[column] ?? '')),
      );
      for (const area of merges ?? []) passing(worksheet.getRange(areaName(area))).merge();
    }
    await context.sync();
  });
}

/** A formula differs from its value; everything else is a value that must not become one. */
function input(formula: CellValue, value: CellValue): CellValue {
  if (typeof formula === 'string' && formula.startsWith('=') && formula !== value) return formula;
  return typeof value === 'string' ? asTextInput(value) : value;
}
