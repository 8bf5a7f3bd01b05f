import type { LibraryBook, MappingChange, RecordTable, TableRecognition } from '../intake/book';
import { Grid } from '../intake/grid';
import { SURE } from '../intake/header-match';
import {
  readingOfTable,
  type SavedColumn,
  type SavedMapping,
  type SavedTable,
  type SavedReading,
} from '../intake/mapping';
import { fieldInfo, fieldsOf } from '../library/fields';
import { isMonthOfAcross } from '../intake/months-across';
import type { CategoryId, FieldId, Grain, SectionId } from '../library/ids';
import type { WorkbookSnapshot } from '../sheet/snapshot';
import { exampleText, previewOf, type Preview } from './preview';

/** A column of a table as Thiết lập shows it and a person may correct it. */
export interface DraftColumn {
  /** Sheet column. */
  readonly column: number;
  /** '' where the column has no header. */
  readonly header: string;
  /** null: not used. */
  readonly field: FieldId | null;
  /** Read with less certainty than silence allows: shown first, with its examples. */
  readonly doubtful: boolean;
  /** The remembered header, where the one that stands there now is another. */
  readonly was: string | null;
  /** What else it could be, best first. */
  readonly candidates: readonly FieldId[];
  /** The first different things that stand in it, as they look. */
  readonly examples: readonly string[];
}

/** A table as the workbook was understood, with what a person has corrected since. */
export interface DraftTable {
  /** Stays the same while the table is corrected. */
  readonly key: string;
  readonly section: SectionId;
  readonly sheet: string;
  readonly grain: Grain | null;
  /** Sheet row of the header's last row, counted from 0. */
  readonly headerRow: number;
  readonly constants: Readonly<Partial<Record<FieldId, CategoryId>>>;
  /** What was read out of the table, or said of it, beside its columns. */
  readonly reading: SavedReading;
  readonly columns: readonly DraftColumn[];
  /** What a column of this section may be. */
  readonly choices: readonly { readonly field: FieldId; readonly label: string }[];
  /** Its section or its columns should be looked at before they are believed. */
  readonly doubtful: boolean;
  /** Its columns are not a matter of headers (facts by name, one column a year) and are shown only. */
  readonly fixed: boolean;
  /** Months stand across; such a table is recognised anew each time and not remembered. */
  readonly across: boolean;
  /** Fields that the remembered mapping has and the sheet no longer. */
  readonly missing: readonly { readonly label: string; readonly was: string }[];
  readonly records: number;
  readonly preview: Preview;
}

const EXAMPLES = 3;
/** Rows looked through for a few different examples. */
const EXAMPLE_ROWS = 200;
const CONFIRMED: TableRecognition = { confidence: 1, fields: new Map(), unmapped: [], otherSections: [] };
/** Below this a table's section is itself a question. */
const SURE_OF_TABLE = 0.7;

/** Every table of a book, ready to be shown and corrected; one entry a saved table, so a history with one column a year is one. */
export function draftsOf(workbook: WorkbookSnapshot, book: LibraryBook): DraftTable[] {
  const drafts: DraftTable[] = [];
  const seen = new Set<string>();
  book.tables.forEach((table, index) => {
    if (table.section === 'settings') return;
    const byYear =
      table.section === 'history' &&
      (table.columns.get('schoolYear')?.virtual === true || table.columns.get('indicator')?.virtual === true);
    const key = byYear ? `${table.sheet}/${table.header.lastRow}` : keyOf(table);
    if (seen.has(key)) return;
    seen.add(key);
    const changes = (book.changes ?? []).filter(
      ({ section, sheet }) => section === table.section && sheet === table.sheet,
    );
    const draft = draftOf(workbook, table, book.recognition?.[index] ?? CONFIRMED, changes);
    drafts.push(draft.across ? { ...draft, records: rowsAcross(book, table) } : draft);
  });
  return drafts;
}

/** The rows of a table of months across, each once. */
function rowsAcross(book: LibraryBook, table: RecordTable): number {
  const months = book.tables.filter((other) => isMonthOfAcross(other) && keyOf(other) === keyOf(table));
  return new Set(months.flatMap(({ rows }) => [...rows])).size;
}

function keyOf(table: RecordTable): string {
  return `${table.sheet}/${table.header.lastRow}/${table.extent.firstColumn}`;
}

