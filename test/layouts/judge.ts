import { analyse, type Analysis } from '../../src/core/analysis';
import type { Finding } from '../../src/core/rules/finding';
import { finish } from '../../src/core/work';
import { TODAY } from './days';
import { meet } from './grid';
import type { Want } from './part';
import { snapshotOf } from './snapshot';
import type { MadeWorkbook, PlacedTable, WantedFigure } from './workbook';

/** One figure that is not as the sheet was made. */
export interface Miss extends WantedFigure {
  readonly got: number | null;
  /** A number stands where another one, or none, is right. */
  readonly wrong: boolean;
  /** Something is said at a table that gives it. */
  readonly said: boolean;
}

/** What came out of one workbook. */
export interface Judgement {
  readonly verdict: string;
  readonly right: readonly WantedFigure[];
  readonly misses: readonly Miss[];
  /** đạt, with a figure that is wrong or missing. */
  readonly silent: boolean;
  /** A question was asked, or an area not understood, though the workbook's own words decide. */
  readonly asked: readonly Finding[];
  /** Undecidable, and nothing asks. */
  readonly unasked: boolean;
  /** Rules that must speak and do not. */
  readonly unheard: readonly string[];
  /** lỗi on a workbook where nothing is wrong. */
  readonly falseErrors: readonly Finding[];
  /** Tables with numbers that the account of the workbook names nowhere, or does not name as not understood where nobody can understand them. */
  readonly unnamed: readonly PlacedTable[];
  /** Figures that are not the sum of what the account says was counted for them. */
  readonly unaccounted: readonly string[];
  readonly findings: readonly Finding[];
}

/** Figures that tables add to; of titles and of people who took part some are the same ones. */
const ADDITIVE =
  /^(?:copies|value|additions|withdrawals|equipment|seats|activities|visits|loans)\.|^periodicals\.issues$/;
const NOT_ADDITIVE = /titles|participants/;
const ASKING: readonly string[] = ['cach-doc-chua-chac', 'bang-chua-hieu'];

/** Reads and checks a workbook and compares with what is known of it. */
export function judge(made: MadeWorkbook): Judgement {
  const analysis = finish(analyse(snapshotOf(made), TODAY));
  const { verdict, findings } = analysis.check;
  const right: WantedFigure[] = [];
  const misses: Miss[] = [];
  for (const figure of made.figures) {
    const got = valueOf(analysis, figure);
    if (same(figure.want, got)) right.push(figure);
    else misses.push({ ...figure, got, wrong: got !== null, said: isSaid(made, figure, findings) });
  }
  const asked = findings.filter(({ rule }) => ASKING.includes(rule));
  return {
    verdict,
    right,
    misses,
    silent: verdict === 'dat' && misses.some(({ wrong, want }) => wrong || !allowsUnknown(want)),
    asked: made.decided ? asked : [],
    unasked: !made.decided && verdict !== 'can-xac-nhan' && verdict !== 'can-sua',
    unheard: made.expects.filter((rule) => !findings.some((finding) => finding.rule === rule)),
    falseErrors: made.clean ? findings.filter(({ severity }) => severity === 'loi') : [],
    unnamed: unnamed(made, analysis),
    unaccounted: unaccounted(analysis),
    findings,
  };
}

function unnamed({ tables }: MadeWorkbook, { reading: { read, unread } }: Analysis): PlacedTable[] {
  const meets = (table: PlacedTable) => (one: { readonly sheet: string; readonly area: PlacedTable['area'] }) =>
    one.sheet === table.sheet && meet(one.area, table.area);
  return tables.filter((table) => {
    if (table.concern === 'unknown') return !unread.some((one) => one.why === 'chua-hieu' && meets(table)(one));
    return table.concern === 'library' && table.numbers && !read.some(meets(table)) && !unread.some(meets(table));
  });
}

function unaccounted({ figures, reading: { read } }: Analysis): string[] {
  return [...figures].flatMap(([id, { value }]) => {
    if (!ADDITIVE.test(id) || NOT_ADDITIVE.test(id) || value === null) return [];
    const sum = read.reduce((all, { counted }) => all + (counted.get(id) ?? 0), 0);
    return same(value, sum) ? [] : [`${id} is ${value}, its tables count ${sum}`];
  });
}

function valueOf({ figures }: Analysis, { id, previous }: WantedFigure): number | null {
  const figure = [...figures].find(([known]) => known === id)?.[1];
  return (previous ? figure?.previous : figure?.value) ?? null;
}

function same(want: Want, got: number | null): boolean {
  if (want !== null && typeof want === 'object') return want.oneOf.some((one) => same(one, got));
  if (want === null || got === null) return want === got;
  return Math.abs(want - got) < 1e-6 * Math.max(1, Math.abs(want));
}

function allowsUnknown(want: Want): boolean {
  return want === null || (typeof want === 'object' && want.oneOf.includes(null));
}

/** A warning or an error stands at a table of the kind that the figure comes from. */
function isSaid({ tables }: MadeWorkbook, { kind }: WantedFigure, findings: readonly Finding[]): boolean {
  const own = tables.filter((table) => table.kind === kind);
  return findings.some(
    ({ severity, cells }) => severity !== 'goi-y' && cells.some((cell) => own.some((table) => stands(cell, table))),
  );
}

function stands(cell: Finding['cells'][number], { sheet, area }: PlacedTable): boolean {
  return cell.sheet === sheet && meet({ row: cell.row, column: cell.column, rowCount: 1, columnCount: 1 }, area);
}
