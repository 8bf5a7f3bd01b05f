import type { SchoolYear } from '../../library/school-year';
import { teachingMonthsUpTo } from './months';

/** "1 lần/tháng", "1 lần/1 tháng", "mỗi tháng 2 buổi", "2 lần/năm học". */
export interface Frequency {
  readonly times: number;
  readonly unit: string;
  readonly period: 'tháng' | 'học kỳ' | 'năm';
  readonly atLeast: boolean;
  /** "Trung bình mỗi tháng 1 buổi": rounded. */
  readonly average: boolean;
  /** Where it stands in the text. */
  readonly start: number;
  readonly end: number;
}

const UNITS = 'lần|buổi|kỳ|bài|cuộc|đợt';
const PERIODS = 'tháng|học kỳ|học kì|HK|năm học|năm';
const PER = new RegExp(
  `(?<![\\p{L}\\d])(\\d{1,2})\\s*(${UNITS})\\s*(?:/|trên|một|mỗi)\\s*(?:1\\s*|một\\s*|mỗi\\s*)?(${PERIODS})(?!\\p{L})`,
  'giu',
);
const EACH = new RegExp(
  `(?<!\\p{L})(?:mỗi|hằng|hàng|một)\\s*(${PERIODS})\\s*(?:tổ chức\\s*|có\\s*|giới thiệu\\s*)?(\\d{1,2})\\s*(${UNITS})(?!\\p{L})`,
  'giu',
);
const AVERAGE = /(?<!\p{L})(?:trung bình|bình quân)(?: (?:là|đạt|khoảng))?\s*$/iu;
const AT_LEAST = /(?:ít nhất|tối thiểu|không dưới|từ)\s*$/iu;

function periodOf(text: string): Frequency['period'] {
  const lower = text.toLowerCase();
  return lower === 'tháng' ? 'tháng' : lower.startsWith('năm') ? 'năm' : 'học kỳ';
}

/** The frequencies that a text (NFC) states. Weekly ones are left alone: how many weeks a year has differs from school to school. */
export function frequenciesIn(text: string): Frequency[] {
  const found: Frequency[] = [];
  const add = (match: RegExpMatchArray, times: string, unit: string, period: string) => {
    const start = match.index ?? 0;
    const atLeast = AT_LEAST.test(text.slice(0, start));
    const average = AVERAGE.test(text.slice(0, start));
    const end = start + match[0].length;
    found.push({ times: Number(times), unit, period: periodOf(period), atLeast, average, start, end });
  };
  for (const match of text.matchAll(PER)) add(match, match[1] ?? '', match[2] ?? '', match[3] ?? '');
  for (const match of text.matchAll(EACH)) add(match, match[2] ?? '', match[3] ?? '', match[1] ?? '');
  return found.sort((a, b) => a.start - b.start);
}

/** How many times a frequency comes to by a day of the school year. */
export function expectedTimes({ times, period }: Frequency, year: SchoolYear, today: number): number {
  const months = teachingMonthsUpTo(year, today);
  if (period === 'tháng') return times * months;
  return times * (period === 'năm' ? 1 : months > 4 ? 2 : 1);
}
