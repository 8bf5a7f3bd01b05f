import { dateOf } from '../core/text/calendar';
import type { FindingData } from '../core/rules/finding';
import type { RuleId } from '../core/rules/ids';
import type { CellValue } from '../core/sheet/snapshot';

/** What a person reads about a rule and its findings. */
export interface RuleWords {
  /** What is wrong, short: the header of the group. */
  readonly title: string;
  /** Why it matters for the report. */
  readonly why: string;
  /** What to do about it. */
  readonly how: string;
  /** One finding in a full sentence: where, what, and what was expected. */
  message(data: FindingData): string;
}

/** A rule without words does not compile. */
export type RuleWordTable = Readonly<Record<RuleId, RuleWords>>;

type Fact = FindingData[string] | undefined;

/** A fact as text; '' where it is missing. */
export function text(fact: Fact): string {
  if (fact === null || fact === undefined) return '';
  return Array.isArray(fact) ? fact.map(String).join(', ') : String(fact);
}

/** A fact as a number; NaN where it is none. */
export function number(fact: Fact): number {
  return typeof fact === 'number' ? fact : NaN;
}

/** A list of facts; empty where there is none. */
export function list(fact: Fact): readonly CellValue[] {
  return Array.isArray(fact) ? (fact as readonly CellValue[]) : [];
}

/** A serial as dd/mm/yyyy. */
export function day(fact: Fact): string {
  const date = dateOf(number(fact));
  if (!date) return text(fact);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(date.day)}/${two(date.month)}/${date.year}`;
}

/** What stands in a cell, short enough for a sentence, in quotes. */
export function quoted(fact: Fact): string {
  const content = text(fact).replace(/\s+/g, ' ');
  return `“${content.length > 60 ? `${content.slice(0, 57)}…` : content}”`;
}
