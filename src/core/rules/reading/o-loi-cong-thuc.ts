import { ReadState } from '../../intake/book';
import { isErrorValue } from '../../sheet/snapshot';
import type { Found, Rule } from '../rule';
import { atAddress, atCell, atFact } from '../shared/found';
import { anySection, READ_SECTIONS } from '../shared/needs';
import { foundWhere, inState } from '../shared/scan';

/** Formula errors in cells that are read: mapped columns, total rows, the profile. */
export const oLoiCongThuc: Rule = {
  id: 'o-loi-cong-thuc',
  family: 'reading',
  severity: 'loi',
  missing: anySection(...READ_SECTIONS),
  *check({ book }): Generator<Found | null> {
    for (const table of book.tables) {
      if (table.section === 'profile') continue;
      for (const column of table.columns.values()) {
        const { states } = column;
        yield* foundWhere(states.length, inState(states, ReadState.error), (i) => atCell(table, column, i));
      }
      for (const ignored of table.ignoredRows) {
        for (const total of ignored.totals ?? []) {
          if (!isErrorValue(total.raw)) continue;
          const header = table.columns.get(total.field)?.header ?? '';
          const cell = { sheet: table.sheet, row: ignored.row, column: total.column };
          yield atAddress(cell, [table.section, total.field, 'total', total.raw], {
            header,
            row: '',
            value: total.raw,
          });
        }
      }
    }
    for (const fact of book.profile.values()) if (isErrorValue(fact.raw)) yield atFact(fact);
  },
};
