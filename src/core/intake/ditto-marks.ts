import type { CellValue } from '../sheet/snapshot';
import type { Job } from './column-job';

/** What stands for "as above" in registers written by hand (docs/WORKBOOK.md, "What exactly is counted" 20). */
const MARKS: ReadonlySet<string> = new Set(
  [
    '"',
    '″',
    '”',
    '“',
    '〃',
    "''",
    '’’',
    '´´',
    '"nt"',
    'nt',
    '-nt-',
    '- nt -',
    '-nt',
    'nt-',
    'n.t',
    'như trên',
    '-như trên-',
  ].map((mark) => mark.normalize('NFC')),
);
const LONGEST_MARK = 12;

/** Whether a cell says that it repeats the one above. */
export function isDitto(value: CellValue): boolean {
  if (typeof value !== 'string' || value.length > LONGEST_MARK || value === '') return false;
  return MARKS.has(value) || MARKS.has(value.trim().normalize('NFC').toLowerCase());
}

/**
 * Takes the marks of repetition out of the records from..to of a column: such a cell says nothing itself, as one under a merged area does, and `job.repeats` says
 * which record's cell holds for it. A mark below a blank cell stays what it is.
 */
export function takeDittos({ raw, repeats }: Job, from: number, to: number): void {
  for (let i = from; i < to; i++) {
    const value = raw[i] ?? '';
    if (i === 0 || !isDitto(value)) continue;
    const above = repeats.get(i - 1) ?? i - 1;
    if ((raw[above] ?? '') === '') continue;
    repeats.set(i, above);
    raw[i] = '';
  }
}
