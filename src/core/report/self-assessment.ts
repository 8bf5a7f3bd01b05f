import type { CellValue } from '../sheet/snapshot';
import type { AssessedStandard, Assessment } from '../standards/assess';
import { RESULTS, type StandardResult } from '../standards/judge';
import type { Block, Inline, TableBlock } from './document';
import { item, keeping, numberCell, orElse, paragraph, text } from './helpers';
import { CHAIR, circumstances } from './minutes';
import type { OutlineNode } from './outline';
import type { ReportContext } from './sentence';

/** A threshold as a cell holds it: a number, "–", or room to write where the school has still to fill it in. */
function thresholdCell(value: CellValue): readonly Inline[] {
  if (typeof value === 'number') return numberCell(value);
  return text(value === '' ? '…' : String(value));
}

/** The criteria of one standard with their thresholds, the school's number, the result and what bears it out. */
function criteriaTable({ n, name, rows }: AssessedStandard): TableBlock | null {
  const judged = rows.filter(({ result }) => result !== null);
  if (judged.length === 0) return null;
  return {
    kind: 'table',
    caption: `Tiêu chuẩn ${n}: ${name}`,
    columns: [
      { heading: 'STT', align: 'center', share: 0.07 },
      { heading: 'Tiêu chí', align: 'left', share: 0.28 },
      { heading: 'Mức 1', align: 'right', share: 0.1 },
      { heading: 'Mức 2', align: 'right', share: 0.1 },
      { heading: 'Số liệu', align: 'right', share: 0.13 },
      { heading: 'Kết quả', align: 'center', share: 0.16 },
      { heading: 'Minh chứng', align: 'left', share: 0.16 },
    ],
    rows: judged.map((row, index) => [
      text(String(index + 1)),
      text(row.name),
      thresholdCell(row.level1),
      thresholdCell(row.level2),
      row.value === null ? text('…') : numberCell(row.value),
      text(row.result ?? ''),
      text(row.evidence),
    ]),
    boldRows: [],
  };
}

function resultsTable({ standards, result }: Assessment): TableBlock {
  return {
    kind: 'table',
    caption: 'Kết quả tự đánh giá',
    columns: [
      { heading: 'STT', align: 'center', share: 0.1 },
      { heading: 'Tiêu chuẩn', align: 'left', share: 0.55 },
      { heading: 'Kết quả', align: 'center', share: 0.35 },
    ],
    rows: [
      ...standards.map(({ n, name, result: of }) => [text(String(n)), text(name), text(of)]),
      [text(''), text('Thư viện'), text(result)],
    ],
    boldRows: [standards.length],
  };
}

const CONCLUSIONS: Readonly<Record<StandardResult, string>> = {
  [RESULTS.level2]: 'Thư viện tự đánh giá đạt mức độ 2.',
  [RESULTS.level1]: 'Thư viện tự đánh giá đạt mức độ 1.',
  [RESULTS.below]: 'Thư viện tự đánh giá chưa đạt mức độ 1.',
  [RESULTS.unknown]: 'Chưa đủ số liệu hoặc ngưỡng để kết luận mức độ của thư viện.',
};

function tables({ assessment }: ReportContext): readonly Block[] {
  return (assessment?.standards ?? []).flatMap((standard) => {
    const table = criteriaTable(standard);
    return table ? [table] : [item(`Tiêu chuẩn ${standard.n} (${standard.name}): chưa ghi tiêu chí nào của Thông tư.`)];
  });
}

function conclusion({ assessment }: ReportContext): readonly Block[] {
  if (!assessment) return [];
  return [
    paragraph('Mức độ của thư viện là mức thấp nhất trong năm tiêu chuẩn.'),
    resultsTable(assessment),
    item(CONCLUSIONS[assessment.result]),
  ];
}

/** Biên bản tự đánh giá (Thông tư 16/2022/TT-BGDĐT, Điều 25): criteria and results as they stand on "Tự đánh giá". */
export const SELF_ASSESSMENT: readonly OutlineNode[] = [
  circumstances(CHAIR, true),
  keeping({ name: 'Kết quả theo từng tiêu chuẩn' }, (context) => orElse(tables(context), 'Chưa có tiêu chí nào.')),
  keeping({ name: 'Kết luận' }, conclusion),
  {
    name: 'Nhận xét, kiến nghị',
    keeps: 'Nhận xét',
    children: [keeping({ name: 'Nhận xét' }), keeping({ name: 'Kiến nghị' })],
  },
];
