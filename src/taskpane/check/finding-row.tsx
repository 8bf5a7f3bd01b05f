import { makeStyles } from '@fluentui/react-components';
import { cellName, type CellAddress } from '../../core/sheet/address';
import { isDateRule } from '../../core/fixes/fix-request';
import type { Finding, FindingAction } from '../../core/rules/finding';
import { canBeSettled } from '../../core/settings/rows';
import { useWords } from '../language';
import type { PageId } from '../pages';
import type { CheckActions, Checked } from './commands';
import { ChangeLine } from './fix/change-line';
import { useValueText } from './fix/value-text';
import { useRuleWords } from './rule-words';
import { Button } from '../parts/button';
import { TextForm } from '../parts/text-form';
import { tokens } from '../tokens';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'stretch',
    gap: '6px',
    padding: '10px 16px 10px 40px',
  },
  message: { margin: 0, overflowWrap: 'anywhere' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '6px' },
  choose: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  choice: { maxWidth: '100%', whiteSpace: 'normal', textAlign: 'left' },
  error: { margin: 0, color: tokens.colorStatusDangerForeground1 },
});

/** Other places that a finding names (the second of two equal numbers), as buttons of their own; more would fill the pane. */
const OTHER_PLACES = 2;

/** Where an action button leads; 'add-to-categories' is done here instead. */
const PAGES_OF_ACTIONS: Readonly<Record<Exclude<FindingAction, 'add-to-categories'>, PageId>> = {
  'open-setup': 'setup',
  'choose-column': 'setup',
  'choose-reading': 'check',
  'confirm-mapping': 'setup',
  'write-report-again': 'report',
};

/** One place: what is wrong there, what it would become, and everything that can be done about it. */
export function FindingRow(props: {
  readonly finding: Finding;
  readonly checked: Checked;
  readonly active: boolean;
  readonly noteOpen: boolean;
  readonly actions: CheckActions;
  readonly problem: string | null;
  readonly onGo: (cell: CellAddress | undefined, id: string) => void;
  readonly onNote: (id: string | null) => void;
  readonly onOpen: (page: PageId) => void;
}) {
  const styles = useStyles();
  const { pane, fill } = useWords();
  const words = pane.check;
  const { finding, actions, onGo } = props;
  const message = useRuleWords()[finding.rule].message(finding.data);
  const { textOf } = useValueText();
  const [first] = finding.cells;
  const place = first ? cellName(first.row, first.column) : '';
  const tabIndex = props.active ? 0 : -1;
  const isDate = isDateRule(finding.rule);
  const { fix, proposals = [] } = finding;
  const action = possibleAction(finding.action, props.checked);
  return (
    <div role="gridcell" className={styles.row}>
      <p className={styles.message}>{message}</p>
      {fix && <ChangeLine fix={fix} isDate={isDate} />}
      {!fix && proposals.length > 0 && (
        <>
          <p className={styles.choose}>{words.fix.choose}</p>
          <div className={styles.actions}>
            {proposals.map((proposal, index) => {
              const after = proposal.map((change) => textOf(change.after, isDate)).join(', ');
              return (
                <Button
                  key={index}
                  size="small"
                  className={styles.choice}
                  tabIndex={tabIndex}
                  aria-label={fill(words.fix.chooseLabel, { after, cell: place })}
                  onClick={() => actions.start({ kind: 'fix', chosen: [{ finding, fix: proposal }] })}
                >
                  {after}
                </Button>
              );
            })}
          </div>
        </>
      )}
      {props.noteOpen ? (
        <TextForm
          about={`accept ${finding.key}`}
          label={words.accept.reason}
          missing={words.accept.missingReason}
          person={words.accept.person}
          title={words.accept.title}
          save={words.accept.save}
          onCancel={() => props.onNote(null)}
          onSave={({ text, person, arrived }) => {
            const { key, rule } = finding;
            const accepted = { key, rule, what: message, reason: text, person };
            if (actions.start({ kind: 'accept', finding: accepted }, arrived)) props.onNote(null);
          }}
        />
      ) : (
        <div className={styles.actions}>
          {finding.cells.slice(0, 1 + OTHER_PLACES).map((cell, index) => {
            const name = cellName(cell.row, cell.column);
            const go = fill(pane.actions.goToCell, { cell: name });
            return (
              <Button
                key={index}
                size="small"
                tabIndex={tabIndex}
                aria-label={go}
                onClick={() => onGo(cell, finding.key)}
              >
                {index === 0 ? go : name}
              </Button>
            );
          })}
          {fix && (
            <Button
              size="small"
              appearance="primary"
              tabIndex={tabIndex}
              aria-label={fill(words.fix.oneLabel, { change: place })}
              onClick={() => actions.start({ kind: 'fix', chosen: [{ finding, fix }] })}
            >
              {words.fix.one}
            </Button>
          )}
          {action && (
            <Button
              size="small"
              tabIndex={tabIndex}
              onClick={() =>
                action === 'add-to-categories'
                  ? actions.start({ kind: 'add-category', finding })
                  : props.onOpen(PAGES_OF_ACTIONS[action])
              }
            >
              {words.action[action]}
            </Button>
          )}
          {canBeSettled(finding.rule) && (
            <Button
              size="small"
              appearance="subtle"
              tabIndex={tabIndex}
              aria-label={fill(words.accept.oneLabel, { place: place === '' ? message : place })}
              onClick={() => props.onNote(finding.key)}
            >
              {words.accept.one}
            </Button>
          )}
        </div>
      )}
      {props.problem !== null && (
        <p className={styles.error} role="alert">
          {props.problem}
        </p>
      )}
    </div>
  );
}

/** A category can be added only where there is a table of categories; where there is none, Thiết lập lays it out. */
function possibleAction(action: FindingAction | undefined, { analysis }: Checked): FindingAction | undefined {
  if (action !== 'add-to-categories') return action;
  return analysis.book.tables.some(({ section }) => section === 'categories') ? action : 'open-setup';
}
