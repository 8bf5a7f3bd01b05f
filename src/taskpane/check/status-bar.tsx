import { makeStyles } from '@fluentui/react-components';
import type { LoggedRun } from '../../core/fixes/fix-log';
import { useWords } from '../language';
import { Button } from '../parts/button';
import { TaskBar } from '../parts/task-bar';
import type { Task } from '../running/use-task';
import { tokens } from '../tokens';
import type { CheckCommand, Checked, CommandDone } from './commands';

const useStyles = makeStyles({
  what: { margin: 0, color: tokens.colorNeutralForeground2 },
  error: { margin: 0, color: tokens.colorStatusDangerForeground1 },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between', gap: '4px 8px' },
});

const BUSY_WORDS: Readonly<Record<CheckCommand['kind'], 'check' | 'fix' | 'undo' | 'settings'>> = {
  check: 'check',
  fix: 'fix',
  undo: 'undo',
  accept: 'settings',
  'switch-off': 'settings',
  'take-back': 'settings',
  'add-category': 'fix',
  'choose-reading': 'settings',
  'ignore-area': 'settings',
  'ask-again': 'settings',
  'confirm-reading': 'settings',
  'show-marks': 'check',
  'hide-marks': 'check',
  'write-findings': 'check',
};

/** What is being done to the workbook, what has been done, and the way back. */
export function StatusBar({
  task,
  checked,
}: {
  readonly task: Task<Checked, CheckCommand>;
  readonly checked: Checked;
}) {
  const styles = useStyles();
  const { pane, fill } = useWords();
  const words = pane.check;
  const { undoable, comparison, done } = checked;
  const said = [doneSentence(done, words.done, fill), comparison ? fill(words.sinceLast, { ...comparison }) : ''];
  return (
    <TaskBar
      task={task}
      busy={({ kind }) => words.busy[BUSY_WORDS[kind]]}
      done={said.filter((part) => part !== '').join(' ')}
      anew={{ label: words.again, command: { kind: 'check' } }}
      // After a first check the verdict above says everything; only those who cannot see it need to hear that it is there.
      unseen={done.kind === 'checked' && comparison === null && undoable === null}
    >
      {undoable && (
        <div className={styles.line}>
          <p className={undoable.unfinished ? styles.error : styles.what}>{lastFix(undoable, words.fix, fill)}</p>
          <Button size="small" onClick={() => task.start({ kind: 'undo' })}>
            {words.fix.undo}
          </Button>
        </div>
      )}
    </TaskBar>
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
