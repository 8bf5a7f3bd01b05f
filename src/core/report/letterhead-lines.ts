import { dateOf } from '../text/calendar';
import type { Letterhead, ReportDocument } from './document';
import { bodyName } from './names';
import { officialDate, romanNumber } from './number-text';

/** N05, N06 of Nghị định 30/2020, Phụ lục I: the motto has hyphens with spaces, no dashes. */
export const NATIONAL_NAME = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
export const MOTTO = 'Độc lập - Tự do - Hạnh phúc';
/** N25. */
export const END_MARK = './.';
export const DRAFT_MARK = 'BẢN NHÁP';

const SPACE = '\u00a0';

/** "Số: 05/BC-THBL" and "Bắc Lệnh, ngày 25 tháng 5 năm 2026"; what is not known yet is left as space to write on. */
export function letterheadLines(letterhead: Letterhead): { readonly numberLine: string; readonly dateLine: string } {
  const number = letterhead.number ?? SPACE.repeat(8);
  const day = letterhead.date === null ? null : dateOf(letterhead.date);
  const date = day
    ? officialDate(day.day, day.month, day.year)
    : `ngày${SPACE.repeat(8)}tháng${SPACE.repeat(8)}năm ${letterhead.year}`;
  return {
    numberLine: letterhead.numberLine ?? `Số: ${number}/${letterhead.sign}`,
    dateLine: letterhead.dateLine ?? `${letterhead.place}, ${date}`,
  };
}

/** "Phụ lục", numbered where there are several (N26). @param index from 0 */
export function annexLabel(index: number, count: number): string {
  return count > 1 ? `Phụ lục ${romanNumber(index + 1)}` : 'Phụ lục';
}

/** "(Kèm theo Biên bản số 05/BB-THBL ngày 25 tháng 5 năm 2026 của Trường Tiểu học Bắc Lệnh)". */
export function annexGuide({ letterhead, typeName }: Pick<ReportDocument, 'letterhead' | 'typeName'>): string {
  const { numberLine, dateLine } = letterheadLines(letterhead);
  const type = typeName.charAt(0) + typeName.slice(1).toLocaleLowerCase('vi');
  const day = dateLine.replace(/^.*?,\s*(?=ngày)/u, '');
  return `(Kèm theo ${type} ${numberLine.replace(/^Số:\s*/u, 'số ')} ${day} của ${bodyName(letterhead.issuingBody)})`;
}

/** The căn cứ with their end marks: ";" after each, "." after the last (N14). */
export function basisLines(basis: readonly string[]): string[] {
  return basis.map((line, index) => `${line}${index === basis.length - 1 ? '.' : ';'}`);
}

/** "- Như trên;" … "- Lưu: VT, TV." (N24). */
export function recipientLines(recipients: readonly string[]): string[] {
  return recipients.map((line, index) => `- ${line}${index === recipients.length - 1 ? '.' : ';'}`);
}
