import { paintOn, pixelSize, type Painter } from './paint';

/** Charts for the Word file, painted on a canvas that is never shown. The families hold the report's own font first. */
export const paintInBrowser: Painter = (drawing, scale) => {
  const canvas = document.createElement('canvas');
  Object.assign(canvas, pixelSize(drawing, scale));
  const brush = canvas.getContext('2d', { willReadFrequently: true });
  if (!brush) throw new Error('this host has no canvas');
  return paintOn(brush, drawing, scale, '"Times New Roman", Tinos, "Liberation Serif", serif');
};
