/**
 * A text with a space for each bracket and what it holds, up to the first closing one: "Số tiền (đồng)" → "Số tiền  ". A bracket that is never
 * closed stays. Takes time by the length of the text, also for a cell of nothing but opening brackets.
 * @param any also square and curly brackets; a bracket may be closed by another kind, as people type them
 */
export function withoutBrackets(text: string, any = false): string {
  const closers = any ? [')', ']', '}'] : [')'];
  // Up to the last closing bracket every opening one is closed, so that the pattern never searches in vain.
  const end = Math.max(...closers.map((closer) => text.lastIndexOf(closer))) + 1;
  return text.slice(0, end).replace(any ? /[([{][^)\]}]*[)\]}]/g : /\([^)]*\)/g, ' ') + text.slice(end);
}
