import { fieldInfo, isNumeric } from '../library/fields';
import type { FieldId, Grain, SectionId } from '../library/ids';
import { SECTIONS } from '../library/sections';
import { searchKey } from '../text/normal';
import type { ColumnContent } from './content';
import type { HeaderBlock, HeaderCell } from './header-block';
import { headerYear } from './header-year';
import { foreignWeight } from './foreign-headers';
import type { HeaderCandidate } from './header-match';
import { COUNTED, FOREIGN_TITLES, MEASURES, PLAN_TITLES, WEIGHTS } from './section-weights';

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
  /** School years of `history` with one column a year. */
  readonly years: readonly { readonly column: number; readonly start: number; readonly header: string }[];
  /** 0–1. */
  readonly confidence: number;
  readonly score: number;
}

interface Assigned {
  readonly cell: HeaderCell;
  readonly candidate: HeaderCandidate;
}

/** How well a column's cells agree with a field; between -1 and 1, 0 when they say nothing. */
function agreement(section: SectionId, field: FieldId, content: ColumnContent): number {
  if (content.filled < 2) return 0;
  const info = fieldInfo(section, field);
  if (!info) return 0;
  const by = (share: number, enough: number) => (share >= enough ? 1 : share < 0.2 ? -1 : 0);
  switch (info.type) {
    case 'category':
      if (info.group === 'document') return by(content.documents, 0.5);
      if (info.group === 'equipment') return by(content.equipment, 0.4);
      if (info.group === 'activity') return by(content.activities, 0.4);
      if (info.group === 'source') return by(content.sources, 0.4);
      if (info.group === 'condition') return by(content.conditions, 0.4);
      return 0;
    case 'date':
      return by(content.dates, 0.5);
    case 'text':
      if (
        field === 'accessionNumber' ||
        field === 'issue' ||
        field === 'classNumber' ||
        field === 'generalRegisterNumber'
      )
        return 0;
      if (section === 'holdings' && field === 'title' && (content.documents >= 0.6 || content.numbers >= 0.8))
        return -1;
      if (section === 'equipment' && field === 'name')
        return content.numbers >= 0.8 || content.documents >= 0.5 ? -1 : 0;
      return content.numbers >= 0.8 ? -1 : 0;
    default:
      return isNumeric(info.type)
        ? content.numbers < 0.2 && content.dates < 0.2
          ? -1
          : content.numbers >= 0.8
            ? 0.5
            : 0
        : 0;
  }
}

/** Gives each field at most one column and each column at most one field: the surest first, of equals the rightmost. */
function assign(
  section: SectionId,
  block: HeaderBlock,
  contents: ReadonlyMap<number, ColumnContent>,
): Map<FieldId, Assigned> {
  const options: { cell: HeaderCell; candidate: HeaderCandidate; order: number }[] = [];
  for (const cell of block.cells) {
    const content = contents.get(cell.column);
    for (const candidate of cell.candidates) {
      if (candidate.section !== section) continue;
      if (cell.ordinal) continue;
      const agrees = content ? agreement(section, candidate.field, content) : 0;
      // A spelling that the field names early is its own; later ones it may share with others.
      const order = Math.round(candidate.confidence * 20) / 20 + agrees * 0.25 - Math.min(candidate.rank, 20) * 0.004;
      options.push({ cell, candidate, order });
    }
  }
  // The books of one title share a line: "Số thứ tự" then holds ranges of accession numbers.
  if (section === 'holdings') {
    for (const cell of block.cells) {
      if (!cell.ordinal || (contents.get(cell.column)?.ranges ?? 0) < 0.4) continue;
      options.push({ cell, candidate: { section, field: 'accessionNumber', confidence: 0.8, rank: 30 }, order: 0.7 });
    }
  }
  // For each column its best field, then for each field its rightmost column among those that are as sure.
  const assigned = new Map<FieldId, Assigned>();
  const taken = new Set<number>();
  const pending = options.sort((a, b) => b.order - a.order);
  for (;;) {
    const next = pending.find((option) => !assigned.has(option.candidate.field) && !taken.has(option.cell.column));
    if (!next) return assigned;
    let chosen = next;
    for (const option of pending) {
      if (option.candidate.field !== next.candidate.field || taken.has(option.cell.column)) continue;
      const equal =
        option.candidate.confidence >= 0.9
          ? next.candidate.confidence >= 0.9
          : option.candidate.confidence >= next.candidate.confidence - 0.05;
      const ownBest = pending.find((other) => other.cell === option.cell && !assigned.has(other.candidate.field));
      if (
        equal &&
        ownBest?.candidate.field === option.candidate.field &&
        option.cell.column > chosen.cell.column &&
        option.order > next.order - 0.15 &&
        !isBlankHalf(option.cell, chosen.cell, contents)
      )
        chosen = option;
    }
    assigned.set(chosen.candidate.field, { cell: chosen.cell, candidate: chosen.candidate });
    taken.add(chosen.cell.column);
  }
}

