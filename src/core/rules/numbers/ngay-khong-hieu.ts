import { cellOf, ReadState } from '../../intake/book';
import { PROFILE_NAMES, type ProfileName } from '../../library/profile';
import type { CellAddress } from '../../sheet/address';
import { isErrorValue, type CellValue } from '../../sheet/snapshot';
import type { FindingData } from '../finding';
import type { Found, Rule } from '../rule';
import { atCell, atFact, valueOf } from '../shared/found';
import { dateReadings } from '../shared/date-readings';
import { anySection, RECORD_SECTIONS } from '../shared/needs';
import { foundWhere, inEitherState } from '../shared/scan';

type FixOrProposals = Pick<Found, 'fix' | 'proposals'>;

const DATED_FACTS: ReadonlySet<ProfileName> = new Set(
  PROFILE_NAMES.filter(({ type }) => type === 'date').map(({ name }) => name),
);

/**
 * Dates that cannot be read, or that can be read in two ways. Day, month, year is the only order that is taken for granted; a reading in another order is
 * proposed, never assumed.
 */
export const ngayKhongHieu: Rule = {
  id: 'ngay-khong-hieu',
  family: 'numbers',
  severity: 'loi',
  missing: anySection(...RECORD_SECTIONS, 'profile'),
  *check({ book, today }): Generator<Found | null> {
    for (const table of book.tables) {
      for (const column of table.columns.values()) {
        if (column.type !== 'date') continue;
        const { states, raw } = column;
        const unknown = inEitherState(states, ReadState.unreadable, ReadState.ambiguous);
        yield* foundWhere(states.length, unknown, (i) => {
          const { data, more } = reading(cellOf(table, column, i), raw[i] ?? '', today);
          return atCell(table, column, i, data, more);
        });
      }
    }
    for (const fact of book.profile.values()) {
      if (!DATED_FACTS.has(fact.name) || fact.text === '' || fact.number !== null || isErrorValue(fact.raw)) continue;
      if (/\.{2,}|…/.test(fact.text)) continue;
      const { data, more } = reading(fact.cell, valueOf(fact), today);
      // A serial would take the place of the name that stands in the same cell.
      yield atFact(fact, data, fact.label === '' ? more : {});
    }
  },
};

/** The serial as a fix where only one reading exists, else what it may mean as proposals. */
function reading(cell: CellAddress, before: CellValue, today: number): { data: FindingData; more: FixOrProposals } {
  const { readings, certain } = dateReadings(String(before), today);
  if (certain !== null)
    return { data: { readings, after: certain }, more: { fix: [{ cell, before, after: certain }] } };
  const proposals = readings.map((after) => [{ cell, before, after }]);
  return { data: { readings }, more: proposals.length > 0 ? { proposals } : {} };
}
