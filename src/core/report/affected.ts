import type { LibraryBook, RecordTable } from '../intake/book';
import { INDICATORS } from '../library/indicators';
import type { FieldId, IndicatorId, SectionId } from '../library/ids';
import type { Finding } from '../rules/finding';
import type { CellAddress } from '../sheet/address';

/** The figures that one section's open lỗi may have made wrong or left out. */
export interface AffectedFigures {
  /** null: findings without a place, which speak of the workbook as a whole. */
  readonly section: SectionId | null;
  readonly errors: number;
  readonly indicators: readonly IndicatorId[];
}

/** Beginnings of the ids of indicators that are counted from a section. */
const BY_SECTION: Readonly<Partial<Record<SectionId, readonly string[]>>> = {
  holdings: [
    'copies.',
    'titles.',
    'value.',
    'additions.',
    'withdrawals.',
    'opening.',
    'closing.',
    'ratio.copiesPerPupil',
    'ratio.turnover',
  ],
  periodicals: ['periodicals.'],
  equipment: ['equipment.', 'seats.', 'computers.'],
  activities: ['activities.', 'bibliography.', 'lessons.'],
  readers: ['visits.', 'loans.', 'ratio.visitsPerPupil', 'ratio.turnover'],
  profile: ['people.', 'area.', 'ratio.', 'lessons.', 'places.', 'rooms.', 'digital.', 'budget.'],
};

/** The same for fields of which less depends than the whole section; of some, such as the price of a device, no figure does. */
const BY_FIELD: Readonly<Partial<Record<SectionId, Readonly<Partial<Record<FieldId, readonly string[]>>>>>> = {
  holdings: {
    price: ['value.', 'additions.value', 'withdrawals.value'],
    amount: ['value.', 'additions.value', 'withdrawals.value'],
    title: ['titles.', 'additions.titles'],
    source: ['additions.copies.source.'],
    entryDate: ['additions.', 'opening.'],
    withdrawalDate: ['withdrawals.', 'opening.'],
    withdrawalRecord: ['copies.', 'titles.', 'value.', 'withdrawals.', 'closing.'],
    publishedYear: [],
  },
  equipment: { seats: ['seats.'], unit: [], unitPrice: [], amount: [], yearInUse: [], source: [] },
  activities: { works: ['bibliography.'], participants: ['activities.participants'] },
  readers: {
    pupilVisits: ['visits.pupil', 'visits.total', 'ratio.visitsPerPupil'],
    teacherVisits: ['visits.teacher', 'visits.total'],
    pupilLoans: ['loans.pupil', 'loans.total', 'ratio.turnover'],
    teacherLoans: ['loans.teacher', 'loans.total', 'ratio.turnover'],
  },
};

/** Which figures the open lỗi touch, by section; sentences and the history change no figure of this year and are listed without any. */
export function affectedFigures(findings: readonly Finding[], book: LibraryBook): AffectedFigures[] {
  const errors = new Map<SectionId | null, number>();
  const prefixes = new Map<SectionId | null, Set<string>>();
  for (const { severity, cells } of findings) {
    if (severity !== 'loi') continue;
    const [cell] = cells;
    const table = cell ? tableAt(book, cell) : undefined;
    const section = table?.section ?? null;
    errors.set(section, (errors.get(section) ?? 0) + 1);
    const known = prefixes.get(section) ?? new Set<string>();
    prefixes.set(section, known);
    const field = cell && table ? fieldAt(table, cell.column) : undefined;
    const touched = (section && ((field && BY_FIELD[section]?.[field]) ?? BY_SECTION[section])) ?? [];
    for (const prefix of touched) known.add(prefix);
  }
  return [...errors].map(([section, count]) => {
    const known = [...(prefixes.get(section) ?? [])];
    const indicators = INDICATORS.filter(({ id }) => known.some((prefix) => id.startsWith(prefix))).map(({ id }) => id);
    return { section, errors: count, indicators };
  });
}

function tableAt(book: LibraryBook, { sheet, row, column }: CellAddress): RecordTable | undefined {
  const onSheet = book.tables.filter((table) => table.sheet === sheet);
  const inside = onSheet.find(
    ({ header, body, extent }) =>
      row >= header.firstRow && row <= body.lastRow && column >= extent.firstColumn && column <= extent.lastColumn,
  );
  // A total row stands below the body.
  return inside ?? onSheet[0];
}

function fieldAt(table: RecordTable, column: number): FieldId | undefined {
  for (const [field, known] of table.columns) if (known.column === column && known.virtual !== true) return field;
  return undefined;
}
