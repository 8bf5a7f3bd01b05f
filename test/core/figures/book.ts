import type { FieldColumn, IgnoredRow, LibraryBook, ProfileFact, RecordTable } from '../../../src/core/intake/book';
import { ReadState } from '../../../src/core/intake/book';
import { CategoryDictionary } from '../../../src/core/library/categories';
import { fieldInfo } from '../../../src/core/library/fields';
import type { CategoryId, FieldId, Grain, SectionId } from '../../../src/core/library/ids';
import type { ProfileName } from '../../../src/core/library/profile';
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from '../../../src/core/sheet/snapshot';
import { serialOf } from '../../../src/core/text/calendar';
import { sheet, workbook } from '../../support/workbook';

/** "2025-09-01" → serial. */
export function day(text: string): number {
  const [year = 0, month = 0, date = 0] = text.split('-').map(Number);
  return serialOf(year, month, date);
}

/** An unreadable cell, in tests that plant one. */
export const BAD = 'không rõ';

export interface TableSpec {
  readonly section: SectionId;
  readonly grain?: Grain;
  readonly sheet: string;
  readonly fields: readonly FieldId[];
  /** One row a record; a row that is a text alone is a row that is no record (a total, a heading). */
  readonly rows: readonly (readonly CellValue[])[];
  /** Indices into `rows` that are no records. */
  readonly ignored?: readonly number[];
  readonly constants?: Readonly<Partial<Record<FieldId, CategoryId>>>;
}

const dictionary = new CategoryDictionary();

function column(section: SectionId, field: FieldId, at: number, raw: readonly CellValue[]): FieldColumn {
  const info = fieldInfo(section, field);
  if (!info) throw new RangeError(`no field ${section}.${field}`);
  const states = Uint8Array.from(raw, (value) => (value === '' ? ReadState.blank : ReadState.read));
  const base = { field, column: at, header: info.label, raw, states };
  switch (info.type) {
    case 'text':
      return { ...base, type: 'text', values: raw.map((value) => String(value).normalize('NFC').trim()) };
    case 'flag':
      return { ...base, type: 'flag', values: raw.map((value) => (value === '' ? null : value === 'Có')) };
    case 'category': {
      const group = info.group ?? 'document';
      const values = raw.map((value) => dictionary.lookup(group, String(value))?.id ?? null);
      return { ...base, type: 'category', values };
    }
    default: {
      const values = Float64Array.from(raw, (value, i) => {
        if (typeof value === 'number') return value;
        if (value === '') return NaN;
        const number = Number(value);
        states[i] = Number.isNaN(number) ? ReadState.unreadable : ReadState.fromText;
        return number;
      });
      return { ...base, type: info.type === 'date' ? 'date' : 'number', values };
    }
  }
}

/** A table whose header stands in row 0 and whose body starts in row 1; what the intake would make of such a sheet. */
export function table(spec: TableSpec): RecordTable {
  const ignored = new Set(spec.ignored);
  const records = spec.rows.map((row, index) => ({ row, index })).filter(({ index }) => !ignored.has(index));
  const columns = new Map<FieldId, FieldColumn>();
  spec.fields.forEach((field, at) => {
    const raw = records.map(({ row }) => row[at] ?? '');
    columns.set(field, column(spec.section, field, at, raw));
  });
  const ignoredRows: IgnoredRow[] = [...ignored].map((index) => ({ row: index + 1, reason: 'total' }));
  return {
    section: spec.section,
    sheet: spec.sheet,
    grain: spec.grain ?? null,
    header: { firstRow: 0, lastRow: 0 },
    body: { firstRow: 1, lastRow: spec.rows.length },
    extent: { firstColumn: 0, lastColumn: spec.fields.length - 1 },
    rows: Int32Array.from(records, ({ index }) => index + 1),
    columns,
    constants: spec.constants ?? {},
    ignoredRows,
  };
}

export type Facts = Readonly<Partial<Record<ProfileName, CellValue>>>;

function profileOf(facts: Facts): ReadonlyMap<ProfileName, ProfileFact> {
  const entries = Object.entries(facts) as [ProfileName, CellValue][];
  return new Map(
    entries.map(([name, raw], row) => [
      name,
      {
        name,
        raw,
        text: String(raw),
        number: typeof raw === 'number' ? (name.startsWith('Tỉ lệ') && raw <= 1 ? raw * 100 : raw) : null,
        label: '',
        cell: { sheet: 'Thông tin', row, column: 1 },
      },
    ]),
  );
}

/** The book and the workbook of the same cells. */
export function library(
  specs: readonly TableSpec[],
  facts: Facts = { 'Năm học': '2025-2026' },
): { readonly book: LibraryBook; readonly workbook: WorkbookSnapshot } {
  const tables = specs.map(table);
  const sheets: SheetSnapshot[] = [
    sheet(
      'Thông tin',
      Object.entries(facts).map(([name, value]) => [name, value]),
    ),
  ];
  specs.forEach((spec) => {
    sheets.push(sheet(spec.sheet, [spec.fields.map(String), ...spec.rows]));
  });
  return {
    book: { tables, profile: profileOf(facts), categories: dictionary, unrecognised: [] },
    workbook: workbook(...sheets),
  };
}

/** The last day of May 2026: the school year 2025-2026 is under way. */
export const TODAY = day('2026-05-31');
