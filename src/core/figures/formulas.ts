import {
  dateColumn,
  numberColumn,
  ReadState,
  tablesOf,
  textColumn,
  type LibraryBook,
  type RecordTable,
} from '../intake/book';
import { ACTIVITY_CATEGORIES, BOOK_CATEGORIES, EQUIPMENT_CATEGORIES, INDICATORS } from '../library/indicators';
import { categoryColumn } from '../intake/book';
import type { IndicatorId } from '../library/ids';
import { absoluteAreaName } from '../sheet/address';
import { valueAt, type SheetSnapshot, type WorkbookSnapshot } from '../sheet/snapshot';
import { activityKinds, inPeriod } from './activities';
import { categoryRows } from './category-selections';
import { computeFigures } from './compute';
import { equipmentKinds } from './equipment';
import type { FigureFormula, FigureSet } from './figure';
import { daysOf, presenceColumn, withConditions, withPresence, type Days, type TableFormulas } from './formula-parts';
import { registerFormulas } from './formula-register';
import { summaryFormulas } from './formula-summary';
import { figureReference } from './layout';
import { PROFILE_FIGURES } from './people';
import { periodOf, type Period } from './period';
import { countsRowsAsIssues } from './periodicals';
import { RATIOS } from './ratios';
import { READER_FIELDS } from './readers';
import { countedHoldings } from './scope';
import { formulaFor } from './selection-formula';
import { SheetCells, type Condition, type Selection } from './sheet-cells';

/** Totals of figures that stand on the same sheet. */
const TOTALS: readonly (readonly [IndicatorId, readonly IndicatorId[]])[] = [
  ['seats.total', ['seats.reading', 'seats.mobile']],
  ['area.total', ['area.indoor', 'area.outdoor']],
  ['visits.total', ['visits.pupil', 'visits.teacher']],
  ['loans.total', ['loans.pupil', 'loans.teacher']],
];

