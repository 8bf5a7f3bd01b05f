import { FIELDS, type FieldInfo } from '../library/fields';
import type { FieldId, SectionId } from '../library/ids';
import { likeness } from '../library/nearest';
import { withoutBrackets } from '../text/brackets';
import { exactKey, exactWords, isWithoutMarks, searchKey } from '../text/normal';

/** A field that a header may stand for. */
export interface HeaderCandidate {
  readonly section: SectionId;
  readonly field: FieldId;
  /** 1: a known spelling. 0.97: the same without marks. 0.9: but for "số". 0.8: the spelling inside a longer header. Less: only to be proposed. */
  readonly confidence: number;
  /** Place of the spelling in the field's list: where two fields share a spelling, the one that names it earlier has it. */
  readonly rank: number;
}

/** At or above this a match is taken without asking. */
export const SURE = 0.78;
/** At or above this it is used until somebody says otherwise; below it is only proposed. */
export const USABLE = 0.65;

interface Spelling {
  readonly info: FieldInfo;
  readonly rank: number;
  readonly text: string;
  readonly words: readonly string[];
  readonly key: string;
  readonly plain: string;
}

const SPELLINGS: Spelling[] = [];
const BY_KEY = new Map<string, Spelling[]>();
const BY_PLAIN = new Map<string, Spelling[]>();
const BY_FIRST_WORD = new Map<string, Spelling[]>();
for (const info of FIELDS) {
  [info.label, ...info.spellings].forEach((text, rank) => {
    const spelling: Spelling = {
      info,
      rank,
      text,
      words: exactWords(text),
      key: exactKey(text),
      plain: plainKey(text),
    };
    SPELLINGS.push(spelling);
    push(BY_KEY, spelling.key, spelling);
    push(BY_PLAIN, spelling.plain, spelling);
    if (spelling.words.length > 1) push(BY_FIRST_WORD, spelling.words[0] ?? '', spelling);
  });
}

function push(map: Map<string, Spelling[]>, key: string, spelling: Spelling): void {
  const list = map.get(key);
  if (list) list.push(spelling);
  else map.set(key, [spelling]);
}

export function plainKey(text: string): string {
  return searchKey(text).replace(/ /g, '');
}

/** "Số tiền (đồng)" → "Số tiền"; also "Tên sách *", "Ngày nhập:", "SL [bản]". */
export function withoutUnit(header: string): string {
  const bare = withoutBrackets(header, true).replace(/\s*(?:ĐVT|đơn vị tính)\s*:.*$/iu, '');
  return bare.trim() === '' ? header : bare;
}

const exactMemo = new Map<string, readonly HeaderCandidate[]>();
const fullMemo = new Map<string, readonly HeaderCandidate[]>();
const MEMO_LIMIT = 5000;

/** The fields whose known spellings a header is, case, spaces, punctuation, marks left out, and units in brackets aside. Cheap: for scanning rows. */
export function knownHeader(header: string): readonly HeaderCandidate[] {
  const known = exactMemo.get(header);
  if (known) return known;
  const found = matchKnown(header);
  if (exactMemo.size > MEMO_LIMIT) exactMemo.clear();
  exactMemo.set(header, found);
  return found;
}

function matchKnown(header: string): readonly HeaderCandidate[] {
  if (header.length > 80 || header === '') return [];
  const best = new Map<string, HeaderCandidate>();
  const add = (spellings: readonly Spelling[] | undefined, confidence: number) => {
    for (const { info, rank } of spellings ?? []) {
      const id = `${info.section}.${info.field}`;
      const there = best.get(id);
      if (there && there.confidence >= confidence) continue;
      best.set(id, { section: info.section, field: info.field, confidence, rank });
    }
  };
  for (const text of new Set([header, withoutUnit(header)])) {
    add(BY_KEY.get(exactKey(text)), 1);
    const plain = plainKey(text);
    if (isWithoutMarks(text)) add(BY_PLAIN.get(plain), 0.97);
    else
      add(
        BY_PLAIN.get(plain)?.filter((spelling) => onlyLeavesMarksOut(text, spelling.text)),
        0.92,
      );
    const words = exactWords(text);
    if (words[0] === exactKey('số') && words.length > 1) add(BY_KEY.get(words.slice(1).join('')), 0.9);
    else add(BY_KEY.get(exactKey(`số ${text}`)), 0.9);
  }
  return [...best.values()];
}

