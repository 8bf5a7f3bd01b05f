import {
  createDarkTheme,
  createLightTheme,
  makeResetStyles,
  type BrandVariants,
  type Theme,
} from '@fluentui/react-components';
import { TOKENS } from './tokens';

/** The green of the product's icon, from almost black to almost white. */
const BRAND: BrandVariants = {
  10: '#010403',
  20: '#061a16',
  30: '#072b25',
  40: '#083830',
  50: '#09463c',
  60: '#0b5347',
  70: '#0d6052',
  80: '#0f6c5c',
  90: '#2b7c6d',
  100: '#438c7e',
  110: '#5a9c8f',
  120: '#71aca0',
  130: '#89bcb2',
  140: '#a2ccc4',
  150: '#bbdcd6',
  160: '#d5ece8',
};

/** On dark ground the brand's own shade is too dark to read, and Fluent's red in small letters too. */
function darkTheme(): Theme {
  return {
    ...createDarkTheme(BRAND),
    colorBrandForeground1: BRAND[120],
    colorBrandForeground2: BRAND[130],
    colorBrandForegroundLink: BRAND[120],
    colorBrandForegroundLinkHover: BRAND[130],
    colorStatusDangerForeground1: '#e9929a',
  };
}

function variables(theme: Theme): Record<`--${string}`, string> {
  return Object.fromEntries(TOKENS.map((name) => [`--${name}`, String(theme[name])]));
}

/**
 * A class that gives everything inside Fluent's tokens as CSS variables: light or dark as the system is set. In Windows' high contrast the browser's forced
 * colours replace either.
 */
export const useTheme = makeResetStyles({
  ...variables(createLightTheme(BRAND)),
  '@media (prefers-color-scheme: dark)': variables(darkTheme()),
});
