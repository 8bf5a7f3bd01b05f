import { useWords } from '../language';
import type { PageId } from '../pages';
import { Button } from './button';
import { Notice } from './notice';

/** A short notice on the librarian's pages that the one who approves waits for an answer; nothing where nobody does. */
export function OpenRemarks(props: { readonly count: number; readonly onOpen: (page: PageId) => void }) {
  const { pane, fill } = useWords();
  if (props.count === 0) return null;
  return (
    <Notice tone="info" title={fill(pane.openRemarks.text, { count: props.count })}>
      <Button onClick={() => props.onOpen('review')}>{pane.openRemarks.open}</Button>
    </Notice>
  );
}
