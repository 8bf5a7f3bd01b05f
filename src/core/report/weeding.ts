import type { IndicatorId } from '../library/ids';
import type { Annex, Block, Inline, TableColumn } from './document';
import { figureNumber } from './figure-text';
import { item, keeping, numberCell, text } from './helpers';
import { annexLabel } from './letterhead-lines';
import { CHAIR, circumstances } from './minutes';
import { numberText } from './number-text';
import { dayText } from './other-kinds';
import type { OutlineNode } from './outline';
import type { ReportContext } from './sentence';
import { finish } from '../work';
import {
  stockBefore,
  weedingLists,
  weedingsOf,
  type WeededItem,
  type Weeding,
  type WeedingLists,
} from './weeding-list';

/** Thông tư 02/2020/TT-BVHTTDL, Điều 16 khoản 2 điểm c: not more than 10 % of all resources at once. */
const LIMIT = 10;
const LAW = `Điều 16 Thông tư số 02/2020/TT-BVHTTDL`;
/** More lines than this are a register, not a list that anybody publishes; two such lists still make a file of less than 200 KB. */
const MOST_ROWS = 1500;
/** More records than this are read in the register. */
const MOST_RECORDS = 12;

const sumOf = (list: readonly WeededItem[]) => list.reduce((sum, { copies }) => sum + copies, 0);

/** The value of all copies; null where one of them has no price: a sum of the others would be too little. */
function valueOf(list: readonly WeededItem[]): number | null {
  let sum = 0;
  for (const { value } of list) {
    if (value === null) return null;
    sum += value;
  }
  return sum;
}

const COLUMNS = {
  number: { heading: 'STT', align: 'center', share: 0.06 },
  title: { heading: 'Tên sách', align: 'left', share: 0.32 },
  copies: { heading: 'Số bản', align: 'right', share: 0.09 },
  accession: { heading: 'Số ĐKCB', align: 'center', share: 0.14 },
  value: { heading: 'Giá trị (đồng)', align: 'right', share: 0.13 },
  day: { heading: 'Ngày xuất', align: 'center', share: 0.14 },
  reason: { heading: 'Lý do', align: 'center', share: 0.12 },
} as const satisfies Readonly<Record<string, TableColumn>>;

/** The sum of the rows above; a value that one of them lacks has none. */
function sumOfRows(total: number | null): readonly Inline[] {
  return total === null ? numberCell(null) : [{ kind: 'sum', total: { kind: 'number', value: total, formula: null } }];
}

/** A list as an annex, with its sum in the last row. @param caption also the annex's title */
function annexOf(list: readonly WeededItem[], caption: string, withDays: boolean): Annex {
  const { number, title, copies, accession, value, day, reason } = COLUMNS;
  const shown = list.slice(0, MOST_ROWS);
  const row = (cells: readonly (readonly Inline[])[], when: string) =>
    withDays ? [...cells.slice(0, 5), text(when), ...cells.slice(5)] : cells;
  const rows = shown.map((entry, index) =>
    row(
      [
        text(String(index + 1)),
        text(entry.title),
        numberCell(entry.copies),
        text(entry.accession),
        numberCell(entry.value),
        text(entry.reason),
      ],
      entry.day === null ? '' : dayText(entry.day),
    ),
  );
  const left = list.slice(MOST_ROWS);
  if (left.length > 0) {
    const words = `Và ${numberText(left.length)} dòng khác theo sổ đăng ký`;
    rows.push(row([text(''), text(words), numberCell(sumOf(left)), text(''), numberCell(valueOf(left)), text('')], ''));
  }
  const total = [text(''), text('Tổng cộng'), sumOfRows(sumOf(list)), text(''), sumOfRows(valueOf(list)), text('')];
  const wide = withDays ? title : { ...title, share: title.share + day.share };
  const columns = [number, wide, copies, accession, value, ...(withDays ? [day] : []), reason];
  return {
    title: caption,
    table: { kind: 'table', caption, columns, rows: [...rows, row(total, '')], boldRows: [rows.length] },
  };
}

interface Lists extends WeedingLists {
  readonly annexes: readonly Annex[];
}

function listsOf(context: ReportContext): Lists {
  const { weeded, proposed } = context.weeding ?? finish(weedingLists(context.book, context.period));
  const { label } = context.period;
  const annexes = [
    ...(weeded.length > 0 ? [annexOf(weeded, `Danh mục tài liệu thanh lọc ${label}`, true)] : []),
    ...(proposed.length > 0 ? [annexOf(proposed, 'Danh mục tài liệu đề nghị xem xét thanh lọc', false)] : []),
  ];
  return { weeded, proposed, annexes };
}

/** "70 bản", live where "Số liệu" has the same number. */
function copiesWords(context: ReportContext, id: IndicatorId, copies: number): Inline[] {
  if (figureNumber(context.figures, id, 'value') !== copies) return text(`${numberText(copies)} bản`);
  return [{ kind: 'figure', id, of: 'value' }, ...text(' bản')];
}

