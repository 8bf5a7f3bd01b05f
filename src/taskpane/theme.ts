import { createDarkTheme, createLightTheme, type BrandVariants, type Theme } from '@fluentui/react-components';

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

export const lightTheme: Theme = createLightTheme(BRAND);

/** On dark ground the brand's own shade is too dark to read. */
export const darkTheme: Theme = {
  ...createDarkTheme(BRAND),
  colorBrandForeground1: BRAND[120],
  colorBrandForeground2: BRAND[130],
  colorBrandForegroundLink: BRAND[120],
  colorBrandForegroundLinkHover: BRAND[130],
};
