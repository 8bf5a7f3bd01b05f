import { strFromU8, unzipSync } from 'fflate';
import { composeReport } from '../../src/core/report';
import type { Annex, Inline, ReportDocument } from '../../src/core/report/document';
import { isPlainDocx } from '../../src/save/docx-proof';
import { writeWord } from '../../src/word';
import { LongTables } from '../../src/word/long-tables';
import { FIGURES, figuresOf, sampleBook, TODAY } from '../core/report/sample';

const figures = figuresOf(FIGURES);
const report = composeReport({ book: sampleBook(), figures, kind: 'thanh-loc', today: TODAY, draft: false });

const NASTY = [
  'Toán & <Văn>',
  '"Dế Mèn" phiêu lưu ký',
  "D'Artagnan",
  'Chữ\u0007 chuông',
  'hai\ndòng',
  '',
  'Tie\u0302\u0301ng Vie\u0323\u0302t',
  '\u007f\u0085',
];

function annex(rows: number, italicRow: number | null, title = 'Danh mục'): Annex {
  const cell = (text: string, italic: boolean): Inline[] => [{ kind: 'text', text, ...(italic && { italic }) }];
  return {
    title,
    table: {
      kind: 'table',
      caption: title,
      columns: [
        { heading: 'STT', align: 'center', share: 0.1 },
        { heading: 'Tên sách', align: 'left', share: 0.7 },
        { heading: 'Số bản', align: 'right', share: 0.2 },
      ],
      rows: Array.from({ length: rows }, (_, row) => [
        cell(String(row + 1), row === italicRow),
        cell(`${title} ${NASTY[row % NASTY.length] ?? ''}`, false),
        cell(row % 3 === 0 ? '' : String(row), false),
      ]),
      boldRows: [rows - 1],
    },
  };
}

async function xmlOf(annexes: readonly Annex[], pause?: () => Promise<void>): Promise<string> {
  const document: ReportDocument = { ...report, annexes };
  const bytes = await writeWord(document, figures, new Map(), pause);
  expect(isPlainDocx(bytes)).toBe(true);
  return strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
}

const listOf = (xml: string) => xml.slice(xml.lastIndexOf('<w:tbl>'));

test('a long list is written as the writer itself writes a list with one word in italics, which it must lay out row by row', async () => {
  for (const rows of [100, 101, 163, 164, 165, 400]) {
    const [quick, whole] = [listOf(await xmlOf([annex(rows, null)])), listOf(await xmlOf([annex(rows, 50)]))];
    expect(whole).toContain('<w:i/>');
    expect(quick.split('<w:tr>')).toEqual(whole.replace('<w:i/><w:iCs/>', '').split('<w:tr>'));
  }
});

test('a short list and a long one with a bold row in its middle are left to the writer', async () => {
  const short = await xmlOf([annex(99, null)]);
  expect(short.match(/<w:tr>/g)?.length).toBeGreaterThan(99);
  const bold = annex(150, null);
  const xml = await xmlOf([{ ...bold, table: { ...bold.table, boldRows: [70, 149] } }]);
  const row = xml.split('<w:tr>').find((part) => part.includes('>71<')) ?? '';
  expect(row).toContain('<w:b/>');
});

test('two long lists keep their own rows, in their places', async () => {
  const xml = await xmlOf([annex(150, null, 'Cuốn thứ'), annex(120, null, 'Tập thứ')]);
  const [first, second] = [xml.split('>Cuốn thứ ').length - 1, xml.split('>Tập thứ ').length - 1];
  expect([first, second]).toEqual([150, 120]);
  expect(xml.lastIndexOf('>Cuốn thứ ')).toBeLessThan(xml.indexOf('>Tập thứ '));
  expect(xml).not.toMatch(/\uE0F7/);
});

test('whoever waits can do something else in between', async () => {
  let pauses = 0;
  const pause = () => {
    pauses++;
    return Promise.resolve();
  };
  await xmlOf([annex(50, null)], pause);
  const few = pauses;
  await xmlOf([annex(1500, null)], pause);
  expect(pauses - few).toBeGreaterThan(few + 20);
});

test('the same list gives the same bytes', async () => {
  const document: ReportDocument = { ...report, annexes: [annex(300, null)] };
  const [once, again] = [await writeWord(document, figures), await writeWord(document, figures)];
  expect(Buffer.compare(once, again)).toBe(0);
});

test('XML without the pattern of a table is refused instead of written without its rows', () => {
  const tables = new LongTables();
  tables.pattern({ from: 1, texts: [['a', 'b']] });
  expect(() => [...tables.written('<w:tbl><w:tr><w:t>a</w:t></w:tr></w:tbl>')]).toThrow(RangeError);
});
