import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync, type Zippable } from 'fflate';
import { paintOutsideBrowsers } from '../../sandbox/cli/paint';
import { PACKED } from '../../samples/make';
import { wordTemplate } from '../../samples/word-template';
import { composeReport } from '../../src/core/report';
import { templateFields } from '../../src/core/report/template-fields';
import { chartPictures } from '../../src/word';
import { fillTemplate } from '../../src/word/template';
import { TemplateError } from '../../src/word/template-file';
import { FACTS, FIGURES, figuresOf, sampleBook, TODAY, type Facts } from '../core/report/sample';
import { all, attribute, children, readDocx, textOf, type Docx } from './read-docx';

const figures = figuresOf(FIGURES);
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

/** A .docx whose body is the given XML; `header` becomes a header part. */
function docxOf(body: string, { header = '', type = MAIN }: { header?: string; type?: string } = {}): Uint8Array {
  const relation = (id: string, kind: string, target: string) =>
    `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="${target}"/>`;
  const relations = (inside: string) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside}</Relationships>`;
  const parts: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${type}"/></Types>`,
    '_rels/.rels': relations(relation('rId1', 'officeDocument', 'word/document.xml')),
    'word/document.xml': `<w:document ${W}><w:body>${body}<w:sectPr/></w:body></w:document>`,
    'word/styles.xml': `<w:styles ${W}/>`,
    'word/_rels/document.xml.rels': relations(
      relation('rId9', 'styles', 'styles.xml') + (header === '' ? '' : relation('rId1', 'header', 'header1.xml')),
    ),
    ...(header !== '' && { 'word/header1.xml': `<w:hdr ${W}>${header}</w:hdr>` }),
  };
  const files: Zippable = {};
  for (const [name, xml] of Object.entries(parts)) files[name] = strToU8(xml);
  return zipSync(files);
}

