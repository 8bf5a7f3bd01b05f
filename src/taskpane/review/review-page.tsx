import { lazy, Suspense, useEffect, useState } from 'react';
import { OWN_SHEETS } from '../../core/library/own-sheets';
import { unfinishedSheets } from '../../excel';
import { Failure } from '../parts/failure';
import { Button } from '../parts/button';
import { Intro } from '../parts/intro';
import { Notice } from '../parts/notice';
import { Running } from '../parts/running';
import { firstPresses } from '../running/first-press';
import { useTask, type TaskTools } from '../running/use-task';
import type { Reviewed, ReviewCommand } from './commands';
import { ReviewWordsContext, useReviewWordsOfPane } from './review-words';

const Board = lazy(() => import(/* webpackChunkName: 'review' */ './board'));

/** Duyệt: for the one who approves, and for the librarian who answers. State is read at each press. */
export default function ReviewPage() {
  const words = useReviewWordsOfPane();
  const [action] = useState(() => {
    const presses = firstPresses<ReviewCommand>();
    return async (tools: TaskTools, command: ReviewCommand, previous: Reviewed | null) => {
      const [{ runReview }] = await Promise.all([
        import(/* webpackChunkName: 'review' */ '../running/run-review'),
        import(/* webpackChunkName: 'review' */ './board'),
      ]);
      return runReview(tools, command, previous, presses);
    };
  });
  const task = useTask<Reviewed, ReviewCommand>(action);
  const unfinished = useUnfinished();
  const { state } = task;
  const look = () => task.start({ kind: 'look' });
  const page = () => {
    if (state.previous !== null) {
      return (
        <Suspense fallback={null}>
          <Board reviewed={state.previous} task={task} />
        </Suspense>
      );
    }
    switch (state.phase) {
      case 'running':
        return <Running text={words.busy.look} progress={state.progress} onCancel={task.cancel} />;
      case 'failed':
        return <Failure error={state.error} onRetry={look} />;
      default:
        return (
          <>
            {unfinished && <Notice tone="warning" title={words.unfinished} />}
            <Intro title={words.title} text={words.intro}>
              <Button appearance="primary" size="large" onClick={look}>
                {words.start}
              </Button>
            </Intro>
          </>
        );
    }
  };
  return <ReviewWordsContext value={words}>{page()}</ReviewWordsContext>;
}

/** Whether a writing to "Ý kiến duyệt" was broken off before the page was opened. */
function useUnfinished(): boolean {
  const [unfinished, setUnfinished] = useState(false);
  useEffect(() => {
    unfinishedSheets().then(
      (sheets) => setUnfinished(sheets.includes(OWN_SHEETS.remarks)),
      (error: unknown) => console.error(error),
    );
  }, []);
  return unfinished;
}
