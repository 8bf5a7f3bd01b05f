import { cleanLines } from '../../text/normal';
import type { Found, Rule } from '../rule';
import { isCompared } from '../shared/fields';
import { correctedCell } from '../shared/found';
import { anySection, RECORD_SECTIONS } from '../shared/needs';
import { foundWhere, inList } from '../shared/scan';
import { uncleanRecords } from '../shared/unclean';

/** Leading, trailing, doubled, non-breaking or invisible spaces in fields that are compared. */
export const khoangTrangThua: Rule = {
  id: 'khoang-trang-thua',
  family: 'text',
  severity: 'goi-y',
  missing: anySection(...RECORD_SECTIONS, 'categories'),
  *check({ book }): Generator<Found | null> {
    for (const table of book.tables) {
      for (const column of table.columns.values()) {
        if (!isCompared(table.section, column.field)) continue;
        const { raw } = column;
        yield* foundWhere(raw.length, inList(uncleanRecords(column)), (i) => {
          const text = raw[i];
          if (typeof text !== 'string' || !hasStraySpace(text)) return null;
          const after = cleanLines(text);
          return after === '' ? null : correctedCell(table, column, i, after);
        });
      }
    }
  },
};

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0x0a || code === 0x0d;
}

/** Spaces that a reader does not see: no-break and typographic ones, soft hyphens, marks of direction, characters without width. */
function isUnseen(code: number): boolean {
  if (code < 0xa0) return false;
  return (
    code === 0xa0 ||
    code === 0xad ||
    code === 0xfeff ||
    code === 0x3000 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x2060 ||
    (code >= 0x2000 && code <= 0x200f) ||
    code === 0x2028 ||
    code === 0x2029
  );
}

function hasStraySpace(text: string): boolean {
  const { length } = text;
  if (length === 0) return false;
  let before = true;
  for (let i = 0; i < length; i++) {
    const code = text.charCodeAt(i);
    if (isUnseen(code)) return true;
    const space = isSpace(code);
    if (space && before) return true;
    before = space;
  }
  return before;
}
