import { fieldInfo } from '../library/fields';
import type { CategoryId, FieldId, Grain, HoldingsRole, SectionId } from '../library/ids';
import { SECTIONS } from '../library/sections';
import { CATEGORIES } from '../library/categories';
import { columnIndex, columnLetters, parseSheetArea } from '../sheet/address';
import type { AcrossColumn, LibraryBook, RecordTable } from './book';
import { acrossFromJson, acrossToJson } from './mapping-across';
import { MappingError, objectOf } from './mapping-error';
import { isMonthOfAcross } from './months-across';

export { MappingError } from './mapping-error';

/** A column that a person has confirmed for a field: by its header, and by its letter where the header is blank or gone. */
export interface SavedColumn {
  readonly header: string;
  /** Counted from 0. */
  readonly column: number;
}

/** A table as a person has confirmed it. */
export interface SavedTable {
  readonly section: SectionId;
  readonly sheet: string;
  readonly grain: Grain | null;
  /** Last row of the header, counted from 0; null when nobody said. */
  readonly headerRow: number | null;
  readonly columns: Readonly<Partial<Record<FieldId, SavedColumn>>>;
  readonly constants: Readonly<Partial<Record<FieldId, CategoryId>>>;
  /** Only for holdings; absent where nobody said. */
  readonly role?: HoldingsRole;
  /** What a person said of columns that share a head; absent where nobody said. */
  readonly across?: readonly AcrossColumn[];
  /** A blank quantity of a title is one copy. */
  readonly blankQuantityIsOne?: true;
}

/** What is said of a table beside its columns. */
export type SavedReading = Pick<SavedTable, 'role' | 'across' | 'blankQuantityIsOne'>;

/** A mapping to use instead of what would be proposed, for the sheets that it names; other sheets are still recognised. */
export interface SavedMapping {
  readonly version: 1;
  readonly tables: readonly SavedTable[];
  /** Sheets that a person wants left alone. */
  readonly ignoredSheets: readonly string[];
  /** Areas that a person has called no figures of the library's, as "'Sheet'!A1:F9"; absent where there are none. */
  readonly ignoredAreas?: readonly string[];
}

const SECTION_IDS: ReadonlySet<string> = new Set(SECTIONS.map((section) => section.id));
const CATEGORY_IDS: ReadonlySet<string> = new Set(CATEGORIES.map((category) => category.id));
const GRAINS: ReadonlySet<string> = new Set(['copy', 'title', 'summary']);
const ROLES: ReadonlySet<string> = new Set(['stock', 'acquisitions', 'withdrawals', 'claim']);

/** What a book was read by, to be kept or used for other files. */
export function mappingOf(book: LibraryBook): SavedMapping {
  const partsSeen = new Set<string>();
  const tables = book.tables.flatMap((table): SavedTable[] => {
    // Months across are recognised by their headings each time: no column of theirs is one field.
    if (table.section === 'settings' || isMonthOfAcross(table)) return [];
    const place = placeOf(table);
    if (table.isPart && partsSeen.has(place)) return [];
    partsSeen.add(place);
    const parts = table.isPart ? book.tables.filter((other) => other.isPart && placeOf(other) === place) : [table];
    const columns: Partial<Record<FieldId, SavedColumn>> = {};
    for (const [field, column] of parts.flatMap((part) => [...part.columns])) {
      // What stands in one of several columns side by side is named by `across`.
      if (column.virtual || table.across?.some((each) => each.category !== undefined && each.column === column.column))
        continue;
      columns[field] ??= { header: column.header, column: column.column };
    }
    return [
      {
        section: table.section,
        sheet: table.sheet,
        grain: table.grain,
        headerRow: table.header.lastRow,
        columns,
        constants: table.isPart ? {} : table.constants,
        ...readingOfTable(table),
      },
    ];
  });
  return { version: 1, tables: oneTableAYearAsOne(tables), ignoredSheets: [] };
}

/** The reading of a table of the book: being the stock is what a table of holdings is unless something else is said. */
export function readingOfTable({ role, ...table }: SavedReading): SavedReading {
  return readingOf({ ...table, ...(role && role !== 'stock' && { role }) });
}

/** What a table says of its own reading beside its columns: only what is there. */
export function readingOf({ role, across, blankQuantityIsOne }: SavedReading): SavedReading {
  return {
    ...(role && { role }),
    ...(across && across.length > 0 && { across }),
    ...(blankQuantityIsOne && { blankQuantityIsOne }),
  };
}

/** Parts of one table on the sheet share it. */
function placeOf({ sheet, header, extent }: RecordTable): string {
  return `${sheet}\n${header.lastRow}\n${extent.firstColumn}`;
}

/** A history with one column a year or an indicator is read as one table a column and saved as one. */
function oneTableAYearAsOne(tables: readonly SavedTable[]): SavedTable[] {
  const seen = new Set<string>();
  return tables.filter((table) => {
    if (table.section !== 'history' || (table.columns.schoolYear && table.columns.indicator)) return true;
    const place = `${table.sheet}\n${table.headerRow}`;
    if (seen.has(place)) return false;
    seen.add(place);
    return true;
  });
}

