import { makeStyles } from '@fluentui/react-components';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useWords } from '../language';
import { Failure } from '../parts/failure';
import { Intro } from '../parts/intro';
import { Running } from '../parts/running';
import type { PageId } from '../pages';
import { useTask, type TaskTools } from '../running/use-task';
import type { CheckCommand, Checked } from './commands';
import { Button } from '../parts/button';

const Outcome = lazy(() => import(/* webpackChunkName: 'check' */ './outcome'));

const useStyles = makeStyles({
  page: { flexGrow: 1, minHeight: 0, display: 'flex', flexDirection: 'column' },
});

async function run(tools: TaskTools, command: CheckCommand, previous: Checked | null): Promise<Checked> {
  const [{ runCommand }] = await Promise.all([
    import(/* webpackChunkName: 'check' */ '../running/run-command'),
    import(/* webpackChunkName: 'check' */ './outcome'),
  ]);
  return runCommand(tools, command, previous);
}

export function CheckPage({
  startAtOnce,
  onOpen,
}: {
  readonly startAtOnce: boolean;
  readonly onOpen: (page: PageId) => void;
}) {
  const styles = useStyles();
  const task = useTask<Checked, CheckCommand>(run);
  const { state, start } = task;
  const [wanted] = useState(startAtOnce);
  const begun = useRef(false);
  useEffect(() => {
    if (!wanted || begun.current) return;
    begun.current = true;
    start({ kind: 'check' });
  }, [wanted, start]);
  const words = useWords().pane.check;
  if (state.previous !== null) {
    return (
      <div className={styles.page}>
        <Suspense fallback={null}>
          <Outcome checked={state.previous} task={task} onOpen={onOpen} />
        </Suspense>
      </div>
    );
  }
  const check = () => start({ kind: 'check' });
  switch (state.phase) {
    case 'running':
      return <Running text={words.running} progress={state.progress} onCancel={task.cancel} />;
    case 'failed':
      return <Failure error={state.error} onRetry={check} />;
    default:
      return (
        <Intro title={words.title} text={words.intro}>
          <Button appearance="primary" size="large" onClick={check}>
            {words.start}
          </Button>
        </Intro>
      );
  }
}
