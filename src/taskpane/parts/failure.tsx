import type { HostError } from '../../excel/errors';
import { useWords } from '../language';
import { Notice } from './notice';
import { Button } from './button';
import { ReportProblem } from './report-problem';

/** A host error in Vietnamese, with the next step to take. */
export function Failure({ error, onRetry }: { readonly error: HostError; readonly onRetry: () => void }) {
  const { pane, errors, fill } = useWords();
  const words = errors[error.code];
  const facts = { place: error.place ?? '' };
  return (
    <>
      <Notice tone="error" title={fill(words.what, facts)} detail={fill(words.next, facts)}>
        <Button onClick={onRetry}>{pane.actions.retry}</Button>
      </Notice>
      <ReportProblem />
    </>
  );
}
