import { strToU8 } from 'fflate';
import { openXlsx, saveXlsx } from '../../../sandbox/files';
import { areaName } from '../../../src/core/sheet/address';
import { partsOf, plainWorkbook, textOf, zipOf, type Parts } from './fixture';

async function variant(change: (name: string, text: string) => string): Promise<Uint8Array> {
  const parts: Parts = {};
  for (const [name, bytes] of Object.entries(partsOf(await plainWorkbook()))) {
    parts[name] = /\.(?:xml|rels)$/.test(name) ? strToU8(change(name, textOf({ [name]: bytes }, name))) : bytes;
  }
  return zipOf(parts);
}

/** Every element of the main namespace gets a prefix, as some programs write it. */
function prefixed(name: string, text: string): string {
  if (!/xl\/(?:workbook|styles|sharedStrings|worksheets\/sheet\d+|tables\/table\d+)\.xml$/.test(name)) return text;
  return text
    .replace(/<(\/?)(?![?!]|[\w.-]+:)/g, '<$1x:')
    .replace(/xmlns="(http:\/\/schemas\.openxmlformats\.org\/spreadsheetml\/2006\/main)"/, 'xmlns:x="$1"');
}

const STRICT: readonly [RegExp, string][] = [
  [
    /http:\/\/schemas\.openxmlformats\.org\/spreadsheetml\/2006\/main/g,
    'http://purl.oclc.org/ooxml/spreadsheetml/main',
  ],
  [
    /http:\/\/schemas\.openxmlformats\.org\/officeDocument\/2006\/relationships/g,
    'http://purl.oclc.org/ooxml/officeDocument/relationships',
  ],
];

describe('files of other programs', () => {
  it.each<[string, (name: string, text: string) => string]>([
    ['with prefixes', prefixed],
    ['in the strict variant', (_, text) => STRICT.reduce((result, [from, to]) => result.replace(from, to), text)],
    ['with a byte order mark', (_, text) => `\uFEFF${text}`],
    ['with Windows line ends and comments', (_, text) => text.replace(/\?>\s*/, '?>\r\n<!-- <c r="A1"> -->\r\n')],
    [
      'without the places of rows and cells',
      (name, text) => (name.includes('sheets/sheet2') ? text.replace(/<(row|c) r="[^"]*"/g, '<$1') : text),
    ],
    [
      'with absolute targets',
      (name, text) => (name.endsWith('workbook.xml.rels') ? text.replace(/Target="(?!\/)/g, 'Target="/xl/') : text),
    ],
  ])("%s are read and changed like Excel's own", async (_, change) => {
    const plain = (await openXlsx(await plainWorkbook())).workbook;
    const bytes = await variant(change);
    const opened = await openXlsx(bytes);
    const dump = (book: typeof plain) =>
      book.sheets.map((sheet) => {
        const used = sheet.cells.usedArea(false);
        const rows: unknown[] = [];
        for (let r = 0; r < 12; r++)
          for (let c = 0; c < 10; c++)
            rows.push(
              sheet.formulaOrValue(r, c),
              sheet.value(r, c),
              sheet.style(r, c).fontName,
              sheet.style(r, c).numberFormat,
            );
        return [
          sheet.name,
          sheet.visibility,
          used && areaName(used),
          sheet.merges,
          sheet.freeze,
          sheet.tables.map((t) => t.name),
          sheet.hyperlinks.map((h) => h.address),
          sheet.page.printArea,
          rows,
        ];
      });
    expect(dump(opened.workbook)).toEqual(dump(plain));
    const sheet = opened.workbook.sheets[1];
    if (!sheet) throw new Error('no sheet');
    sheet.cells.setValue(0, 0, 'mới');
    sheet.cells.setValue(3, 2, 'thêm');
    sheet.cells.setStyle(3, 2, opened.workbook.styles.change(0, { bold: true }));
    sheet.merges = [{ row: 5, column: 0, rowCount: 1, columnCount: 2 }];
    sheet.changed('cells');
    sheet.changed('merges');
    const again = (await openXlsx(saveXlsx(opened))).workbook.sheets[1];
    expect([again?.value(0, 0), again?.value(3, 2), again?.formulaOrValue(0, 1), again?.style(3, 2).bold]).toEqual([
      'mới',
      'thêm',
      "='Vốn tài liệu'!B2+1",
      true,
    ]);
    expect(again?.merges).toEqual(sheet.merges);
  });

  it('give dates of the strict variant as serial numbers', async () => {
    const bytes = await variant((name, text) =>
      name.includes('sheets/sheet2')
        ? text.replace(
            /<sheetData>.*<\/sheetData>/s,
            '<sheetData><row r="1"><c r="A1" t="d"><v>2024-05-06</v></c><c r="B1" t="d"><v>2024-05-06T12:00:00</v></c><c r="C1" t="d"><v>1900-01-01</v></c></row></sheetData>',
          )
        : text,
    );
    const sheet = (await openXlsx(bytes)).workbook.sheets[1];
    expect([0, 1, 2].map((column) => sheet?.value(0, column))).toEqual([45418, 45418.5, 1]);
  });
});