const ALL: readonly Selection[] = [{ sign: 1, conditions: [] }];

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

  build(): FigureFormula[] {
    this.holdings();
    this.periodicals();
    for (const table of tablesOf(this.book, 'equipment')) this.equipment(table);
    for (const table of tablesOf(this.book, 'activities')) this.activities(table);
    for (const table of tablesOf(this.book, 'readers')) this.readers(table);
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
    return text.length > 8190 ? null : `=${text}`;
  }

  private holdings(): void {
    for (const counted of countedHoldings(this.book)) {
      const cells = this.cellsOf(counted.table);
      if (!cells) continue;
      this.addAll(
        counted.table.grain === 'summary'
          ? summaryFormulas(cells, counted)
          : registerFormulas(cells, counted, this.period, this.days),
      );
    }
    // Distinct titles have no formula in a register; there the part is missing and the figure stays the product's own.
    for (const family of ['titles', 'additions.titles'] as const) {
      if (family === 'additions.titles') this.parts.delete('additions.titles');
      else if (countedHoldings(this.book)[0]?.table.grain !== 'summary') {
        for (const category of BOOK_CATEGORIES) this.parts.delete(`titles.${category}`);
        this.parts.delete('titles.total');
      }
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

  private periodicals(): void {
    for (const table of tablesOf(this.book, 'periodicals')) {
      const cells = this.cellsOf(table);
      if (!cells) continue;
      const quantity = numberColumn(table, 'quantity');
      if (quantity) {
        const weight = (i: number) => (Number.isNaN(quantity.values[i] ?? NaN) ? 0 : 1);
        this.add(
          'periodicals.issues',
          formulaFor(cells, { summand: [quantity.column], columns: [quantity], selections: ALL, weight }),
        );
      } else if (countsRowsAsIssues(table)) {
        const presence = presenceColumn(
          cells,
          (['title', 'issue', 'date'] as const).map((field) => table.columns.get(field)?.column),
        );
        this.add(
          'periodicals.issues',
          formulaFor(cells, { summand: [], selections: withPresence(ALL, presence), weight: () => 1 }),
        );
      }
    }
  }

  private equipment(table: RecordTable): void {
    const cells = this.cellsOf(table);
    if (!cells) return;
    const kindAt = equipmentKinds(this.book, table);
    const rows = categoryRows(cells, categoryColumn(table, 'category'), kindAt, textColumn(table, 'name'));
    const quantity = numberColumn(table, 'quantity');
    const parts = [numberColumn(table, 'good'), numberColumn(table, 'broken')];
    const columns = quantity ? [quantity] : parts.filter((column) => column !== undefined);
    for (const category of EQUIPMENT_CATEGORIES) {
      const formulas = columns.map((column) =>
        formulaFor(cells, {
          summand: [column.column],
          columns: [column],
          selections: rows(category),
          weight: (i) => (kindAt(i) === category && !Number.isNaN(column.values[i] ?? NaN) ? 1 : 0),
        }),
      );
      // Where the quantity is missing and good and broken stand, only those rows are added from there.
      if (quantity) {
        for (const part of parts) {
          if (!part) continue;
          const weight = (i: number) =>
            kindAt(i) === category && Number.isNaN(quantity.values[i] ?? NaN) && !Number.isNaN(part.values[i] ?? NaN)
              ? 1
              : 0;
          if (!some(table, weight)) continue;
          const blank: Condition = { kind: 'blank', column: quantity.column };
          formulas.push(
            formulaFor(cells, {
              summand: [part.column],
              columns: [part],
              selections: withConditions(rows(category), [blank]),
              weight,
            }),
          );
        }
      }
      if (formulas.length > 0) this.add(`equipment.${category}`, sum(formulas));
    }
    const seats = numberColumn(table, 'seats');
    if (!seats) return;
    for (const [id, category] of [
      ['seats.reading', 'readingSet'],
      ['seats.mobile', 'mobileTable'],
    ] as const) {
      const weight = (i: number) => (kindAt(i) === category && !Number.isNaN(seats.values[i] ?? NaN) ? 1 : 0);
      this.add(
        id,
        formulaFor(cells, { summand: [seats.column], columns: [seats], selections: rows(category), weight }),
      );
    }
  }

  /** The selections less the rows dated outside the year; rows without a date that can be read stay. */
  private inYear(selections: readonly Selection[], date: number | undefined, from: number, to: number): Selection[] {
    if (date === undefined) return [...selections];
    const early: Condition = { kind: 'below', column: date, limit: from };
    const late: Condition = { kind: 'atLeast', column: date, limit: to + 1 };
    const outside = [early, late].flatMap((condition) =>
      withConditions(selections, [condition]).map((each) => ({ ...each, sign: -each.sign as 1 | -1 })),
    );
    return [...selections, ...outside];
  }

  private activities(table: RecordTable): void {
    const cells = this.cellsOf(table);
    if (!cells) return;
    const kindsAt = activityKinds(this.book, table);
    const kinds = categoryColumn(table, 'kind');
    const date = dateColumn(table, 'date');
    const times = numberColumn(table, 'times');
    const counted = (i: number) => !date || inPeriod(date.values[i] ?? NaN, this.period.from, this.period.to);
    const textual = (i: number) => date !== undefined && date.states[i] === ReadState.fromText;
    const within = (selections: readonly Selection[]) =>
      this.inYear(selections, date?.column, this.days.from, this.days.to);
    const presence = presenceColumn(
      cells,
      (['content', 'kind', 'date'] as const).map((field) => table.columns.get(field)?.column),
    );
    const read = Array.from({ length: table.rows.length }, (_, i) => kindsAt(i));
    const rows = categoryRows(cells, kinds, (i) => (read[i]?.fromCell ? (read[i]?.kinds[0] ?? null) : null));

    const often = (selections: readonly Selection[], weight: (i: number) => number): string | null => {
      const count = (more: readonly Condition[], only: (i: number) => boolean) =>
        formulaFor(cells, {
          summand: [],
          selections: within(withConditions(withPresence(selections, presence), more)),
          weight: (i) => (only(i) ? weight(i) : 0),
          unseen: textual,
        });
      if (!times) return count([], () => true);
      const said = (i: number) => !Number.isNaN(times.values[i] ?? NaN);
      const blank = (i: number) => !said(i) && times.states[i] === ReadState.blank;
      const added = formulaFor(cells, {
        summand: [times.column],
        columns: [times],
        selections: within(selections),
        weight: (i) => (said(i) ? weight(i) : 0),
        unseen: textual,
      });
      return sum([added, count([{ kind: 'blank', column: times.column }], blank)]);
    };

    for (const category of ACTIVITY_CATEGORIES) {
      // A kind that was read from the content, or that shares its cell with another, is nothing that a criterion sees.
      const fromContent = (i: number) => read[i]?.fromCell !== true && (read[i]?.kinds.includes(category) ?? false);
      const unseen = some(table, (i) => (counted(i) && fromContent(i) ? 1 : 0));
      const weight = (i: number) => (counted(i) && (read[i]?.kinds.includes(category) ?? false) ? 1 : 0);
      this.add(`activities.${category}`, unseen ? null : often(rows(category), weight));
      if (category === 'bibliography')
        this.works(table, cells, unseen ? null : within(rows(category)), weight, textual);
    }
    const several = some(table, (i) => (counted(i) && (read[i]?.kinds.length ?? 0) > 1 ? 1 : 0));
    const each = (i: number) => (counted(i) ? 1 : 0);
    this.add('activities.total', several ? null : often(ALL, each));
    const people = numberColumn(table, 'participants');
    if (!people) return;
    this.add(
      'activities.participants',
      formulaFor(cells, {
        summand: [people.column],
        columns: [people],
        selections: within(ALL),
        weight: (i) => (counted(i) && !Number.isNaN(people.values[i] ?? NaN) ? 1 : 0),
        unseen: textual,
      }),
    );
  }

  private works(
    table: RecordTable,
    cells: SheetCells,
    selections: readonly Selection[] | null,
    weight: (i: number) => number,
    unseen: (i: number) => boolean,
  ): void {
    const works = numberColumn(table, 'works');
    if (!works) return;
    const read = (i: number) => (Number.isNaN(works.values[i] ?? NaN) ? 0 : weight(i));
    this.add(
      'bibliography.works',
      selections && formulaFor(cells, { summand: [works.column], columns: [works], selections, weight: read, unseen }),
    );
  }

  private readers(table: RecordTable): void {
    const cells = this.cellsOf(table);
    if (!cells) return;
    const date = dateColumn(table, 'date');
    const { fromMonth } = this.period;
    const shift = this.days.from - this.period.from;
    const counted = (i: number) => !date || inPeriod(date.values[i] ?? NaN, fromMonth, this.period.to);
    for (const [id, field] of READER_FIELDS) {
      const column = numberColumn(table, field);
      if (!column) continue;
      this.add(
        id,
        formulaFor(cells, {
          summand: [column.column],
          columns: [column],
          selections: this.inYear(ALL, date?.column, fromMonth + shift, this.days.to),
          weight: (i) => (counted(i) && !Number.isNaN(column.values[i] ?? NaN) ? 1 : 0),
          unseen: (i) => date !== undefined && date.states[i] === ReadState.fromText,
        }),
      );
    }
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

function some(table: RecordTable, weight: (record: number) => number): boolean {
  for (let i = 0; i < table.rows.length; i++) if (weight(i) !== 0) return true;
  return false;
}

function sum(formulas: readonly (string | null)[]): string | null {
  if (formulas.some((formula) => formula === null)) return null;
  return formulas.filter((formula) => formula !== '0').join('+') || '0';
}

/**
 * Every figure once more as a formula for Excel over the librarian's own cells, in the contract's order: COUNTIFS, SUMIFS and SUMPRODUCT over bounded
 * ranges, with the spellings that stand in the cells. `formula` is null where the figure is unknown, or where it is "do phần mềm tính": distinct
 * titles, ranges of numbers in a cell, numbers and dates kept as text, kinds read from the content. Totals, ratios and the opening stock point
 * to their parts on "Số liệu". `today` is a 1900-system serial.
 */
export function figureFormulas(
  book: LibraryBook,
  workbook: WorkbookSnapshot,
  today: number,
  figures: FigureSet = computeFigures(book, today),
): readonly FigureFormula[] {
  return new FormulaBuilder(book, workbook, figures, today).build();
}
