import { trendOf } from '../../report/figure-text';
import { indicatorInfo } from '../../library/indicators';
import type { Found, Rule } from '../rule';
import { atCell, shorten } from '../shared/found';
import { allSections } from '../shared/needs';
import { sentences } from '../shared/sentences';
import { trendClaims } from '../shared/trend-claims';

/** "tăng" or "giảm" about a figure of which this year's or last year's value is not known. */
export const cauTangGiamThieuSo: Rule = {
  id: 'cau-tang-giam-thieu-so',
  family: 'sentences',
  severity: 'canh-bao',
  missing: allSections('narrative'),
  *check({ book, figures }): Generator<Found | null> {
    for (const { table, column, record, text, isPlan } of sentences(book)) {
      yield null;
      if (isPlan) continue;
      const unknown = trendClaims(text).flatMap(({ direction, denied, ids }) =>
        direction === 0 || denied ? [] : ids.filter((id) => trendOf(figures, id) === null),
      );
      if (unknown.length === 0) continue;
      const indicators = [...new Set(unknown)].map((id) => indicatorInfo(id).label);
      yield atCell(table, column, record, { sentence: shorten(text, 90), indicators });
    }
  },
};
