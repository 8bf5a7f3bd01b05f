import { useWords } from '../language';
import { TextForm } from '../parts/text-form';
import type { Subject } from './commands';
import type { RemarkActions } from './remark-actions';
import { useReviewWords } from './review-words';

/** A remark on a figure, a finding or the whole report. */
export function RemarkForm(props: {
  readonly subject: Subject;
  /** What it is about, in the pane's language. */
  readonly title: string;
  readonly actions: RemarkActions;
}) {
  const { subject, actions } = props;
  const { fill } = useWords();
  const words = useReviewWords().form;
  return (
    <TextForm
      about={`remark ${aboutOf(subject)}`}
      title={fill(words.remark, { about: props.title })}
      label={words.text}
      missing={words.missingText}
      person={words.person}
      long
      save={words.send}
      onCancel={() => actions.onOpen(null)}
      onSave={({ text, person, arrived }) => {
        if (actions.start({ kind: 'remark', subject, text, person }, arrived)) actions.onOpen(null);
      }}
    />
  );
}

function aboutOf(subject: Subject): string {
  if (subject.kind === 'figure') return subject.id;
  return subject.kind === 'finding' ? subject.key : subject.kind;
}
