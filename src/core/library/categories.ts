import { cleanText, exactKey, exactWords, isWithoutMarks, searchKey } from '../text/normal';
import { CATEGORIES, type CategoryInfo } from './category-data';
import type { CategoryGroup, CategoryId } from './ids';
import { namedChoice, nearestNames, type NamedChoice } from './nearest';

export { CATEGORIES, type CategoryInfo } from './category-data';

/**
 * How a text names a category. standard: its standard name; own: a name or spelling of the school's "Danh mục", as it stands there;
 * variant: a known spelling of either that is still counted (docs/RULES.md, `loai-viet-khac`).
 */
export interface CategoryMatch {
  readonly id: CategoryId;
  readonly how: 'standard' | 'variant' | 'own';
  /** The name to offer in its place: the standard name, or the school's own category. */
  readonly name: string;
}

/** A category somebody may have meant. Only ever shown to a person (docs/RULES.md: a proposal is never a fix). */
export interface CategoryProposal {
  readonly id: CategoryId;
  readonly name: string;
  /** 0–1. */
  readonly score: number;
}

/** One row of "Danh mục". */
export interface OwnCategory {
  /** null: taken from the category it rolls up to. */
  readonly group: CategoryGroup | null;
  readonly name: string;
  /** The name of a standard category or of another own one; '' when the name is itself a standard one. */
  readonly parent: string;
  readonly spellings: readonly string[];
  readonly unit: string;
}

interface Entry {
  readonly id: CategoryId;
  readonly name: string;
  readonly own: boolean;
}

interface Phrase {
  readonly id: CategoryId;
  /** Word keys; null stands for any words between. */
  readonly words: readonly (string | null)[];
  readonly plainWords: readonly (string | null)[];
}

interface GroupIndex {
  /** Exact text (NFC, squeezed) → a name as it should stand. */
  readonly standing: Map<string, CategoryMatch>;
  readonly byKey: Map<string, Entry>;
  /** Key without marks → entry; null where two categories share it. */
  readonly byPlainKey: Map<string, Entry | null>;
  /** By their first words. */
  readonly phrases: Map<string, Phrase[]>;
  readonly plainPhrases: Map<string, Phrase[]>;
  readonly choices: NamedChoice<CategoryId>[];
  readonly memo: Map<string, CategoryMatch | null>;
}

export const CATEGORY_GROUPS: readonly CategoryGroup[] = ['document', 'equipment', 'activity', 'source', 'condition'];
const GROUP_NAMES: Readonly<Record<CategoryGroup, readonly string[]>> = {
  document: ['Tài liệu', 'Sách', 'Loại sách', 'Vốn tài liệu', 'Loại tài liệu', 'document'],
  equipment: ['Thiết bị', 'Cơ sở vật chất', 'CSVC', 'Loại thiết bị', 'Tài sản', 'equipment'],
  activity: ['Hoạt động', 'Loại hoạt động', 'Hình thức', 'activity'],
  source: ['Nguồn', 'Nguồn cung cấp', 'Nguồn gốc', 'source'],
  condition: ['Tình trạng', 'Tình trạng sách', 'Chất lượng', 'condition'],
};
const GROUP_BY_NAME = new Map<string, CategoryGroup>();
for (const group of CATEGORY_GROUPS)
  for (const name of GROUP_NAMES[group])
    if (!GROUP_BY_NAME.has(searchKey(name))) GROUP_BY_NAME.set(searchKey(name), group);
const MEMO_LIMIT = 20_000;
const GAP = '…';

/** The group that a cell of the column "Nhóm" names; null when it names none. */
export function groupNamed(text: string): CategoryGroup | null {
  return GROUP_BY_NAME.get(searchKey(text)) ?? null;
}

/** The Vietnamese name of a group as "Danh mục" writes it. */
export function groupName(group: CategoryGroup): string {
  return GROUP_NAMES[group][0] ?? group;
}

const INFO_BY_ID = new Map<CategoryId, CategoryInfo>(CATEGORIES.map((info) => [info.id, info]));

function info(id: CategoryId): CategoryInfo {
  const found = INFO_BY_ID.get(id);
  if (!found) throw new RangeError(`no category ${id}`);
  return found;
}

/** The printed name of a category, e.g. "Sách giáo khoa". */
export function categoryName(id: CategoryId): string {
  return info(id).names[0] ?? id;
}

/** What a category is counted in, e.g. "bản"; '' where it has no unit. */
export function categoryUnit(id: CategoryId): string {
  return info(id).unit;
}

export function categoryGroup(id: CategoryId): CategoryGroup {
  return info(id).group;
}

/** The categories of a group in the contract's order. */
export function categoriesOf(group: CategoryGroup): readonly CategoryInfo[] {
  return CATEGORIES.filter((category) => category.group === group);
}

