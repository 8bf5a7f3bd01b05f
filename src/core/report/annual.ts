import type { Block } from './document';
import { ACTIVITY_FACTS, GROWTH_FACTS, MANAGEMENT_FACTS, READER_FACTS, ROOM_FACTS, STOCK_FACTS } from './facts';
import { stockChart, trendChart, visitsChart } from './charts';
import { facts, item, orElse, paragraph, part, section, subheading, TO_WRITE } from './helpers';
import { keptCopiesSentences } from './kept-copies';
import type { PartId } from './parts';
import { readersTable } from './readers-table';
import type { ReportContext } from './sentence';
import { activitiesTable, additionTables, comparisonTable, equipmentTable, present, stockTable } from './tables';
import { trendTable } from './trend-table';

export type Items = ReadonlyMap<PartId, readonly Block[]>;

function written(items: Items, id: PartId): readonly Block[] {
  const own = items.get(id) ?? [];
  return own.length > 0 ? own : [TO_WRITE];
}

/** Parts I–IV of the form, for the report of the year and of the first term. */
export function annualBlocks(context: ReportContext, items: Items): Block[] {
  const { period } = context;
  const own = (id: PartId) => items.get(id) ?? [];

  const room = facts(ROOM_FACTS, context);
  const stock = [
    ...facts(STOCK_FACTS, context),
    ...keptCopiesSentences(context),
    ...present(stockTable(context), stockChart(context)),
  ];
  const equipment = present(equipmentTable(context));
  const growth = [...facts(GROWTH_FACTS, context, own('II.2')), ...additionTables(context)];
  const activities = [...facts(ACTIVITY_FACTS, context), ...present(activitiesTable(context))];
  const byMonth = readersTable(context);
  const readers = [...facts(READER_FACTS, context, own('II.4')), ...present(byMonth, visitsChart(byMonth))];
  const comparison = comparisonTable(context);
  const years = trendTable(context);
  const management = [...facts(MANAGEMENT_FACTS, context), ...own('II.5')];

  return [
    part('Thực trạng thư viện'),
    section('Thuận lợi'),
    ...written(items, 'I.1'),
    section('Khó khăn'),
    ...written(items, 'I.2'),

    part('Kết quả hoạt động'),
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

    part('Đánh giá chung'),
    ...(comparison
      ? [paragraph(`Một số chỉ tiêu chủ yếu so với ${period.than}:`), comparison]
      : [paragraph(`Chưa có số liệu của ${period.than} để so sánh.`)]),
    ...present(years, trendChart(years)),
    section('Ưu điểm'),
    ...written(items, 'III.1'),
    section('Nhược điểm'),
    ...written(items, 'III.2'),

    part(`Phương hướng ${period.next}`),
    ...written(items, 'IV'),
  ];
}
