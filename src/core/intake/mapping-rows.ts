import { categoryName } from '../library/categories';
import { fieldInfo } from '../library/fields';
import { sectionInfo } from '../library/sections';
import type { CategoryId, FieldId, Grain, HoldingsRole, SectionId } from '../library/ids';
import { SETTINGS_SHEET_HEADERS } from '../settings/sheet';
import { columnIndex, columnLetters, parseSheetArea } from '../sheet/address';
import type { CellValue } from '../sheet/snapshot';
import type { AcrossColumn } from './book';
import { formatMapping, MappingError, parseMapping, type SavedColumn, type SavedMapping } from './mapping';
import { acrossFromKey, acrossToKey } from './mapping-across';

/** The headings over the rows on "Cấu hình", which they share with the other settings. */
export const MAPPING_HEADINGS = SETTINGS_SHEET_HEADERS;

/** First cells of the rows that are read and written here. */
const KINDS = {
  table: 'Bảng',
  column: 'Cột',
  constant: 'Loại chung',
  ignored: 'Để nguyên',
  role: 'Vai trò',
  across: 'Cột cùng tên',
  blank: 'Ô trống',
  ignoredArea: 'Vùng để nguyên',
} as const;

const GRAIN_WORDS: Readonly<Record<Grain, string>> = { copy: 'từng bản', title: 'từng tên', summary: 'tổng hợp' };

const ROLE_WORDS: Readonly<Record<HoldingsRole, string>> = {
  stock: 'sách đang có trong thư viện',
  acquisitions: 'sách mới bổ sung',
  withdrawals: 'sách đã xuất, đã thanh lý',
  claim: 'số ghi lại từ sổ khác',
};

const USE_WORDS: Readonly<Record<AcrossColumn['use'], string>> = {
  'this-year': 'số của năm nay',
  previous: 'số của năm trước',
  part: 'cộng vào tổng',
  ignored: 'không tính',
};

const BLANK_IS_ONE = 'ô số lượng để trống là 1 bản';
const NOT_OURS = 'không phải số liệu thư viện';

/**
 * "1.holdings", "1.holdings.title", "1.holdings.category=textbook", "1.holdings=withdrawals", "1.holdings.copies#2=part,textbook": the table's number on the
 * sheet, its section, the field, which one of several columns, and what is said of it.
 */
const KEY = /^(\d+)\.([A-Za-z]+)(?:\.([A-Za-z]+))?(?:#(\d+))?(?:=([A-Za-z0-9,-]+))?$/;

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

/** The area that a row calls no figures of the library's; null for a row of another kind. */
export function ignoredAreaOf(row: readonly CellValue[]): string | null {
  return textOf(row[0]) === KINDS.ignoredArea ? textOf(row[1]) : null;
}

/**
 * A mapping as plain rows of `MAPPING_HEADINGS`: one row a table, a column, a category that holds for a whole table, what was said of how a table is read, or
 * a sheet or an area to be left alone. Rows and columns are written as Excel shows them.
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
    if (table.role) add(KINDS.role, `${key}=${table.role}`, ROLE_WORDS[table.role], sheet, '', '', row);
    (table.across ?? []).forEach((column, at) => {
      const { field, category, month, use } = column;
      const about = [
        label(field),
        ...(category === undefined ? [] : [categoryName(category)]),
        ...(month === undefined ? [] : [`tháng ${month}`]),
      ];
      add(
        KINDS.across,
        `${key}.${field}#${at + 1}=${acrossToKey(column)}`,
        `${about.join(', ')}: ${USE_WORDS[use]}`,
        sheet,
        columnLetters(column.column),
        withoutBreaks(column.header),
        row,
      );
    });
    if (table.blankQuantityIsOne) add(KINDS.blank, `${key}=1`, BLANK_IS_ONE, sheet, '', '', row);
  });
  for (const sheet of mapping.ignoredSheets) add(KINDS.ignored, '', '', sheet);
  for (const area of mapping.ignoredAreas ?? [])
    add(KINDS.ignoredArea, area, NOT_OURS, parseSheetArea(area)?.sheet ?? '');
  return rows;
}

interface RowsOfTable {
  section: string;
  sheet: string;
  grain: Grain | null;
  headerRow: number | null;
  columns: Partial<Record<FieldId, SavedColumn>>;
  constants: Partial<Record<FieldId, CategoryId>>;
  role?: HoldingsRole;
  across?: AcrossColumn[];
  blankQuantityIsOne?: true;
}

/** A row under a table's own, with its key taken apart. */
interface RowOfPart {
  readonly kind: string;
  readonly number: string;
  readonly field: string | undefined;
  readonly order: number;
  readonly said: string | undefined;
  readonly row: readonly CellValue[];
}

/**
 * The reverse of `mappingToRows`, in whatever order the rows stand; rows of any other kind are passed over. Throws MappingError for rows of these kinds that
 * say nothing sensible.
 */
export function mappingFromRows(rows: readonly (readonly CellValue[])[]): SavedMapping {
  const tables = new Map<string, RowsOfTable>();
  const ignoredSheets: string[] = [];
  const ignoredAreas: string[] = [];
  const parts: RowOfPart[] = [];
  for (const row of rows) {
    if (!isMappingRow(row)) continue;
    const kind = textOf(row[0]);
    const sheet = textOf(row[6]);
    if (kind === KINDS.ignored) {
      ignoredSheets.push(sheet);
      continue;
    }
    if (kind === KINDS.ignoredArea) {
      ignoredAreas.push(textOf(row[1]));
      continue;
    }
    const [, number, section, field, order, said] = KEY.exec(textOf(row[1])) ?? [];
    if (number === undefined || section === undefined) throw new MappingError(`"${textOf(row[1])}" is no key of a row`);
    if (kind === KINDS.table) {
      const header = row[9];
      const headerRow = typeof header === 'number' ? header - 1 : null;
      tables.set(number, { section, sheet, grain: grainOf(textOf(row[10])), headerRow, columns: {}, constants: {} });
    } else parts.push({ kind, number, field, order: Number(order ?? 0), said, row });
  }
  for (const part of parts.sort((a, b) => a.order - b.order)) {
    const table = tables.get(part.number);
    if (!table) throw new MappingError(`a row of ${textOf(part.row[6])} stands under no table of it`);
    addPart(table, part);
  }
  const inOrder = [...tables].sort(([a], [b]) => Number(a) - Number(b)).map(([, table]) => table);
  // Through the file form, so that both are held to the same rules.
  return parseMapping(
    formatMapping({
      version: 1,
      tables: inOrder.map((table) => ({ ...table, section: table.section as SectionId })),
      ignoredSheets,
      ...(ignoredAreas.length > 0 && { ignoredAreas }),
    }),
  );
}

function addPart(table: RowsOfTable, { kind, field, said, row }: RowOfPart): void {
  if (kind === KINDS.role) {
    table.role = said as HoldingsRole;
    return;
  }
  if (kind === KINDS.blank) {
    table.blankQuantityIsOne = true;
    return;
  }
  if (field === undefined) throw new MappingError(`a row of ${textOf(row[6])} names no field`);
  const column = { header: textOf(row[8]), column: columnIndex(textOf(row[7])) };
  if (kind === KINDS.across) {
    const across = { field, ...column, ...acrossFromKey(said ?? '') } as AcrossColumn;
    table.across = [...(table.across ?? []), across];
  } else if (said !== undefined) table.constants[field as FieldId] = said as CategoryId;
  else table.columns[field as FieldId] = column;
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
