import { makeStyles, tokens } from '@fluentui/react-components';
import type { NotRun } from '../../core/rules/finding';
import { vi } from '../../words/vi';
import { rules } from '../../words/vi/rules';
import { fill } from '../../words/fill';

const useStyles = makeStyles({
  box: { padding: '12px 16px', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  summary: { cursor: 'pointer', fontWeight: tokens.fontWeightSemibold },
  explain: { margin: '6px 0' },
  list: { margin: 0, paddingLeft: '18px' },
});

/** Rules that could not judge, with what they miss: silence is never a pass. */
export function NotRunList({ notRun }: { readonly notRun: readonly NotRun[] }) {
  const styles = useStyles();
  const words = vi.pane.check.notRun;
  if (notRun.length === 0) return null;
  return (
    <details className={styles.box}>
      <summary className={styles.summary}>{fill(words.title, { count: notRun.length })}</summary>
      <p className={styles.explain}>{words.explain}</p>
      <ul className={styles.list}>
        {notRun.map(({ rule, missing }) => (
          <li key={rule}>
            {rules[rule].title}. {fill(words.detail, { missing: missing.map(needName).join(', ') })}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** "holdings.quantity" → "Vốn tài liệu (quantity)": the section in the librarian's words. */
function needName(need: string): string {
  const [section = need, field] = need.split('.');
  const names: Readonly<Record<string, string>> = vi.pane.sections;
  const name = names[section] ?? section;
  return field === undefined ? name : `${name} (${field})`;
}
