import type { Finding, Severity } from '../../core/rules/finding';
import { cellName } from '../../core/sheet/address';
import { useRuleWords } from '../check/rule-words';
import { useGoToCell } from '../check/use-go-to-cell';
import { useWords } from '../language';
import { Button } from '../parts/button';
import { Folded } from '../parts/folded';
import type { RemarkActions } from './remark-actions';
import { RemarkForm } from './remark-form';
import { useReviewWords } from './review-words';
import { useReviewStyles } from './styles';

const SEVERITIES: readonly Severity[] = ['loi', 'canh-bao', 'goi-y'];
/** The rest stands in Kiểm tra, whose list is made for thousands. */
const SHOWN = 40;

/** Findings by severity; a remark on each. */
export function Findings({ actions }: { readonly actions: RemarkActions }) {
  const styles = useReviewStyles();
  const { pane, fill } = useWords();
  const words = useReviewWords().findings;
  const { findings } = actions.reviewed.analysis.check;
  if (findings.length === 0) {
    return (
      <section className={styles.section}>
        <p className={styles.text}>{words.none}</p>
      </section>
    );
  }
  return (
    <>
      {SEVERITIES.map((severity) => {
        const some = findings.filter((finding) => finding.severity === severity);
        if (some.length === 0) return null;
        return (
          <Folded
            key={severity}
            title={fill(words.title, { severity: pane.check.severity[severity].mark, count: some.length })}
          >
            <ul className={styles.list}>
              {some.slice(0, SHOWN).map((finding) => (
                <FindingItem key={finding.key} finding={finding} actions={actions} />
              ))}
            </ul>
            {some.length > SHOWN && <p className={styles.detail}>{fill(words.more, { count: some.length - SHOWN })}</p>}
          </Folded>
        );
      })}
    </>
  );
}

function FindingItem({ finding, actions }: { readonly finding: Finding; readonly actions: RemarkActions }) {
  const styles = useReviewStyles();
  const { pane, fill } = useWords();
  const rules = useRuleWords();
  const words = useReviewWords();
  const { go, problem } = useGoToCell();
  const [cell] = finding.cells;
  const place = cell ? cellName(cell.row, cell.column) : words.findings.noPlace;
  const message = rules[finding.rule].message(finding.data);
  return (
    <li className={styles.item}>
      <span>{message}</span>
      <div className={styles.actions}>
        {cell && (
          <Button size="small" onClick={() => go(cell, finding.key)}>
            {fill(pane.actions.goToCell, { cell: place })}
          </Button>
        )}
        <Button
          size="small"
          aria-label={fill(words.findings.remarkLabel, { place })}
          aria-expanded={actions.open === finding.key}
          onClick={() => actions.onOpen(actions.open === finding.key ? null : finding.key)}
        >
          {words.figures.remark}
        </Button>
      </div>
      {problem?.id === finding.key && (
        <p className={styles.error} role="alert">
          {problem.text}
        </p>
      )}
      {actions.open === finding.key && (
        <RemarkForm subject={{ kind: 'finding', key: finding.key }} title={message} actions={actions} />
      )}
    </li>
  );
}

/** What people let stand, with their reasons, and the rules that do not run. */
export function AcceptedFindings({ actions }: { readonly actions: RemarkActions }) {
  const styles = useReviewStyles();
  const { fill } = useWords();
  const rules = useRuleWords();
  const words = useReviewWords().accepted;
  const { accepted, off } = actions.reviewed.analysis;
  if (accepted.length + off.length === 0) return null;
  return (
    <Folded title={fill(words.title, { count: accepted.length + off.length })} open>
      <ul className={styles.list}>
        {accepted.map(({ finding, by }) => (
          <li key={by.key} className={styles.item}>
            <span>{rules[finding.rule].message(finding.data)}</span>
            <span className={styles.detail}>{fill(words.line, { ...by })}</span>
          </li>
        ))}
        {off.map((row) => (
          <li key={row.rule} className={styles.item}>
            <span>{fill(words.off, { title: rules[row.rule].title })}</span>
            <span className={styles.detail}>{fill(words.line, { ...row })}</span>
          </li>
        ))}
      </ul>
    </Folded>
  );
}
