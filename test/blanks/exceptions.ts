import { withdrawalSign } from '../../src/core/rules/shared/withdrawal';
import { RegisterRows } from '../../src/core/figures/register-rows';
import { REQUIRED_PROFILE_NAMES } from '../../src/core/library/profile';
import type { FilledCell, Reading } from './blanks';

/** A blank that changes figures and that nobody can tell from what was never written, and why. */
export interface Exception {
  readonly why: string;
  fits(cell: FilledCell, before: Reading): boolean;
}

const SIGNS = ['withdrawalRecord', 'withdrawalDate', 'condition', 'note'] as const;

export const EXCEPTIONS: readonly Exception[] = [
  {
    why: 'the only mark of a withdrawal: without it the row is that of any copy in stock',
    fits({ table, record, column }) {
      if (table.section !== 'holdings' || table.grain === 'summary') return false;
      const rows = new RegisterRows(table);
      if (withdrawalSign(rows, record) === '') return false;
      const filled = SIGNS.filter((field) => (table.columns.get(field)?.states[record] ?? 0) !== 0);
      const signs = filled.filter((field) => field !== 'condition' && field !== 'note');
      return signs.length <= 1 && filled.some((field) => table.columns.get(field)?.column === column);
    },
  },
  {
    why: 'a fact of the school that the report can do without: its figure becomes unknown, and the report says so',
    fits({ table, row, column, sheet }, { book }) {
      if (table.section !== 'profile') return false;
      return [...book.profile.values()].some(
        ({ name, cell }) =>
          cell.sheet === sheet && cell.row === row && cell.column >= column && !REQUIRED_PROFILE_NAMES.includes(name),
      );
    },
  },
];
