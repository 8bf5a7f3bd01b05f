import { OWN_SHEETS } from '../core/library/own-sheets';
import { quoteSheetName } from '../core/sheet/address';
import type { CellValue } from '../core/sheet/snapshot';
import { HEADER_ROW, headerRowOf, REMARK_COLUMNS, REMARK_HEADERS } from '../core/review/remarks';
import { passing } from './batch';
import { HostError } from './errors';
import { JOURNAL_NAME, journalSheets } from './journal';
import { markerName } from './own-sheets';
import { asTextInput } from './write-values';

/** The lines above the table: title, state, live comparison, meaning. A line that begins with "=" is a formula. */
export type TopLines = readonly [title: string, state: string, comparison: string, meaning: string];

/** What stands on "Ý kiến duyệt" before something is written there. */
export interface AskedRemarks {
  readonly exists: boolean;
  readonly marked: boolean;
  readonly origin: { readonly row: number; readonly column: number };
  readonly values: readonly (readonly CellValue[])[];
  /** Null where the sheet must be laid out first. */
  readonly headerRow: number | null;
  /** Another writing's journal stands: it is left alone. */
  readonly foreignJournal: boolean;
  readonly ownJournal: boolean;
}

const NAME = OWN_SHEETS.remarks;
const COLUMN_COUNT = REMARK_HEADERS.length;
const WIDTHS_IN_POINTS = [30, 78, 90, 130, 105, 190, 190, 90, 78, 78, 60];
const LINK_COLOR = '#0F6C5C';

/**
 * Asks for the sheet; read it after the next sync.
 *
 * @returns a function that throws HostError 'read-only', 'protected', or 'sheet-taken' where the school has a sheet of this name.
 */
export function askRemarks(context: Excel.RequestContext): () => AskedRemarks {
  const { workbook } = context;
  workbook.load('readOnly');
  const sheet = workbook.worksheets.getItemOrNullObject(NAME);
  const used = passing(sheet.getUsedRangeOrNullObject(true));
  const marker = workbook.names.getItemOrNullObject(markerName(NAME));
  const journal = workbook.names.getItemOrNullObject(JOURNAL_NAME);
  sheet.load('name');
  sheet.protection.load('protected');
  used.load('rowIndex,columnIndex,values');
  marker.load('formula');
  journal.load('formula');
  return () => {
    if (workbook.readOnly) throw new HostError('read-only');
    const exists = !sheet.isNullObject;
    if (exists && sheet.protection.protected) throw new HostError('protected', NAME);
    const empty = !exists || used.isNullObject;
    const origin = empty ? { row: 0, column: 0 } : { row: used.rowIndex, column: used.columnIndex };
    const values = empty ? [] : (used.values as CellValue[][]);
    const headerRow = headerRowOf({ origin, values });
    const marked = !marker.isNullObject && String(marker.formula).includes(NAME);
    if (headerRow === null && !empty && !marked) throw new HostError('sheet-taken', NAME);
    const begun = journal.isNullObject ? [] : journalSheets(String(journal.formula));
    const ownJournal = begun.length === 1 && begun[0] === NAME;
    return {
      exists,
      marked: !marker.isNullObject,
      origin,
      values,
      headerRow,
      ownJournal,
      foreignJournal: !journal.isNullObject && !ownJournal,
    };
  };
}

/** The sheet with its mark, its top lines and its headers, made where they are missing. */
export function layOutRemarks(context: Excel.RequestContext, asked: AskedRemarks, top: TopLines): Excel.Worksheet {
  const { worksheets, names } = context.workbook;
  const sheet = asked.exists ? worksheets.getItem(NAME) : worksheets.add(NAME);
  if (!asked.marked) names.add(markerName(NAME), passing(sheet.getRange('A1'))).visible = false;
  else if (!asked.exists) names.getItem(markerName(NAME)).formula = `=${quoteSheetName(NAME)}!$A$1`;
  if (asked.headerRow !== null) return sheet;
  // Also after a writing that was broken off between the name and its being hidden.
  if (asked.marked) names.getItem(markerName(NAME)).visible = false;
  const header = passing(sheet.getRangeByIndexes(HEADER_ROW, 0, 1, COLUMN_COUNT));
  // The headers last: by them a later writing knows that the sheet is whole.
  putTop(sheet, 0, top);
  formatTop(sheet);
  WIDTHS_IN_POINTS.forEach((width, column) => {
    passing(sheet.getRangeByIndexes(0, column, 1, 1)).format.columnWidth = width;
  });
  formatHeader(header);
  sheet.freezePanes.freezeRows(HEADER_ROW + 1);
  sheet.showGridlines = false;
  setPage(sheet);
  header.values = [[...REMARK_HEADERS]];
  return sheet;
}

