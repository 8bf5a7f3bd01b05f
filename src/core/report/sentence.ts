import type { FigureSet } from '../figures/figure';
import type { LibraryBook } from '../intake/book';
import type { IndicatorId } from '../library/ids';
import { indicatorInfo } from '../library/indicators';
import { trendClaims } from '../rules/shared/trend-claims';
import { holds } from './claims';
import type { Inline } from './document';
import { figureNumber, trendOf } from './figure-text';
import { factText, schoolName } from './letterhead';
import { parseSentence, type SentencePiece } from './placeholders';
import type { ReportPeriod } from './report-period';
import type { WeedingLists } from './weeding-list';
import type { Assessment } from '../standards/assess';

/** What sentences are written from. */
export interface ReportContext {
  readonly book: LibraryBook;
  readonly figures: FigureSet;
  readonly period: ReportPeriod;
  /** Only mầm non: then pupils are "trẻ". */
  readonly preschool: boolean;
  /** What the minutes of weeding list; absent in other reports. */
  readonly weeding?: WeedingLists;
  /** What the minutes of the school's own assessment say; absent in other reports. */
  readonly assessment?: Assessment;
}

export type Sentence =
  | { readonly inlines: readonly Inline[]; readonly reworded: boolean }
  /** Labels of the unknown figures or facts, or placeholders that name nothing. */
  | { readonly missing: readonly string[] };

function yearLabel(start: number): string {
  return `${start}-${start + 1}`;
}

/** A fact's words, or null where nobody wrote it down. */
function factWords(name: Extract<SentencePiece, { kind: 'fact' }>['name'], context: ReportContext): string | null {
  const { book, period } = context;
  const { year } = period;
  if (name === 'Năm học') return year.label;
  if (name === 'Năm học sau') return yearLabel(year.start + 1);
  if (name === 'Năm học trước') return yearLabel(year.start - 1);
  if (name === 'Tên trường' && factText(book.profile, name) !== '') return schoolName(book);
  return factText(book.profile, name) || null;
}

/** Whether a whole claim can be said: this year's value must be known; where last year's is not, the sentence says so. */
function pieceInlines(piece: SentencePiece, context: ReportContext): readonly Inline[] | string {
  const { figures } = context;
  switch (piece.kind) {
    case 'text':
      return [piece];
    case 'figure':
      return figureNumber(figures, piece.id, piece.of) === null ? indicatorInfo(piece.id).label : [piece];
    case 'trend':
      if (figureNumber(figures, piece.id, 'value') === null) return indicatorInfo(piece.id).label;
      if (piece.whole) return comparisonWords(piece.id, context);
      return trendOf(figures, piece.id) === null
        ? indicatorInfo(piece.id).label
        : [{ kind: 'trend', id: piece.id, amount: false, than: null }];
    case 'fact': {
      const words = factWords(piece.name, context);
      return words === null ? piece.name : [{ kind: 'text', text: words }];
    }
    case 'unknown':
      return `{${piece.text}}`;
  }
}

/**
 * A sentence with its placeholders filled. A claim that the sentence makes in its own words ("tăng so với năm trước") stays when the figures
 * support it; otherwise the sentence is written anew in the only wording they do support. Claims about nothing that is counted stay.
 * `future`: a plan or wish, whose "tăng" claims nothing.
 */
export function writeSentence(text: string, context: ReportContext, future = false): Sentence {
  const inlines: Inline[] = [];
  const missing: string[] = [];
  for (const piece of parseSentence(text)) {
    const part = pieceInlines(piece, context);
    if (typeof part === 'string') missing.push(part);
    else inlines.push(...part);
  }
  if (missing.length > 0) return { missing };
  const claims = future ? [] : trendClaims(text).filter((claim) => claim.ids.length > 0);
  if (claims.every((claim) => holds(claim, context.figures))) return { inlines, reworded: false };
  const ids = [...new Set(claims.flatMap((claim) => claim.ids))];
  const known = ids.filter((id) => figureNumber(context.figures, id, 'value') !== null);
  if (known.length === 0) return { missing: ids.map((id) => indicatorInfo(id).label) };
  const reworded = known.flatMap((id, index): Inline[] => [
    ...(index > 0 ? [{ kind: 'text', text: '; ' } as const] : []),
    ...comparison(id, context),
  ]);
  return { inlines: [...reworded, { kind: 'text', text: '.' }], reworded: true };
}

/** "số bản bổ sung tăng 12 bản so với năm học trước": the one claim that the figures support, or that there is nothing to compare with. */
function comparison(id: IndicatorId, context: ReportContext): Inline[] {
  const label = adapted(indicatorInfo(id).label, context);
  const words: Inline = { kind: 'text', text: `${label.charAt(0).toLocaleLowerCase('vi')}${label.slice(1)} ` };
  return [words, ...comparisonWords(id, context)];
}

/** The same without the label: "tăng 12 bản so với năm học trước". */
function comparisonWords(id: IndicatorId, context: ReportContext): Inline[] {
  const { unit } = indicatorInfo(id);
  const printed = adapted(unit, context);
  const { than } = context.period;
  return [{ kind: 'trend', id, amount: true, than, ...(printed !== unit && { unit: printed }) }];
}

/** A sentence of the report's own for this school and period: in a mầm non the readers are "trẻ", and "[kỳ]" is the period. */
export function adapted(text: string, context: Pick<ReportContext, 'preschool' | 'period'>): string {
  const filled = text.replaceAll('[kỳ]', context.period.name);
  return context.preschool ? filled.replaceAll('học sinh', 'trẻ').replaceAll('Học sinh', 'Trẻ') : filled;
}
