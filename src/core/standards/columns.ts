/** "Tự đánh giá 2025-2026": a sheet for each school year. */
export const ASSESSMENT_PREFIX = 'Tự đánh giá ';

const NAME = /^Tự đánh giá (\d{4}-\d{4})$/;

/** @param schoolYear "2025-2026" */
export function assessmentSheetName(schoolYear: string): string {
  return `${ASSESSMENT_PREFIX}${schoolYear}`;
}

/** The school year of such a sheet; null for any other name. */
export function yearOfAssessmentSheet(name: string): string | null {
  return NAME.exec(name.normalize('NFC'))?.[1] ?? null;
}

/** Columns of the sheet. The last holds one mark a row, by which what a person typed is known again wherever its row stands. */
export const COLUMNS = {
  standard: 0,
  criterion: 1,
  level1: 2,
  level2: 3,
  value: 4,
  result: 5,
  evidence: 6,
  origin: 7,
  mark: 8,
} as const;
export type AssessmentColumn = keyof typeof COLUMNS;

export const HEADERS: Readonly<Record<Exclude<AssessmentColumn, 'mark'>, string>> = {
  standard: 'Tiêu chuẩn',
  criterion: 'Tiêu chí',
  level1: 'Mức 1 (ngưỡng)',
  level2: 'Mức 2 (ngưỡng)',
  value: 'Số liệu của trường',
  result: 'Kết quả',
  evidence: 'Minh chứng',
  origin: 'Nguồn của ngưỡng',
};

/** Marks of rows that are no criteria. */
export const RESULT_MARK = 'ket-qua';
export const LIBRARY_MARK = 'ket-qua|thu-vien';
export const OWN_MARK = 'truong-tu-ghi';
export const HEADER_MARK = 'tieu-de';
