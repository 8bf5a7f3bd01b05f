import { dateOf } from '../text/calendar';

/** What the last check found, as far as the reader of a report needs it. */
export interface CheckSummary {
  /** Serial of the day of the check. */
  readonly checkedOn: number;
  /** Open lỗi; more than none only in a draft. */
  readonly errors: number;
  /** Open cảnh báo. */
  readonly warnings: number;
  /** Findings that a person has accepted with a reason. */
  readonly explained: number;
  /** Cells whose number is text, which the product has read for Excel. */
  readonly readForExcel?: number;
}

/** "Dữ liệu kiểm tra ngày 31/5/2026: không còn lỗi; 2 điểm đã được giải thích." */
export function verdictLine({ checkedOn, errors, warnings, explained, readForExcel = 0 }: CheckSummary): string {
  const day = dateOf(checkedOn);
  const when = day ? ` ngày ${day.day}/${day.month}/${day.year}` : '';
  const facts = [
    errors === 0 ? 'không còn lỗi' : `còn ${errors} lỗi chưa sửa`,
    ...(warnings > 0 ? [`còn ${warnings} điểm cần xem lại`] : []),
    ...(readForExcel > 0 ? [`${readForExcel} ô ghi số bằng chữ do phần mềm đọc giúp Excel (trang “Số liệu”)`] : []),
    ...(explained > 0 ? [`${explained} điểm đã được giải thích (trang “Cấu hình”)`] : []),
  ];
  return `Dữ liệu kiểm tra${when}: ${facts.join('; ')}.`;
}
