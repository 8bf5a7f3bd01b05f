import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, zipSync, type Zippable } from 'fflate';
import { composeReport } from '../../src/core/report';
import { templateFields } from '../../src/core/report/template-fields';
import { fillTemplate } from '../../src/word/template';
import { FACTS, FIGURES, figuresOf, sampleBook, TODAY } from '../core/report/sample';
import { all, attribute, children, readDocx, textOf, type Docx } from './read-docx';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const CONTENT = 'application/vnd.openxmlformats-officedocument.wordprocessingml.';
const MARK = 'BẢN NHÁP';
const KINDS = ['default', 'first', 'even'] as const;

const figures = figuresOf(FIGURES);
const book = sampleBook(FACTS);
const fields = (draft: boolean) =>
  templateFields(composeReport({ book, figures, kind: 'tong-ket', today: TODAY, draft }), figures, book.profile);

interface Layout {
  /** The body with its sections. */
  readonly body: string;
  /** XML of header parts; the first is rId1. */
  readonly headers?: readonly string[];
  readonly settings?: string;
  /** Where the main part lies. */
  readonly folder?: string;
}

function docxOf({ body, headers = [], settings = '', folder = 'word' }: Layout): Uint8Array {
  const relation = (id: string, kind: string, target: string) =>
    `<Relationship Id="${id}" Type="${R}/${kind}" Target="${target}"/>`;
  const relations = (inside: string) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside}</Relationships>`;
  const override = (path: string, kind: string) =>
    `<Override PartName="/${path}" ContentType="${CONTENT}${kind}+xml"/>`;
  const parts: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override(`${folder}/document.xml`, 'document.main')}${headers.map((_, index) => override(`${folder}/header${index + 1}.xml`, 'header')).join('')}</Types>`,
    '_rels/.rels': relations(relation('rId1', 'officeDocument', `${folder}/document.xml`)),
    [`${folder}/document.xml`]: `<w:document ${W} xmlns:r="${R}"><w:body>${body}</w:body></w:document>`,
    [`${folder}/styles.xml`]: `<w:styles ${W}/>`,
    [`${folder}/settings.xml`]: `<w:settings ${W}>${settings}</w:settings>`,
    [`${folder}/_rels/document.xml.rels`]: relations(
      headers.map((_, index) => relation(`rId${index + 1}`, 'header', `header${index + 1}.xml`)).join('') +
        relation('rId8', 'styles', 'styles.xml') +
        relation('rId9', 'settings', 'settings.xml'),
    ),
  };
  headers.forEach((xml, index) => (parts[`${folder}/header${index + 1}.xml`] = xml));
  const files: Zippable = {};
  for (const [name, xml] of Object.entries(parts)) files[name] = strToU8(xml);
  return zipSync(files);
}

const p = (text: string, inside = '') => `<w:p>${inside}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
const hdr = (inside: string) => `<w:hdr ${W}>${inside}</w:hdr>`;
const reference = (kind: string, id: string) => `<w:headerReference w:type="${kind}" r:id="${id}"/>`;

/** What stands in the header of each kind of page of each section, as Word resolves it: what a section does not name is that of the one before. */
function headersOf(docx: Docx): string[][] {
  const rels = strFromU8(docx.files['word/_rels/document.xml.rels'] ?? new Uint8Array());
  const types = strFromU8(docx.files['[Content_Types].xml'] ?? new Uint8Array());
  const settings = strFromU8(docx.files['word/settings.xml'] ?? new Uint8Array());
  const current = new Map<string, string>();
  return all(docx.body, 'sectPr')
    .filter(({ parentNode }) => !parentNode?.nodeName.endsWith('Change'))
    .map((section) => {
      for (const node of children(section, 'headerReference')) {
        const id = node.getAttributeNS(R, 'id') ?? '';
        const target = new RegExp(`Id="${id}"[^>]*Target="([^"]+)"`).exec(rels)?.[1] ?? '';
        expect(types).toContain(`PartName="/word/${target}"`);
        const root = docx.part(`word/${target}`).documentElement;
        if (root) current.set(attribute(node, 'type') ?? 'default', textOf(root));
      }
      const kinds = KINDS.filter(
        (kind) =>
          kind === 'default' ||
          (kind === 'first' && children(section, 'titlePg').length > 0) ||
          (kind === 'even' && settings.includes('evenAndOddHeaders')),
      );
      return kinds.map((kind) => `${kind}: ${current.get(kind) ?? ''}`);
    });
}

