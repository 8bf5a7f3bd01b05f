import type { FieldId, Grain, SectionId } from '../library/ids';
import { SECTIONS } from '../library/sections';
import { searchKey } from '../text/normal';
import { assign, type Assigned } from './assign-columns';
import { chooseColumns, type ColumnContext, type EqualColumns } from './equal-columns';
import type { ColumnContent } from './content';
import { foreignWeight } from './foreign-headers';
import { byGrain, grainOf, meetsNeeds } from './grain';
import type { HeaderBlock, HeaderCell } from './header-block';
import { SURE, type HeaderCandidate } from './header-match';
import { columnIn, historyLayout, PLAIN_HISTORY, type IndicatorColumn, type YearColumn } from './history-layouts';
import { withLoans } from './loan-columns';
import { FOREIGN_TITLES, PLAN_TITLES, WEIGHTS } from './section-weights';

/** A column taken for a field, and how sure that is. */
export interface ColumnProposal {
  readonly field: FieldId;
  readonly column: number;
  readonly header: string;
  readonly confidence: number;
}

/** What a table is taken for. */
export interface TableProposal {
  readonly section: SectionId;
  readonly grain: Grain | null;
  readonly columns: readonly ColumnProposal[];
  /** School years of `history` with one column a year, or with one value a row of a year that the title names. */
  readonly years: readonly YearColumn[];
  /** Columns of `history` with one row a year. */
  readonly indicators: readonly IndicatorColumn[];
  /** 0–1. */
  readonly confidence: number;
  readonly score: number;
  /** What was made of columns that share a head. */
  readonly equal: EqualColumns;
}

/** The key of a sheet's name or a title above a table contains one of a section's cues. */
function cueStrength(section: SectionId, names: readonly string[]): number {
  const info = SECTIONS.find((entry) => entry.id === section);
  if (!info) return 0;
  let strength = 0;
  names.forEach((name, index) => {
    const key = ` ${searchKey(name)} `;
    if (key === ` ${searchKey(info.standardSheet)} `) strength = Math.max(strength, index === 0 ? 2.5 : 1.5);
    for (const cue of info.nameCues)
      if (key.includes(` ${searchKey(cue)} `)) strength = Math.max(strength, index === 0 ? 1.2 : 0.8);
  });
  return strength;
}

/** What speaks for or against a section in the cells themselves. */
function contentScore(
  section: SectionId,
  assigned: ReadonlyMap<FieldId, Assigned>,
  contents: ReadonlyMap<number, ColumnContent>,
): number {
  const of = (field: FieldId) => {
    const column = assigned.get(field)?.cell.column;
    const content = column === undefined ? undefined : contents.get(column);
    return content && content.filled >= 2 ? content : undefined;
  };
  const judge = (share: number | undefined, enough: number, plus: number, minus: number) =>
    share === undefined ? 0 : share >= enough ? plus : share < enough / 3 ? -minus : 0;
  switch (section) {
    case 'holdings':
      return (
        judge(of('category')?.documents, 0.5, 1, 0.3) -
        ((of('category')?.equipment ?? 0) >= 0.5 && (of('category')?.documents ?? 0) < 0.3 ? 2 : 0)
      );
    case 'equipment':
      return (
        judge(of('name')?.equipmentInside, 0.3, 1, 0.2) -
        ((of('name')?.documents ?? 0) >= 0.5 ? 2 : 0) -
        ((of('name')?.indicators ?? 0) >= 0.5 && (of('name')?.equipmentInside ?? 0) < 0.3 ? 2 : 0)
      );
    case 'activities':
      return (
        judge(of('kind')?.activities ?? of('content')?.activitiesInside, 0.3, 1, 0.2) -
        ((of('content')?.parts ?? 0) >= 0.5 ? 2 : 0)
      );
    case 'history':
      return judge(of('indicator')?.indicators, 0.4, 2, 1.5);
    case 'narrative':
      return judge(of('part')?.parts, 0.5, 1.5, 1.5);
    case 'categories':
      return judge(of('group')?.groups, 0.5, 1.5, 1.5);
    default:
      return 0;
  }
}

/** The sections that are kept as tables with a header. */
export const TABLE_SECTIONS: readonly SectionId[] = [
  'holdings',
  'periodicals',
  'equipment',
  'activities',
  'readers',
  'history',
  'narrative',
  'categories',
];
/** What the other columns of a table with types across may be. A column of totals beside the types is a claim and no measure of its own. */
const BESIDE_TYPES: ReadonlySet<FieldId> = new Set([
  'entryDate',
  'withdrawalDate',
  'withdrawalRecord',
  'generalRegisterNumber',
  'source',
  'note',
  'value',
]);

function besideTypes(fields: ReadonlyMap<FieldId, Assigned>): Map<FieldId, Assigned> {
  return new Map([...fields].filter(([field]) => BESIDE_TYPES.has(field)));
}

/** Whether how often something was done stands in columns of months: only rows that name activities tell such a table from others by month. */
function isByMonth({ cells }: HeaderBlock): boolean {
  return cells.filter(({ sense }) => sense.month !== undefined).length >= 3;
}

/** Rows of readers by month ("Đọc sách tại chỗ | 20 | 31") name what activities name too. */
const OF_READERS = /(?:^| )(?:ban doc|luot (?:doc|muon|hs|gv|den)|muon tra)(?: |$)/;

