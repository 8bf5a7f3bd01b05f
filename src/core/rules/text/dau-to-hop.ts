import type { Found, Rule } from '../rule';
import { wordColumns } from '../shared/fields';
import { atFact, correctedCell } from '../shared/found';
import { anySection, READ_SECTIONS } from '../shared/needs';
import { foundWhere, inList } from '../shared/scan';
import { uncleanRecords } from '../shared/unclean';

/** Texts with combining marks: Excel takes them for other words than the same words composed. */
export const dauToHop: Rule = {
  id: 'dau-to-hop',
  family: 'text',
  severity: 'goi-y',
  missing: anySection(...READ_SECTIONS),
  *check({ book }): Generator<Found | null> {
    for (const table of book.tables) {
      if (table.section === 'profile' || table.section === 'settings') continue;
      for (const column of wordColumns(table)) {
        const { raw } = column;
        yield* foundWhere(raw.length, inList(uncleanRecords(column)), (i) => {
          const text = raw[i];
          if (typeof text !== 'string' || !isDecomposed(text)) return null;
          return correctedCell(table, column, i, text.normalize('NFC'));
        });
      }
    }
    for (const fact of book.profile.values()) {
      if (typeof fact.raw !== 'string' || !isDecomposed(fact.raw)) continue;
      yield atFact(
        fact,
        { after: fact.raw.normalize('NFC') },
        { fix: [{ cell: fact.cell, before: fact.raw, after: fact.raw.normalize('NFC') }] },
      );
    }
  },
};

/** Combining marks that composition would swallow. The scan stops most texts before the costly normalisation. */
function isDecomposed(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0x300 && code <= 0x36f) return text !== text.normalize('NFC');
  }
  return false;
}