/**
 * All fields that a header may stand for: known spellings, spellings inside a longer header, readers' columns by their words, marks that disagree, and
 * slips of the finger. Dearer than `knownHeader`: for rows that are headers already.
 */
export function headerCandidates(header: string): readonly HeaderCandidate[] {
  const known = fullMemo.get(header);
  if (known) return known;
  const best = new Map<string, HeaderCandidate>();
  const add = (candidate: HeaderCandidate) => {
    const id = `${candidate.section}.${candidate.field}`;
    const there = best.get(id);
    if (!there || there.confidence < candidate.confidence) best.set(id, candidate);
  };
  for (const candidate of matchKnown(header)) add(candidate);
  if (header !== '' && header.length <= 120) {
    const bare = withoutUnit(header);
    for (const candidate of containedSpellings(bare)) add(candidate);
    const readers = readersByWords(bare);
    for (const candidate of readers) add(candidate);
    // "Tên tác giả - tên sách", in whatever words and order: the title is what the library counts.
    const words = searchKey(bare);
    if (
      /(?:^| )tac gia(?: |$)/.test(words) &&
      /(?:^| )(?:ten sach|nhan de|ten tai lieu|ten truyen|ten tac pham)(?: |$)/.test(words)
    )
      add({ section: 'holdings', field: 'title', confidence: 0.9, rank: 0 });
    if (saysWhoReads(readers)) best.set('readers.inHouse', IN_HOUSE_OF_SOME);
    const plain = plainKey(bare);
    if (plain.length >= 4 && plain.length <= 40) {
      for (const spelling of SPELLINGS) {
        if (Math.abs(spelling.plain.length - plain.length) > 3 || spelling.plain.length < 4) continue;
        const { section, field } = spelling.info;
        if (spelling.plain === plain)
          add({
            section,
            field,
            confidence: 0.6,
            rank: spelling.rank,
          });
        else {
          const like = likeness(spelling.plain, plain);
          if (like >= 0.85) add({ section, field, confidence: 0.5 + (like - 0.85) * 2, rank: spelling.rank });
        }
      }
    }
  }
  for (const field of ofOtherReaders(header)) best.delete(`readers.${field}`);
  // "Số cuốn/bộ", "Đơn giá bộ": how many and how much a set is, not how many there are and what each costs.
  if (PER_SET.test(header)) for (const field of ['quantity', 'price']) best.delete(`holdings.${field}`);
  const found = [...best.values()];
  if (fullMemo.size > MEMO_LIMIT) fullMemo.clear();
  fullMemo.set(header, found);
  return found;
}

const PER_SET = /(?:\/|mỗi|trên|một|1)\s*bộ(?!\p{L})|giá\s+bộ(?!\p{L})/iu;

/** "Số lương" for "Số lượng": marks are missing, none is another. */
function onlyLeavesMarksOut(header: string, spelling: string): boolean {
  const wanted = exactWords(spelling).join(' ').normalize('NFD');
  const there = exactWords(header).join(' ').normalize('NFD');
  let at = 0;
  for (const character of wanted) {
    if (there.charAt(at) === character) at++;
    else if (character === 'đ' && there.charAt(at) === 'd') at++;
    else if (!/[\u0300-\u036f]/.test(character)) return false;
  }
  return at === there.length;
}

/** Known spellings of two words or more that stand inside the header: "Số đăng ký cá biệt sách tham khảo". */
function containedSpellings(header: string): HeaderCandidate[] {
  const words = exactWords(header);
  const found: HeaderCandidate[] = [];
  for (let start = 0; start < words.length; start++) {
    for (const spelling of BY_FIRST_WORD.get(words[start] ?? '') ?? []) {
      if (spelling.words.length >= words.length || start + spelling.words.length > words.length) continue;
      let same = true;
      for (let i = 1; i < spelling.words.length && same; i++) same = words[start + i] === spelling.words[i];
      if (!same) continue;
      // The more of the header it explains, and the nearer to its start, the better.
      const share = spelling.words.length / words.length;
      found.push({
        section: spelling.info.section,
        field: spelling.info.field,
        confidence: (start === 0 ? 0.72 : 0.66) + 0.12 * share,
        rank: spelling.rank,
      });
    }
  }
  return found;
}

