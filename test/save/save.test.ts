import { readFileSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { unzipSync, Zip, ZipDeflate, zipSync } from 'fflate';
import { paintOutsideBrowsers } from '../../sandbox/cli/paint';
import { analyse } from '../../src/core/analysis';
import type { FigureSet } from '../../src/core/figures/figure';
import { composeReport } from '../../src/core/report';
import type { Block, ReportDocument } from '../../src/core/report/document';
import { reportPlans } from '../../src/core/report/plans';
import { finish } from '../../src/core/work';
import { isPlainDocx } from '../../src/save/docx-proof';
import { fileFragment, fromBase64Url, MAX_FRAGMENT, readFragment, toBase64Url } from '../../src/save/fragment';
import { loosened } from '../../src/save/zip';
import { chartPictures, COARSE, writeWord } from '../../src/word';
import { readXlsx } from '../../src/xlsx';
import { FIGURES, figuresOf, sampleBook, TODAY } from '../core/report/sample';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const archive = (...names: string[]) => zipSync(Object.fromEntries(names.map((name) => [name, bytesOf('<x/>')])));
const WORD_PARTS = ['[Content_Types].xml', '_rels/.rels', 'word/document.xml'];

async function report(): Promise<Uint8Array> {
  const figures = figuresOf(FIGURES);
  const request = { book: sampleBook(), figures, kind: 'tong-ket', today: TODAY, draft: false } as const;
  return writeWord(composeReport(request), figures);
}

/** The annual report of the sample workbook, as the pane writes it. */
async function annualReport(): Promise<{ document: ReportDocument; figures: FigureSet }> {
  const workbook = await readXlsx(new Uint8Array(readFileSync('samples/thu-vien-mau.xlsx')), 'thu-vien-mau.xlsx');
  const analysis = finish(analyse(workbook, TODAY));
  const { document } = reportPlans(analysis, { kind: 'tong-ket', today: TODAY, draft: false });
  return { document, figures: analysis.figures };
}

/** Sentences as many and as various as those of the report. */
function longText(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block, at): Block[] =>
    block.kind === 'item' || block.kind === 'paragraph'
      ? [{ kind: 'item', inlines: [...block.inlines, { kind: 'text', text: ` Lần ${at}: ${at * 7919} lượt.` }] }]
      : [],
  );
}

function expectSameParts(actual: Uint8Array | undefined, expected: Uint8Array): void {
  expect(actual && isPlainDocx(actual)).toBe(true);
  const [got, wanted] = [unzipSync(actual ?? new Uint8Array()), unzipSync(expected)];
  expect(Object.keys(got)).toEqual(Object.keys(wanted));
  for (const [name, bytes] of Object.entries(wanted)) expect(Buffer.compare(got[name] ?? Buffer.of(), bytes)).toBe(0);
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

  test('the report of the sample fits, and comes out part for part under its name', async () => {
    const bytes = await report();
    const fragment = await fileFragment('Báo cáo 2025-2026.docx', bytes);
    expect(fragment?.length).toBeLessThan(MAX_FRAGMENT);
    const file = await readFragment(fragment ?? '');
    expect(file?.name).toBe('Báo cáo 2025-2026.docx');
    expectSameParts(file?.bytes, bytes);
  });

  test('the annual report with three charts fits whole, coarser charts leave room for twice its text, and both are packed as usual when they come out', async () => {
    const { document, figures } = await annualReport();
    const sharp = chartPictures(document, figures, paintOutsideBrowsers).pictures;
    const coarse = chartPictures(document, figures, paintOutsideBrowsers, COARSE).pictures;
    expect([sharp.size, coarse.size]).toEqual([3, 3]);
    const longer = { ...document, blocks: [...document.blocks, ...longText(document.blocks)] };
    for (const [report, pictures] of [
      [document, sharp],
      [longer, coarse],
    ] as const) {
      const bytes = await writeWord(report, figures, pictures);
      const file = await readFragment((await fileFragment('Báo cáo.docx', bytes)) ?? '');
      expectSameParts(file?.bytes, bytes);
      expect(file?.bytes.length).toBeLessThan(bytes.length * 1.05);
    }
  });

  test('an address of the version before is still read', async () => {
    const bytes = await report();
    const body = toBase64Url(deflateRawSync(bytes));
    const file = await readFragment(`v1.${toBase64Url(bytesOf('Báo cáo.docx'))}.${body}`);
    expect(file?.bytes).toEqual(bytes);
  });

  test('an archive that says it is whole and is not, is no file', async () => {
    const loose = await loosened(await report());
    const fragment = (bytes: Uint8Array) =>
      `v2.${toBase64Url(bytesOf('a.docx'))}.${toBase64Url(deflateRawSync(bytes))}`;
    expect(await readFragment(fragment(loose ?? new Uint8Array()))).not.toBeNull();
    expect(await readFragment(fragment(loose?.slice(0, -7) ?? new Uint8Array()))).toBeNull();
    expect(await readFragment(fragment(bytesOf('no archive at all')))).toBeNull();
  });

  test('an archive written in a stream, whose parts tell their lengths afterwards, comes through', async () => {
    const parts: Uint8Array[] = [];
    const zip = new Zip((_error, chunk) => parts.push(chunk));
    for (const name of WORD_PARTS) {
      const file = new ZipDeflate(name);
      zip.add(file);
      file.push(bytesOf('<x>Sổ thư viện</x>'.repeat(50)), true);
    }
    zip.end();
    const bytes = Buffer.concat(parts);
    const file = await readFragment((await fileFragment('a.docx', bytes)) ?? '');
    expectSameParts(file?.bytes, bytes);
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

  test.each([
    '',
    'v1',
    'v1..',
    'v2.YQ.YQ',
    'v3.YQ.YQ',
    'v1.YQ.####',
    'v1.YQ.AAAA',
    'v1.YQ.YQ.YQ',
    'v0.A.YQ',
    '%3Cscript%3E',
  ])('the fragment “%s” is no file', async (fragment) => {
    expect(await readFragment(fragment)).toBeNull();
  });

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
