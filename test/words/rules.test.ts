import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RULE_IDS } from '../../src/core/rules/ids';
import { RULES } from '../../src/core/rules';
import { rules as english } from '../../src/words/en/rules';
import { rules as vietnamese } from '../../src/words/vi/rules';
import { EXAMPLES } from '../../scripts/rule-examples';
import { rulesPage } from '../../scripts/make-rules-doc';

describe('the catalogue of rules', () => {
  test('the table holds every id of the contract once, in its order', () => {
    expect(RULES.map(({ id }) => id)).toEqual([...RULE_IDS]);
  });

  test('every rule has its words in both languages and its examples', () => {
    for (const words of [vietnamese, english, EXAMPLES])
      expect(Object.keys(words).sort()).toEqual([...RULE_IDS].sort());
  });

  test.each([
    ['Vietnamese', vietnamese],
    ['English', english],
  ])('%s words are sentences without holes', (_name, table) => {
    for (const id of RULE_IDS) {
      const { title, why, how } = table[id];
      expect(title).not.toMatch(/[.:]$|undefined/);
      expect(why).toMatch(/[.)]$/);
      expect(how).toMatch(/[.)]$/);
    }
  });

  test('docs/RULES.md is what the code says', () => {
    expect(readFileSync(join(__dirname, '..', '..', 'docs', 'RULES.md'), 'utf8')).toBe(rulesPage());
  });
});
