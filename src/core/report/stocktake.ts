import { RegisterRows } from '../figures/register-rows';
import { countedHoldings } from '../figures/scope';
import { CATEGORIES, categoryName } from '../library/categories';
import type { BookCategory, CategoryId, IndicatorId } from '../library/ids';
import { indicatorInfo } from '../library/indicators';
import type { Inline, TableBlock } from './document';
import { figureNumber } from './figure-text';
import { REST_LABELS } from '../figures/sheet-words';
import { keeping, numberCell, orElse, text } from './helpers';
import { circumstances } from './minutes';
import type { OutlineNode } from './outline';
import type { ReportContext } from './sentence';
import { present } from './tables';
import { hasRest, restCell, sumCell, totalLabel } from './whole';

/** The school sets up a ban kiểm kê; whoever leads it signs as that. */
export const STOCKTAKE_CHAIR = 'Trưởng ban kiểm kê';

const BOOKS: readonly BookCategory[] = ['textbook', 'professional', 'reference', 'children', 'other'];

/** By type: copies by the register, and room for what was found on the shelves. */
function stocktakeTable({ figures }: ReportContext): TableBlock | null {
  const shown = BOOKS.filter((type) => (figureNumber(figures, `copies.${type}`, 'value') ?? 0) > 0);
  if (shown.length === 0) return null;
  const total = { id: 'copies.total' as const, parts: shown.map((type): IndicatorId => `copies.${type}`) };
  const figure = (id: IndicatorId): Inline[] => [{ kind: 'figure', id, of: 'value' }];
  const row = (first: string, label: string, copies: readonly Inline[]) => [
    text(first),
    text(label),
    copies,
    text(''),
    text(''),
    text(''),
  ];
  const rest = hasRest(figures, total)
    ? [row(String(shown.length + 1), REST_LABELS['rest.copies'], restCell(figures, total))]
    : [];
  return {
    kind: 'table',
    caption: 'Kết quả kiểm kê theo loại tài liệu (bản)',
    columns: [
      { heading: 'STT', align: 'center', share: 0.08 },
      { heading: 'Loại tài liệu', align: 'left', share: 0.36 },
      { heading: 'Theo sổ', align: 'right', share: 0.14 },
      { heading: 'Thực tế', align: 'right', share: 0.14, byHand: true },
      { heading: 'Thừa', align: 'right', share: 0.14, byHand: true },
      { heading: 'Thiếu', align: 'right', share: 0.14, byHand: true },
    ],
    rows: [
      ...shown.map((type, index) =>
        row(String(index + 1), indicatorInfo(`copies.${type}`).label, figure(`copies.${type}`)),
      ),
      ...rest,
      row('', totalLabel(figures, [{ id: total.id, name: 'số bản' }]), sumCell(total.id)),
    ],
    boldRows: [shown.length + rest.length],
  };
}

/** Copies in stock by the condition that the register says; null where no register has that column. */
function conditionTable({ book }: ReportContext): TableBlock | null {
  const counts = new Map<CategoryId, number>();
  for (const { table, excluded } of countedHoldings(book)) {
    if (table.grain === 'summary') continue;
    const rows = new RegisterRows(table);
    for (let i = 0; i < rows.length; i++) {
      const condition = rows.condition?.values[i] ?? null;
      const type = rows.categoryAt(i);
      const copies = rows.copiesAt(i);
      if (condition === null || (type !== null && excluded.has(type)) || rows.isWithdrawn(i) || Number.isNaN(copies))
        continue;
      counts.set(condition, (counts.get(condition) ?? 0) + copies);
    }
  }
  if (counts.size === 0) return null;
  const order = CATEGORIES.filter(({ id }) => counts.has(id));
  return {
    kind: 'table',
    caption: 'Tình trạng tài liệu theo sổ đăng ký',
    columns: [
      { heading: 'STT', align: 'center', share: 0.1 },
      { heading: 'Tình trạng', align: 'left', share: 0.6 },
      { heading: 'Số bản', align: 'right', share: 0.3 },
    ],
    rows: order.map(({ id }, index) => [
      text(String(index + 1)),
      text(categoryName(id)),
      numberCell(counts.get(id) ?? null),
    ]),
    boldRows: [],
  };
}

/** Biên bản kiểm kê (Thông tư 18/2014/TT-BVHTTDL, Điều 9): the register's side is filled in, the shelves' side is written at the stocktake. */
export const STOCKTAKE: readonly OutlineNode[] = [
  circumstances(STOCKTAKE_CHAIR),
  keeping({ name: 'Kết quả kiểm kê' }, (context) =>
    orElse(present(stocktakeTable(context), conditionTable(context)), 'Chưa có số liệu về vốn tài liệu.'),
  ),
  {
    name: 'Nhận xét, kiến nghị',
    keeps: 'Nhận xét',
    children: [keeping({ name: 'Nhận xét' }), keeping({ name: 'Kiến nghị' })],
  },
];
