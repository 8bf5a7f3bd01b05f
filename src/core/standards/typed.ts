import { valueAt, type CellValue, type SheetSnapshot, type WorkbookSnapshot } from '../sheet/snapshot';
import { STANDARDS, type StandardNumber, type Threshold, NO_THRESHOLD } from './criteria';
import {
  COLUMNS,
  HEADER_MARK,
  LIBRARY_MARK,
  OWN_MARK,
  RESULT_MARK,
  yearOfAssessmentSheet,
  type AssessmentColumn,
} from './columns';

/** What stands in the cells of one row, and where. */
export interface TypedRow {
  /** Id of the criterion; null for a row that the school wrote itself. */
  readonly id: string | null;
  readonly standard: StandardNumber;
  /** Sheet row. */
  readonly row: number;
  readonly cells: Readonly<Record<Exclude<AssessmentColumn, 'mark' | 'standard' | 'result'>, CellValue>>;
  /** Whether the number of the school is one that somebody typed, not our formula. */
  readonly valueIsTyped: boolean;
  /** What the product wrote there as thresholds and evidence: what differs from it is the school's. Absent for own rows. */
  readonly written?: { readonly level1: string; readonly level2: string; readonly evidence: string };
}

/** A sheet "Tự đánh giá" as it stands. */
export interface AssessmentRows {
  readonly sheet: string;
  readonly rows: readonly TypedRow[];
  /** Sheet rows of the results of the standards, in their order, and of the library; absent where a person has taken them away. */
  readonly resultRows: ReadonlyMap<StandardNumber | 'library', number>;
}

/** The mark of a criterion's row. */
export function criterionMark(id: string, standard: StandardNumber, written: TypedRow['written']): string {
  return [id, standard, written?.level1 ?? '', written?.level2 ?? '', written?.evidence ?? ''].join('|');
}

export function ownMark(standard: StandardNumber): string {
  return `${OWN_MARK}|${standard}`;
}

export function resultMark(standard: StandardNumber): string {
  return `${RESULT_MARK}|${standard}`;
}

function standardNumbered(text: string): StandardNumber | null {
  return STANDARDS.find(({ n }) => String(n) === text)?.n ?? null;
}

/** A threshold as a cell holds it: a number, "–", or nothing that counts. */
export function thresholdOf(value: CellValue): Threshold {
  if (typeof value === 'number') return value;
  return value === NO_THRESHOLD ? NO_THRESHOLD : null;
}

function readRow(sheet: SheetSnapshot, row: number, id: string | null, standard: StandardNumber): TypedRow {
  const at = (column: AssessmentColumn) => valueAt(sheet, row, COLUMNS[column]);
  const formula = sheet.formulas?.[row - sheet.origin.row]?.[COLUMNS.value - sheet.origin.column] ?? '';
  const live = typeof formula === 'string' && formula.startsWith('=');
  return {
    id,
    standard,
    row,
    cells: {
      criterion: at('criterion'),
      level1: at('level1'),
      level2: at('level2'),
      value: at('value'),
      evidence: at('evidence'),
      origin: at('origin'),
    },
    valueIsTyped: !live && at('value') !== '',
  };
}

/** Reads a sheet by its marks. Rows without one, between the first criterion and the results, are criteria that the school has put in. */
function readRows(sheet: SheetSnapshot): AssessmentRows {
  const rows: TypedRow[] = [];
  const resultRows = new Map<StandardNumber | 'library', number>();
  let standard: StandardNumber | null = null;
  for (let at = 0; at < sheet.values.length; at++) {
    const row = sheet.origin.row + at;
    const mark = String(valueAt(sheet, row, COLUMNS.mark));
    const [kind = '', number = '', level1 = '', level2 = '', ...evidence] = mark.split('|');
    if (mark === HEADER_MARK) continue;
    if (mark === LIBRARY_MARK) resultRows.set('library', row);
    else if (kind === RESULT_MARK) {
      const of = standardNumbered(number);
      if (of !== null) resultRows.set(of, row);
      standard = null;
    } else if (mark === '') {
      if (standard !== null && valueAt(sheet, row, COLUMNS.criterion) !== '')
        rows.push(readRow(sheet, row, null, standard));
    } else {
      standard = standardNumbered(number) ?? standard;
      if (standard === null) continue;
      if (kind === OWN_MARK) rows.push(readRow(sheet, row, null, standard));
      else
        rows.push({
          ...readRow(sheet, row, kind, standard),
          written: { level1, level2, evidence: evidence.join('|') },
        });
    }
  }
  return { sheet: sheet.name, rows, resultRows };
}

/** The sheets "Tự đánh giá" of a workbook by their school years; only those that the product wrote. */
export function readAssessments({ sheets, begun = [] }: WorkbookSnapshot): ReadonlyMap<string, AssessmentRows> {
  const found = new Map<string, AssessmentRows>();
  for (const sheet of [...begun, ...sheets]) {
    const year = sheet.own ? yearOfAssessmentSheet(sheet.name) : null;
    if (year !== null) found.set(year, readRows(sheet));
  }
  return found;
}
