import type { FigureSet } from '../figures/figure';
import { INDICATORS } from '../library/indicators';
import type { IndicatorId } from '../library/ids';
import { cleanText } from '../text/normal';
import { trendOf } from './figure-text';

/** A sentence's claim that something rose, fell or stood still (docs/RULES.md, `cau-tang-giam-sai`). */
export interface Claim {
  readonly direction: 1 | 0 | -1;
  /** "không tăng", "không giảm": the figure did anything but that. */
  readonly denied?: true;
  /** The indicators it is about; empty when the sentence names nothing that is counted. */
  readonly ids: readonly IndicatorId[];
}

/** "tăng cường", "gia tăng" and their like say nothing about a figure; "nhiều hơn" does where it is more than last year. */
const CLAIM_WORD =
  /(?<![\p{L}])(?:(không |chưa )?(tăng|giảm|(?:cao|nhiều|lớn|đông|thấp|ít|nhỏ) hơn(?= (?:so với )?(?:cùng kỳ|năm (?:học|trước|ngoái|qua))))|giữ nguyên|không đổi|không thay đổi)(?! cường|\p{L})/gu;
const UP = /^(?:tăng|cao|nhiều|lớn|đông)/;
const CLAUSE_END = /[;.!?]|,(?!\d)|(?<!\p{L})(?:nhưng|song|còn|trong khi)(?!\p{L})/u;

interface Subject {
  readonly words: RegExp;
  readonly ids: (clause: string) => readonly IndicatorId[];
}

const word = (pattern: string) => new RegExp(`(?<!\\p{L})(?:${pattern})(?!\\p{L})`, 'iu');
const VALUE = word('giá trị|kinh phí|số tiền|trị giá');
const TITLES = word('đầu sách|tên sách|số tên|nhan đề');
const COPIES = word('số lượng|số bản|bản sách|cuốn|quyển');
const PUPILS = word('học sinh|HS|trẻ');
const TEACHERS = word('giáo viên|GV');

/** Copies, titles and value of one kind of movement: which of them a clause speaks of; copies when it names none. */
function measures(clause: string, copies: IndicatorId, titles: IndicatorId | null, value: IndicatorId): IndicatorId[] {
  const ids: IndicatorId[] = [];
  const saysTitles = titles !== null && TITLES.test(clause);
  if (COPIES.test(clause) || (!saysTitles && !VALUE.test(clause))) ids.push(copies);
  if (titles !== null && saysTitles) ids.push(titles);
  if (VALUE.test(clause)) ids.push(value);
  return ids;
}

function persons(clause: string, pupil: IndicatorId, teacher: IndicatorId, total: IndicatorId): IndicatorId[] {
  const [pupils, teachers] = [PUPILS.test(clause), TEACHERS.test(clause)];
  if (pupils === teachers) return [total];
  return [pupils ? pupil : teacher];
}

/** In this order: the first that a clause names is what it is about, the readers' two being looked for together. */
const MOVEMENTS: readonly Subject[] = [
  {
    words: word('bổ sung|sách mới|bổ trợ'),
    ids: (clause) => measures(clause, 'additions.copies', 'additions.titles', 'additions.value'),
  },
  {
    words: word('thanh lọc|thanh lý|thanh lí'),
    ids: (clause) => measures(clause, 'withdrawals.copies', null, 'withdrawals.value'),
  },
];
const READERS: readonly Subject[] = [
  {
    words: word('bạn đọc|lượt đọc|lượt đến|người đọc|độc giả'),
    ids: (clause) => persons(clause, 'visits.pupil', 'visits.teacher', 'visits.total'),
  },
  {
    words: word('lượt mượn|mượn sách|sách mượn'),
    ids: (clause) => persons(clause, 'loans.pupil', 'loans.teacher', 'loans.total'),
  },
];
const STOCK: readonly Subject[] = [
  {
    words: word('vốn tài liệu|vốn sách|tổng số sách|số lượng sách|số bản sách|đầu sách|tên sách'),
    ids: (clause) => measures(clause, 'copies.total', 'titles.total', 'value.total'),
  },
];

/** Longest first, so that "Sách giáo khoa bổ sung" is not taken for "Sách giáo khoa". */
const LABELLED = [...INDICATORS]
  .sort((a, b) => b.label.length - a.label.length)
  .map(({ id, label }) => ({ id, words: word(label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')) }));

function subjectsOf(clause: string): readonly IndicatorId[] {
  const labelled = LABELLED.find(({ words }) => words.test(clause));
  for (const subject of MOVEMENTS) {
    if (subject.words.test(clause)) return labelled?.id.startsWith('additions.') ? [labelled.id] : subject.ids(clause);
  }
  const readers = READERS.filter((subject) => subject.words.test(clause)).flatMap((subject) => [
    ...subject.ids(clause),
  ]);
  if (readers.length > 0) return readers;
  if (labelled) return [labelled.id];
  return STOCK.find((subject) => subject.words.test(clause))?.ids(clause) ?? [];
}

/**
 * The claims of a sentence in its order. A clause without a subject of its own speaks of the one before it ("Sách bổ sung tăng về số lượng,
 * giảm về giá trị"). "tăng cường" is no claim; placeholders are not looked into.
 */
export function claimsOf(sentence: string): Claim[] {
  const claims: Claim[] = [];
  let subject = '';
  for (const clause of cleanText(sentence)
    .replace(/\{[^}]*\}/g, ' ')
    .split(CLAUSE_END)) {
    const words = [...clause.matchAll(CLAIM_WORD)];
    const own = subjectsOf(clause);
    const ids =
      own.length > 0
        ? MOVEMENTS.some(({ words: w }) => w.test(clause))
          ? own
          : refine(subject, clause, own)
        : subjectsOf(`${subject} ${clause}`);
    if (own.length > 0) subject = subjectWords(clause);
    for (const match of words) {
      const direction = match[2] === undefined ? 0 : UP.test(match[2]) ? 1 : -1;
      claims.push(match[1] === undefined ? { direction, ids } : { direction, denied: true, ids });
    }
  }
  return claims;
}

/** A measure alone ("số bản", "giá trị") belongs to the movement that the sentence spoke of before. */
function refine(subject: string, clause: string, own: readonly IndicatorId[]): readonly IndicatorId[] {
  const onlyStock = own.every((id) => id === 'copies.total' || id === 'titles.total' || id === 'value.total');
  return onlyStock && subject !== '' ? subjectsOf(`${subject} ${clause}`) : own;
}

/** What a later clause inherits: the movement or the readers, not the measure. */
function subjectWords(clause: string): string {
  for (const { words } of [...MOVEMENTS, ...READERS]) {
    const match = words.exec(clause);
    if (match) return match[0];
  }
  return '';
}

/** True and known to be true; false also where a figure is unknown. */
export function holds(claim: Claim, figures: FigureSet): boolean {
  return claim.ids.every((id) => {
    const trend = trendOf(figures, id);
    return claim.denied ? trend !== null && trend !== claim.direction : trend === claim.direction;
  });
}
