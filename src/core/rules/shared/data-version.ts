import type { LibraryBook, RecordTable } from '../../intake/book';

/**
 * The version of what the product reads as data. It grows whenever names or fields are read that were not read before; a mark that an older version made is then
 * judged by what that version read, so that an update makes no approved report old. Version 1 wrote no number.
 */
export const DATA_VERSION = 2;

/** "2:1x9k2f" */
export function versionedMark(hash: string, version: number): string {
  return version === 1 ? hash : `${version}:${hash}`;
}

/** The version that made a mark; 1 where it names none. A mark of a version still to come is judged as the present one's. */
export function versionOfMark(mark: string): number {
  const version = Number(/^(\d+):/.exec(mark)?.[1] ?? 1);
  return Math.min(DATA_VERSION, version);
}

/** The tables as a version read them: lists of facts without the names that came later. */
export function tablesOfVersion(book: Pick<LibraryBook, 'tables'>, version: number): readonly RecordTable[] {
  return version >= DATA_VERSION ? book.tables : book.tables.flatMap((table) => table.earlier ?? [table]);
}
