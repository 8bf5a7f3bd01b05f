import type { SectionId } from '../../library/ids';
import type { RecordTable } from '../../intake/book';
import type { Area } from '../../sheet/address';
import { areaName } from '../../sheet/address';
import { valueAt } from '../../sheet/snapshot';
import type { Found, Rule, RuleInput } from '../rule';
import { atAddress } from '../shared/found';
import { anySection, RECORD_SECTIONS } from '../shared/needs';
import { firstRecordAt } from '../shared/rows';

const SECTIONS: ReadonlySet<SectionId> = new Set([...RECORD_SECTIONS, 'categories']);

/** Merged cells over several records or several mapped columns of one record: Excel's own formulas see only their first cell. */
export const oGopTrongDuLieu: Rule = {
  id: 'o-gop-trong-du-lieu',
  family: 'reading',
  severity: 'canh-bao',
  missing: (input) => {
    const lacking = anySection(...RECORD_SECTIONS)(input);
    return lacking.length === 0 && dataSheets(input).some(({ merges }) => merges === null)
      ? ['ExcelApi 1.13']
      : lacking;
  },
  *check(input): Generator<Found | null> {
    for (const sheet of dataSheets(input)) {
      const tables = input.book.tables.filter((table) => table.sheet === sheet.name && SECTIONS.has(table.section));
      for (const area of sheet.merges ?? []) {
        const table = tables.find((one) => hidesValues(one, area));
        if (!table) continue;
        const cell = { sheet: sheet.name, row: area.row, column: area.column };
        const value = valueAt(sheet, area.row, area.column);
        yield atAddress(cell, [sheet.name, area.rowCount, area.columnCount, value], {
          area: areaName(area),
          value,
          rows: area.rowCount,
        });
      }
      yield null;
    }
  },
};

function dataSheets({ workbook, book }: RuleInput) {
  const names = new Set(book.tables.filter((table) => SECTIONS.has(table.section)).map((table) => table.sheet));
  return workbook.sheets.filter((sheet) => names.has(sheet.name));
}

function hidesValues(table: RecordTable, area: Area): boolean {
  let columns = 0;
  for (const { column } of table.columns.values()) {
    if (column >= area.column && column < area.column + area.columnCount) columns++;
  }
  if (columns === 0) return false;
  const first = firstRecordAt(table.rows, area.row);
  const records = firstRecordAt(table.rows, area.row + area.rowCount) - first;
  return records > 1 || (records === 1 && (columns > 1 || area.rowCount > 1));
}
