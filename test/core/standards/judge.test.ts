import {
  judgeCriterion,
  levelNumber,
  lowest,
  RESULTS,
  type CriterionResult,
  type StandardResult,
} from '../../../src/core/standards/judge';
import { NO_THRESHOLD, type Threshold } from '../../../src/core/standards/criteria';

const { level2, level1, level1Open, below, unknown } = RESULTS;

describe('the result of a criterion', () => {
  test.each<[name: string, level1: Threshold, level2: Threshold, value: number | null, result: CriterionResult]>([
    ['below level 1', 4, 5, 3.99, below],
    ['exactly level 1', 4, 5, 4, level1],
    ['between the levels', 4, 5, 4.5, level1],
    ['exactly level 2', 4, 5, 5, level2],
    ['level 1 and no threshold of level 2', 5, null, 7, level1Open],
    ['below level 1 and no threshold of level 2', 5, null, 4, below],
    ['no threshold of level 1', null, null, 7, unknown],
    ['no threshold of level 1, though level 2 has one', null, 5, 7, unknown],
    ['no number of the school', 4, 5, null, unknown],
    ['a 0 is a number', 4, 5, 0, below],
    ['level 1 asks nothing, level 2 is reached', NO_THRESHOLD, 6, 6, level2],
    ['level 1 asks nothing, level 2 is not reached', NO_THRESHOLD, 6, 0, level1],
    ['level 1 asks nothing, level 2 has no threshold', NO_THRESHOLD, null, 3, level1Open],
    ['level 1 asks nothing and the number is missing', NO_THRESHOLD, 6, null, unknown],
    ['level 2 asks nothing', 4, NO_THRESHOLD, 4, level2],
  ])('%s', (_name, one, two, value, result) => {
    expect(judgeCriterion({ level1: one, level2: two, value })).toBe(result);
  });
});

describe('the result of a standard and of the library', () => {
  test.each<[name: string, results: CriterionResult[], result: StandardResult, level: number | null]>([
    ['the lowest counts', [level2, level1, level2], level1, 1],
    ['all at level 2', [level2, level2], level2, 2],
    ['level 1 without a threshold of level 2 counts as level 1', [level2, level1Open], level1, 1],
    ['one below is below, whatever is unknown', [level2, unknown, below], below, 0],
    ['one unanswered is unknown', [level2, unknown], unknown, null],
    ['no criterion at all is unknown', [], unknown, null],
  ])('%s', (_name, results, result, level) => {
    expect([lowest(results), levelNumber(lowest(results))]).toEqual([result, level]);
  });
});
