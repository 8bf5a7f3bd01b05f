import { Button } from '@fluentui/react-components';
import type { HostError } from '../../excel';
import { vi } from '../../words/vi';
import { fill } from '../../words/fill';
import { Notice } from './notice';

/** A host error in Vietnamese, with the next step to take. */
export function Failure({ error, onRetry }: { readonly error: HostError; readonly onRetry: () => void }) {
  const words = vi.errors[error.code];
  const facts = { place: error.place ?? '' };
  return (
    <Notice tone="error" title={fill(words.what, facts)} detail={fill(words.next, facts)}>
      <Button onClick={onRetry}>{vi.pane.actions.retry}</Button>
    </Notice>
  );
}
