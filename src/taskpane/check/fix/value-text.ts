import { day } from '../../../words/rule-words';
import type { CellValue } from '../../../core/sheet/snapshot';
import { useWords } from '../../language';

/** A cell's value as it is shown in the pane: texts in quotes, days as dd/mm/yyyy, formulas as they are, "(ô trống)" for nothing. */
export function useValueText(): { readonly textOf: (value: CellValue, isDate: boolean) => string } {
  const { pane, count } = useWords();
  const textOf = (value: CellValue, isDate: boolean) => {
    if (value === '') return pane.check.fix.blank;
    if (typeof value === 'number') return isDate ? day(value) : count(value);
    if (typeof value === 'boolean') return String(value).toUpperCase();
    return value.startsWith('=') ? value : `“${value}”`;
  };
  return { textOf };
}

const MANY_SPACES = /^\s+|\s+$|\s{2,}/g;

/** Pieces of a text, so that spaces which nobody sees can be marked: those at its ends and those that stand together. */
export function spacePieces(text: string): readonly { readonly text: string; readonly spaces: boolean }[] {
  const pieces: { text: string; spaces: boolean }[] = [];
  let from = 0;
  for (const match of text.matchAll(MANY_SPACES)) {
    if (match.index > from) pieces.push({ text: text.slice(from, match.index), spaces: false });
    pieces.push({ text: match[0], spaces: true });
    from = match.index + match[0].length;
  }
  if (from < text.length) pieces.push({ text: text.slice(from), spaces: false });
  return pieces;
}
