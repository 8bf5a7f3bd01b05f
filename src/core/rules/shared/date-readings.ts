import { serialOf } from '../../text/calendar';

/** What a text that is no readable date may mean. Serials, each once, earliest first. */
export interface DateReadings {
  readonly readings: readonly number[];
  /** The one day that it can only mean; null where there are several or none, or where only month before day makes a date of it. */
  readonly certain: number | null;
}

/** Digits apart by whatever people type between them, with no other words than those that go with a day. */
const DAY_FIRST =
  /^(?:(?:ngày|sáng|chiều|tối|hôm)\s*)*(\d{1,2})[\s/.,\-–_\\|]+(\d{1,2})[\s/.,\-–_\\|]+(\d{4})[\s/.,;:\-–_?]*(?:\(?(?:sáng|chiều|tối)\)?)?$/iu;
const THREE_NUMBERS = /^\D*(\d{1,4})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{1,4})\D*$/;

/**
 * The days that a text may mean although it cannot be read with certainty: a day, month and year with something odd between them (one reading), month
 * before day ("5/23/2025"), or a two-digit year in either order.
 */
export function dateReadings(raw: string, today: number): DateReadings {
  const text = raw.normalize('NFC').trim();
  const plain = DAY_FIRST.exec(text);
  if (plain) {
    const serial = serialOf(Number(plain[3]), Number(plain[2]), Number(plain[1]));
    if (isPlausible(Number(plain[3]), serial, today)) return { readings: [serial], certain: serial };
  }
  const parts = THREE_NUMBERS.exec(text);
  if (!parts) return { readings: [], certain: null };
  const [first, second, third] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const readings = new Set<number>();
  const add = (year: number, month: number, day: number) => {
    for (const full of year < 100 ? [2000 + year, 1900 + year] : [year]) {
      const serial = serialOf(full, month, day);
      if (isPlausible(full, serial, today)) readings.add(serial);
    }
  };
  add(third, second, first);
  add(third, first, second);
  add(first, second, third);
  return { readings: [...readings].sort((a, b) => a - b), certain: null };
}

function isPlausible(year: number, serial: number, today: number): boolean {
  return year >= 1950 && Number.isFinite(serial) && serial <= today + 366;
}
