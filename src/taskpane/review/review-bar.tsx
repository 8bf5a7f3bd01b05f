import { useWords } from '../language';
import { TaskBar } from '../parts/task-bar';
import type { Task } from '../running/use-task';
import type { ReviewCommand, ReviewDone, Reviewed } from './commands';
import { useReviewWords, type ReviewWords } from './review-words';

/** What is being done to the review's rows, and what has been done. */
export function ReviewBar(props: {
  readonly task: Task<Reviewed, ReviewCommand>;
  readonly done: ReviewDone;
  readonly at: string;
}) {
  const { fill } = useWords();
  const words = useReviewWords();
  return (
    <TaskBar
      task={props.task}
      busy={({ kind }) => (kind === 'look' ? words.busy.look : words.busy.write)}
      done={doneSentence(props.done, props.at, words.done, fill)}
      anew={{ label: words.again, command: { kind: 'look' } }}
    />
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
