import { cellOf } from '../../intake/book';
import { figureNumber, TREND_WORDS, trendOf } from '../../report/figure-text';
import { indicatorInfo } from '../../library/indicators';
import type { Claim } from '../../report/claims';
import type { Found, Rule, RuleInput } from '../rule';
import { atCell, shorten } from '../shared/found';
import { allSections } from '../shared/needs';
import { sentences, type Sentence } from '../shared/sentences';
import { trendClaims } from '../shared/trend-claims';
import { trueWording } from '../shared/stated-changes';
import { figureFloor } from '../shared/trusted';

/** "tăng" where the figure fell or stood still, and the reverse. The true word is known where the sentence makes one claim and all its figures agree. */
export const cauTangGiamSai: Rule = {
  id: 'cau-tang-giam-sai',
  family: 'sentences',
  severity: 'loi',
  missing: allSections('narrative'),
  *check(input): Generator<Found | null> {
    for (const sentence of sentences(input.book)) {
      yield null;
      if (sentence.isPlan) continue;
      const claims = trendClaims(sentence.text);
      const wrong = claims.find((claim) => claim.ids.some((id) => isWrong(input, claim, id)));
      if (wrong) yield falseClaim(input, sentence, wrong, claims.length);
    }
  },
};

function isWrong(input: RuleInput, { direction, denied }: Claim, id: Claim['ids'][number]): boolean {
  const trend = trendOf(input.figures, id);
  const figure = figureFloor(input, id);
  if (trend === null || !figure || (trend === direction) !== (denied === true)) return false;
  // What is unread can only add: a rise is certain, a fall or a standstill is not.
  return !figure.unread || trend > 0;
}

function falseClaim(input: RuleInput, sentence: Sentence, claim: Claim, claims: number): Found {
  const { figures } = input;
  const { table, column, record, text } = sentence;
  const id = claim.ids.find((one) => isWrong(input, claim, one)) ?? claim.ids[0];
  const said = claim.direction > 0 ? TREND_WORDS.up : claim.direction < 0 ? TREND_WORDS.down : TREND_WORDS.same;
  const data = {
    sentence: shorten(text, 90),
    said: claim.denied ? `không ${said}` : said,
    indicator: id ? indicatorInfo(id).label : '',
    unit: id ? indicatorInfo(id).unit : '',
    value: id ? figureNumber(figures, id, 'value') : null,
    previous: id ? figureNumber(figures, id, 'previous') : null,
  };
  const more = { keyOf: `${data.value}/${data.previous}` };
  const trends = new Set(claim.ids.map((one) => trendOf(figures, one)));
  const right = claims === 1 && trends.size === 1 && id ? trueWording(text, figures, claim.ids) : null;
  if (right === null) return atCell(table, column, record, { ...data, after: '' }, more);
  const cell = cellOf(table, column, record);
  const fix = [{ cell, before: column.raw[record] ?? '', after: right.text }];
  return atCell(table, column, record, { ...data, after: right.word }, { ...more, fix });
}
