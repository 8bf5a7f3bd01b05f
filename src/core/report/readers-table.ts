import {
  cellOf,
  dateColumn,
  numberColumn,
  ReadState,
  tablesOf,
  type DateColumn,
  type NumberColumn,
  type RecordTable,
} from '../intake/book';
import type { FieldId, IndicatorId } from '../library/ids';
import { absoluteAreaName, type CellAddress } from '../sheet/address';
import { dateOf, serialOf } from '../text/calendar';
import { canCompareWith, LONGEST_FORMULA, readTerm } from '../figures/formula-text';
import { MOST_READ_CELLS } from '../figures/selection-formula';
import type { Inline, TableBlock } from './document';
import { figureNumber } from './figure-text';
import { adapted, type ReportContext } from './sentence';

const COUNTS: readonly { readonly field: FieldId; readonly id: IndicatorId; readonly heading: string }[] = [
  { field: 'pupilVisits', id: 'visits.pupil', heading: 'Lượt bạn đọc học sinh' },
  { field: 'teacherVisits', id: 'visits.teacher', heading: 'Lượt bạn đọc giáo viên' },
  { field: 'pupilLoans', id: 'loans.pupil', heading: 'Lượt mượn học sinh' },
  { field: 'teacherLoans', id: 'loans.teacher', heading: 'Lượt mượn giáo viên' },
];

/** Year and month as one number that counts on over the turn of the year. */
function monthOf(serial: number): number | null {
  const day = dateOf(serial);
  return day ? day.year * 12 + day.month - 1 : null;
}

function monthLabel(month: number): string {
  return `${(month % 12) + 1}/${Math.floor(month / 12)}`;
}

function firstDay(month: number): number {
  return serialOf(Math.floor(month / 12), (month % 12) + 1, 1);
}

/** Sums by month of one count over all readers tables, and whether Excel can sum the same cells by itself. */
interface MonthlyCount {
  readonly sums: ReadonlyMap<number, number>;
  /** Dates stand as plain numbers and counts as such or as texts that can be named, so Excel can sum what was read. */
  readonly live: boolean;
  /** The first cell that a month's sum comes from. */
  readonly from: ReadonlyMap<number, CellAddress>;
}

function isPlain(dates: DateColumn, counts: NumberColumn): boolean {
  for (let record = 0; record < counts.states.length; record++) {
    const state = counts.states[record];
    if (state === ReadState.blank) continue;
    const named = state === ReadState.fromText && canCompareWith(String(counts.raw[record]));
    if (!named && (state !== ReadState.read || counts.raw[record] !== counts.values[record])) return false;
    if (dates.virtual) continue;
    if (dates.states[record] !== ReadState.read || dates.raw[record] !== dates.values[record]) return false;
  }
  return true;
}

function monthlyCount(tables: readonly RecordTable[], field: FieldId, first: number, last: number): MonthlyCount {
  const sums = new Map<number, number>();
  const from = new Map<number, CellAddress>();
  let live = true;
  for (const table of tables) {
    const dates = dateColumn(table, 'date');
    const counts = numberColumn(table, field);
    if (!dates || !counts) continue;
    live = live && isPlain(dates, counts) && !(dates.virtual && table.ignoredRows.length > 0);
    for (let record = 0; record < table.rows.length; record++) {
      const date = dates.values[record] ?? NaN;
      const count = counts.values[record] ?? NaN;
      if (!(date >= first && date < last + 1) || Number.isNaN(count)) continue;
      const month = monthOf(date);
      if (month === null) continue;
      sums.set(month, (sums.get(month) ?? 0) + count);
      if (!from.has(month)) from.set(month, cellOf(table, counts, record));
    }
  }
  return { sums, live, from };
}

