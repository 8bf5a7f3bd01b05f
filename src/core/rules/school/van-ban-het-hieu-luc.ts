import { textColumn } from '../../intake/book';
import { ROWS_PER_SLICE } from '../../work';
import type { Found, Rule } from '../rule';
import { atCell, atFact } from '../shared/found';
import { anySection } from '../shared/needs';

interface Replaced {
  readonly name: string;
  readonly by: string;
  readonly words: RegExp;
}

/** Documents that schools still quote, and what replaced them. */
const REPLACED: readonly Replaced[] = (['2003', '2004'] as const).map((year) => ({
  name: `Quyết định 01/${year}/QĐ-BGDĐT`,
  by: 'Thông tư 16/2022/TT-BGDĐT',
  words: new RegExp(
    `(?:qđ|qd|quyết\\s*định)[^.;]{0,20}?(?<!\\d)0?1\\s*/\\s*${year}(?!\\d)|(?<!\\d)0?1\\s*/\\s*${year}\\s*/\\s*q[đd]`,
    'iu',
  ),
}));

/** Replaced documents quoted in sentences, in the profile, in activities. */
export const vanBanHetHieuLuc: Rule = {
  id: 'van-ban-het-hieu-luc',
  family: 'school',
  severity: 'goi-y',
  missing: anySection('profile', 'narrative', 'activities'),
  *check({ book }): Generator<Found | null> {
    for (const fact of book.profile.values()) {
      const quoted = quotedIn(fact.text);
      if (quoted) yield atFact(fact, { document: quoted.name, by: quoted.by });
    }
    for (const table of book.tables) {
      const column = textColumn(table, table.section === 'narrative' ? 'text' : 'content');
      if (!column || (table.section !== 'narrative' && table.section !== 'activities')) continue;
      for (let i = 0; i < column.values.length; i++) {
        if (i % ROWS_PER_SLICE === 0) yield null;
        const quoted = quotedIn(column.values[i] ?? '');
        if (quoted) yield atCell(table, column, i, { document: quoted.name, by: quoted.by });
      }
    }
  },
};

function quotedIn(text: string): Replaced | undefined {
  return text.includes('200') ? REPLACED.find(({ words }) => words.test(text)) : undefined;
}
