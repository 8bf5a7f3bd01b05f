import type { Analysis } from '../analysis';
import type { FigureSet } from '../figures/figure';
import type { LibraryBook } from '../intake/book';
import { isLaterIndicator } from '../library/indicators';
import type { ReportKind } from '../report/document';
import { changedParts, markedKinds, partsMark, writtenKinds } from '../rules/shared/parts-state';
import { DATA_VERSION, versionOfMark } from '../rules/shared/data-version';
import { dataFingerprint, settingOf, STATE_ROWS, type StateRow } from '../rules/shared/review-state';
import type { IndicatorId } from '../library/ids';
import type { WorkbookSnapshot } from '../sheet/snapshot';
import type { Work } from '../work';
import { changesSince, type Changes } from './changes';
import { digest, digestText, parseDigest } from './digest';
import { figureChanges, figuresText, parseFigures, type FigureChange } from './figure-lines';
import { dataGrids, partsGrids } from './grid';

/** Names of the rows of "Cấu hình" that keep how the data stood at one moment, so that later changes can be named. */
interface MarkRows {
  readonly data: string;
  readonly when: string;
  readonly figures: string;
  /** What "Phần báo cáo" said; only for moments at which there is a report. */
  readonly parts?: string;
  /** Followed by 1, 2, … for each part of the digest. */
  readonly cells: string;
}

/** Moments that later ones are compared with. */
export const MARKS = {
  check: {
    data: 'Dấu dữ liệu khi ghi kết quả kiểm tra',
    when: 'Ghi kết quả kiểm tra lúc',
    figures: 'Số liệu khi ghi kết quả kiểm tra',
    cells: 'Dấu từng ô khi ghi kết quả kiểm tra, phần',
  },
  report: {
    data: STATE_ROWS.writtenData,
    when: STATE_ROWS.writtenWhen,
    figures: 'Số liệu khi lập báo cáo',
    parts: STATE_ROWS.writtenParts,
    cells: 'Dấu từng ô khi lập báo cáo, phần',
  },
  approval: {
    data: STATE_ROWS.approvedData,
    when: STATE_ROWS.approvedWhen,
    figures: 'Số liệu khi duyệt',
    parts: STATE_ROWS.approvedParts,
    cells: 'Dấu từng ô khi duyệt, phần',
  },
} as const satisfies Readonly<Record<string, MarkRows>>;

export type MarkId = keyof typeof MARKS;

/** Excel holds 32,767 characters in a cell. */
const MOST_CHARACTERS = 30_000;

type Settings = ReadonlyMap<string, string>;

/**
 * The rows that keep how the data stands now.
 *
 * @param settings the rows that are there (`settingsRows`): parts of a longer digest before are emptied.
 * @param when the person's local time, "2026-05-20 10:47".
 * @param writing kinds of report that are about to be written.
 */
export function* markRows(
  id: MarkId,
  { book, figures, workbook }: Pick<Analysis, 'book' | 'figures' | 'workbook'>,
  settings: Settings,
  when: string,
  writing: readonly ReportKind[] = [],
): Work<readonly StateRow[]> {
  const names: MarkRows = MARKS[id];
  const data = yield* asWork(dataFingerprint(book));
  const kinds = names.parts === undefined ? [] : [...writtenKinds(workbook), ...writing];
  const text = digestText(yield* digest([...dataGrids(book), ...partsGrids(workbook, kinds)]));
  return [
    ...(names.parts === undefined ? [] : [[names.parts, partsMark(workbook, kinds)] as const]),
    [names.data, data],
    [names.when, when],
    [names.figures, figuresText(figures)],
    ...digestRows(names.cells, text, settings),
  ];
}

/** A long text over as many rows as it needs; rows that an older, longer one left are emptied. */
export function digestRows(name: string, text: string, settings: Settings): StateRow[] {
  const rows: StateRow[] = [];
  for (let from = 0; from < text.length; from += MOST_CHARACTERS)
    rows.push([`${name} ${rows.length + 1}`, text.slice(from, from + MOST_CHARACTERS)]);
  for (let part = rows.length + 1; settingOf(settings, `${name} ${part}`) !== ''; part++)
    rows.push([`${name} ${part}`, '']);
  return rows;
}

export function digestOfRows(name: string, settings: Settings): string {
  let text = '';
  for (let part = 1; ; part++) {
    const more = settingOf(settings, `${name} ${part}`);
    if (more === '') return text;
    text += more;
  }
}

/** How the data differs from how it stood at a moment. */
export interface Since {
  readonly when: string;
  readonly changed: boolean;
  readonly figures: readonly FigureChange[];
  /** Null where the digest of that moment is missing or was made unreadable: then only `changed` is known. */
  readonly cells: Changes | null;
}

/** What every comparison needs, made once. */
export interface Present {
  readonly workbook: WorkbookSnapshot;
  readonly settings: Settings;
  /** Of the version that reads now. */
  readonly fingerprint: string;
  readonly book: LibraryBook;
  readonly figures: FigureSet;
}

/** What has changed since a moment; null where the workbook does not know of such a moment. */
export function* since(id: MarkId, present: Present): Work<Since | null> {
  const names: MarkRows = MARKS[id];
  const data = settingOf(present.settings, names.data);
  if (data === '') return null;
  const { workbook } = present;
  const parts = names.parts === undefined ? '' : settingOf(present.settings, names.parts);
  const version = versionOfMark(data);
  const now = version === DATA_VERSION ? present.fingerprint : yield* asWork(dataFingerprint(present.book, version));
  const changed = data !== now || changedParts(workbook, parts).length > 0;
  const then: ReadonlyMap<IndicatorId, number> = parseFigures(settingOf(present.settings, names.figures));
  const tables = parseDigest(digestOfRows(names.cells, present.settings));
  return {
    when: settingOf(present.settings, names.when),
    changed,
    // Figures that the product did not know then have not changed.
    figures: changed
      ? figureChanges(then, present.figures).filter(({ id }) => version > 1 || !isLaterIndicator(id))
      : [],
    cells:
      tables && changed
        ? yield* changesSince(tables, [
            ...dataGrids(present.book, version),
            ...partsGrids(workbook, markedKinds(parts)),
          ])
        : tables
          ? { list: [], leftOut: 0 }
          : null,
  };
}

/** Work that pauses with null, as work of the core. */
export function* asWork<Result>(work: Generator<null, Result>): Work<Result> {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    yield 0;
  }
}
