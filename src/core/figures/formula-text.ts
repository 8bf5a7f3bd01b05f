import { absoluteAreaName, type CellAddress } from '../sheet/address';
import type { Condition, Selection, SheetCells } from './sheet-cells';

/** Excel's limits. */
export const LONGEST_FORMULA = 8192;
const LONGEST_CRITERION = 255;

/** What is added up: the rows themselves (null), one column, or two columns multiplied row by row. */
export type Summand = readonly [] | readonly [number] | readonly [number, number];

/** A formula without "=", as a part of a figure's. */
export interface Part {
  /** null where no reasonable formula exists. */
  readonly text: string | null;
  /**
   * Cells that hold their number as text ("3 quyển"), which Excel's own functions pass over: the formula adds what the product has read in them, for as long
   * as they hold that text.
   */
  readonly readCells: readonly CellAddress[];
}

export const NO_FORMULA: Part = { text: null, readCells: [] };
export const NO_ROWS: Part = { text: '0', readCells: [] };

export function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** Whether Excel would read a criterion as something other than the text it is ("1-2" as a date, "TRUE"), or the engines differ about it ("~"). */
function isTreacherous(text: string): boolean {
  if (text === '' || text.includes('~') || text.length > LONGEST_CRITERION - 40) return true;
  return !/[\p{L}]/u.test(text) || /^(?:true|false)$/i.test(text) || /^\d+[\s\d.,/:e-]*(?:am|pm|%)?$/i.test(text);
}

/** Whether the text of a cell can be asked for by a criterion. */
export function canAskFor(text: string): boolean {
  return !isTreacherous(text);
}

/** The text as a criterion that matches it and nothing else: wildcards taken literally, operators in front made harmless. */
function criterion(operator: '' | '<>', text: string): string {
  const literal = text.replace(/[*?]/g, '~$&');
  const prefix = operator === '' && /^[=<>]/.test(text) ? '=' : operator;
  return quoted(`${prefix}${literal}`);
}

function criterionOf(condition: Condition): string {
  switch (condition.kind) {
    case 'equals':
      return criterion('', condition.text);
    case 'differs':
      return criterion('<>', condition.text);
    case 'blank':
      return '"="';
    case 'filled':
      return '"<>"';
    case 'atLeast':
      return `">=${condition.limit}"`;
    case 'below':
      return `"<${condition.limit}"`;
  }
}

function factorOf(condition: Condition, range: string): string {
  switch (condition.kind) {
    case 'equals':
      return `--(${range}=${quoted(condition.text)})`;
    case 'differs':
      return `--(${range}<>${quoted(condition.text)})`;
    case 'blank':
      return `--(${range}="")`;
    case 'filled':
      return `--(${range}<>"")`;
    case 'atLeast':
      return `--(${range}>=${condition.limit})`;
    case 'below':
      return `--(${range}<${condition.limit})`;
  }
}

/** Runs of rows (sheet rows, both included) that are not hidden. */
function segments(cells: SheetCells, from: number, to: number, hidden: Uint8Array | null): [number, number][] {
  if (to < from) return [];
  if (!hidden) return [[from, to]];
  const runs: [number, number][] = [];
  let start = -1;
  for (let row = from; row <= to + 1; row++) {
    const open = row <= to && hidden[row - cells.firstRow] !== 1;
    if (open && start < 0) start = row;
    if (!open && start >= 0) {
      runs.push([start, row - 1]);
      start = -1;
    }
  }
  return runs;
}

/**
 * LibreOffice cuts the ranges of COUNTIFS to what the first criterion's column holds, so a criterion that something must be there goes first and one that
 * a cell is blank goes last.
 */
const ORDER: Readonly<Record<Condition['kind'], number>> = {
  equals: 0,
  filled: 0,
  atLeast: 1,
  below: 1,
  differs: 2,
  blank: 3,
};

