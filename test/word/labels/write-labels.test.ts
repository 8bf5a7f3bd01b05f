import { createHash } from 'node:crypto';
import { labelSheet, type Label, type LabelPlan } from '../../../src/core/labels';
import { code128Modules, qrModules, type CodeKind } from '../../../src/core/labels/code';
import { layOut } from '../../../src/core/labels/layout';
import { writeLabels } from '../../../src/word/labels';
import { encode } from '../../../src/word/labels/encode';
import { strFromU8, unzipSync } from 'fflate';

function planOf(count: number, size: string, code: CodeKind, skipped = 0): LabelPlan {
  const sheet = labelSheet(size);
  if (!sheet) throw new Error('no such sheet');
  const labels = Array.from({ length: count }, (_, at): Label => {
    const number = `SGK-${String(at + 1).padStart(4, '0')}`;
    const texts = {
      school: 'Trường A & B',
      number,
      classNumber: '51',
      place: '',
      code: number,
      category: 'textbook' as const,
    };
    const label = layOut(texts, sheet, code);
    if (typeof label === 'string') throw new Error(label);
    return label;
  });
  const none = { refused: [], unknown: [], unnumbered: [], qrInstead: { 'not-ascii': 0, 'too-narrow': 0 } };
  return { sheet, skipped, labels, pages: 1, ...none };
}

describe('codes', () => {
  test.each([
    'SGK-0001',
    'SGK.00012',
    '1',
    '12',
    '123',
    '1234567',
    'A1B22C333',
    'SGK/12/3',
    'a b~!',
    '12AB34',
    '0012-34567-8',
  ])('the bars of “%s” are as many modules as were reckoned with, and ten free ones on either side', (text) => {
    const { width, height, black } = encode('code128', text);
    expect([width, height]).toEqual([code128Modules(text) + 20, 1]);
    expect([...black.slice(0, 12), ...black.slice(-12)]).toEqual([
      ...Array<number>(10).fill(0),
      1,
      1,
      1,
      1,
      ...Array<number>(10).fill(0),
    ]);
  });

  test.each(['SGK-0001', 'Sổ đăng ký/12/3', '12345678901234567890', 'x'.repeat(80)])(
    'the square of “%s” is no larger than was reckoned with',
    (text) => {
      const { width, height } = encode('qr', text);
      expect(width).toBe(height);
      expect(width).toBeLessThanOrEqual(qrModules(text) + 8);
    },
  );
});

describe('the Word file of labels', () => {
  test('has a picture for every label and as many places before the first as were asked for', async () => {
    const files = unzipSync(await writeLabels(planOf(5, '3x8', 'code128', 4)));
    expect(Object.keys(files).filter((name) => name.endsWith('.png'))).toHaveLength(5);
    const xml = strFromU8(files['word/document.xml'] ?? new Uint8Array());
    const rows = xml
      .split('<w:tr>')
      .slice(1)
      .filter((row) => !row.includes('<w:gridSpan w:val="11"/>'));
    expect(rows.map((row) => row.split('<wp:inline').length - 1)).toEqual([0, 2, 3]);
    expect(xml).toContain('Trường A &amp; B');
  });

  test('every row of labels has the sheet’s exact height, whole labels with the free edges between', async () => {
    const files = unzipSync(await writeLabels(planOf(30, '3x8', 'qr')));
    const xml = strFromU8(files['word/document.xml'] ?? new Uint8Array());
    const heights = [...xml.matchAll(/<w:trHeight w:val="(\d+)" w:hRule="exact"\/>/g)].map((match) => Number(match[1]));
    const millimetres = (twips: number) => (twips * 25.4) / 1440;
    expect(xml.split('<w:tbl>')).toHaveLength(3);
    expect(heights).toHaveLength(15 + 3);
    expect(millimetres((heights[0] ?? 0) + (heights[1] ?? 0))).toBeCloseTo(37, 1);
  });

  test('the same plan gives the same bytes', async () => {
    const [one, other] = await Promise.all([1, 2].map(() => writeLabels(planOf(3, '4x10', 'code128'))));
    const hash = (bytes: Uint8Array | undefined) =>
      createHash('sha256')
        .update(bytes ?? '')
        .digest('hex');
    expect(hash(one)).toBe(hash(other));
  });

  test('pauses many times on the way', async () => {
    let pauses = 0;
    await writeLabels(planOf(200, '5x13', 'code128'), () => {
      pauses += 1;
      return Promise.resolve();
    });
    expect(pauses).toBeGreaterThan(10);
  });
});
