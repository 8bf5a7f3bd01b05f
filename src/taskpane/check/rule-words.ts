import { createContext, useContext, useEffect, useState } from 'react';
import type { RuleWordTable } from '../../words/rule-words';
import { rules as vietnamese } from '../../words/vi/rules';
import { useWords } from '../language';

/** The words of the rules in the pane's language. Loaded with the first outcome: only that needs them. */
export const RuleWordsContext = createContext<RuleWordTable>(vietnamese);

export function useRuleWords(): RuleWordTable {
  return useContext(RuleWordsContext);
}

/** The rules' words in the pane's language, for the context above; while English is on its way, the Vietnamese ones. */
export function useRulesInLanguage(): RuleWordTable {
  const { language } = useWords();
  const [fetched, setFetched] = useState<RuleWordTable>(vietnamese);
  useEffect(() => {
    let current = true;
    ruleWordsOf(language).then(
      (rules) => {
        if (current) setFetched(rules);
      },
      (error: unknown) => console.error(error),
    );
    return () => {
      current = false;
    };
  }, [language]);
  return fetched;
}

async function ruleWordsOf(language: 'vi' | 'en'): Promise<RuleWordTable> {
  if (language === 'vi') return vietnamese;
  const { rules } = await import('../../words/en/rules');
  return rules;
}
