import { makeStyles } from '@fluentui/react-components';
import { useId } from 'react';
import type { RuleId } from '../../core/rules/ids';
import { canBeSettled } from '../../core/settings/rows';
import { useWords } from '../language';
import { useHidden } from '../parts/hidden';
import { Icon } from '../parts/icon';
import type { CheckActions } from './commands';
import type { FindingGroup } from './list-items';
import { useRuleWords } from './rule-words';
import { SeverityMark } from './severity-mark';
import { Button } from '../parts/button';
import { TextForm } from '../parts/text-form';
import { tokens } from '../tokens';

const useStyles = makeStyles({
  header: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    minHeight: '44px',
    padding: '4px 16px',
    boxSizing: 'border-box',
    fontWeight: tokens.fontWeightSemibold,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  title: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  icon: { flexShrink: 0, display: 'inline-flex' },
  badge: {
    flexShrink: 0,
    padding: '0 8px',
    borderRadius: tokens.borderRadiusCircular,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    backgroundColor: tokens.colorNeutralBackground5,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '20px',
  },
  more: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    padding: '8px 16px 10px 40px',
    backgroundColor: tokens.colorNeutralBackground2,
  },
  explanation: {
    margin: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: '2px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground2,
  },
  line: { margin: 0 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '6px' },
});

/** A rule with its findings: opened, it also says why it matters and how to mend it, and offers what can be done for all of them. */
export function GroupRow(props: {
  readonly group: FindingGroup;
  readonly open: boolean;
  readonly active: boolean;
  readonly noteOpen: boolean;
  readonly actions: CheckActions;
  readonly onToggle: (rule: RuleId) => void;
  readonly onPreview: (rule: RuleId) => void;
  readonly onNote: (id: string | null) => void;
}) {
  const styles = useStyles();
  const hidden = useHidden();
  const { pane, fill, count } = useWords();
  const words = pane.check;
  const { rule, severity, findings } = props.group;
  const { title, why, how } = useRuleWords()[rule];
  const explanation = useId();
  const fixable = findings.reduce((sum, { fix }) => sum + (fix ? 1 : 0), 0);
  const tabIndex = props.active ? 0 : -1;
  return (
    <>
      <div
        role="gridcell"
        aria-describedby={props.open ? explanation : undefined}
        className={styles.header}
        onClick={() => props.onToggle(rule)}
      >
        <span className={styles.icon}>
          <Icon shape={props.open ? 'open' : 'closed'} />
        </span>
        <SeverityMark severity={severity} />
        <span className={styles.title}>
          <span className={hidden}>{words.severity[severity].mark}: </span>
          {title}
        </span>
        <span className={styles.badge}>
          {count(findings.length)} <span className={hidden}>{words.places}</span>
        </span>
      </div>
      {props.open && (
        <div role="gridcell" className={styles.more}>
          <div id={explanation} className={styles.explanation}>
            <p className={styles.line}>
              <strong>{words.why}:</strong> {why}
            </p>
            <p className={styles.line}>
              <strong>{words.how}:</strong> {how}
            </p>
          </div>
          {props.noteOpen ? (
            <TextForm
              about={`off ${rule}`}
              label={words.accept.reason}
              missing={words.accept.missingReason}
              person={words.accept.person}
              title={words.off.title}
              explain={fill(words.off.explain, { title })}
              save={words.off.save}
              onCancel={() => props.onNote(null)}
              onSave={({ text, person, arrived }) => {
                const off = { rule, what: title, reason: text, person };
                if (props.actions.start({ kind: 'switch-off', rule: off }, arrived)) props.onNote(null);
              }}
            />
          ) : (
            <div className={styles.actions}>
              {fixable > 1 && (
                <Button size="small" tabIndex={tabIndex} onClick={() => props.onPreview(rule)}>
                  {fill(words.fix.group, { count: fixable })}
                </Button>
              )}
              {canBeSettled(rule) && (
                <Button size="small" appearance="subtle" tabIndex={tabIndex} onClick={() => props.onNote(rule)}>
                  {words.off.switchOff}
                </Button>
              )}
            </div>
          )}
        </div>
      )}
    </>
  );
}
