import { pointLetter, romanNumber } from '../../../src/core/report/number-text';
import { all, attribute, children, layout, look, lookOf, textOf } from '../read-docx';
import { and, ancestor, between, join, looks, mm, SKIP, type Found, type Page, type Point } from './page';

/** Numbers of headings, and those they must be: continuous, from the start in each part. */
function order(page: Page, level: 1 | 2 | 3, expected: (index: number) => string): Found {
  const stops = level === 1 ? [] : [1, ...(level === 3 ? [2] : [])].map((stop) => `Heading${stop}`);
  const got: string[] = [];
  const due: string[] = [];
  let index = 0;
  for (const p of page.paragraphs) {
    const style = attribute(all(p, 'pStyle')[0], 'val') ?? '';
    if (stops.includes(style)) index = 0;
    if (style !== `Heading${level}`) continue;
    got.push(textOf(p).split(' ')[0] ?? '');
    due.push(expected(index++));
  }
  return got.length === 0 ? SKIP : [got.join(' '), got.join(' ') === due.join(' ')];
}

/** N15–N28: body, signature, recipients, end mark, annex, citations. */
export const BODY_POINTS: readonly Point[] = [
  [
    'N15',
    'body: 13–14 pt, justified, first line 1–1,27 cm, at least 6 pt between, single to 1,5 lines',
    (page) => {
      const body = page.paragraphs.filter((p) => attribute(all(p, 'pStyle')[0], 'val') === 'NoiDung');
      const measured = body.map((p) => {
        const space = page.number(p, 'spacing', 'before') + page.number(p, 'spacing', 'after');
        const line = page.number(p, 'spacing', 'line');
        const first = page.number(p, 'ind', 'firstLine');
        const ok =
          layout(page.docx, p, 'jc') === 'both' &&
          (first === 567 || first === 720) &&
          space >= 120 &&
          between(line, 240, 360) &&
          all(p, 'r').every((run) => between(lookOf(page.docx, p, run).size, 26, 28));
        return { ok, words: `first line ${mm(first)}, line ${line}/240`, space };
      });
      return [
        `${body.length} paragraphs justified; ${join(measured.map(({ words }) => words))}; at least ${Math.min(...measured.map(({ space }) => space)) / 20} pt between`,
        body.length >= 4 && measured.every(({ ok }) => ok),
      ];
    },
  ],
  ['N16', 'Phần, Chương', () => SKIP],
  [
    'N17',
    'parts: Roman, continuous, capitals, 13–14 pt, bold',
    (page) => {
      const parts = page.headings(1);
      const ok = parts.every(
        (p) =>
          textOf(p) === textOf(p).toLocaleUpperCase('vi') &&
          look(page.docx, p).bold &&
          !look(page.docx, p).italic &&
          between(look(page.docx, p).size, 26, 28),
      );
      return and(
        order(page, 1, (index) => `${romanNumber(index + 1)}.`),
        join(parts.map((p) => looks(look(page.docx, p)))),
        ok && parts.length > 0,
      );
    },
  ],
  [
    'N18',
    'khoản: Arabic number, full stop, space; with a heading bold on its own line',
    (page) => {
      const found = order(page, 2, (index) => `${index + 1}.`);
      if (found[0] === null) return SKIP;
      const sections = page.headings(2);
      return and(
        found,
        join(sections.map((p) => looks(look(page.docx, p)))),
        sections.every(
          (p) => /^\d+\. \p{Lu}/u.test(textOf(p)) && look(page.docx, p).bold && !look(page.docx, p).italic,
        ),
      );
    },
  ],
  [
    'N19',
    'điểm: letters in Vietnamese order with a bracket, upright',
    (page) => {
      const found = order(page, 3, (index) => `${pointLetter(index)})`);
      if (found[0] === null) return SKIP;
      return and(
        found,
        join(page.headings(3).map((p) => looks(look(page.docx, p)))),
        page.headings(3).every((p) => !look(page.docx, p).bold && !look(page.docx, p).italic),
      );
    },
  ],
  [
    'N20',
    'authority of the signer: capitals, 13–14 pt, bold; KT. for a deputy',
    (page) => {
      const { authority } = page.report.signer;
      const deputy = authority.some((line) => line.includes('PHÓ'));
      return and(
        page.styled(authority[0] ?? '', [26, 28], true),
        `“${authority.join(' / ')}”`,
        deputy === /^KT\. /.test(authority[0] ?? '') && authority.every((line) => page.look(line).bold),
      );
    },
  ],
  [
    'N21',
    'name of the signer: 13–14 pt, bold, centred below, no degrees',
    (page) => {
      const { name, authority } = page.report.signer;
      const same = ancestor(page.find(name), 'tc') === ancestor(page.find(authority[0] ?? ''), 'tc');
      return and(
        page.styled(name, [26, 28], true),
        `“${name}”`,
        same && page.centred(name) && !/\b(ThS|TS|PGS|GS|Thầy|Cô)\b/.test(name),
      );
    },
  ],
  [
    'N22',
    'Kính gửi of a báo cáo to a superior body: 13–14 pt, upright',
    (page) => {
      if (page.report.typeName !== 'BÁO CÁO')
        return [null, !page.paragraphs.some((p) => textOf(p).startsWith('Kính gửi'))];
      return and(
        page.styled(/^Kính gửi:/, [26, 28], false),
        `“${textOf(page.find(/^Kính gửi:/))}”`,
        page.report.addressees.length > 0,
      );
    },
  ],
  ['N23', 'Nơi nhận: 12 pt, italic, bold', (page) => page.styled('Nơi nhận:', [24, 24], true, true)],
  [
    'N24',
    'list of recipients: 11 pt; “- Như trên;” first where there is a Kính gửi; “- Lưu: VT, …” last',
    (page) => {
      const lines = all(ancestor(page.find('Nơi nhận:'), 'tc'), 'p').slice(1);
      const texts = lines.map(textOf);
      const first = page.report.addressees.length > 0 ? texts[0] === '- Như trên;' : !texts.includes('- Như trên;');
      const ends =
        texts.slice(0, -1).every((text) => /^- .+;$/.test(text)) && /^- Lưu: VT, .+\.$/.test(texts.at(-1) ?? '');
      return [
        `${texts.join(' ')} ${join(lines.map((p) => looks(look(page.docx, p))))}`,
        first &&
          ends &&
          lines.every((p) => look(page.docx, p).size === 22 && !look(page.docx, p).bold && !look(page.docx, p).italic),
      ];
    },
  ],
  [
    'N25',
    '“./.” once, after the last sentence',
    (page) => {
      const marked = page.paragraphs.filter((p) => textOf(p).includes('./.'));
      const last = page.paragraphs.filter((p) => attribute(all(p, 'pStyle')[0], 'val') === 'NoiDung').at(-1);
      return [
        `${marked.length} time, “…${textOf(marked[0] ?? page.docx.body).slice(-24)}”`,
        marked.length === 1 && marked[0] === last && textOf(marked[0] ?? page.docx.body).endsWith('./.'),
      ];
    },
  ],
  [
    'N26',
    'annex: “Phụ lục” (numbered from two on) 14 pt bold, title in capitals, “(Kèm theo …)” in italics, own page numbers, named in the body',
    (page) => annex(page),
  ],
  ['N27', 'address at the foot of page 1 (optional)', () => SKIP],
  [
    'N28',
    'first citation in full, later ones by type and number',
    (page) => {
      const text = page.paragraphs.map(textOf).join('\n');
      const cited = [
        ...text.matchAll(
          /(Thông tư|Nghị định|Kế hoạch) số (\d+\/[\p{Lu}\d/-]+)( ngày \d{1,2} tháng \d{1,2} năm \d{4})?/gu,
        ),
      ];
      const seen = new Set<string>();
      const wrong = cited.filter(([, , number = '', date]) => {
        const first = !seen.has(number);
        seen.add(number);
        return first !== (date !== undefined);
      });
      return [`${seen.size} documents cited, ${cited.length} citations`, wrong.length === 0 && seen.size > 0];
    },
  ],
];

