import { areaName, type Area } from '../core/sheet/address';
import type { CellValue } from '../core/sheet/snapshot';
import { batch, passing } from './batch';
import { HostError } from './errors';

/**
 * The values of one area, as Excel has calculated them now. One round trip.
 *
 * @throws HostError 'sheet-missing' with the sheet's name.
 */
export async function readArea(sheet: string, area: Area): Promise<readonly (readonly CellValue[])[]> {
  return batch(async (context) => {
    const worksheet = context.workbook.worksheets.getItemOrNullObject(sheet);
    const range = passing(worksheet.getRange(areaName(area)));
    range.load('values');
    await context.sync();
    if (worksheet.isNullObject) throw new HostError('sheet-missing', sheet);
    return range.values as CellValue[][];
  });
}
