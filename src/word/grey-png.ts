import { zlibSync } from 'fflate';
import type { Pixels } from './paint';
import { pngFile } from './png';

/** Bits a pixel that PNG knows, and we need. */
const DEPTHS = [1, 2, 4];
const NO_FILTER = 0;
/** A fifth of the time of level 9, for a sixteenth more bytes. */
const LEVEL = 6;

/**
 * Each pixel of a painted drawing as the index of the nearest of some greys. What is see-through counts as paper.
 * @param greys from 0 (black) to 1 (white), ascending, at most sixteen
 */
export function nearestGreys({ data }: Pixels, greys: readonly number[]): Uint8Array {
  const nearest = Uint8Array.from({ length: 256 }, (_, byte) => {
    const distances = greys.map((grey) => Math.abs(grey - byte / 255));
    return distances.indexOf(Math.min(...distances));
  });
  const indexes = new Uint8Array(data.length / 4);
  for (let pixel = 0; pixel < indexes.length; pixel++) {
    const at = pixel * 4;
    const light = 0.299 * (data[at] ?? 0) + 0.587 * (data[at + 1] ?? 0) + 0.114 * (data[at + 2] ?? 0);
    const alpha = (data[at + 3] ?? 0) / 255;
    indexes[pixel] = nearest[Math.round(light * alpha + 255 * (1 - alpha))] ?? 0;
  }
  return indexes;
}

/**
 * A PNG of the greys that a drawing is made of and no others, so that each is as it was meant and the letters' soft edges cost little: less than a third of
 * what a browser writes for the same chart. The same pixels give the same bytes.
 * @param indexes into `greys`, one a pixel (`nearestGreys`)
 */
export function greyPng({ width, height }: Pixels, indexes: Uint8Array, greys: readonly number[]): Uint8Array {
  const depth = DEPTHS.find((bits) => 2 ** bits >= greys.length) ?? 4;
  const perByte = 8 / depth;
  const rowBytes = Math.ceil(width / perByte);
  const rows = new Uint8Array((rowBytes + 1) * height);
  for (let y = 0; y < height; y++) {
    const start = y * (rowBytes + 1);
    rows[start] = NO_FILTER;
    for (let x = 0; x < width; x++) {
      const at = start + 1 + Math.floor(x / perByte);
      const shift = 8 - depth * ((x % perByte) + 1);
      rows[at] = (rows[at] ?? 0) | ((indexes[y * width + x] ?? 0) << shift);
    }
  }
  const palette = Uint8Array.from(greys.flatMap((grey) => Array<number>(3).fill(Math.round(grey * 255))));
  return pngFile({ width, height, depth, palette, packedRows: zlibSync(rows, { level: LEVEL }) });
}
