import type { FieldId } from '../library/ids';
import type { Assigned } from './assign-columns';
import type { ColumnContent } from './content';
import type { ColumnPart, EqualColumns } from './equal-columns';
import type { HeaderBlock } from './header-block';

const NOTHING_LENT = { fields: null, equal: null } as const;

/**
 * A list that says how many copies are on loan: what is left and what is on loan are the stock together, or the total less what was lost
 * (docs/WORKBOOK.md, "What exactly is counted" 17). Both null where the header says nothing of loans.
 */
export function withLoans(
  fields: ReadonlyMap<FieldId, Assigned>,
  equal: EqualColumns,
  block: HeaderBlock,
  contents: ReadonlyMap<number, ColumnContent>,
): { readonly fields: Map<FieldId, Assigned>; readonly equal: EqualColumns } | typeof NOTHING_LENT {
  const of = (loan: 'out' | 'left' | 'lost') =>
    block.cells.filter((cell) => cell.sense.loan === loan && isNumeric(contents.get(cell.column)));
  const [out] = of('out');
  if (!out) return NOTHING_LENT;
  const [left] = of('left');
  const total = [...(['quantity', 'copies'] as const)]
    .map((field) => fields.get(field))
    .find((each) => each !== undefined && each.cell !== left && each.cell !== out);
  const parts: ColumnPart[] = left
    ? [
        { cell: left, sign: 1 },
        { cell: out, sign: 1 },
      ]
    : total
      ? [{ cell: total.cell, sign: 1 }, ...of('lost').map((cell) => ({ cell, sign: -1 as const }))]
      : [];
  const [first] = parts;
  if (!first) return NOTHING_LENT;
  const changed = new Map(fields);
  for (const field of ['closing', 'copies', 'withdrawn'] as const) changed.delete(field);
  changed.set('quantity', {
    cell: first.cell,
    candidate: { section: 'holdings', field: 'quantity', confidence: 0.9, rank: 0 },
  });
  if (parts.length === 1) return { fields: changed, equal };
  return {
    fields: changed,
    equal: {
      ...equal,
      parts: new Map(equal.parts).set('quantity', parts),
      across: [
        ...equal.across.filter(({ column }) => parts.every(({ cell }) => cell.column !== column)),
        ...parts.map((part) => acrossOfPart(part)),
      ],
    },
  };
}

function acrossOfPart({ cell, sign }: ColumnPart): EqualColumns['across'][number] {
  return {
    field: sign === 1 ? 'quantity' : 'withdrawn',
    column: cell.column,
    header: cell.header,
    use: 'part',
  };
}

function isNumeric(content: ColumnContent | undefined): boolean {
  return content !== undefined && content.filled > 0 && content.numbers >= 0.8;
}
