import type { Theme } from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';
import { darkTheme, lightTheme } from './theme';

const DARK = '(prefers-color-scheme: dark)';

function subscribe(onChange: () => void): () => void {
  const query = window.matchMedia(DARK);
  query.addEventListener('change', onChange);
  return () => query.removeEventListener('change', onChange);
}

/** Light or dark as the system is set; in Windows' high contrast the browser's forced colours replace either. */
export function useColorTheme(): Theme {
  const dark = useSyncExternalStore(subscribe, () => window.matchMedia(DARK).matches);
  return dark ? darkTheme : lightTheme;
}
