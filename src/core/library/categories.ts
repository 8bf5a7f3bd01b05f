import { cleanText, exactKey, exactWords, isWithoutMarks, searchKey } from '../text/normal';
import { CATEGORIES } from './category-data';
import { CATEGORY_GROUPS, categoryGroup, categoryInfo, categoryName, categoryUnit } from './category-info';
import { CategoryPhrases } from './category-phrases';
import type { CategoryGroup, CategoryId } from './ids';
import { NARROWER_KINDS } from './narrower-kinds';
import { namedChoice, nearestNames, type NamedChoice } from './nearest';
import { resolveOwn, type OwnCategory, type ResolvedCategory } from './own-category';

export { CATEGORIES, type CategoryInfo } from './category-data';
export {
  CATEGORY_GROUPS,
  categoriesOf,
  categoryGroup,
  categoryName,
  categoryUnit,
  groupName,
  groupNamed,
} from './category-info';
export type { OwnCategory } from './own-category';

/**
 * How a text names a category. standard: its standard name; own: a name or spelling of the school's "Danh mục", as it stands there;
 * variant: a known spelling of either that is still counted (docs/RULES.md, `loai-viet-khac`); narrower: a kind of its own that is counted in the category.
 */
export interface CategoryMatch {
  readonly id: CategoryId;
  readonly how: 'standard' | 'variant' | 'own' | 'narrower';
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

interface Entry {
  readonly id: CategoryId;
  readonly name: string;
  readonly own: boolean;
  readonly narrower?: boolean;
}

interface GroupIndex {
  /** Exact text (NFC, squeezed) → a name as it should stand. */
  readonly standing: Map<string, CategoryMatch>;
  readonly byKey: Map<string, Entry>;
  /** Key without marks → entry; null where two categories share it. */
  readonly byPlainKey: Map<string, Entry | null>;
  readonly phrases: CategoryPhrases;
  readonly choices: NamedChoice<CategoryId>[];
  readonly memo: Map<string, CategoryMatch | null>;
}

const MEMO_LIMIT = 20_000;
const NARROWER = new Map(
  CATEGORY_GROUPS.map((group) => [group, new Set(NARROWER_KINDS[group].map(exactKey))] as const),
);

/**
 * The report's categories together with the school's own, which roll up to them. Texts are matched by exact key (case, spaces, punctuation,
 * composition, tone placement, i/y), and texts typed entirely without marks by their letters; words that differ by their marks never meet.
 */
export class CategoryDictionary {
  /** The school's own rows. */
  readonly own: readonly ResolvedCategory[];
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
      const standard = categoryInfo(row.id).names.some((name) => cleanText(name) === row.name);
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
      const narrower = NARROWER.get(category.group);
      for (const spelling of category.spellings)
        addSpelling(index, spelling, narrower?.has(exactKey(spelling)) ? { ...entry, narrower: true } : entry);
      for (const cue of category.cues) index.phrases.add(cue, category.id);
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

  /** The categories that a longer text mentions, each once, in order of appearance; see CategoryPhrases. */
  mentioned(group: CategoryGroup, text: string): CategoryId[] {
    return this.index(group).phrases.mentionedIn(text);
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
    phrases: new CategoryPhrases(),
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
  if (exactWords(text).length > 1) index.phrases.add(text, owner.id);
}

function find(index: GroupIndex, clean: string): CategoryMatch | null {
  if (clean === '') return null;
  const standing = index.standing.get(clean);
  if (standing) return standing;
  const key = exactKey(clean);
  if (key === '') return null;
  const byKey = index.byKey.get(key);
  if (byKey) return { id: byKey.id, how: howOf(byKey), name: byKey.name };
  if (!isWithoutMarks(clean)) return null;
  const plain = index.byPlainKey.get(searchKey(clean).replace(/ /g, ''));
  return plain ? { id: plain.id, how: howOf(plain), name: plain.name } : null;
}

function howOf({ narrower }: Entry): CategoryMatch['how'] {
  return narrower ? 'narrower' : 'variant';
}
