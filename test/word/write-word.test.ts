import { strFromU8 } from 'fflate';
import { composeReport } from '../../src/core/report';
import { textWidth } from '../../src/core/report/text-width';
import { writeWord } from '../../src/word';
import { bookOf, FACTS, FIGURES, figuresOf, sampleBook, TODAY, type Facts } from '../core/report/sample';
import {
  all,
  attribute,
  children,
  has,
  layout,
  look,
  lookOf,
  paragraph,
  readDocx,
  textOf,
  type Docx,
} from './read-docx';
import type { Element } from '@xmldom/xmldom';

const figures = figuresOf(FIGURES);

function bytesOf(facts: Facts = FACTS, draft = false): Promise<Uint8Array> {
  const document = composeReport({ book: sampleBook(facts), figures, kind: 'tong-ket', today: TODAY, draft });
  return writeWord(document, figures);
}

let docx: Docx;
let draft: Docx;
beforeAll(async () => {
  docx = readDocx(await bytesOf());
  draft = readDocx(await bytesOf(FACTS, true));
});

const find = (text: string | RegExp) => paragraph(docx, text);
const number = (text: string | null) => Number(text ?? NaN);

/** The drawn line below a paragraph: the next paragraph's top border, and its length in twips inside a column of `width`. */
function ruleBelow(text: string, width: number): number {
  const p = find(text);
  let next = p.nextSibling;
  while (next && next.nodeName !== 'w:p') next = next.nextSibling;
  const rule = next as Element;
  expect(textOf(rule)).toBe('');
  const borders = all(rule, 'top');
  expect(attribute(borders[0], 'val')).toBe('single');
  const indent = all(rule, 'ind')[0];
  return width - number(attribute(indent, 'left')) - number(attribute(indent, 'right'));
}

const shareOf = (text: string, length: number, size: number) => length / (textWidth(text, size, true) * 20);
const within = (value: number, low: number, high: number) => {
  expect(value).toBeGreaterThanOrEqual(low);
  expect(value).toBeLessThanOrEqual(high);
};

const NATION = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
const MOTTO = 'Độc lập - Tự do - Hạnh phúc';
const SCHOOL = 'TRƯỜNG TIỂU HỌC BẮC LỆNH';
const SUBJECT = 'Tổng kết hoạt động thư viện năm học 2025-2026';

