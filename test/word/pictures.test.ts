import { unzlibSync } from 'fflate';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { paintOutsideBrowsers } from '../../sandbox/cli/paint';
import { composeReport } from '../../src/core/report';
import { chartPictures, writeWord, type Painter } from '../../src/word';
import { greyPng, nearestGreys } from '../../src/word/grey-png';
import { FIGURES, figuresOf, sampleBook, TODAY } from '../core/report/sample';
import { all, attribute, has, layout, readDocx, textOf, type Docx } from './read-docx';

const figures = figuresOf(FIGURES);
const report = composeReport({ book: sampleBook(), figures, kind: 'tong-ket', today: TODAY, draft: false });
const charts = report.blocks.filter((block) => block.kind === 'chart');
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing';
const properties = (docx: Docx) => Array.from(docx.body.getElementsByTagNameNS(DRAWING, 'docPr'));

describe('a PNG of greys', () => {
  // Three pixels a row: black, half, white; white, see-through, black.
  const data = Uint8ClampedArray.from([
    0, 0, 0, 255, 128, 128, 128, 255, 255, 255, 255, 255, 255, 255, 255, 255, 9, 9, 9, 0, 0, 0, 0, 255,
  ]);
  const pixels = { width: 3, height: 2, data };
  const png = (greys: readonly number[]) => greyPng(pixels, nearestGreys(pixels, greys), greys);

  test.each([
    ['two greys', [0, 1], [0, 255, 255, 255, 255, 0]],
    ['three', [0, 0.6, 1], [0, 153, 255, 255, 255, 0]],
    ['four', [0, 0.1, 0.4, 1], [0, 102, 255, 255, 255, 0]],
    ['seven', [0, 0.1, 0.35, 0.55, 0.7, 0.8, 1], [0, 140, 255, 255, 255, 0]],
    ['sixteen', Array.from({ length: 16 }, (_, level) => level / 15), [0, 136, 255, 255, 255, 0]],
  ])('of %s is read by others as it was painted, each pixel as the nearest of them', async (_what, greys, expected) => {
    const image = await loadImage(Buffer.from(png(greys)));
    expect([image.width, image.height]).toEqual([3, 2]);
    const brush = createCanvas(3, 2).getContext('2d');
    brush.drawImage(image, 0, 0);
    const read = brush.getImageData(0, 0, 3, 2).data.filter((_, at) => at % 4 === 0);
    expect([...read]).toEqual(expected);
  });

  test.each([
    ['one bit', [0, 1], 1],
    ['two bits', [0, 0.5, 1], 1],
    ['four bits', [0, 0.2, 0.4, 0.6, 1], 2],
  ])('takes %s a pixel', (_what, greys, rowBytes) => {
    const bytes = png(greys);
    const at = Buffer.from(bytes).indexOf('IDAT');
    const length = new DataView(bytes.buffer).getUint32(at - 4);
    expect(unzlibSync(bytes.subarray(at + 4, at + 4 + length))).toHaveLength(2 * (1 + rowBytes));
  });
});

describe('charts in the Word file', () => {
  let docx: Docx;
  let bytes: Uint8Array;
  beforeAll(async () => {
    const { pictures, missing } = chartPictures(report, figures, paintOutsideBrowsers);
    expect(missing).toEqual([]);
    bytes = await writeWord(report, figures, pictures);
    docx = readDocx(bytes);
  });

  test('every chart of the report is a picture, in the order of the report', () => {
    expect(charts.length).toBeGreaterThanOrEqual(2);
    expect(properties(docx).map((node) => node.getAttribute('title'))).toEqual(charts.map(({ title }) => title));
  });

  test('each says in Vietnamese what it shows, with its numbers', () => {
    const [stock] = properties(docx);
    expect(stock?.getAttribute('descr')).toMatch(
      /^Biểu đồ cột: Vốn tài liệu theo loại \(bản\)\. Sách giáo khoa [\d.]+; /,
    );
    for (const node of properties(docx)) expect(node.getAttribute('descr')).toMatch(/ \d/);
    expect(new Set(properties(docx).map((node) => node.getAttribute('id'))).size).toBe(charts.length);
  });

  test('each keeps with a numbered caption and fits between the margins', () => {
    const captions = all(docx.body, 'p').filter((p) => /^Biểu đồ \d+\. /.test(textOf(p)));
    expect(captions.map(textOf)).toEqual(charts.map(({ title }, index) => `Biểu đồ ${index + 1}. ${title}`));
    for (const node of Array.from(docx.body.getElementsByTagNameNS(DRAWING, 'extent'))) {
      // 635 EMU are a twip.
      expect(Number(node.getAttribute('cx')) / 635).toBeLessThanOrEqual(9071);
      expect(Number(node.getAttribute('cx')) / 635).toBeGreaterThan(8000);
    }
    const pictures = all(docx.body, 'p').filter((p) => all(p, 'drawing').length > 0);
    for (const p of pictures) {
      expect(has(docx, p, 'keepNext')).toBe(true);
      expect(layout(docx, p, 'jc')).toBe('center');
      expect(attribute(all(p, 'pStyle')[0], 'val')).toBe('BieuDo');
    }
  });

  test('sharp in print, small in bytes: at least 200 pixels an inch, under 20 KB each', async () => {
    const names = Object.keys(docx.files).filter((name) => name.startsWith('word/media/'));
    expect(names).toHaveLength(charts.length);
    for (const name of names) {
      const image = await loadImage(Buffer.from(docx.files[name] ?? []));
      expect(image.width / (452 / 72)).toBeGreaterThanOrEqual(200);
      expect(docx.files[name]?.length).toBeLessThan(20_000);
    }
    expect(bytes.length).toBeLessThan(200_000);
  });

  test('the same report gives the same bytes', async () => {
    const { pictures } = chartPictures(report, figures, paintOutsideBrowsers);
    expect(Buffer.compare(Buffer.from(await writeWord(report, figures, pictures)), Buffer.from(bytes))).toBe(0);
  });
});

test.each<[string, Painter]>([
  [
    'no canvas',
    () => {
      throw new Error('no canvas');
    },
  ],
  [
    'a canvas that gives back noise',
    (drawing, scale) => {
      const pixels = paintOutsideBrowsers(drawing, scale);
      return { ...pixels, data: pixels.data.map((_, at) => (at * 7919) % 256) };
    },
  ],
  [
    'a canvas that gives back nothing but white',
    (drawing, scale) => {
      const pixels = paintOutsideBrowsers(drawing, scale);
      return { ...pixels, data: pixels.data.map(() => 255) };
    },
  ],
])('%s: the file is whole without pictures, and the charts are named', async (_, painter) => {
  const errors = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  const { pictures, missing } = chartPictures(report, figures, painter);
  expect(errors).toHaveBeenCalledTimes(charts.length);
  errors.mockRestore();
  expect(missing).toEqual(charts.map(({ title }) => title));
  const docx = readDocx(await writeWord(report, figures, pictures));
  expect(properties(docx)).toEqual([]);
  expect(all(docx.body, 'p').map(textOf).join('\n')).not.toContain('Biểu đồ');
});
