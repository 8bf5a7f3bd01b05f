import { addressName, parseAddressName, type CellAddress } from '../sheet/address';
import type { CellValue } from '../sheet/snapshot';

/**
 * What a cell held, so exactly that it can be put back: the value or formula as Excel gives it, whether it was a text (a text "01" must not
 * come back as the number 1), the number format and, where the fix changed it, the font.
 */
export interface CellState {
  /** '' for a blank cell; with "=" for a formula. */
  readonly formula: CellValue;
  readonly isText: boolean;
  readonly numberFormat: string;
  readonly fontName: string | null;
}

/** One changed cell on "Nhật ký sửa". The rows of one press share a run. */
export interface FixLogEntry {
  /** Counts up from 1; one press of Sửa is one run. */
  readonly run: number;
  /** "2026-05-20 10:47", as the person's clock showed it. */
  readonly at: string;
  readonly rule: string;
  readonly cell: CellAddress;
  readonly before: CellState;
  readonly after: CellState;
  /** Empty until it is undone; then when. */
  readonly undoneAt: string;
}

/** Headers of "Nhật ký sửa", in the order of its columns. The sheet is read back by position, so the order is fixed. */
export const FIX_LOG_HEADERS = [
  'Lần sửa',
  'Thời gian',
  'Quy tắc',
  'Ô',
  'Trước khi sửa',
  'Sau khi sửa',
  'Kiểu trước',
  'Kiểu sau',
  'Định dạng số trước',
  'Định dạng số sau',
  'Phông chữ trước',
  'Phông chữ sau',
  'Đã hoàn tác lúc',
] as const;

type Kind = 'chữ' | 'số' | 'công thức' | 'trống' | 'đúng/sai';

function kindOf({ formula, isText }: CellState): Kind {
  if (formula === '') return 'trống';
  if (isText) return 'chữ';
  if (typeof formula === 'number') return 'số';
  if (typeof formula === 'boolean') return 'đúng/sai';
  return 'công thức';
}

/** A row of the log. Formulas stand there as texts, so that the log never calculates. */
export function logRow(entry: FixLogEntry): readonly CellValue[] {
  const { before, after } = entry;
  return [
    entry.run,
    entry.at,
    entry.rule,
    addressName(entry.cell),
    before.formula,
    after.formula,
    kindOf(before),
    kindOf(after),
    before.numberFormat,
    after.numberFormat,
    before.fontName ?? '',
    after.fontName ?? '',
    entry.undoneAt,
  ];
}

/** The reverse of `logRow`; null for a row that somebody has made unreadable, which can then not be undone. */
export function logEntry(row: readonly CellValue[]): FixLogEntry | null {
  const text = (index: number) => String(row[index] ?? '');
  const run = row[0];
  const cell = parseAddressName(text(3));
  if (typeof run !== 'number' || !Number.isInteger(run) || !cell) return null;
  const before = state(row[4] ?? '', text(6), text(8), text(10));
  const after = state(row[5] ?? '', text(7), text(9), text(11));
  if (!before || !after) return null;
  return { run, at: text(1), rule: text(2), cell, before, after, undoneAt: text(12) };
}

function state(value: CellValue, kind: string, numberFormat: string, fontName: string): CellState | null {
  const rest = { numberFormat, fontName: fontName === '' ? null : fontName };
  switch (kind) {
    case 'trống':
      return { formula: '', isText: false, ...rest };
    case 'chữ':
      return { formula: String(value), isText: true, ...rest };
    case 'công thức':
      return { formula: String(value), isText: false, ...rest };
    case 'số':
      return typeof value === 'number' ? { formula: value, isText: false, ...rest } : null;
    case 'đúng/sai':
      return typeof value === 'boolean' ? { formula: value, isText: false, ...rest } : null;
    default:
      return null;
  }
}

/** The entries of the last run that has not been undone, in the order in which they were written; empty when there is none. */
export function lastRun(entries: readonly FixLogEntry[]): readonly FixLogEntry[] {
  const standing = entries.filter(({ undoneAt }) => undoneAt === '');
  const run = Math.max(0, ...standing.map((entry) => entry.run));
  return standing.filter((entry) => entry.run === run);
}