/** Nghị định 30/2020/NĐ-CP, Phụ lục I, point by point. Each test measures in the XML of the file. */
const POINTS: readonly (readonly [id: string, what: string, measure: () => void])[] = [
  [
    'N01',
    'A4 upright',
    () => {
      const size = all(docx.body, 'pgSz')[0];
      expect([attribute(size, 'w'), attribute(size, 'h')]).toEqual(['11906', '16838']);
      expect(attribute(size, 'orient') ?? 'portrait').toBe('portrait');
    },
  ],
  [
    'N02',
    'margins',
    () => {
      const margins = all(docx.body, 'pgMar')[0];
      within(number(attribute(margins, 'top')), 1134, 1417);
      within(number(attribute(margins, 'bottom')), 1134, 1417);
      within(number(attribute(margins, 'left')), 1701, 1984);
      within(number(attribute(margins, 'right')), 850, 1134);
      expect(attribute(margins, 'gutter')).toBe('0');
    },
  ],
  [
    'N03',
    'Times New Roman, black, composed Unicode everywhere',
    () => {
      for (const p of all(docx.body, 'p')) {
        for (const run of all(p, 'r')) {
          const { fonts, color } = lookOf(docx, p, run);
          expect(new Set(fonts)).toEqual(new Set(['Times New Roman']));
          expect(['auto', '000000']).toContain(color);
        }
      }
      const text = textOf(docx.body);
      expect(text).toBe(text.normalize('NFC'));
    },
  ],
  [
    'N04',
    'page number in the top margin, centred, not on page 1',
    () => {
      expect(all(docx.body, 'titlePg')).toHaveLength(1);
      const headers = headerTexts(docx);
      const header = docx.part(`word/${headers.default}`);
      expect(all(header, 'instrText').map((node) => node.textContent?.trim())).toEqual(['PAGE']);
      expect(attribute(all(header, 'jc')[0], 'val')).toBe('center');
      within(number(attribute(all(header, 'sz')[0], 'val')), 26, 28);
      expect(attribute(all(docx.body, 'pgNumType')[0], 'start')).toBe('1');
      const first = docx.part(`word/${headers.first}`);
      expect(all(first, 'instrText')).toHaveLength(0);
      expect(all(first, 't')).toHaveLength(0);
    },
  ],
  [
    'N05',
    'Quốc hiệu',
    () => {
      expect(look(docx, find(NATION))).toMatchObject({ bold: true, italic: false });
      within(look(docx, find(NATION)).size, 24, 26);
      // One line: it fits its column.
      expect(textWidth(NATION, look(docx, find(NATION)).size / 2, true) * 20).toBeLessThan(columnOf(find(NATION)));
    },
  ],
  [
    'N06',
    'Tiêu ngữ with hyphens, and a line as long as the text',
    () => {
      const p = find(MOTTO);
      expect(look(docx, p)).toMatchObject({ bold: true, italic: false });
      within(look(docx, p).size, 26, 28);
      expect(layout(docx, p, 'jc')).toBe('center');
      expect(layout(docx, p, 'spacing', 'line')).toBe('240');
      within(shareOf(MOTTO, ruleBelow(MOTTO, columnOf(p)), look(docx, p).size / 2), 0.97, 1.03);
    },
  ],
  [
    'N07',
    'superior body, not bold',
    () => {
      expect(look(docx, find('UBND PHƯỜNG BẮC LỆNH'))).toMatchObject({ bold: false, italic: false });
      within(look(docx, find('UBND PHƯỜNG BẮC LỆNH')).size, 24, 26);
    },
  ],
  [
    'N08',
    'issuing body, bold, and a line of 1/3–1/2',
    () => {
      const p = find(SCHOOL);
      expect(look(docx, p)).toMatchObject({ bold: true, italic: false });
      within(shareOf(SCHOOL, ruleBelow(SCHOOL, columnOf(p)), look(docx, p).size / 2), 1 / 3, 1 / 2);
      expect(layout(docx, p, 'jc')).toBe('center');
    },
  ],
  [
    'N09',
    'number and sign',
    () => {
      const p = find(/^Số:/);
      expect(textOf(p)).toMatch(/^Số: (0[1-9]|[1-9]\d+)\/BC-[A-ZĐ0-9.&-]+$/);
      expect(look(docx, p)).toMatchObject({ size: 26, bold: false, italic: false });
    },
  ],
  [
    'N11',
    'place and date level with the number',
    () => {
      const p = find(/, ngày /);
      expect(textOf(p)).toMatch(/^.+, ngày (0[1-9]|[12]\d|3[01]) tháng (01|02|[3-9]|1[0-2]) năm \d{4}$/);
      expect(look(docx, p).italic).toBe(true);
      within(look(docx, p).size, 26, 28);
      expect(rowOf(p)).toBe(rowOf(find(/^Số:/)));
    },
  ],
  [
    'N12',
    'type of document',
    () => {
      const p = find('BÁO CÁO');
      expect(look(docx, p)).toMatchObject({ bold: true, italic: false });
      within(look(docx, p).size, 26, 28);
      expect(layout(docx, p, 'jc')).toBe('center');
    },
  ],
  [
    'N13',
    'trích yếu on its own line, and a line of 1/3–1/2',
    () => {
      const p = find(SUBJECT);
      expect(look(docx, p)).toMatchObject({ bold: true, italic: false });
      expect(layout(docx, p, 'jc')).toBe('center');
      within(shareOf(SUBJECT, ruleBelow(SUBJECT, 9071), look(docx, p).size / 2), 1 / 3, 1 / 2);
    },
  ],
  [
    'N14',
    'căn cứ in italics, ";" after each and "." after the last',
    () => {
      const basis = all(docx.body, 'p').filter((p) => textOf(p).startsWith('Căn cứ'));
      expect(basis.length).toBeGreaterThanOrEqual(2);
      expect(basis.map((p) => textOf(p).at(-1))).toEqual([...basis.slice(1).map(() => ';'), '.']);
      for (const p of basis) {
        expect(look(docx, p).italic).toBe(true);
        within(look(docx, p).size, 26, 28);
      }
    },
  ],
  [
    'N15',
    'body justified, first line 1 cm, at least 6 pt between, single to 1.5 lines',
    () => {
      const body = all(docx.body, 'p').filter((p) => textOf(p).startsWith('- ') && layout(docx, p, 'jc') === 'both');
      expect(body.length).toBeGreaterThan(20);
      for (const p of body) {
        expect(['567', '720']).toContain(layout(docx, p, 'ind', 'firstLine'));
        expect(
          number(layout(docx, p, 'spacing', 'before')) + number(layout(docx, p, 'spacing', 'after')),
        ).toBeGreaterThanOrEqual(120);
        within(number(layout(docx, p, 'spacing', 'line')), 240, 360);
        expect(layout(docx, p, 'spacing', 'lineRule')).toBe('auto');
        within(look(docx, p).size, 26, 28);
        expect(look(docx, p)).toMatchObject({ bold: false, italic: false });
      }
    },
  ],
  [
    'N17',
    'parts I, II, III, IV in capitals, bold',
    () => {
      const parts = headings('Heading1');
      expect(parts.map((p) => textOf(p).split('.')[0])).toEqual(['I', 'II', 'III', 'IV']);
      for (const p of parts) {
        expect(textOf(p)).toBe(textOf(p).toLocaleUpperCase('vi'));
        expect(look(docx, p)).toMatchObject({ bold: true, italic: false });
        within(look(docx, p).size, 26, 28);
      }
    },
  ],
  [
    'N18',
    'khoản: Arabic number, full stop, space; bold, own line',
    () => {
      for (const p of headings('Heading2')) {
        expect(textOf(p)).toMatch(/^\d+\. \p{Lu}/u);
        expect(look(docx, p)).toMatchObject({ bold: true, italic: false });
      }
      expect(
        headings('Heading2')
          .map((p) => textOf(p).split('.')[0])
          .join(' '),
      ).toBe('1 2 1 2 3 4 5 1 2');
    },
  ],
  [
    'N19',
    'điểm: Vietnamese letters with a bracket, upright',
    () => {
      const points = headings('Heading3');
      expect(points.map((p) => textOf(p).slice(0, 3))).toEqual(['a) ', 'b) ', 'c) ', 'a) ', 'b) ']);
      for (const p of points) expect(look(docx, p)).toMatchObject({ bold: false, italic: false });
    },
  ],
  [
    'N20',
    'signer’s authority',
    () => {
      expect(look(docx, find('HIỆU TRƯỞNG'))).toMatchObject({ bold: true, italic: false });
      within(look(docx, find('HIỆU TRƯỞNG')).size, 26, 28);
    },
  ],
  [
    'N21',
    'signer’s name centred below',
    () => {
      const p = find('Nguyễn Thị Hoa');
      expect(look(docx, p)).toMatchObject({ bold: true, italic: false });
      expect(layout(docx, p, 'jc')).toBe('center');
      expect(cellOf(p)).toBe(cellOf(find('HIỆU TRƯỞNG')));
    },
  ],
  [
    'N22',
    'Kính gửi',
    () => {
      const p = find(/^Kính gửi:/);
      expect(textOf(p)).toBe('Kính gửi: UBND phường Bắc Lệnh.');
      expect(look(docx, p)).toMatchObject({ bold: false, italic: false });
    },
  ],
  [
    'N23',
    'Nơi nhận label',
    () => {
      expect(look(docx, find('Nơi nhận:'))).toMatchObject({ size: 24, bold: true, italic: true });
    },
  ],
  [
    'N24',
    'Nơi nhận list',
    () => {
      const cell = cellOf(find('Nơi nhận:'));
      const lines = all(cell, 'p').slice(1);
      expect(textOf(lines[0] ?? cell)).toBe('- Như trên;');
      expect(textOf(lines.at(-1) ?? cell)).toMatch(/^- Lưu: VT, .+\.$/);
      for (const line of lines.slice(0, -1)) expect(textOf(line)).toMatch(/^- .+;$/);
      for (const line of lines) expect(look(docx, line)).toMatchObject({ size: 22, bold: false, italic: false });
    },
  ],
  [
    'N25',
    'end mark after the last sentence',
    () => {
      const ends = all(docx.body, 'p').filter((p) => textOf(p).endsWith('./.'));
      expect(ends).toHaveLength(1);
      expect(textOf(docx.body).match(/\.\/\./g)).toHaveLength(1);
    },
  ],
];