/** One term of a formula over the rows `from`–`to`, e.g. COUNTIFS('SGK'!$H$5:$H$90,"Sách giáo khoa"). */
function term(sheet: string, summand: Summand, given: readonly Condition[], from: number, to: number): string {
  const conditions = [...given].sort((a, b) => ORDER[a.kind] - ORDER[b.kind]);
  const range = (column: number) =>
    absoluteAreaName(sheet, { row: from, column, rowCount: to - from + 1, columnCount: 1 });
  const [first, second] = summand;
  if (second !== undefined && first !== undefined) {
    const factors = conditions.map((condition) => factorOf(condition, range(condition.column)));
    return `SUMPRODUCT(${[range(first), range(second), ...factors].join(',')})`;
  }
  const criteria = conditions.map((condition) => `${range(condition.column)},${criterionOf(condition)}`).join(',');
  if (first === undefined) return `COUNTIFS(${criteria})`;
  return conditions.length === 0 ? `SUM(${range(first)})` : `SUMIFS(${range(first)},${criteria})`;
}

/** The terms of all selections, each with its sign. */
export function termsOf(
  cells: SheetCells,
  summand: Summand,
  selections: readonly Selection[],
  hidden: Uint8Array | null,
): string[] {
  const terms: string[] = [];
  for (const { sign, conditions, from, to } of selections) {
    const runs = segments(cells, from ?? cells.firstRow, to ?? cells.lastRow, hidden);
    for (const [first, last] of runs) {
      terms.push(`${sign > 0 ? '+' : '-'}${term(cells.table.sheet, summand, conditions, first, last)}`);
    }
  }
  return terms;
}

/** What one row adds: for corrections of rows that no criterion tells apart. */
export function rowTerm(cells: SheetCells, summand: Summand, at: number): string {
  const { sheet, extent } = cells.table;
  const row = cells.firstRow + at;
  const one = (column: number) => absoluteAreaName(sheet, { row, column, rowCount: 1, columnCount: 1 });
  if (summand.length > 0) return summand.map((column) => `N(${one(column)})`).join('*');
  const columnCount = extent.lastColumn - extent.firstColumn + 1;
  return `SIGN(COUNTA(${absoluteAreaName(sheet, { row, column: extent.firstColumn, rowCount: 1, columnCount })}))`;
}

/** Whether a formula can ask if a cell holds this text: Excel's own limit for a text in a formula, and no line breaks or other controls. */
export function canCompareWith(text: string): boolean {
  return text.length <= LONGEST_CRITERION && !/[\p{Cc}]/u.test(text);
}

/** One factor of what a row adds: its cell, and the number that was read in it where it holds that number as text. */
export interface ReadFactor {
  readonly cell: CellAddress;
  /** The text of the cell; null where it holds its number as a number. */
  readonly text: string | null;
  readonly value: number;
  /** What the cell's own number is multiplied by to be the one that was read. */
  readonly scale: number;
}

/** What a row with numbers kept as text adds to a sum that passes over it; 0 as soon as none of its cells holds such a text any more. */
export function readTerm(factors: readonly ReadFactor[]): string {
  const name = ({ cell: { sheet, row, column } }: ReadFactor) =>
    absoluteAreaName(sheet, { row, column, rowCount: 1, columnCount: 1 });
  const holds = (factor: ReadFactor) => `${name(factor)}=${quoted(factor.text ?? '')}`;
  const own = (factor: ReadFactor) => `${factor.scale === 1 ? '' : `${factor.scale}*`}N(${name(factor)})`;
  const textual = factors.filter(({ text }) => text !== null);
  const [only] = textual;
  if (only && textual.length === 1) {
    const product = factors.map((factor) => (factor === only ? String(factor.value) : own(factor))).join('*');
    return `IF(${holds(only)},${product},0)`;
  }
  const product = factors
    .map((factor) => (factor.text === null ? own(factor) : `IF(${holds(factor)},${factor.value},${own(factor)})`))
    .join('*');
  return `IF(OR(${textual.map(holds).join(',')}),${product},0)`;
}

/** "+A-B" → "A-B". */
export function joined(terms: readonly string[]): string {
  const text = terms.join('');
  return text.startsWith('+') ? text.slice(1) : text;
}
