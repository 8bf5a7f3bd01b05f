import type { CategoryId, FieldId, SectionId } from '../library/ids';
import type { AcrossColumn } from './book';
import { measureOf } from './column-candidates';
import type { ColumnSense } from './column-sense';
import type { ColumnContent } from './content';
import type { Grid } from './grid';
import type { HeaderBlock, HeaderCell } from './header-block';
import { USABLE, whoReads, type HeaderCandidate } from './header-match';
import { searchKey } from '../text/normal';

/** A column that is one of several for a field of one type, with that type. */
export interface TypeColumn {
  readonly category: CategoryId;
  readonly field: 'titles' | 'copies' | 'value';
  readonly cell: HeaderCell;
}

/** Columns that share a head and that nothing tells apart; the last one is taken until somebody chooses. */
export interface OpenColumns {
  readonly field: FieldId;
  readonly cells: readonly HeaderCell[];
}

/** Which of the columns with the same head are used for what (docs/WORKBOOK.md, "What exactly is counted" 16). */
export interface EqualColumns {
  /** The header without what must not be taken for a measure: differences, other years, what the books say beside what was counted. */
  readonly block: HeaderBlock;
  readonly across: readonly AcrossColumn[];
  /** Last year's column of a field. */
  readonly previous: ReadonlyMap<FieldId, HeaderCell>;
  /** The columns whose sum a field is, by `quantity` or `amount` for those of a summary too; the first of them stays in `block`. */
  readonly parts: ReadonlyMap<FieldId, readonly ColumnPart[]>;
  /** Types laid out across; with these the table is a summary, and a column without a type is a claim. */
  readonly types: readonly TypeColumn[];
  readonly open: readonly OpenColumns[];
}

/** A column that is added to a field, or taken from it. */
export interface ColumnPart {
  readonly cell: HeaderCell;
  readonly sign: 1 | -1;
}

/** What a person said of the columns of a field. */
export interface SaidColumns {
  readonly field: FieldId;
  readonly column: number;
  readonly use: AcrossColumn['use'];
}

/** What the choice between columns looks at besides the header. */
export interface ColumnContext {
  readonly grid: Grid;
  readonly contents: ReadonlyMap<number, ColumnContent>;
  /** First calendar year of the school year; null when nothing says it. */
  readonly yearStart: number | null;
  /** What a person said, from a mapping; empty where nobody did. */
  readonly said: readonly SaidColumns[];
}

/** Fields that figures are made of: of these no column may be taken only because it is the rightmost. */
const COUNTED: Readonly<Partial<Record<SectionId, readonly FieldId[]>>> = {
  holdings: [
    'quantity',
    'copies',
    'titles',
    'value',
    'amount',
    'price',
    'opening',
    'added',
    'withdrawn',
    'closing',
    'openingValue',
    'addedValue',
    'withdrawnValue',
    'closingValue',
  ],
  equipment: ['quantity', 'good', 'broken', 'seats', 'unitPrice', 'amount'],
  readers: ['pupilVisits', 'teacherVisits', 'pupilLoans', 'teacherLoans', 'inHouse'],
  periodicals: ['quantity'],
  activities: ['times', 'works', 'participants'],
};
/** One measure under two names, by the grain that the table turns out to have. */
export const SAME_MEASURE: Readonly<Partial<Record<FieldId, FieldId>>> = { copies: 'quantity', value: 'amount' };
/** Rows looked at for sums and differences between columns. */
const SAMPLE_ROWS = 60;

interface Contender {
  readonly cell: HeaderCell;
  readonly field: FieldId;
  readonly sense: ColumnSense;
}

/** Chooses among the columns of a header that share a head. Plain data; nothing is read but a few rows below the header. */
export function chooseColumns(section: SectionId, block: HeaderBlock, context: ColumnContext): EqualColumns {
  const types = section === 'holdings' ? typesAcross(block, context) : [];
  const chooser = new Chooser(section, block, context, types);
  return chooser.choose();
}

class Chooser {
  private readonly across: AcrossColumn[] = [];
  private readonly previous = new Map<FieldId, HeaderCell>();
  private readonly parts = new Map<FieldId, readonly ColumnPart[]>();
  private readonly open: OpenColumns[] = [];
  private readonly dropped = new Set<number>();

  constructor(
    private readonly section: SectionId,
    private readonly block: HeaderBlock,
    private readonly context: ColumnContext,
    private readonly types: readonly TypeColumn[],
  ) {}

