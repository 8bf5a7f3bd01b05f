const NOUGHT = 48;

/** Whether a text is digits alone from a place on, at least one. */
export function endsInDigits(text: string, from: number): boolean {
  for (let at = from; at < text.length; at++) {
    const digit = text.charCodeAt(at) - NOUGHT;
    if (digit < 0 || digit > 9) return false;
  }
  return from < text.length;
}

/** The index of the text among `prefixes` that another text begins with and has only digits behind; -1 where there is none. */
export function prefixOfDigits(text: string, prefixes: readonly string[]): number {
  for (let index = 0; index < prefixes.length; index++) {
    const prefix = prefixes[index] ?? '';
    let at = 0;
    while (at < prefix.length && prefix.charCodeAt(at) === text.charCodeAt(at)) at++;
    if (at === prefix.length && endsInDigits(text, at)) return index;
  }
  return -1;
}
