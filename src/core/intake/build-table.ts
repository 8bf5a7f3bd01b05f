import type { CategoryId, FieldId } from '../library/ids';
import type { CellValue } from '../sheet/snapshot';
import {
  ReadState,
  type CategoryColumn,
  type FieldColumn,
  type IgnoredRow,
  type RecordTable,
  type TableRecognition,
  type TextColumn,
} from './book';
import type { FoundTable } from './find-tables';
import { USABLE } from './header-match';
import { categoryOfPrefix, constantCategory } from './holdings';
import type { ReadContext } from './column-job';
import { readColumns, type WantedColumn } from './read-columns';
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

/** Reads the columns of a found table. A history with one column a year comes out as one table a year. */
export function* buildTables(found: FoundTable, context: ReadContext, confirmed = false): Work<BuiltTable[]> {
  const { grid, block, proposal, rows: body, titles } = found;
  const rows = new Int32Array(body.records);
  const usable = proposal.columns.filter(({ confidence }) => confidence >= USABLE).sort((a, b) => a.column - b.column);
  const wanted: WantedColumn[] = usable.map(({ field, column, header }) => ({
    section: proposal.section,
    field,
    column,
    header,
  }));
  for (const { column, header } of proposal.years) wanted.push({ section: 'history', field: 'value', column, header });
  const read = yield* readColumns(grid, wanted, rows, context, titles);
  const columns = new Map<FieldId, FieldColumn>(read.slice(0, usable.length).map((column) => [column.field, column]));
  if (proposal.section === 'holdings' || proposal.section === 'equipment' || proposal.section === 'activities')
    fillFromHeadings(found, rows, columns);
  if (proposal.section === 'narrative') carryPartsDown(columns);
  const table: RecordTable = {
    section: proposal.section,
    sheet: grid.name,
    grain: proposal.grain,
    header: { firstRow: block.firstRow, lastRow: block.lastRow },
    body: { firstRow: body.firstRow, lastRow: body.lastRow },
    extent: { firstColumn: found.firstColumn, lastColumn: found.lastColumn },
    rows,
    columns,
    constants: found.constants ?? {},
    ignoredRows: inUnitsOfColumns(body.ignored, columns),
    ...volumesOf(found, rows),
  };
  const byNumber = proposal.section === 'holdings' && !columns.has('category') ? categoriesByNumber(table) : null;
  const recognition = recognitionOf(found, columns, confirmed);
  if (proposal.section === 'holdings' && proposal.grain !== 'summary') {
    const category = constantCategory(table, titles, context.dictionary);
    const byHeadings = headsItsRows(found) ? columns.get('category') : undefined;
    // "I. SÁCH GIÁO KHOA" above the header is the first of the headings, not what holds for all.
    if (category && byHeadings?.type === 'category') columns.set('category', withBlanksAs(byHeadings, category));
    else if (category)
      return [{ table: { ...table, constants: { category, ...table.constants } }, recognition, titles, confirmed }];
  }
  if (byNumber) columns.set('category', byNumber);
  if (proposal.years.length === 0) return [{ table, recognition, titles, confirmed }];
  const years: BuiltTable[] = [];
  for (const [index, year] of proposal.years.entries()) {
    const value = read[usable.length + index];
    if (!value) continue;
    const label = `${year.start}-${year.start + 1}`;
    const schoolYear: TextColumn = {
      type: 'text',
      field: 'schoolYear',
      column: year.column,
      header: year.header,
      virtual: true,
      raw: new Array<CellValue>(rows.length).fill(''),
      states: new Uint8Array(rows.length).fill(ReadState.merged),
      values: new Array<string>(rows.length).fill(label),
    };
    years.push({
      table: { ...table, columns: new Map([...columns, ['schoolYear', schoolYear], ['value', value]]) },
      recognition,
      titles,
      confirmed,
    });
  }
  return years;
}

const VOLUME = /^(?:tap|tap so|tap quyen|quyen so|tap sach|so tap quyen)$/;

/** The texts of a column "Tập" beside the titles of a register. */
function volumesOf({ grid, block, proposal }: FoundTable, rows: Int32Array): Pick<RecordTable, 'volumes'> {
  if (proposal.section !== 'holdings' || proposal.grain === 'summary') return {};
  const mapped = new Set(proposal.columns.map(({ column }) => column));
  const cell = block.cells.find((each) => !mapped.has(each.column) && VOLUME.test(searchKey(each.header)));
  return cell ? { volumes: Array.from(rows, (row) => grid.text(row, cell.column)) } : {};
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
  for (const year of proposal.years) used.add(year.column);
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
