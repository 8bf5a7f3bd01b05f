import type { RowWitness } from '../core/fixes/row-witness';
import { addressName } from '../core/sheet/address';
import type { CellValue } from '../core/sheet/snapshot';
import { batch, passing } from './batch';
import { HostError } from './errors';
import { nameTheSheet } from './name-the-sheet';

/**
 * Looks whether the rows that are about to be changed are still the ones that were looked at. One round trip.
 *
 * @throws HostError 'changed-meanwhile' with the cell that now says something else, or whatever the host reports; nothing is written.
 */
export async function expectSameRows(witnesses: readonly RowWitness[]): Promise<void> {
  if (witnesses.length === 0) return;
  try {
    await batch(async (context) => {
      const asked = witnesses.map(({ sheet, column, firstRow, values }) => {
        const range = context.workbook.worksheets.getItem(sheet).getRangeByIndexes(firstRow, column, values.length, 1);
        passing(range).load('values');
        return range;
      });
      await context.sync();
      witnesses.forEach(({ sheet, column, firstRow, values, rows }, index) => {
        const now = asked[index]?.values as CellValue[][] | undefined;
        const moved = rows.find((row) => now?.[row - firstRow]?.[0] !== values[row - firstRow]);
        if (moved !== undefined) throw new HostError('changed-meanwhile', addressName({ sheet, row: moved, column }));
      });
    });
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    throw await nameTheSheet(
      error,
      witnesses.map(({ sheet }) => sheet),
    );
  }
}
