import { figureReference } from '../figures/layout';
import { cellName, type CellAddress } from '../sheet/address';
import type { CellStyle, PlannedCell, PlannedContent, PlannedLink, SheetPlan } from '../sheet/plan';
import type { AssessedCriterion, AssessedStandard, Assessment } from './assess';
import { assessmentSheetName, COLUMNS, HEADER_MARK, HEADERS, LIBRARY_MARK, type AssessmentColumn } from './columns';
import { NO_THRESHOLD, type Source, type StandardNumber } from './criteria';
import { RESULTS } from './judge';
import { criterionMark, ownMark, resultMark } from './typed';

const TITLE_ROW = 0;
const YEAR_ROW = 1;
const NOTE_ROW = 2;
const HEADER_ROW = 4;
const FIRST_ROW = 5;
const LAST_COLUMN = COLUMNS.origin;

const TITLE = 'TỰ ĐÁNH GIÁ THƯ VIỆN';
const NOTE =
  'Theo Thông tư 16/2022/TT-BGDĐT. Ô ngưỡng để trống: trường điền theo Thông tư; tiêu chí chưa có ngưỡng hoặc chưa có số liệu không được tính là đạt. Ngưỡng, số liệu và minh chứng đã gõ được giữ khi lập lại.';
const NO_DATA = 'chưa có số liệu';

const FONT: CellStyle = { fontName: 'Times New Roman', fontColor: '#000000', underline: false };
const CELL: CellStyle = { ...FONT, fontSize: 12, border: 'box', wrap: true, vertical: 'top' };
const STYLES: Readonly<Record<string, CellStyle>> = {
  title: { ...FONT, fontSize: 14, bold: true, horizontal: 'center' },
  subtitle: { ...FONT, fontSize: 13, bold: true, horizontal: 'center' },
  note: { ...FONT, fontSize: 11, italic: true, wrap: true, vertical: 'top' },
  header: { ...CELL, bold: true, horizontal: 'center', vertical: 'center', fillColor: '#DDEBF7' },
  text: CELL,
  number: { ...CELL, horizontal: 'right', numberFormat: '#,##0.##' },
  result: { ...CELL, bold: true, horizontal: 'center' },
  section: { ...CELL, bold: true, fillColor: '#F2F2F2' },
  mark: { fontSize: 8, fontColor: '#FFFFFF' },
};
const WIDTHS: Readonly<Record<AssessmentColumn, number>> = {
  standard: 20,
  criterion: 40,
  level1: 11,
  level2: 11,
  value: 15,
  result: 20,
  evidence: 20,
  origin: 36,
  mark: 2,
};

/** Where the results stand on a sheet. */
export interface AssessmentSheet {
  readonly plan: SheetPlan;
  readonly resultCells: ReadonlyMap<StandardNumber | 'library', CellAddress>;
}

class Writer {
  readonly cells: PlannedCell[] = [];
  readonly links: PlannedLink[] = [];

  put(row: number, column: AssessmentColumn, style: string, content?: PlannedContent): void {
    const at = { row, column: COLUMNS[column], style };
    this.cells.push(content ? { ...at, content } : at);
  }
}

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

/** The school's number as a live formula to "Số liệu"; null where only a person can say it. */
function valueFormula(source: Source): string | null {
  if (source.kind === 'typed') return null;
  if (source.kind === 'figure') {
    const cell = figureReference(source.id);
    return `=IF(ISNUMBER(${cell}),${cell},${quoted(NO_DATA)})`;
  }
  const [area, pupils] = [figureReference('area.indoor'), figureReference('people.pupils')];
  return `=IF(AND(ISNUMBER(${area}),N(${pupils})>0),${area}/(${source.share}*N(${pupils})),${quoted(NO_DATA)})`;
}

/** `judgeCriterion` for Excel; blank while the blank row waits for a criterion. */
function resultFormula(row: number, isOwn: boolean): string {
  const cell = (column: AssessmentColumn) => cellName(row, COLUMNS[column]);
  const [one, two, value] = [cell('level1'), cell('level2'), cell('value')];
  const none = quoted(NO_THRESHOLD);
  const judged = [
    `IF(NOT(ISNUMBER(${value})),${quoted(RESULTS.unknown)}`,
    `IF(AND(NOT(ISNUMBER(${one})),${one}<>${none}),${quoted(RESULTS.unknown)}`,
    `IF(AND(ISNUMBER(${one}),${value}<N(${one})),${quoted(RESULTS.below)}`,
    `IF(${two}=${none},${quoted(RESULTS.level2)}`,
    `IF(NOT(ISNUMBER(${two})),${quoted(RESULTS.level1Open)}`,
    `IF(${value}>=N(${two}),${quoted(RESULTS.level2)},${quoted(RESULTS.level1)}))))))`,
  ].join(',');
  if (!isOwn) return `=${judged}`;
  const name = cell('criterion');
  const waits = `AND(OR(${name}="",LEFT(${name},5)="(điền"),${one}="",${two}="",${value}="")`;
  return `=IF(${waits},"",${judged})`;
}

/** `lowest` for Excel over cells of results. */
function lowestFormula(area: string): string {
  const count = (text: string) => `SUMPRODUCT(--(${area}=${quoted(text)}))`;
  const levelOne = `SUMPRODUCT(--(LEFT(${area},5)=${quoted(RESULTS.level1)}))`;
  const [below, unknown, levelTwo] = [count(RESULTS.below), count(RESULTS.unknown), count(RESULTS.level2)];
  return (
    `=IF(${below}>0,${quoted(RESULTS.below)},IF(OR(${unknown}>0,${levelOne}+${levelTwo}=0),${quoted(RESULTS.unknown)},` +
    `IF(${levelOne}>0,${quoted(RESULTS.level1)},${quoted(RESULTS.level2)})))`
  );
}

