import type { LabelPlan, RefusedLabel } from '../core/labels';
import { addressName } from '../core/sheet/address';
import { fill as fillVietnamese, quotedList, type Say } from './fill';
import type { Shape } from './shape';
import type { labels as vietnamese } from './vi/labels';

export type LabelWords = Shape<typeof vietnamese>;

/** What a person is told of a file of labels, or of one that may be made: how many, why other codes stand on some, and what got none. */
export function labelNotes(
  words: LabelWords,
  plan: LabelPlan,
  isMade: boolean,
  fill: Say['fill'] = fillVietnamese,
): string[] {
  const { labels, pages, qrInstead, unnumbered, unknown } = plan;
  const [firstWithout] = unnumbered;
  const instead = (['not-ascii', 'too-narrow'] as const).filter((why) => qrInstead[why] > 0);
  return [
    ...(labels.length > 0 ? [fill(isMade ? words.made : words.planned, { count: labels.length, pages })] : []),
    ...(labels.length > 0 && isMade ? [words.print] : []),
    ...instead.map((why) => fill(words.instead[why], { count: qrInstead[why] })),
    ...(firstWithout ? [fill(words.unnumbered, { count: unnumbered.length, cell: addressName(firstWithout) })] : []),
    ...(unknown.length > 0 ? [fill(words.unknown, { numbers: quotedList(unknown) })] : []),
  ];
}

/** Names a copy that gets no label, and why. */
export function refusalText(words: LabelWords, refused: RefusedLabel, fill: Say['fill'] = fillVietnamese): string {
  const { number, cell, why, text } = refused;
  return fill(words.refusal[why], { number, cell: addressName(cell), text });
}
