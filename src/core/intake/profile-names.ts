import { PROFILE_NAMES, type ProfileNameInfo } from '../library/profile';
import { withoutAbbreviations } from '../text/abbreviations';
import { exactKey, isWithoutMarks, searchKey } from '../text/normal';
import type { Grid } from './grid';

const BY_KEY = new Map<string, ProfileNameInfo>();
const BY_PLAIN_KEY = new Map<string, ProfileNameInfo>();
for (const info of PROFILE_NAMES) addName(info.name, info);
for (const info of PROFILE_NAMES) for (const spelling of info.spellings) addName(spelling, info);
for (const info of PROFILE_NAMES) for (const spelling of info.spellings) addName(withoutAbbreviations(spelling), info);

function addName(text: string, info: ProfileNameInfo): void {
  const key = exactKey(text);
  if (!BY_KEY.has(key)) BY_KEY.set(key, info);
  const plain = searchKey(text).replace(/ /g, '');
  if (!BY_PLAIN_KEY.has(plain)) BY_PLAIN_KEY.set(plain, info);
}

/** The fact that a text names ("Năm học:", "1. Tên trường", "Diện tích trong nhà (m2)"); null when it names none. */
export function profileNameOf(text: string): ProfileNameInfo | null {
  if (text === '' || text.length > 70) return null;
  const bare = text.replace(/\([^)]*\)/g, ' ').replace(/^\s*(?:\d{1,2}|[IVXa-z])\s*[.)/-]\s*/u, '');
  for (const reading of new Set([text, bare, withoutAbbreviations(bare)])) {
    const found =
      BY_KEY.get(exactKey(reading)) ??
      (isWithoutMarks(reading) ? BY_PLAIN_KEY.get(searchKey(reading).replace(/ /g, '')) : undefined);
    if (found) return found;
  }
  return null;
}

/** The fact that a text names, if any. */
export type NameOf = (text: string) => ProfileNameInfo | null;

/** `profileNameOf` with the names that the first version of the data marks knew (rules/shared/data-version.ts). */
export const earlierProfileNameOf: NameOf = (text) => {
  const info = profileNameOf(text);
  return info?.since === undefined ? info : null;
};

/** Name and value in one cell: "Tên trường: TH Kim Đồng". */
export function inOneCell(
  text: string,
  nameOf: NameOf = profileNameOf,
): { info: ProfileNameInfo; value: string } | null {
  const colon = text.indexOf(':');
  if (colon < 2 || colon === text.length - 1) return null;
  const info = nameOf(text.slice(0, colon));
  return info ? { info, value: text.slice(colon + 1).trim() } : null;
}

export interface Pair {
  readonly row: number;
  readonly column: number;
  readonly info: ProfileNameInfo;
  /** The cell of the value; the name's own cell where both stand in one. */
  readonly valueColumn: number;
  /** What the cell says of this fact, where it says several. */
  readonly stated?: string;
  /** The row of the name, where the value stands below it. */
  readonly nameRow?: number;
}

/** Name and value pairs that stand together, one below the other. */
export interface ProfileCluster {
  readonly grid: Grid;
  readonly nameColumn: number;
  readonly valueColumn: number;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly headerRow: number;
  readonly pairs: readonly Pair[];
  /** What is found on the whole sheet without the names that came later; absent where that is the same. */
  readonly earlier?: readonly ProfileCluster[];
}
