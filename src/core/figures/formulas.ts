import { tablesOf, type LibraryBook, type RecordTable } from '../intake/book';
import type { IndicatorId, SectionId } from '../library/ids';
import { INDICATORS, indicatorInfo } from '../library/indicators';
import { absoluteAreaName, type CellAddress } from '../sheet/address';
import { valueAt, type CellValue, type SheetSnapshot, type WorkbookSnapshot } from '../sheet/snapshot';
import { finish, type Work } from '../work';
import { computeFigures } from './compute';
import type { FigureFormula, FigureSet } from './figure';
import { levelFormula } from './assessment';
import { activityFormulas } from './formula-activities';
import { equipmentFormulas } from './formula-equipment';
import { addedUp, daysOf, type Days, type TableFormulas } from './formula-parts';
import { periodicalFormulas, readerFormulas } from './formula-readers';
import { registerFormulas } from './formula-register';
import { summaryFormulas } from './formula-summary';
import { canCompareWith, LONGEST_FORMULA, NO_FORMULA, readTerm, type Part } from './formula-text';
import { figureReference, rowOf, valueArea } from './layout';
import { PROFILE_FIGURES } from './people';
import { periodOf, type Period } from './period';
import { LESSONS, RATIOS } from './ratios';
import { countedHoldings } from './scope';
import { MOST_READ_CELLS } from './selection-formula';
import { SheetCells } from './sheet-cells';
import { RESTS, SOURCES, TOTALS, type RestId } from './totals';

type MadeFormula = Omit<FigureFormula, 'id'>;
/** The formula of what belongs to none of the parts of a total. */
export type RestFormula = MadeFormula;

const BY_THE_PRODUCT: MadeFormula = { formula: null, readCells: [], assisted: true, ofRows: false };

/** The formulas of "Số liệu". */
export interface FigureFormulas {
  /** In the contract's order. */
  readonly figures: readonly FigureFormula[];
  readonly rests: ReadonlyMap<RestId, MadeFormula>;
}

class FormulaBuilder {
  private readonly parts = new Map<IndicatorId | RestId, Part[]>();
  private readonly done = new Map<IndicatorId | RestId, MadeFormula>();
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