/**
 * The file form: the shape that `inspect --json` prints, with the headers beside the letters
 * (`{"version":1,"sections":[{"section","sheet","grain","headerRow","columns":{"title":"C"},"headers":{"title":"Tên sách"},"constants"}],"ignoredSheets":[]}`).
 * Rows count from 1 there. `role`, `across`, `blankQuantityIsOne` and `ignoredAreas` stand there only where somebody has said so.
 */
export function formatMapping(mapping: SavedMapping): string {
  const sections = mapping.tables.map((table) => {
    const columns: Record<string, string> = {};
    const headers: Record<string, string> = {};
    for (const [field, column] of Object.entries(table.columns)) {
      columns[field] = columnLetters(column.column);
      headers[field] = column.header;
    }
    return {
      section: table.section,
      sheet: table.sheet,
      grain: table.grain,
      headerRow: table.headerRow === null ? null : table.headerRow + 1,
      columns,
      headers,
      constants: table.constants,
      ...readingOf(table),
      ...(table.across?.length && { across: table.across.map(acrossToJson) }),
    };
  });
  const { version, ignoredSheets, ignoredAreas } = mapping;
  return `${JSON.stringify({ version, sections, ignoredSheets, ...(ignoredAreas && { ignoredAreas }) }, null, 2)}\n`;
}

/** Reads what `formatMapping` writes, or what `inspect --json` printed. Throws MappingError for anything else. */
export function parseMapping(text: string): SavedMapping {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    throw new MappingError('the mapping is not JSON', { cause: error });
  }
  const root = objectOf(data, 'the mapping');
  const sections = root.sections;
  if (!Array.isArray(sections)) throw new MappingError('the mapping has no list "sections"');
  const ignored = root.ignoredSheets ?? [];
  if (!isListOfTexts(ignored)) throw new MappingError('"ignoredSheets" is no list of sheet names');
  const areas = root.ignoredAreas ?? [];
  if (!isListOfTexts(areas) || !areas.every((name) => parseSheetArea(name) !== null))
    throw new MappingError('"ignoredAreas" is no list of areas');
  return {
    version: 1,
    tables: sections.map((entry: unknown, index) => tableOf(entry, `sections[${index}]`)),
    ignoredSheets: ignored,
    ...(areas.length > 0 && { ignoredAreas: areas }),
  };
}

function isListOfTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((text) => typeof text === 'string');
}

function tableOf(value: unknown, where: string): SavedTable {
  const entry = objectOf(value, where);
  const { section, sheet, grain = null, headerRow = null } = entry;
  if (typeof section !== 'string' || !SECTION_IDS.has(section))
    throw new MappingError(`${where}: unknown section ${JSON.stringify(section)}`);
  if (typeof sheet !== 'string' || sheet === '') throw new MappingError(`${where}: no sheet`);
  if (grain !== null && (typeof grain !== 'string' || !GRAINS.has(grain)))
    throw new MappingError(`${where}: unknown grain ${JSON.stringify(grain)}`);
  if (headerRow !== null && !(Number.isInteger(headerRow) && Number(headerRow) >= 0))
    throw new MappingError(`${where}: headerRow is no row`);
  const headers = objectOf(entry.headers ?? {}, `${where}.headers`);
  const columns: Partial<Record<FieldId, SavedColumn>> = {};
  for (const [field, letters] of Object.entries(objectOf(entry.columns ?? {}, `${where}.columns`))) {
    if (!fieldInfo(section as SectionId, field as FieldId))
      throw new MappingError(`${where}: section ${section} has no field ${field}`);
    if (typeof letters !== 'string' || !/^[A-Za-z]{1,3}$/.test(letters))
      throw new MappingError(`${where}.columns.${field}: ${JSON.stringify(letters)} is no column`);
    const header = headers[field];
    columns[field as FieldId] = { header: typeof header === 'string' ? header : '', column: columnIndex(letters) };
  }
  const constants: Partial<Record<FieldId, CategoryId>> = {};
  for (const [field, id] of Object.entries(objectOf(entry.constants ?? {}, `${where}.constants`))) {
    if (typeof id !== 'string' || !CATEGORY_IDS.has(id))
      throw new MappingError(`${where}.constants.${field}: unknown category ${JSON.stringify(id)}`);
    constants[field as FieldId] = id as CategoryId;
  }
  const reading = readingFrom(entry, section as SectionId, where);
  return {
    section: section as SectionId,
    sheet,
    grain: grain as Grain | null,
    headerRow: headerRow === null ? null : Number(headerRow) - 1,
    columns,
    constants,
    ...reading,
  };
}

function readingFrom(
  { role = null, across = [], blankQuantityIsOne = false }: Readonly<Record<string, unknown>>,
  section: SectionId,
  where: string,
) {
  // `inspect` prints null for every table that is none of holdings.
  if (role !== null && (section !== 'holdings' || typeof role !== 'string' || !ROLES.has(role)))
    throw new MappingError(`${where}: unknown role ${JSON.stringify(role)}`);
  if (!Array.isArray(across)) throw new MappingError(`${where}.across is no list`);
  if (typeof blankQuantityIsOne !== 'boolean')
    throw new MappingError(`${where}.blankQuantityIsOne is no true or false`);
  return readingOf({
    ...(role !== null && { role: role as HoldingsRole }),
    across: across.map((one: unknown, index) => acrossFromJson(one, section, `${where}.across[${index}]`)),
    ...(blankQuantityIsOne && { blankQuantityIsOne }),
  });
}
