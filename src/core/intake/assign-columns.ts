import { fieldInfo, isNumeric } from '../library/fields';
import type { FieldId, SectionId } from '../library/ids';
import type { ColumnContent } from './content';
import type { HeaderBlock, HeaderCell } from './header-block';
import type { HeaderCandidate } from './header-match';

/** A column of the header that is taken for a field. */
export interface Assigned {
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
export function assign(
  section: SectionId,
  block: HeaderBlock,
  contents: ReadonlyMap<number, ColumnContent>,
): Map<FieldId, Assigned> {
  const options: { cell: HeaderCell; candidate: HeaderCandidate; order: number }[] = [];
  for (const [i, cell] of block.cells.entries()) {
    const content = contents.get(cell.column);
    const left = block.cells[i - 1];
    if (left && isBlankHalf(cell, left, contents)) continue;
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

/** What stands below another list or a signature may reach into the right half of a merged column. */
const HARDLY = 5;

/** A heading merged over two columns of which only the left one is written in. */
function isBlankHalf(cell: HeaderCell, left: HeaderCell, contents: ReadonlyMap<number, ColumnContent>): boolean {
  const filled = (each: HeaderCell) => contents.get(each.column)?.filled ?? 0;
  return cell.column === left.column + 1 && cell.header === left.header && filled(cell) * HARDLY < filled(left);
}
