import { makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDown16Regular, ChevronRight16Regular } from '@fluentui/react-icons';
import { vi } from '../../words/vi';
import { rules } from '../../words/vi/rules';
import { count, fill } from '../../words/fill';
import type { RuleId } from '../../core/rules/ids';
import type { FindingGroup } from './list-items';
import { SeverityMark } from './severity-mark';

const useStyles = makeStyles({
  header: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    width: '100%',
    minHeight: '44px',
    padding: '8px 16px',
    border: 'none',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    fontWeight: tokens.fontWeightSemibold,
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  title: { flexGrow: 1, minWidth: 0 },
  badge: {
    padding: '0 8px',
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralBackground5,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '20px',
  },
  explanation: {
    margin: 0,
    padding: '8px 16px 8px 40px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  term: { display: 'inline', fontWeight: tokens.fontWeightSemibold },
  definition: { display: 'inline', margin: '0 0 0 4px' },
  line: { marginBottom: '2px' },
});

export function GroupHeader(props: {
  readonly group: FindingGroup;
  readonly open: boolean;
  readonly onToggle: (rule: RuleId) => void;
}) {
  const styles = useStyles();
  const { rule, severity, findings } = props.group;
  const { title } = rules[rule];
  const label = fill(vi.pane.check.groupLabel, {
    mark: vi.pane.check.severity[severity].mark,
    title,
    count: findings.length,
  });
  return (
    <button
      type="button"
      className={styles.header}
      aria-expanded={props.open}
      aria-label={label}
      data-rule={rule}
      onClick={() => props.onToggle(rule)}
    >
      {props.open ? <ChevronDown16Regular /> : <ChevronRight16Regular />}
      <SeverityMark severity={severity} />
      <span className={styles.title}>{title}</span>
      <span className={styles.badge}>{count(findings.length)}</span>
    </button>
  );
}

export function GroupExplanation({ group }: { readonly group: FindingGroup }) {
  const styles = useStyles();
  const { why, how } = rules[group.rule];
  return (
    <dl className={styles.explanation}>
      <div className={styles.line}>
        <dt className={styles.term}>{vi.pane.check.why}:</dt>
        <dd className={styles.definition}>{why}</dd>
      </div>
      <div className={styles.line}>
        <dt className={styles.term}>{vi.pane.check.how}:</dt>
        <dd className={styles.definition}>{how}</dd>
      </div>
    </dl>
  );
}
