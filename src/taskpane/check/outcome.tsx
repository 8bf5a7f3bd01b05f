import type { Analysis } from '../../core/analysis';
import type { PageId } from '../pages';
import type { RunComparison } from './compare-runs';
import { FindingList } from './finding-list';
import { Summary } from './summary';

/** What a check came to: the verdict and the list of places. Loaded with the first outcome, since it brings the words of all rules along. */
export default function Outcome(props: {
  readonly analysis: Analysis;
  readonly comparison: RunComparison | null;
  readonly at: Date;
  readonly onAgain: () => void;
  readonly onOpen: (page: PageId) => void;
}) {
  return (
    <>
      <Summary {...props} />
      <FindingList check={props.analysis.check} />
    </>
  );
}
