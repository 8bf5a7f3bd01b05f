import type { LibraryBook } from '../intake/book';
import type { CellAddress } from '../sheet/address';
import { cleanText } from '../text/normal';
import { ROWS_PER_SLICE, type Work } from '../work';
import { chooseCopies, type LabelChoice } from './choose';
import type { CodeKind, WhyQr } from './code';
import { longCode } from './code-text';
import { labelCopies, type LabelCopy } from './copies';
import { identify, type Identity } from './identity';
import { layOut, type Label, type TooLong } from './layout';
import { labelsOn, type LabelSheet } from './sheets';

export interface LabelOptions {
  readonly choice: LabelChoice;
  readonly sheet: LabelSheet;
  readonly code: CodeKind;
  /** The first free label of the first sheet, from 1, counted from left to right and then down. */
  readonly start: number;
}

/** Why a copy gets no label: a part of it that is too long, a number that two copies have, a copy that left the stock. */
export type WhyRefused = TooLong | 'ambiguous' | 'withdrawn';

export interface RefusedLabel {
  readonly number: string;
  readonly cell: CellAddress;
  readonly why: WhyRefused;
  /** The text that is too long; '' for other reasons. */
  readonly text: string;
}

export interface LabelPlan {
  readonly sheet: LabelSheet;
  /** Labels of the first sheet that are left out: they are used already. */
  readonly skipped: number;
  readonly labels: readonly Label[];
  readonly pages: number;
  readonly refused: readonly RefusedLabel[];
  /** Asked for by number, and in no register. */
  readonly unknown: readonly string[];
  /** Where a number of a copy in stock should stand and none does; only where all copies were asked for. */
  readonly unnumbered: readonly CellAddress[];
  /** Labels with a QR code although Code 128 was asked for, by reason. */
  readonly qrInstead: Readonly<Record<WhyQr, number>>;
}

/**
 * The labels of chosen copies, laid out one by one, and what gets none and why.
 * @throws RangeError where `start` is no label of the sheet
 */
export function* planLabels(book: LibraryBook, { choice, sheet, code, start }: LabelOptions): Work<LabelPlan> {
  if (!Number.isInteger(start) || start < 1 || start > labelsOn(sheet)) throw new RangeError(`no label ${start}`);
  const { copies, unnumbered } = yield* labelCopies(book);
  const identities = yield* identify(book, copies);
  const { chosen, unknown } = chooseCopies(copies, choice);
  const school = cleanText(book.profile.get('Tên trường')?.text ?? '');
  const labels: Label[] = [];
  const refused: RefusedLabel[] = [];
  const qrInstead = { 'not-ascii': 0, 'too-narrow': 0 };
  for (const [done, at] of chosen.entries()) {
    if (done % (ROWS_PER_SLICE / 8) === 0) yield done / chosen.length;
    const copy = copies[at];
    const identity = identities[at];
    if (!copy || !identity) continue;
    const label = labelOf(copy, identity, school, sheet, code);
    if ('why' in label) refused.push(label);
    else {
      labels.push(label);
      if (label.code.instead) qrInstead[label.code.instead] += 1;
    }
  }
  return {
    sheet,
    skipped: start - 1,
    labels,
    pages: labels.length === 0 ? 0 : Math.ceil((start - 1 + labels.length) / labelsOn(sheet)),
    refused,
    unknown,
    unnumbered: choice.which === 'all' ? unnumbered : [],
    qrInstead,
  };
}

function labelOf(
  copy: LabelCopy,
  identity: Identity,
  school: string,
  sheet: LabelSheet,
  code: CodeKind,
): Label | RefusedLabel {
  const { number, cell, register, titleNumber, classNumber, category } = copy;
  const refuse = (why: WhyRefused, text = ''): RefusedLabel => ({ number, cell, why, text });
  if (copy.isWithdrawn) return refuse('withdrawn');
  if (identity === 'ambiguous') return refuse('ambiguous');
  const isLong = identity === 'register';
  const texts = {
    school,
    number,
    classNumber,
    category,
    place: isLong ? `${register} · tên ${titleNumber}` : '',
    code: isLong ? longCode(copy) : number,
    together: '',
  };
  const label = layOut(texts, sheet, code);
  return typeof label === 'string' ? refuse(label, texts[label]) : label;
}
