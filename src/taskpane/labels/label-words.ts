import { useEffect, useState } from 'react';
import type { LabelWords } from '../../words/label-text';
import { labels as vietnamese } from '../../words/vi/labels';
import { useWords } from '../language';

/** The page's words in the pane's language; while English is on its way, the Vietnamese ones. */
export function useLabelWords(): LabelWords {
  const { language } = useWords();
  const [english, setEnglish] = useState<LabelWords | null>(null);
  useEffect(() => {
    if (language !== 'en') return;
    import('../../words/en/labels').then(
      ({ labels }) => setEnglish(labels),
      (error: unknown) => console.error(error),
    );
  }, [language]);
  return language === 'en' ? (english ?? vietnamese) : vietnamese;
}
