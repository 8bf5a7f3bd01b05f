import { RegisterRows } from '../figures/register-rows';
import { countedHoldings } from '../figures/scope';
import { textColumn } from '../intake/book';
import { CATEGORIES, categoryName } from '../library/categories';
import type { BookCategory, CategoryId, IndicatorId } from '../library/ids';
import { indicatorInfo } from '../library/indicators';
import type { Block, Inline, TableBlock } from './document';
import { figureNumber } from './figure-text';
import { item, orElse, text, TO_WRITE } from './helpers';
import { factText, preparerOf, schoolName, signerOf } from './letterhead';
import { numberText } from './number-text';
import { dayText } from './other-kinds';
import type { OutlineNode } from './outline';
import type { ReportContext } from './sentence';
import { present } from './tables';

const BOOKS: readonly BookCategory[] = ['textbook', 'professional', 'reference', 'children', 'other'];
const DOTS = '…………………';

/** Who took part, when and where: known from the profile, or room to write. */
function circumstances({ book }: ReportContext): Block[] {
  const preparer = preparerOf(book.profile);
  const deputy = factText(book.profile, 'Phó Hiệu trưởng phụ trách');
  return [
    item(`Thời gian: ${DOTS}`),
    item(`Địa điểm: Thư viện ${schoolName(book)}.`),
    item(`Chủ trì: ${deputy === '' ? signerOf(book.profile).name : deputy}.`),
    item(`Cán bộ thư viện: ${preparer ? preparer.name : DOTS}.`),
    item(`Thành phần khác: ${DOTS}`),
  ];
}

function number(value: number | null): Inline[] {
  return [{ kind: 'number', value, formula: null }];
}

/** By type: copies by the register, and room for what was found on the shelves. */
function stocktakeTable({ figures }: ReportContext): TableBlock | null {
  const shown = BOOKS.filter((type) => (figureNumber(figures, `copies.${type}`, 'value') ?? 0) > 0);
  if (shown.length === 0) return null;
  const figure = (id: IndicatorId): Inline[] => [{ kind: 'figure', id, of: 'value' }];
  const row = (first: string, label: string, id: IndicatorId) => [
    text(first),
    text(label),
    figure(id),
    text(''),
    text(''),
    text(''),
  ];
  return {
    kind: 'table',
    caption: 'Kết quả kiểm kê theo loại tài liệu (bản)',
    columns: [
      { heading: 'STT', align: 'center', share: 0.08 },
      { heading: 'Loại tài liệu', align: 'left', share: 0.36 },
      { heading: 'Theo sổ', align: 'right', share: 0.14 },
      { heading: 'Thực tế', align: 'right', share: 0.14 },
      { heading: 'Thừa', align: 'right', share: 0.14 },
      { heading: 'Thiếu', align: 'right', share: 0.14 },
    ],
    rows: [
      ...shown.map((type, index) => row(String(index + 1), indicatorInfo(`copies.${type}`).label, `copies.${type}`)),
      row('', 'Tổng cộng', 'copies.total'),
    ],
    boldRows: [shown.length],
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
      number(counts.get(id) ?? null),
    ]),
    boldRows: [],
  };
}

const CIRCUMSTANCES: OutlineNode = { name: 'Thời gian, địa điểm, thành phần', body: circumstances };

/** Biên bản kiểm kê (Thông tư 18/2014/TT-BVHTTDL, Điều 9): the register's side is filled in, the shelves' side is written at the stocktake. */
export const STOCKTAKE: readonly OutlineNode[] = [
  CIRCUMSTANCES,
  {
    name: 'Kết quả kiểm kê',
    body: (context) =>
      orElse(present(stocktakeTable(context), conditionTable(context)), 'Chưa có số liệu về vốn tài liệu.'),
  },
  {
    name: 'Nhận xét, kiến nghị',
    children: [
      { name: 'Nhận xét', body: () => [TO_WRITE] },
      { name: 'Kiến nghị', body: () => [TO_WRITE] },
    ],
  },
];

interface Withdrawal {
  readonly accession: string;
  readonly title: string;
  readonly copies: number;
  readonly value: number | null;
  readonly day: number;
  readonly record: string;
  readonly reason: string;
}

/** What left the stock in the report's days, as the figures count it. */
function withdrawals({ book, period }: ReportContext): Withdrawal[] {
  const found: Withdrawal[] = [];
  for (const { table, excluded } of countedHoldings(book)) {
    if (table.grain === 'summary') continue;
    const rows = new RegisterRows(table);
    const accession = textColumn(table, 'accessionNumber');
    for (let i = 0; i < rows.length; i++) {
      if (!rows.isWithdrawn(i)) continue;
      const type = rows.categoryAt(i);
      const day = rows.withdrawalDayAt(i);
      const copies = rows.copiesAt(i);
      if (
        (type !== null && excluded.has(type)) ||
        !(day >= period.days.from && day < period.days.to + 1) ||
        Number.isNaN(copies)
      )
        continue;
      const value = rows.valueAt(i, copies);
      const condition = rows.condition?.values[i] ?? null;
      found.push({
        accession: accession?.values[i] ?? '',
        title: rows.title?.values[i] ?? '',
        copies,
        value: Number.isNaN(value) ? null : value,
        day,
        record: rows.record?.values[i] ?? '',
        reason: condition === null || condition === 'disposed' ? (rows.note?.values[i] ?? '') : categoryName(condition),
      });
    }
  }
  return found.sort((a, b) => a.day - b.day);
}

