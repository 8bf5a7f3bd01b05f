import { createContext, useContext } from 'react';
import type { RuleWordTable } from '../../words/rule-words';
import { rules as vietnamese } from '../../words/vi/rules';

/** The words of the rules in the pane's language. Loaded with the first outcome: only that needs them. */
export const RuleWordsContext = createContext<RuleWordTable>(vietnamese);

export function useRuleWords(): RuleWordTable {
  return useContext(RuleWordsContext);
}

export async function ruleWordsOf(language: 'vi' | 'en'): Promise<RuleWordTable> {
  if (language === 'vi') return vietnamese;
  const { rules } = await import('../../words/en/rules');
  return rules;
}
