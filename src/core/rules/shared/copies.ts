import type { RecordTable } from '../../intake/book';
import { registerRows } from './withdrawal';

/** How many copies a row of a register stands for, as the figures count them; 0 where it should say and cannot be read. */
export function copiesOfRow(table: RecordTable, record: number): number {
  const copies = registerRows(table).copiesAt(record);
  return copies === copies ? copies : 0;
}
