import type { CategoryId, FieldId } from '../library/ids';
import type { CellValue } from '../sheet/snapshot';
import {
  ReadState,
  type Addend,
  type CategoryColumn,
  type FieldColumn,
  type IgnoredRow,
  type NumberColumn,
  type RecordTable,
  type TableRecognition,
  type TextColumn,
} from './book';
import { blockTitles } from './block-titles';
import { SAME_MEASURE } from './equal-columns';
import type { FoundTable } from './find-tables';
import type { HeaderCell } from './header-block';
import { USABLE } from './header-match';
import { categoryOfPrefix, constantCategory } from './holdings';
import type { ReadContext } from './column-job';
import type { IndicatorColumn, YearColumn } from './history-layouts';
import { readColumns, type WantedColumn } from './read-columns';
import { roleOf } from './roles';
import { timeOfTable } from './table-time';
import { tablesOfTypes } from './types-across';
import { readAccession } from '../text/accession';
import { searchKey } from '../text/normal';
import type { Work } from '../work';

/** A table read, with what is known about how surely. */
export interface BuiltTable {
  readonly table: RecordTable;
  readonly recognition: TableRecognition;
  readonly titles: readonly string[];
  /** A person has said what the table is. */
  readonly confirmed: boolean;
}

/**
 * Reads the columns of a found table. A history with one column a year comes out as one table a year, a summary with types side by side as one table a type.
 */
export function* buildTables(found: FoundTable, context: ReadContext, confirmed = false): Work<BuiltTable[]> {
  const { grid, block, proposal, rows: body, titles } = found;
  const rows = new Int32Array(body.records);
  const read = yield* readFound(found, rows, context);
  const { columns } = read;
  if (proposal.section === 'holdings' || proposal.section === 'equipment' || proposal.section === 'activities')
    fillFromHeadings(found, rows, columns);
  if (proposal.section === 'holdings') {
    const titles = blockTitles(found, columns, rows.length);
    if (titles) columns.set('title', titles);
  }
  if (proposal.section === 'narrative') carryPartsDown(columns);
  const base: RecordTable = {
    section: proposal.section,
    sheet: grid.name,
    grain: proposal.grain,
    header: { firstRow: block.firstRow, lastRow: block.lastRow },
    body: { firstRow: body.firstRow, lastRow: body.lastRow },
    ...(body.tailRow > body.lastRow ? { tailRow: body.tailRow } : {}),
    extent: { firstColumn: found.firstColumn, lastColumn: found.lastColumn },
    rows,
    columns,
    constants: found.constants ?? {},
    ignoredRows: inUnitsOfColumns(body.ignored, columns),
    ...volumesOf(found, rows),
    ...wordsOf(found),
    ...(read.previous.size > 0 ? { previous: read.previous } : {}),
    ...(proposal.equal.across.length > 0 ? { across: proposal.equal.across } : {}),
    ...(found.blankQuantityIsOne ? { blankQuantityIsOne: true as const } : {}),
  };
  const recognition = recognitionOf(found, columns, confirmed);
  const built = (table: RecordTable): BuiltTable => ({ table, recognition, titles, confirmed });
  const table = proposal.section === 'holdings' ? holdingsTable(found, base, context) : base;
  if (proposal.equal.types.length > 0)
    return tablesOfTypes(table, grid, labelColumnOf(found, rows), proposal.equal.types, read.types, context).map(built);
  if (proposal.indicators.length > 0)
    return proposal.indicators.flatMap((indicator, index) => {
      const value = read.indicators[index];
      return value ? [built(tableOfIndicator(table, indicator, value))] : [];
    });
  if (proposal.years.length === 0) return [built(table)];
  return proposal.years.flatMap((year, index) => {
    const value = read.years[index];
    return value ? [built(tableOfYear(table, year, value))] : [];
  });
}

interface ReadTableColumns {
  readonly columns: Map<FieldId, FieldColumn>;
  /** In the order of the proposal's years, indicators and types. */
  readonly years: readonly FieldColumn[];
  readonly indicators: readonly FieldColumn[];
  readonly types: readonly FieldColumn[];
  readonly previous: ReadonlyMap<FieldId, NumberColumn>;
}

