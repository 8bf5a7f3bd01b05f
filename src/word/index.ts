export { paintInBrowser } from './paint-in-browser';
export { paintOn, pixelSize, type Brush, type Painter, type Pixels } from './paint';
export { chartPictures, COARSE, makeChartPictures, type ChartPicture, type ChartPictures } from './pictures';
export { writeWord } from './write-word';