/** Where the list stands, and how much of it where it is too long. */
function listWords(list: readonly WeededItem[], index: number, { annexes }: Lists): string {
  const where = `${annexLabel(index, annexes.length)} kèm theo`;
  if (list.length <= MOST_ROWS) return `; danh mục tại ${where}.`;
  return `; ${where} gồm ${numberText(MOST_ROWS)} dòng đầu, danh mục đầy đủ theo sổ đăng ký.`;
}

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
  if (!largest || stock <= 0) return [];
  const name = largest.record === '' ? `ngày ${dayText(largest.day)}` : `theo biên bản ${largest.record}`;
  return [
    item(
      `Lần thanh lọc nhiều nhất (${name}) có ${numberText(largest.copies)} bản, ${shareWords(largest.copies, stock, 'trước khi thanh lọc')}.`,
    ),
  ];
}

/** "chiếm 1,56% tổng số bản sách hiện có, không quá 10% theo …". A share just above the limit must not be printed as the limit. */
function shareWords(copies: number, stock: number, when: string): string {
  const share = (copies / stock) * 100;
  const isOver = copies * 100 > stock * LIMIT;
  const verdict = isOver ? 'vượt quá' : 'không quá';
  const printed = isOver && numberText(share, 2) === String(LIMIT) ? `hơn ${LIMIT}` : numberText(share, 2);
  return `chiếm ${printed}% tổng số bản sách ${when}, ${verdict} ${LIMIT}% theo ${LAW}`;
}

function weededSentences(context: ReportContext, lists: Lists): Block[] {
  const { weeded } = lists;
  if (weeded.length === 0) {
    const figure = figureNumber(context.figures, 'withdrawals.copies', 'value');
    const figureOf = context.figures.get('withdrawals.copies');
    if (figure === 0 && !figureOf?.silent) return [item('Không có tài liệu nào thanh lọc trong năm học.')];
    if (figure === null || figure === 0) return [item('Chưa có số liệu về tài liệu đã thanh lọc trong năm học.')];
    const copies = copiesWords(context, 'withdrawals.copies', figure);
    return [
      {
        kind: 'item',
        inlines: [
          ...text('Tài liệu thanh lọc trong năm học: '),
          ...copies,
          ...text(' theo bảng tổng hợp; không có sổ ghi từng tài liệu nên chưa lập được danh mục.'),
        ],
      },
    ];
  }
  const all = weedingsOf(weeded);
  const total: Inline[] = [
    ...text('Tổng số tài liệu thanh lọc: '),
    ...copiesWords(context, 'withdrawals.copies', sumOf(weeded)),
    ...text(listWords(weeded, 0, lists)),
  ];
  return [{ kind: 'item', inlines: total }, ...recordSentences(all), ...shareSentence(context, all)];
}

function proposedSentences(context: ReportContext, lists: Lists): Block[] {
  const { proposed, annexes } = lists;
  const copies = sumOf(proposed);
  const stock = stockBefore(context, Infinity);
  if (proposed.length === 0 || stock <= 0) return [];
  const most = Math.floor((stock * LIMIT) / 100);
  return [
    item(
      `Tài liệu hiện có bị hư hỏng, rách nát, mối mọt, lạc hậu hoặc theo chương trình cũ, đề nghị xem xét thanh lọc: ${numberText(copies)} bản${listWords(proposed, annexes.length - 1, lists)}`,
    ),
    item(`Số bản đề nghị xem xét thanh lọc ${shareWords(copies, stock, 'hiện có')}.`),
    ...(copies > most ? [item(`Một lần chỉ được thanh lọc nhiều nhất ${numberText(most)} bản.`)] : []),
  ];
}

/** What the minutes ask for: only where there is a list to decide on or to publish. */
function requests(context: ReportContext): Block[] {
  const { annexes } = listsOf(context);
  if (annexes.length === 0) return [item('Không có.')];
  const where = annexes.map((_, index) => annexLabel(index, annexes.length)).join(' và ');
  return [
    item(`Đề nghị Hiệu trưởng ra quyết định thanh lọc và cho niêm yết công khai danh mục tại ${where} theo quy định.`),
    item('Sau khi có quyết định, cán bộ thư viện ghi “đã thanh lọc” và số quyết định vào sổ đăng ký cá biệt.'),
  ];
}

/** Biên bản thanh lọc: what left the stock, what is proposed, the 10 % rule, and the lists to be published as annexes. */
export const WEEDING: readonly OutlineNode[] = [
  circumstances(CHAIR),
  keeping({ name: 'Kết quả thanh lọc', annexes: (context) => listsOf(context).annexes }, (context) => {
    const lists = listsOf(context);
    return [...weededSentences(context, lists), ...proposedSentences(context, lists)];
  }),
  keeping({ name: 'Kiến nghị' }, requests),
];
