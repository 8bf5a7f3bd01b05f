import type { FigureSet } from '../figures/figure';
import { REST_LABELS } from '../figures/sheet-words';
import { restOf, type Total } from '../figures/totals';
import type { IndicatorId } from '../library/ids';
import { indicatorInfo } from '../library/indicators';
import type { Inline } from './document';
import { figureNumber, lacking, UNKNOWN_CELL } from './figure-text';

/** Totals below their parts: a printed total is the sum of what is printed above it, and says what it lacks. */

/** A label inside a sentence. */
export const lower = (label: string) => `${label.charAt(0).toLocaleLowerCase('vi')}${label.slice(1)}`;

/** "chưa gồm sách thiếu nhi"; "số bản chưa gồm sách thiếu nhi; giá trị chưa gồm sách giáo khoa" where there are several; '' where nothing lacks. */
export function lackWords(
  figures: FigureSet,
  totals: readonly { id: IndicatorId; name: string }[],
  named = totals.length > 1,
): string {
  const lacks = totals.flatMap(({ id, name }) => {
    const parts = lacking(figures, id).map((part) => lower(indicatorInfo(part).label));
    return parts.length === 0 ? [] : [{ name, words: `chưa gồm ${parts.join(', ')}` }];
  });
  return lacks.map(({ name, words }) => (named ? `${name} ${words}` : words)).join('; ');
}

/** "Tổng cộng", with what its columns lack. */
export function totalLabel(figures: FigureSet, totals: readonly { id: IndicatorId; name: string }[]): string {
  const words = lackWords(figures, totals);
  return words === '' ? 'Tổng cộng' : `Tổng cộng (${words})`;
}

/** The cell of a total below its parts. */
export function sumCell(id: IndicatorId, of: 'value' | 'previous' = 'value'): readonly Inline[] {
  return [{ kind: 'sum', total: { kind: 'figure', id, of } }];
}

/** Whether rows belong to none of the parts that are shown. */
export function hasRest(figures: FigureSet, total: Pick<Total, 'id' | 'parts'>, of: 'value' | 'previous' = 'value') {
  return (restOf(figures, total, of) ?? 0) !== 0;
}

/** The cell of what belongs to none of the parts that are shown. */
export function restCell(
  figures: FigureSet,
  { id, parts }: Pick<Total, 'id' | 'parts'>,
  of: 'value' | 'previous' = 'value',
): readonly Inline[] {
  if (figureNumber(figures, id, of) === null) return [{ kind: 'text', text: UNKNOWN_CELL }];
  return [{ kind: 'remainder', total: id, parts, of }];
}

/** "Chưa rõ loại", "Chưa rõ nguồn". */
export function restLabel({ rest }: Total): string {
  return rest === null ? '' : REST_LABELS[rest];
}

/** Last year's parts come from elsewhere than their total: where they are more than it, one of them is wrong and the total is not printed. */
export function previousAddsUp(figures: FigureSet, total: Pick<Total, 'id' | 'parts'>): boolean {
  return (restOf(figures, total, 'previous') ?? -1) >= 0;
}
