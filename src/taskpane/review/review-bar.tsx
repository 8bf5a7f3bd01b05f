import { makeStyles } from '@fluentui/react-components';
import { useWords } from '../language';
import { Button } from '../parts/button';
import { Progress } from '../parts/progress';
import { useStuck } from '../parts/running';
import type { Task } from '../running/use-task';
import { tokens } from '../tokens';
import type { ReviewCommand, ReviewDone, Reviewed } from './commands';
import { useReviewWords, type ReviewWords } from './review-words';

const useStyles = makeStyles({
  bar: {
    position: 'sticky',
    bottom: 0,
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
  error: { margin: 0, color: tokens.colorStatusDangerForeground1 },
  actions: { display: 'flex', gap: '8px' },
});

/** Stays in view: what is being done, what has been done, what went wrong and what to do. Spoken when it changes. */
export function ReviewBar(props: {
  readonly task: Task<Reviewed, ReviewCommand>;
  readonly done: ReviewDone;
  readonly at: string;
}) {
  const styles = useStyles();
  const { pane, fill, errors } = useWords();
  const words = useReviewWords();
  const { state, start, cancel, dismiss } = props.task;
  const stuck = useStuck(state.phase === 'running' ? state.progress : 1);
  const failed = state.phase === 'failed' ? state : null;
  const facts = { place: failed?.error.place ?? '' };
  return (
    <footer className={styles.bar}>
      <div role="status">
        {state.phase === 'running' && (
          <p className={styles.text}>
            {state.command.kind === 'look' ? words.busy.look : words.busy.write} {stuck && pane.waiting}
          </p>
        )}
        {state.phase === 'done' && (
          <p className={styles.text}>{doneSentence(props.done, props.at, words.done, fill)}</p>
        )}
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
          <p className={styles.error} role="alert">
            {fill(errors[failed.error.code].what, facts)} {fill(errors[failed.error.code].next, facts)}
          </p>
          <div className={styles.actions}>
            {failed.error.code === 'changed-meanwhile' ? (
              <Button size="small" onClick={() => start({ kind: 'look' })}>
                {words.again}
              </Button>
            ) : (
              <Button size="small" onClick={() => start(failed.command)}>
                {pane.actions.retry}
              </Button>
            )}
            <Button size="small" onClick={dismiss}>
              {pane.actions.close}
            </Button>
          </div>
        </>
      )}
    </footer>
  );
}

function doneSentence(
  done: ReviewDone,
  at: string,
  words: ReviewWords['done'],
  fill: ReturnType<typeof useWords>['fill'],
): string {
  switch (done.kind) {
    case 'look':
      return fill(words.look, { at });
    case 'answered':
    case 'closed':
      return fill(words[done.kind], { number: String(done.number) });
    case 'remark': {
      const said = fill(words.remark, { number: String(done.number) });
      if (done.comment === null) return said;
      const { added, author } = done.comment;
      const named = author === '' ? '' : fill(words.author, { author });
      return `${said} ${added ? fill(words.comment, { author: named }) : words.noComment}`;
    }
    default:
      return words[done.kind];
  }
}
