import { composeReport } from '../../../src/core/report';
import { pastedReport } from '../../../src/core/report/as-html';
import { FACTS, FIGURES, figuresOf, sampleBook, TODAY } from './sample';

const figures = figuresOf(FIGURES);
const compose = (draft: boolean, facts = FACTS) =>
  composeReport({ book: sampleBook(facts), figures, kind: 'tong-ket', today: TODAY, draft });

test('what is pasted has the headings, tables, letterhead and end of the report, and its text the same words', () => {
  const { html, text } = pastedReport(compose(false), figures);
  expect(html).toMatch(/<h1[^>]*>I\. THỰC TRẠNG THƯ VIỆN<\/h1>/);
  expect(html.match(/<thead>/g)?.length).toBe(html.match(/<tbody>/g)?.length);
  expect(html).toContain('<b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</b>');
  expect(text).toContain('4.098');
  expect(text).toContain('./.');
  expect(text).not.toMatch(/[<>]|&amp;|undefined|NaN|null/);
  expect(html).not.toContain('BẢN NHÁP');
});

test('a draft says so first', () => {
  expect(pastedReport(compose(true), figures).text.startsWith('BẢN NHÁP\n')).toBe(true);
});

test('markup in a name stays text', () => {
  const { html, text } = pastedReport(
    compose(false, { ...FACTS, 'Tên trường': 'Trường <b onclick="x">A & B</b>' }),
    figures,
  );
  expect(html).not.toMatch(/<b onclick/i);
  expect(text).toMatch(/A & B/i);
});
