import { serialOf } from '../../core/text/calendar';

/** The day on this machine's calendar as a 1900-system serial. The core is given it; it never looks at a clock. */
export function today(now = new Date()): number {
  return serialOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
}

/** "2026-05-20 10:47" by this machine's clock: how the rows of the log and of the settings say when. */
export function clockTime(now = new Date()): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())} ${two(now.getHours())}:${two(now.getMinutes())}`;
}
