import { createContext, useContext } from 'react';
import { count, fill, moment, type Say } from '../words/fill';
import type { Shape } from '../words/shape';
import { vi } from '../words/vi';

export type Language = 'vi' | 'en';

/** Everything that the pane says, in one language. */
export interface PaneWords extends Say {
  readonly language: Language;
  /** For dates and clocks. */
  readonly locale: string;
  readonly pane: Shape<typeof vi.pane>;
  readonly errors: Shape<typeof vi.errors>;
}

export const VIETNAMESE: PaneWords = {
  language: 'vi',
  locale: 'vi-VN',
  pane: vi.pane,
  errors: vi.errors,
  fill,
  count,
  moment,
};

export const WordsContext = createContext<PaneWords>(VIETNAMESE);

export function useWords(): PaneWords {
  return useContext(WordsContext);
}

/** The words of a language; English is fetched when it is first wanted. */
export async function wordsOf(language: Language): Promise<PaneWords> {
  if (language === 'vi') return VIETNAMESE;
  const { english } = await import('../words/en');
  return english;
}
