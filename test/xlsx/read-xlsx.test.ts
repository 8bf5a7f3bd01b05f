import ExcelJS from 'exceljs';
import { strToU8, zipSync, type Zippable } from 'fflate';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readXlsx, WorkbookFileError } from '../../src/xlsx';
import { finish } from '../../src/core/work';
import { readBook } from '../../src/core/intake';
import { computeFigures } from '../../src/core/figures';

const bytesOf = async (book: ExcelJS.Workbook) => new Uint8Array(await book.xlsx.writeBuffer());
const sample = (name: string) => new Uint8Array(readFileSync(path.join(__dirname, '../../samples', name)));

const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const RELS = (targets: string) => strToU8(`<Relationships>${targets}</Relationships>`);
/** The smallest workbook there is, with the given sheet. */
const small = (sheet: string, more: Zippable = {}): Uint8Array =>
  zipSync({
    '_rels/.rels': RELS(`<Relationship Id="a" Type="${TYPES}/officeDocument" Target="xl/workbook.xml"/>`),
    'xl/workbook.xml': strToU8(
      '<x:workbook xmlns:x="u"><x:sheets><x:sheet name="A &amp; B" r:id="s1"/></x:sheets></x:workbook>',
    ),
    'xl/_rels/workbook.xml.rels': RELS(
      `<Relationship Id="s1" Type="${TYPES}/worksheet" Target="/xl/worksheets/sheet1.xml"/>`,
    ),
    'xl/worksheets/sheet1.xml': strToU8(sheet),
    ...more,
  });

async function codeOf(bytes: Uint8Array): Promise<string> {
  try {
    await readXlsx(bytes, 'tệp');
    return 'read';
  } catch (error) {
    if (error instanceof WorkbookFileError) return error.code;
    throw error;
  }
}

