/** Writes sentences and numbers the way a language does. */
export interface Say {
  /**
   * Puts facts into a sentence: "Còn {count} lỗi" with {count: 3}. A fact that the sentence does not name is left out; a missing one throws. `{at}` is a
   * moment and is said as one.
   */
  readonly fill: (sentence: string, facts: Readonly<Record<string, string | number>>) => string;
  /** 4098 → "4.098" in Vietnamese. */
  readonly count: (value: number) => string;
  /** "2026-05-20 10:47", as the rows of our sheets keep it → "10:47 ngày 20/05/2026". Anything else stays as it is. */
  readonly moment: (stamp: string) => string;
}

const MOMENT = /^(\d{4})-(\d\d)-(\d\d) (\d\d:\d\d)$/;

export function sayIn(locale: string): Say {
  const saidMoment = locale.startsWith('vi') ? '$4 ngày $3/$2/$1' : '$4 on $3/$2/$1';
  const moment = (stamp: string) => stamp.replace(MOMENT, saidMoment);
  const format = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  const count = (value: number) => format.format(value);
  return {
    count,
    moment,
    fill: (sentence, facts) =>
      sentence.replace(/\{(\w+)\}/g, (_whole, name: string) => {
        const fact = facts[name];
        if (fact === undefined) throw new RangeError(`"${sentence}" needs "${name}"`);
        if (typeof fact === 'number') return count(fact);
        return name === 'at' ? moment(fact) : fact;
      }),
  };
}

/** "“STK”, “STN”". */
export function quotedList(names: readonly string[]): string {
  return names.map((name) => `“${name}”`).join(', ');
}

/** Vietnamese, the master language: also of everything that is written into the workbook. */
export const { fill, count, moment } = sayIn('vi-VN');
