import { ignoredAreaOf } from '../intake/mapping-rows';
import { OWN_SHEETS } from '../library/own-sheets';
import { addressName, parseSheetArea, type CellAddress } from '../sheet/address';
import { valueAt, type CellValue, type WorkbookSnapshot } from '../sheet/snapshot';
import { SETTINGS_SHEET_HEADERS } from './sheet';

/** First cell of a row that says which of several readings a person has chosen; the mapping beside it holds the reading itself. */
const CHOSEN = 'Đã chọn cách đọc';
const SHEET_COLUMN = SETTINGS_SHEET_HEADERS.indexOf('Trang tính');

/** What a person has said of how the workbook is to be read. */
export interface ReadingDecision {
  /** choice: of several readings of a table. area: numbers that are none of the library's. */
  readonly kind: 'choice' | 'area';
  /** "'Sheet'!C3" of the question, or "'Sheet'!A1:F9" of the area. */
  readonly key: string;
  readonly sheet: string;
  readonly what: string;
  readonly person: string;
  readonly at: string;
}

/** A row of `SETTINGS_SHEET_HEADERS`. */
export function choiceRow(
  cell: CellAddress,
  { what, person, at }: Pick<ReadingDecision, 'what' | 'person' | 'at'>,
): readonly CellValue[] {
  const row: CellValue[] = SETTINGS_SHEET_HEADERS.map(() => '');
  row.splice(0, 6, CHOSEN, addressName(cell), what, '', person, at);
  row[SHEET_COLUMN] = cell.sheet;
  return row;
}

/** Whether a row tells of a choice on that sheet; with a cell, of the question that was asked there. */
export function isChoiceOn(row: readonly CellValue[], sheet: string, cell?: CellAddress): boolean {
  if (textOf(row[0]) !== CHOSEN || textOf(row[SHEET_COLUMN]) !== sheet.normalize('NFC').trim()) return false;
  return cell === undefined || textOf(row[1]) === addressName(cell).normalize('NFC');
}

/** All that "Cấu hình" tells of such decisions, in the order of its rows. */
export function readingDecisions(workbook: WorkbookSnapshot): ReadingDecision[] {
  const sheet = workbook.sheets.find(({ name }) => name.normalize('NFC') === OWN_SHEETS.settings);
  if (!sheet) return [];
  const decisions: ReadingDecision[] = [];
  const end = sheet.origin.row + sheet.values.length;
  for (let at = sheet.origin.row; at < end; at++) {
    const row = SETTINGS_SHEET_HEADERS.map((_header, column) => valueAt(sheet, at, column));
    const [kind = '', key = '', what = '', , person = '', when = ''] = row.map(textOf);
    const signed = { key, what, person, at: when };
    if (kind === CHOSEN) decisions.push({ kind: 'choice', sheet: textOf(row[SHEET_COLUMN]), ...signed });
    const area = ignoredAreaOf(row);
    if (area !== null) decisions.push({ kind: 'area', sheet: parseSheetArea(area)?.sheet ?? '', ...signed });
  }
  return decisions;
}

function textOf(value: CellValue | undefined): string {
  return String(value ?? '')
    .normalize('NFC')
    .trim();
}
