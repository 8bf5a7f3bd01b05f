import { withoutAbbreviations } from '../text/abbreviations';
import { withoutBrackets } from '../text/brackets';
import { exactKey, exactWords, isWithoutMarks, searchKey } from '../text/normal';
import type { IndicatorId } from './ids';
import { INDICATORS, type IndicatorInfo } from './indicator-data';

export { isLaterIndicator } from './later-indicators';
export {
  ACTIVITY_CATEGORIES,
  BOOK_CATEGORIES,
  EQUIPMENT_CATEGORIES,
  INDICATORS,
  SOURCE_CATEGORIES,
  type IndicatorInfo,
} from './indicator-data';

const COUNT_OF = exactKey('số');
const SAYING_NOTHING = new Set(exactWords('tổng số lượng của các trong năm học'));

/** "Số lượt HS đọc" and "Lượt đọc của học sinh" hold the same words. */
function wordsKey(text: string): string {
  return (
    exactWords(withoutAbbreviations(text.normalize('NFC')))
      // "Số tài liệu" counts documents; "tài liệu số" are digital ones.
      .filter((word, i, all) => !SAYING_NOTHING.has(word) || (word === COUNT_OF && i === all.length - 1))
      .sort()
      .join(' ')
  );
}

const BY_ID = new Map(INDICATORS.map((info) => [info.id, info]));
const BY_KEY = new Map<string, IndicatorInfo>();
const BY_PLAIN_KEY = new Map<string, IndicatorInfo>();
/** By their words in any order, those that say nothing left out; null where two figures share them. */
const BY_WORDS = new Map<string, IndicatorInfo | null>();
for (const info of INDICATORS) addKey(info.label, info);
for (const info of INDICATORS) for (const spelling of info.spellings) addKey(spelling, info);
for (const info of INDICATORS) for (const spelling of info.spellings) addKey(withoutAbbreviations(spelling), info);

function addKey(text: string, info: IndicatorInfo): void {
  const key = exactKey(text);
  if (!BY_KEY.has(key)) BY_KEY.set(key, info);
  const plain = searchKey(text).replace(/ /g, '');
  if (!BY_PLAIN_KEY.has(plain)) BY_PLAIN_KEY.set(plain, info);
  // "Lượt đọc/học sinh" has the words of "Lượt đọc của học sinh" and is another figure: a ratio is known by its whole label only.
  if (info.id.startsWith('ratio.copies') || info.id.startsWith('ratio.visits')) return;
  const words = wordsKey(text);
  const there = BY_WORDS.get(words);
  BY_WORDS.set(words, there === undefined || there === info ? info : null);
}

/** Throws RangeError for an id that is not in the contract. */
export function indicatorInfo(id: IndicatorId): IndicatorInfo {
  const info = BY_ID.get(id);
  if (!info) throw new RangeError(`no indicator ${id}`);
  return info;
}

/** The indicator that a label or an id in `history` names; null when it names none. Units in brackets do not matter. */
export function indicatorNamed(text: string): IndicatorInfo | null {
  const byId = BY_ID.get(text.trim() as IndicatorId);
  if (byId) return byId;
  const bare = withoutBrackets(text);
  const each = /^(.+?)\s*\/\s*(?:học sinh|hs)$/iu.exec(bare.trim().normalize('NFC'));
  if (each) return BY_KEY.get(exactKey(`${each[1] ?? ''} trên học sinh`)) ?? null;
  for (const reading of new Set([text, bare, withoutAbbreviations(bare)])) {
    const found =
      BY_KEY.get(exactKey(reading)) ??
      (isWithoutMarks(reading) ? BY_PLAIN_KEY.get(searchKey(reading).replace(/ /g, '')) : undefined);
    if (found) return found;
  }
  const words = bare.length <= 60 ? wordsKey(bare) : '';
  return words.includes(' ') ? (BY_WORDS.get(words) ?? null) : null;
}
