import type { Figure } from '../figures/figure';
import type { IndicatorId } from '../library/ids';
import type { LibraryBook } from '../intake/book';
import { levelsOf, type SchoolLevel } from '../report/level';
import type { CellAddress } from '../sheet/address';
import type { CellValue } from '../sheet/snapshot';
import {
  blankCriterion,
  criteriaOf,
  STANDARDS,
  toFillIn,
  type Criterion,
  type Source,
  type StandardNumber,
  type Threshold,
} from './criteria';
import { judgeCriterion, levelNumber, lowest, type CriterionResult, type StandardResult } from './judge';
import { thresholdOf, type AssessmentRows, type TypedRow } from './typed';

/** One row of the assessment as it is to be written. */
export interface AssessedCriterion {
  /** null for a row of the school's own, and for the blank one. */
  readonly id: string | null;
  readonly standard: StandardNumber;
  readonly name: string;
  /** As the cells hold them. */
  readonly level1: CellValue;
  readonly level2: CellValue;
  readonly source: Source;
  /** A number that somebody typed in place of ours; null where ours stands or none does. */
  readonly typedValue: CellValue | null;
  readonly value: number | null;
  /** null for the blank row that waits for a criterion. */
  readonly result: CriterionResult | null;
  readonly evidence: string;
  /** Where the evidence leads to. */
  readonly link: CellAddress | null;
  readonly origin: string;
  /** What the product would write by itself; absent for own rows. */
  readonly written?: TypedRow['written'];
}

export interface AssessedStandard {
  readonly n: StandardNumber;
  readonly name: string;
  readonly rows: readonly AssessedCriterion[];
  readonly result: StandardResult;
}

/** What is asked of figures here. */
export interface KnownFigures {
  get(id: IndicatorId): Pick<Figure, 'value' | 'origin'> | undefined;
}

export interface Assessment {
  readonly levels: readonly SchoolLevel[];
  readonly standards: readonly AssessedStandard[];
  readonly result: StandardResult;
}

/** What stands as the source of a threshold that the school has changed. */
export const OWN_THRESHOLD = 'trường tự điền';

/** The levels of the school: those of "Cấp học", else those that its name says. */
export function schoolLevels({ profile }: Pick<LibraryBook, 'profile'>): readonly SchoolLevel[] {
  const named = levelsOf(profile.get('Cấp học')?.text ?? '');
  return named.length > 0 ? named : levelsOf(profile.get('Tên trường')?.text ?? '');
}

/** The school's number by its source; null where anything that it needs is unknown. */
export function sourceValue(source: Source, figures: KnownFigures): number | null {
  if (source.kind === 'typed') return null;
  if (source.kind === 'figure') return figures.get(source.id)?.value ?? null;
  const [area, pupils] = [figures.get('area.indoor')?.value ?? null, figures.get('people.pupils')?.value ?? null];
  return area === null || pupils === null || pupils <= 0 ? null : area / (source.share * pupils);
}

function originOf(source: Source, figures: KnownFigures): CellAddress | null {
  if (source.kind === 'typed') return null;
  return figures.get(source.kind === 'figure' ? source.id : 'area.indoor')?.origin ?? null;
}

/** A threshold as a cell shows it: blank where it is to be filled in. */
function shown(threshold: Threshold): CellValue {
  return threshold ?? '';
}

/** A cell that differs from what the product had written there is the school's, a blanked one too. */
function kept(there: CellValue | undefined, before: string | undefined, ours: CellValue): CellValue {
  return there === undefined || before === undefined || String(there) === before ? ours : there;
}

function judged(row: Omit<AssessedCriterion, 'result'>): AssessedCriterion {
  const { level1, level2, value } = row;
  return { ...row, result: judgeCriterion({ level1: thresholdOf(level1), level2: thresholdOf(level2), value }) };
}