const p = (...texts: readonly string[]) =>
  `<w:p>${texts.map((text) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`).join('')}</w:p>`;

function prepare(facts: Facts) {
  const book = sampleBook(facts);
  const report = composeReport({ book, figures, kind: 'tong-ket', today: TODAY, draft: false });
  const { pictures } = chartPictures(report, figures, paintOutsideBrowsers);
  return { report, pictures, fields: templateFields(report, figures, book.profile) };
}

/** Painting takes longer than filling: once is enough. */
const usual = prepare(FACTS);
const fieldsOf = (facts: Facts = FACTS) => (facts === FACTS ? usual : prepare(facts));

async function filled(template: Uint8Array, facts: Facts = FACTS) {
  const { fields, pictures } = fieldsOf(facts);
  const result = await fillTemplate(template, fields, pictures);
  const docx = readDocx(result.bytes);
  return { ...result, docx, lines: all(docx.body, 'p').map(textOf) };
}

test.each<[string, string, string]>([
  ['a fact of the school', 'Trường: {Tên trường}', 'Trường: Trường Tiểu học Bắc Lệnh'],
  ['a field in capitals', '{TÊN TRƯỜNG}', 'TRƯỜNG TIỂU HỌC BẮC LỆNH'],
  ['a field in other letters and spaces', '{ tên   TRƯỜNG }', 'Trường Tiểu học Bắc Lệnh'],
  ['a figure by its label', 'Có {Tổng số bản sách} bản.', 'Có 4.098 bản.'],
  ['a figure by its id', 'Có {copies.total} bản.', 'Có 4.098 bản.'],
  ['last year', '{Tổng số bản sách: năm trước}', '3.950'],
  ['a claim', '{Tổng số bản sách: so với năm trước}', 'tăng 148 bản so với năm học trước'],
  ['a figure of which nothing is known', '{Triển lãm, tuyên truyền}', 'chưa có số liệu'],
  ['a figure that the report does not have', '{Số đồ chơi trong kho}', '{Số đồ chơi trong kho}'],
  ['a fact nobody wrote', '{Trang thư viện điện tử}', '…………………'],
  ['the official lines', '{Số và ký hiệu}', 'Số: 05/BC-THBL'],
  ['several fields', '{Năm học}: {Sách giáo khoa}', '2025-2026: 613'],
])('%s', async (_, text, expected) => {
  const { lines } = await filled(docxOf(p(text)));
  expect(lines).toEqual([expected]);
});

test('a field that Word cut into several runs is one field', async () => {
  expect((await filled(docxOf(p('{Tên ', 'trư', 'ờng}')))).lines).toEqual(['Trường Tiểu học Bắc Lệnh']);
});

test('fields in headers are filled', async () => {
  const { docx } = await filled(docxOf(p('x'), { header: p('{Tên trường}') }));
  expect(textOf(docx.part('word/header1.xml').documentElement ?? docx.body)).toBe('Trường Tiểu học Bắc Lệnh');
});

describe('fields that name nothing', () => {
  test('stay as they stand, and are listed with their place', async () => {
    const { lines, unknown } = await filled(docxOf(p('Kính gửi {Ông Tám} và {Tên trường}') + p('{}')));
    expect(lines[0]).toBe('Kính gửi {Ông Tám} và Trường Tiểu học Bắc Lệnh');
    expect(lines[1]).toBe('{}');
    expect(unknown).toEqual([
      { field: '{Ông Tám}', where: 'Kính gửi {Ông Tám} và {Tên trường}' },
      { field: '{}', where: '{}' },
    ]);
  });

  test.each([
    ['Có {Tên trường', '{'],
    ['Có Tên} trường', '}'],
    ['Có {Tên {Địa danh} đây', '{'],
  ])('a lone brace is listed, and its words stay: %s', async (text, brace) => {
    const { lines, unknown } = await filled(docxOf(p('{Năm học}') + p(text)));
    expect(lines).toEqual(['2025-2026', text]);
    expect(unknown).toContainEqual({ field: brace, where: text });
  });

  test('a row mark around no table leaves everything inside it alone', async () => {
    const { lines, unknown } = await filled(docxOf(p('{#Bảng Lạ}') + p('{Tên trường}') + p('{/Bảng Lạ}')));
    expect(lines).toEqual(['{#Bảng Lạ}', '{Tên trường}', '{/Bảng Lạ}']);
    expect(unknown.map(({ field }) => field)).toEqual(['{#Bảng Lạ}']);
  });
});

describe('text of the workbook never becomes markup or a field', () => {
  test.each<[string, string, string]>([
    ['braces', 'Trường {Năm học} {#x}', 'Trường {Năm học} {#x}'],
    ['its own field', '{Địa danh}', '{Địa danh}'],
    ['markup', 'A</w:t></w:r></w:p><w:p>&amp;<w:b/>', 'A</w:t></w:r></w:p><w:p>&amp;<w:b/>'],
    ['quotes and ampersands', '"A" & \'B\' <C>', '"A" & \'B\' <C>'],
    ['control characters and half signs', 'A\u0000\u0008\u001fB\ud800C\uffff', 'ABC'],
  ])('%s', async (_, written, shown) => {
    const { fields } = fieldsOf();
    const only = {
      ...fields,
      find: (name: string) => (name === 'x' ? { kind: 'text' as const, text: written } : null),
    };
    const { bytes } = await fillTemplate(docxOf(p('[{x}]')), only);
    const docx = readDocx(bytes);
    expect(all(docx.body, 'p')).toHaveLength(1);
    expect(textOf(docx.body)).toBe(`[${shown}]`);
  });

  test('not inside a picture’s alternative text either', async () => {
    const { fields } = fieldsOf();
    const only = { ...fields, find: () => ({ kind: 'text' as const, text: '"/><w:p>' }) };
    const shape = `<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><wp:docPr id="1" name="a" descr="{x}"/></wp:inline></w:drawing></w:r></w:p>`;
    const { bytes } = await fillTemplate(docxOf(shape), only);
    expect(all(readDocx(bytes).body, 'p')).toHaveLength(1);
  });

  test('not in whole parts and tables', async () => {
    const { fields, report } = fieldsOf();
    const item = { kind: 'item' as const, inlines: [{ kind: 'text' as const, text: '<w:p>{Tên trường}&\u0001' }] };
    const only = { ...fields, find: () => ({ kind: 'blocks' as const, blocks: [item] }) };
    expect(report.blocks.length).toBeGreaterThan(0);
    const { bytes } = await fillTemplate(docxOf(p('{x}')), only);
    expect(all(readDocx(bytes).body, 'p').map(textOf)).toEqual(['- <w:p>{Tên trường}&']);
  });
});

describe('parts of the report', () => {
  test('a part stands in the place of its paragraph, with headings for the navigation pane', async () => {
    const { docx, lines } = await filled(docxOf(p('Trước') + p('{Phần I}') + p('Sau')));
    expect([lines[0], lines.at(-1)]).toEqual(['Trước', 'Sau']);
    expect(lines).toEqual(expect.arrayContaining(['1. Thuận lợi', '2. Khó khăn']));
    const heading = all(docx.body, 'p').find((node) => textOf(node) === '1. Thuận lợi');
    expect(attribute(heading && all(heading, 'outlineLvl')[0], 'val')).toBe('1');
  });

  test('amid other words it is lines, and the other words stay', async () => {
    const { lines } = await filled(docxOf(p('Thuận lợi: {Mục I.1} (hết)')));
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^Thuận lợi: - .* \(hết\)$/);
    expect(lines[0]).toContain('.- ');
  });

  test('the whole report keeps its tables with repeating header rows', async () => {
    const { docx } = await filled(docxOf(p('{Nội dung báo cáo}')));
    const { report } = fieldsOf();
    const tables = all(docx.body, 'tbl');
    expect(tables).toHaveLength(report.blocks.filter(({ kind }) => kind === 'table').length);
    for (const table of tables) expect(all(table, 'tblHeader')).toHaveLength(1);
  });

  test('takes over the look of its field', async () => {
    const styled = `<w:p><w:pPr><w:pStyle w:val="Rieng"/></w:pPr><w:r><w:rPr><w:i/></w:rPr><w:t>{Mục I.1}</w:t></w:r></w:p>`;
    const { docx } = await filled(docxOf(styled));
    for (const node of all(docx.body, 'p')) {
      expect(attribute(all(node, 'pStyle')[0], 'val')).toBe('Rieng');
      expect(all(node, 'i')).toHaveLength(1);
    }
  });

  test('a cell of a table still ends with a paragraph', async () => {
    const cell = `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="9000"/></w:tblGrid><w:tr><w:tc>${p('{Bảng Vốn tài liệu theo loại}')}</w:tc></w:tr></w:tbl>`;
    const { docx } = await filled(docxOf(cell));
    const [outer] = all(docx.body, 'tc');
    expect(all(docx.body, 'tbl')).toHaveLength(2);
    expect(Array.from(outer?.childNodes ?? []).at(-1)?.nodeName).toBe('w:p');
  });
});

test('rows between marks repeat for each row of the table', async () => {
  const cells = (...texts: readonly string[]) =>
    `<w:tr>${texts.map((text) => `<w:tc>${p(text)}</w:tc>`).join('')}</w:tr>`;
  const name = 'Bảng Vốn tài liệu theo loại';
  const table = `<w:tbl>${cells('Loại', 'Bản')}${cells(`{#${name}}{Loại tài liệu}`, `{Số bản}{Lạ}{/${name}}`)}</w:tbl>`;
  const { docx, unknown } = await filled(docxOf(table));
  const rows = all(docx.body, 'tr').map((row) => children(row, 'tc').map(textOf));
  expect(rows[1]).toEqual(['Sách giáo khoa', '613{Lạ}']);
  expect(rows.at(-1)).toEqual(['Tổng cộng', '4.098{Lạ}']);
  expect(new Set(unknown.map(({ field }) => field))).toEqual(new Set(['{Lạ}']));
});

describe('charts', () => {
  const field = docxOf(p('{Biểu đồ Vốn tài liệu theo loại}'));

  test('are pictures with alternative text', async () => {
    const { docx, missingCharts } = await filled(field);
    expect(missingCharts).toEqual([]);
    const [properties] = Array.from(docx.body.getElementsByTagName('wp:docPr'));
    expect(properties?.getAttribute('descr')).toMatch(/^Biểu đồ cột: .*613/);
    expect(Object.keys(docx.files).filter((name) => /^word\/media\/.+\.png$/.test(name))).toHaveLength(1);
  });

  test('are named where the host could not paint them', async () => {
    const { missingCharts } = await fillTemplate(field, fieldsOf().fields);
    expect(missingCharts).toEqual(['{Biểu đồ Vốn tài liệu theo loại}']);
  });
});

test.each<[string, Uint8Array, string, string]>([
  ['no zip', strToU8('hello'), 'notWord', ''],
  ['nothing', new Uint8Array(), 'notWord', ''],
  ['old Word or a password', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), 'old', ''],
  ['a workbook', new Uint8Array(readFileSync(join(__dirname, '../../samples/thu-vien-mau.xlsx'))), 'notWord', ''],
  ['a .dotx', docxOf(p('x'), { type: MAIN.replace('document.main', 'template.main') }), 'otherKind', ''],
  ['a brace before another field', docxOf(p('Có {Tên trường') + p('{Năm học}')), 'braces', 'Có {Tên trường'],
  ['a field over two paragraphs', docxOf(p('Có {Tên') + p('trường} đây')), 'braces', 'Có {Tên'],
  [
    'a row mark that is never closed',
    docxOf(p('{#Bảng Vốn tài liệu theo loại}')),
    'loop',
    '{#Bảng Vốn tài liệu theo loại}',
  ],
  ['a file that is cut off', docxOf(p('{Tên trường}')).slice(0, 500), 'notWord', ''],
])('%s is refused with its reason', async (_, template, problem, detail) => {
  const { fields } = fieldsOf();
  const failure: unknown = await fillTemplate(template, fields).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(TemplateError);
  expect(failure).toMatchObject({ problem, detail });
});

describe('the sample of a school’s template', () => {
  const file = join(__dirname, '../../samples/mau-word-cua-truong.docx');
  let docx: Docx;

  test('is what its script makes', () => {
    expect(Buffer.compare(readFileSync(file), Buffer.from(wordTemplate(PACKED)))).toBe(0);
  });

  test('is filled without a field left', async () => {
    const template = new Uint8Array(readFileSync(file));
    const before = template.slice();
    const result = await filled(template);
    docx = result.docx;
    expect(template).toEqual(before);
    expect(result.unknown).toEqual([]);
    expect(textOf(docx.body)).not.toMatch(/[{}]|undefined|null|NaN/);
    expect(result.bytes.length).toBeLessThan(200_000);
  });
});
