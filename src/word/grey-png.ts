import { zlibSync } from 'fflate';
import type { Pixels } from './paint';

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const PALETTE = 3;
/** Bits a pixel that PNG knows, and we need. */
const DEPTHS = [1, 2, 4];
const NO_FILTER = 0;
/** A fifth of the time of level 9, for a sixteenth more bytes. */
const LEVEL = 6;

const CRC_TABLE = Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value >>> 0;
});

function crc32(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) value = (CRC_TABLE[(value ^ byte) & 255] ?? 0) ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
}

function chunk(type: string, body: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(body.length + 12);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, body.length);
  for (let at = 0; at < 4; at++) bytes[4 + at] = type.charCodeAt(at);
  bytes.set(body, 8);
  view.setUint32(8 + body.length, crc32(bytes.subarray(4, 8 + body.length)));
  return bytes;
}

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
  const head = new Uint8Array(13);
  const view = new DataView(head.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  head.set([depth, PALETTE, 0, 0, 0], 8);
  const colours = greys.flatMap((grey) => Array<number>(3).fill(Math.round(grey * 255)));
  const parts = [
    Uint8Array.from(SIGNATURE),
    chunk('IHDR', head),
    chunk('PLTE', Uint8Array.from(colours)),
    chunk('IDAT', zlibSync(rows, { level: LEVEL })),
    chunk('IEND', new Uint8Array()),
  ];
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
