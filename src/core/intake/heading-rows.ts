import type { CategoryDictionary } from '../library/categories';
import type { CategoryGroup, CategoryId, SectionId } from '../library/ids';
import type { BodyColumns } from './body-columns';
import type { Grid } from './grid';
import type { TableProposal } from './propose';
import { isHeadingOrdinal, withoutNumbering } from './rows';

/** A row that heads the rows below it. */
export interface HeadingRow {
  readonly column: number;
  /** The category that it names, or null. */
  readonly category: CategoryId | null;
  /** It parts the records by grade, class or subject and leaves them the category they had: "Khối 6" below "I. SÁCH GIÁO KHOA". */
  readonly onlyParts: boolean;
}

/** What the headings of a section name. */
const HEADING_GROUP: Readonly<Partial<Record<SectionId, CategoryGroup>>> = {
  holdings: 'document',
  equipment: 'equipment',
  activities: 'activity',
};
const OTHER_SECTIONS_WITH_HEADINGS: ReadonlySet<SectionId> = new Set(['readers', 'periodicals']);

/** Grades, classes and subjects by which a register is parted. */
const PART_OF_SCHOOL = /^(?:khối|lớp|môn)(?: học)?\s*:?\s*\S.{0,24}$/iu;

/** Tells the rows that hold only a name from records. */
export class HeadingRows {
  private readonly group: CategoryGroup | undefined;
  private readonly hasHeadings: boolean;

  constructor(
    private readonly grid: Grid,
    private readonly proposal: TableProposal,
    private readonly columns: BodyColumns,
    private readonly dictionary: CategoryDictionary,
  ) {
    this.group = HEADING_GROUP[proposal.section];
    this.hasHeadings = this.group !== undefined || OTHER_SECTIONS_WITH_HEADINGS.has(proposal.section);
  }

  /** The heading that a row is, or null. `before`: the row of the last record above it. */
  at(row: number, before: number | undefined): HeadingRow | null {
    if (!this.hasHeadings) return null;
    const { grid, group } = this;
    const { section, grain } = this.proposal;
    const { at, text, ordinal, texts } = this.nameOf(row);
    if (at < 0 || text === '') return null;
    const name = withoutNumbering(text);
    const numbered = name !== text || isHeadingOrdinal(ordinal);
    const loud = text.length > 3 && text === text.toUpperCase() && /\p{L}/u.test(text);
    const merged = (grid.mergeAt(row, at)?.columnCount ?? 1) > 2;
    const match = group ? this.dictionary.lookup(group, name) : null;
    if (texts > 1) {
      // "I | SÁCH GIÁO KHOA | 613" above the titles it sums.
      const headsNumbers = isHeadingOrdinal(ordinal) && this.columns.hasRunningNumber(row + 1);
      if (!match || grain === 'summary' || !headsNumbers) return null;
    } else if (section === 'readers') {
      if (at === this.columns.date && !merged) return null;
    } else {
      const alone = section === 'holdings' && grain !== 'summary' && match !== null;
      const heads =
        numbered ||
        merged ||
        (loud && match !== null) ||
        PART_OF_SCHOOL.test(name) ||
        this.standsOverNumbers(row, before);
      if (!alone && !heads) return null;
      if (grain === 'summary' && !numbered && !merged) return null;
    }
    return { column: at, category: match?.id ?? null, onlyParts: match === null && PART_OF_SCHOOL.test(name) };
  }

  /** The text that a row would head others by, where it stands, its running number, and how many texts there are; more than one where there is a number too. */
  private nameOf(row: number): {
    readonly at: number;
    readonly text: string;
    readonly ordinal: string;
    readonly texts: number;
  } {
    const { grid, columns } = this;
    let column = -1;
    let texts = 0;
    for (const each of columns.data) {
      if (grid.isBlank(row, each)) continue;
      if (typeof grid.raw(row, each) !== 'string') {
        texts = 9;
        continue;
      }
      if (column < 0) column = each;
      texts++;
    }
    const ordinal = columns.ordinal >= 0 ? grid.text(row, columns.ordinal) : '';
    const text = column >= 0 ? grid.text(row, column) : '';
    return column < 0 || (texts === 1 && text === '')
      ? { at: columns.ordinal, text: ordinal, ordinal, texts }
      : { at: column, text, ordinal, texts };
  }

  /** A name with no running number, above rows that have one: "KHỐI 6" over its books. */
  private standsOverNumbers(row: number, before: number | undefined): boolean {
    const { columns } = this;
    return (
      columns.ordinal >= 0 &&
      this.grid.isBlank(row, columns.ordinal) &&
      columns.hasRunningNumber(row + 1) &&
      (before === undefined || columns.hasRunningNumber(before))
    );
  }
}