  choose(): EqualColumns {
    const { block, section } = this;
    const counted = new Set(COUNTED[section] ?? []);
    const typed = new Set(this.types.map(({ cell }) => cell.column));
    const groups = new Map<FieldId, Contender[]>();
    for (const cell of block.cells) {
      if (typed.has(cell.column) || cell.ordinal) continue;
      const field = ownField(cell, section, counted);
      if (field === null) continue;
      const measure = SAME_MEASURE[field] ?? field;
      if (cell.sense.difference) this.ignore(cell, field);
      else groups.set(measure, [...(groups.get(measure) ?? []), { cell, field, sense: cell.sense }]);
    }
    for (const contenders of groups.values()) this.settle(contenders);
    const kept = this.typesOfThisYear();
    const cells = block.cells.flatMap((cell) => {
      if (kept.some((type) => type.cell === cell)) return [{ ...cell, candidates: [] }];
      if (!this.dropped.has(cell.column)) return [cell];
      // What is no measure of this year is nothing else of the section either.
      return [{ ...cell, candidates: cell.candidates.filter((each) => each.section !== section) }];
    });
    return {
      block: { ...block, cells },
      across: this.across,
      previous: this.previous,
      parts: this.parts,
      types: kept,
      open: this.open,
    };
  }

  private ignore(cell: HeaderCell, field: FieldId, use: AcrossColumn['use'] = 'ignored'): void {
    this.dropped.add(cell.column);
    this.across.push(acrossOf(cell, field, use));
  }

  private settle(all: readonly Contender[]): void {
    if (all.length < 2) return;
    const said = this.said(all);
    if (said) return;
    let left = this.without(all, ({ cell }) => this.isBlank(cell));
    left = this.without(left, ({ sense }) => sense.aside === true);
    if (this.section === 'readers') left = this.without(left, ({ cell }) => isOfAllReaders(cell));
    if (left.some(({ sense }) => sense.counted === 'actual'))
      left = this.without(left, ({ sense }) => sense.counted === 'book');
    left = this.ofThisYear(left);
    left = this.wholeOfParts(left);
    if (left.length < 2) return this.used(left);
    left = this.withoutArithmetic(left);
    if (left.length < 2 || this.allAlike(left)) return this.used(left);
    this.open.push({ field: left[left.length - 1]?.field ?? 'quantity', cells: left.map(({ cell }) => cell) });
    for (const { cell, field } of left.slice(0, -1)) this.ignore(cell, field);
    this.used(left.slice(-1));
  }

  private used(left: readonly Contender[]): void {
    for (const { cell, field } of left.slice(0, 1)) this.across.push(acrossOf(cell, field, 'this-year'));
    for (const { cell, field } of left.slice(1)) this.ignore(cell, field);
  }

  /** What a person chose goes before everything; true when they spoke of these columns. */
  private said(all: readonly Contender[]): boolean {
    const uses = all.map(({ cell }) => this.context.said.find(({ column }) => column === cell.column)?.use);
    if (!uses.some((use) => use === 'this-year' || use === 'part')) return false;
    const parts = all.filter((_one, i) => uses[i] === 'part');
    all.forEach(({ cell, field }, i) => {
      const use = uses[i] ?? 'ignored';
      if (use === 'this-year') this.across.push(acrossOf(cell, field, use));
      else if (use === 'previous') this.asPrevious(cell, field);
      else if (use === 'ignored') this.ignore(cell, field);
    });
    if (parts.length > 0) this.asParts(parts);
    return true;
  }

  private without(all: readonly Contender[], unwanted: (one: Contender) => boolean): readonly Contender[] {
    const kept = all.filter((one) => !unwanted(one));
    if (kept.length === 0 || kept.length === all.length) return all;
    for (const one of all) if (!kept.includes(one)) this.ignore(one.cell, one.field);
    return kept;
  }

  /** This year's columns of those that say a year; last year's are kept apart, other years are nothing of this report. */
  private ofThisYear(all: readonly Contender[]): readonly Contender[] {
    const roles = yearRoles(all, this.context.yearStart);
    if (!roles) return all;
    const kept: Contender[] = [];
    all.forEach((one, i) => {
      if (roles[i] === 'this') kept.push(one);
      else if (roles[i] === 'previous') this.asPrevious(one.cell, one.field);
      else this.ignore(one.cell, one.field);
    });
    return kept;
  }

