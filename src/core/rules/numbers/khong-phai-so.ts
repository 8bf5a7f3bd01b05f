import { cellOf, ReadState, type NumberColumn, type ProfileFact, type RecordTable } from '../../intake/book';
import type { FieldId } from '../../library/ids';
import { PROFILE_NAMES, type ProfileName } from '../../library/profile';
import { isErrorValue } from '../../sheet/snapshot';
import type { CellChange, Fix } from '../../sheet/plan';
import { readNumberText } from '../../text/numbers';
import type { Found, Rule } from '../rule';
import { isYear, numberColumns } from '../shared/fields';
import { atCell, atFact } from '../shared/found';
import { anySection, RECORD_SECTIONS } from '../shared/needs';
import { foundWhere, inState } from '../shared/scan';

/** Columns whose two numbers people write into one cell: titles and copies, pupils and teachers, good and broken. */
const PAIRS: readonly (readonly [FieldId, FieldId])[] = [
  ['titles', 'copies'],
  ['pupilVisits', 'teacherVisits'],
  ['pupilLoans', 'teacherLoans'],
  ['good', 'broken'],
  ['quantity', 'seats'],
  ['titles', 'quantity'],
];
const COUNTED_FACTS: ReadonlySet<ProfileName> = new Set(
  PROFILE_NAMES.filter(({ type }) => type === 'count' || type === 'area' || type === 'percent').map(({ name }) => name),
);

/** Words where a number belongs, and two numbers in one cell. Years are `nam-xuat-ban-sai`'s. */
export const khongPhaiSo: Rule = {
  id: 'khong-phai-so',
  family: 'numbers',
  severity: 'loi',
  missing: anySection(...RECORD_SECTIONS, 'profile'),
  *check({ book }): Generator<Found | null> {
    for (const table of book.tables) {
      for (const column of numberColumns(table)) {
        if (isYear(column.field)) continue;
        const { states } = column;
        yield* foundWhere(states.length, inState(states, ReadState.unreadable), (i) => notANumber(table, column, i));
      }
    }
    for (const fact of book.profile.values()) if (isWordsForNumber(fact)) yield atFact(fact, { numbers: [] });
  },
};

function isWordsForNumber(fact: ProfileFact): boolean {
  return COUNTED_FACTS.has(fact.name) && fact.text !== '' && fact.number === null && !isErrorValue(fact.raw);
}

function notANumber(table: RecordTable, column: NumberColumn, record: number): Found {
  const before = column.raw[record] ?? '';
  const reading = readNumberText(String(before), true);
  const numbers = reading.kind === 'several' ? reading.parts.map(({ value }) => value) : [];
  const proposals = numbers.length === 2 ? splitProposals(table, column, record, numbers) : [];
  return atCell(table, column, record, { numbers }, proposals.length > 0 ? { proposals } : {});
}

/** Two numbers and a neighbouring column that is blank in this row: which number goes where is for a person to say. */
function splitProposals(table: RecordTable, column: NumberColumn, record: number, numbers: readonly number[]): Fix[] {
  const [first = 0, second = 0] = numbers;
  const proposals: Fix[] = [];
  for (const pair of PAIRS) {
    const place = pair.indexOf(column.field);
    const other = place < 0 ? undefined : table.columns.get(pair[1 - place] ?? column.field);
    if (!other || other.states[record] !== ReadState.blank) continue;
    const change = (own: number, neighbour: number): CellChange[] => [
      { cell: cellOf(table, column, record), before: column.raw[record] ?? '', after: own },
      { cell: cellOf(table, other, record), before: other.raw[record] ?? '', after: neighbour },
    ];
    proposals.push(place === 0 ? change(first, second) : change(second, first));
    proposals.push(place === 0 ? change(second, first) : change(first, second));
  }
  return proposals;
}
