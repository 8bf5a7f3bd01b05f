import { parseSentence } from '../../report/placeholders';
import { ROWS_PER_SLICE } from '../../work';
import { textColumn } from '../../intake/book';
import type { Found, Rule } from '../rule';
import { atCell, atFact } from '../shared/found';
import { anySection } from '../shared/needs';

/** Blanks that a form leaves to fill in: rows of dots or underscores, "20...", a date or number without its digits, "[…]". */
const BLANKS: readonly RegExp[] = [
  /\.{4,}|…{2,}|_{3,}|(?:\.\s){4,}/u,
  /(?<!\d)20\s*(?:\.{2,}|…)/u,
  /(?<!\p{L})(?:ngày|tháng|năm|năm học|số|trường|lớp|huyện|xã|tỉnh|đoàn|quý)\s*:?\s*(?:\.{2,}|…|_{2,})/iu,
  /(?:\.{3,}|…)\s*\/\s*(?:BC|KH|QĐ|BB|\.{2,}|…)/u,
  /\[(?!\d+\])\s*(?:\.{2,}|…|điền|nhập|ghi|chọn)?[^\]]{0,30}\]/iu,
  /(?<!\p{L})(?:x{3,}|\?{2,})(?!\p{L})/iu,
];

/** Sentences and facts in which something is still to be filled in, and placeholders that name nothing known. */
export const cauConChoTrong: Rule = {
  id: 'cau-con-cho-trong',
  family: 'sentences',
  severity: 'loi',
  missing: anySection('narrative', 'profile'),
  *check({ book }): Generator<Found | null> {
    for (const fact of book.profile.values()) {
      const blank = /^[\s.…_\-–]*$/.test(fact.text) ? null : blankIn(fact.text);
      if (blank !== null) yield atFact(fact, { blank });
    }
    for (const table of book.tables) {
      const column = table.section === 'narrative' ? textColumn(table, 'text') : undefined;
      const use = table.columns.get('use');
      if (!column) continue;
      for (let i = 0; i < column.values.length; i++) {
        if (i % ROWS_PER_SLICE === 0) yield null;
        if (use?.type === 'flag' && use.values[i] === false) continue;
        const text = column.values[i] ?? '';
        const blank = blankIn(text) ?? unknownPlaceholder(text);
        if (blank !== null) yield atCell(table, column, i, { blank });
      }
    }
  },
};

function blankIn(text: string): string | null {
  const known = text.replace(/\{[^{}]*\}/g, ' ');
  for (const pattern of BLANKS) {
    const match = pattern.exec(known);
    if (match) return match[0].trim();
  }
  return null;
}

function unknownPlaceholder(text: string): string | null {
  if (!text.includes('{')) return null;
  for (const piece of parseSentence(text)) if (piece.kind === 'unknown') return `{${piece.text}}`;
  return null;
}