  private asPrevious(cell: HeaderCell, field: FieldId): void {
    if (!this.previous.has(field)) this.previous.set(field, cell);
    this.ignore(cell, field, 'previous');
  }

  /** Under grades, classes or months the total counts, else their sum. */
  private wholeOfParts(all: readonly Contender[]): readonly Contender[] {
    const totals = all.filter(({ sense }) => sense.total);
    const named = all.filter(({ sense }) => sense.part && !sense.total);
    // Beside one total of three or more columns the others are its parts, whatever they are called.
    const parts = totals.length === 1 && all.length >= 3 ? all.filter((one) => !totals.includes(one)) : named;
    if (parts.length < 2) return all;
    const others = all.filter((one) => !parts.includes(one) && !totals.includes(one));
    if (totals.length > 0 || others.length > 0) {
      for (const { cell, field } of parts) this.ignore(cell, field);
      return [...totals, ...others];
    }
    this.asParts(parts);
    return [];
  }

  private asParts(parts: readonly Contender[]): void {
    const [first] = parts;
    if (!first) return;
    this.parts.set(
      SAME_MEASURE[first.field] ?? first.field,
      parts.map(({ cell }) => ({ cell, sign: 1 as const })),
    );
    for (const { cell, field } of parts) {
      if (cell !== first.cell) this.dropped.add(cell.column);
      this.across.push(acrossOf(cell, field, 'part'));
    }
  }

  /** A column that is the sum of the others is their total; one that is the difference of two others measures nothing. */
  private withoutArithmetic(all: readonly Contender[]): readonly Contender[] {
    if (all.length < 3) return all;
    const rows = this.numbers(all);
    const fits = (holds: (row: readonly number[]) => boolean) => {
      let proved = 0;
      for (const row of rows) {
        if (!holds(row)) return false;
        if (row.filter((value) => value !== 0).length > 1) proved++;
      }
      return proved >= 2;
    };
    for (let i = 0; i < all.length; i++) {
      const isTotal = fits((row) => {
        const others = row.reduce((sum, value, at) => (at === i ? sum : sum + value), 0);
        return Math.abs(others - (row[i] ?? 0)) < 0.5;
      });
      if (!isTotal) continue;
      // With two others the same figures also read as a difference: A = B − C.
      if (all.length === 3 && i !== all.length - 1 && i !== 0) continue;
      all.forEach(({ cell, field }, at) => {
        if (at !== i) this.ignore(cell, field);
      });
      return all.slice(i, i + 1);
    }
    if (all.length !== 3) return all;
    const isDifference = fits(([a = 0, b = 0, c = 0]) => Math.abs(Math.abs(a - b) - Math.abs(c)) < 0.5);
    if (!isDifference) return all;
    const last = all[2];
    if (last) this.ignore(last.cell, last.field);
    return all.slice(0, 2);
  }

  private allAlike(all: readonly Contender[]): boolean {
    const rows = this.numbers(all);
    return rows.length > 0 && rows.every((row) => row.every((value) => value === row[0]));
  }

  private numbers(all: readonly Contender[]): number[][] {
    const { grid } = this.context;
    const rows: number[][] = [];
    const last = Math.min(grid.lastRow, this.block.lastRow + SAMPLE_ROWS);
    for (let row = this.block.lastRow + 1; row <= last; row++) {
      const values = all.map(({ cell }) => grid.raw(row, cell.column));
      if (values.some((value) => typeof value === 'number'))
        rows.push(values.map((value) => (typeof value === 'number' ? value : 0)));
    }
    return rows;
  }

  private isBlank(cell: HeaderCell): boolean {
    return (this.context.contents.get(cell.column)?.filled ?? 0) === 0;
  }

  /** Of the columns of one type and measure the one of this year; a total of types beside the types is a claim. */
  private typesOfThisYear(): TypeColumn[] {
    const byMeasure = new Map<string, TypeColumn[]>();
    for (const type of this.types) {
      const key = `${type.category} ${type.field}`;
      byMeasure.set(key, [...(byMeasure.get(key) ?? []), type]);
    }
    return [...byMeasure.values()].flatMap((group) => {
      const contenders = group.map(({ cell, field }) => ({ cell, field, sense: cell.sense }));
      const roles = group.length < 2 ? null : yearRoles(contenders, this.context.yearStart);
      group.forEach(({ cell, field, category }, i) => {
        const use = !roles || roles[i] === 'this' ? 'part' : roles[i] === 'previous' ? 'previous' : 'ignored';
        this.across.push({ ...acrossOf(cell, field, use), category });
      });
      return group.filter((_type, i) => !roles || roles[i] === 'this');
    });
  }
}

