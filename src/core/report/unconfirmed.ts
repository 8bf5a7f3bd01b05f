import type { FigureSet } from '../figures/figure';
import { UNCONFIRMED } from '../figures/sheet-words';
import type { IndicatorId } from '../library/ids';
import type { Block, Inline, ReportDocument, TableBlock } from './document';

const MARK: Inline = { kind: 'text', text: ` (${UNCONFIRMED})` };

/** A bản nháp with its unconfirmed figures marked: in sentences behind the number, in tables behind the row's name, where columns of numbers stay columns. */
export function withUnconfirmed(document: ReportDocument, figures: FigureSet): ReportDocument {
  const ids = new Set([...figures.values()].flatMap(({ id, unconfirmed }) => (unconfirmed ? [id] : [])));
  if (ids.size === 0) return document;
  return {
    ...document,
    blocks: document.blocks.map((block) => markedBlock(block, ids)),
    annexes: document.annexes.map((annex) => ({ ...annex, table: markedTable(annex.table, ids) })),
  };
}

type Ids = ReadonlySet<IndicatorId>;

function markedBlock(block: Block, ids: Ids): Block {
  if (block.kind === 'table') return markedTable(block, ids);
  if (block.kind !== 'paragraph' && block.kind !== 'item') return block;
  return {
    ...block,
    inlines: block.inlines.flatMap((inline) => (isUnconfirmed(inline, ids) ? [inline, MARK] : [inline])),
  };
}

function markedTable(table: TableBlock, ids: Ids): TableBlock {
  const label = Math.max(
    0,
    table.columns.findIndex(({ align }) => align === 'left'),
  );
  const rows = table.rows.map((cells) => {
    if (!cells.some((inlines) => inlines.some((inline) => isUnconfirmed(inline, ids)))) return cells;
    return cells.map((inlines, at) => (at === label ? [...inlines, MARK] : inlines));
  });
  return { ...table, rows };
}

function isUnconfirmed(inline: Inline, ids: Ids): boolean {
  switch (inline.kind) {
    case 'figure':
      return inline.of !== 'previous' && ids.has(inline.id);
    case 'trend':
      return ids.has(inline.id);
    case 'remainder':
      return ids.has(inline.total) || inline.parts.some((id) => ids.has(id));
    default:
      return false;
  }
}
