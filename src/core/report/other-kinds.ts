import { dateColumn, numberColumn, tablesOf, textColumn } from '../intake/book';
import { dateOf } from '../text/calendar';
import type { Inline, TableBlock } from './document';
import { ACTIVITY_FACTS, GROWTH_FACTS, READER_FACTS, ROOM_FACTS, STOCK_FACTS } from './facts';
import { facts, keeping, orElse, text } from './helpers';
import { keptCopiesTables } from './kept-copies';
import type { OutlineNode } from './outline';
import { readersTable } from './readers-table';
import type { ReportContext } from './sentence';
import { activitiesTable, additionTables, comparisonTable, equipmentTable, present, stockTable } from './tables';
import { trendTable } from './trend-table';

/** "5/3/2026"; '' for a serial that is no day. */
export function dayText(serial: number): string {
  const day = dateOf(serial);
  return day ? `${day.day}/${day.month}/${day.year}` : '';
}

/** More lines than this are a register, not a report. */
const MOST_LINES = 200;

/** What was done in the month, day by day, in the librarian's own words. */
function activityDiary({ book, period }: ReportContext): TableBlock | null {
  const lines: { day: number; content: string; people: number | null }[] = [];
  for (const table of tablesOf(book, 'activities')) {
    const dates = dateColumn(table, 'date');
    const contents = textColumn(table, 'content');
    const people = numberColumn(table, 'participants');
    if (!dates || !contents) continue;
    for (let record = 0; record < table.rows.length; record++) {
      const day = dates.values[record] ?? NaN;
      const content = contents.values[record] ?? '';
      if (!(day >= period.days.from && day < period.days.to + 1) || content === '') continue;
      const count = people?.values[record] ?? NaN;
      lines.push({ day, content, people: Number.isNaN(count) ? null : count });
    }
  }
  if (lines.length === 0 || lines.length > MOST_LINES) return null;
  lines.sort((a, b) => a.day - b.day);
  return {
    kind: 'table',
    caption: `Nhật ký hoạt động ${period.label}`,
    columns: [
      { heading: 'STT', align: 'center', share: 0.08 },
      { heading: 'Ngày', align: 'center', share: 0.16 },
      { heading: 'Nội dung', align: 'left', share: 0.58 },
      { heading: 'Lượt tham gia', align: 'right', share: 0.18 },
    ],
    rows: lines.map(({ day, content, people }, index): (readonly Inline[])[] => [
      text(String(index + 1)),
      text(dayText(day)),
      text(content),
      [{ kind: 'number', value: people, formula: null }],
    ]),
    boldRows: [],
  };
}

const growth = (context: ReportContext) =>
  orElse(
    [...facts(GROWTH_FACTS, context), ...additionTables(context)],
    'Chưa có số liệu về sách bổ sung và thanh lọc.',
  );

/** Báo cáo tháng: what the registers say of one month; what was well done and what comes next is written by hand. */
export const MONTHLY: readonly OutlineNode[] = [
  {
    name: 'Kết quả hoạt động',
    heading: ({ label }) => `Kết quả hoạt động ${label}`,
    children: [
      keeping({ name: 'Phát triển sách, báo, tạp chí' }, growth),
      keeping({ name: 'Hoạt động của thư viện' }, (context) =>
        orElse(
          [...facts(ACTIVITY_FACTS, context), ...present(activitiesTable(context), activityDiary(context))],
          'Chưa có số liệu về các hoạt động.',
        ),
      ),
      keeping({ name: 'Phục vụ bạn đọc' }, (context) =>
        orElse(facts(READER_FACTS, context), 'Chưa có số liệu về bạn đọc.'),
      ),
    ],
  },
  {
    name: 'Đánh giá chung',
    keeps: 'Ưu điểm',
    children: [keeping({ name: 'Ưu điểm' }), keeping({ name: 'Nhược điểm' })],
  },
  keeping({ name: 'Kế hoạch tháng sau', heading: ({ next }) => `Kế hoạch ${next}` }),
];

/** Biểu thống kê: tables and figures without a narrative (Thông tư 18/2014/TT-BVHTTDL, Điều 13). */
export const STATISTICS: readonly OutlineNode[] = [
  keeping({ name: 'Vốn tài liệu' }, (context) =>
    orElse(
      [...facts(STOCK_FACTS, context), ...present(stockTable(context)), ...keptCopiesTables(context)],
      'Chưa có số liệu về vốn tài liệu.',
    ),
  ),
  keeping({ name: 'Bổ sung, thanh lọc' }, growth),
  keeping({ name: 'Cơ sở vật chất' }, (context) =>
    orElse([...facts(ROOM_FACTS, context), ...present(equipmentTable(context))], 'Chưa có số liệu về cơ sở vật chất.'),
  ),
  keeping({ name: 'Hoạt động' }, (context) =>
    orElse(
      [...facts(ACTIVITY_FACTS, context), ...present(activitiesTable(context))],
      'Chưa có số liệu về các hoạt động.',
    ),
  ),
  keeping({ name: 'Bạn đọc' }, (context) =>
    orElse([...facts(READER_FACTS, context), ...present(readersTable(context))], 'Chưa có số liệu về bạn đọc.'),
  ),
  keeping({ name: 'So sánh với năm học trước', heading: ({ than }) => `So sánh với ${than}` }, (context) =>
    orElse(
      present(comparisonTable(context), trendTable(context)),
      `Chưa có số liệu của ${context.period.than} để so sánh.`,
    ),
  ),
];