describe('an .xlsx file beside the open workbook', () => {
  it('gives formulas, a shared one as it reads in each of its cells', async () => {
    const xml = `<worksheet><sheetData>
      <row r="2"><c r="B2"><f>SUM(A1:A9)</f><v>3</v></c><c r="C2"><f t="shared" si="0" ref="C2:C4">A2*$B$1</f><v>1</v></c></row>
      <row r="3"><c r="C3"><f t="shared" si="0"/><v>1</v></c><c r="D3"><f t="dataTable" ref="D3:D4"/><v>1</v></c></row>
      <row r="4"><c r="C4"><f t="shared" si="0"/><v>1</v></c><c r="D4"><v>5</v></c></row></sheetData></worksheet>`;
    const [sheet] = (await readXlsx(small(xml), 'tệp')).sheets;
    expect(sheet?.schoolFormulas).toEqual([
      { row: 1, column: 1, formulas: [['=SUM(A1:A9)']] },
      { row: 1, column: 2, formulas: [['=A2*$B$1'], ['=A3*$B$1'], ['=A4*$B$1']] },
    ]);
    expect(sheet?.values).toEqual([
      [3, 1, ''],
      ['', 1, 1],
      ['', 1, 5],
    ]);
  });

  it('gives values, merges, hidden sheets, number formats and fonts of old encodings', async () => {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('Sổ sách');
    sheet.getCell('B2').value = 'Tên "sách" <hay>';
    sheet.getCell('C2').value = { richText: [{ text: 'Tác ' }, { text: 'giả', font: { bold: true } }] };
    sheet.getCell('B3').value = 12_500.5;
    sheet.getCell('C3').value = { formula: 'B3*2', result: 25_001 };
    sheet.getCell('D3').value = new Date(Date.UTC(2025, 8, 5));
    sheet.getCell('D3').numFmt = 'dd/mm/yyyy';
    sheet.getCell('E3').value = true;
    sheet.getCell('F3').value = { error: '#REF!' };
    sheet.getCell('G3').value = 'To¸n';
    sheet.getCell('G3').font = { name: '.VnTime' };
    sheet.mergeCells('B5:C6');
    sheet.getCell('B5').value = 'Gộp';
    book.addWorksheet('Ẩn', { state: 'hidden' }).getCell('A1').value = 1;
    const { name, date1904, sheets } = await readXlsx(await bytesOf(book), 'Năm ngoái.xlsx');
    expect([name, date1904, sheets.map((each) => [each.name, each.visible])]).toEqual([
      'Năm ngoái.xlsx',
      false,
      [
        ['Sổ sách', true],
        ['Ẩn', false],
      ],
    ]);
    const [first] = sheets;
    expect(first?.origin).toEqual({ row: 1, column: 1 });
    expect(first?.values[0]?.slice(0, 2)).toEqual(['Tên "sách" <hay>', 'Tác giả']);
    expect(first?.values[1]).toEqual([12_500.5, 25_001, 45_905, true, '#REF!', 'To¸n']);
    expect(first?.numberFormats[1]?.[2]).toBe('dd/mm/yyyy');
    expect(first?.cellFonts?.[1]?.[5]).toBe('.VnTime');
    expect(first?.merges).toEqual([{ row: 4, column: 1, rowCount: 2, columnCount: 2 }]);
  });

  it('reads what other writers write: prefixes, inline texts, cells without addresses, comments', async () => {
    const { sheets } = await readXlsx(
      small(
        `<?xml version="1.0"?><!-- > --><x:worksheet><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>a &#7899; &lt;</x:t></x:is></x:c><x:c><x:v>2</x:v></x:c></x:row><x:row r="3"><x:c r="B3" t="str"><x:f>A1&amp;"x>y"</x:f><x:v>x_x000A_y</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
      ),
      'x',
    );
    expect(sheets[0]).toMatchObject({
      name: 'A & B',
      values: [
        ['a ớ <', 2],
        ['', ''],
        ['', 'x\ny'],
      ],
    });
  });

  it('reads the sample to the figures of its form', async () => {
    const workbook = await readXlsx(sample('thu-vien-mau.xlsx'), 'thu-vien-mau.xlsx');
    const figures = computeFigures(finish(readBook(workbook)), 46_234);
    expect(figures.get('copies.total')?.value).toBe(4098);
    expect(figures.get('copies.textbook')?.value).toBe(613);
    expect(figures.get('equipment.computer')?.value).toBe(25);
  });

  const bomb = () => new Uint8Array(170 * 1024 * 1024);
  it.each<[string, () => Uint8Array, string]>([
    ['an .xls file', () => Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]), 'old-format'],
    [
      'a locked workbook',
      () =>
        Uint8Array.from([
          ...[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
          ...Array.from('EncryptedPackage').flatMap((letter) => [letter.charCodeAt(0), 0]),
        ]),
      'encrypted',
    ],
    ['a picture', () => strToU8('\u0089PNG'), 'not-xlsx'],
    ['an empty file', () => new Uint8Array(0), 'not-xlsx'],
    [
      'a Word document',
      () =>
        zipSync({
          '_rels/.rels': RELS(`<Relationship Id="a" Type="${TYPES}/officeDocument" Target="word/document.xml"/>`),
          'word/document.xml': strToU8('<document/>'),
        }),
      'not-xlsx',
    ],
    ['a file that was cut off', () => sample('thu-vien-mau.xlsx').slice(0, 20_000), 'damaged'],
    ['XML that breaks off', () => small('<worksheet><sheetData><row'), 'damaged'],
    ['a document type', () => small('<!DOCTYPE x [<!ENTITY a "b">]><worksheet/>'), 'damaged'],
    ['an unknown entity', () => small('<worksheet><c t="str"><v>&boom;</v></c></worksheet>'), 'damaged'],
    ['a bomb', () => small('', { 'xl/worksheets/sheet1.xml': [bomb(), { level: 1 }] }), 'too-large'],
    [
      'a stray cell in the last row and column',
      () =>
        small(
          '<worksheet><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></worksheet>',
        ),
      'too-large',
    ],
  ])('%s is refused by its code', async (_what, bytes, code) => {
    expect(await codeOf(bytes())).toBe(code);
  });

  it('a file with changed bytes never throws anything but a code', async () => {
    const good = sample('thu-vien-mau.xlsx');
    for (let i = 0; i < 10; i++) {
      const bytes = good.slice();
      const at = (i * 7919) % bytes.length;
      bytes[at] = (bytes[at] ?? 0) ^ (1 << (i % 8));
      expect(typeof (await codeOf(bytes))).toBe('string');
    }
  }, 60_000);
});
