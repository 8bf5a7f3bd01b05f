import type { LibraryBook } from '../intake/book';
import { fieldInfo } from '../library/fields';
import type { ReportKind } from '../report/document';
import { PART_COLUMNS, readPartRows } from '../report/part-rows';
import { DATA_VERSION, tablesOfVersion } from '../rules/shared/data-version';
import { comparedRecords, reportSheets } from '../rules/shared/review-state';
import { columnLetters } from '../sheet/address';
import { valueAt, type CellValue, type WorkbookSnapshot } from '../sheet/snapshot';

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

/** The cells that were read as data, in the shape and order of `dataFingerprint` of the same version. */
export function dataGrids(book: LibraryBook, version = DATA_VERSION): Grid[] {
  return tablesOfVersion(book, version)
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

/** The rows of "Phần báo cáo" about these kinds of report. */
export function partsGrids(workbook: WorkbookSnapshot, kinds: readonly ReportKind[]): Grid[] {
  const parts = readPartRows(workbook);
  const sheet = workbook.sheets.find(({ name }) => name === parts?.sheet);
  const rows = parts?.rows.filter(({ kind }) => kinds.includes(kind)) ?? [];
  if (!parts || !sheet || rows.length === 0) return [];
  return [
    {
      kind: 'parts',
      sheet: sheet.name,
      rows: rows.map(({ row }) => row),
      columns: [...parts.columns].map(([id, column]) => ({
        id,
        title: PART_COLUMNS[id],
        column,
        values: rows.map(({ row }) => valueAt(sheet, row, column)),
      })),
    },
  ];
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
