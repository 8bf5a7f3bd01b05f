import { numberColumn, textColumn, type LibraryBook } from '../../intake/book';
import type { IndicatorId } from '../../library/ids';
import type { SchoolYear } from '../../library/school-year';
import { ROWS_PER_SLICE } from '../../work';
import type { Found, Rule, RuleInput } from '../rule';
import { atCell, shorten } from '../shared/found';
import { expectedTimes, frequenciesIn, type Frequency } from '../shared/frequency';
import { anySection } from '../shared/needs';
import { sentences } from '../shared/sentences';
import { schoolYearOf } from '../shared/year';

/** A stated frequency against the count: "1 lần/tháng: 7 lần" makes 9 in a school year. */
export const tanSuatKhacSoLan: Rule = {
  id: 'tan-suat-khac-so-lan',
  family: 'activities',
  severity: 'canh-bao',
  missing: anySection('narrative', 'activities'),
  *check(input): Generator<Found | null> {
    const year = schoolYearOf(input.book, input.today);
    yield* inSentences(input, year);
    yield* inRows(input.book, year, input.today);
  },
};

function differs(frequency: Frequency, expected: number, count: number): boolean {
  if (frequency.atLeast) return count < expected;
  if (frequency.average) return Math.round((count * frequency.times) / expected) !== frequency.times;
  return count !== expected;
}

function* inSentences(input: RuleInput, year: SchoolYear): Generator<Found> {
  for (const sentence of sentences(input.book)) {
    if (sentence.isPlan) continue;
    for (const frequency of frequenciesIn(sentence.text)) {
      const count = countBehind(sentence.text, frequency) ?? figureCount(input, sentence.text, frequency);
      const expected = expectedTimes(frequency, year, input.today);
      if (count === null || !differs(frequency, expected, count)) continue;
      const data = { sentence: shorten(sentence.text, 90), ...facts(frequency), expected, count };
      yield atCell(sentence.table, sentence.column, sentence.record, data, { keyOf: count });
      break;
    }
  }
}

function facts({ times, unit, period }: Frequency) {
  return { times, unit, period };
}

/** "…1 lần/1 tháng: 7 lần": the count that the sentence itself gives after the frequency. */
function countBehind(text: string, { end, unit }: Frequency): number | null {
  const match = new RegExp(
    `^\\s*[:,;(\\-–]?\\s*(?:được|tổng(?: số| cộng)?|là|cả năm(?: được)?|đạt|đã (?:tổ chức|thực hiện)(?: được)?)?\\s*:?\\s*(\\d{1,3})\\s*(?:${unit}|lần|buổi)(?!\\p{L}|\\s*/)`,
    'iu',
  ).exec(text.slice(end));
  return match ? Number(match[1]) : null;
}

/** The figure of the one activity that the clause before the frequency, or the whole sentence, names. */
function figureCount({ book, figures }: RuleInput, text: string, { start, end }: Frequency): number | null {
  const before = text.slice(Math.max(text.lastIndexOf(';', start), text.lastIndexOf('.', start)) + 1, start);
  for (const part of [before, `${before} ${text.slice(end)}`]) {
    const kinds = book.categories.mentioned('activity', part);
    const [kind] = kinds;
    if (kinds.length === 1 && kind) {
      const figure = figures.get(`activities.${kind}` as IndicatorId);
      return figure && !figure.unread ? figure.value : null;
    }
  }
  return null;
}

/** A row of "Hoạt động" that states a frequency and the times of the whole year. */
function* inRows(book: LibraryBook, year: SchoolYear, today: number): Generator<Found | null> {
  for (const table of book.tables) {
    const times = table.section === 'activities' ? numberColumn(table, 'times') : undefined;
    if (!times) continue;
    const texts = (['content', 'note', 'result'] as const).flatMap((field) => textColumn(table, field) ?? []);
    for (let i = 0; i < times.values.length; i++) {
      if (i % ROWS_PER_SLICE === 0) yield null;
      const count = times.values[i] ?? NaN;
      if (!(count > 1)) continue;
      const frequency = texts.flatMap((column) => frequenciesIn(column.values[i] ?? ''))[0];
      if (!frequency) continue;
      const expected = expectedTimes(frequency, year, today);
      if (differs(frequency, expected, count))
        yield atCell(table, times, i, { sentence: '', ...facts(frequency), expected, count });
    }
  }
}
