import { lazy, Suspense, useState } from 'react';
import { Failure } from '../parts/failure';
import { Button } from '../parts/button';
import { Intro } from '../parts/intro';
import { Running } from '../parts/running';
import { useTask, type TaskTools } from '../running/use-task';
import type { Reviewed, ReviewCommand } from './commands';
import { ReviewWordsContext, useReviewWordsOfPane } from './review-words';

const Board = lazy(() => import('./board'));

/** Duyệt: for the one who approves, and for the librarian who answers. State is read at each press. */
export default function ReviewPage() {
  const words = useReviewWordsOfPane();
  const [action] = useState(() => async (tools: TaskTools, command: ReviewCommand, previous: Reviewed | null) => {
    const [{ runReview }] = await Promise.all([import('../running/run-review'), import('./board')]);
    return runReview(tools, command, previous);
  });
  const task = useTask<Reviewed, ReviewCommand>(action);
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
        return <Running text={words.running} progress={state.progress} onCancel={task.cancel} />;
      case 'failed':
        return <Failure error={state.error} onRetry={look} />;
      default:
        return (
          <Intro title={words.title} text={words.intro}>
            <Button appearance="primary" size="large" onClick={look}>
              {words.start}
            </Button>
          </Intro>
        );
    }
  };
  return <ReviewWordsContext value={words}>{page()}</ReviewWordsContext>;
}