/** Reads all columns of a table in one go, and puts together those that are a sum of several. */
function* readFound(found: FoundTable, rows: Int32Array, context: ReadContext): Work<ReadTableColumns> {
  const { grid, proposal, titles } = found;
  const { section, equal } = proposal;
  const usable = proposal.columns.filter(({ confidence }) => confidence >= USABLE).sort((a, b) => a.column - b.column);
  const wanted: WantedColumn[] = usable.map(({ field, column, header }) => ({ section, field, column, header }));
  const at = (field: FieldId, { column, header }: Pick<HeaderCell, 'column' | 'header'>): number =>
    wanted.push({ section, field, column, header }) - 1;
  const years = proposal.years.map((year) => at('value', year));
  const indicators = proposal.indicators.map((indicator) => at('value', indicator));
  const types = equal.types.map(({ field, cell }) => at(field, cell));
  const previous = [...equal.previous].map(([field, cell]) => [field, at(field, cell)] as const);
  const parts = usable.map(({ field }) =>
    (equal.parts.get(SAME_MEASURE[field] ?? field) ?? []).map(({ cell, sign }) => ({ sign, index: at(field, cell) })),
  );
  const read = yield* readColumns(grid, wanted, rows, context, titles);
  const numbers = (index: number) => {
    const column = read[index];
    return column?.type === 'number' ? [column] : [];
  };
  const columns = new Map<FieldId, FieldColumn>();
  usable.forEach(({ field }, i) => {
    const addends = (parts[i] ?? []).flatMap(({ sign, index }) => numbers(index).map((column) => ({ sign, column })));
    const own = read[i];
    if (own) columns.set(field, addends.length > 1 ? sumOfColumns(addends) : own);
  });
  const columnsAt = (indices: readonly number[]) => indices.flatMap((index) => read[index] ?? []);
  return {
    columns,
    years: columnsAt(years),
    indicators: columnsAt(indicators),
    types: columnsAt(types),
    previous: new Map(previous.flatMap(([field, index]) => numbers(index).map((column) => [field, column] as const))),
  };
}

/** The sum of several columns, record by record: blank where all are, without a value where one of them cannot be read. */
function sumOfColumns(addends: readonly Addend[]): NumberColumn {
  const [first] = addends;
  if (!first) throw new RangeError('a sum of no columns');
  const values = Float64Array.from(first.column.values, (_value, record) => {
    let [sum, read] = [0, 0];
    for (const { sign, column } of addends) {
      if (column.states[record] === ReadState.blank) continue;
      sum += sign * (column.values[record] ?? NaN);
      read++;
    }
    return read === 0 ? NaN : sum;
  });
  const states = first.column.states.map((state, record) =>
    state === ReadState.blank && !Number.isNaN(values[record] ?? NaN) ? ReadState.read : state,
  );
  return { ...first.column, values, states, addends };
}

/** The column left of the types whose cells say what the rows of a table are; -1 where none does. The corner above it often says nothing. */
function labelColumnOf({ grid, block, proposal, firstColumn }: FoundTable, rows: Int32Array): number {
  const ordinals = new Set(block.cells.filter(({ ordinal }) => ordinal).map(({ column }) => column));
  const first = Math.min(...proposal.equal.types.map((type) => type.cell.column));
  // What stands further left is another list.
  for (let column = Math.max(grid.firstColumn, firstColumn - 1); column < first; column++) {
    if (ordinals.has(column)) continue;
    let texts = 0;
    for (const row of rows) if (typeof grid.raw(row, column) === 'string' && !grid.isBlank(row, column)) texts++;
    if (texts * 2 > rows.length) return column;
  }
  return -1;
}

