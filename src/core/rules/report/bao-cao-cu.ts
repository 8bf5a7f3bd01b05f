import { KIND_NAMES } from '../../report/part-rows';
import type { Found, Rule } from '../rule';
import { nowhere } from '../shared/found';
import { changedParts } from '../shared/parts-state';
import { isSameData, settingOf, settingsRows, STATE_ROWS } from '../shared/review-state';

/** The data, or what "Phần báo cáo" says of a written report, changed after the report was written. */
export const baoCaoCu: Rule = {
  id: 'bao-cao-cu',
  family: 'report',
  severity: 'canh-bao',
  missing: ({ workbook }) => (settingOf(settingsRows(workbook), STATE_ROWS.writtenData) === '' ? ['settings'] : []),
  *check({ workbook, book }): Generator<Found | null> {
    const rows = settingsRows(workbook);
    const written = settingOf(rows, STATE_ROWS.writtenData);
    const when = settingOf(rows, STATE_ROWS.writtenWhen);
    if (!(yield* isSameData(book, written)))
      yield nowhere([written], { changed: 'data', when }, { action: 'write-report-again' });
    const mark = settingOf(rows, STATE_ROWS.writtenParts);
    const kinds = changedParts(workbook, mark);
    if (kinds.length === 0) return;
    const data = { changed: 'parts', when, kinds: kinds.map((kind) => KIND_NAMES[kind]).join(', ') };
    yield nowhere([mark, ...kinds], data, { action: 'write-report-again' });
  },
};
