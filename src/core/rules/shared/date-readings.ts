import { serialOf } from '../../text/calendar';

/**
 * The days that a text may mean although it cannot be read with certainty: month before day ("5/23/2025"), or a two-digit year in either order. Serials, each
 * once, earliest first.
 */
export function dateReadings(text: string, today: number): number[] {
  const parts = /^\D*(\d{1,4})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{1,4})\D*$/.exec(text.normalize('NFC'));
  if (!parts) return [];
  const [first, second, third] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const readings = new Set<number>();
  const add = (year: number, month: number, day: number) => {
    for (const full of year < 100 ? [2000 + year, 1900 + year] : [year]) {
      const serial = serialOf(full, month, day);
      if (full >= 1950 && Number.isFinite(serial) && serial <= today + 366) readings.add(serial);
    }
  };
  add(third, second, first);
  add(third, first, second);
  add(first, second, third);
  return [...readings].sort((a, b) => a - b);
}