function headerTexts(file: Docx): { default: string; first: string } {
  const relations = strFromU8(file.files['word/_rels/document.xml.rels'] ?? new Uint8Array());
  const target = (type: string) => {
    const reference = all(file.body, 'headerReference').find((node) => attribute(node, 'type') === type);
    const id = reference?.getAttribute('r:id') ?? '';
    return new RegExp(`<Relationship [^>]*Id="${id}"[^>]*>`).exec(relations)?.[0].match(/Target="([^"]+)"/)?.[1] ?? '';
  };
  return { default: target('default'), first: target('first') };
}

function ancestor(node: Element, name: string): Element {
  let at = node.parentNode;
  while (at && at.nodeName !== `w:${name}`) at = at.parentNode;
  return at as Element;
}
const cellOf = (p: Element) => ancestor(p, 'tc');
const rowOf = (p: Element) => ancestor(p, 'tr');
const columnOf = (p: Element) => number(attribute(all(cellOf(p), 'tcW')[0], 'w'));
const headings = (style: string) => all(docx.body, 'p').filter((p) => attribute(all(p, 'pStyle')[0], 'val') === style);

describe('Nghị định 30/2020/NĐ-CP, Phụ lục I', () => {
  test.each(POINTS)('%s %s', (_, __, measure) => measure());
});

