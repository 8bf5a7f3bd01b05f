import type { Analysis } from '../../core/analysis';
import type { LoggedRun } from '../../core/fixes/fix-log';
import type { ChosenFix } from '../../core/fixes/fix-request';
import type { Finding } from '../../core/rules/finding';
import type { AcceptedFinding, SettingsTarget, SwitchedOffRule } from '../../core/settings/rows';
import type { Start } from '../running/use-task';
import type { RunComparison } from './compare-runs';

/** What a person can ask of the page of Kiểm tra. Everything that changes the workbook is followed by a new check. */
export type CheckCommand =
  | { readonly kind: 'check' }
  | { readonly kind: 'fix'; readonly chosen: readonly ChosenFix[] }
  | { readonly kind: 'undo' }
  | { readonly kind: 'accept'; readonly finding: Omit<AcceptedFinding, 'at'> }
  | { readonly kind: 'switch-off'; readonly rule: Omit<SwitchedOffRule, 'at'> }
  | { readonly kind: 'take-back'; readonly target: SettingsTarget }
  | { readonly kind: 'add-category'; readonly finding: Finding }
  | { readonly kind: 'show-marks' }
  | { readonly kind: 'hide-marks' }
  | { readonly kind: 'write-findings' };

/** What came of it, for one sentence. */
export type CommandDone =
  | { readonly kind: 'checked' }
  | { readonly kind: 'fixed' | 'undone' | 'shown'; readonly cells: number }
  | { readonly kind: 'accepted'; readonly count: number }
  | { readonly kind: 'categoryAdded'; readonly name: string }
  | { readonly kind: 'nothingToUndo' | 'takenBack' | 'switchedOff' | 'switchedOn' | 'hidden' | 'listed' };

export interface Checked {
  readonly analysis: Analysis;
  /** Against the check before; null for the first one, and where the list changed by a decision of the person's. */
  readonly comparison: RunComparison | null;
  readonly at: Date;
  readonly done: CommandDone;
  /** The last fix that can be taken back, also one of another day. */
  readonly undoable: LoggedRun | null;
}

/** What the list and its parts need to act. */
export interface CheckActions {
  readonly start: Start<Checked, CheckCommand>;
  /** True while a command runs: buttons then do nothing. */
  readonly busy: boolean;
}
