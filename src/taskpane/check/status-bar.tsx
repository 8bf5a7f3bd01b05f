import type { LoggedRun } from '../../core/fixes/fix-log';
import { makeStyles } from '@fluentui/react-components';
import { useWords } from '../language';
import { useHidden } from '../parts/hidden';
import { Progress } from '../parts/progress';
import { ReportProblem } from '../parts/report-problem';
import { useStuck } from '../parts/running';
import type { Task } from '../running/use-task';
import type { CheckCommand, Checked, CommandDone } from './commands';
import { Button } from '../parts/button';
import { tokens } from '../tokens';

const useStyles = makeStyles({
  bar: {
    flexShrink: 0,
    // A report of a problem opens inside it.
    maxHeight: '70vh',
    overflowY: 'auto',
    display: 'flex',
    flexDirection: 'column',
    gap: '6px',
    padding: '8px 16px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
  },
  text: { margin: 0 },
  what: { margin: 0, color: tokens.colorNeutralForeground2 },
  error: { margin: 0, color: tokens.colorStatusDangerForeground1 },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between', gap: '4px 8px' },
  actions: { display: 'flex', gap: '8px' },
});

const BUSY_WORDS: Readonly<Record<CheckCommand['kind'], 'check' | 'fix' | 'undo' | 'settings'>> = {
  check: 'check',
  fix: 'fix',
  undo: 'undo',
  accept: 'settings',
  'switch-off': 'settings',
  'take-back': 'settings',
  'add-category': 'fix',
  'show-marks': 'check',
  'hide-marks': 'check',
  'write-findings': 'check',
};

/** Stays in view under the list: what is being done, what has been done, and the way back. Spoken when it changes. */
export function StatusBar({
  task,
  checked,
}: {
  readonly task: Task<Checked, CheckCommand>;
  readonly checked: Checked;
}) {
  const styles = useStyles();
  const hidden = useHidden();
  const { pane, fill, errors } = useWords();
  const words = pane.check;
  const { state } = task;
  const stuck = useStuck(state.phase === 'running' ? state.progress : 1);
  const { undoable, comparison, done } = checked;
  const said = [doneSentence(done, words.done, fill), comparison ? fill(words.sinceLast, { ...comparison }) : ''];
  const failed = state.phase === 'failed' ? state : null;
  const facts = { place: failed?.error.place ?? '' };
  // After a first check the verdict above says everything; only those who cannot see it need to hear that it is there.
  const quiet = state.phase === 'done' && done.kind === 'checked' && comparison === null && undoable === null;
  return (
    <footer className={quiet ? hidden : styles.bar}>
      <div role="status">
        {state.phase === 'running' && (
          <p className={styles.text}>
            {words.busy[BUSY_WORDS[state.command.kind]]} {stuck && pane.waiting}
          </p>
        )}
        {state.phase === 'done' && <p className={styles.text}>{said.filter((part) => part !== '').join(' ')}</p>}
      </div>
      {state.phase === 'running' && (
        <>
          <Progress share={state.progress} />
          <div className={styles.actions}>
            <Button size="small" onClick={task.cancel}>
              {pane.actions.cancel}
            </Button>
          </div>
        </>
      )}
      {failed && (
        <>
          <p className={styles.error} role="alert">
            {fill(errors[failed.error.code].what, facts)} {fill(errors[failed.error.code].next, facts)}
          </p>
          <div className={styles.actions}>
            {failed.error.code === 'changed-meanwhile' || failed.error.code === 'sheet-missing' ? (
              <Button size="small" onClick={() => task.start({ kind: 'check' })}>
                {words.again}
              </Button>
            ) : (
              <Button size="small" onClick={() => task.start(failed.command)}>
                {pane.actions.retry}
              </Button>
            )}
            <Button size="small" onClick={task.dismiss}>
              {pane.actions.close}
            </Button>
          </div>
          <ReportProblem inside />
        </>
      )}
      {undoable && state.phase === 'done' && (
        <div className={styles.line}>
          <p className={undoable.unfinished ? styles.error : styles.what}>{lastFix(undoable, words.fix, fill)}</p>
          <Button size="small" onClick={() => task.start({ kind: 'undo' })}>
            {words.fix.undo}
          </Button>
        </div>
      )}
    </footer>
  );
}

/** Longest list of cells in a sentence. */
const MOST_NAMED = 12;

/** What the last correction was, and which cells it left behind where Excel broke it off. */
function lastFix(
  { cells, at, unfinished }: LoggedRun,
  words: { readonly undoWhat: string; readonly unfinished: string; readonly none: string },
  fill: (sentence: string, facts: Readonly<Record<string, string | number>>) => string,
): string {
  if (!unfinished) return fill(words.undoWhat, { cells, at });
  const listed = (names: readonly string[]) =>
    names.length === 0
      ? words.none
      : names.slice(0, MOST_NAMED).join(', ') + (names.length > MOST_NAMED ? ` … (${names.length})` : '');
  return fill(words.unfinished, { at, fixed: listed(unfinished.fixed), waiting: listed(unfinished.waiting) });
}

type DoneWords = Readonly<Record<CommandDone['kind'], string>>;

function doneSentence(
  done: CommandDone,
  words: DoneWords,
  fill: (sentence: string, facts: Readonly<Record<string, string | number>>) => string,
): string {
  const { kind, ...facts } = done;
  return fill(words[kind], facts);
}
