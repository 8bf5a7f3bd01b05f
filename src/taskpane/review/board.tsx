import { useState } from 'react';
import { hasOpenQuestion } from '../../core/reading-totals';
import { RuleWordsContext, useRulesInLanguage } from '../check/rule-words';
import { useWords } from '../language';
import { CloseYear } from '../report/close-year';
import type { Task } from '../running/use-task';
import { ChangesSince } from './changes';
import type { Reviewed, ReviewCommand } from './commands';
import { Decide } from './decide';
import { Figures } from './figures';
import { AcceptedFindings, Findings } from './findings';
import { QuietMonths } from './quiet-months';
import type { RemarkActions } from './remark-actions';
import { Meanwhile, Remarks } from './remark-list';
import { ReviewBar } from './review-bar';
import { useReviewWords } from './review-words';
import { Status } from './status';

/** Everything that the one who approves needs, in the order in which they ask: state, figures, findings, changes, remarks, decision. */
export default function Board(props: { readonly reviewed: Reviewed; readonly task: Task<Reviewed, ReviewCommand> }) {
  const { reviewed, task } = props;
  const { fill } = useWords();
  const words = useReviewWords().changes;
  const rules = useRulesInLanguage();
  const [open, setOpen] = useState<string | null>(null);
  const actions: RemarkActions = { reviewed, start: task.start, open, onOpen: setOpen };
  const asked = hasOpenQuestion(reviewed.analysis.reading);
  const { sinceApproval, sinceReport, sinceCheck, reportChanges, status } = reviewed.review;
  return (
    <RuleWordsContext value={rules}>
      <div aria-busy={task.state.phase === 'running'}>
        <Status actions={actions} />
        <Meanwhile actions={actions} />
        {status === 'outdated' && sinceApproval && (
          <ChangesSince
            title={fill(words.approval, { at: sinceApproval.when })}
            since={sinceApproval}
            onReport={reportChanges}
            open
          />
        )}
        <Remarks actions={actions} />
        <Figures actions={actions} />
        <QuietMonths months={reviewed.review.quiet} />
        <Findings actions={actions} />
        <AcceptedFindings actions={actions} />
        {sinceReport && <ChangesSince title={fill(words.report, { at: sinceReport.when })} since={sinceReport} />}
        {sinceCheck && <ChangesSince title={fill(words.check, { at: sinceCheck.when })} since={sinceCheck} />}
        <Decide actions={actions} />
        {(status === 'approved' || status === 'outdated') && !asked && <CloseYear />}
      </div>
      <ReviewBar task={task} done={reviewed.done} at={reviewed.at} />
    </RuleWordsContext>
  );
}
