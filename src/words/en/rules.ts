import type { RuleWordTable } from '../rule-words';
import { categories, numbers, reading, registers } from './rules/cells';
import { completeness } from './rules/completeness';
import { activities, balances, reports, school, sentences, standards } from './rules/whole';

/** The words of every rule in English; a rule without words does not compile. */
export const rules: RuleWordTable = {
  ...reading,
  ...completeness,
  ...numbers,
  ...categories,
  ...registers,
  ...balances,
  ...activities,
  ...school,
  ...sentences,
  ...standards,
  ...reports,
};
