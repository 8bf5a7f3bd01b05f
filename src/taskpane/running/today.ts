import { serialOf } from '../../core/text/calendar';

/** The day on this machine's calendar as a 1900-system serial. The core is given it; it never looks at a clock. */
export function today(now = new Date()): number {
  return serialOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
}
