import { searchKey } from '../text/normal';
import type { ReportKind } from './document';
import type { ReportPeriod } from './report-period';

/** The one kind and time of report that a sentence is for, in the words that stand behind its part on "Nhận định". */
export type NarrativeScope = string;

export const WHOLE_YEAR: NarrativeScope = 'cả năm';
export const FIRST_TERM: NarrativeScope = 'học kỳ I';

/** The first and the last sentence of a report, as "Nhận định" names them. They are always of one report. */
export const OPENING = 'Lời mở đầu';
export const CLOSING = 'Lời kết';

/** @param period of the report */
export function scopeOf(kind: ReportKind, period: Pick<ReportPeriod, 'short'>): NarrativeScope {
  switch (kind) {
    case 'tong-ket':
      return WHOLE_YEAR;
    case 'so-ket-hk1':
      return FIRST_TERM;
    case 'thang':
      return `tháng ${period.short.replace('-', '/')}`;
    case 'kiem-ke':
      return 'biên bản kiểm kê';
    case 'thanh-loc':
      return 'biên bản thanh lọc';
    case 'thong-ke':
      return 'biểu thống kê';
    case 'tu-danh-gia':
      return 'biên bản tự đánh giá';
  }
}

const SCOPES: readonly (readonly [RegExp, (match: RegExpExecArray) => NarrativeScope])[] = [
  [/^ca nam(?: hoc)?$/, () => WHOLE_YEAR],
  [/^(?:hoc k[iy]|hk) ?(?:i|1)$/, () => FIRST_TERM],
  [/^thang (\d{1,2}) (?:nam )?(\d{4})$/, ([, month, year]) => `tháng ${Number(month)}/${year ?? ''}`],
  [/^bien ban kiem ke$/, () => 'biên bản kiểm kê'],
  [/^bien ban thanh loc$/, () => 'biên bản thanh lọc'],
  [/^bieu thong ke$/, () => 'biểu thống kê'],
  [/^bien ban tu danh gia$/, () => 'biên bản tự đánh giá'],
];

/** "Ưu điểm (tháng 12/2025)" → the part and the one report that its sentences are for; scope null where they are for every report with that part. */
export function placeOf(text: string): { readonly name: string; readonly scope: NarrativeScope | null } {
  const [, name = '', inside = ''] = /^(.*\S)\s*\(([^()]*)\)\s*$/s.exec(text) ?? [];
  const key = searchKey(inside);
  for (const [words, scope] of SCOPES) {
    const match = words.exec(key);
    if (match) return { name, scope: scope(match) };
  }
  return { name: text, scope: null };
}

/** The reverse. */
export function placeText(name: string, scope: NarrativeScope): string {
  return `${name} (${scope})`;
}