function areaOf(from: number, to: number): string {
  return `${cellName(from, COLUMNS.result)}:${cellName(to, COLUMNS.result)}`;
}

function label({ n, name }: AssessedStandard): string {
  return `${n}. ${name}`;
}

function writeCriterion(writer: Writer, row: number, standard: AssessedStandard, criterion: AssessedCriterion): void {
  const { source, typedValue, id } = criterion;
  const put = (column: AssessmentColumn, style: string, value: PlannedContent | null) => {
    writer.put(row, column, style, value ?? undefined);
  };
  const text = (value: string) => (value === '' ? null : { value });
  const number = (value: AssessedCriterion['level1']) => (value === '' ? null : { value });
  put('standard', 'text', { value: label(standard) });
  put('criterion', 'text', { value: criterion.name });
  put('level1', 'number', number(criterion.level1));
  put('level2', 'number', number(criterion.level2));
  const live = valueFormula(source);
  put(
    'value',
    'number',
    typedValue !== null && typedValue !== '' ? { value: typedValue } : live ? { formula: live } : null,
  );
  put('result', 'result', { formula: resultFormula(row, id === null) });
  put('evidence', 'text', text(criterion.evidence));
  put('origin', 'text', text(criterion.origin));
  const mark = id === null ? ownMark(criterion.standard) : criterionMark(id, criterion.standard, criterion.written);
  put('mark', 'mark', { value: mark });
  if (criterion.link) writer.links.push({ row, column: COLUMNS.evidence, target: criterion.link });
}

/** A line of the results: its name over the columns before the result, then the formula. */
function writeResult(writer: Writer, row: number, name: string, formula: string, mark: string): void {
  writer.put(row, 'standard', 'section', { value: name });
  for (const column of ['criterion', 'level1', 'level2', 'value'] as const) writer.put(row, column, 'section');
  writer.put(row, 'result', 'result', { formula });
  writer.put(row, 'mark', 'mark', { value: mark });
}

/**
 * "Tự đánh giá <năm học>": a row a criterion with the thresholds, the school's number live from "Số liệu", the result as a formula and the source of the
 * thresholds; below them the results of the standards and of the library.
 *
 * @param schoolYear "2025-2026"
 */
export function assessmentSheet({ standards }: Assessment, schoolYear: string): AssessmentSheet {
  const writer = new Writer();
  const name = assessmentSheetName(schoolYear);
  writer.put(TITLE_ROW, 'standard', 'title', { value: TITLE });
  writer.put(YEAR_ROW, 'standard', 'subtitle', { value: `Năm học ${schoolYear}` });
  writer.put(NOTE_ROW, 'standard', 'note', { value: NOTE });
  for (const [column, value] of Object.entries(HEADERS))
    writer.put(HEADER_ROW, column as AssessmentColumn, 'header', { value });
  for (const row of [TITLE_ROW, YEAR_ROW, NOTE_ROW, HEADER_ROW])
    writer.put(row, 'mark', 'mark', { value: HEADER_MARK });
  let row = FIRST_ROW;
  const areas = new Map<StandardNumber, string>();
  for (const standard of standards) {
    const from = row;
    for (const criterion of standard.rows) writeCriterion(writer, row++, standard, criterion);
    areas.set(standard.n, areaOf(from, row - 1));
  }
  row++;
  const firstResult = row;
  const resultCells = new Map<StandardNumber | 'library', CellAddress>();
  for (const standard of standards) {
    resultCells.set(standard.n, { sheet: name, row, column: COLUMNS.result });
    const formula = lowestFormula(areas.get(standard.n) ?? '');
    writeResult(writer, row++, `Kết quả tiêu chuẩn ${label(standard)}`, formula, resultMark(standard.n));
  }
  resultCells.set('library', { sheet: name, row, column: COLUMNS.result });
  writeResult(writer, row, 'Kết quả của thư viện', lowestFormula(areaOf(firstResult, row - 1)), LIBRARY_MARK);
  return { plan: planOf(writer, name, row), resultCells };
}

function planOf(writer: Writer, name: string, lastRow: number): SheetPlan {
  const columnCount = LAST_COLUMN + 1;
  return {
    name,
    mode: 'own',
    cells: writer.cells,
    styles: STYLES,
    merges: [TITLE_ROW, YEAR_ROW, NOTE_ROW].map((row) => ({ row, column: 0, rowCount: 1, columnCount })),
    columnWidths: Object.fromEntries(
      Object.entries(WIDTHS).map(([column, width]) => [COLUMNS[column as AssessmentColumn], width]),
    ),
    rowHeights: { [TITLE_ROW]: 24, [NOTE_ROW]: 34, [HEADER_ROW]: 32 },
    frozenRows: HEADER_ROW + 1,
    links: writer.links,
    lists: [],
    charts: [],
    page: {
      orientation: 'landscape',
      margins: { top: 20, bottom: 20, left: 20, right: 15 },
      titleRows: [HEADER_ROW, HEADER_ROW],
      printArea: { row: 0, column: 0, rowCount: lastRow + 1, columnCount },
      fitToWidth: true,
      footerCenter: '&P/&N',
    },
    showGridlines: false,
  };
}
