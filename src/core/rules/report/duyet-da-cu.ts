import type { Found, Rule } from '../rule';
import { nowhere } from '../shared/found';
import { changedParts } from '../shared/parts-state';
import { isSameData, reportFingerprint, settingOf, settingsRows, STATE_ROWS } from '../shared/review-state';

/** The report, its parts or the data changed after it was approved. */
export const duyetDaCu: Rule = {
  id: 'duyet-da-cu',
  family: 'report',
  severity: 'canh-bao',
  missing: ({ workbook }) => (settingOf(settingsRows(workbook), STATE_ROWS.approvedData) === '' ? ['settings'] : []),
  *check({ workbook, book }): Generator<Found | null> {
    const rows = settingsRows(workbook);
    const approved = settingOf(rows, STATE_ROWS.approvedData);
    const report = settingOf(rows, STATE_ROWS.approvedReport);
    const when = settingOf(rows, STATE_ROWS.approvedWhen);
    if (!(yield* isSameData(book, approved))) yield nowhere([approved, 'data'], { changed: 'data', when });
    else if (changedParts(workbook, settingOf(rows, STATE_ROWS.approvedParts)).length > 0)
      yield nowhere([approved, 'parts'], { changed: 'parts', when });
    else if (report !== '' && reportFingerprint(workbook) !== report)
      yield nowhere([approved, 'report'], { changed: 'report', when });
  },
};