/**
 * The report's categories together with the school's own, which roll up to them. Texts are matched by exact key (case, spaces, punctuation,
 * composition, tone placement, i/y), and texts typed entirely without marks by their letters; words that differ by their marks never meet.
 */
export class CategoryDictionary {
  /** The school's own rows, as they were understood; `id` is null where the row rolls up to nothing that is known. */
  readonly own: readonly (OwnCategory & { readonly id: CategoryId | null })[];
  private readonly groups: ReadonlyMap<CategoryGroup, GroupIndex>;

  constructor(own: readonly OwnCategory[] = []) {
    const groups = new Map<CategoryGroup, GroupIndex>();
    for (const group of CATEGORY_GROUPS) groups.set(group, emptyIndex());
    this.groups = groups;
    this.own = resolveOwn(own);
    // The school's words come first: "pháp luật" is reference "unless the school says otherwise".
    for (const row of this.own) {
      if (row.id === null) continue;
      const index = this.index(categoryGroup(row.id));
      const standard = info(row.id).names.some((name) => cleanText(name) === row.name);
      const name = standard ? categoryName(row.id) : row.name;
      if (!standard) addStanding(index, row.name, { id: row.id, how: 'own', name });
      addSpelling(index, row.name, { id: row.id, name, own: true });
      for (const spelling of row.spellings) {
        addStanding(index, spelling, { id: row.id, how: 'own', name });
        addSpelling(index, spelling, { id: row.id, name, own: true });
      }
    }
    for (const category of CATEGORIES) {
      const index = this.index(category.group);
      for (const name of category.names) {
        index.standing.set(cleanText(name), { id: category.id, how: 'standard', name });
        index.byKey.set(exactKey(name), { id: category.id, name, own: false });
      }
    }
    for (const category of CATEGORIES) {
      const index = this.index(category.group);
      const entry: Entry = { id: category.id, name: categoryName(category.id), own: false };
      for (const name of category.names) addSpelling(index, name, { ...entry, name });
      for (const spelling of category.spellings) addSpelling(index, spelling, entry);
      for (const cue of category.cues) addPhrase(index, cue, category.id);
    }
  }

  /**
   * The category that a whole cell names, or null. Abbreviations count only inside their own group, because TK, NV and TL mean other things elsewhere.
   */
  lookup(group: CategoryGroup, text: string): CategoryMatch | null {
    const index = this.index(group);
    const known = index.memo.get(text);
    if (known !== undefined) return known;
    const match = find(index, cleanText(text));
    if (index.memo.size < MEMO_LIMIT) index.memo.set(text, match);
    return match;
  }

  /**
   * The categories that a longer text mentions, each once, in order of appearance. Where phrases overlap the longer one wins ("tủ trưng bày sách" is not
   * also a display). Words must agree with their marks, unless the text has none at all.
   */
  mentioned(group: CategoryGroup, text: string): CategoryId[] {
    const index = this.index(group);
    const plain = isWithoutMarks(text);
    const words = plain ? searchKey(text).split(' ') : exactWords(text);
    const taken: { from: number; to: number; id: CategoryId; weight: number }[] = [];
    const phrases = plain ? index.plainPhrases : index.phrases;
    for (let from = 0; from < words.length; from++) {
      for (const phrase of phrases.get(words[from] ?? '') ?? []) {
        const pattern = plain ? phrase.plainWords : phrase.words;
        const to = phraseEnd(words, pattern, from);
        if (to > 0) taken.push({ from, to, id: phrase.id, weight: pattern.length });
      }
    }
    if (taken.length === 0) return [];
    taken.sort((a, b) => b.weight - a.weight || b.to - b.from - (a.to - a.from) || a.from - b.from);
    const kept: typeof taken = [];
    for (const hit of taken) if (kept.every((other) => hit.to <= other.from || hit.from >= other.to)) kept.push(hit);
    kept.sort((a, b) => a.from - b.from);
    return [...new Set(kept.map((hit) => hit.id))];
  }

  /** The names nearest to a text that names none, best first; empty when nothing is near enough to be worth showing. */
  nearest(group: CategoryGroup, text: string, limit = 3): CategoryProposal[] {
    return nearestNames(text, this.index(group).choices, limit).map((found) => ({
      id: found.id,
      name: categoryName(found.id),
      score: found.score,
    }));
  }

  name(id: CategoryId): string {
    return categoryName(id);
  }

  unit(id: CategoryId): string {
    return categoryUnit(id);
  }

  group(id: CategoryId): CategoryGroup {
    return categoryGroup(id);
  }

