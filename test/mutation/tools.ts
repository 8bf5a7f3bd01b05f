import type { CellAddress } from '../../src/core/sheet/address';
import type { CellValue } from '../../src/core/sheet/snapshot';
import type { SectionId } from '../../src/core/library/ids';
import { isNumber, place, type Field, type Library, type Row, type Table } from './model';
import type { Chance } from '../../scripts/support/chance';

/** A record that was chosen to be broken. */
export interface Chosen {
  readonly table: Table;
  readonly record: number;
  readonly row: Row;
}

export function tablesOf(library: Library, section: SectionId): Table[] {
  return library.tables.filter((one) => one.section === section);
}

export function hasField(one: Table, field: Field): boolean {
  return one.columns.some((column) => column.field === field);
}

/** A record at chance of which the field is filled (and fits); null where there is none. */
export function choose(
  library: Library,
  section: SectionId,
  field: Field,
  chance: Chance,
  fits: (row: Row, table: Table) => boolean = () => true,
): Chosen | null {
  const all: Chosen[] = [];
  for (const table of tablesOf(library, section)) {
    if (!hasField(table, field)) continue;
    table.rows.forEach((row, record) => {
      if ((row[field] ?? '') !== '' && fits(row, table)) all.push({ table, record, row });
    });
  }
  return all.length === 0 ? null : chance.of(all);
}

export function at(chosen: Chosen, field: Field): CellAddress {
  return place(chosen.table, chosen.record, field);
}

/** Puts a value into a chosen record and says where. */
export function put(chosen: Chosen | null, field: Field, value: CellValue): { at: CellAddress[] } | null {
  if (!chosen) return null;
  chosen.row[field] = value;
  return { at: [at(chosen, field)] };
}

/** The row of the profile that states a fact. */
export function fact(library: Library, name: string): Chosen | null {
  for (const table of tablesOf(library, 'profile')) {
    const record = table.rows.findIndex((row) => row.name === name);
    const row = table.rows[record];
    if (row) return { table, record, row };
  }
  return null;
}

/** States a fact of the profile anew, or for the first time. */
export function state(library: Library, name: string, value: CellValue): { at: CellAddress[] } | null {
  const known = fact(library, name);
  if (known) return put(known, 'value', value);
  const [table] = tablesOf(library, 'profile');
  if (!table) return null;
  const row: Row = { name, value };
  table.rows.push(row);
  return { at: [place(table, table.rows.length - 1, 'value')] };
}

/** Adds a row at a place of chance. */
export function insert(table: Table, row: Row, chance: Chance): Chosen {
  const record = chance.whole(0, table.rows.length);
  table.rows.splice(record, 0, row);
  return { table, record, row };
}

/** Adds a sentence that goes into the report. */
export function say(library: Library, part: string, text: string, chance: Chance): { at: CellAddress[] } | null {
  const [table] = tablesOf(library, 'narrative');
  if (!table) return null;
  // A blank part is that of the row above, so a sentence may stand anywhere as long as it names its part.
  const chosen = insert(table, { part, text, use: hasField(table, 'use') ? 'Có' : '' }, chance);
  return { at: [at(chosen, 'text')] };
}

/** Adds or changes a row of the history. */
export function record(
  library: Library,
  schoolYear: string,
  indicator: string,
  value: number,
  chance: Chance,
): { at: CellAddress[] } | null {
  const [table] = tablesOf(library, 'history');
  if (!table) return null;
  const known = table.rows.findIndex((row) => row.schoolYear === schoolYear && row.indicator === indicator);
  const row = table.rows[known];
  if (row) return put({ table, record: known, row }, 'value', value);
  return { at: [at(insert(table, { schoolYear, indicator, unit: '', value }, chance), 'value')] };
}

export function numberIn(row: Row, field: Field): number {
  const value = row[field];
  return isNumber(value) ? value : NaN;
}

/** A name in other case, without marks, as Excel compares it otherwise. */
export function withoutMarks(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D');
}
