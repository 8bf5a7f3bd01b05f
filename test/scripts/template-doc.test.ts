import { readFileSync } from 'node:fs';
import { TEMPLATE_PAGE, templatePage } from '../../scripts/make-template-doc';
import { composeReport } from '../../src/core/report';
import { templateFields } from '../../src/core/report/template-fields';
import { FACTS, FIGURES, figuresOf, sampleBook, TODAY } from '../core/report/sample';

test('docs/MAU-WORD.vi.md is what `npm run docs` writes', () => {
  expect(readFileSync(TEMPLATE_PAGE, 'utf8')).toBe(templatePage());
});

test('every field that the page names is known', () => {
  const figures = figuresOf(FIGURES);
  const book = sampleBook(FACTS);
  const report = composeReport({ book, figures, kind: 'tong-ket', today: TODAY, draft: false });
  // The list that goes with minutes of weeding: alone, or the first of two.
  const list = report.blocks.find((block) => block.kind === 'table');
  if (!list) throw new Error('no table');
  const annex = { title: list.caption, table: list };
  const fields = [[], [annex], [annex, annex]].map((annexes) =>
    templateFields({ ...report, annexes }, figures, book.profile),
  );
  const named = [...templatePage().matchAll(/`\{[#/]?([^}`]+)\}`/g)].map(([, name]) => name ?? '');
  expect(named.length).toBeGreaterThan(100);
  const columns = new Set(['Loại tài liệu', 'Số bản']);
  expect(named.filter((name) => !columns.has(name) && fields.every(({ find }) => find(name) === null))).toEqual([]);
});
