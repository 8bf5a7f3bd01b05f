import { makeStyles, mergeClasses } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useWords } from '../language';
import type { Task } from '../running/use-task';
import { tokens } from '../tokens';
import { Button } from './button';
import { useHidden } from './hidden';
import { Progress } from './progress';
import { ReportProblem } from './report-problem';
import { useStuck } from './running';

const useStyles = makeStyles({
  bar: {
    position: 'sticky',
    bottom: 0,
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
  error: { color: tokens.colorStatusDangerForeground1 },
  actions: { display: 'flex', gap: '8px' },
});

/** What reads the workbook anew, where what was read no longer holds. */
interface Anew<Command> {
  readonly label: string;
  readonly command: Command;
}

/**
 * Stays in view under a page: what is being done, what has been done, and what went wrong with what to do about it. Spoken when it changes.
 */
export function TaskBar<Result, Command>(props: {
  readonly task: Task<Result, Command>;
  /** Says what a command does while it runs. */
  readonly busy: (command: Command) => string;
  /** What the last run has done, as a sentence. */
  readonly done: string;
  readonly anew: Anew<Command>;
  /** Whether it is only heard while all is well. */
  readonly unseen?: boolean;
  /** What else stands in it once a run has come to its end. */
  readonly children?: ReactNode;
}) {
  const styles = useStyles();
  const hidden = useHidden();
  const { pane, fill, errors } = useWords();
  const { state, start, cancel, dismiss } = props.task;
  const stuck = useStuck(state.phase === 'running' ? state.progress : 1);
  const failed = state.phase === 'failed' ? state : null;
  const facts = { place: failed?.error.place ?? '' };
  const outdated = failed?.error.code === 'changed-meanwhile' || failed?.error.code === 'sheet-missing';
  return (
    <footer className={props.unseen === true && state.phase === 'done' ? hidden : styles.bar}>
      <div role="status">
        {state.phase === 'running' && (
          <p className={styles.text}>
            {props.busy(state.command)} {stuck && pane.waiting}
          </p>
        )}
        {state.phase === 'done' && <p className={styles.text}>{props.done}</p>}
      </div>
      {state.phase === 'running' && (
        <>
          <Progress share={state.progress} />
          <div className={styles.actions}>
            <Button size="small" onClick={cancel}>
              {pane.actions.cancel}
            </Button>
          </div>
        </>
      )}
      {failed && (
        <>
          <p className={mergeClasses(styles.text, styles.error)} role="alert">
            {fill(errors[failed.error.code].what, facts)} {fill(errors[failed.error.code].next, facts)}
          </p>
          <div className={styles.actions}>
            <Button size="small" onClick={() => start(outdated ? props.anew.command : failed.command)}>
              {outdated ? props.anew.label : pane.actions.retry}
            </Button>
            <Button size="small" onClick={dismiss}>
              {pane.actions.close}
            </Button>
          </div>
          <ReportProblem inside />
        </>
      )}
      {state.phase === 'done' && props.children}
    </footer>
  );
}
