import type { SavedMapping } from '../../src/core/intake';
import type { RuleId } from '../../src/core/rules/ids';
import type { CellAddress } from '../../src/core/sheet/address';
import type { SectionId } from '../../src/core/library/ids';
import type { Library } from './model';
import type { Chance } from '../../scripts/support/chance';

/** What must be found after a workbook was broken on purpose. */
export interface Planted {
  /** The cells at one of which the rule must speak (its first cell); empty for findings without a place. */
  readonly at: readonly CellAddress[];
  /** Facts that the finding must name; for findings without a place, which may be several. */
  readonly says?: Readonly<Record<string, string | number>>;
  readonly mapping?: SavedMapping;
}

/** A finding of severity lỗi that follows from the defect by itself, and in which section it may stand; no section = anywhere. */
export interface Consequence {
  readonly rule: RuleId;
  readonly in?: SectionId;
}

/** One way to break a workbook for one rule. Nothing here looks into the rules: how to break and what follows is said by the contract alone. */
export interface Mutation {
  readonly rule: RuleId;
  readonly name: string;
  readonly follows: readonly Consequence[];
  /** Breaks the library in place; null where this library has nothing that can be broken so. */
  plant(library: Library, chance: Chance): Planted | null;
}
