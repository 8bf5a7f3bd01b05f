import { categoryName } from '../library/categories';
import { fieldInfo } from '../library/fields';
import { sectionInfo } from '../library/sections';
import type { CategoryId, FieldId, Grain, SectionId } from '../library/ids';
import { SETTINGS_SHEET_HEADERS } from '../settings/sheet';
import { columnIndex, columnLetters } from '../sheet/address';
import type { CellValue } from '../sheet/snapshot';
import { formatMapping, MappingError, parseMapping, type SavedColumn, type SavedMapping } from './mapping';

/** The headings over the rows on "Cấu hình", which they share with the other settings. */
export const MAPPING_HEADINGS = SETTINGS_SHEET_HEADERS;

/** First cells of the rows that are read and written here. */
const KINDS = { table: 'Bảng', column: 'Cột', constant: 'Loại chung', ignored: 'Để nguyên' } as const;

const GRAIN_WORDS: Readonly<Record<Grain, string>> = { copy: 'từng bản', title: 'từng tên', summary: 'tổng hợp' };

/** "1.holdings", "1.holdings.title", "1.holdings.category=textbook": the table's number on the sheet, its section, the field, the category. */
const KEY = /^(\d+)\.([A-Za-z]+)(?:\.([A-Za-z]+))?(?:=([A-Za-z]+))?$/;

/** Who saved the rows, and when by their clock. */
export interface SavedBy {
  readonly person: string;
  readonly at: string;
}

/** Whether a row of "Cấu hình" is about the mapping, by its first cell. */
export function isMappingRow(row: readonly CellValue[]): boolean {
  const kind = textOf(row[0]);
  return Object.values(KINDS).some((name) => name === kind);
}

/**
 * A mapping as plain rows of `MAPPING_HEADINGS`: one row a table, a column, a category that holds for a whole table, or a sheet to be left alone.
 * Rows and columns are written as Excel shows them.
 */
export function mappingToRows(mapping: SavedMapping, { person, at }: SavedBy = { person: '', at: '' }): CellValue[][] {
  const rows: CellValue[][] = [];
  const add = (
    kind: string,
    key: string,
    what: string,
    ...[sheet = '', letters = '', title = '', row = '', grain = '']: CellValue[]
  ) => rows.push([kind, key, what, '', person, at, sheet, letters, title, row, grain]);
  mapping.tables.forEach((table, index) => {
    const { section, sheet } = table;
    const key = `${index + 1}.${section}`;
    const row = table.headerRow === null ? '' : table.headerRow + 1;
    const grain = table.grain ? GRAIN_WORDS[table.grain] : '';
    const label = (field: FieldId) => fieldInfo(section, field)?.label ?? field;
    add(KINDS.table, key, sectionInfo(section).standardSheet, sheet, '', '', row, grain);
    for (const [field, column] of Object.entries(table.columns) as [FieldId, SavedColumn][])
      add(
        KINDS.column,
        `${key}.${field}`,
        label(field),
        sheet,
        columnLetters(column.column),
        withoutBreaks(column.header),
        row,
      );
    for (const [field, id] of Object.entries(table.constants) as [FieldId, CategoryId][])
      add(KINDS.constant, `${key}.${field}=${id}`, `${label(field)}: ${categoryName(id)}`, sheet, '', '', row);
  });
  for (const sheet of mapping.ignoredSheets) add(KINDS.ignored, '', '', sheet);
  return rows;
}

interface RowsOfTable {
  section: string;
  sheet: string;
  grain: Grain | null;
  headerRow: number | null;
  columns: Partial<Record<FieldId, SavedColumn>>;
  constants: Partial<Record<FieldId, CategoryId>>;
}

/**
 * The reverse of `mappingToRows`, in whatever order the rows stand; rows of any other kind are passed over. Throws MappingError for rows of these kinds that
 * say nothing sensible.
 */
export function mappingFromRows(rows: readonly (readonly CellValue[])[]): SavedMapping {
  const tables = new Map<string, RowsOfTable>();
  const ignoredSheets: string[] = [];
  const parts: { number: string; field: FieldId; id: string | undefined; row: readonly CellValue[] }[] = [];
  for (const row of rows) {
    if (!isMappingRow(row)) continue;
    const kind = textOf(row[0]);
    const sheet = textOf(row[6]);
    if (kind === KINDS.ignored) {
      ignoredSheets.push(sheet);
      continue;
    }
    const [, number, section, field, id] = KEY.exec(textOf(row[1])) ?? [];
    if (number === undefined || section === undefined) throw new MappingError(`"${textOf(row[1])}" is no key of a row`);
    if (kind === KINDS.table) {
      const header = row[9];
      const headerRow = typeof header === 'number' ? header - 1 : null;
      tables.set(number, { section, sheet, grain: grainOf(textOf(row[10])), headerRow, columns: {}, constants: {} });
    } else {
      if (field === undefined) throw new MappingError(`a row of ${sheet} names no field`);
      parts.push({ number, field: field as FieldId, id, row });
    }
  }
  for (const { number, field, id, row } of parts) {
    const table = tables.get(number);
    if (!table) throw new MappingError(`a row of ${textOf(row[6])} stands under no table of it`);
    if (id !== undefined) table.constants[field] = id as CategoryId;
    else table.columns[field] = { header: textOf(row[8]), column: columnIndex(textOf(row[7])) };
  }
  const inOrder = [...tables].sort(([a], [b]) => Number(a) - Number(b)).map(([, table]) => table);
  // Through the file form, so that both are held to the same rules.
  return parseMapping(
    formatMapping({
      version: 1,
      tables: inOrder.map((table) => ({ ...table, section: table.section as SectionId })),
      ignoredSheets,
    }),
  );
}

function grainOf(text: string): Grain | null {
  const found = (Object.entries(GRAIN_WORDS) as [Grain, string][]).find(([, words]) => words === text);
  if (!found && text !== '') throw new MappingError(`"${text}" is no grain`);
  return found ? found[0] : null;
}

function textOf(value: CellValue | undefined): string {
  return String(value ?? '')
    .normalize('NFC')
    .trim();
}

function withoutBreaks(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