/** Rewrites the lines above the table; `headerRow` says where the table stands now. */
export function putTop(sheet: Excel.Worksheet, firstRow: number, lines: TopLines): void {
  const range = passing(sheet.getRangeByIndexes(firstRow, 0, lines.length, 1));
  range.formulas = lines.map((line) => [line.startsWith('=') ? line : asTextInput(line)]);
}

function formatTop(sheet: Excel.Worksheet): void {
  const title = passing(sheet.getRangeByIndexes(0, 0, 1, 1)).format.font;
  title.bold = true;
  title.size = 14;
  passing(sheet.getRangeByIndexes(1, 0, 1, 1)).format.font.bold = true;
  const meaning = passing(sheet.getRangeByIndexes(3, 0, 1, COLUMN_COUNT - 1));
  meaning.merge();
  meaning.format.wrapText = true;
  meaning.format.verticalAlignment = 'Top';
  meaning.format.rowHeight = 32;
  meaning.format.font.italic = true;
}

function formatHeader(header: Excel.Range): void {
  header.format.font.bold = true;
  header.format.wrapText = true;
  header.format.horizontalAlignment = 'Center';
  header.format.verticalAlignment = 'Center';
  header.format.fill.color = '#DDEFEA';
  putBox(header);
}

function putBox(range: Excel.Range): void {
  for (const edge of ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideVertical'] as const)
    range.format.borders.getItem(edge).style = 'Continuous';
}

function setPage(sheet: Excel.Worksheet): void {
  const layout = sheet.pageLayout;
  layout.paperSize = Excel.PaperType.a4;
  layout.orientation = 'Landscape';
  layout.setPrintMargins('Centimeters', { top: 1.5, bottom: 1.5, left: 1.5, right: 1.5 });
  layout.centerHorizontally = true;
  layout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
  layout.setPrintTitleRows(`$${HEADER_ROW + 1}:$${HEADER_ROW + 1}`);
  layout.headersFooters.defaultForAllPages.centerFooter = '&P/&N';
}

/**
 * The row below the last filled one, found by Excel itself while it carries the batch out: two panes that add a row at the same time then get two rows.
 */
export function nextRow(sheet: Excel.Worksheet): Excel.Range {
  const first = passing(sheet.getUsedRange(true)).getBoundingRect('A1');
  const lastCell = passing(passing(passing(first).getLastRow()).getCell(0, 0));
  return passing(passing(lastCell.getOffsetRange(1, 0)).getResizedRange(0, COLUMN_COUNT - 1));
}

/**
 * Puts an entry into its row. The words first: by them a second attempt finds the row again. The place once more after the link, which brings a text of its
 * own along.
 */
export function putEntry(target: Excel.Range, row: readonly CellValue[]): void {
  const place = String(row[REMARK_COLUMNS.cell] ?? '');
  target.formulas = [row.map((value) => (typeof value === 'string' ? asTextInput(value) : value))];
  if (place !== '') {
    const cell = passing(target.getCell(0, REMARK_COLUMNS.cell));
    cell.hyperlink = { documentReference: place, textToDisplay: place };
    cell.formulas = [[asTextInput(place)]];
  }
  target.format.wrapText = true;
  target.format.verticalAlignment = 'Top';
  target.format.font.bold = false;
  putBox(target);
  if (place !== '') {
    const font = passing(target.getCell(0, REMARK_COLUMNS.cell)).format.font;
    font.color = LINK_COLOR;
    font.underline = 'Single';
  }
  passing(target.getCell(0, REMARK_COLUMNS.code)).format.font.color = '#767676';
  target.format.autofitRows();
}
