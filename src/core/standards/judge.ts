import { NO_THRESHOLD, type Threshold } from './criteria';

/** Results as the sheet and the minutes write them. */
export const RESULTS = {
  level2: 'Mức 2',
  level1: 'Mức 1',
  level1Open: 'Mức 1 (mức 2: chưa có ngưỡng)',
  below: 'Chưa đạt',
  unknown: 'Chưa đủ số liệu',
} as const;
export type CriterionResult = (typeof RESULTS)[keyof typeof RESULTS];
export type StandardResult = Exclude<CriterionResult, typeof RESULTS.level1Open>;

/** What stands in the cells of a criterion; anything that is no number counts as missing, but for "–", which asks nothing. */
export interface Judged {
  readonly level1: Threshold;
  readonly level2: Threshold;
  readonly value: number | null;
}

/** The result of one criterion: a number must reach its threshold; without a number or without level 1 nothing is said, never "Đạt". */
export function judgeCriterion({ level1, level2, value }: Judged): CriterionResult {
  if (value === null || level1 === null) return RESULTS.unknown;
  if (level1 !== NO_THRESHOLD && value < level1) return RESULTS.below;
  if (level2 === null) return RESULTS.level1Open;
  return level2 === NO_THRESHOLD || value >= level2 ? RESULTS.level2 : RESULTS.level1;
}

/** Of a standard by its criteria, or of the library by its standards: below where any is, else unknown where any is or there is none, else the lowest. */
export function lowest(results: readonly CriterionResult[]): StandardResult {
  if (results.includes(RESULTS.below)) return RESULTS.below;
  if (results.length === 0 || results.includes(RESULTS.unknown)) return RESULTS.unknown;
  return results.every((result) => result === RESULTS.level2) ? RESULTS.level2 : RESULTS.level1;
}

/** 0, 1, 2, or null where nothing can be said. */
export function levelNumber(result: StandardResult): number | null {
  if (result === RESULTS.unknown) return null;
  return result === RESULTS.below ? 0 : result === RESULTS.level1 ? 1 : 2;
}
