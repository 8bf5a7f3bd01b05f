import type { JudgedDoubt } from './figures/doubts';
import type { Contributions } from './figures/contributions';
import type { LibraryBook, RecordTable, UnreadArea } from './intake/book';
import type { HoldingsRole, IndicatorId, SectionId } from './library/ids';
import type { Area } from './sheet/address';

/** How the workbook was understood, table by table: what the line under the verdict says, and `read` and `unread` of the command line. */
export interface Reading {
  readonly read: readonly ReadTable[];
  readonly unread: readonly UnreadArea[];
  /** Open questions; the verdict is `can-xac-nhan` while there are some, or an area of `unread` was not understood. */
  readonly doubts: readonly JudgedDoubt[];
}

/** One table of the sheet, with what its own rows add to the figures. */
export interface ReadTable {
  readonly section: SectionId;
  /** null outside holdings. */
  readonly role: HoldingsRole | null;
  readonly sheet: string;
  /** Header to last row. */
  readonly area: Area;
  readonly rows: number;
  /** Additive indicators only: over all tables they sum to the figure. Empty for claims and for lists that are only compared. */
  readonly counted: ReadonlyMap<IndicatorId, number>;
}

/** Every area with numbers that was read, one entry a table of the sheet; a table that is several in the book is one again. */
export function readingOf(book: LibraryBook, contributions: Contributions, doubts: readonly JudgedDoubt[]): Reading {
  const places = new Map<string, RecordTable[]>();
  for (const table of book.tables) {
    if (table.section === 'settings') continue;
    const place = `${table.sheet}\u0001${table.header.firstRow}\u0001${table.extent.firstColumn}\u0001${table.section}`;
    places.set(place, [...(places.get(place) ?? []), table]);
  }
  const read = [...places.values()].map((parts) => readTable(parts, contributions));
  return { read, unread: book.unread ?? [], doubts };
}

function readTable(parts: readonly RecordTable[], contributions: Contributions): ReadTable {
  const [first] = parts;
  if (!first) throw new RangeError('a table of no parts');
  const counted = new Map<IndicatorId, number>();
  for (const part of parts)
    for (const [id, value] of contributions.get(part) ?? []) counted.set(id, (counted.get(id) ?? 0) + value);
  const rows = new Set(parts.flatMap((part) => [...part.rows]));
  const { section, sheet } = first;
  return { section, role: roleIn(first, counted), sheet, area: areaOfParts(parts), rows: rows.size, counted };
}

/** Stock of which nothing is counted, because a finer table counts it, says the same once more. */
function roleIn(table: RecordTable, counted: ReadonlyMap<IndicatorId, number>): HoldingsRole | null {
  if (table.section !== 'holdings') return null;
  const role = table.role ?? 'stock';
  return role === 'stock' && counted.size === 0 && table.rows.length > 0 && table.grain !== 'copy' ? 'claim' : role;
}

function areaOfParts(parts: readonly RecordTable[]): Area {
  const first = Math.max(0, Math.min(...parts.map(({ header, body }) => Math.min(header.firstRow, body.firstRow))));
  const last = Math.max(...parts.map(({ header, body }) => Math.max(body.lastRow, header.lastRow)));
  const left = Math.min(...parts.map(({ extent }) => extent.firstColumn));
  const right = Math.max(...parts.map(({ extent }) => extent.lastColumn));
  return { row: first, column: left, rowCount: last - first + 1, columnCount: right - left + 1 };
}
