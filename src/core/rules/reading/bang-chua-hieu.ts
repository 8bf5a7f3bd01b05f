import { areaName } from '../../sheet/address';
import type { Found, Rule } from '../rule';
import { atAddress } from '../shared/found';

/** An area with numbers of which nothing is counted and which is not certainly of no concern. It closes only by a choice. */
export const bangChuaHieu: Rule = {
  id: 'bang-chua-hieu',
  family: 'reading',
  severity: 'canh-bao',
  missing: () => [],
  *check({ book }): Generator<Found> {
    for (const { sheet, area, why, label, numbers } of book.unread ?? []) {
      if (why !== 'chua-hieu') continue;
      const data = { area: areaName(area), label, numbers };
      yield atAddress(
        { sheet, row: area.row, column: area.column },
        [sheet, label, area.rowCount, area.columnCount],
        data,
        {
          action: 'open-setup',
        },
      );
    }
  },
};
