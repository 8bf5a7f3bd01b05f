import { textColumn, type LibraryBook, type RecordTable } from '../../intake/book';
import { OWN_SHEETS, REPORT_SHEET_PREFIX } from '../../library/own-sheets';
import { parseSchoolYear } from '../../library/school-year';
import type { SheetSnapshot, WorkbookSnapshot } from '../../sheet/snapshot';
import { exactKey } from '../../text/normal';
import type { Work } from '../../work';
import { DATA_VERSION, tablesOfVersion, versionedMark, versionOfMark } from './data-version';
import { shortHash } from './hash';

/** Rows of "Cấu hình" (name in the first filled column, value in the next) by which a change after writing or approving is noticed. */
export const STATE_ROWS = {
  /** Fingerprint of the data when the report was last written, and when that was. */
  writtenData: 'Dấu dữ liệu khi lập báo cáo',
  writtenWhen: 'Lập báo cáo lúc',
  /** What "Phần báo cáo" said for each kind of report that stood there. */
  writtenParts: 'Dấu các phần khi lập báo cáo',
  /** Fingerprints of the data and of the report sheets when they were approved. */
  approvedData: 'Dấu dữ liệu khi duyệt',
  approvedReport: 'Dấu báo cáo khi duyệt',
  approvedWhen: 'Duyệt lúc',
  approvedParts: 'Dấu các phần khi duyệt',
} as const;

/** A row of "Cấu hình": name and value. */
export type StateRow = readonly [name: string, value: string];

/**
 * The rows that say what the report was made of: to be added to "Cấu hình" whenever a report was written. Of rows of one name the last counts.
 *
 * @param when the person's local time, "2026-05-20 10:47".
 */
export function* reportStateRows(book: LibraryBook, when: string): Work<readonly StateRow[]> {
  const data = yield* fingerprintAsWork(book);
  return [
    [STATE_ROWS.writtenData, data],
    [STATE_ROWS.writtenWhen, when],
  ];
}

/** The same for an approval: to be added to "Cấu hình" when the report, as it stands in `workbook`, was approved. */
export function* approvalStateRows(
  book: LibraryBook,
  workbook: WorkbookSnapshot,
  when: string,
): Work<readonly StateRow[]> {
  const data = yield* fingerprintAsWork(book);
  return [
    [STATE_ROWS.approvedData, data],
    [STATE_ROWS.approvedReport, reportFingerprint(workbook)],
    [STATE_ROWS.approvedWhen, when],
  ];
}

function* fingerprintAsWork(book: LibraryBook): Work<string> {
  const work = dataFingerprint(book);
  for (let step = work.next(); ; step = work.next()) {
    if (step.done) return step.value;
    yield 0;
  }
}

/** The rows of "Cấu hình" by exact key of their names; empty where there is no such sheet. */
export function settingsRows(workbook: WorkbookSnapshot): Map<string, string> {
  const rows = new Map<string, string>();
  const sheet = workbook.sheets.find(({ name }) => name.normalize('NFC') === OWN_SHEETS.settings);
  for (const row of sheet?.values ?? []) {
    const at = row.findIndex((value) => value !== '');
    if (at >= 0 && at + 1 < row.length) rows.set(exactKey(String(row[at])), String(row[at + 1] ?? ''));
  }
  return rows;
}

export function settingOf(rows: ReadonlyMap<string, string>, name: string): string {
  return rows.get(exactKey(name)) ?? '';
}

/**
 * A text that changes whenever a cell that was read changes, wherever rows move on the sheet. Pauses between columns.
 *
 * @param version whose reading it is of (data-version.ts); of an older one to judge a mark that it made.
 */
export function* dataFingerprint(book: LibraryBook, version = DATA_VERSION): Generator<null, string> {
  let digest = '';
  for (const table of tablesOfVersion(book, version)) {
    if (table.section === 'settings') continue;
    const records = comparedRecords(book, table);
    digest = shortHash(`${digest}|${table.section}|${records?.length ?? table.rows.length}`);
    // In an order of their own: a mapping that a person confirms may name the same columns in another order.
    for (const [field, column] of [...table.columns].sort(([a], [b]) => (a < b ? -1 : 1))) {
      const raw = records ? records.map((record) => column.raw[record] ?? '') : column.raw;
      for (let from = 0; from < raw.length; from += 4096) {
        digest = shortHash(`${digest}|${field}|${JSON.stringify(raw.slice(from, from + 4096))}`);
        yield null;
      }
    }
  }
  return versionedMark(digest, version);
}

/** Whether the data still are what a mark was made of. */
export function* isSameData(book: LibraryBook, mark: string): Generator<null, boolean> {
  return (yield* dataFingerprint(book, versionOfMark(mark))) === mark;
}

/**
 * The records of a table that a later change of is a change of what was reported; null for all of them. Rows of the history about the report's own year are
 * not: Chốt năm học writes them after the report was approved, and the report is not made from them.
 */
export function comparedRecords(book: Pick<LibraryBook, 'profile'>, table: RecordTable): readonly number[] | null {
  if (table.section !== 'history') return null;
  const year = parseSchoolYear(book.profile.get('Năm học')?.text ?? '')?.start;
  const years = textColumn(table, 'schoolYear');
  if (year === undefined || !years) return null;
  const kept = [...years.values.keys()].filter((record) => parseSchoolYear(years.values[record] ?? '')?.start !== year);
  return kept.length === table.rows.length ? null : kept;
}

/** The same for the report sheets as a reader sees them. */
export function reportFingerprint(workbook: WorkbookSnapshot): string {
  return shortHash(JSON.stringify(reportSheets(workbook).map(({ name, values }) => [name, values])));
}

export function reportSheets(workbook: WorkbookSnapshot): readonly SheetSnapshot[] {
  return workbook.sheets.filter(({ name }) => name.startsWith(REPORT_SHEET_PREFIX));
}
