import { searchKey } from '../text/normal';
import {
  headerCandidates,
  IN_HOUSE_OF_SOME,
  knownHeader,
  ofOtherReaders,
  READERS_BY_WORDS,
  saysWhoReads,
  USABLE,
  type HeaderCandidate,
} from './header-match';
import { headerYear } from './header-year';

const MONEY_UNIT =
  /[([]\s*(?:(?:đơn vị(?: tính)?|đvt)\s*:?\s*)?(?:(?:triệu|nghìn|ngàn|tr\.?|1[.,]?000)\s*)?(?:đồng|đ|vnđ|vnd)\s*[)\]]/iu;
const VALUE_OF: Readonly<Record<string, HeaderCandidate['field']>> = {
  opening: 'openingValue',
  added: 'addedValue',
  withdrawn: 'withdrawnValue',
  closing: 'closingValue',
  copies: 'value',
};
const MOVEMENTS = new Set(['opening', 'added', 'withdrawn', 'closing']);

type Measure = 'titles' | 'copies' | 'value' | null;

/** What a head measures: numbers of titles or copies, or money; null for any other. */
export function measureOf(text: string): Measure {
  for (const candidate of knownHeader(text)) {
    if (candidate.section !== 'holdings') continue;
    if (candidate.field === 'value' || candidate.field === 'amount') return 'value';
    if (candidate.field === 'titles') return 'titles';
    if (candidate.field === 'copies' || candidate.field === 'quantity') return 'copies';
  }
  return null;
}

/** What a column may be, from its own heading and those of its groups. */
export function candidatesOf(parts: readonly string[]): readonly HeaderCandidate[] {
  const leaf = parts[parts.length - 1] ?? '';
  const best = new Map<string, HeaderCandidate>();
  const add = (candidate: HeaderCandidate, confidence = candidate.confidence) => {
    const id = `${candidate.section}.${candidate.field}`;
    const there = best.get(id);
    if (!there || there.confidence < confidence) best.set(id, { ...candidate, confidence });
  };
  const money = parts.some((part) => MONEY_UNIT.test(part));
  if (parts.length === 1) {
    for (const candidate of headerCandidates(leaf)) add(money ? asValue(candidate) : candidate);
    return [...best.values()];
  }
  const group = parts.slice(0, -1).join(' ');
  for (const joined of [`${group} ${leaf}`, `${leaf} ${group}`])
    for (const candidate of knownHeader(joined)) add(candidate);
  const groupMeasure = money ? 'value' : measureOf(group);
  const leafMeasure = measureOf(leaf);
  const borrowed = searchKey(group).split(' ').includes('muon');
  for (const candidate of headerCandidates(leaf)) {
    if (candidate.section === 'holdings' && MOVEMENTS.has(candidate.field)) {
      if (groupMeasure === 'value') add(asValue(candidate));
      else if (groupMeasure !== 'titles') add(candidate);
      else if (candidate.field === 'closing') add({ ...candidate, field: 'titles' });
    } else if (candidate.section === 'readers' && borrowed) {
      if (candidate.field === 'pupilVisits') add({ ...candidate, field: 'pupilLoans' });
      else if (candidate.field === 'teacherVisits') add({ ...candidate, field: 'teacherLoans' });
      else add(candidate);
    } else {
      add(candidate, candidate.confidence * 0.96);
    }
  }
  for (const candidate of headerCandidates(group)) {
    if (candidate.section === 'holdings' && MOVEMENTS.has(candidate.field)) {
      // "Đầu năm" over "Số tên | Số bản | Giá trị".
      if (leafMeasure === 'copies') add(candidate);
      else if (leafMeasure === 'value') add(asValue(candidate));
      else if (leafMeasure === 'titles' && candidate.field === 'closing') add({ ...candidate, field: 'titles' });
      if (leafMeasure !== null)
        for (const measure of ['title', 'titles', 'copies', 'value', 'quantity', 'amount'])
          best.delete(`holdings.${measure}`);
      if (leafMeasure === 'titles' && candidate.field === 'closing') add({ ...candidate, field: 'titles' });
    } else {
      // "Kiểm kê" over the years: the group says what it is.
      add(candidate, candidate.confidence * (headerYear(leaf) !== null ? 0.95 : 0.7));
    }
  }
  const readers = readersOfGroups(group, leaf);
  for (const candidate of readers) add(candidate);
  if (saysWhoReads(readers)) best.set('readers.inHouse', IN_HOUSE_OF_SOME);
  for (const field of ofOtherReaders(`${group} ${leaf}`)) best.delete(`readers.${field}`);
  return [...best.values()];
}

function asValue(candidate: HeaderCandidate): HeaderCandidate {
  if (candidate.section !== 'holdings') return candidate;
  const field = VALUE_OF[candidate.field];
  return field ? { ...candidate, field } : candidate;
}

/** "Học sinh" over "Đọc | Mượn", and "Lượt mượn" over "HS | GV". */
function readersOfGroups(group: string, leaf: string): readonly HeaderCandidate[] {
  return headerCandidates(`${leaf} ${group}`).filter(
    (candidate) =>
      candidate.section === 'readers' && candidate.confidence >= USABLE && candidate.rank === READERS_BY_WORDS,
  );
}
