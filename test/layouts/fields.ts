import type { Chance } from '../../scripts/support/chance';
import type { Cell } from './grid';
import type { Column, Concern, Row, Table } from './part';

/** One column of a table and what it holds of an item. */
export interface Field<Item> {
  readonly heads: readonly string[];
  readonly cell: (item: Item, index: number) => Cell;
  /** Its numbers stand in the total row. */
  readonly summed?: boolean;
  readonly words?: boolean;
  /** Written as texts here and there, in this way. */
  readonly text?: (value: number) => string;
}

export interface Section<Item> {
  /** The words of the row above the items; '' for none. */
  readonly heading: string;
  readonly items: readonly Item[];
}

interface Layout<Item> {
  readonly sheet: string;
  readonly titles?: readonly string[];
  readonly fields: readonly Field<Item>[];
  readonly sections: readonly Section<Item>[];
  readonly concern?: Concern;
  readonly needsItsSheet?: boolean;
  readonly noCodes?: boolean;
  /** With a column of running numbers; by chance where nothing is said. */
  readonly numbered?: boolean;
  /** With a total row; by chance where nothing is said. */
  readonly total?: boolean;
  readonly blanks?: boolean;
  readonly signed?: string;
}

const NUMBER_HEADS = ['STT', 'TT', 'Số TT', 'Stt', 'Số\nTT'];
const TOTAL_WORDS = ['Cộng', 'Tổng cộng', 'TỔNG CỘNG', 'Tổng', 'Tổng số', 'Cộng:', 'TỔNG', 'Cộng chung'];
const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII'];

/** A table of items by fields, with running numbers, heading rows, blank rows and a total row where chance wants them. */
export function tableOf<Item>(chance: Chance, layout: Layout<Item>): Table {
  const numbered = layout.numbered ?? chance.maybe(0.7);
  const fields = layout.fields;
  const columns: Column[] = fields.map(({ heads, words }) => ({ heads, ...(words ? { words } : {}) }));
  const lead: Cell[] = numbered ? [''] : [];
  const rows: Row[] = [];
  const sums = fields.map(() => 0);
  const prefixed = chance.maybe();
  const running = chance.maybe(0.7);
  let index = 0;
  let shown = 0;
  layout.sections.forEach(({ heading, items }, number) => {
    if (heading !== '') {
      const roman = ROMAN[number] ?? '';
      if (numbered && chance.maybe(0.3)) rows.push({ kind: 'record', cells: [roman, heading] });
      else rows.push({ kind: 'heading', text: prefixed ? `${roman}. ${heading}` : heading, at: 0 });
      if (!running) shown = 0;
    }
    for (const item of items) {
      shown++;
      rows.push({
        kind: 'record',
        cells: [
          ...(numbered ? [shown] : []),
          ...fields.map((field, column) => entered(chance, field, item, index, sums, column)),
        ],
      });
      index++;
      if (layout.blanks !== false && index > 2 && chance.maybe(0.01)) rows.push({ kind: 'blank' });
    }
  });
  if (layout.total ?? chance.maybe(0.55)) addTotal(chance, rows, fields, sums, lead);
  return {
    sheet: layout.sheet,
    titles: layout.titles ?? [],
    columns: [...(numbered ? [{ heads: [chance.of(NUMBER_HEADS)] }] : []), ...columns],
    rows,
    concern: layout.concern ?? 'library',
    ...(layout.needsItsSheet ? { needsItsSheet: true } : {}),
    ...(layout.noCodes ? { noCodes: true } : {}),
    ...(layout.signed === undefined ? {} : { signed: layout.signed }),
  };
}

function entered<Item>(
  chance: Chance,
  field: Field<Item>,
  item: Item,
  index: number,
  sums: number[],
  column: number,
): Cell {
  const cell = field.cell(item, index);
  if (typeof cell !== 'number') return cell;
  sums[column] = (sums[column] ?? 0) + cell;
  return field.text && chance.maybe(0.25) ? field.text(cell) : cell;
}

function addTotal<Item>(
  chance: Chance,
  rows: Row[],
  fields: readonly Field<Item>[],
  sums: readonly number[],
  lead: readonly Cell[],
): void {
  if (!fields.some(({ summed }) => summed)) return;
  const cells: Cell[] = [...lead, ...fields.map(({ summed }, column) => (summed ? (sums[column] ?? 0) : ''))];
  const at = cells[0] === '' ? (cells.length > 1 && cells[1] === '' && chance.maybe() ? 1 : 0) : -1;
  if (at < 0) return;
  cells[at] = chance.of(TOTAL_WORDS);
  if (chance.maybe(0.12)) rows.unshift({ kind: 'total', cells });
  else rows.push({ kind: 'total', cells });
}

/** A number as a text, grouped by dots: "1.436". */
export function dotted(value: number): string {
  return String(value).replaceAll(/\B(?=(?:\d{3})+$)/g, '.');
}

/** How a column of counts may write some of its numbers: mostly as numbers. */
export function countText(chance: Chance, unit: string): Pick<Field<never>, 'text'> {
  if (!chance.maybe(0.12)) return {};
  const withUnit = chance.maybe();
  return { text: (value) => (withUnit ? `${dotted(value)} ${unit}` : value >= 1000 ? dotted(value) : String(value)) };
}

/** How a column of money may write some of its numbers: mostly as numbers. */
export function moneyText(chance: Chance): Pick<Field<never>, 'text'> {
  if (!chance.maybe(0.12)) return {};
  const sign = chance.of(['', ' đ', ' ₫', 'đ']);
  return { text: (value) => `${dotted(value)}${sign}` };
}

/** Fields in an order of chance; those named first stay first, and what stands in a list of its own stays together. */
export function inAnyOrder<Item>(
  chance: Chance,
  first: readonly Field<Item>[],
  rest: readonly (Field<Item> | readonly Field<Item>[])[],
): Field<Item>[] {
  return [...first, ...(chance.maybe(0.4) ? chance.shuffled(rest) : rest).flat()];
}

/** One more line above these columns, with words that decide nothing. */
export function underOneHead<Item>(fields: readonly Field<Item>[], head: string): Field<Item>[] {
  return fields.map((field) => ({ ...field, heads: [head, ...field.heads] }));
}
