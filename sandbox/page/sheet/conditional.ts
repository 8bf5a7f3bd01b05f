import type { CellValue } from '../../../src/core/sheet/snapshot';
import type { ConditionalFormat, Sheet, Style, StyleChange, StyleTable } from '../../model';
import { containsCell } from '../../model/areas';

/**
 * What conditional formats do to the look of a cell, as far as they can be judged without calculating: constant formulas, comparisons with
 * numbers and texts, and "contains". A formula that looks at cells
 * changes nothing here.
 */
export class ConditionalLooks {
  private readonly formats: readonly ConditionalFormat[];

  constructor(
    sheet: Sheet,
    private readonly styles: StyleTable,
  ) {
    this.formats = [...sheet.conditionalFormats].sort((a, b) => a.priority - b.priority);
  }

  /** The number of the style that a cell shows. */
  apply(row: number, column: number, style: number, value: CellValue): number {
    if (this.formats.length === 0) return style;
    const changes: StyleChange[] = [];
    for (const format of this.formats) {
      if (!format.areas.some((area) => containsCell(area, row, column)) || !holds(format, value)) continue;
      changes.push(format.format);
      if (format.stopIfTrue) break;
    }
    if (changes.length === 0) return style;
    // The first format wins where two change the same thing.
    const merged = Object.assign({}, ...changes.reverse()) as Partial<Style>;
    const filled = merged.fillColor && !merged.fillPattern ? { ...merged, fillPattern: 'Solid' as const } : merged;
    return this.styles.change(style, filled);
  }
}

function holds(format: ConditionalFormat, value: CellValue): boolean {
  const { rule } = format;
  switch (rule.type) {
    case 'Custom':
      return constantTruth(rule.formula);
    case 'CellValue':
      return compares(rule.operator, value, literal(rule.formula1), literal(rule.formula2 ?? ''));
    case 'ContainsText': {
      const text = String(value).toLowerCase();
      const part = rule.text.toLowerCase();
      switch (rule.operator) {
        case 'Contains':
          return text.includes(part);
        case 'NotContains':
          return !text.includes(part);
        case 'BeginsWith':
          return text.startsWith(part);
        case 'EndsWith':
          return text.endsWith(part);
      }
      return false;
    }
    case 'Other':
      return false;
  }
}

function constantTruth(formula: string): boolean {
  const text = formula.replace(/^=/, '').trim().toUpperCase();
  return text === 'TRUE' || text === 'TRUE()' || (/^\d+(\.\d+)?$/.test(text) && Number(text) !== 0);
}

/** A number or a text in quotes; null for a formula that would have to be calculated. */
function literal(formula: string): CellValue | null {
  const text = formula.replace(/^=/, '').trim();
  if (text === '') return null;
  if (/^"(?:[^"]|"")*"$/.test(text)) return text.slice(1, -1).replaceAll('""', '"');
  const number = Number(text);
  return Number.isFinite(number) ? number : null;
}

function compares(operator: string, value: CellValue, first: CellValue | null, second: CellValue | null): boolean {
  if (first === null || value === '') return false;
  const order = compare(value, first);
  switch (operator) {
    case 'EqualTo':
      return order === 0;
    case 'NotEqualTo':
      return order !== 0;
    case 'GreaterThan':
      return order > 0;
    case 'GreaterThanOrEqual':
      return order >= 0;
    case 'LessThan':
      return order < 0;
    case 'LessThanOrEqual':
      return order <= 0;
    case 'Between':
      return second !== null && order >= 0 && compare(value, second) <= 0;
    case 'NotBetween':
      return second !== null && (order < 0 || compare(value, second) > 0);
  }
  return false;
}

/** As Excel sorts: numbers before texts before truth values. */
function compare(a: CellValue, b: CellValue): number {
  const rank = (value: CellValue) => (typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2);
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  if (typeof a === 'string' && typeof b === 'string') return a.localeCompare(b, 'vi', { sensitivity: 'accent' });
  return Number(a) - Number(b);
}
