import { cellOf } from '../../intake/book';
import { indicatorInfo } from '../../library/indicators';
import type { IndicatorId } from '../../library/ids';
import { placeholderOf } from '../../report/placeholders';
import type { Found, Rule, RuleInput } from '../rule';
import { atCell, shorten } from '../shared/found';
import { allSections } from '../shared/needs';
import { statedFigures, type StatedFigure } from '../shared/sentence-facts';
import { sentences, type Sentence } from '../shared/sentences';
import { wrongChange, type WrongChange } from '../shared/stated-changes';
import { figureCeiling, figureFloor, trustedFigure } from '../shared/trusted';
import { schoolYearOf } from '../shared/year';

/** A number with a unit in a sentence against the indicator that it names; one finding a sentence, at its first wrong number. */
export const soTrongCauKhacSoLieu: Rule = {
  id: 'so-trong-cau-khac-so-lieu',
  family: 'sentences',
  severity: 'loi',
  missing: allSections('narrative'),
  *check(input): Generator<Found | null> {
    const { start } = schoolYearOf(input.book, input.today);
    for (const sentence of sentences(input.book)) {
      yield null;
      if (sentence.isPlan) continue;
      const wrong = wrongNumbers(input, statedFigures(sentence.text, input.book.categories, start));
      const change = wrong.length > 0 ? null : wrongChange(sentence.text, input.figures);
      if (wrong.length > 0) yield finding(input, sentence, wrong);
      else if (change && trustedFigure(input, change.id)) yield wrongAmount(sentence, change);
    }
  },
};

/** Of several numbers about one indicator the first is the whole; it is also right where all of them add up to the figure. */
function wrongNumbers(input: RuleInput, stated: readonly StatedFigure[]): StatedFigure[] {
  const byIndicator = new Map<IndicatorId, StatedFigure[]>();
  for (const one of stated) {
    const [id] = one.ids;
    if (!id) continue;
    const list = byIndicator.get(id);
    if (list) list.push(one);
    else byIndicator.set(id, [one]);
  }
  const wrong: StatedFigure[] = [];
  for (const list of byIndicator.values()) {
    const [first] = list;
    if (!first || !isKnown(input, first) || isRight(input, first, first.quantity.value)) continue;
    const sum = list.reduce((all, { quantity }) => all + quantity.value, 0);
    if (list.length === 1 || !isRight(input, first, sum)) wrong.push(first);
  }
  return wrong.sort((a, b) => a.quantity.start - b.quantity.start);
}

/** Parts that are unread can only make a figure larger: a number is certainly wrong below what was read and above all that there can be. */
function isKnown(input: RuleInput, { ids: [id], quantity }: StatedFigure): boolean {
  const figure = id === undefined ? null : figureFloor(input, id);
  if (id === undefined || !figure) return false;
  return !figure.unread || quantity.value < (figure.value ?? 0) || quantity.value > figureCeiling(input, id);
}

function isRight({ figures }: RuleInput, { ids, quantity }: StatedFigure, said: number): boolean {
  return ids.some((id) => {
    const value = figures.get(id)?.value;
    if (value === null || value === undefined) return false;
    const { decimals, unit } = indicatorInfo(id);
    // Rounded or cut at the digits that the sentence shows; amounts in triệu are rounded to their last digit.
    if (unit === 'đồng') return Math.abs(value - said) < Math.max(1, said >= 1e6 ? 10 ** (6 - quantity.decimals) : 1);
    return decimals === 0
      ? Math.abs(value - said) < 1e-6
      : Math.abs(value - said) < 10 ** -Math.min(decimals, quantity.decimals);
  });
}

function finding(
  { figures }: RuleInput,
  { table, column, record, text }: Sentence,
  wrong: readonly StatedFigure[],
): Found {
  const [first] = wrong;
  const id = first?.ids[0];
  const info = id ? indicatorInfo(id) : null;
  const cell = cellOf(table, column, record);
  let after = text;
  for (const { quantity, ids } of [...wrong].reverse()) {
    const [own] = ids;
    if (own)
      after = `${after.slice(0, quantity.start)}${placeholderOf(indicatorInfo(own).label)}${after.slice(quantity.numberEnd)}`;
  }
  const data = {
    sentence: shorten(text, 90),
    number: first?.quantity.value ?? null,
    unit: first?.quantity.written ?? '',
    indicator: info?.label ?? '',
    figure: id ? (figures.get(id)?.value ?? null) : null,
    others: wrong.slice(1).map(({ quantity }) => `${quantity.value} ${quantity.written}`),
  };
  const fix = after === text ? {} : { fix: [{ cell, before: column.raw[record] ?? '', after }] };
  return atCell(table, column, record, data, { ...fix, keyOf: String(data.figure) });
}

/** "tăng 85 bản" where the figure rose by 58. */
function wrongAmount({ table, column, record, text }: Sentence, { id, said, change, after }: WrongChange): Found {
  const data = {
    sentence: shorten(text, 90),
    number: said.value,
    unit: said.written,
    indicator: indicatorInfo(id).label,
    figure: change,
    isChange: true,
    others: [],
  };
  const fix = [{ cell: cellOf(table, column, record), before: column.raw[record] ?? '', after }];
  return atCell(table, column, record, data, { fix, keyOf: String(change) });
}
