import { numberColumn, ReadState } from '../../intake/book';
import { ROWS_PER_SLICE } from '../../work';
import type { Found, Rule } from '../rule';
import { activityKinds } from '../shared/activity-kinds';
import { atCell } from '../shared/found';
import { anyOf, columnsOf } from '../shared/needs';
import { saysWorks } from '../shared/works-in-words';

/** Bibliographies without the number of works in them, neither in its column nor in words. */
export const thuMucThieuSoTacPham: Rule = {
  id: 'thu-muc-thieu-so-tac-pham',
  family: 'activities',
  severity: 'canh-bao',
  missing: anyOf(columnsOf('activities', 'kind'), columnsOf('activities', 'content')),
  *check({ book }): Generator<Found | null> {
    for (const table of book.tables) {
      if (table.section !== 'activities') continue;
      const works = numberColumn(table, 'works');
      const place = works ?? table.columns.get('content') ?? table.columns.get('kind');
      if (!place) continue;
      for (let i = 0; i < table.rows.length; i++) {
        if (i % ROWS_PER_SLICE === 0) yield null;
        const blank = !works || works.states[i] === ReadState.blank || works.values[i] === 0;
        if (blank && activityKinds(book, table, i).includes('bibliography') && !saysWorks(table, i))
          yield atCell(table, place, i);
      }
    }
  },
};
