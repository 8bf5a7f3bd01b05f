import { useWords } from '../language';
import type { Subject } from './commands';
import type { RemarkActions } from './remark-actions';
import { useReviewWords } from './review-words';
import { TextForm } from './text-form';

/** A remark on a figure, a finding or the whole report. */
export function RemarkForm({ subject, actions }: { readonly subject: Subject; readonly actions: RemarkActions }) {
  const { fill } = useWords();
  const words = useReviewWords().form;
  return (
    <TextForm
      title={fill(words.remark, { about: subject.about })}
      label={words.text}
      save={words.send}
      onCancel={() => actions.onOpen(null)}
      onSave={({ text, person }) => {
        actions.onOpen(null);
        actions.start({ kind: 'remark', subject, text, person });
      }}
    />
  );
}
