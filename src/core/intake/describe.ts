import type { FieldId, Grain, SectionId } from '../library/ids';
import type { CellValue } from '../sheet/snapshot';
import type { LibraryBook, RecordTable, TableRecognition } from './book';
import { SURE } from './header-match';

export interface ColumnDescription {
  readonly column: number;
  readonly header: string;
  /** null for a column that is taken for nothing. */
  readonly field: FieldId | null;
  /** 0–1; 0 for a column that is taken for nothing. */
  readonly confidence: number;
  /** What else the column could be, best first. */
  readonly candidates: readonly FieldId[];
  /** The first different things that stand in it, as they stand. */
  readonly examples: readonly CellValue[];
}

/** A table as Thiết lập shows it: what it was taken for, how surely, and what a person may want to correct. */
export interface TableDescription {
  readonly section: SectionId;
  readonly sheet: string;
  readonly grain: Grain | null;
  readonly confidence: number;
  readonly otherSections: readonly SectionId[];
  readonly records: number;
  /** Sheet rows, counted from 0. */
  readonly headerRow: number;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly columns: readonly ColumnDescription[];
  /** True when something in it is less than sure and should be shown before it is believed. */
  readonly needsLook: boolean;
}

const EXAMPLES = 3;
const CONFIRMED: TableRecognition = { confidence: 1, fields: new Map(), unmapped: [], otherSections: [] };

/** What was recognised in a workbook, table by table, with examples of each column's cells. */
export function describeBook(book: LibraryBook): TableDescription[] {
  return book.tables.map((table, index) => describeTable(table, book.recognition?.[index] ?? CONFIRMED));
}

function describeTable(table: RecordTable, recognition: TableRecognition): TableDescription {
  const columns: ColumnDescription[] = [];
  for (const [field, column] of table.columns) {
    if (column.virtual) continue;
    const confidence = recognition.fields.get(field) ?? 1;
    columns.push({
      column: column.column,
      header: column.header,
      field,
      confidence,
      candidates: [],
      examples: examplesOf(column.raw),
    });
  }
  for (const unmapped of recognition.unmapped) {
    columns.push({
      column: unmapped.column,
      header: unmapped.header,
      field: null,
      confidence: 0,
      candidates: unmapped.candidates.map((candidate) => candidate.field),
      examples: [],
    });
  }
  columns.sort((a, b) => a.column - b.column);
  return {
    section: table.section,
    sheet: table.sheet,
    grain: table.grain,
    confidence: recognition.confidence,
    otherSections: recognition.otherSections,
    records: table.rows.length,
    headerRow: table.header.lastRow,
    firstRow: table.body.firstRow,
    lastRow: table.body.lastRow,
    columns,
    needsLook:
      recognition.confidence < 0.7 || columns.some((column) => column.field !== null && column.confidence < SURE),
  };
}

function examplesOf(raw: readonly CellValue[]): CellValue[] {
  const seen = new Set<CellValue>();
  for (const value of raw) {
    if (value === '' || seen.has(value)) continue;
    seen.add(value);
    if (seen.size === EXAMPLES) break;
  }
  return [...seen];
}