  private index(group: CategoryGroup): GroupIndex {
    const index = this.groups.get(group);
    if (!index) throw new RangeError(`no category group ${group}`);
    return index;
  }
}

function emptyIndex(): GroupIndex {
  return {
    standing: new Map(),
    byKey: new Map(),
    byPlainKey: new Map(),
    phrases: new Map(),
    plainPhrases: new Map(),
    choices: [],
    memo: new Map(),
  };
}

function addStanding(index: GroupIndex, text: string, match: CategoryMatch): void {
  const key = cleanText(text);
  if (key !== '' && !index.standing.has(key)) index.standing.set(key, match);
}

/** The first comer keeps a key: own words before standard names' spellings. */
function addSpelling(index: GroupIndex, text: string, entry: Entry): void {
  const key = exactKey(text);
  if (key === '') return;
  if (!index.byKey.has(key)) index.byKey.set(key, entry);
  const owner = index.byKey.get(key) ?? entry;
  const plain = searchKey(text).replace(/ /g, '');
  const there = index.byPlainKey.get(plain);
  if (there === undefined) index.byPlainKey.set(plain, owner);
  else if (there && there.id !== owner.id && !there.own) index.byPlainKey.set(plain, null);
  index.choices.push(namedChoice(owner.id, text));
  if (exactWords(text).length > 1) addPhrase(index, text, owner.id);
}

function addPhrase(index: GroupIndex, text: string, id: CategoryId): void {
  const words: (string | null)[] = [];
  const plainWords: (string | null)[] = [];
  for (const [part, piece] of text.split(GAP).entries()) {
    if (part > 0) {
      words.push(null);
      plainWords.push(null);
    }
    words.push(...exactWords(piece));
    plainWords.push(...searchKey(piece).split(' '));
  }
  const phrase: Phrase = { id, words, plainWords };
  addTo(index.phrases, words[0] ?? '', phrase);
  addTo(index.plainPhrases, plainWords[0] ?? '', phrase);
}

function addTo(phrases: Map<string, Phrase[]>, word: string, phrase: Phrase): void {
  const list = phrases.get(word);
  if (list) list.push(phrase);
  else phrases.set(word, [phrase]);
}

/** A gap spans at most this many words, so that two far ends of a sentence make no phrase. */
const WIDEST_GAP = 6;

/** Where a phrase that starts at `from` ends (exclusive); 0 when it does not stand there. */
function phraseEnd(words: readonly string[], pattern: readonly (string | null)[], from: number): number {
  let at = from;
  for (let i = 0; i < pattern.length; i++) {
    const wanted = pattern[i];
    if (wanted === null) {
      const after = pattern[i + 1];
      let step = 0;
      while (step <= WIDEST_GAP && at + step < words.length && words[at + step] !== after) step++;
      if (words[at + step] !== after) return 0;
      at += step;
    } else {
      if (words[at] !== wanted) return 0;
      at++;
    }
  }
  return at;
}

function find(index: GroupIndex, clean: string): CategoryMatch | null {
  if (clean === '') return null;
  const standing = index.standing.get(clean);
  if (standing) return standing;
  const key = exactKey(clean);
  if (key === '') return null;
  const byKey = index.byKey.get(key);
  if (byKey) return { id: byKey.id, how: 'variant', name: byKey.name };
  if (!isWithoutMarks(clean)) return null;
  const plain = index.byPlainKey.get(searchKey(clean).replace(/ /g, ''));
  return plain ? { id: plain.id, how: 'variant', name: plain.name } : null;
}

/** Finds what each own row rolls up to: through its parent, the parent's parent …, or its own name where that is a standard one. */
function resolveOwn(rows: readonly OwnCategory[]): (OwnCategory & { readonly id: CategoryId | null })[] {
  const parents = new Map<string, OwnCategory>();
  for (const row of rows) if (row.parent !== '') parents.set(exactKey(row.name), row);
  return rows.map((row) => {
    let at = row;
    for (let steps = 0; steps < 8; steps++) {
      const target = at.parent === '' ? at.name : at.parent;
      const id = standardNamed(target, row.group ?? at.group);
      if (id) return { ...row, id };
      const next = parents.get(exactKey(target));
      if (at.parent === '' || !next || next === at) break;
      at = next;
    }
    return { ...row, id: null };
  });
}

function standardNamed(text: string, group: CategoryGroup | null): CategoryId | null {
  const key = exactKey(text);
  if (key === '') return null;
  const pool = group ? categoriesOf(group) : CATEGORIES;
  for (const category of pool) {
    if (category.id === text || category.names.some((name) => exactKey(name) === key)) return category.id;
  }
  for (const category of pool)
    if (category.spellings.some((spelling) => exactKey(spelling) === key)) return category.id;
  return null;
}
