import { OWN_SHEETS } from '../library/own-sheets';
import type { AcceptedFinding } from '../settings/rows';
import { cellName, type CellAddress } from '../sheet/address';
import type { CellStyle, PlannedCell, PlannedLink, SheetPlan } from '../sheet/plan';
import type { CellValue } from '../sheet/snapshot';
import type { Severity } from './finding';
import { shorten } from './shared/found';

/** A finding in words; the core has none of its own. */
export interface FindingLine {
  readonly severity: Severity;
  readonly title: string;
  readonly message: string;
  readonly how: string;
  readonly cell: CellAddress | null;
}

/** A rule that could not judge, in words. */
export interface NotRunLine {
  readonly title: string;
  readonly missing: string;
}

export interface FindingsSheetWords {
  readonly title: string;
  /** "Kiểm tra ngày 20/05/2026 10:47. Cần sửa 7 chỗ …" */
  readonly verdict: string;
  readonly headers: readonly [severity: string, rule: string, sheet: string, cell: string, what: string, how: string];
  readonly severities: Readonly<Record<Severity, string>>;
  readonly none: string;
  readonly acceptedTitle: string;
  readonly acceptedHeaders: readonly [what: string, reason: string, person: string, at: string];
  readonly notRunTitle: string;
  readonly notRunHeaders: readonly [rule: string, missing: string];
}

/** More lines than this nobody prints; a line at the end says how many are left out. */
export const MAX_FINDING_LINES = 5_000;

/** No row of a sheet shows more than this; a cell that holds more than 32,767 Excel refuses, and the whole sheet with it. */
const MOST_LETTERS = 2_000;

const COLUMNS = 6;
const BOX: CellStyle = { border: 'box', vertical: 'top', wrap: true };
const STYLES: Readonly<Record<string, CellStyle>> = {
  title: { bold: true, fontSize: 14 },
  subtitle: { bold: true, fontSize: 12 },
  text: {},
  header: { bold: true, wrap: true, horizontal: 'center', vertical: 'center', fillColor: '#DDEFEA', border: 'box' },
  cell: BOX,
  link: { ...BOX, fontColor: '#0F6C5C', underline: true },
};

/**
 * The sheet "Kết quả kiểm tra": every open finding with a link to its cell, in the order of the check (which keeps the findings of a rule together), then
 * the accepted ones with reason and person, then the rules that could not judge and what they miss. Printable on A4 across.
 *
 * @param leftOut the sentence for findings beyond `MAX_FINDING_LINES`, given their number.
 */
export function findingsSheet(
  lines: readonly FindingLine[],
  accepted: readonly AcceptedFinding[],
  words: FindingsSheetWords,
  leftOut: (count: number) => string,
  notRun: readonly NotRunLine[] = [],
): SheetPlan {
  const cells: PlannedCell[] = [];
  const links: PlannedLink[] = [];
  let row = 0;
  const put = (column: number, value: CellValue, style: string) =>
    cells.push({
      row,
      column,
      content: { value: typeof value === 'string' ? shorten(value, MOST_LETTERS) : value },
      style,
    });
  const putRow = (values: readonly CellValue[], style: string) => {
    values.forEach((value, column) => put(column, value, style));
    row++;
  };

  putRow([words.title], 'title');
  putRow([words.verdict], 'text');
  row++;
  const headerRow = row;
  putRow(words.headers, 'header');
  for (const { severity, title, message, how, cell } of lines.slice(0, MAX_FINDING_LINES)) {
    put(0, words.severities[severity], 'cell');
    put(1, title, 'cell');
    put(2, cell?.sheet ?? '', 'cell');
    put(3, cell ? cellName(cell.row, cell.column) : '', cell ? 'link' : 'cell');
    if (cell) links.push({ row, column: 3, target: cell });
    put(4, message, 'cell');
    put(5, how, 'cell');
    row++;
  }
  if (lines.length === 0) putRow([words.none], 'text');
  if (lines.length > MAX_FINDING_LINES) putRow([leftOut(lines.length - MAX_FINDING_LINES)], 'text');

  if (accepted.length > 0) {
    row++;
    putRow([words.acceptedTitle], 'subtitle');
    const [what, reason, person, at] = words.acceptedHeaders;
    putAccepted(['', '', '', at, what, `${reason} (${person})`], 'header');
    for (const one of accepted) putAccepted(['', '', '', one.at, one.what, `${one.reason} (${one.person})`], 'cell');
  }

  if (notRun.length > 0) {
    row++;
    putRow([words.notRunTitle], 'subtitle');
    const [rule, missing] = words.notRunHeaders;
    putAccepted(['', rule, '', '', missing], 'header');
    for (const one of notRun) putAccepted(['', one.title, '', '', one.missing], 'cell');
  }

  function putAccepted(values: readonly CellValue[], style: string): void {
    values.forEach((value, column) => {
      if (value !== '') put(column, value, style);
    });
    row++;
  }

  return {
    name: OWN_SHEETS.findings,
    mode: 'own',
    cells,
    styles: STYLES,
    merges: [],
    columnWidths: { 0: 11, 1: 26, 2: 18, 3: 16, 4: 58, 5: 46 },
    rowHeights: {},
    frozenRows: headerRow + 1,
    links,
    lists: [],
    charts: [],
    page: {
      orientation: 'landscape',
      margins: { top: 15, bottom: 15, left: 15, right: 15 },
      titleRows: [headerRow, headerRow],
      printArea: { row: 0, column: 0, rowCount: row, columnCount: COLUMNS },
      fitToWidth: true,
      footerCenter: '&P/&N',
    },
    showGridlines: false,
  };
}