  private add(id: IndicatorId | RestId, formula: Part): void {
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

  *build(): Work<FigureFormulas> {
    yield* this.holdings();
    const { book, period, days } = this;
    yield* this.addTables('periodicals', periodicalFormulas);
    yield* this.addTables('equipment', (cells) => equipmentFormulas(cells, book));
    yield* this.addTables('activities', (cells) => activityFormulas(cells, book, period, days));
    yield* this.addTables('readers', (cells) => readerFormulas(cells, period, days));
    this.profile();
    this.assessment();
    const totals = new Set<IndicatorId>(TOTALS.map(({ id }) => id));
    for (const { id } of INDICATORS) if (!totals.has(id) && this.isKnown(id)) this.finish(id);
    this.totals();
    this.opening();
    this.fromOtherRows();
    return {
      figures: INDICATORS.map(({ id }) => ({ id, ...(this.done.get(id) ?? BY_THE_PRODUCT) })),
      rests: new Map(RESTS.map(({ rest }) => [rest, this.done.get(rest) ?? BY_THE_PRODUCT])),
    };
  }

  private isKnown(id: IndicatorId): boolean {
    return (this.figures.get(id)?.value ?? null) !== null;
  }

  /** The parts of several tables added up; no formula where one of them has none, or where there is none. */
  private summed(id: IndicatorId | RestId): Part {
    const parts = this.parts.get(id);
    if (!parts) return NO_FORMULA;
    const { text, readCells } = addedUp(parts);
    const fits = text !== null && text.length <= LONGEST_FORMULA - 2 && readCells.length <= MOST_READ_CELLS;
    return fits ? { text, readCells } : NO_FORMULA;
  }

  private finish(id: IndicatorId | RestId): void {
    const { text, readCells } = this.summed(id);
    if (text === null) return;
    this.done.set(id, { formula: `=${text}`, readCells, assisted: readCells.length > 0, ofRows: false });
  }

  /** Whether a known row holds a number that Excel has not counted by itself. */
  private isAssisted(id: IndicatorId | RestId): boolean {
    const made = this.done.get(id);
    return made ? made.assisted : true;
  }

  /** A formula over other rows of the sheet. */
  private ofRows(id: IndicatorId | RestId, formula: string, rows: readonly (IndicatorId | RestId)[]): void {
    const assisted = rows.some((row) => this.isAssisted(row));
    this.done.set(id, { formula: `=${formula}`, readCells: [], assisted, ofRows: true });
  }

  private totals(): void {
    for (const { id, parts, rest } of TOTALS) {
      if (!this.isKnown(id)) continue;
      const known = parts.filter((part) => this.isKnown(part));
      if (rest === null && known.length === 0) {
        // The school states the total and none of its parts.
        this.finish(id);
        continue;
      }
      if (rest === null) {
        this.ofRows(id, known.map((part) => figureReference(part)).join('+'), known);
        continue;
      }
      const whole = this.summed(id);
      const sum = `SUM(${areasOf([...parts, rest])})`;
      this.ofRows(id, sum, this.rest(rest, parts, whole) ? [rest] : [...known, rest]);
    }
    if (!this.isKnown(SOURCES.id)) return;
    const sources = SOURCES.parts.filter((part) => this.isKnown(part));
    const rest = `${figureReference(SOURCES.id)}-SUM(${areasOf(SOURCES.parts)})`;
    this.ofRows('rest.sources', rest, [SOURCES.id, ...sources]);
  }

  /**
   * What belongs to none of the parts: all rows less the parts, for then the total stays live also where a part is not; else its own rows.
   * @returns whether it is all rows less the parts
   */
  private rest(rest: RestId, parts: readonly IndicatorId[], { text, readCells }: Part): boolean {
    const formula = `=${text ?? ''}-SUM(${areasOf(parts)})`;
    const byDifference = text !== null && formula.length <= LONGEST_FORMULA;
    if (byDifference) this.done.set(rest, { formula, readCells, assisted: readCells.length > 0, ofRows: false });
    else this.finish(rest);
    return byDifference;
  }

  private *holdings(): Work<void> {
    for (const counted of countedHoldings(this.book)) {
      const cells = this.cellsOf(counted.table);
      if (!cells) continue;
      this.addAll(
        yield* counted.table.grain === 'summary'
          ? summaryFormulas(cells, counted, this.book)
          : registerFormulas(cells, counted, this.book, this.period, this.days),
      );
    }
  }

  private opening(): void {
    if (this.isKnown('closing.copies'))
      this.ofRows('closing.copies', figureReference('copies.total'), ['copies.total']);
    if (!this.isKnown('opening.copies') || (this.done.has('opening.copies') && this.statesOpening())) return;
    const rows: IndicatorId[] = ['closing.copies', 'additions.copies'];
    const known = this.isKnown('withdrawals.copies');
    if (known) rows.push('withdrawals.copies');
    const gone = known ? `+${figureReference('withdrawals.copies')}` : '';
    this.ofRows(
      'opening.copies',
      `${figureReference('closing.copies')}${gone}-${figureReference('additions.copies')}`,
      rows,
    );
  }

  private statesOpening(): boolean {
    return countedHoldings(this.book).some(({ table }) => table.grain === 'summary' && table.columns.has('opening'));
  }

  private profile(): void {
    for (const [id, name] of PROFILE_FIGURES) {
      const fact = this.book.profile.get(name);
      const sheet = fact && this.sheets.get(fact.cell.sheet);
      if (!fact || !sheet || fact.number === null || !isSameCell(this.figures.get(id)?.origin, fact.cell)) continue;
      const raw = valueAt(sheet, fact.cell.row, fact.cell.column);
      this.add(id, factFormula(fact.cell, raw, fact.number, indicatorInfo(id).unit === '%'));
    }
  }

  private assessment(): void {
    for (const { id } of INDICATORS) {
      const origin = id.startsWith('assessment.') ? this.figures.get(id)?.origin : null;
      if (origin) this.add(id, { text: levelFormula(origin), readCells: [] });
    }
  }

  private fromOtherRows(): void {
    for (const [id, over, under] of RATIOS)
      if (this.isKnown(id)) this.ofRows(id, `${figureReference(over)}/${figureReference(under)}`, [over, under]);
    if (!this.isKnown('lessons.perClass')) return;
    const lessons = LESSONS.filter((id) => this.isKnown(id));
    const sum = lessons.map((id) => figureReference(id)).join('+');
    this.ofRows('lessons.perClass', `(${sum})/${figureReference('people.classes')}`, [...lessons, 'people.classes']);
  }
}

/** Whether a figure comes from a fact: the records of the library may say the same and then count. */
function isSameCell(a: CellAddress | null | undefined, b: CellAddress): boolean {
  return a?.sheet === b.sheet && a.row === b.row && a.column === b.column;
}

/** A fact of the profile; where its cell holds a text ("72 m2"), what the product has read in it for as long as it holds that. */
function factFormula(cell: CellAddress, raw: CellValue, number: number, percent: boolean): Part {
  const { sheet, row, column } = cell;
  const name = absoluteAreaName(sheet, { row, column, rowCount: 1, columnCount: 1 });
  if (raw === number) return { text: name, readCells: [] };
  if (typeof raw === 'number') return raw * 100 === number ? { text: `${name}*100`, readCells: [] } : NO_FORMULA;
  if (typeof raw !== 'string' || !canCompareWith(raw)) return NO_FORMULA;
  // 1 under a percent format is 100 %.
  const own = percent ? `N(${name})*IF(N(${name})<=1,100,1)` : `N(${name})`;
  const read = readTerm([{ cell, text: raw, value: number, scale: 1 }]);
  return { text: `${own}+${read}`, readCells: [cell] };
}

/** References to rows of "Số liệu" that stand together, as ranges. */
function areasOf(ids: readonly (IndicatorId | RestId)[]): string {
  const rows = ids.map(rowOf).sort((a, b) => a - b);
  const runs: { from: number; to: number }[] = [];
  for (const row of rows) {
    const run = runs[runs.length - 1];
    if (run?.to === row - 1) run.to = row;
    else runs.push({ from: row, to: row });
  }
  return runs.map(({ from, to }) => valueArea(from, to)).join(',');
}

/**
 * Every figure once more as a formula for Excel over the librarian's own cells, in the contract's order: COUNTIFS, SUMIFS and SUMPRODUCT over bounded
 * ranges, with the spellings that stand in the cells. `formula` is null where the figure is unknown, or where it is "do phần mềm tính": distinct
 * titles, ranges of numbers in a cell, dates kept as text, kinds read from the content. Numbers kept as text are added by name, up to `MOST_READ_CELLS` a figure.
 * Totals, ratios and the opening stock point to their parts on "Số liệu". `today` is a 1900-system serial.
 */
export function makeFigureFormulas(
  book: LibraryBook,
  workbook: WorkbookSnapshot,
  today: number,
  figures: FigureSet,
): Work<FigureFormulas> {
  return new FormulaBuilder(book, workbook, figures, today).build();
}

/** `makeFigureFormulas` without a pause. */
export function figureFormulas(
  book: LibraryBook,
  workbook: WorkbookSnapshot,
  today: number,
  figures: FigureSet = computeFigures(book, today),
): FigureFormulas {
  return finish(makeFigureFormulas(book, workbook, today, figures));
}
