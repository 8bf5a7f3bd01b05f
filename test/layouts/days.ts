import type { Chance } from '../../scripts/support/chance';
import type { Day } from './grid';

const FIRST = Date.UTC(1899, 11, 30);
const A_DAY = 86_400_000;

export function serial(year: number, month: number, day: number): number {
  return Math.round((Date.UTC(year, month - 1, day) - FIRST) / A_DAY);
}

/** Every generated workbook is looked at on this day, in the school year 2025-2026. */
export const TODAY = serial(2026, 6, 10);
export const YEAR_BEGINS = serial(2025, 8, 1);
export const THIS_YEAR = '2025-2026';
export const LAST_YEAR = '2024-2025';

const two = (part: number) => String(part).padStart(2, '0');

function parts(day: number): readonly [year: number, month: number, day: number] {
  const date = new Date(FIRST + day * A_DAY);
  return [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
}

export function yearOf(day: number): number {
  return parts(day)[0];
}

/** "05/09/2025". */
export function dayText(day: number): string {
  const [year, month, date] = parts(day);
  return `${two(date)}/${two(month)}/${year}`;
}

const WRITINGS: readonly ((day: number) => string | Day)[] = [
  dayText,
  (day) => ({ serial: day }),
  (day) => ({ serial: day }),
  (day) => {
    const [year, month, date] = parts(day);
    return `${date}/${month}/${year}`;
  },
  (day) => dayText(day).replaceAll('/', '-'),
  (day) => dayText(day).replaceAll('/', '.'),
];

/** How one table writes its dates. */
export function dateWriting(chance: Chance): (day: number) => string | Day {
  return chance.of(WRITINGS);
}

/** The months of a school year up to today, as [year, month]. */
export const MONTHS: readonly (readonly [year: number, month: number])[] = [
  [2025, 9],
  [2025, 10],
  [2025, 11],
  [2025, 12],
  [2026, 1],
  [2026, 2],
  [2026, 3],
  [2026, 4],
  [2026, 5],
];

/** "2025-2026" as a school writes it. */
export function schoolYearText(chance: Chance, year: string): string {
  const [from = '', to = ''] = year.split('-');
  return chance.of([`${from}-${to}`, `${from} - ${to}`, `${from}–${to}`, `${from} – ${to}`]);
}
