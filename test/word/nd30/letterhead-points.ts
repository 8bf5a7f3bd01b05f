import { textWidth } from '../../../src/core/report/text-width';
import { all, attribute, layout, look, lookOf, textOf } from '../read-docx';
import { and, ancestor, between, header, join, looks, mm, pt, type Point } from './page';

const NATION = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
const MOTTO = 'Độc lập - Tự do - Hạnh phúc';

/** N01–N14: paper, font, letterhead, title, basis. */
export const LETTERHEAD_POINTS: readonly Point[] = [
  [
    'N01',
    'A4 210 × 297 mm, upright',
    ({ docx }) => {
      const sizes = all(docx.body, 'pgSz').map(
        (size) =>
          `${attribute(size, 'w') ?? ''} × ${attribute(size, 'h') ?? ''} twips${attribute(size, 'orient') === 'landscape' ? ', on its side' : ''}`,
      );
      return [join(sizes), join(sizes) === '11906 × 16838 twips'];
    },
  ],
  [
    'N02',
    'top, bottom 20–25, left 30–35, right 15–20 mm',
    ({ docx }) => {
      const all4 = all(docx.body, 'pgMar').map((margins) => {
        const [top = 0, bottom = 0, left = 0, right = 0] = ['top', 'bottom', 'left', 'right'].map((side) =>
          Number(attribute(margins, side)),
        );
        const ok =
          between(top, 1134, 1417) &&
          between(bottom, 1134, 1417) &&
          between(left, 1701, 1984) &&
          between(right, 850, 1134);
        return { ok, words: `top ${mm(top)}, bottom ${mm(bottom)}, left ${mm(left)}, right ${mm(right)}` };
      });
      return [join(all4.map(({ words }) => words)), all4.length > 0 && all4.every(({ ok }) => ok)];
    },
  ],
  [
    'N03',
    'Times New Roman, black, composed Unicode, everywhere',
    ({ docx, paragraphs }) => {
      const runs = paragraphs.flatMap((p) => all(p, 'r').map((run) => lookOf(docx, p, run)));
      const fonts = join(runs.flatMap((run) => run.fonts));
      const colours = join(runs.map((run) => run.color));
      const text = textOf(docx.body);
      const composed = text === text.normalize('NFC');
      return [
        `${fonts}; colours ${colours}; ${composed ? 'NFC' : 'not NFC'}; ${runs.length} runs`,
        fonts === 'Times New Roman' && /^(auto|000000|auto, 000000|000000, auto)$/.test(colours) && composed,
      ];
    },
  ],
  [
    'N04',
    'page number centred in the top margin, 13–14 pt, from page 2 on',
    ({ docx }) => {
      const [later, first] = [header(docx, 'default'), header(docx, 'first')];
      if (!later || !first) return ['no header', false];
      const sections = all(docx.body, 'sectPr');
      const fields = all(later, 'instrText').map((node) => node.textContent?.trim());
      const size = Number(attribute(all(later, 'sz')[0], 'val'));
      const jc = attribute(all(later, 'jc')[0], 'val');
      const start = attribute(all(docx.body, 'pgNumType')[0], 'start');
      const hidden = all(first, 'instrText').length === 0 && all(docx.body, 'titlePg').length === sections.length;
      return [
        `field ${fields.join()}, ${jc ?? ''}, ${pt(size)}, from ${start ?? ''}; page 1 ${hidden ? 'bears none' : 'bears one'}`,
        fields.join() === 'PAGE' && jc === 'center' && between(size, 26, 28) && start === '1' && hidden,
      ];
    },
  ],
  [
    'N05',
    'Quốc hiệu: capitals, 12–13 pt, bold, on one line',
    (page) => {
      const size = page.look(NATION).size;
      const column = Number(attribute(all(ancestor(page.find(NATION), 'tc'), 'tcW')[0], 'w'));
      const length = textWidth(NATION, size / 2, true) * 20;
      return and(
        page.styled(NATION, [24, 26], true),
        `${mm(length)} in a column of ${mm(column)}`,
        length < column && page.centred(NATION),
      );
    },
  ],
  [
    'N06',
    'Tiêu ngữ: 13–14 pt, bold, hyphens with spaces, a line as long as the text, single spacing',
    (page) => {
      const share = page.rule(MOTTO);
      const line = layout(page.docx, page.find(MOTTO), 'spacing', 'line');
      return and(
        page.styled(MOTTO, [26, 28], true),
        `U+002D; line ${(share * 100).toFixed(0)} % of the text; spacing ${line ?? ''}/240`,
        between(share, 0.97, 1.03) && line === '240' && page.centred(MOTTO),
      );
    },
  ],
  [
    'N07',
    'superior body: capitals, 12–13 pt, not bold',
    (page) => page.styled(page.report.letterhead.superiorBody, [24, 26], false),
  ],
  [
    'N08',
    'issuing body: capitals, 12–13 pt, bold, a line of 1/3–1/2',
    (page) => {
      const body = page.report.letterhead.issuingBody;
      const share = page.rule(body);
      return and(
        page.styled(body, [24, 26], true),
        `line ${(share * 100).toFixed(0)} % of the text`,
        between(share, 1 / 3, 1 / 2) && page.centred(body) && body === body.toLocaleUpperCase('vi'),
      );
    },
  ],
  [
    'N09',
    'number and sign: 13 pt, leading 0, no spaces; room where there is no number yet',
    (page) => {
      const text = textOf(page.find(/^Số:/));
      const pattern =
        page.report.letterhead.number === null
          ? /^Số:\u0020?\u00a0+\/(BC|BB)-[\p{Lu}0-9.&-]+$/u
          : /^Số: (0[1-9]|[1-9]\d+)\/(BC|BB)-[\p{Lu}0-9.&-]+$/u;
      return and(
        page.styled(/^Số:/, [26, 26], false),
        `“${text.replace(/\s+/g, ' ')}”`,
        pattern.test(text) && page.centred(/^Số:/),
      );
    },
  ],
  [
    'N10',
    'abbreviation of the type: BC for báo cáo, BB for biên bản',
    ({ report }) => {
      const due = report.typeName === 'BIÊN BẢN' ? 'BB' : 'BC';
      return [report.letterhead.sign, report.letterhead.sign.startsWith(`${due}-`)];
    },
  ],
  [
    'N11',
    'place and date: italic, 13–14 pt, level with the number, leading 0 for days under 10 and months 1, 2',
    (page) => {
      const p = page.find(/, ngày/);
      const text = textOf(p);
      const pattern =
        page.report.letterhead.date === null
          ? /^.+, ngày\s+tháng\s+năm \d{4}$/
          : /^.+, ngày (0[1-9]|[12]\d|3[01]) tháng (01|02|[3-9]|1[0-2]) năm \d{4}$/;
      return and(
        page.styled(/, ngày/, [26, 28], false, true),
        `“${text.replace(/\s+/g, ' ')}”`,
        pattern.test(text) && ancestor(p, 'tr') === ancestor(page.find(/^Số:/), 'tr'),
      );
    },
  ],
  [
    'N12',
    'type of document: capitals, 13–14 pt, bold, centred',
    (page) =>
      and(
        page.styled(page.report.typeName, [26, 28], true),
        `“${page.report.typeName}”`,
        page.centred(page.report.typeName),
      ),
  ],
  [
    'N13',
    'trích yếu: on a line of its own, 13–14 pt, bold, centred, a line of 1/3–1/2',
    (page) => {
      const share = page.rule(page.report.subject);
      return and(
        page.styled(page.report.subject, [26, 28], true),
        `line ${(share * 100).toFixed(0)} % of the text`,
        between(share, 1 / 3, 1 / 2) && page.centred(page.report.subject),
      );
    },
  ],
  [
    'N14',
    'căn cứ: italic, 13–14 pt, one a line, “;” after each and “.” after the last',
    (page) => {
      const basis = page.paragraphs.filter((p) => textOf(p).startsWith('Căn cứ'));
      const ends = basis.map((p) => textOf(p).at(-1) ?? '').join(' ');
      const due = basis.map((_, index) => (index === basis.length - 1 ? '.' : ';')).join(' ');
      const all14 = basis.every((p) => look(page.docx, p).italic && between(look(page.docx, p).size, 26, 28));
      return [
        `${basis.length} lines ending ${ends}; ${join(basis.map((p) => looks(look(page.docx, p))))}`,
        basis.length > 0 && ends === due && all14,
      ];
    },
  ],
];
