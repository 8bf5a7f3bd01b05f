import { isStock, textColumn, type FieldColumn, type RecordTable } from '../../intake/book';
import type { Found, Rule } from '../rule';
import { atCell } from '../shared/found';
import { anyOf, columnsOf } from '../shared/needs';
import { flagged, foundWhere } from '../shared/scan';
import { registerRows, withdrawalSign, withdrawnRecords } from '../shared/withdrawal';

/** A note names its record with a sign or a word before the number ("QĐ 12", "số 5", "12/BB-TL"). */
const NUMBERED = /\d+\s*\/\s*\p{L}|(?<!\p{L})(?:số|qđ|bb|quyết định|biên bản|phiếu)\s*:?\s*\d+/iu;
const DATES = /\d{1,2}\s*[/.-]\s*(?:\d{1,2}|[IVX]+)\s*[/.-]\s*\d{2,4}|(?:ngày|tháng|năm)\s*\d+/giu;

/** Withdrawn rows, lost copies included, without the number of the decision or record (TT 02/2020/TT-BVHTTDL, Điều 28). */
export const thanhLocThieuQuyetDinh: Rule = {
  id: 'thanh-loc-thieu-quyet-dinh',
  family: 'registers',
  severity: 'canh-bao',
  missing: anyOf(
    columnsOf('holdings', 'withdrawalRecord'),
    columnsOf('holdings', 'withdrawalDate'),
    columnsOf('holdings', 'condition'),
    columnsOf('holdings', 'note'),
  ),
  *check({ book }): Generator<Found | null> {
    for (const table of book.tables) {
      if (table.section !== 'holdings' || !isStock(table) || table.grain === 'summary') continue;
      const withdrawn = yield* withdrawnRecords(table);
      if (!withdrawn) continue;
      const rows = registerRows(table);
      yield* foundWhere(withdrawn.length, flagged(withdrawn), (i) => {
        const sign = withdrawalSign(rows, i);
        if (sign === '' || hasNumber(table, i)) return null;
        const column = table.columns.get('withdrawalRecord') ?? table.columns.get(sign);
        return column ? atCell(table, column, i, { sign: signHeader(table, sign) }) : null;
      });
    }
  },
};

/** In the column of records any number beside a date is one. */
function hasNumber(table: RecordTable, record: number): boolean {
  const text = (field: 'withdrawalRecord' | 'note') =>
    (textColumn(table, field)?.values[record] ?? '').replace(DATES, ' ');
  return /\d/.test(text('withdrawalRecord')) || NUMBERED.test(text('note'));
}

function signHeader(table: RecordTable, sign: FieldColumn['field']): string {
  return table.columns.get(sign)?.header ?? '';
}