function assessed(criterion: Criterion, before: TypedRow | undefined, figures: KnownFigures): AssessedCriterion {
  const { source } = criterion;
  const [ours1, ours2] = [shown(criterion.level1), shown(criterion.level2)];
  const level1 = kept(before?.cells.level1, before?.written?.level1, ours1);
  const level2 = kept(before?.cells.level2, before?.written?.level2, ours2);
  const link = originOf(source, figures);
  const evidence = link?.sheet ?? '';
  const typed = before?.valueIsTyped === true ? before.cells.value : null;
  const ours = criterion.remark === undefined ? criterion.origin : `${criterion.origin}; ${criterion.remark}`;
  const isOurs = level1 === ours1 && level2 === ours2;
  const said = String(before?.cells.origin ?? '');
  const automatic = said === '' || said === ours || said === OWN_THRESHOLD;
  const ownEvidence = kept(before?.cells.evidence, before?.written?.evidence, evidence);
  return judged({
    id: criterion.id,
    standard: criterion.standard,
    name: criterion.name,
    level1,
    level2,
    source,
    typedValue: typed,
    value: typed === null ? sourceValue(source, figures) : typeof typed === 'number' ? typed : null,
    evidence: String(ownEvidence),
    link: ownEvidence === evidence ? link : null,
    origin: automatic ? (isOurs ? ours : OWN_THRESHOLD) : said,
    written: { level1: String(ours1), level2: String(ours2), evidence },
  });
}

/** A row of the school's own; null for one that still waits to be filled in. */
function ownRow(row: TypedRow, blank: string): AssessedCriterion | null {
  const { criterion, level1, level2, value, evidence, origin } = row.cells;
  const name = String(criterion);
  const isBlank = name === '' || name.startsWith('(điền');
  if (isBlank && level1 === '' && level2 === '' && value === '') return null;
  return judged({
    id: null,
    standard: row.standard,
    name: name === '' ? blank : name,
    level1,
    level2,
    source: { kind: 'typed' },
    typedValue: value,
    value: typeof value === 'number' ? value : null,
    evidence: String(evidence),
    link: null,
    origin: String(origin),
  });
}

/** Whether the school has typed into a row of ours; such a row stays also where the school's level no longer has the criterion. */
function isChanged({ cells, written, valueIsTyped }: TypedRow): boolean {
  return valueIsTyped || String(cells.level1) !== written?.level1 || String(cells.level2) !== written.level2;
}

function blankRow(standard: StandardNumber, levels: readonly SchoolLevel[]): AssessedCriterion {
  return {
    id: null,
    standard,
    name: blankCriterion(standard, levels),
    level1: '',
    level2: '',
    source: { kind: 'typed' },
    typedValue: null,
    value: null,
    result: null,
    evidence: '',
    link: null,
    origin: toFillIn(standard, levels),
  };
}

/**
 * The school's assessment of its own library (Thông tư 16/2022/TT-BGDĐT, Đ. 25): the criteria that are known with their sources, what the school has typed on its
 * sheet, and the results. Pure.
 *
 * @param before the sheet as it stands; undefined where there is none.
 */
export function assess(book: Pick<LibraryBook, 'profile'>, figures: KnownFigures, before?: AssessmentRows): Assessment {
  const levels = schoolLevels(book);
  const criteria = criteriaOf(levels);
  const ids = new Set(criteria.map(({ id }) => id));
  const byId = new Map((before?.rows ?? []).flatMap((row) => (row.id === null ? [] : [[row.id, row] as const])));
  const standards = STANDARDS.map(({ n, name }): AssessedStandard => {
    const known = criteria
      .filter(({ standard }) => standard === n)
      .map((one) => assessed(one, byId.get(one.id), figures));
    const own = (before?.rows ?? [])
      .filter((row) => row.standard === n && (row.id === null || (!ids.has(row.id) && isChanged(row))))
      .flatMap((row) => ownRow(row, blankCriterion(n, levels)) ?? []);
    const rows = [...known, ...own];
    const results = rows.flatMap(({ result }) => (result === null ? [] : [result]));
    return { n, name, rows: [...rows, blankRow(n, levels)], result: lowest(results) };
  });
  return { levels, standards, result: lowest(standards.map(({ result }) => result)) };
}

/** The levels of an assessment as figures: standard by standard, then the library. */
export function assessmentFigures({ standards, result }: Assessment) {
  return [
    ...standards.map(({ n, result: of }) => [`assessment.s${n}` as const, levelNumber(of)] as const),
    ['assessment.level' as const, levelNumber(result)] as const,
  ];
}
