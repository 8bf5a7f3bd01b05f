import { isStock, ReadState, type RecordTable } from '../../intake/book';
import { noteSaysWithdrawn, RegisterRows } from '../../figures/register-rows';
import { inSlices } from './scan';

/** What speaks for a withdrawal, strongest first; '' when nothing does. */
export type WithdrawalSign = 'withdrawalRecord' | 'withdrawalDate' | 'condition' | 'note' | '';

const registers = new WeakMap<RecordTable, RegisterRows>();

/** The records of a register as the figures count them. */
export function registerRows(table: RecordTable): RegisterRows {
  let rows = registers.get(table);
  if (!rows) {
    rows = new RegisterRows(table);
    registers.set(table, rows);
  }
  return rows;
}

/** What says that a record is withdrawn (docs/WORKBOOK.md, "What exactly is counted" 3); '' for a record in stock. */
export function withdrawalSign(rows: RegisterRows, record: number): WithdrawalSign {
  if (!rows.isWithdrawn(record)) return '';
  if (/[\p{L}\p{N}]/u.test(rows.record?.values[record] ?? '')) return 'withdrawalRecord';
  if ((rows.withdrawalDay?.states[record] ?? ReadState.blank) !== ReadState.blank) return 'withdrawalDate';
  return noteSaysWithdrawn(rows.note?.values[record] ?? '') ? 'note' : 'condition';
}

const withdrawn = new WeakMap<RecordTable, Uint8Array>();

/** 1 for withdrawn records, 0 for the rest; null for tables that hold no register of copies or titles. Several rules ask, the records are looked at once. */
export function* withdrawnRecords(table: RecordTable): Generator<null, Uint8Array | null> {
  if (table.section !== 'holdings' || !isStock(table) || table.grain === 'summary') return null;
  let flags = withdrawn.get(table);
  if (!flags) {
    const rows = registerRows(table);
    const made = new Uint8Array(rows.length);
    if (rows.record || rows.withdrawalDay || rows.condition || rows.note)
      yield* inSlices(rows.length, (from, to) => {
        for (let i = from; i < to; i++) if (rows.isWithdrawn(i)) made[i] = 1;
      });
    withdrawn.set(table, (flags = made));
  }
  return flags;
}
