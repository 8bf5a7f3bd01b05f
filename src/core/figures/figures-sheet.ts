import type { LibraryBook } from '../intake/book';
import { indicatorInfo } from '../library/indicators';
import type { IndicatorId } from '../library/ids';
import { OWN_SHEETS } from '../library/own-sheets';
import { absoluteAreaName, type Area, type CellAddress } from '../sheet/address';
import type { CellStyle, PlannedCell, PlannedContent, PlannedLink, SheetPlan } from '../sheet/plan';
import { valueAt, type WorkbookSnapshot } from '../sheet/snapshot';
import { finish, type Work } from '../work';
import type { FigureFormula, FigureSet } from './figure';
import { makeFigureFormulas } from './formulas';
import {
  COLUMNS,
  figureCell,
  figureReference,
  HEADER_ROW,
  LAST_ROW,
  LAYOUT,
  NOTE_ROW,
  TITLE_ROW,
  YEAR_ROW,
  type FigureColumn,
} from './layout';
import { periodOf } from './period';
import { previousFigures, type PreviousFigure } from './previous';
import {
  BY_SOFTWARE,
  FAMILIES,
  FROM_THIS_SHEET,
  HEADERS,
  NOTE,
  TITLE,
  UNCONFIRMED,
  UNKNOWN,
  YEAR_PREFIX,
} from './sheet-words';

/** "Số liệu" as it is to be written, and what stands where on it. */
export interface FiguresSheet {
  readonly plan: SheetPlan;
  readonly formulas: readonly FigureFormula[];
  /** Where a figure stands; the same place in every workbook. */
  readonly figuresCell: (id: IndicatorId, of: FigureColumn) => CellAddress;
}

export interface FiguresSheetInput {
  readonly book: LibraryBook;
  readonly workbook: WorkbookSnapshot;
  readonly figures: FigureSet;
  /** 1900-system serial. */
  readonly today: number;
}

const FONT = 'Times New Roman';
const WIDTHS = [42, 13, 17, 17, 15, 10, 32];
const LAST_COLUMN = HEADERS.length - 1;