/** What the cells that hold their number as text add ("120 lượt"), by name. */
function readTermsOf(table: RecordTable, dates: DateColumn, counts: NumberColumn, from: number, to: number): string[] {
  const terms: string[] = [];
  for (let record = 0; record < table.rows.length; record++) {
    const date = dates.values[record] ?? NaN;
    const value = counts.values[record] ?? NaN;
    if (counts.states[record] !== ReadState.fromText || Number.isNaN(value) || !(date >= from && date < to + 1))
      continue;
    terms.push(readTerm([{ cell: cellOf(table, counts, record), text: String(counts.raw[record]), value, scale: 1 }]));
  }
  return terms;
}

/** One month's sum as Excel counts it; days outside the report's limits are left out at both ends. */
function monthFormula(tables: readonly RecordTable[], field: FieldId, from: number, to: number): string | null {
  const terms: string[] = [];
  let read = 0;
  for (const table of tables) {
    const dates = dateColumn(table, 'date');
    const counts = numberColumn(table, field);
    if (!dates || !counts) continue;
    const area = (column: number) =>
      absoluteAreaName(table.sheet, {
        row: table.body.firstRow,
        column,
        rowCount: table.body.lastRow - table.body.firstRow + 1,
        columnCount: 1,
      });
    const readTerms = readTermsOf(table, dates, counts, from, to);
    read += readTerms.length;
    if (dates.virtual) {
      const date = dates.values[0] ?? NaN;
      if (date >= from && date < to + 1) terms.push(`SUM(${area(counts.column)})`, ...readTerms);
      continue;
    }
    const when = area(dates.column);
    terms.push(`SUMIFS(${area(counts.column)},${when},">=${from}",${when},"<${to + 1}")`, ...readTerms);
  }
  const formula = `=${terms.join('+')}`;
  return read <= MOST_READ_CELLS && formula.length <= LONGEST_FORMULA ? formula : null;
}

/**
 * Visits and loans by month of the report's time, with the year's totals below; null when no month is known or the months do not add up to the
 * totals (then the figures' own findings say why).
 */
export function readersTable(context: ReportContext): TableBlock | null {
  const { from: first, to: last } = context.period.days;
  const tables = tablesOf(context.book, 'readers').filter((table) => dateColumn(table, 'date'));
  const shown = COUNTS.flatMap((count) => {
    if (figureNumber(context.figures, count.id, 'value') === null) return [];
    const monthly = monthlyCount(tables, count.field, first, last);
    return monthly.sums.size > 0 ? [{ ...count, monthly }] : [];
  });
  const months = [...new Set(shown.flatMap(({ monthly }) => [...monthly.sums.keys()]))].sort((a, b) => a - b);
  if (months.length === 0) return null;
  const whole = shown.every(({ id, monthly }) => {
    let sum = 0;
    for (const value of monthly.sums.values()) sum += value;
    return sum === figureNumber(context.figures, id, 'value');
  });
  if (!whole) return null;
  const rows = months.map((month): (readonly Inline[])[] => [
    [{ kind: 'text', text: monthLabel(month) }],
    ...shown.map(({ field, monthly }): Inline[] => {
      const value = monthly.sums.get(month) ?? null;
      const from = Math.max(first, firstDay(month));
      const to = Math.min(last, firstDay(month + 1) - 1);
      const cell = monthly.from.get(month);
      return [
        {
          kind: 'number',
          value,
          formula: monthly.live && value !== null ? monthFormula(tables, field, from, to) : null,
          ...(cell && { from: cell }),
        },
      ];
    }),
  ]);
  const totals = shown.map(({ id }): Inline[] => [{ kind: 'sum', total: { kind: 'figure', id, of: 'value' } }]);
  return {
    kind: 'table',
    caption: 'Bạn đọc và mượn sách theo tháng',
    columns: [
      { heading: 'Tháng', align: 'center', share: 0.16 },
      ...shown.map(({ heading }) => ({
        heading: adapted(heading, context),
        align: 'right' as const,
        share: 0.84 / shown.length,
      })),
    ],
    rows: [...rows, [[{ kind: 'text', text: 'Tổng cộng' }], ...totals]],
    boldRows: [rows.length],
  };
}