/** The rank of a readers' column that is known by its words and by no spelling of the list. */
export const READERS_BY_WORDS = 50;
const PUPIL = new Set(['hs', 'hoc', 'em', 'tre', 'chau']);
const TEACHER = new Set(['gv', 'giao', 'cbgv', 'cb', 'gvnv', 'cbgvnv', 'cbnv']);
const VISIT = new Set(['doc', 'luot', 'ban', 'den', 'vao', 'nguoi']);

/** Which words of reading and borrowing stand in a text. */
export function whoReads(text: string): { pupil: boolean; teacher: boolean; borrowed: boolean; visit: boolean } {
  const words = searchKey(text).split(' ');
  const has = (set: ReadonlySet<string>) => words.some((word) => set.has(word));
  return { pupil: has(PUPIL), teacher: has(TEACHER), borrowed: words.includes('muon'), visit: has(VISIT) };
}

/** The fields of pupils in a head that speaks of teachers alone, and the other way round: "Mượn về Giáo viên" holds a spelling of loans by pupils. */
export function ofOtherReaders(header: string): readonly FieldId[] {
  const { pupil, teacher } = whoReads(header);
  if (pupil === teacher) return [];
  return pupil ? ['teacherVisits', 'teacherLoans'] : ['pupilVisits', 'pupilLoans'];
}

const COUNTS_READERS = /^(?:(?:so|tong|tong so|cong|ts) )?(?:luot|doc|muon)(?: |$)/;

/** The readers' column that a head in no list of spellings is by its words ("Lượt đến thư viện CBGV"); empty where it says neither who nor what. */
export function readersNamed(header: string): readonly HeaderCandidate[] {
  return COUNTS_READERS.test(searchKey(header)) ? readersByWords(withoutUnit(header)) : [];
}

/** Visits and loans come in more wordings than a list can hold: who, and whether something was borrowed, decides. */
function readersByWords(header: string): HeaderCandidate[] {
  const words = searchKey(header).split(' ');
  const { pupil, teacher, borrowed, visit } = whoReads(header);
  const one = (field: FieldId, confidence: number): HeaderCandidate => ({
    section: 'readers',
    field,
    confidence,
    rank: READERS_BY_WORDS,
  });
  if (words.includes('cho') && words.includes('tai')) {
    if (pupil === teacher || borrowed) return [one('inHouse', 0.85)];
    return [one(pupil ? 'pupilVisits' : 'teacherVisits', 0.82), one('inHouse', USABLE)];
  }
  if (pupil === teacher) return [];
  if (borrowed) return [one(pupil ? 'pupilLoans' : 'teacherLoans', 0.85)];
  return visit ? [one(pupil ? 'pupilVisits' : 'teacherVisits', 0.82)] : [];
}

/** "Đọc tại chỗ" of pupils or of teachers are their visits; it is a column of its own only where another says those. */
export const IN_HOUSE_OF_SOME: HeaderCandidate = {
  section: 'readers',
  field: 'inHouse',
  confidence: USABLE,
  rank: READERS_BY_WORDS,
};

/** Whether a header speaks of reading on the spot by pupils alone or by teachers alone. */
export function saysWhoReads(candidates: readonly HeaderCandidate[]): boolean {
  const has = (field: FieldId) => candidates.some((candidate) => candidate.field === field);
  return has('inHouse') && (has('pupilVisits') || has('teacherVisits'));
}

const ORDINAL = new Set(['stt', 'tt', 'sott', 'sothutu', 'thutu', 'so']);

/** STT and its kin: a running number that says nothing. */
export function isOrdinalHeader(header: string): boolean {
  const key = plainKey(withoutUnit(header));
  return ORDINAL.has(key) && key !== 'so';
}