function numberFormat(decimals: number): string {
  return decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`;
}

const STYLES: Readonly<Record<string, CellStyle>> = {
  title: { fontName: FONT, fontSize: 14, bold: true, horizontal: 'center' },
  subtitle: { fontName: FONT, fontSize: 13, bold: true, horizontal: 'center' },
  note: { fontName: FONT, fontSize: 11, italic: true, wrap: true, vertical: 'top' },
  header: {
    fontName: FONT,
    fontSize: 12,
    bold: true,
    horizontal: 'center',
    vertical: 'center',
    wrap: true,
    border: 'box',
    fillColor: '#DDEBF7',
  },
  family: { fontName: FONT, fontSize: 12, bold: true, border: 'box', fillColor: '#F2F2F2' },
  label: { fontName: FONT, fontSize: 12, border: 'box', wrap: true },
  unit: { fontName: FONT, fontSize: 12, border: 'box', horizontal: 'center' },
  source: { fontName: FONT, fontSize: 11, border: 'box', wrap: true },
  unknown: { fontName: FONT, fontSize: 12, italic: true, border: 'box', horizontal: 'right', fontColor: '#595959' },
  number0: { fontName: FONT, fontSize: 12, border: 'box', horizontal: 'right', numberFormat: numberFormat(0) },
  number1: { fontName: FONT, fontSize: 12, border: 'box', horizontal: 'right', numberFormat: numberFormat(1) },
  number2: { fontName: FONT, fontSize: 12, border: 'box', horizontal: 'right', numberFormat: numberFormat(2) },
  change0: { fontName: FONT, fontSize: 12, border: 'box', horizontal: 'right', numberFormat: '+#,##0;-#,##0;0' },
  change1: { fontName: FONT, fontSize: 12, border: 'box', horizontal: 'right', numberFormat: '+#,##0.0;-#,##0.0;0' },
  change2: { fontName: FONT, fontSize: 12, border: 'box', horizontal: 'right', numberFormat: '+#,##0.00;-#,##0.00;0' },
  percent: { fontName: FONT, fontSize: 12, border: 'box', horizontal: 'right', numberFormat: '+0.0;-0.0;0.0' },
};

class SheetWriter {
  readonly cells: PlannedCell[] = [];
  readonly links: PlannedLink[] = [];

  put(row: number, column: number, style: string, content?: PlannedContent): void {
    this.cells.push(content ? { row, column, style, content } : { row, column, style });
  }

  link(row: number, column: number, target: CellAddress): void {
    this.links.push({ row, column, target });
  }
}

/** Last year's cell: a live reference where one cell holds it, else its value. */
function previousContent(
  id: IndicatorId,
  previous: PreviousFigure | undefined,
  workbook: WorkbookSnapshot,
): PlannedContent | null {
  if (!previous) return null;
  const { cell, value } = previous;
  const sheet = cell && workbook.sheets.find(({ name }) => name === cell.sheet);
  if (!cell || !sheet) return { value };
  const raw = valueAt(sheet, cell.row, cell.column);
  const reference = absoluteAreaName(cell.sheet, { row: cell.row, column: cell.column, rowCount: 1, columnCount: 1 });
  if (raw === value) return { formula: `=${reference}` };
  const percent = indicatorInfo(id).unit === '%' && typeof raw === 'number' && raw * 100 === value;
  return percent ? { formula: `=${reference}*100` } : { value };
}

function writeFigure(
  writer: SheetWriter,
  row: number,
  id: IndicatorId,
  formula: string | null,
  previous: PreviousFigure | undefined,
  { figures, workbook }: FiguresSheetInput,
): void {
  const { label, unit, decimals } = indicatorInfo(id);
  const figure = figures.get(id);
  const value = figure?.value ?? null;
  writer.put(row, COLUMNS.label, 'label', { value: label });
  writer.put(row, COLUMNS.unit, 'unit', { value: unit });
  if (value === null) writer.put(row, COLUMNS.value, 'unknown', { value: UNKNOWN });
  else writer.put(row, COLUMNS.value, `number${decimals}`, formula === null ? { value } : { formula });

  const before = previousContent(id, previous, workbook);
  if (before) writer.put(row, COLUMNS.previous, `number${decimals}`, before);
  else writer.put(row, COLUMNS.previous, 'unknown', { value: UNKNOWN });

  const [now, then] = [figureReference(id), figureReference(id, 'previous')].map((text) => text.replace(/^.*!/, ''));
  const known = value !== null && before !== null;
  const change = `=IF(AND(ISNUMBER(${now}),ISNUMBER(${then})),${now}-${then},"")`;
  const percent = `=IF(AND(ISNUMBER(${now}),ISNUMBER(${then})),IF(${then}=0,"",(${now}-${then})/${then}*100),"")`;
  writer.put(row, COLUMNS.difference, `change${decimals}`, known ? { formula: change } : undefined);
  writer.put(row, COLUMNS.percent, 'percent', known ? { formula: percent } : undefined);

  if (value === null) {
    writer.put(row, COLUMNS.source, 'source');
    return;
  }
  const origin = figure?.origin ?? null;
  const onThisSheet = formula !== null && formula.startsWith(`='${OWN_SHEETS.figures}'!`);
  const source = formula === null ? BY_SOFTWARE : onThisSheet ? FROM_THIS_SHEET : (origin?.sheet ?? '');
  const said = [source, ...(figure?.unconfirmed ? [UNCONFIRMED] : [])].filter((part) => part !== '').join('; ');
  writer.put(row, COLUMNS.source, 'source', { value: said });
  if (origin) writer.link(row, COLUMNS.source, origin);
}

/**
 * "Số liệu": one row an indicator with a live formula for this year, last year's value, their difference, the ratio in %, and where it comes from,
 * grouped by family (docs/WORKBOOK.md, "Sheets that the product writes").
 */
export function* planFiguresSheet(input: FiguresSheetInput): Work<FiguresSheet> {
  const { book, workbook, figures, today } = input;
  const formulas = yield* makeFigureFormulas(book, workbook, today, figures);
  const formulaOf = new Map(formulas.map(({ id, formula }) => [id, formula]));
  const { year } = periodOf(book, today);
  const previous = previousFigures(book, year.start);
  const writer = new SheetWriter();

  writer.put(TITLE_ROW, 0, 'title', { value: TITLE });
  writer.put(YEAR_ROW, 0, 'subtitle', { value: `${YEAR_PREFIX}${year.label}` });
  writer.put(NOTE_ROW, 0, 'note', { value: NOTE });
  HEADERS.forEach((header, column) => writer.put(HEADER_ROW, column, 'header', { value: header }));
  const merges: Area[] = [TITLE_ROW, YEAR_ROW, NOTE_ROW].map((row) => ({
    row,
    column: 0,
    rowCount: 1,
    columnCount: LAST_COLUMN + 1,
  }));
  for (const { row, family, id } of LAYOUT) {
    if (id !== null) writeFigure(writer, row, id, formulaOf.get(id) ?? null, previous.get(id), input);
    else {
      const heading = FAMILIES.find((info) => info.id === family)?.heading ?? '';
      for (let column = 0; column <= LAST_COLUMN; column++) {
        writer.put(row, column, 'family', column === 0 ? { value: heading } : undefined);
      }
    }
  }
  const plan: SheetPlan = {
    name: OWN_SHEETS.figures,
    mode: 'own',
    cells: writer.cells,
    styles: STYLES,
    merges,
    columnWidths: Object.fromEntries(WIDTHS.map((width, column) => [column, width])),
    // A merged title does not fit its row by itself.
    rowHeights: { [TITLE_ROW]: 24, [HEADER_ROW]: 32 },
    frozenRows: HEADER_ROW + 1,
    links: writer.links,
    lists: [],
    charts: [],
    page: {
      orientation: 'landscape',
      margins: { top: 20, bottom: 20, left: 20, right: 15 },
      titleRows: [HEADER_ROW, HEADER_ROW],
      printArea: { row: 0, column: 0, rowCount: LAST_ROW + 1, columnCount: LAST_COLUMN + 1 },
      fitToWidth: true,
      footerCenter: '&P/&N',
    },
    showGridlines: false,
  };
  return { plan, formulas, figuresCell: figureCell };
}

/** `planFiguresSheet` without a pause. */
export function figuresSheet(input: FiguresSheetInput): FiguresSheet {
  return finish(planFiguresSheet(input));
}
