import type { IndicatorId } from '../library/ids';
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
const TO_WRITE: Block = item('…'.repeat(27));

/** What a claim compares, in the sentences of one part. */
function compared(blocks: readonly Block[]): Set<IndicatorId> {
  const ids = new Set<IndicatorId>();
  for (const block of blocks) {
    if (block.kind !== 'item') continue;
    for (const inline of block.inlines) if (inline.kind === 'trend') ids.add(inline.id);
  }
  return ids;
}

/** The report's own sentences; a comparison that the librarian's sentences of the part make already is not made twice. */
function facts(sources: readonly Fact[], context: ReportContext, own: readonly Block[] = []): Block[] {
  const said = compared(own);
  return sources.flatMap((source): Block[] => {
    const inlines = factSentence(source, context);
    if (!inlines) return [];
    const block: Block = { kind: 'item', inlines };
    const ids = [...compared([block])];
    return ids.length > 0 && ids.every((id) => said.has(id)) ? [] : [block];
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
  const growth = [...facts(GROWTH_FACTS, context, own('II.2')), ...additionTables(context)];
  const activities = [...facts(ACTIVITY_FACTS, context), ...present(activitiesTable(context))];
  const readers = [...facts(READER_FACTS, context, own('II.4')), ...present(readersTable(context))];
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
