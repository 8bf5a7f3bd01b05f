import ExcelJS from 'exceljs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

export type Parts = Record<string, Uint8Array>;

/** 1 x 1 pixel. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

export function partsOf(bytes: Uint8Array): Parts {
  return unzipSync(bytes);
}

export function textOf(parts: Parts, name: string): string {
  return strFromU8(parts[name] ?? new Uint8Array());
}

export function zipOf(parts: Parts): Uint8Array {
  return zipSync(parts);
}

/** Replaces text in a part; fails when it is not there, so that a fixture cannot quietly lose its point. */
export function edit(parts: Parts, name: string, from: string | RegExp, to: string): void {
  const text = textOf(parts, name);
  const changed = text.replace(from, to);
  if (changed === text) throw new Error(`${name} does not hold ${String(from)}.`);
  parts[name] = strToU8(changed);
}

/** A workbook of two sheets with much of what workbooks hold, as exceljs writes it. */
export async function plainWorkbook(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Vốn tài liệu', {
    views: [{ state: 'frozen', ySplit: 1, xSplit: 0 }],
    pageSetup: { paperSize: 9 as never, orientation: 'landscape', printTitlesRow: '1:1', printArea: 'A1:F9' },
    headerFooter: { oddFooter: '&CTrang &P', differentFirst: true, firstFooter: '&Lđầu' },
    properties: { tabColor: { argb: 'FF00AA55' } },
  });
  sheet.addRow(['Tên', 'Số', 'Ngày', 'Tổng', 'Ghi chú']);
  sheet.addRow([' Sách giáo khoa ', 12.5, new Date(Date.UTC(2024, 4, 6)), { formula: 'SUM(B2:B4)', result: 20.5 }]);
  sheet.addRow(['Truyện', 7, true, { error: '#N/A' }, 'dòng 1\ndòng 2']);
  sheet.addRow([
    { richText: [{ text: 'đậm', font: { bold: true } }, { text: ' nhạt' }] },
    1,
    null,
    { formula: 'B2*2', result: 25 },
  ]);
  sheet.getCell('A2').font = { name: '.VnTime', size: 14, bold: true, color: { argb: 'FF112233' } };
  sheet.getCell('C2').numFmt = 'dd/mm/yyyy';
  sheet.getCell('B3').fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFEE00' } };
  sheet.mergeCells('A6:C7');
  sheet.getCell('A3').note = 'Ghi chú của ô';
  sheet.getColumn(2).width = 22;
  sheet.getCell('B9').dataValidation = { type: 'list', formulae: ['"Có,Không"'], allowBlank: true };
  sheet.getCell('D9').value = { text: 'đi', hyperlink: 'https://example.org/a?b=1&c=2' };
  sheet.addTable({
    name: 'Bảng1',
    ref: 'H1',
    headerRow: true,
    columns: [{ name: 'Mã' }, { name: 'Lượng' }],
    rows: [
      ['a', 2],
      ['b', 4],
    ],
  });
  sheet.addConditionalFormatting({
    ref: 'B2:B4',
    rules: [{ type: 'expression', priority: 1, formulae: ['B2>3'], style: { font: { bold: true } } }],
  });
  sheet.addImage(book.addImage({ buffer: PNG as never, extension: 'png' }), 'F2:G4');
  const other = book.addWorksheet("Danh mục '25", { state: 'hidden' });
  other.addRow(['x', { formula: "'Vốn tài liệu'!B2+1", result: 13.5 }]);
  book.definedNames.add("'Vốn tài liệu'!$A$1:$A$9", 'DanhMục');
  return new Uint8Array(await book.xlsx.writeBuffer());
}