/** What a table of holdings is as a whole: its role, and the type that holds for all of its rows. */
function holdingsTable(found: FoundTable, base: RecordTable, context: ReadContext): RecordTable {
  const { titles, proposal } = found;
  const role = found.role ?? roleOf(base, titles);
  // A register of the stock is of now, whatever stands above it; a summary is of the day that it names.
  const isTimed = role !== 'stock' || proposal.grain === 'summary';
  const time = isTimed ? timeOfTable([...titles, base.sheet], context.schoolYearStart) : null;
  const table: RecordTable = { ...base, ...(role === 'stock' ? {} : { role }), ...(time ? { time } : {}) };
  if (proposal.equal.types.length > 0) return table;
  const { columns } = base;
  const byNumber = columns.has('category') ? null : categoriesByNumber(table);
  if (proposal.grain !== 'summary') {
    const category = constantCategory(table, titles, context.dictionary);
    const byHeadings = headsItsRows(found) ? columns.get('category') : undefined;
    // "I. SÁCH GIÁO KHOA" above the header is the first of the headings, not what holds for all.
    if (category && byHeadings?.type === 'category')
      return { ...table, columns: new Map(columns).set('category', withBlanksAs(byHeadings, category)) };
    if (category) return { ...table, constants: { category, ...table.constants } };
  }
  return byNumber ? { ...table, columns: new Map(columns).set('category', byNumber) } : table;
}

/** A history with one column a year, as the table of one of its years. */
function tableOfYear(table: RecordTable, year: YearColumn, value: FieldColumn): RecordTable {
  const label = year.start === null ? '' : `${year.start}-${year.start + 1}`;
  const schoolYear = sameInAllRows('schoolYear', label, year, table.rows.length);
  return { ...table, columns: new Map([...table.columns, ['schoolYear', schoolYear], ['value', value]]) };
}

/** A history with one row a year, as the table of one of its indicators. */
function tableOfIndicator(table: RecordTable, head: IndicatorColumn, value: FieldColumn): RecordTable {
  const indicator = sameInAllRows('indicator', head.header, head, table.rows.length);
  return { ...table, columns: new Map([...table.columns, ['indicator', indicator], ['value', value]]) };
}

/** A column whose text a head or a title says for all rows. */
function sameInAllRows(field: FieldId, text: string, { column, header }: IndicatorColumn, length: number): TextColumn {
  return {
    type: 'text',
    field,
    column,
    header,
    virtual: true,
    raw: new Array<CellValue>(length).fill(''),
    states: new Uint8Array(length).fill(ReadState.merged),
    values: new Array<string>(length).fill(text),
  };
}

const VOLUME = /^(?:tap|tap so|tap quyen|quyen so|tap sach|so tap quyen)$/;

/** The texts of a column "Tập" beside the titles of a register. */
function volumesOf({ grid, block, proposal }: FoundTable, rows: Int32Array): Pick<RecordTable, 'volumes'> {
  if (proposal.section !== 'holdings' || proposal.grain === 'summary') return {};
  const mapped = new Set(proposal.columns.map(({ column }) => column));
  const cell = block.cells.find((each) => !mapped.has(each.column) && VOLUME.test(searchKey(each.header)));
  return cell ? { volumes: Array.from(rows, (row) => grid.text(row, cell.column)) } : {};
}

/** Titles and headings of a register: they may say what its books are of ("SÁCH PHÁP LUẬT"). */
function wordsOf({ grid, proposal, rows, titles }: FoundTable): Pick<RecordTable, 'words'> {
  if (proposal.section !== 'holdings') return {};
  const headings = rows.headings.map(({ record, row, column }) => ({ record, text: grid.text(row, column) }));
  return { words: { titles, headings } };
}

/** What a sum row states, in the unit that its column is read in ("triệu đồng"). */
function inUnitsOfColumns(
  ignored: readonly IgnoredRow[],
  columns: ReadonlyMap<FieldId, FieldColumn>,
): readonly IgnoredRow[] {
  const scaleOf = (field: FieldId) => {
    const column = columns.get(field);
    return column?.type === 'number' ? (column.scale ?? 1) : 1;
  };
  if (![...columns.keys()].some((field) => scaleOf(field) !== 1)) return ignored;
  return ignored.map((row) =>
    row.totals === undefined
      ? row
      : {
          ...row,
          totals: row.totals.map((total) => ({
            ...total,
            value: total.value === null ? null : Number((total.value * scaleOf(total.field)).toPrecision(15)),
          })),
        },
  );
}

function headsItsRows({ rows }: FoundTable): boolean {
  return rows.headings.some((heading) => heading.category !== null);
}

