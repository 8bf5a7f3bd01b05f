import { createContext, useContext, useEffect, useState } from 'react';
import type { Shape } from '../../words/shape';
import { review as vietnamese } from '../../words/vi/review';
import { useWords } from '../language';

export type ReviewWords = Shape<typeof vietnamese>;

/** The words of this page alone: they come with it, not with the pane. */
export const ReviewWordsContext = createContext<ReviewWords>(vietnamese);

export function useReviewWords(): ReviewWords {
  return useContext(ReviewWordsContext);
}

/** The page's words in the pane's language; while English is on its way, the Vietnamese ones. */
export function useReviewWordsOfPane(): ReviewWords {
  const { language } = useWords();
  const [english, setEnglish] = useState<ReviewWords | null>(null);
  useEffect(() => {
    if (language !== 'en') return;
    import('../../words/en/review').then(
      ({ review }) => setEnglish(review),
      (error: unknown) => console.error(error),
    );
  }, [language]);
  return language === 'en' ? (english ?? vietnamese) : vietnamese;
}
