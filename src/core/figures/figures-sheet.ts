import type { LibraryBook } from '../intake/book';
import { indicatorInfo } from '../library/indicators';
import type { IndicatorId } from '../library/ids';
import { OWN_SHEETS } from '../library/own-sheets';
import { absoluteAreaName, addressName, cellName, type Area, type CellAddress } from '../sheet/address';
import type { CellStyle, PlannedCell, PlannedContent, PlannedLink, SheetPlan } from '../sheet/plan';
import { valueAt, type WorkbookSnapshot } from '../sheet/snapshot';
import { finish, type Work } from '../work';
import type { FigureFormula, FigureSet } from './figure';
import { makeFigureFormulas, type RestFormula } from './formulas';
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
  notIncluded,
  readForExcel,
  REST_LABELS,
  TITLE,
  UNCONFIRMED,
  UNKNOWN,
  YEAR_PREFIX,
} from './sheet-words';
import { missingParts, restOf, RESTS, totalNamed, type RestId } from './totals';

/** "Số liệu" as it is to be written, and what stands where on it. */
export interface FiguresSheet {
  readonly plan: SheetPlan;
  readonly formulas: readonly FigureFormula[];
  /** Where a figure stands; the same place in every workbook. */
  readonly figuresCell: (id: IndicatorId, of: FigureColumn) => CellAddress;
  /** Cells whose number is text, which the product has read for Excel; each once. */
  readonly readCells: readonly CellAddress[];
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
  formula: FigureFormula,
  previous: PreviousFigure | undefined,
  { figures, workbook }: FiguresSheetInput,
): void {
  const { id } = formula;
  const { label, unit, decimals } = indicatorInfo(id);
  const figure = figures.get(id);
  const value = figure?.value ?? null;
  writeNumbers(writer, row, { label, unit, decimals, value, formula: formula.formula }, [
    previousContent(id, previous, workbook),
    figureReference(id),
    figureReference(id, 'previous'),
  ]);
  if (value === null) {
    writer.put(row, COLUMNS.source, 'source');
    return;
  }
  const origin = figure?.origin ?? null;
  const said = [sourceWords(formula, origin, figures), ...(figure?.unconfirmed ? [UNCONFIRMED] : [])];
  writer.put(row, COLUMNS.source, 'source', { value: said.filter((part) => part !== '').join('; ') });
  if (origin) writer.link(row, COLUMNS.source, origin);
}

interface RowNumbers {
  readonly label: string;
  readonly unit: string;
  readonly decimals: number;
  readonly value: number | null;
  readonly formula: string | null;
}

/** A row's cells but the last: label, unit, this year, last year, and how they differ. */
function writeNumbers(
  writer: SheetWriter,
  row: number,
  { label, unit, decimals, value, formula }: RowNumbers,
  [before, ...cells]: readonly [PlannedContent | null, string, string],
): void {
  writer.put(row, COLUMNS.label, 'label', { value: label });
  writer.put(row, COLUMNS.unit, 'unit', { value: unit });
  if (value === null) writer.put(row, COLUMNS.value, 'unknown', { value: UNKNOWN });
  else writer.put(row, COLUMNS.value, `number${decimals}`, formula === null ? { value } : { formula });
  if (before) writer.put(row, COLUMNS.previous, `number${decimals}`, before);
  else writer.put(row, COLUMNS.previous, 'unknown', { value: UNKNOWN });

  const [now, then] = cells.map((text) => text.replace(/^.*!/, ''));
  const known = value !== null && before !== null;
  const change = `=IF(AND(ISNUMBER(${now}),ISNUMBER(${then})),${now}-${then},"")`;
  const percent = `=IF(AND(ISNUMBER(${now}),ISNUMBER(${then})),IF(${then}=0,"",(${now}-${then})/${then}*100),"")`;
  writer.put(row, COLUMNS.difference, `change${decimals}`, known ? { formula: change } : undefined);
  writer.put(row, COLUMNS.percent, 'percent', known ? { formula: percent } : undefined);
}

/** Where a known figure comes from, which cells the product had to read for it, and what of its parts is unknown. */
function sourceWords(
  { id, formula, readCells, ofRows }: FigureFormula,
  origin: CellAddress | null,
  figures: FigureSet,
): string {
  if (formula === null) return BY_SOFTWARE;
  const total = totalNamed(id);
  const missing = total ? missingParts(figures, total).map((part) => indicatorInfo(part).label) : [];
  return [
    ofRows ? FROM_THIS_SHEET : (origin?.sheet ?? ''),
    ...(readCells.length > 0 ? [readForExcel(readCells, origin?.sheet ?? null)] : []),
    ...(missing.length > 0 ? [notIncluded(missing)] : []),
  ]
    .filter((words) => words !== '')
    .join('; ');
}

/** What belongs to none of the parts above it; last year's only where the parts of last year leave something. */
function writeRest(writer: SheetWriter, row: number, rest: RestId, made: RestFormula, figures: FigureSet): void {
  const total = RESTS.find((one) => one.rest === rest);
  if (!total) return;
  const { unit, decimals } = indicatorInfo(total.id);
  const value = restOf(figures, total);
  const anyBefore = total.parts.some((part) => (figures.get(part)?.previous ?? null) !== null);
  const before = anyBefore ? restOf(figures, total, 'previous') : null;
  const reference = (column: FigureColumn) => cellName(row, COLUMNS[column]);
  writeNumbers(writer, row, { label: REST_LABELS[rest], unit, decimals, value, formula: made.formula }, [
    before === null ? null : { value: before },
    reference('value'),
    reference('previous'),
  ]);
  const words = made.formula === null ? BY_SOFTWARE : FROM_THIS_SHEET;
  writer.put(row, COLUMNS.source, 'source', value === null ? undefined : { value: words });
}

/**
 * "Số liệu": one row an indicator with a live formula for this year, last year's value, their difference, the ratio in %, and where it comes from,
 * grouped by family (docs/WORKBOOK.md, "Sheets that the product writes").
 */
export function* planFiguresSheet(input: FiguresSheetInput): Work<FiguresSheet> {
  const { book, workbook, figures, today } = input;
  const { figures: formulas, rests } = yield* makeFigureFormulas(book, workbook, today, figures);
  const formulaOf = new Map(formulas.map((formula) => [formula.id, formula]));
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
  for (const { row, family, id, rest } of LAYOUT) {
    const formula = id === null ? undefined : formulaOf.get(id);
    const made = rest === null ? undefined : rests.get(rest);
    if (id !== null && formula) writeFigure(writer, row, formula, previous.get(id), input);
    else if (rest !== null && made) writeRest(writer, row, rest, made, figures);
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
  return { plan, formulas, figuresCell: figureCell, readCells: distinctCells(formulas) };
}

function distinctCells(formulas: readonly FigureFormula[]): CellAddress[] {
  const byName = new Map<string, CellAddress>();
  for (const { readCells } of formulas) for (const cell of readCells) byName.set(addressName(cell), cell);
  return [...byName.values()];
}

/** `planFiguresSheet` without a pause. */
export function figuresSheet(input: FiguresSheetInput): FiguresSheet {
  return finish(planFiguresSheet(input));
}
