import type { RecordTable } from '../../intake/book';
import { searchKey } from '../../text/normal';
import { readNumberText } from '../../text/numbers';
import { isErrorValue, valueAt, type SheetSnapshot } from '../../sheet/snapshot';
import type { Found, Rule } from '../rule';
import { atAddress, shorten } from '../shared/found';
import { anySection, RECORD_SECTIONS } from '../shared/needs';

/** Heads of numbers that count nothing. */
const NO_COUNT =
  /(?:^| )(?:stt|tt|nam|trang|so trang|kho|kho co|khuon kho|isbn|ma|ma vach|barcode|ke|gia so|ngan|dien thoai|sdt|lop|khoi|ngay|thang|luot xem|luot thich|khong thich|id|co|kich thuoc|tap|lan xuat ban|ky hieu)(?: |$)/;
const QUANTITIES = 0.8;
const FEWEST = 2;
const SAMPLE = 500;

/** A column of numbers under an unknown head in a table that was recognised: perhaps a count that nobody reads. */
export const cotChuaHieu: Rule = {
  id: 'cot-chua-hieu',
  family: 'reading',
  severity: 'goi-y',
  missing: anySection(...RECORD_SECTIONS),
  *check({ book, workbook }): Generator<Found | null> {
    const seen = new Set<string>();
    for (const [i, table] of book.tables.entries()) {
      const sheet = workbook.sheets.find(({ name }) => name === table.sheet);
      if (!sheet) continue;
      for (const { column, header } of book.recognition?.[i]?.unmapped ?? []) {
        const place = `${table.sheet}\u0001${table.header.lastRow}\u0001${column}`;
        if (seen.has(place) || isAccountedFor(table, column) || NO_COUNT.test(searchKey(header))) continue;
        seen.add(place);
        yield null;
        if (!holdsQuantities(sheet, table, column)) continue;
        const cell = { sheet: table.sheet, row: table.header.lastRow, column };
        yield atAddress(
          cell,
          [table.section, header],
          { header: shorten(header), section: table.section },
          { action: 'choose-column' },
        );
      }
    }
  },
};

function isAccountedFor({ columns, across = [] }: RecordTable, column: number): boolean {
  return across.some((each) => each.column === column) || [...columns.values()].some((each) => each.column === column);
}

function holdsQuantities(sheet: SheetSnapshot, table: RecordTable, column: number): boolean {
  let [filled, quantities] = [0, 0];
  for (const row of table.rows.subarray(0, SAMPLE)) {
    const value = valueAt(sheet, row, column);
    if (value === '' || typeof value === 'boolean') continue;
    filled++;
    if (typeof value === 'number') quantities += isDayOrYear(value) ? 0 : 1;
    else if (!isErrorValue(value) && readNumberText(value, true).kind === 'number') quantities++;
  }
  return filled >= FEWEST && quantities >= filled * QUANTITIES;
}

function isDayOrYear(value: number): boolean {
  return Number.isInteger(value) && ((value >= 1950 && value <= 2100) || (value > 36_000 && value < 50_000));
}
