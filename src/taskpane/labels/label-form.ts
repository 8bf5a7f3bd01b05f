import { labelSheet, labelsOn, type CodeKind, type LabelOptions } from '../../core/labels';
import { readDateText } from '../../core/text/dates';

/** What a person has chosen, as it stands in the boxes. */
export interface LabelForm {
  readonly which: 'all' | 'since' | 'numbers';
  readonly since: string;
  readonly numbers: string;
  /** The name of a sheet, or `own` for a size of one's own. */
  readonly sheet: string;
  readonly size: string;
  readonly code: CodeKind;
  readonly start: string;
}

export const FIRST_FORM: LabelForm = {
  which: 'all',
  since: '',
  numbers: '',
  sheet: '3x8',
  size: '50x30',
  code: 'code128',
  start: '1',
};

export type WrongBox = 'day' | 'numbers' | 'size' | 'start';

/** How many labels the chosen sheet has; null where the size is none. */
export function placesOf({ sheet, size }: LabelForm): number | null {
  const paper = labelSheet(sheet === 'own' ? size : sheet);
  return paper && labelsOn(paper);
}

/** What the boxes ask for, or those that cannot be understood. */
export function readForm(form: LabelForm): LabelOptions | readonly WrongBox[] {
  const sheet = labelSheet(form.sheet === 'own' ? form.size : form.sheet);
  const day = readDateText(form.since);
  const serial = day.kind === 'day' ? day.serial : NaN;
  const start = Number(form.start.trim());
  const wrong: WrongBox[] = [];
  if (form.which === 'since' && Number.isNaN(serial)) wrong.push('day');
  if (form.which === 'numbers' && form.numbers.trim() === '') wrong.push('numbers');
  if (!sheet) wrong.push('size');
  if (sheet && !(Number.isInteger(start) && start >= 1 && start <= labelsOn(sheet))) wrong.push('start');
  if (!sheet || wrong.length > 0) return wrong;
  return { choice: choiceOf(form, serial), sheet, code: form.code, start };
}

function choiceOf({ which, numbers }: LabelForm, day: number): LabelOptions['choice'] {
  switch (which) {
    case 'all':
      return { which };
    case 'since':
      return { which, day };
    case 'numbers':
      return { which, text: numbers };
  }
}
