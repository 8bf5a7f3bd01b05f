import type { Found, Rule } from '../rule';
import { nowhere } from '../shared/found';
import { dataFingerprint, settingOf, settingsRows, STATE_ROWS } from '../shared/review-state';

/** The data changed after the report was written. */
export const baoCaoCu: Rule = {
  id: 'bao-cao-cu',
  family: 'report',
  severity: 'canh-bao',
  missing: ({ workbook }) => (settingOf(settingsRows(workbook), STATE_ROWS.writtenData) === '' ? ['settings'] : []),
  *check({ workbook, book }): Generator<Found | null> {
    const rows = settingsRows(workbook);
    const now = yield* dataFingerprint(book);
    const written = settingOf(rows, STATE_ROWS.writtenData);
    if (now === written) return;
    yield nowhere([written], { when: settingOf(rows, STATE_ROWS.writtenWhen) }, { action: 'write-report-again' });
  },
};
