/** What is needed to read a date that does not say everything itself. */
export interface DateContext {
  /** The calendar year in which the school year starts, for days and months without a year; null when nobody knows it. */
  readonly schoolYearStart: number | null;
  /** The first month of the school year; earlier months belong to its second calendar year. */
  readonly firstMonth: number;
  /** Years that the column's dates may fall in, both included; what falls outside is no reading of a two-digit year. */
  readonly plausible: readonly [number, number];
  /** The column holds texts that can only be day-month-year ("30-08-25", "12/09/2025"). */
  readonly dayFirstProved: boolean;
  /** The column is headed "Tháng": a bare number is a month. */
  readonly bareMonths: boolean;
  /** The column is headed "Tuần": a bare number is a week of the school year. */
  readonly bareWeeks: boolean;
  /** The column is headed "Ngày" on a page of one month: a bare number is a day of it. Serial of the month's first day; null elsewhere. */
  readonly bareDaysFrom: number | null;
}

export const NO_CONTEXT: DateContext = {
  schoolYearStart: null,
  firstMonth: 8,
  plausible: [1950, 2100],
  dayFirstProved: false,
  bareMonths: false,
  bareWeeks: false,
  bareDaysFrom: null,
};

/** A date as somebody wrote it. Months and weeks are read at their first day. */
export type DateReading =
  | {
      readonly kind: 'day' | 'month' | 'period';
      readonly serial: number;
      /** Last day of a month or period; else the day itself. */ readonly last: number;
    }
  /** "05/06/25": more than one reading falls in a plausible year. */
  | { readonly kind: 'ambiguous'; readonly readings: readonly number[] }
  | { readonly kind: 'unreadable' };
