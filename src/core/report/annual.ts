import type { Block } from './document';
import {
  ACTIVITY_FACTS,
  factSentence,
  GROWTH_FACTS,
  MANAGEMENT_FACTS,
  READER_FACTS,
  ROOM_FACTS,
  STOCK_FACTS,
  type Fact,
} from './facts';
import type { PartId } from './parts';
import { readersTable } from './readers-table';
import type { ReportContext } from './sentence';
import { activitiesTable, additionTables, comparisonTable, equipmentTable, present, stockTable } from './tables';

type Items = ReadonlyMap<PartId, readonly Block[]>;

const item = (words: string): Block => ({ kind: 'item', inlines: [{ kind: 'text', text: words }] });
const paragraph = (words: string): Block => ({ kind: 'paragraph', inlines: [{ kind: 'text', text: words }] });

/** Room to write a part by hand where "Nhận định" has no sentence for it. */
const TO_WRITE: Block = item('……………………………………………………………………………………');

function facts(sources: readonly Fact[], context: ReportContext): Block[] {
  return sources.flatMap((source): Block[] => {
    const inlines = factSentence(source, context);
    return inlines ? [{ kind: 'item', inlines }] : [];
  });
}

/** The blocks, or a sentence that says honestly that the workbook has no such data. */
function orElse(blocks: readonly Block[], words: string): readonly Block[] {
  return blocks.length > 0 ? blocks : [item(words)];
}

function written(items: Items, part: PartId): readonly Block[] {
  const own = items.get(part) ?? [];
  return own.length > 0 ? own : [TO_WRITE];
}

/** Parts I–IV of the form, for the year's report. */
export function annualBlocks(context: ReportContext, items: Items): Block[] {
  const { year } = context;
  const section = (heading: string): Block => ({ kind: 'section', heading });
  const subheading = (heading: string): Block => ({ kind: 'subheading', heading });
  const own = (part: PartId) => items.get(part) ?? [];

  const room = facts(ROOM_FACTS, context);
  const stock = [...facts(STOCK_FACTS, context), ...present(stockTable(context))];
  const equipment = present(equipmentTable(context));
  const growth = [...facts(GROWTH_FACTS, context), ...additionTables(context)];
  const activities = [...facts(ACTIVITY_FACTS, context), ...present(activitiesTable(context))];
  const readers = [
    ...facts(READER_FACTS, context),
    ...present(readersTable(context, year.first, Math.min(year.last, context.today))),
  ];
  const comparison = comparisonTable(context);
  const management = [...facts(MANAGEMENT_FACTS, context), ...own('II.5')];

  return [
    { kind: 'part', heading: 'Thực trạng thư viện' },
    section('Thuận lợi'),
    ...written(items, 'I.1'),
    section('Khó khăn'),
    ...written(items, 'I.2'),

    { kind: 'part', heading: 'Kết quả hoạt động' },
    section('Cơ sở vật chất thư viện'),
    subheading('Phòng thư viện'),
    ...orElse([...own('II.1'), ...room], 'Chưa có số liệu về phòng thư viện.'),
    subheading('Vốn tài liệu'),
    ...orElse(stock, 'Chưa có số liệu về vốn tài liệu.'),
    subheading('Thiết bị chuyên dùng'),
    ...(equipment.length > 0
      ? [paragraph('Thiết bị hiện có của thư viện:'), ...equipment]
      : [item('Chưa có số liệu về thiết bị chuyên dùng.')]),
    section('Phát triển sách, báo, tạp chí'),
    ...orElse([...own('II.2'), ...growth], 'Chưa có số liệu về sách bổ sung và thanh lọc.'),
    section('Kỹ thuật nghiệp vụ'),
    ...written(items, 'II.3'),
    section('Tổ chức - hoạt động'),
    ...own('II.4'),
    subheading('Hoạt động của thư viện'),
    ...orElse(activities, 'Chưa có số liệu về các hoạt động.'),
    subheading('Phục vụ bạn đọc'),
    ...orElse(readers, 'Chưa có số liệu về bạn đọc.'),
    section('Quản lý'),
    ...(management.length > 0 ? management : [TO_WRITE]),

    { kind: 'part', heading: 'Đánh giá chung' },
    ...(comparison
      ? [paragraph('Một số chỉ tiêu chủ yếu so với năm học trước:'), comparison]
      : [paragraph('Chưa có số liệu của năm học trước để so sánh.')]),
    section('Ưu điểm'),
    ...written(items, 'III.1'),
    section('Nhược điểm'),
    ...written(items, 'III.2'),

    { kind: 'part', heading: `Phương hướng năm học ${year.start + 1}-${year.start + 2}` },
    ...written(items, 'IV'),
  ];
}
