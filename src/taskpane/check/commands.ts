import type { Analysis, JudgedDoubt } from '../../core/analysis';
import type { LoggedRun } from '../../core/fixes/fix-log';
import type { ChosenFix } from '../../core/fixes/fix-request';
import type { UnreadArea } from '../../core/intake/book';
import type { Finding } from '../../core/rules/finding';
import type { ReadingDecision } from '../../core/settings/reading-rows';
import type { AcceptedFinding, SettingsTarget, SwitchedOffRule } from '../../core/settings/rows';
import type { Start } from '../running/use-task';
import type { RunComparison } from './compare-runs';

/** What a person says of how the workbook is to be read; kept on "Cấu hình". */
export type ReadingCommand =
  | {
      readonly kind: 'choose-reading';
      readonly doubt: JudgedDoubt;
      /** Which of its choices. */
      readonly choice: number;
      /** The choice in words, as the person saw it. */
      readonly what: string;
      readonly person: string;
    }
  | { readonly kind: 'ignore-area'; readonly area: UnreadArea; readonly person: string }
  | { readonly kind: 'ask-again'; readonly decision: ReadingDecision; readonly person: string }
  | { readonly kind: 'confirm-reading'; readonly person: string };

/** What a person can ask of the page of Kiểm tra. Everything that changes the workbook is followed by a new check. */
export type CheckCommand =
  | { readonly kind: 'check' }
  | ReadingCommand
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
  | { readonly kind: 'readingChosen' | 'areaIgnored' | 'askedAgain' | 'readingConfirmed' }
  | { readonly kind: 'nothingToUndo' | 'takenBack' | 'switchedOff' | 'switchedOn' | 'hidden' | 'listed' };

export interface Checked {
  readonly analysis: Analysis;
  /** Against the check before; null for the first one, and where the list changed by a decision of the person's. */
  readonly comparison: RunComparison | null;
  readonly at: Date;
  /** How many changes of the workbook by others had been heard of when it was read. */
  readonly heard: number;
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