/** One table, ready to be shown and corrected. */
export function draftOf(
  workbook: WorkbookSnapshot,
  table: RecordTable,
  recognition: TableRecognition,
  changes: readonly MappingChange[],
): DraftTable {
  const across = isMonthOfAcross(table);
  const fixed = table.section === 'profile' || across || table.columns.get('schoolYear')?.virtual === true;
  const columns = columnsOf(workbook, table, recognition, changes);
  const missing = changes.flatMap(({ kind, field, was }) =>
    kind === 'columnMissing' && field ? [{ label: fieldInfo(table.section, field)?.label ?? field, was }] : [],
  );
  return {
    key: keyOf(table),
    section: table.section,
    sheet: table.sheet,
    grain: table.grain,
    headerRow: table.header.lastRow,
    constants: table.constants,
    reading: readingOfTable(table),
    columns,
    choices: fieldsOf(table.section).map(({ field, label }) => ({ field, label })),
    doubtful: recognition.confidence < SURE_OF_TABLE || missing.length > 0 || columns.some(({ doubtful }) => doubtful),
    fixed,
    across,
    missing,
    records: table.rows.length,
    preview: previewOf(table),
  };
}

function columnsOf(
  workbook: WorkbookSnapshot,
  table: RecordTable,
  recognition: TableRecognition,
  changes: readonly MappingChange[],
): DraftColumn[] {
  const sheet = workbook.sheets.find(({ name }) => name === table.sheet);
  const grid = sheet ? new Grid(sheet) : null;
  const columns = new Map<number, DraftColumn>();
  const add = (column: number, header: string, more: Partial<DraftColumn> = {}) =>
    columns.set(column, {
      column,
      header: header.replace(/\s+/g, ' ').trim(),
      field: null,
      doubtful: false,
      was: null,
      candidates: [],
      examples: grid ? examplesOf(grid, table, column, workbook.date1904) : [],
      ...more,
    });
  for (const [field, column] of table.columns) {
    if (column.virtual) continue;
    const renamed = changes.find((change) => change.kind === 'headerRenamed' && change.field === field);
    const doubtful = renamed !== undefined || (recognition.fields.get(field) ?? 1) < SURE;
    add(column.column, column.header, { field, doubtful, was: renamed?.was ?? null });
  }
  for (const { column, header, candidates } of recognition.unmapped) {
    if (!columns.has(column)) add(column, header, { candidates: candidates.map(({ field }) => field) });
  }
  // A column without a header may still hold what somebody needs.
  if (grid) {
    const last = Math.min(grid.lastColumn, table.extent.lastColumn + 1);
    for (let column = table.extent.firstColumn; column <= last; column++) {
      if (columns.has(column) || grid.headerText(table.header.lastRow, column) !== '') continue;
      if (examplesOf(grid, table, column, workbook.date1904).length > 0) add(column, '');
    }
  }
  return [...columns.values()].sort((a, b) => a.column - b.column);
}

function examplesOf(grid: Grid, table: RecordTable, column: number, date1904: boolean): string[] {
  const seen = new Set<string>();
  for (let i = 0; i < Math.min(table.rows.length, EXAMPLE_ROWS) && seen.size < EXAMPLES; i++) {
    const text = exampleText(grid, table.rows[i] ?? -1, column, date1904);
    if (text !== '') seen.add(text);
  }
  return [...seen];
}

/** The mapping that the drafts and the sheets to be left alone make up: what "Cấu hình" is to remember. */
export function mappingOfDrafts(
  drafts: readonly DraftTable[],
  ignoredSheets: readonly string[],
  ignoredAreas: readonly string[] = [],
): SavedMapping {
  const used = new Set(drafts.map(({ sheet }) => sheet));
  return {
    version: 1,
    tables: drafts
      .filter(({ across }) => !across)
      .map(savedTable)
      .filter(({ columns }) => Object.keys(columns).length > 0),
    ignoredSheets: ignoredSheets.filter((name) => !used.has(name)),
    ...(ignoredAreas.length > 0 && { ignoredAreas }),
  };
}

/** A draft as it is remembered. */
export function savedTable({ section, sheet, grain, headerRow, columns, constants, reading }: DraftTable): SavedTable {
  const saved: Partial<Record<FieldId, SavedColumn>> = {};
  for (const { field, header, column } of columns) if (field !== null) saved[field] = { header, column };
  return { section, sheet, grain, headerRow, columns: saved, constants, ...reading };
}
