import type { ActivityCategory, BookCategory, EquipmentCategory, IndicatorId, SourceCategory } from '../library/ids';
import { REST_LABELS } from '../figures/sheet-words';
import { missingParts, SOURCES as SOURCE_TOTAL, totalNamed, type Total } from '../figures/totals';
import type { Block, Inline, TableBlock, TableColumn } from './document';
import { categoryName } from '../library/categories';
import { indicatorInfo } from '../library/indicators';
import { figureNumber, printedUnit, trendOf, UNKNOWN_CELL } from './figure-text';
import { adapted, type ReportContext } from './sentence';
import { hasRest, lower, previousAddsUp, restCell, restLabel, sumCell, totalLabel } from './whole';

const text = (words: string): Inline[] => [{ kind: 'text', text: words }];
const figure = (id: IndicatorId, of: 'value' | 'previous' | 'difference' | 'percent' = 'value'): Inline[] => [
  { kind: 'figure', id, of },
];

type Row = readonly (readonly Inline[])[];

function columns(...specs: readonly (readonly [string, TableColumn['align'], number])[]): TableColumn[] {
  return specs.map(([heading, align, share]) => ({ heading, align, share }));
}

function numbered(rows: readonly Row[]): Row[] {
  return rows.map((row, index) => [text(String(index + 1)), ...row]);
}

function isKnown(context: ReportContext, id: IndicatorId): boolean {
  return figureNumber(context.figures, id, 'value') !== null;
}

function isPositive(context: ReportContext, id: IndicatorId): boolean {
  return (figureNumber(context.figures, id, 'value') ?? 0) > 0;
}

/** There was something last year and is nothing now: left out, the column of last year would not add up. */
function isNoMore(context: ReportContext, id: IndicatorId): boolean {
  return figureNumber(context.figures, id, 'value') === 0 && (figureNumber(context.figures, id, 'previous') ?? 0) > 0;
}

const BOOKS: readonly BookCategory[] = ['textbook', 'professional', 'reference', 'children', 'other'];

const STOCK = ['titles', 'copies', 'value'] as const;
const STOCK_NAMES = { titles: 'số tên', copies: 'số bản', value: 'giá trị' } as const;

/** Stock by type with a total; a row for what has no known type, so that every column adds up. Null when the stock is unknown. */
export function stockTable(context: ReportContext): TableBlock | null {
  const { figures } = context;
  if (!isPositive(context, 'copies.total')) return null;
  const typed = BOOKS.some((type) => isKnown(context, `copies.${type}`));
  const shown = BOOKS.filter((type) => {
    if (STOCK.some((family) => isPositive(context, `${family}.${type}`))) return true;
    return isKnown(context, `copies.${type}`) ? type !== 'other' : typed;
  });
  const rows: Row[] = shown.map((type) => [
    text(indicatorInfo(`copies.${type}`).label),
    ...STOCK.map((family) => figure(`${family}.${type}`)),
  ]);
  const totals = STOCK.map((family) => ({
    id: `${family}.total` as const,
    parts: shown.map((type): IndicatorId => `${family}.${type}`),
    name: STOCK_NAMES[family],
  }));
  if (totals.some((total) => hasRest(figures, total)))
    rows.push([text(REST_LABELS['rest.copies']), ...totals.map((total) => restCell(figures, total))]);
  return {
    kind: 'table',
    caption: 'Vốn tài liệu theo loại',
    columns: columns(
      ['STT', 'center', 0.08],
      ['Loại tài liệu', 'left', 0.36],
      ['Số tên', 'right', 0.15],
      ['Số bản', 'right', 0.15],
      ['Giá trị (đồng)', 'right', 0.26],
    ),
    rows: [...numbered(rows), [text(''), text(totalLabel(figures, totals)), ...totals.map(({ id }) => sumCell(id))]],
    boldRows: [rows.length],
  };
}

/** Kinds of a table whose figure is above 0, with unit, this year's and last year's number. */
function countTable(
  caption: string,
  heading: string,
  ids: readonly IndicatorId[],
  context: ReportContext,
  more: { readonly total?: Total; readonly label?: (id: IndicatorId) => string } = {},
): TableBlock | null {
  const { total } = more;
  const missing = total ? missingParts(context.figures, total) : [];
  const shown = ids.filter((id) => isPositive(context, id) || isNoMore(context, id) || missing.includes(id));
  if (!shown.some((id) => isPositive(context, id))) return null;
  const compared = shown.some((id) => figureNumber(context.figures, id, 'previous') !== null);
  const row = (id: IndicatorId, label: string): Row => [
    text(adapted(label, context)),
    text(adapted(printedUnit(indicatorInfo(id).unit), context)),
    figure(id),
    ...(compared ? [figure(id, 'previous')] : []),
  ];
  const rows = numbered(shown.map((id) => row(id, more.label?.(id) ?? indicatorInfo(id).label)));
  const withTotal = total !== undefined && isPositive(context, total.id);
  if (withTotal) rows.push(...totalRows({ ...total, parts: shown }, rows.length, compared, context));
  return {
    kind: 'table',
    caption,
    columns: compared
      ? columns(
          ['STT', 'center', 0.08],
          [heading, 'left', 0.46],
          ['Đơn vị tính', 'center', 0.14],
          [context.period.isWholeYear ? 'Năm nay' : 'Kỳ này', 'right', 0.16],
          [context.period.isWholeYear ? 'Năm trước' : 'Cùng kỳ', 'right', 0.16],
        )
      : columns(
          ['STT', 'center', 0.08],
          [heading, 'left', 0.56],
          ['Đơn vị tính', 'center', 0.18],
          ['Số lượng', 'right', 0.18],
        ),
    rows,
    boldRows: withTotal ? [rows.length - 1] : [],
  };
}

