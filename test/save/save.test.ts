import fc from 'fast-check';
import { zipSync } from 'fflate';
import { composeReport } from '../../src/core/report';
import { isPlainDocx } from '../../src/save/docx-proof';
import { fileFragment, fromBase64Url, MAX_FRAGMENT, readFragment, toBase64Url } from '../../src/save/fragment';
import { writeWord } from '../../src/word';
import { FIGURES, figuresOf, sampleBook, TODAY } from '../core/report/sample';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const archive = (...names: string[]) => zipSync(Object.fromEntries(names.map((name) => [name, bytesOf('<x/>')])));
const WORD_PARTS = ['[Content_Types].xml', '_rels/.rels', 'word/document.xml'];

async function report(): Promise<Uint8Array> {
  const figures = figuresOf(FIGURES);
  const request = { book: sampleBook(), figures, kind: 'tong-ket', today: TODAY, draft: false } as const;
  return writeWord(composeReport(request), figures);
}

describe('a file in an address', () => {
  test('any bytes come through base64url as they are, in letters that need no escape', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const text = toBase64Url(bytes);
        expect(text).toMatch(/^[\w-]*$/);
        expect(fromBase64Url(text)).toEqual(bytes);
      }),
    );
  });

  test('the report of the sample fits, and comes out byte for byte under its name', async () => {
    const bytes = await report();
    const fragment = await fileFragment('Báo cáo 2025-2026.docx', bytes);
    expect(fragment?.length).toBeLessThan(MAX_FRAGMENT);
    const file = await readFragment(fragment ?? '');
    expect(file?.name).toBe('Báo cáo 2025-2026.docx');
    expect(file?.bytes).toEqual(bytes);
    expect(isPlainDocx(bytes)).toBe(true);
  });

  test('what is too long is not handed over', async () => {
    const noise = Uint8Array.from({ length: 60_000 }, (_, at) => (at * 2654435761) >>> 13);
    expect(
      await fileFragment(
        'a.docx',
        noise.map((byte, at) => byte ^ (at % 251) ^ Math.imul(at, at)),
      ),
    ).toBeNull();
  });

  test.each(['', 'v1', 'v1..', 'v2.YQ.YQ', 'v1.YQ.####', 'v1.YQ.AAAA', 'v1.YQ.YQ.YQ', 'v0.A.YQ', '%3Cscript%3E'])(
    'the fragment “%s” is no file',
    async (fragment) => {
      expect(await readFragment(fragment)).toBeNull();
    },
  );

  test.each([
    ['../../x.docx', '....x.docx'.replace(/^\.+/, '')],
    ['<b>.exe', 'Bao-cao-thu-vien.docx'],
    ['', 'Bao-cao-thu-vien.docx'],
  ])('the name “%s” becomes “%s”', async (name, safe) => {
    const file = await readFragment((await fileFragment(name, bytesOf('x'))) ?? '');
    expect(file?.name).toBe(safe);
  });
});

describe('what the save page takes for a Word file', () => {
  test.each([
    ['the parts of a Word file', archive(...WORD_PARTS, 'word/styles.xml'), true],
    ['a Word file with macros', archive(...WORD_PARTS, 'word/vbaProject.bin'), false],
    ['a Word file with an embedded object', archive(...WORD_PARTS, 'word/embeddings/a.xlsx'), false],
    ['a name that climbs out of the archive', archive(...WORD_PARTS, '../x'), false],
    ['a workbook', archive('[Content_Types].xml', '_rels/.rels', 'xl/workbook.xml'), false],
    ['a page', bytesOf('<!doctype html><script>alert(1)</script>'), false],
    ['nothing', new Uint8Array(0), false],
    ['bytes behind the archive', Uint8Array.from([...archive(...WORD_PARTS), 1, 2, 3]), false],
    ['an archive cut off', archive(...WORD_PARTS).slice(0, -5), false],
  ])('%s: %#', (_what, bytes, accepted) => {
    expect(isPlainDocx(bytes)).toBe(accepted);
  });
});