describe('a deputy signs, the report is not registered yet, nobody prepared it', () => {
  let other: Docx;
  beforeAll(async () => {
    other = readDocx(
      await bytesOf({
        ...FACTS,
        'Số báo cáo': '',
        'Ngày báo cáo': '',
        'Người ký': 'ThS. LÊ THU HẰNG',
        'Chức vụ người ký': 'Phó Hiệu trưởng',
        'Tổ trưởng tổ thư viện': '',
        'Kính gửi': 'UBND phường Bắc Lệnh; Phòng Văn hóa - Xã hội',
      }),
    );
  });

  test('KT. and the deputy’s position stand above the name without a degree', () => {
    const texts = all(other.body, 'p').map(textOf);
    expect(texts).toEqual(expect.arrayContaining(['KT. HIỆU TRƯỞNG', 'PHÓ HIỆU TRƯỞNG', 'Lê Thu Hằng']));
  });

  test('Nơi nhận is level with the signer’s authority', () => {
    expect(rowOf(paragraph(other, 'Nơi nhận:'))).toBe(rowOf(paragraph(other, 'KT. HIỆU TRƯỞNG')));
  });

  test('number and day are left as space to fill in', () => {
    expect(textOf(paragraph(other, /^Số:/))).toMatch(/^Số:\s+\/BC-THBL$/);
    expect(textOf(paragraph(other, /, ngày/))).toMatch(/^Bắc Lệnh, ngày\s+tháng\s+năm 2026$/);
  });

  test('several addressees stand on lines of their own', () => {
    const texts = all(other.body, 'p').map(textOf);
    expect(texts).toEqual(
      expect.arrayContaining(['Kính gửi:', '- UBND phường Bắc Lệnh;', '- Phòng Văn hóa - Xã hội.']),
    );
  });
});

describe('tables', () => {
  const tables = () => all(docx.body, 'tbl').filter((table) => all(table, 'tblHeader').length > 0);

  test('header rows repeat, no row is torn, widths are in twips and add up to the text’s width', () => {
    expect(tables().length).toBeGreaterThanOrEqual(6);
    for (const table of tables()) {
      expect(attribute(all(table, 'tblW')[0], 'type')).toBe('dxa');
      const widths = all(table, 'gridCol').map((column) => number(attribute(column, 'w')));
      expect(widths.reduce((sum, width) => sum + width, 0)).toBe(9071);
      for (const row of all(table, 'tr')) expect(all(row, 'cantSplit')).toHaveLength(1);
      expect(all(all(table, 'tr')[0] ?? table, 'tblHeader')).toHaveLength(1);
    }
  });

  test('no number is too wide for its column', () => {
    for (const table of tables()) {
      const widths = all(table, 'gridCol').map((column) => number(attribute(column, 'w')));
      for (const row of all(table, 'tr')) {
        children(row, 'tc').forEach((cell, column) => {
          for (const word of textOf(cell).split(' '))
            expect(textWidth(word, 12, true) * 20).toBeLessThanOrEqual((widths[column] ?? 0) - 140);
        });
      }
    }
  });

  test('the parts of the stock add up to the printed total', () => {
    const [stock] = tables();
    const copies = all(stock ?? docx.body, 'tr')
      .slice(1)
      .map((row) => Number(textOf(children(row, 'tc')[3] ?? row).replace('.', '')));
    const total = copies.pop();
    expect(copies.reduce((sum, count) => sum + count, 0)).toBe(total);
    expect(total).toBe(4098);
  });

  test('each table has a numbered caption that stays with it', () => {
    const captions = all(docx.body, 'p').filter((p) => /^Bảng \d+\. /.test(textOf(p)));
    expect(captions.map((p) => textOf(p).split('.')[0])).toEqual(tables().map((_, index) => `Bảng ${index + 1}`));
    for (const p of captions) expect(has(docx, p, 'keepNext')).toBe(true);
  });
});