/**
 * N26: "Phụ lục", numbered where there are several, 14 pt bold; the title in capitals; the line that leads to the document in italics; a section with page
 * numbers of its own for each; and the body says that it is there.
 */
function annex(page: Page): Found {
  const { annexes, letterhead } = page.report;
  const labels = page.paragraphs.filter((p) => /^Phụ lục(?: [IVX]+)?$/.test(textOf(p)));
  const sections = all(page.docx.body, 'sectPr');
  const restarts = sections.every((section) => attribute(children(section, 'pgNumType')[0], 'start') === '1');
  if (annexes.length === 0) return [null, labels.length === 0 && sections.length === 1];
  const due = annexes.map((_, index) => (annexes.length === 1 ? 'Phụ lục' : `Phụ lục ${romanNumber(index + 1)}`));
  const words = page.paragraphs.map(textOf);
  const ok = labels.every((label, index) => {
    const at = page.paragraphs.indexOf(label);
    const [title, guide] = [page.paragraphs[at + 1], page.paragraphs[at + 2]];
    if (!title || !guide) return false;
    const [first, second, third] = [look(page.docx, label), look(page.docx, title), look(page.docx, guide)];
    return (
      [label, title, guide].every((p) => layout(page.docx, p, 'jc') === 'center') &&
      first.bold &&
      !first.italic &&
      first.size === 28 &&
      second.bold &&
      !second.italic &&
      between(second.size, 26, 28) &&
      textOf(title) === textOf(title).toLocaleUpperCase('vi') &&
      third.italic &&
      !third.bold &&
      between(third.size, 26, 28) &&
      /^\(Kèm theo (?:Báo cáo|Biên bản) số\s.+ ngày\s.+\snăm \d{4} của .+\)$/.test(textOf(guide)) &&
      textOf(guide).includes(letterhead.sign) &&
      words.slice(0, at).some((text) => text.includes(due[index] ?? '?') && /^- /.test(text))
    );
  });
  const guide = words.find((text) => text.startsWith('(Kèm theo ')) ?? '';
  return [
    `${labels.map(textOf).join(', ')} ${join(labels.map((p) => looks(look(page.docx, p))))}; “${guide.replace(/\s+/g, ' ')}”; ${restarts ? 'own page numbers' : 'no page numbers of its own'}`,
    labels.map(textOf).join() === due.join() && sections.length === annexes.length + 1 && restarts && ok,
  ];
}
