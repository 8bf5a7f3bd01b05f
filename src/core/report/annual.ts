import { stockChart, trendChart, visitsChart } from './charts';
import type { Block } from './document';
import { ACTIVITY_FACTS, GROWTH_FACTS, MANAGEMENT_FACTS, READER_FACTS, ROOM_FACTS, STOCK_FACTS } from './facts';
import { facts, item, orElse, orWrite, paragraph } from './helpers';
import { keptCopiesSentences } from './kept-copies';
import type { OutlineNode } from './outline';
import { PARTS, type PartId } from './parts';
import { readersTable } from './readers-table';
import type { ReportContext } from './sentence';
import { activitiesTable, additionTables, comparisonTable, equipmentTable, present, stockTable } from './tables';
import { trendTable } from './trend-table';

/** A part that holds the librarian's sentences alone, or room to write them. */
function writtenPart(id: PartId, heading?: OutlineNode['heading']): OutlineNode {
  return {
    name: PARTS.find((one) => one.id === id)?.heading ?? id,
    ...(heading && { heading }),
    narrative: id,
    body: (_context, own) => orWrite(own(id)),
  };
}

function stock(context: ReportContext): readonly Block[] {
  return orElse(
    [
      ...facts(STOCK_FACTS, context),
      ...keptCopiesSentences(context),
      ...present(stockTable(context), stockChart(context)),
    ],
    'Chưa có số liệu về vốn tài liệu.',
  );
}

function equipment(context: ReportContext): readonly Block[] {
  const table = equipmentTable(context);
  return table
    ? [paragraph('Thiết bị hiện có của thư viện:'), table]
    : [item('Chưa có số liệu về thiết bị chuyên dùng.')];
}

function comparison(context: ReportContext): readonly Block[] {
  const { than } = context.period;
  const table = comparisonTable(context);
  const years = trendTable(context);
  return [
    ...(table
      ? [paragraph(`Một số chỉ tiêu chủ yếu so với ${than}:`), table]
      : [paragraph(`Chưa có số liệu của ${than} để so sánh.`)]),
    ...present(years, trendChart(years)),
  ];
}

function readers(context: ReportContext, own: readonly Block[]): readonly Block[] {
  const byMonth = readersTable(context);
  return orElse(
    [...facts(READER_FACTS, context, own), ...present(byMonth, visitsChart(byMonth))],
    'Chưa có số liệu về bạn đọc.',
  );
}

/** Parts I–IV of the form, for the report of the year and of the first term. */
export const ANNUAL: readonly OutlineNode[] = [
  { name: 'Thực trạng thư viện', children: [writtenPart('I.1'), writtenPart('I.2')] },
  {
    name: 'Kết quả hoạt động',
    children: [
      {
        name: 'Cơ sở vật chất thư viện',
        keeps: 'II.1',
        children: [
          {
            name: 'Phòng thư viện',
            narrative: 'II.1',
            body: (context, own) =>
              orElse([...own('II.1'), ...facts(ROOM_FACTS, context)], 'Chưa có số liệu về phòng thư viện.'),
          },
          { name: 'Vốn tài liệu', body: stock },
          { name: 'Thiết bị chuyên dùng', body: equipment },
        ],
      },
      {
        name: 'Phát triển sách, báo, tạp chí',
        narrative: 'II.2',
        body: (context, own) =>
          orElse(
            [...own('II.2'), ...facts(GROWTH_FACTS, context, own('II.2')), ...additionTables(context)],
            'Chưa có số liệu về sách bổ sung và thanh lọc.',
          ),
      },
      writtenPart('II.3'),
      {
        name: 'Tổ chức - hoạt động',
        narrative: 'II.4',
        body: (_context, own) => own('II.4'),
        children: [
          {
            name: 'Hoạt động của thư viện',
            body: (context) =>
              orElse(
                [...facts(ACTIVITY_FACTS, context), ...present(activitiesTable(context))],
                'Chưa có số liệu về các hoạt động.',
              ),
          },
          { name: 'Phục vụ bạn đọc', body: (context, own) => readers(context, own('II.4')) },
        ],
      },
      {
        name: 'Quản lý',
        narrative: 'II.5',
        body: (context, own) => orWrite([...facts(MANAGEMENT_FACTS, context), ...own('II.5')]),
      },
    ],
  },
  {
    name: 'Đánh giá chung',
    keeps: 'III.1',
    body: comparison,
    children: [writtenPart('III.1'), writtenPart('III.2')],
  },
  writtenPart('IV', ({ next }) => `Phương hướng ${next}`),
];
