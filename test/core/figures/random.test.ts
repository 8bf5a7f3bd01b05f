import fc from 'fast-check';
import { computeFigures } from '../../../src/core/figures';
import type { IndicatorId } from '../../../src/core/library/ids';
import type { CellValue } from '../../../src/core/sheet/snapshot';
import { day, library, TODAY, type TableSpec } from './book';
import { recalculate } from './engine';

/** What a spelling in a cell means, written down beside it, so that the recount below asks nobody. */
const TYPES: readonly (readonly [string, string | null])[] = [
  ['Sách giáo khoa', 'textbook'],
  ['SGK', 'textbook'],
  ['sgk', 'textbook'],
  ['Sách nghiệp vụ', 'professional'],
  ['Sách tham khảo', 'reference'],
  ['Sách tham khảo'.normalize('NFD'), 'reference'],
  ['sach tham khao', 'reference'],
  ['Sách thiếu nhi ', 'children'],
  ['Sách giáo khao', null],
  ['', null],
];
const TITLES = ['Toán 1', 'toán 1', 'Bà ngoại', 'Bá ngoại', 'Dế Mèn', 'Đất rừng'];
const DATES: readonly CellValue[] = [
  '',
  day('2019-09-05'),
  day('2025-07-31'),
  day('2025-08-01'),
  day('2025-11-20'),
  day('2026-05-31'),
  day('2026-06-01'),
];
const GONE: readonly (readonly [CellValue, CellValue, CellValue, CellValue])[] = [
  ['', '', '', ''],
  ['', '', '', ''],
  ['', '', 'Tốt', 'sách mới'],
  [day('2025-12-18'), '02/BB', 'Rách nát', 'Đã thanh lọc'],
  [day('2024-12-18'), '01/BB', '', ''],
  ['', '', 'Mất', ''],
  ['', '', '', 'Đã thanh lý'],
  ['', '03/BB', '', ''],
];

const row = fc.record({
  type: fc.constantFrom(...TYPES),
  title: fc.constantFrom(...TITLES),
  author: fc.constantFrom('Tô Hoài', ''),
  entered: fc.constantFrom(...DATES),
  price: fc.constantFrom<CellValue>(12000, 0, 25500, ''),
  quantity: fc.constantFrom<CellValue>(1, 3, 0, 12, ''),
  gone: fc.constantFrom(...GONE),
  ignored: fc.constantFrom(false, false, false, false, true),
});
type Row = typeof row extends fc.Arbitrary<infer T> ? T : never;

const FIELDS = [
  'entryDate',
  'title',
  'author',
  'price',
  'category',
  'withdrawalDate',
  'withdrawalRecord',
  'condition',
  'note',
] as const;

function spec(rows: readonly Row[], grain: 'copy' | 'title', name: string): TableSpec {
  return {
    section: 'holdings',
    grain,
    sheet: name,
    fields: grain === 'title' ? [...FIELDS, 'quantity'] : FIELDS,
    rows: rows.map((r) =>
      r.ignored
        ? ['Tổng cộng', '', '', 99, '', '', '', '', '', 77]
        : [r.entered, r.title, r.author, r.price, r.type[0], r.gone[0], r.gone[1], r.gone[2], r.gone[3], r.quantity],
    ),
    ignored: rows.flatMap((r, i) => (r.ignored ? [i] : [])),
  };
}

interface Count {
  sum: number;
  parts: number;
  unread: number;
}

function total(values: readonly (number | null)[]): number | null {
  const count = values.reduce<Count>(
    (c, value) =>
      value === null ? { ...c, unread: c.unread + 1 } : { sum: c.sum + value, parts: c.parts + 1, unread: c.unread },
    { sum: 0, parts: 0, unread: 0 },
  );
  return count.parts === 0 && count.unread > 0 ? null : count.sum;
}

