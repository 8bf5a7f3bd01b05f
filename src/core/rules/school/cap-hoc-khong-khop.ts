import type { ProfileFact } from '../../intake/book';
import type { ProfileName } from '../../library/profile';
import type { Found, Rule } from '../rule';
import { atCell, atFact } from '../shared/found';
import {
  LEVEL_NAMES,
  levelsInAddresses,
  levelsInGrades,
  levelsInName,
  levelsInSign,
  type Level,
} from '../shared/levels';
import { allSections } from '../shared/needs';
import { sentences } from '../shared/sentences';

/**
 * The school's level, as its name says it (else the fact "Cấp học"), against the level that the other places name: "Cấp học", the signs, the web address, the
 * grades and addresses in sentences. A school of several levels holds all of them.
 */
export const capHocKhongKhop: Rule = {
  id: 'cap-hoc-khong-khop',
  family: 'school',
  severity: 'loi',
  missing: allSections('profile'),
  *check({ book }): Generator<Found> {
    const facts = (name: ProfileName) => book.profile.get(name);
    const [name, level] = [facts('Tên trường'), facts('Cấp học')];
    const ofName = levelsInName(name?.text ?? '');
    const reference = ofName.size > 0 ? name : level;
    const school = ofName.size > 0 ? ofName : levelsInName(level?.text ?? '');
    if (!reference || school.size === 0) return;
    const schoolName = name?.text ?? '';
    const stated: readonly (readonly [ProfileFact | undefined, (text: string) => Set<Level>])[] = [
      [level, levelsInName],
      [facts('Ký hiệu'), (text) => levelsInSign(text, schoolName)],
      [facts('Số báo cáo'), (text) => levelsInSign(text, schoolName)],
      [facts('Kế hoạch số'), (text) => levelsInSign(text, schoolName)],
      [facts('Trang thư viện điện tử'), levelsInAddresses],
    ];
    for (const [fact, read] of stated) {
      if (!fact || fact === reference) continue;
      const other = strangers(read(fact.text), school);
      if (other !== '')
        yield atFact(
          fact,
          { school: names(school), other, by: reference.name },
          { others: [reference.cell], keyOf: names(school) },
        );
    }
    for (const { table, column, record, text } of sentences(book)) {
      const other = strangers(new Set([...levelsInGrades(text), ...levelsInAddresses(text)]), school);
      if (other !== '') {
        yield atCell(
          table,
          column,
          record,
          { school: names(school), other, by: reference.name },
          { others: [reference.cell], keyOf: names(school) },
        );
      }
    }
  },
};

function names(levels: ReadonlySet<Level>): string {
  return [...levels].map((level) => LEVEL_NAMES[level]).join(', ');
}

/** The levels named that the school does not have. */
function strangers(named: ReadonlySet<Level>, school: ReadonlySet<Level>): string {
  return names(new Set([...named].filter((level) => !school.has(level))));
}
