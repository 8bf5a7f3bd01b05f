import type { Finding } from '../rules/finding';
import type { RuleId } from '../rules/ids';
import { addressName } from '../sheet/address';
import type { CellChange, Fix } from '../sheet/plan';

/** What is fixed by one press, for one rule. */
export interface FixRequest {
  readonly rule: string;
  readonly changes: readonly CellChange[];
  /** Number format for numbers that are written where a text stood (a date's serial needs one to be seen as a date). */
  readonly numberFormat?: string;
}

/** Rules whose fixes put a day's serial into a cell. */
const DATE_RULES: ReadonlySet<RuleId> = new Set<RuleId>(['ngay-khong-hieu']);

/** The order that Vietnamese documents use; Excel shows it the same in every region because the separators are quoted by none. */
const DATE_FORMAT = 'dd/mm/yyyy';

/** Days between the two date systems: serial 0 is 1904-01-01 in old Mac files. */
const DAYS_TO_1904 = 1462;

/** Most cells that one press changes: with their log they stay below the 5 MB that Excel on the web takes in one request. */
export const MAX_CELLS_OF_A_PRESS = 5_000;

export function isDateRule(rule: RuleId): boolean {
  return DATE_RULES.has(rule);
}

/** One finding with the fix that a person wants: its certain one, or the proposal that was chosen. */
export interface ChosenFix {
  readonly finding: Pick<Finding, 'rule'>;
  readonly fix: Fix;
}

/**
 * The chosen fixes as requests to the host, one a rule, at most `MAX_CELLS_OF_A_PRESS` cells in all; a cell that several of them would change is changed
 * by the first. Serials of days are given in the workbook's own date system.
 */
export function fixRequests(chosen: readonly ChosenFix[], date1904: boolean): readonly FixRequest[] {
  const byRule = new Map<RuleId, CellChange[]>();
  const taken = new Set<string>();
  for (const { finding, fix } of chosen) {
    const names = fix.map(({ cell }) => addressName(cell));
    if (taken.size + names.length > MAX_CELLS_OF_A_PRESS) break;
    // A fix is applied as a whole or not at all.
    if (names.some((name) => taken.has(name))) continue;
    for (const name of names) taken.add(name);
    const changes = byRule.get(finding.rule) ?? [];
    byRule.set(finding.rule, changes);
    for (const change of fix) changes.push(isDateRule(finding.rule) ? inDateSystem(change, date1904) : change);
  }
  return [...byRule].map(([rule, changes]) => ({
    rule,
    changes,
    ...(isDateRule(rule) ? { numberFormat: DATE_FORMAT } : {}),
  }));
}

function inDateSystem(change: CellChange, date1904: boolean): CellChange {
  return date1904 && typeof change.after === 'number' ? { ...change, after: change.after - DAYS_TO_1904 } : change;
}
