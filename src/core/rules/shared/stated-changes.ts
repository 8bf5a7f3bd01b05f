import type { FigureSet } from '../../figures/figure';
import { indicatorInfo } from '../../library/indicators';
import type { IndicatorId } from '../../library/ids';
import { figureNumber, trendOf, TREND_WORDS } from '../../report/figure-text';
import { numberText } from '../../report/number-text';
import { placeholderOf } from '../../report/placeholders';
import { quantitiesIn, type Quantity } from './quantities';
import { trendClaims } from './trend-claims';

/** A word of change with what goes with it ("tăng mạnh", "không giảm", "nhiều hơn"). */
const CHANGE =
  /(?<!\p{L})(?:(?:không |chưa )?(?<word>tăng|giảm|(?:cao|nhiều|lớn|đông|thấp|ít|nhỏ) hơn(?= (?:so với )?(?:cùng kỳ|năm (?:học|trước|ngoái|qua))))|giữ nguyên|không đổi|không thay đổi)(?! cường|\p{L})(?: (?:lên|thêm|đi|xuống|nhẹ|mạnh|nhiều|ít|đều|vọt|đáng kể|rõ rệt|rõ nét|được)(?!\p{L}))*/giu;
const ABOUT = /^\s*(?:(?:là|khoảng|gần|hơn|trên)\s+)?/u;
const PAIRS: Readonly<Record<string, readonly [up: string, down: string]>> = {
  cao: ['cao hơn', 'thấp hơn'],
  thấp: ['cao hơn', 'thấp hơn'],
  nhiều: ['nhiều hơn', 'ít hơn'],
  đông: ['đông hơn', 'ít hơn'],
  ít: ['nhiều hơn', 'ít hơn'],
  lớn: ['lớn hơn', 'nhỏ hơn'],
  nhỏ: ['lớn hơn', 'nhỏ hơn'],
};

interface Change {
  readonly word: string;
  readonly start: number;
  readonly end: number;
  /** How much, where the sentence says so at once. */
  readonly amount: Quantity | null;
  readonly isExact: boolean;
}

function changesIn(text: string): Change[] {
  const quantities = quantitiesIn(text);
  return [...text.matchAll(CHANGE)].map((match) => {
    const end = match.index + match[0].length;
    const about = ABOUT.exec(text.slice(end))?.[0] ?? '';
    const word = (match.groups?.word ?? '').toLocaleLowerCase('vi');
    // "Giữ nguyên 450 lượt" says the figure, not how much it changed.
    const amount = word === '' ? null : (quantities.find(({ start }) => start === end + about.length) ?? null);
    return { word, start: match.index, end, amount, isExact: /^(?:là)?$/.test(about.trim()) };
  });
}

/**
 * The sentence with its one word of change, and the amount behind it, as the figures have them; null where the sentence has several such words or says how much in a
 * way that cannot be put right by a word ("tăng từ 7 lên 8").
 */
export function trueWording(
  text: string,
  figures: FigureSet,
  ids: readonly IndicatorId[],
): { readonly word: string; readonly text: string } | null {
  const changes = changesIn(text);
  const [change] = changes;
  const [id] = ids;
  const trend = id ? trendOf(figures, id) : null;
  if (changes.length !== 1 || !change || !id || trend === null || /^\s*từ\s/u.test(text.slice(change.end))) return null;
  const rest = text.slice(change.end);
  const word = wordOf(change.word, trend, /^\s*so với/u.test(rest));
  const cased = /^\p{Lu}/u.test(text.slice(change.start))
    ? word.charAt(0).toLocaleUpperCase('vi') + word.slice(1)
    : word;
  const before = text.slice(0, change.start) + cased;
  if (!change.amount) return { word, text: before + rest };
  const behind = text.slice(change.amount.end);
  if (trend === 0) return { word, text: before + behind };
  const amount = ids.length === 1 ? trueAmount(change.amount, figures, id) : null;
  if (amount === null) return null;
  const unit = text.slice(change.amount.numberEnd, change.amount.end);
  return { word, text: `${before} ${amount}${unit}${behind}` };
}

function wordOf(said: string, trend: 1 | 0 | -1, comparesNext: boolean): string {
  const pair = PAIRS[said.split(' ')[0] ?? ''];
  if (trend === 0) return pair && !comparesNext ? 'bằng' : TREND_WORDS.same;
  const [up, down] = pair ?? [TREND_WORDS.up, TREND_WORDS.down];
  return trend > 0 ? up : down;
}

/** How much the figure really changed, in the unit of what is said; null where that is another unit. */
function realChange({ unit }: Quantity, figures: FigureSet, id: IndicatorId): number | null {
  const info = indicatorInfo(id);
  const change = figureNumber(figures, id, unit === '%' && info.unit !== '%' ? 'percent' : 'difference');
  const fits = unit === '%' || unit === info.unit || (unit === 'chiếc' && id.startsWith('equipment.'));
  return fits && change !== null ? Math.abs(change) : null;
}

function trueAmount(said: Quantity, figures: FigureSet, id: IndicatorId): string | null {
  const change = realChange(said, figures, id);
  if (change === null) return null;
  return numberText(change, said.unit === '%' ? Math.max(1, Math.min(2, said.decimals)) : indicatorInfo(id).decimals);
}

/** A change of the right direction by another amount than the figures': "tăng 85 bản" where it rose by 58. */
export interface WrongChange {
  readonly id: IndicatorId;
  readonly said: Quantity;
  readonly change: number;
  /** The sentence with the live comparison in place of the words. */
  readonly after: string;
}

/** The first wrong amount of a sentence that makes one claim about one figure; null where it is right, rounded or cut, or nobody knows. */
export function wrongChange(text: string, figures: FigureSet): WrongChange | null {
  const [claim, ...more] = trendClaims(text);
  const [change, ...others] = changesIn(text);
  const [id, ...furtherIds] = claim?.ids ?? [];
  if (!claim || !change?.amount || !id || claim.denied || !change.isExact) return null;
  if (more.length + others.length + furtherIds.length > 0 || trendOf(figures, id) !== claim.direction) return null;
  const real = realChange(change.amount, figures, id);
  const { value, decimals, unit } = change.amount;
  const step = unit === 'đồng' && value >= 1e6 ? 10 ** (6 - decimals) : 10 ** -decimals;
  if (real === null || Math.abs(real - value) < (unit === '%' || unit === 'đồng' ? step : 1e-6)) return null;
  const behind = text
    .slice(change.amount.end)
    .replace(/^\s*(?:bản |sách )?so với (?:cùng kỳ )?(?:của )?năm (?:học )?(?:trước|ngoái)(?: đó)?/iu, '');
  const claimed = placeholderOf(indicatorInfo(id).label, 'so với năm trước');
  return { id, said: change.amount, change: real, after: text.slice(0, change.start) + claimed + behind };
}
