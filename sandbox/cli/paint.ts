import { createCanvas, GlobalFonts } from '@napi-rs/canvas';
import { paintOn, pixelSize, type Painter } from '../../src/word';

/** Drawn like Times New Roman, letter for letter as wide, with all Vietnamese letters; it comes with the packages, so no machine needs a font. */
const FAMILY = 'Tinos';
const FILE = '@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf';

/** Charts for the Word file where there is no browser. */
export const paintOutsideBrowsers: Painter = (drawing, scale) => {
  if (!GlobalFonts.has(FAMILY)) GlobalFonts.registerFromPath(require.resolve(FILE), FAMILY);
  const { width, height } = pixelSize(drawing, scale);
  return paintOn(createCanvas(width, height).getContext('2d'), drawing, scale, FAMILY);
};