/** A heading merged over two columns of which only the left one is written in. */
function isBlankHalf(cell: HeaderCell, left: HeaderCell, contents: ReadonlyMap<number, ColumnContent>): boolean {
  const filled = (each: HeaderCell) => contents.get(each.column)?.filled ?? 0;
  return cell.column === left.column + 1 && cell.header === left.header && filled(cell) === 0 && filled(left) > 0;
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

function grainOf(fields: ReadonlyMap<FieldId, Assigned>, contents: ReadonlyMap<number, ColumnContent>): Grain | null {
  const has = (field: FieldId) => fields.has(field);
  const quantity = fields.get('quantity') ?? fields.get('copies');
  if (has('accessionNumber')) {
    const filled = quantity ? (contents.get(quantity.cell.column)?.filled ?? 0) : 0;
    const rows = contents.get(fields.get('accessionNumber')?.cell.column ?? -1)?.filled ?? 0;
    return quantity && (rows === 0 || filled * 2 >= rows) ? 'title' : 'copy';
  }
  if (has('title')) return 'title';
  if (has('category') && MEASURES.some(has)) return 'summary';
  if (has('category') && (has('quantity') || has('amount'))) return 'summary';
  return null;
}

/** The fields of a grain: a quantity per title is `quantity`, a total per type is `copies`. */
function byGrain(
  fields: Map<FieldId, Assigned>,
  grain: Grain,
  contents: ReadonlyMap<number, ColumnContent>,
): Map<FieldId, Assigned> {
  const result = new Map(fields);
  const rename = (from: FieldId, to: FieldId) => {
    const there = result.get(from);
    if (!there) return;
    result.delete(from);
    if (!result.has(to)) result.set(to, there);
  };
  if (grain === 'summary') {
    // "Năm học 2024-2025" over its own counts, beside "Hiện còn": what there was before.
    const copies = result.get('copies');
    const isBefore = copies?.cell.parts.slice(0, -1).some((part) => headerYear(part) !== null) === true;
    if (isBefore && result.has('closing')) {
      rename('copies', 'opening');
      if (result.has('closingValue')) rename('value', 'openingValue');
      result.delete('titles');
    }
    rename('quantity', 'copies');
    rename('amount', 'value');
    rename('price', 'value');
  } else {
    rename('copies', 'quantity');
    rename('value', 'amount');
    // "Nhập | Thanh lý | Còn lại" beside each title: what is left is what there is.
    const filled = (field: FieldId) => contents.get(result.get(field)?.cell.column ?? -1)?.filled ?? 0;
    const left = result.get('closing');
    if (grain === 'title' && left && filled('closing') > 0 && filled('closing') * 2 >= filled('quantity')) {
      result.set('quantity', left);
      const worth = result.get('closingValue');
      if (worth && filled('closingValue') > 0) result.set('amount', worth);
    }
    for (const measure of MEASURES) result.delete(measure);
  }
  return result;
}

/** The share of a column's texts that name a known kind of equipment. */
function equipmentAmong(name: Assigned | undefined, contents: ReadonlyMap<number, ColumnContent>): number {
  return (name && contents.get(name.cell.column)?.equipmentInside) ?? 0;
}

function meetsNeeds(
  section: SectionId,
  fields: ReadonlyMap<FieldId, Assigned>,
  grain: Grain | null,
  years: number,
  contents: ReadonlyMap<number, ColumnContent>,
): boolean {
  const has = (...list: FieldId[]) => list.some((field) => fields.has(field));
  switch (section) {
    case 'holdings':
      if (grain === 'copy')
        return has(
          'title',
          'category',
          'price',
          'classNumber',
          'entryDate',
          'publishedYear',
          'condition',
          'stocktake',
          'withdrawalRecord',
          'note',
        );
      if (grain === 'title')
        return (
          has('title', 'accessionNumber') && has('quantity', 'price', 'author', 'publisher', 'publishedYear', 'amount')
        );
      return grain === 'summary';
    case 'periodicals':
      return has('title') && has('issue', 'quantity', 'date');
    case 'equipment':
      if (has('quantity', 'good', 'broken', 'seats', 'unitPrice')) return has('name');
      // A list of devices one by one; that it has no quantity is for Kiểm tra to say.
      return has('yearInUse', 'condition', 'unit') && equipmentAmong(fields.get('name'), contents) >= 0.5;
    case 'activities':
      return has('content', 'kind') && has('date', 'times', 'kind', 'person', 'participants') && fields.size >= 2;
    case 'readers':
      return has('date') && has(...COUNTED);
    case 'history':
      return has('indicator') && (years > 0 || (has('value') && has('schoolYear')));
    case 'narrative':
      return has('part') && has('text');
    case 'categories':
      return has('name') && has('parent', 'spellings', 'group') && fields.size >= 2;
    default:
      return false;
  }
}

const TABLE_SECTIONS: readonly SectionId[] = [
  'holdings',
  'periodicals',
  'equipment',
  'activities',
  'readers',
  'history',
  'narrative',
  'categories',
];
/** A table that scores less than this is left alone. */
const ENOUGH = 1.2;

/**
 * What the columns under a header may be, best first; empty when they are none of ours. `names`: the sheet's name, then the titles above the table. `only`
 * restricts the sections (a person has pointed at the sheet).
 */
export function proposeSections(
  block: HeaderBlock,
  contents: ReadonlyMap<number, ColumnContent>,
  names: readonly string[],
  only?: SectionId,
): TableProposal[] {
  let foreign = 0;
  for (const cell of block.cells) foreign += Math.max(...cell.parts.map(foreignWeight), foreignWeight(cell.header));
  const titleKeys = names.map(searchKey);
  if (titleKeys.some((key) => FOREIGN_TITLES.test(key))) foreign += 6;
  const headed = block.cells.filter((cell) => !cell.ordinal).length;
  const proposals: TableProposal[] = [];
  for (const section of only ? [only] : TABLE_SECTIONS) {
    let fields = assign(section, block, contents);
    const grain = section === 'holdings' ? grainOf(fields, contents) : null;
    if (grain) fields = byGrain(fields, grain, contents);
    const years =
      section === 'history' && !(fields.has('schoolYear') && fields.has('value'))
        ? block.cells.flatMap((cell) =>
            cell.year !== null ? [{ column: cell.column, start: cell.year, header: cell.header }] : [],
          )
        : [];
    if (!meetsNeeds(section, fields, grain, years.length, contents)) continue;
    const weights = WEIGHTS[section] ?? {};
    let score = years.length > 0 ? 1 : 0;
    let sure = 0;
    for (const [field, { candidate }] of fields) {
      score += (weights[field] ?? 0.1) * candidate.confidence;
      sure += candidate.confidence;
    }
    const cue = cueStrength(section, names);
    const content = contentScore(section, fields, contents);
    const unknown = Math.max(0, headed - fields.size - years.length);
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
      score,
      confidence: Math.max(0, Math.min(1, meanConfidence * Math.min(1, 0.55 + score / 6))),
    });
  }
  return proposals.sort((a, b) => b.score - a.score);
}
