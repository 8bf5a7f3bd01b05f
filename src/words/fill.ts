/** Writes sentences and numbers the way a language does. */
export interface Say {
  /** Puts facts into a sentence: "Còn {count} lỗi" with {count: 3}. A fact that the sentence does not name is left out; a missing one throws. */
  readonly fill: (sentence: string, facts: Readonly<Record<string, string | number>>) => string;
  /** 4098 → "4.098" in Vietnamese. */
  readonly count: (value: number) => string;
}

export function sayIn(locale: string): Say {
  const format = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  const count = (value: number) => format.format(value);
  return {
    count,
    fill: (sentence, facts) =>
      sentence.replace(/\{(\w+)\}/g, (_whole, name: string) => {
        const fact = facts[name];
        if (fact === undefined) throw new RangeError(`"${sentence}" needs "${name}"`);
        return typeof fact === 'number' ? count(fact) : fact;
      }),
  };
}

/** "“STK”, “STN”". */
export function quotedList(names: readonly string[]): string {
  return names.map((name) => `“${name}”`).join(', ');
}

/** Vietnamese, the master language: also of everything that is written into the workbook. */
export const { fill, count } = sayIn('vi-VN');