function withBlanksAs(column: CategoryColumn, category: CategoryId): CategoryColumn {
  const states = column.states.map((state) => (state === ReadState.blank ? ReadState.merged : state));
  const values = column.values.map((value, i) => (column.states[i] === ReadState.blank ? category : value));
  return { ...column, states, values };
}

/** Heading rows give their category to the records below them that say none themselves. */
function fillFromHeadings(found: FoundTable, rows: Int32Array, columns: Map<FieldId, FieldColumn>): void {
  const { headings } = found.rows;
  if (!headsItsRows(found)) return;
  const field: FieldId = found.proposal.section === 'activities' ? 'kind' : 'category';
  const existing = columns.get(field);
  if (existing && existing.type !== 'category') return;
  const values: (CategoryId | null)[] = existing
    ? [...existing.values]
    : new Array<CategoryId | null>(rows.length).fill(null);
  const states = existing ? existing.states : new Uint8Array(rows.length);
  headings.forEach((heading, index) => {
    if (heading.category === null) return;
    const end = headings[index + 1]?.record ?? rows.length;
    for (let i = heading.record; i < end; i++) {
      if (states[i] !== ReadState.blank) continue;
      values[i] = heading.category;
      states[i] = ReadState.merged;
    }
  });
  const column: CategoryColumn = existing
    ? { ...existing, values, states }
    : {
        type: 'category',
        field,
        column: headings[0]?.column ?? found.firstColumn,
        header: '',
        raw: new Array<CellValue>(rows.length).fill(''),
        states,
        values,
        virtual: true,
      };
  columns.set(field, column);
}

/** A register of several types without a column for them says the type in the numbers ("SGK-0001", "STK-0001"). */
function categoriesByNumber(table: RecordTable): CategoryColumn | null {
  const numbers = table.columns.get('accessionNumber');
  if (numbers?.type !== 'text' || table.rows.length === 0) return null;
  const values = numbers.values.map((value) => categoryOfPrefix(readAccession(value)[0]?.prefix ?? ''));
  let known = 0;
  for (const value of values) if (value !== null) known++;
  if (known < 0.8 * values.length) return null;
  const states = Uint8Array.from(values, (value) => (value === null ? ReadState.blank : ReadState.merged));
  return {
    type: 'category',
    field: 'category',
    column: numbers.column,
    header: numbers.header,
    raw: new Array<CellValue>(values.length).fill(''),
    states,
    values,
    virtual: true,
  };
}

/** The part of the narrative is written once and holds for the sentences below it. */
function carryPartsDown(columns: Map<FieldId, FieldColumn>): void {
  const part = columns.get('part');
  if (part?.type !== 'text') return;
  let last = '';
  const values = part.values.map((value, i) => {
    if (value !== '') last = value;
    else if (last !== '') part.states[i] = ReadState.merged;
    return value === '' ? last : value;
  });
  columns.set('part', { ...part, values });
}

function recognitionOf(
  found: FoundTable,
  columns: ReadonlyMap<FieldId, FieldColumn>,
  confirmed: boolean,
): TableRecognition {
  const { proposal, block } = found;
  const fields = new Map<FieldId, number>();
  for (const { field, confidence } of proposal.columns)
    if (columns.has(field)) fields.set(field, confirmed ? 1 : confidence);
  const used = new Set(proposal.columns.filter((column) => column.confidence >= USABLE).map((column) => column.column));
  for (const { column } of [...proposal.years, ...proposal.indicators]) used.add(column);
  const unmapped = block.cells
    .filter((cell) => !used.has(cell.column) && !cell.ordinal)
    .map((cell) => ({
      column: cell.column,
      header: cell.header,
      candidates: cell.candidates
        .filter((candidate) => candidate.section === proposal.section)
        .sort((a, b) => b.confidence - a.confidence || a.rank - b.rank)
        .map(({ field, confidence }) => ({ field, confidence })),
    }));
  return {
    confidence: confirmed ? 1 : proposal.confidence,
    fields,
    unmapped,
    otherSections: [...new Set(found.others.map((other) => other.section))],
  };
}