describe('the file', () => {
  test('Vietnamese is set for spell check in every run', () => {
    for (const p of all(docx.body, 'p'))
      for (const run of all(p, 'r')) expect(lookOf(docx, p, run).language).toBe('vi-VN');
  });

  test('headings are Word’s own levels 1–3, and stay with what follows', () => {
    for (const style of ['Heading1', 'Heading2', 'Heading3']) {
      expect(headings(style).length).toBeGreaterThan(0);
      for (const p of headings(style)) expect(has(docx, p, 'keepNext')).toBe(true);
    }
  });

  test('signatures stay on one page with the closing sentence', () => {
    expect(has(docx, paragraph(docx, /\.\/\.$/), 'keepNext')).toBe(true);
    expect(all(rowOf(find('HIỆU TRƯỞNG')), 'cantSplit')).toHaveLength(1);
    expect(has(docx, find('HIỆU TRƯỞNG'), 'keepNext')).toBe(true);
  });

  test('properties name title, subject, school and language', () => {
    const core = strFromU8(docx.files['docProps/core.xml'] ?? new Uint8Array());
    expect(core).toContain(`<dc:title>BÁO CÁO ${SUBJECT}</dc:title>`);
    expect(core).toContain(`<dc:creator>${SCHOOL}</dc:creator>`);
    expect(core).toContain('<dc:language>vi-VN</dc:language>');
    expect(core).toContain('2026-05-25');
  });

  test('a draft is marked on every page, a final report on none', () => {
    const { default: later, first } = headerTexts(draft);
    expect(all(draft.part(`word/${later}`), 't').map((node) => node.textContent)).toContain('BẢN NHÁP');
    expect(all(draft.part(`word/${first}`), 't').map((node) => node.textContent)).toContain('BẢN NHÁP');
    const names = Object.keys(docx.files).filter((name) => /^word\/(document|header\d+|footer\d+)\.xml$/.test(name));
    for (const name of names) expect(strFromU8(docx.files[name] ?? new Uint8Array())).not.toContain('BẢN NHÁP');
  });

  test('the same report gives the same bytes, of less than 200 KB', async () => {
    const [one, two] = [await bytesOf(), await bytesOf()];
    expect(Buffer.compare(Buffer.from(one), Buffer.from(two))).toBe(0);
    expect(one.length).toBeLessThan(200_000);
  });

  test('a report on nothing is a file without NaN, undefined, null or braces', async () => {
    const none = figuresOf({});
    const document = composeReport({ book: bookOf({}), figures: none, kind: 'tong-ket', today: TODAY, draft: true });
    const bare = readDocx(await writeWord(document, none));
    expect(textOf(bare.body)).not.toMatch(/NaN|undefined|null|[{}]/);
    expect(textOf(bare.body)).toContain('Chưa có số liệu về vốn tài liệu.');
  });

  test('signs that XML reserves are kept', async () => {
    const facts: Facts = { ...FACTS, 'Tên trường': 'TRƯỜNG TH&THCS "A" <B>' };
    const odd = readDocx(await bytesOf(facts));
    expect(textOf(paragraph(odd, /^TRƯỜNG/))).toBe('TRƯỜNG TH&THCS "A" <B>');
    expect(() => odd.part('docProps/core.xml')).not.toThrow();
  });
});

test('the last two sentences stay on the page of the closing one, and that with the signatures', () => {
  const body = all(docx.body, 'p').filter((p) => attribute(all(p, 'pStyle')[0], 'val') === 'NoiDung');
  const kept = body.map((p) => all(p, 'keepNext').length > 0);
  expect(textOf(body.at(-1) ?? docx.body)).toMatch(/\.\/\.$/);
  expect(kept.slice(-3)).toEqual([true, true, true]);
  expect(kept.at(-4)).toBe(false);
});
