import { compareRuns } from '../../../src/taskpane/check/compare-runs';

test.each([
  ['nothing changed', ['a', 'b'], ['a', 'b'], { fixed: 0, added: 0, left: 2 }],
  ['one mended, one new', ['a', 'b'], ['b', 'c'], { fixed: 1, added: 1, left: 1 }],
  ['a key that stands twice counts twice', ['a', 'a'], ['a'], { fixed: 1, added: 0, left: 1 }],
  ['all new', [], ['a'], { fixed: 0, added: 1, left: 0 }],
])('%s', (_name, before, after, expected) => {
  expect(compareRuns(before, after)).toEqual(expected);
});
