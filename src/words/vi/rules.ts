import type { RuleWordTable } from '../rule-words';
import { activities, balances } from './rules/balances';
import { completeness } from './rules/completeness';
import { categories, numbers, registers } from './rules/numbers';
import { reading, texts } from './rules/reading';
import { reports, school, sentences, standards } from './rules/school';

/** The words of every rule; a rule without words does not compile. */
export const rules: RuleWordTable = {
  ...reading,
  ...completeness,
  ...texts,
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
