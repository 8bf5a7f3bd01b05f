import type { CellAddress } from '../core/sheet/address';
import { batch, passing } from './batch';
import { HostError } from './errors';

/**
 * Shows a cell and selects it. One round trip.
 *
 * @throws HostError 'sheet-missing' when the sheet has been deleted or renamed since it was read.
 */
export async function goToCell(address: CellAddress): Promise<void> {
  try {
    await batch(async (context) => {
      const sheet = context.workbook.worksheets.getItem(address.sheet);
      sheet.activate();
      passing(sheet.getCell(address.row, address.column)).select();
      await context.sync();
    });
  } catch (error) {
    if (error instanceof HostError && error.code === 'sheet-missing') {
      throw new HostError('sheet-missing', address.sheet, { cause: error });
    }
    throw error;
  }
}
