import { tablesOf, type LibraryBook, type RecordTable } from '../intake/book';
import type { IndicatorId, SectionId } from '../library/ids';
import { INDICATORS } from '../library/indicators';
import { absoluteAreaName } from '../sheet/address';
import { valueAt, type SheetSnapshot, type WorkbookSnapshot } from '../sheet/snapshot';
import { finish, type Work } from '../work';
import { computeFigures } from './compute';
import type { FigureFormula, FigureSet } from './figure';
import { activityFormulas } from './formula-activities';
import { equipmentFormulas } from './formula-equipment';
import { daysOf, type Days, type TableFormulas } from './formula-parts';
import { periodicalFormulas, readerFormulas } from './formula-readers';
import { registerFormulas } from './formula-register';
import { summaryFormulas } from './formula-summary';
import { LONGEST_FORMULA } from './formula-text';
import { figureReference } from './layout';
import { PROFILE_FIGURES } from './people';
import { periodOf, type Period } from './period';
import { RATIOS } from './ratios';
import { countedHoldings } from './scope';
import { SheetCells } from './sheet-cells';

/** Totals of figures that stand on the same sheet. */
const TOTALS: readonly (readonly [IndicatorId, readonly IndicatorId[]])[] = [
  ['seats.total', ['seats.reading', 'seats.mobile']],
  ['area.total', ['area.indoor', 'area.outdoor']],
  ['visits.total', ['visits.pupil', 'visits.teacher']],
  ['loans.total', ['loans.pupil', 'loans.teacher']],
];

class FormulaBuilder {
  private readonly parts = new Map<IndicatorId, (string | null)[]>();
  private readonly cells = new Map<RecordTable, SheetCells | null>();
  private readonly sheets: ReadonlyMap<string, SheetSnapshot>;
  private readonly period: Period;
  private readonly days: Days;

  constructor(
    private readonly book: LibraryBook,
    workbook: WorkbookSnapshot,
    private readonly figures: FigureSet,
    today: number,
  ) {
    this.sheets = new Map(workbook.sheets.map((sheet) => [sheet.name, sheet]));
    this.period = periodOf(book, today);
    this.days = daysOf(this.period, workbook.date1904);
  }

  private cellsOf(table: RecordTable): SheetCells | null {
    let cells = this.cells.get(table);
    if (cells === undefined) {
      const sheet = this.sheets.get(table.sheet);
      cells = sheet ? new SheetCells(sheet, table) : null;
      this.cells.set(table, cells);
    }
    return cells;
  }

  private add(id: IndicatorId, formula: string | null): void {
    const parts = this.parts.get(id) ?? [];
    parts.push(formula);
    this.parts.set(id, parts);
  }

  private addAll(formulas: TableFormulas): void {
    for (const [id, formula] of formulas) this.add(id, formula);
  }

  private *addTables(section: SectionId, formulas: (cells: SheetCells) => Work<TableFormulas>): Work<void> {
    for (const table of tablesOf(this.book, section)) {
      const cells = this.cellsOf(table);
      if (cells) this.addAll(yield* formulas(cells));
    }
  }

  *build(): Work<FigureFormula[]> {
    yield* this.holdings();
    const { book, period, days } = this;
    yield* this.addTables('periodicals', periodicalFormulas);
    yield* this.addTables('equipment', (cells) => equipmentFormulas(cells, book));
    yield* this.addTables('activities', (cells) => activityFormulas(cells, book, period, days));
    yield* this.addTables('readers', (cells) => readerFormulas(cells, period, days));
    this.profile();
    this.fromThisSheet();
    return INDICATORS.map(({ id }) => ({ id, formula: this.finished(id) }));
  }

  /** The parts of several tables added up; null where one of them has no formula, where there is none, or where the figure is unknown. */
  private finished(id: IndicatorId): string | null {
    const parts = this.parts.get(id);
    if (!parts || (this.figures.get(id)?.value ?? null) === null) return null;
    const texts: string[] = [];
    for (const part of parts) {
      if (part === null) return null;
      if (part !== '0') texts.push(part);
    }
    const text = texts.join('+') || '0';
    return text.length > LONGEST_FORMULA - 2 ? null : `=${text}`;
  }

  private *holdings(): Work<void> {
    for (const counted of countedHoldings(this.book)) {
      const cells = this.cellsOf(counted.table);
      if (!cells) continue;
      this.addAll(
        yield* counted.table.grain === 'summary'
          ? summaryFormulas(cells, counted)
          : registerFormulas(cells, counted, this.period, this.days),
      );
    }
    const closing = this.parts.get('copies.total');
    if (closing) this.parts.set('closing.copies', closing);
    this.opening();
  }

  private opening(): void {
    const stated = this.parts.get('opening.copies');
    if (stated && this.figures.get('opening.copies')?.value !== null && this.statesOpening()) return;
    this.parts.delete('opening.copies');
    if (this.figures.get('opening.copies')?.value === null) return;
    const known = (this.figures.get('withdrawals.copies')?.value ?? null) !== null;
    const gone = known ? `+${figureReference('withdrawals.copies')}` : '';
    this.add('opening.copies', `${figureReference('closing.copies')}${gone}-${figureReference('additions.copies')}`);
  }

  private statesOpening(): boolean {
    return countedHoldings(this.book).some(({ table }) => table.grain === 'summary' && table.columns.has('opening'));
  }

  private profile(): void {
    for (const [id, name] of PROFILE_FIGURES) {
      const fact = this.book.profile.get(name);
      const sheet = fact && this.sheets.get(fact.cell.sheet);
      if (!fact || !sheet || fact.number === null) continue;
      const raw = valueAt(sheet, fact.cell.row, fact.cell.column);
      const area = { row: fact.cell.row, column: fact.cell.column, rowCount: 1, columnCount: 1 };
      const cell = absoluteAreaName(fact.cell.sheet, area);
      if (raw === fact.number) this.add(id, cell);
      else if (typeof raw === 'number' && raw * 100 === fact.number) this.add(id, `${cell}*100`);
      else this.add(id, null);
    }
  }

  private fromThisSheet(): void {
    for (const [id, parts] of TOTALS) {
      const known = parts.filter((part) => (this.figures.get(part)?.value ?? null) !== null);
      if (known.length > 0) this.add(id, known.map((part) => figureReference(part)).join('+'));
    }
    for (const [id, over, under] of RATIOS) this.add(id, `${figureReference(over)}/${figureReference(under)}`);
  }
}

/**
 * Every figure once more as a formula for Excel over the librarian's own cells, in the contract's order: COUNTIFS, SUMIFS and SUMPRODUCT over bounded
 * ranges, with the spellings that stand in the cells. `formula` is null where the figure is unknown, or where it is "do phần mềm tính": distinct
 * titles, ranges of numbers in a cell, numbers and dates kept as text, kinds read from the content. Totals, ratios and the opening stock point
 * to their parts on "Số liệu". `today` is a 1900-system serial.
 */
export function makeFigureFormulas(
  book: LibraryBook,
  workbook: WorkbookSnapshot,
  today: number,
  figures: FigureSet,
): Work<readonly FigureFormula[]> {
  return new FormulaBuilder(book, workbook, figures, today).build();
}

/** `makeFigureFormulas` without a pause. */
export function figureFormulas(
  book: LibraryBook,
  workbook: WorkbookSnapshot,
  today: number,
  figures: FigureSet = computeFigures(book, today),
): readonly FigureFormula[] {
  return finish(makeFigureFormulas(book, workbook, today, figures));
}
