import { fieldInfo } from '../library/fields';
import { sectionInfo } from '../library/sections';
import type { CategoryId, FieldId, Grain, SectionId } from '../library/ids';
import { columnIndex, columnLetters } from '../sheet/address';
import type { CellValue } from '../sheet/snapshot';
import {
  formatMapping,
  MappingError,
  parseMapping,
  type SavedColumn,
  type SavedMapping,
  type SavedTable,
} from './mapping';

/** The headings of the rows on "Cấu hình": what a person reads first, the permanent ids last. */
export const MAPPING_HEADINGS = [
  'Loại',
  'Trang tính',
  'Nội dung',
  'Cột',
  'Tiêu đề',
  'Dòng tiêu đề',
  'Mã phần',
  'Mã trường',
  'Mức ghi',
] as const;

const TABLE = 'Bảng';
const COLUMN = 'Cột';
const CONSTANT = 'Loại chung';
const IGNORED = 'Bỏ qua';

/**
 * A mapping as plain rows of nine cells (`MAPPING_HEADINGS`), one line a table, a column, a category that holds for a whole sheet, or a sheet to be left alone.
 * Rows and columns are written as Excel shows them.
 */
export function mappingToRows(mapping: SavedMapping): CellValue[][] {
  const rows: CellValue[][] = [];
  for (const table of mapping.tables) {
    const header = table.headerRow === null ? '' : table.headerRow + 1;
    const name = sectionInfo(table.section).standardSheet;
    rows.push([TABLE, table.sheet, name, '', '', header, table.section, '', table.grain ?? '']);
    for (const [field, column] of Object.entries(table.columns) as [FieldId, SavedColumn][]) {
      const label = fieldInfo(table.section, field)?.label ?? field;
      rows.push([
        COLUMN,
        table.sheet,
        label,
        columnLetters(column.column),
        column.header,
        header,
        table.section,
        field,
        '',
      ]);
    }
    for (const [field, id] of Object.entries(table.constants) as [FieldId, CategoryId][]) {
      rows.push([
        CONSTANT,
        table.sheet,
        fieldInfo(table.section, field)?.label ?? field,
        '',
        id,
        header,
        table.section,
        field,
        '',
      ]);
    }
  }
  for (const sheet of mapping.ignoredSheets) rows.push([IGNORED, sheet, '', '', '', '', '', '', '']);
  return rows;
}

/**
 * The reverse of `mappingToRows`; rows of any other kind are passed over. Throws MappingError for rows of these kinds that say nothing sensible.
 */
export function mappingFromRows(rows: readonly (readonly CellValue[])[]): SavedMapping {
  const tables: {
    section: SectionId;
    sheet: string;
    grain: Grain | null;
    headerRow: number | null;
    columns: Partial<Record<FieldId, SavedColumn>>;
    constants: Partial<Record<FieldId, CategoryId>>;
  }[] = [];
  const ignoredSheets: string[] = [];
  for (const row of rows) {
    const [kind = '', sheet = '', , letters = '', text = '', header = '', section = '', field = '', grain = ''] =
      row.map((cell) => (typeof cell === 'string' ? cell.normalize('NFC') : cell));
    if (kind === IGNORED) ignoredSheets.push(String(sheet));
    if (kind === TABLE) {
      tables.push({
        section: String(section) as SectionId,
        sheet: String(sheet),
        grain: grain === '' ? null : (String(grain) as Grain),
        headerRow: typeof header === 'number' ? header - 1 : null,
        columns: {},
        constants: {},
      });
    }
    if (kind !== COLUMN && kind !== CONSTANT) continue;
    const table = tables[tables.length - 1];
    if (!table || table.sheet !== sheet || table.section !== section)
      throw new MappingError(`a row of ${String(sheet)} stands under no table of it`);
    if (kind === COLUMN)
      table.columns[String(field) as FieldId] = { header: String(text), column: columnIndex(String(letters)) };
    else table.constants[String(field) as FieldId] = String(text) as CategoryId;
  }
  // Through the file form, so that both are held to the same rules.
  return parseMapping(formatMapping({ version: 1, tables: tables satisfies SavedTable[], ignoredSheets }));
}
