import type { LibraryBook } from '../intake/book';
import { fieldInfo } from '../library/fields';
import { comparedRecords, reportSheets } from '../rules/shared/review-state';
import { columnLetters } from '../sheet/address';
import type { CellValue, WorkbookSnapshot } from '../sheet/snapshot';

/** A rectangle of cells that a digest is made of: one table of the data, or one report sheet. */
export interface Grid {
  /** The table's section, or 'report'. */
  readonly kind: string;
  readonly sheet: string;
  readonly columns: readonly GridColumn[];
  /** Sheet row of each row of the grid. */
  readonly rows: ArrayLike<number>;
}

export interface GridColumn {
  /** The field's id, or the column's letters on a report sheet: the same as long as the column is the same. */
  readonly id: string;
  /** As a person calls it. */
  readonly title: string;
  /** Column on the sheet. */
  readonly column: number;
  readonly values: readonly CellValue[];
}

/** The cells that were read as data, in the shape and order of `dataFingerprint`. */
export function dataGrids(book: LibraryBook): Grid[] {
  return book.tables
    .filter(({ section }) => section !== 'settings')
    .map((table) => {
      const { section, sheet, rows, columns } = table;
      const records = comparedRecords(book, table);
      return {
        kind: section,
        sheet,
        rows: records ? records.map((record) => rows[record] ?? 0) : rows,
        columns: [...columns]
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([field, { column, header, raw }]) => ({
            id: field,
            title: header === '' ? (fieldInfo(section, field)?.label ?? field) : header,
            column,
            values: records ? records.map((record) => raw[record] ?? '') : raw,
          })),
      };
    });
}

/** The report sheets as a reader sees them. */
export function reportGrids(workbook: WorkbookSnapshot): Grid[] {
  return reportSheets(workbook).map(({ name, origin, values }) => ({
    kind: 'report',
    sheet: name,
    rows: values.map((_row, at) => origin.row + at),
    columns: (values[0] ?? []).map((_cell, at) => ({
      id: columnLetters(origin.column + at),
      title: columnLetters(origin.column + at),
      column: origin.column + at,
      values: values.map((row) => row[at] ?? ''),
    })),
  }));
}