/** What belongs to none of the kinds shown, where there is any, and the total: the sum of what is printed above it. */
function totalRows(total: Total, count: number, compared: boolean, { figures, ...context }: ReportContext): Row[] {
  const unit = text(adapted(printedUnit(indicatorInfo(total.id).unit), context));
  const whole = previousAddsUp(figures, total);
  const rest = hasRest(figures, total) || (compared && whole && hasRest(figures, total, 'previous'));
  const missing = missingParts(figures, total).map((id) => lower(categoryLabel(id)));
  const label = missing.length === 0 ? 'Tổng cộng' : `Tổng cộng (chưa gồm ${missing.join(', ')})`;
  const before = (cell: readonly Inline[]) => (compared ? [whole ? cell : text(UNKNOWN_CELL)] : []);
  return [
    ...(rest
      ? [
          [
            text(String(count + 1)),
            text(restLabel(total)),
            unit,
            restCell(figures, total),
            ...before(restCell(figures, total, 'previous')),
          ],
        ]
      : []),
    [text(''), text(label), unit, sumCell(total.id), ...before(sumCell(total.id, 'previous'))],
  ];
}

const EQUIPMENT: readonly EquipmentCategory[] = [
  'computer',
  'printer',
  'cabinet',
  'shelf',
  'displayCabinet',
  'librarianDesk',
  'readingSet',
  'mobileTable',
  'light',
  'fan',
  'otherEquipment',
];
const ACTIVITIES: readonly ActivityCategory[] = [
  'writtenIntroduction',
  'display',
  'introductionSession',
  'bibliography',
  'teachingMaterial',
  'contest',
  'bookFair',
  'exhibition',
  'textbookCheck',
  'distribution',
  'recall',
  'inspection',
  'meeting',
  'housekeeping',
  'stocktake',
  'otherActivity',
];
const SOURCES: readonly SourceCategory[] = ['purchased', 'allocated', 'donated', 'otherSource'];

export function equipmentTable(context: ReportContext): TableBlock | null {
  const ids = EQUIPMENT.map((kind): IndicatorId => `equipment.${kind}`);
  return countTable('Thiết bị chuyên dùng', 'Tên thiết bị', ids, context);
}

export function activitiesTable(context: ReportContext): TableBlock | null {
  const ids = ACTIVITIES.map((kind): IndicatorId => `activities.${kind}`);
  return countTable('Các hoạt động của thư viện', 'Hoạt động', ids, context);
}

/** "additions.copies.source.donated" → the name of its last word's category. */
function categoryLabel(id: IndicatorId): string {
  const category = [...BOOKS, ...SOURCES].find((name) => id.endsWith(`.${name}`));
  return category === undefined ? indicatorInfo(id).label : categoryName(category);
}

/** Additions by type and by source; left out where nothing was added, or of no part anything is known. */
export function additionTables(context: ReportContext): TableBlock[] {
  const table = (caption: string, heading: string, total: Total | undefined) =>
    total ? countTable(caption, heading, total.parts, context, { total, label: categoryLabel }) : null;
  return [
    table('Sách bổ sung theo loại', 'Loại sách', totalNamed('additions.copies')),
    table('Sách bổ sung theo nguồn', 'Nguồn bổ sung', SOURCE_TOTAL),
  ].filter((each) => each !== null);
}

const COMPARED: readonly IndicatorId[] = [
  'copies.total',
  'titles.total',
  'value.total',
  'copies.textbook',
  'copies.professional',
  'copies.reference',
  'copies.children',
  'copies.other',
  'periodicals.titles',
  'additions.copies',
  'additions.value',
  'withdrawals.copies',
  'seats.total',
  'activities.total',
  'visits.pupil',
  'visits.teacher',
  'visits.total',
  'loans.pupil',
  'loans.teacher',
  'loans.total',
  'ratio.copiesPerPupil',
];

/** Indicators with both values, side by side; null when there is none. */
export function comparisonTable(context: ReportContext): TableBlock | null {
  const { figures, period } = context;
  const { year } = period;
  const [now, then] = period.isWholeYear
    ? [`Năm học ${year.label}`, `Năm học ${year.start - 1}-${year.start}`]
    : ['Kỳ này', 'Cùng kỳ năm trước'];
  const shown = COMPARED.filter((id) => {
    // The change of a total that lacks a part would be that of the part.
    if (trendOf(figures, id) === null) return false;
    return figureNumber(figures, id, 'value') !== 0 || figureNumber(figures, id, 'previous') !== 0;
  });
  if (shown.length === 0) return null;
  return {
    kind: 'table',
    caption: `So sánh với ${period.than}`,
    columns: columns(
      ['STT', 'center', 0.07],
      ['Chỉ tiêu', 'left', 0.26],
      ['Đơn vị tính', 'center', 0.1],
      [now, 'right', 0.165],
      [then, 'right', 0.165],
      ['Chênh lệch', 'right', 0.14],
      ['Tỉ lệ (%)', 'right', 0.1],
    ),
    rows: numbered(
      shown.map((id) => [
        text(adapted(indicatorInfo(id).label, context)),
        text(adapted(printedUnit(indicatorInfo(id).unit), context)),
        figure(id),
        figure(id, 'previous'),
        figure(id, 'difference'),
        figure(id, 'percent'),
      ]),
    ),
    boldRows: [],
  };
}

/** Blocks that are there, in order. */
export function present(...blocks: readonly (Block | null)[]): Block[] {
  return blocks.filter((block) => block !== null);
}