function countsActivities(
  fields: ReadonlyMap<FieldId, Assigned>,
  contents: ReadonlyMap<number, ColumnContent>,
  titleKeys: readonly string[],
): boolean {
  if (titleKeys.some((key) => OF_READERS.test(key))) return false;
  const column = (fields.get('kind') ?? fields.get('content'))?.cell.column;
  const content = column === undefined ? undefined : contents.get(column);
  return Math.max(content?.activities ?? 0, content?.activitiesInside ?? 0) >= 0.5;
}

/** "(đơn vị: bản)" in a title: what its columns count. */
const COUNTS_COPIES = /(?:đơn vị(?: tính)?|đvt)\s*:?\s*(?:bản|quyển|cuốn)(?!\p{L})/iu;
const COPIES_OF_A_YEAR: HeaderCandidate = { section: 'holdings', field: 'copies', confidence: SURE, rank: 0 };

/** "Loại sách | 2024-2025 | 2025-2026" under "(đơn vị: bản)": the title says what the columns of the years count. */
function withYearsAsCopies(block: HeaderBlock, names: readonly string[]): HeaderBlock {
  const isBare = ({ year, parts, candidates }: HeaderCell) =>
    year !== null && parts.length === 1 && !candidates.some(({ section }) => section === 'holdings');
  if (block.cells.filter(isBare).length < 2 || !names.some((name) => COUNTS_COPIES.test(name))) return block;
  const cells = block.cells.map((cell) =>
    isBare(cell) ? { ...cell, candidates: [...cell.candidates, COPIES_OF_A_YEAR] } : cell,
  );
  return { ...block, cells };
}

function without(fields: Map<FieldId, Assigned>, field: FieldId): Map<FieldId, Assigned> {
  return new Map([...fields].filter(([own]) => own !== field));
}

/** A table that scores less than this is left alone. */
const ENOUGH = 1.2;
/** What each type laid out across tells about its table. */
const TYPE_ACROSS = 0.7;

/**
 * What the columns under a header may be, best first; empty when they are none of ours. `names`: the sheet's name, then the titles above the table. `only`
 * restricts the sections (a person has pointed at the sheet).
 */
export function proposeSections(
  header: HeaderBlock,
  context: ColumnContext,
  names: readonly string[],
  only?: SectionId,
): TableProposal[] {
  const { contents } = context;
  const block = withYearsAsCopies(header, names);
  let foreign = 0;
  for (const cell of block.cells) foreign += Math.max(...cell.parts.map(foreignWeight), foreignWeight(cell.header));
  const titleKeys = names.map(searchKey);
  if (titleKeys.some((key) => FOREIGN_TITLES.test(key))) foreign += 6;
  const headed = block.cells.filter((cell) => !cell.ordinal).length;
  const proposals: TableProposal[] = [];
  for (const section of only ? [only] : TABLE_SECTIONS) {
    let equal = chooseColumns(section, block, context);
    let fields = assign(section, equal.block, contents);
    const lent = section === 'holdings' ? withLoans(fields, equal, block, contents) : null;
    if (lent?.fields) ({ fields, equal } = lent);
    const grain = section === 'holdings' ? grainOf(fields, contents, equal.types.length > 0) : null;
    if (grain) fields = byGrain(fields, grain, contents);
    if (equal.types.length > 0) fields = besideTypes(fields);
    const layout =
      section === 'history'
        ? historyLayout(block, columnIn(fields), contents, { grid: context.grid, names, yearStart: context.yearStart })
        : PLAIN_HISTORY;
    const { years, indicators } = layout;
    if (years.length + indicators.length > 0) fields = without(fields, 'value');
    if (indicators.length > 0) fields = without(fields, 'indicator');
    if (section === 'activities' && isByMonth(block) && !countsActivities(fields, contents, titleKeys)) continue;
    if (!meetsNeeds(section, fields, grain, years.length + indicators.length, contents)) continue;
    const weights = WEIGHTS[section] ?? {};
    const typesShown = new Set(equal.types.map(({ category }) => category)).size;
    let score = (years.length + indicators.length > 0 ? 1 : 0) + layout.weight + Math.min(typesShown, 4) * TYPE_ACROSS;
    let sure = 0;
    for (const [field, { candidate }] of fields) {
      score += (weights[field] ?? 0.1) * candidate.confidence;
      sure += candidate.confidence;
    }
    const cue = cueStrength(section, names);
    const content = contentScore(section, fields, contents);
    const placed = new Set([
      ...[...fields.values()].map(({ cell }) => cell.column),
      ...equal.across.map(({ column }) => column),
      ...block.cells.filter(({ sense }) => sense.difference ?? sense.aside).map(({ column }) => column),
    ]).size;
    const unknown = Math.max(0, headed - placed - years.length - indicators.length);
    score += cue + content - 0.2 * unknown - foreign * (only ? 0 : 1);
    if (
      section === 'periodicals' &&
      cue === 0 &&
      !/bao|tap chi/.test(searchKey(fields.get('title')?.cell.header ?? ''))
    )
      score -= 2;
    if (section === 'activities' && titleKeys.some((key) => PLAN_TITLES.test(key))) score -= 0.8;
    if (!only && score < ENOUGH) continue;
    const meanConfidence = fields.size === 0 ? 0 : sure / fields.size;
    const columns = [...fields].map(([field, { cell, candidate }]) => ({
      field,
      column: cell.column,
      header: cell.header,
      confidence: candidate.confidence,
    }));
    proposals.push({
      section,
      grain,
      columns,
      years,
      indicators,
      score,
      equal,
      confidence: Math.max(0, Math.min(1, meanConfidence * Math.min(1, 0.55 + score / 6))),
    });
  }
  return proposals.sort((a, b) => b.score - a.score);
}
