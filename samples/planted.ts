import { addressName } from '../src/core/sheet/address';
import type { RuleId } from '../src/core/rules/ids';

/** A defect put into the messy sample on purpose: the rule that must find it and where; `null` where a finding of the rule has no prescribed place. */
export interface Planted {
  readonly rule: RuleId;
  /** "'Vốn tài liệu'!C7" */
  readonly cell: string | null;
}

/** Notes what was planted while the sheets are written. */
export class Planter {
  readonly planted: Planted[] = [];

  /** `row` and `column` count from 1, as the writing library does. */
  at(rule: RuleId, sheet: string, row: number, column: number): void {
    this.planted.push({ rule, cell: addressName({ sheet, row: row - 1, column: column - 1 }) });
  }

  anywhere(rule: RuleId): void {
    this.planted.push({ rule, cell: null });
  }
}
