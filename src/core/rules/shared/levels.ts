import { searchKey } from '../../text/normal';

/** mn: mầm non, th: tiểu học, thcs, thpt. */
export type Level = 'mn' | 'th' | 'thcs' | 'thpt';

export const LEVEL_NAMES: Readonly<Record<Level, string>> = {
  mn: 'mầm non',
  th: 'tiểu học',
  thcs: 'THCS',
  thpt: 'THPT',
};

const WORDS: readonly (readonly [RegExp, readonly Level[]])[] = [
  [/(?:^| )(?:mam non|mau giao|mn|mg|nha tre)(?= |$)/, ['mn']],
  [/(?:^| )(?:tieu hoc|th)(?= |$)/, ['th']],
  [/(?:^| )(?:trung hoc co so|thcs|ptcs|pho thong co so)(?= |$)/, ['thcs']],
  [/(?:^| )(?:trung hoc pho thong|thpt)(?= |$)/, ['thpt']],
  [/(?:^| )cap 1(?= |$)/, ['th']],
  [/(?:^| )cap (?:1 )?2(?= |$)/, ['thcs']],
  [/(?:^| )cap (?:1 )?(?:2 )?3(?= |$)/, ['thpt']],
  [/(?:^| )(?:lien cap)(?= |$)/, ['th', 'thcs', 'thpt']],
];

/** The levels that a school's name or the fact "Cấp học" names; a school of several levels has them all. */
export function levelsInName(text: string): Set<Level> {
  const key = searchKey(text.replace(/\s+-\s+|[&+,/-]/g, ' '));
  const levels = new Set<Level>();
  for (const [words, found] of WORDS) if (words.test(key)) for (const level of found) levels.add(level);
  return levels;
}

/** The levels that the sign of a document names: "KHTV-THCS", "BC-THBL" (TH and the school's initials), "05/KH-TH&THCS". */
export function levelsInSign(text: string, schoolName: string): Set<Level> {
  const levels = new Set<Level>();
  const initials = initialsOf(schoolName);
  for (const token of text
    .normalize('NFC')
    .toUpperCase()
    .split(/[^A-ZĐ]+/)) {
    if (/^THCS/.test(token)) levels.add('thcs');
    else if (/^THPT/.test(token)) levels.add('thpt');
    else if (/^MN(?:$|\p{L})/u.test(token) && (token === 'MN' || token === `MN${initials}`)) levels.add('mn');
    else if (token === 'TH' || (initials !== '' && token === `TH${initials}`)) levels.add('th');
  }
  return levels;
}

/** "TRƯỜNG TIỂU HỌC BẮC LỆNH" → "BL": the initials of what is left of the name without its kind of school. */
function initialsOf(name: string): string {
  const words = searchKey(name)
    .replace(
      /(?:^| )(?:truong|tieu hoc|trung hoc co so|trung hoc pho thong|mam non|mau giao|thcs|thpt|th|mn|mg|pho thong|dan toc|ban tru|noi tru|va)(?= |$)/g,
      ' ',
    )
    .trim()
    .split(' ');
  return words.map((word) => word.charAt(0).toUpperCase()).join('');
}

/** Where pupils go next ("chuẩn bị vào lớp 1", "lớp 5 lên lớp 6") is another school's. */
const NEXT_GRADE = /(?<!\p{L})(?:lên|vào|sang|thi)\s+(?:học\s+)?(?:lớp|khối)\s*(?:1[0-2]|[1-9])(?!\d)/giu;

/** The levels of the grades that a text names ("lớp 1 đến lớp 5", "khối 6, 7", "lớp 9A"). */
export function levelsInGrades(text: string): Set<Level> {
  const levels = new Set<Level>();
  for (const match of text
    .normalize('NFC')
    .replace(NEXT_GRADE, ' ')
    .matchAll(
      /(?<!\p{L})(?:lớp|khối)\s*(1[0-2]|[1-9])(?!\d)((?:\s*(?:,|và|đến|-|–)\s*(?:lớp|khối)?\s*(?:1[0-2]|[1-9])(?!\d))*)/giu,
    )) {
    for (const grade of `${match[1] ?? ''} ${match[2] ?? ''}`.matchAll(/1[0-2]|[1-9]/g))
      levels.add(levelOfGrade(Number(grade[0])));
  }
  return levels;
}

function levelOfGrade(grade: number): Level {
  return grade <= 5 ? 'th' : grade <= 9 ? 'thcs' : 'thpt';
}

/** The levels that web addresses in a text name ("thcs-baclenh-laocai.violet.vn"). */
export function levelsInAddresses(text: string): Set<Level> {
  const levels = new Set<Level>();
  for (const [address] of text
    .toLowerCase()
    .matchAll(/(?:https?:\/\/)?(?<![a-z0-9-])[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:\/\S*)?/g)) {
    if (!/\.(?:vn|com|net|org|info|edu)(?:[/.]|$)/.test(address)) continue;
    const host = address.replace(/^https?:\/\//, '').split('/')[0] ?? '';
    for (const label of host.split(/[.-]/)) {
      if (/^(?:c2|thcs)/.test(label) || label.includes('thcs')) levels.add('thcs');
      if (/^c3|thpt/.test(label)) levels.add('thpt');
      if (label === 'th' || label === 'c1' || /^(?:tieuhoc|th(?!cs|pt|u|a|i|e|o|y|ư))/.test(label)) levels.add('th');
      if (label === 'mn' || /^mamnon/.test(label)) levels.add('mn');
    }
  }
  return levels;
}