/** The same figures counted again in the plainest way. */
function recount(all: readonly Row[], grain: 'copy' | 'title'): Map<IndicatorId, number | null> {
  const rows = all.filter((r) => !r.ignored);
  const copies = (r: Row) => (grain === 'copy' ? 1 : typeof r.quantity === 'number' ? r.quantity : null);
  const value = (r: Row) => {
    const n = copies(r);
    return n === null || typeof r.price !== 'number' ? null : n * r.price;
  };
  const isGone = (r: Row) =>
    r.gone[0] !== '' || r.gone[1] !== '' || r.gone[2] === 'Mất' || String(r.gone[3]).startsWith('Đã');
  const inYear = (cell: CellValue) => typeof cell === 'number' && cell >= day('2025-08-01') && cell <= TODAY;
  const stock = rows.filter((r) => !isGone(r));
  const added = rows.filter((r) => inYear(r.entered));
  const gone = rows.filter((r) => isGone(r) && inYear(r.gone[0]));
  const key = (r: Row) => `${r.type[1] ?? '?'}|${r.title.toLowerCase()}|${r.author.toLowerCase()}`;
  const figures = new Map<IndicatorId, number | null>();
  // A header alone says nothing: unknown, not 0.
  const typed = rows.some((r) => r.type[1] !== null);
  const dated = rows.some((r) => r.entered !== '');
  const priced = rows.some((r) => r.price !== '');
  // Where nothing of a family can be read, it is unknown for every type, also for those that have no row.
  const saysCopies = stock.length === 0 || stock.some((r) => copies(r) !== null);
  const saysValue = stock.length === 0 || stock.some((r) => value(r) !== null);
  const saysAdded = added.length === 0 || added.some((r) => copies(r) !== null);
  for (const type of ['textbook', 'professional', 'reference', 'children'] as const) {
    const of = (list: readonly Row[]) => list.filter((r) => r.type[1] === type);
    figures.set(`copies.${type}`, typed && saysCopies ? total(of(stock).map(copies)) : null);
    figures.set(`value.${type}`, typed && priced && saysValue ? total(of(stock).map(value)) : null);
    figures.set(
      `titles.${type}`,
      typed
        ? new Set(
            of(stock)
              .filter((r) => copies(r) !== 0)
              .map(key),
          ).size
        : null,
    );
    figures.set(`additions.copies.${type}`, typed && dated && saysAdded ? total(of(added).map(copies)) : null);
  }
  figures.set('copies.total', total(stock.map(copies)));
  figures.set('value.total', priced ? total(stock.map(value)) : null);
  figures.set('titles.total', new Set(stock.filter((r) => copies(r) !== 0).map(key)).size);
  figures.set('additions.copies', dated ? total(added.map(copies)) : null);
  if (dated) {
    const old = new Set(
      rows.filter((r) => !(typeof r.entered === 'number' && r.entered >= day('2025-08-01'))).map(key),
    );
    figures.set('additions.titles', new Set(added.map(key).filter((k) => !old.has(k))).size);
  }
  figures.set('withdrawals.copies', total(gone.map(copies)));
  if (rows.length === 0) for (const id of figures.keys()) figures.set(id, null);
  return figures;
}

describe('random registers', () => {
  it.each(['copy', 'title'] as const)('are counted as a plain recount counts them, in %s grain', (grain) => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 25 }), (rows) => {
        const { book } = library([spec(rows, grain, 'Vốn tài liệu')]);
        const figures = computeFigures(book, TODAY);
        for (const [id, value] of recount(rows, grain)) {
          const found = figures.get(id)?.value ?? null;
          if (id === 'additions.titles' && found === null) continue;
          expect([id, found]).toEqual([id, value]);
        }
      }),
      { numRuns: 300 },
    );
  });

  it.each(['copy', 'title'] as const)(
    'give the same figures by their formulas, in %s grain, on one sheet and on two',
    async (grain) => {
      await fc.assert(
        fc.asyncProperty(fc.array(row, { maxLength: 15 }), fc.array(row, { maxLength: 8 }), async (first, second) => {
          const { book, workbook } = library([spec(first, grain, "Sổ 'A'"), spec(second, grain, 'Sổ B-1')], {
            'Năm học': '2025-2026',
            'Số học sinh': 10,
          });
          const figures = computeFigures(book, TODAY);
          const { comparison, formulas } = await recalculate(book, workbook, figures, TODAY);
          expect(comparison.disagreements).toEqual([]);
          for (const [id, formula] of formulas) {
            // Distinct titles are counted by no formula; their total adds their rows up.
            const isDistinct = (id.startsWith('titles.') && id !== 'titles.total') || id === 'additions.titles';
            const mayBeOwn = isDistinct || figures.get(id)?.value === null;
            expect([id, formula === null]).toEqual([id, mayBeOwn]);
          }
        }),
        { numRuns: 12 },
      );
    },
    120_000,
  );
});
