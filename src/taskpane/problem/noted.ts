import type { CheckFacts, ErrorFacts } from '../../core/problem-facts';
import { toHostError, type HostError, type HostErrorCode } from '../../excel/errors';

/** What “Báo lỗi” will tell of this pane since it was opened. Kept in memory only. */
export const noted: { check: CheckFacts | null; error: (Omit<ErrorFacts, 'at'> & { readonly at: Date }) | null } = {
  check: null,
  error: null,
};

/** Keeps what failed: the code and the step, never the message, which may hold names from the workbook. */
export function noteError(code: HostErrorCode | 'crashed', step: string): void {
  if (code !== 'cancelled') noted.error = { code, step, at: new Date() };
}

/** Any error as a host error, kept for “Báo lỗi”. `step`: a word of the program's own, never of the workbook. */
export function failedAt(step: string, cause: unknown): HostError {
  const error = toHostError(cause);
  noteError(error.code, step);
  return error;
}