const MOST_ROWS = 2000;

function withdrawalTable(list: readonly Withdrawal[]): TableBlock | null {
  if (list.length === 0) return null;
  const shown = list.slice(0, MOST_ROWS);
  return {
    kind: 'table',
    caption: 'Danh mục tài liệu thanh lọc',
    columns: [
      { heading: 'STT', align: 'center', share: 0.08 },
      { heading: 'Tên sách', align: 'left', share: 0.3 },
      { heading: 'Số bản', align: 'right', share: 0.09 },
      { heading: 'Số ĐKCB', align: 'center', share: 0.14 },
      { heading: 'Giá trị (đồng)', align: 'right', share: 0.13 },
      { heading: 'Ngày xuất', align: 'center', share: 0.14 },
      { heading: 'Lý do', align: 'center', share: 0.12 },
    ],
    rows: shown.map(({ accession, title, copies, value, day, reason }, index) => [
      text(String(index + 1)),
      text(title),
      number(copies),
      text(accession),
      number(value),
      text(dayText(day)),
      text(reason),
    ]),
    boldRows: [],
  };
}

/** Thông tư 02/2020/TT-BVHTTDL, Điều 16: not more than 10 % of all resources at once. */
const LIMIT = 10;

/** Copies in stock at the start of a day; entries without a day count as earlier, withdrawals without one too. */
function stockBefore({ book }: ReportContext, day: number): number {
  let stock = 0;
  for (const { table, excluded } of countedHoldings(book)) {
    if (table.grain === 'summary') continue;
    const rows = new RegisterRows(table);
    for (let i = 0; i < rows.length; i++) {
      const type = rows.categoryAt(i);
      const copies = rows.copiesAt(i);
      if ((type !== null && excluded.has(type)) || Number.isNaN(copies)) continue;
      if ((rows.entry?.values[i] ?? NaN) >= day) continue;
      if (!rows.isWithdrawn(i) || rows.withdrawalDayAt(i) >= day) stock += copies;
    }
  }
  return stock;
}

/** What was withdrawn at once: under one record, or on one day without a record number. */
interface Weeding {
  readonly record: string;
  readonly day: number;
  copies: number;
}

function weedings(list: readonly Withdrawal[]): Weeding[] {
  const groups = new Map<string, Weeding>();
  for (const { record, day, copies } of list) {
    const key = record === '' ? dayText(day) : `#${record}`;
    const group = groups.get(key) ?? { record, day, copies: 0 };
    groups.set(key, group);
    group.copies += copies;
  }
  return [...groups.values()];
}

/** More records than this are read in the register. */
const MOST_RECORDS = 12;

/** The records with what was withdrawn under each. */
function recordSentences(all: readonly Weeding[]): Block[] {
  const named = all.filter(({ record }) => record !== '');
  if (named.length > MOST_RECORDS) return [];
  return named.map(({ record, day, copies }) => {
    const when = record.includes(dayText(day)) ? '' : ` ngày ${dayText(day)}`;
    return item(`Biên bản ${record}${when}: ${numberText(copies)} bản.`);
  });
}

/** The largest weeding at once against the limit. */
function shareSentence(context: ReportContext, all: readonly Weeding[]): Block[] {
  let largest: Weeding | null = null;
  for (const one of all) if (!largest || one.copies > largest.copies) largest = one;
  const stock = largest ? stockBefore(context, largest.day) : 0;
  if (!largest || stock === 0) return [];
  const name = largest.record === '' ? `ngày ${dayText(largest.day)}` : `theo biên bản ${largest.record}`;
  const share = (largest.copies / stock) * 100;
  const verdict = share > LIMIT ? 'vượt quá' : 'không quá';
  return [
    item(
      `Lần thanh lọc nhiều nhất (${name}) có ${numberText(largest.copies)} bản, chiếm ${numberText(share, 2)}% tổng số bản sách trước khi thanh lọc, ${verdict} ${LIMIT}% theo Điều 16 Thông tư số 02/2020/TT-BVHTTDL.`,
    ),
  ];
}

function weedingResult(context: ReportContext): Block[] {
  const list = withdrawals(context);
  if (list.length === 0) return [item('Không có tài liệu nào được ghi là thanh lọc trong năm học.')];
  let copies = 0;
  for (const entry of list) copies += entry.copies;
  const all = weedings(list);
  return [
    item(`Tổng số tài liệu thanh lọc: ${numberText(copies)} bản.`),
    ...recordSentences(all),
    ...shareSentence(context, all),
    ...(list.length > MOST_ROWS
      ? [item(`Danh mục dưới đây gồm ${numberText(MOST_ROWS)} dòng đầu; danh mục đầy đủ theo sổ đăng ký.`)]
      : []),
    ...present(withdrawalTable(list)),
  ];
}

/** Biên bản thanh lọc: the list to be published and the 10 % rule. */
export const WEEDING: readonly OutlineNode[] = [
  CIRCUMSTANCES,
  { name: 'Kết quả thanh lọc', body: weedingResult },
  {
    name: 'Kiến nghị',
    body: () => [
      item(
        'Đề nghị Hiệu trưởng ra quyết định thanh lọc và cho niêm yết công khai danh mục tài liệu thanh lọc theo quy định.',
      ),
      item('Sau khi có quyết định, cán bộ thư viện ghi “đã thanh lọc” và số quyết định vào sổ đăng ký cá biệt.'),
    ],
  },
];