/** "Cộng mượn về" beside "Mượn về HS | Mượn về GV" has all of them, and is none of either. */
function isOfAllReaders({ header }: HeaderCell): boolean {
  const { pupil, teacher } = whoReads(header);
  return pupil === teacher && /^(?:tong|cong)(?: |$)|(?: )(?:tong|cong|tong so|tong cong)$/.test(searchKey(header));
}

function acrossOf(cell: HeaderCell, field: FieldId, use: AcrossColumn['use']): AcrossColumn {
  const { month } = cell.sense;
  return { field, column: cell.column, header: cell.header, ...(month === undefined ? {} : { month }), use };
}

/** The counted field that a column's head names first; null where it names another field more surely. */
function ownField(cell: HeaderCell, section: SectionId, counted: ReadonlySet<FieldId>): FieldId | null {
  let best: HeaderCandidate | null = null;
  for (const candidate of cell.candidates) {
    if (candidate.section !== section || candidate.confidence < USABLE) continue;
    const order = (one: HeaderCandidate) => one.confidence - Math.min(one.rank, 20) * 0.004;
    if (!best || order(candidate) > order(best)) best = candidate;
  }
  return best && counted.has(best.field) ? best.field : null;
}

/** Which columns are this year's and which last year's; null where none of them says a year. */
function yearRoles(all: readonly Contender[], yearStart: number | null): ('this' | 'previous' | 'other')[] | null {
  const years = all.flatMap(({ sense }) => sense.year ?? []);
  if (years.length === all.length && new Set(years.map(({ start }) => start)).size > 1) {
    const starts = years.map(({ start }) => start);
    const latest = Math.max(...starts);
    // A single calendar year may be either half of the school year.
    const single = years.every((year) => year.single);
    const now = yearStart === null || (single && latest === yearStart + 1) ? latest : yearStart;
    return starts.map((start) => (start === now ? 'this' : start === now - 1 ? 'previous' : 'other'));
  }
  const relative = all.map(({ sense }) => sense.relative);
  if (relative.includes('previous') && relative.some((one) => one !== 'previous'))
    return relative.map((one) => (one === 'previous' ? 'previous' : 'this'));
  return null;
}

/** Columns headed by types of documents, of at least two types, over numbers. */
function typesAcross(block: HeaderBlock, { grid, contents }: ColumnContext): TypeColumn[] {
  const names = block.cells.some(({ candidates }) =>
    candidates.some(
      ({ section, field, confidence }) =>
        section === 'holdings' && (field === 'title' || field === 'accessionNumber') && confidence >= 0.9,
    ),
  );
  const found = block.cells.flatMap((cell): TypeColumn[] => {
    const { category, difference, aside } = cell.sense;
    const content = contents.get(cell.column);
    const numeric =
      !content || content.filled === 0 || content.numbers >= 0.5 || beginsWithNumber(grid, block.lastRow, cell.column);
    if (!category || difference || aside || !numeric || cell.ordinal) return [];
    return [{ category, field: measureOfType(cell), cell }];
  });
  const books = found.filter(({ category }) => category !== 'periodical');
  const plain = books.filter(({ cell }) => !cell.sense.total);
  const kept = new Set((plain.length > 0 ? plain : books).map(({ category }) => category)).size >= 2;
  if (names || !kept) return [];
  return plain.length > 0 ? found.filter(({ cell }) => !cell.sense.total) : found;
}

/** Rows below a header in which the first figure of a column stands. */
const FIRST_ROWS = 8;

/** Whether the first thing below a head that is no code of the column is a number; names of who signs may follow further down. */
function beginsWithNumber(grid: Grid, headerRow: number, column: number): boolean {
  for (let row = headerRow + 1; row <= Math.min(grid.lastRow, headerRow + FIRST_ROWS); row++) {
    const value = grid.raw(row, column);
    if (value === '' || (typeof value === 'string' && /^\s*[([]\s*\w{1,2}\s*[)\]]\s*$/.test(value))) continue;
    return typeof value === 'number' || /^\s*\d/.test(String(value));
  }
  return false;
}

function measureOfType({ parts }: HeaderCell): TypeColumn['field'] {
  for (let i = parts.length - 1; i >= 0; i--) {
    const measure = measureOf(parts[i] ?? '');
    if (measure) return measure;
  }
  return 'copies';
}
