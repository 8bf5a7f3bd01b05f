import type { AcceptedFinding, SwitchedOffRule } from '../../../core/settings/rows';
import type { Accepted } from '../../../core/settings/settle';
import { useWords } from '../../language';
import { Folded, useFoldedStyles } from '../../parts/folded';
import type { CheckActions } from '../commands';
import { useRuleWords } from '../rule-words';
import { Button } from '../../parts/button';

/** What people let stand, with reason, person and time: the vice-principal reads it here too. Each can be taken back. */
export function AcceptedList(props: {
  readonly accepted: readonly Accepted[];
  readonly expired: readonly AcceptedFinding[];
  readonly actions: CheckActions;
}) {
  const styles = useFoldedStyles();
  const { pane, fill } = useWords();
  const rules = useRuleWords();
  const words = pane.check.accept;
  const { accepted, expired } = props;
  if (accepted.length + expired.length === 0) return null;
  const takeBack = (what: string, key: string, label: string) => (
    <Button
      size="small"
      aria-label={fill(words.takeBackLabel, { what })}
      onClick={() => props.actions.start({ kind: 'take-back', target: { accepted: key } })}
    >
      {label}
    </Button>
  );
  return (
    <Folded title={fill(words.listTitle, { count: accepted.length })}>
      <ul className={styles.list}>
        {accepted.map(({ finding, by }) => {
          const message = rules[finding.rule].message(finding.data);
          return (
            <li key={by.key} className={styles.item}>
              <span>{message}</span>
              <span className={styles.detail}>{fill(words.line, { ...by })}</span>
              {takeBack(message, by.key, words.takeBack)}
            </li>
          );
        })}
      </ul>
      {expired.length > 0 && (
        <>
          <p className={styles.detail}>{words.expired}</p>
          <ul className={styles.list}>
            {expired.map((by) => (
              <li key={by.key} className={styles.item}>
                <span>{by.what}</span>
                <span className={styles.detail}>{fill(words.line, { ...by })}</span>
                {takeBack(by.what, by.key, words.forget)}
              </li>
            ))}
          </ul>
        </>
      )}
    </Folded>
  );
}

/** Rules that do not run on this workbook: never silently. */
export function SwitchedOffList(props: { readonly off: readonly SwitchedOffRule[]; readonly actions: CheckActions }) {
  const styles = useFoldedStyles();
  const { pane, fill } = useWords();
  const rules = useRuleWords();
  const words = pane.check.off;
  if (props.off.length === 0) return null;
  return (
    <Folded title={fill(words.listTitle, { count: props.off.length })} open>
      <ul className={styles.list}>
        {props.off.map((row) => {
          const { title } = rules[row.rule];
          return (
            <li key={row.rule} className={styles.item}>
              <span>{title}</span>
              <span className={styles.detail}>{fill(pane.check.accept.line, { ...row })}</span>
              <Button
                size="small"
                aria-label={fill(words.switchOnLabel, { title })}
                onClick={() => props.actions.start({ kind: 'take-back', target: { off: row.rule } })}
              >
                {words.switchOn}
              </Button>
            </li>
          );
        })}
      </ul>
    </Folded>
  );
}
