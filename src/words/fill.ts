/** Puts facts into a sentence: "Còn {count} lỗi" with {count: 3}. A fact that the sentence does not name is left out; a missing one throws. */
export function fill(sentence: string, facts: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{(\w+)\}/g, (_whole, name: string) => {
    const fact = facts[name];
    if (fact === undefined) throw new RangeError(`"${sentence}" needs "${name}"`);
    return typeof fact === 'number' ? count(fact) : fact;
  });
}

const VIETNAMESE = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 2 });

/** 4098 → "4.098". */
export function count(value: number): string {
  return VIETNAMESE.format(value);
}
