import { composeReport, reportSheet, type ReportKind } from '../../../src/core/report';
import type { Block } from '../../../src/core/report/document';
import { REPORT_FORMS } from '../../../src/core/report/kinds';
import { announcedTable, lastLines } from '../../../src/core/report/numbering';
import type { SheetPlan } from '../../../src/core/sheet/plan';
import { bookOf, FACTS, FIGURES, figuresOf, narrativeTable, TODAY, type NarrativeRow } from './sample';

const KINDS = Object.keys(REPORT_FORMS) as ReportKind[];
const figures = figuresOf(FIGURES);
const PAGE = 728;

/** The rows of each page as Excel fills A4 with them, each with its style and its text. */
function pagesOf(plan: SheetPlan): { style: string; text: string }[][] {
  const rows = new Map<number, { style: string; text: string }>();
  for (const { row, column, style, content } of plan.cells) {
    if (column !== 0) continue;
    const text = !content ? '' : 'formula' in content ? content.formula : String(content.value);
    rows.set(row, { style: style ?? '', text });
  }
  const last = plan.page?.printArea?.rowCount ?? 0;
  const pages: { style: string; text: string }[][] = [[]];
  let used = 0;
  for (let row = 0; row < last; row++) {
    const height = plan.rowHeights[row] ?? 15;
    used += height;
    if (used > PAGE) {
      pages.push([]);
      used = height;
    }
    const written = rows.get(row);
    if (written && written.text !== '') pages.at(-1)?.push(written);
  }
  return pages;
}

/** So many sentences of one or two lines in front of the last part, and one in it: the end of the report moves over the page. */
function report(kind: ReportKind, count: number) {
  const long = 'Nhà trường quan tâm bổ sung sách, báo, tạp chí và cơ sở vật chất cho thư viện trong năm học vừa qua.';
  const rows = Array.from({ length: count }, (_, at): NarrativeRow => [
    kind === 'tong-ket' || kind === 'so-ket-hk1' ? 'III.2' : 'Thư viện xanh',
    `${at % 2 === 0 ? long : 'Thư viện sạch đẹp.'} ${'.'.repeat(at % 3)}`,
    true,
  ]);
  const book = bookOf(FACTS, [narrativeTable([...rows, ['IV', 'Tiếp tục giữ gìn thư viện.', true]])]);
  return composeReport({ book, figures, kind, today: TODAY, draft: false });
}

describe('how the pages of the report sheet end', () => {
  test.each(KINDS)(
    '%s: no heading and no caption is the last thing on a page, signatures stay whole and with what was said',
    (kind) => {
      for (let count = 0; count < 45; count++) {
        const document = report(kind, count);
        const pages = pagesOf(reportSheet(document, figures, { figuresCell: () => null, verdict: 'Đã kiểm tra.' }));
        for (const page of pages.slice(0, -1))
          expect([count, page.at(-1)]).not.toEqual([
            count,
            expect.objectContaining({
              style: expect.stringMatching(/^(part|section|subheading|caption|head)$/) as string,
            }),
          ]);
        const signed = pages.filter((page) => page.some(({ style }) => style === 'authority' || style === 'signer'));
        expect([count, signed.length]).toEqual([count, 1]);
        const closing = signed[0]?.findIndex(({ text }) => text.endsWith('./.')) ?? -1;
        expect([count, closing >= 0]).toEqual([count, true]);
        const endsWithSentence = document.blocks.at(-1)?.kind === 'item';
        const above = signed[0]?.slice(0, closing).filter(({ style }) => style === 'body') ?? [];
        if (endsWithSentence) expect([count, above.length > 0]).toEqual([count, true]);
      }
    },
  );
});

test('a line that announces a table stands on its page', () => {
  for (let count = 0; count < 45; count++) {
    const plan = reportSheet(report('tong-ket', count), figures, { figuresCell: () => null });
    for (const page of pagesOf(plan).slice(0, -1))
      expect([count, page.at(-1)?.text ?? '']).not.toEqual([count, expect.stringMatching(/:$/) as string]);
  }
});

const item: Block = { kind: 'item', inlines: [] };
const part: Block = { kind: 'part', heading: 'IV' };
const section: Block = { kind: 'section', heading: '1' };
const table: Block = { kind: 'table', caption: '', columns: [], rows: [], boldRows: [] };

test.each<[string, readonly Block[], number | null]>([
  ['a line', [{ kind: 'paragraph', inlines: [] }, table], 1],
  ['headings and a line', [part, section, { kind: 'paragraph', inlines: [] }, table], 3],
  ['a sentence of its own between them', [part, item, table], null],
  ['nothing', [part], null],
  ['the table itself', [table], null],
])('what announces a table: %s', (_, blocks, lines) => {
  expect(announcedTable(blocks, 0)?.lines ?? null).toBe(lines);
});

test.each<[string, readonly Block[], number]>([
  ['two sentences', [part, item, item, item], 2],
  ['the heading right above them', [item, part, item], 1],
  ['several headings', [item, part, section, item, item], 1],
  ['one sentence after a table', [part, table, item], 2],
  ['none after a table', [part, item, table], 3],
  ['nothing at all', [], 0],
])('what stays with the signatures: %s', (_, blocks, from) => {
  expect(lastLines(blocks)).toBe(from);
});