const LAYOUTS: [string, Layout, string[][]][] = [
  ['no header at all', { body: `${p('{Tên trường}')}<w:sectPr/>` }, [[`default: ${MARK}`]]],
  ['no section at all', { body: p('{Tên trường}') }, [[`default: ${MARK}`]]],
  [
    'a first page of its own',
    { body: `${p('{Tên trường}')}<w:sectPr><w:titlePg/></w:sectPr>` },
    [[`default: ${MARK}`, `first: ${MARK}`]],
  ],
  [
    'the school’s header, also with a field',
    { body: `${p('x')}<w:sectPr>${reference('default', 'rId1')}</w:sectPr>`, headers: [hdr(p('{Năm học}'))] },
    [[`default: 2025-2026${MARK}`]],
  ],
  [
    'a header from page 2 on, none on page 1',
    { body: `${p('x')}<w:sectPr>${reference('default', 'rId1')}<w:titlePg/></w:sectPr>`, headers: [hdr(p('2'))] },
    [[`default: 2${MARK}`, `first: ${MARK}`]],
  ],
  [
    'odd and even pages',
    {
      body: `${p('x')}<w:sectPr>${reference('default', 'rId1')}</w:sectPr>`,
      headers: [hdr(p('lẻ'))],
      settings: '<w:evenAndOddHeaders/>',
    },
    [[`default: lẻ${MARK}`, `even: ${MARK}`]],
  ],
  [
    'two sections, the second with a header and a first page of its own',
    {
      body: `${p('một', '<w:pPr><w:sectPr/></w:pPr>')}${p('hai')}<w:sectPr>${reference('default', 'rId1')}<w:titlePg/></w:sectPr>`,
      headers: [hdr(p('hai'))],
    },
    [[`default: ${MARK}`], [`default: hai${MARK}`, `first: ${MARK}`]],
  ],
  [
    'a section as it was before a tracked change',
    {
      body: `${p('x')}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:sectPrChange w:id="1" w:author="a"><w:sectPr><w:titlePg/></w:sectPr></w:sectPrChange></w:sectPr>`,
    },
    [[`default: ${MARK}`]],
  ],
  [
    'an empty header',
    { body: `${p('x')}<w:sectPr>${reference('default', 'rId1')}</w:sectPr>`, headers: [`<w:hdr ${W}/>`] },
    [[`default: ${MARK}`]],
  ],
];

describe('a bản nháp in the school’s own layout is marked on every page', () => {
  test.each(LAYOUTS)('%s', async (_, layout, expected) => {
    const { bytes } = await fillTemplate(docxOf(layout), fields(true));
    expect(headersOf(readDocx(bytes))).toEqual(expected);
  });

  test.each(LAYOUTS)('%s: the official report bears no mark', async (_, layout) => {
    const { bytes } = await fillTemplate(docxOf(layout), fields(false));
    const docx = readDocx(bytes);
    expect(
      Object.keys(docx.files).filter((name) => strFromU8(docx.files[name] ?? new Uint8Array()).includes(MARK)),
    ).toEqual([]);
  });

  test('the sample template', async () => {
    const template = new Uint8Array(readFileSync(join(__dirname, '../../samples/mau-word-cua-truong.docx')));
    const { bytes, unknown } = await fillTemplate(template, fields(true));
    const headers = headersOf(readDocx(bytes)).flat();
    expect(headers.length).toBeGreaterThan(0);
    for (const header of headers) expect(header.split(MARK)).toHaveLength(2);
    expect(unknown).toEqual((await fillTemplate(template, fields(false))).unknown);
    // The same input gives the same bytes.
    expect((await fillTemplate(template, fields(true))).bytes).toEqual(bytes);
  });
});
