import { fieldInfo } from '../../core/library/fields';
import type { FieldId, SectionId } from '../../core/library/ids';
import type { NotRun } from '../../core/rules/finding';
import { useWords } from '../language';
import { Folded, useFoldedStyles } from '../parts/folded';
import { useRuleWords } from './rule-words';

/** Rules that could not judge, with what they miss: silence is never a pass. */
export function NotRunList({ notRun }: { readonly notRun: readonly NotRun[] }) {
  const styles = useFoldedStyles();
  const { pane, fill } = useWords();
  const rules = useRuleWords();
  const words = pane.check.notRun;
  if (notRun.length === 0) return null;
  return (
    <Folded title={fill(words.title, { count: notRun.length })}>
      <p className={styles.detail}>{words.explain}</p>
      <ul className={styles.list}>
        {notRun.map(({ rule, missing }) => (
          <li key={rule} className={styles.item}>
            <span>{rules[rule].title}</span>
            <span className={styles.detail}>
              {fill(words.detail, { missing: missing.map((need) => needName(need, pane.sections)).join(', ') })}
            </span>
          </li>
        ))}
      </ul>
    </Folded>
  );
}

/** "holdings.quantity" → "Vốn tài liệu (Số lượng)": the section in the pane's language, the column as it is called on the sheets. */
function needName(need: string, sections: Readonly<Record<string, string>>): string {
  const [section = need, field = ''] = need.split('.');
  const name = sections[section] ?? section;
  const column = fieldInfo(section as SectionId, field as FieldId)?.label;
  return column === undefined ? name : `${name} (${column})`;
}