const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The same with parts that neither exceljs nor this product writes: chart sheet data, comments, custom XML, a pivot, unknown extensions. */
export async function richWorkbook(): Promise<Uint8Array> {
  const parts = partsOf(await plainWorkbook());
  const add = (name: string, text: string) => (parts[name] = strToU8(text));
  add('customXml/item1.xml', '<?xml version="1.0"?><cấu-hình xmlns="urn:trường">  giữ   nguyên </cấu-hình>');
  add(
    'customXml/itemProps1.xml',
    '<ds:datastoreItem xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml" ds:itemID="{1}"/>',
  );
  add('xl/printerSettings/printerSettings1.bin', '\u0001\u0002máy in');
  add('xl/threadedComments/threadedComment1.xml', threadedComments);
  add('xl/persons/person.xml', persons);
  add(
    'xl/pivotTables/pivotTable1.xml',
    '<pivotTableDefinition xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" name="P"/>',
  );
  add(
    'xl/pivotCache/pivotCacheDefinition1.xml',
    '<pivotCacheDefinition xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>',
  );
  add('xl/charts/chart1.xml', chart);
  add(
    'xl/calcChain.xml',
    '<calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><c r="D2" i="1"/><c r="D4" i="1"/></calcChain>',
  );
  edit(
    parts,
    'xl/worksheets/_rels/sheet1.xml.rels',
    '</Relationships>',
    [
      `<Relationship Id="rId91" Type="${RELATION}/printerSettings" Target="../printerSettings/printerSettings1.bin"/>`,
      '<Relationship Id="rId92" Type="http://schemas.microsoft.com/office/2017/10/relationships/threadedComment" Target="../threadedComments/threadedComment1.xml"/>',
      `<Relationship Id="rId93" Type="${RELATION}/pivotTable" Target="../pivotTables/pivotTable1.xml"/>`,
      '</Relationships>',
    ].join(''),
  );
  edit(
    parts,
    'xl/_rels/workbook.xml.rels',
    '</Relationships>',
    [
      `<Relationship Id="rId91" Type="${RELATION}/calcChain" Target="calcChain.xml"/>`,
      '<Relationship Id="rId92" Type="http://schemas.microsoft.com/office/2017/10/relationships/person" Target="persons/person.xml"/>',
      `<Relationship Id="rId93" Type="${RELATION}/customXml" Target="../customXml/item1.xml"/>`,
      `<Relationship Id="rId94" Type="${RELATION}/pivotCacheDefinition" Target="pivotCache/pivotCacheDefinition1.xml"/>`,
      '</Relationships>',
    ].join(''),
  );
  edit(
    parts,
    'xl/drawings/_rels/drawing1.xml.rels',
    '</Relationships>',
    `<Relationship Id="rId91" Type="${RELATION}/chart" Target="../charts/chart1.xml"/></Relationships>`,
  );
  edit(parts, 'xl/drawings/drawing1.xml', '</xdr:wsDr>', `${chartAnchor}</xdr:wsDr>`);
  edit(
    parts,
    '[Content_Types].xml',
    '</Types>',
    [
      '<Default Extension="bin" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.printerSettings"/>',
      '<Override PartName="/xl/charts/chart1.xml" ContentType="application/vnd.openxmlformats-officedocument.drawingml.chart+xml"/>',
      '<Override PartName="/xl/calcChain.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"/>',
      '</Types>',
    ].join(''),
  );
  // Unknown elements and attributes, a cell with metadata, shared and array formulas, columns in an outline.
  edit(
    parts,
    'xl/worksheets/sheet1.xml',
    '</worksheet>',
    '<extLst><ext uri="{X}" xmlns:x99="urn:x99"><x99:riêng a="1"/></ext></extLst></worksheet>',
  );
  edit(parts, 'xl/worksheets/sheet1.xml', '</sheetData>', sharedRows + '</sheetData>');
  edit(parts, 'xl/worksheets/sheet1.xml', /<pageSetup /, '<pageSetup r:id="rId91" ');
  return zipOf(parts);
}

const sharedRows =
  '<row r="20" spans="1:3" x14ac:dyDescent="0.25" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac">' +
  '<c r="A20" vm="1"><v>1</v></c><c r="B20"><f t="shared" ref="B20:B22" si="0">A20*$A$20</f><v>1</v></c>' +
  '<c r="C20"><f t="array" ref="C20:C21">A20:A21*2</f><v>2</v></c></row>' +
  '<row r="21"><c r="A21"><v>2</v></c><c r="B21"><f t="shared" si="0"/><v>2</v></c><c r="C21"><v>4</v></c></row>' +
  '<row r="22"><c r="A22" t="inlineStr"><is><r><t>trong</t></r><r><t xml:space="preserve"> ô</t></r><rPh sb="0" eb="1"><t>bỏ</t></rPh></is></c>' +
  '<c r="B22"><f t="shared" si="0"/><v>0</v></c><c r="D22" t="str"><f>"a"&amp;"&lt;b"</f><v>a&lt;b</v></c></row>';

const threadedComments =
  '<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments">' +
  '<threadedComment ref="A3" dT="2026-01-02T03:04:05.00" personId="{P1}" id="{C1}"><text>Xem lại</text></threadedComment>' +
  '<threadedComment ref="A3" dT="2026-01-02T03:05:05.00" personId="{P1}" id="{C2}" parentId="{C1}"><text>Đã sửa</text></threadedComment>' +
  '</ThreadedComments>';
const persons =
  '<personList xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments">' +
  '<person displayName="Cô Lan" id="{P1}" userId="lan@example.org" providerId="AD"/></personList>';
const chart =
  '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">' +
  '<c:chart><c:title><c:tx><c:rich><a:p><a:r><a:t>Lượt mượn</a:t></a:r></a:p></c:rich></c:tx></c:title><c:plotArea><c:barChart><c:barDir val="col"/>' +
  '<c:grouping val="clustered"/><c:ser><c:idx val="0"/><c:tx><c:strRef><c:f>\'Vốn tài liệu\'!$B$1</c:f></c:strRef></c:tx><c:val><c:numRef>' +
  "<c:f>'Vốn tài liệu'!$B$2:$B$4</c:f></c:numRef></c:val></c:ser></c:barChart></c:plotArea></c:chart></c:chartSpace>";
const chartAnchor =
  '<xdr:twoCellAnchor><xdr:from><xdr:col>1</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>10</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from>' +
  '<xdr:to><xdr:col>3</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>15</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to><xdr:graphicFrame macro="">' +
  '<xdr:nvGraphicFramePr><xdr:cNvPr id="7" name="Biểu đồ 1" descr="Mô tả"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>' +
  '<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart">' +
  '<c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="rId91"/>' +
  '</a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>';

/** Names of parts whose bytes differ, or that only one side has. */
export function differences(before: Uint8Array, after: Uint8Array): string[] {
  const [a, b] = [partsOf(before), partsOf(after)];
  const names = new Set([...Object.keys(a), ...Object.keys(b)].filter((name) => !name.endsWith('/')));
  return [...names].filter((name) => {
    const [x, y] = [a[name], b[name]];
    return !x || !y || Buffer.compare(Buffer.from(x), Buffer.from(y)) !== 0;
  });
}
