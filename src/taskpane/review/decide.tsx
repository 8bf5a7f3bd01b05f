import { hasOpenQuestion } from '../../core/reading-totals';
import { openRemarks, type DecisionKind } from '../../core/review/remarks';
import { useWords } from '../language';
import { Button } from '../parts/button';
import { TextForm } from '../parts/text-form';
import type { Reviewed } from './commands';
import type { RemarkActions } from './remark-actions';
import { useReviewWords } from './review-words';
import { useReviewStyles } from './styles';

const FORMS: Readonly<Record<DecisionKind, string>> = { approved: 'approve', returned: 'return' };

/** Duyệt and Trả lại, with what they prove and what not, and what speaks against it first. */
export function Decide({ actions }: { readonly actions: RemarkActions }) {
  const styles = useReviewStyles();
  const words = useReviewWords().decide;
  const doubts = useDoubts(actions);
  const { reports } = actions.reviewed.review;
  const { pane } = useWords();
  const asked = hasOpenQuestion(actions.reviewed.analysis.reading);
  const toggle = (kind: DecisionKind) => actions.onOpen(actions.open === FORMS[kind] ? null : FORMS[kind]);
  if (reports.length === 0) {
    return (
      <section className={styles.section}>
        <h2 className={styles.title}>{words.title}</h2>
        <p className={styles.text}>{words.noReport}</p>
      </section>
    );
  }
  return (
    <section className={styles.section}>
      <h2 className={styles.title}>{words.title}</h2>
      {doubts.length > 0 && (
        <>
          <p className={styles.text}>{words.before}</p>
          <ul>
            {doubts.map((doubt) => (
              <li key={doubt}>{doubt}</li>
            ))}
          </ul>
        </>
      )}
      <div className={styles.actions}>
        {!asked && (
          <Button
            appearance="primary"
            aria-expanded={actions.open === FORMS.approved}
            onClick={() => toggle('approved')}
          >
            {words.approve}
          </Button>
        )}
        <Button aria-expanded={actions.open === FORMS.returned} onClick={() => toggle('returned')}>
          {words.return}
        </Button>
      </div>
      {asked && <p className={styles.text}>{pane.reading.notYet}</p>}
      {!asked && actions.open === FORMS.approved && <DecisionForm kind="approved" actions={actions} />}
      {actions.open === FORMS.returned && <DecisionForm kind="returned" actions={actions} />}
    </section>
  );
}

function DecisionForm({ kind, actions }: { readonly kind: DecisionKind; readonly actions: RemarkActions }) {
  const words = useReviewWords();
  const approving = kind === 'approved';
  return (
    <TextForm
      about={kind}
      title={approving ? words.decide.approveTitle : words.decide.returnTitle}
      explain={words.decide.proves}
      label={approving ? words.form.note : words.form.reason}
      missing={approving ? undefined : words.form.missingText}
      person={words.form.person}
      long
      save={approving ? words.decide.approveNow : words.decide.returnNow}
      onCancel={() => actions.onOpen(null)}
      onSave={({ text, person, arrived }) => {
        const written = ({ done }: Reviewed) => {
          if (done.kind !== 'changed') arrived();
        };
        if (actions.start({ kind, note: text, person }, written)) actions.onOpen(null);
      }}
    />
  );
}

/** What a person should know before approving. It is said and written down, and does not stop them. */
function useDoubts({ reviewed }: RemarkActions): readonly string[] {
  const { fill } = useWords();
  const words = useReviewWords().decide;
  const { analysis, review } = reviewed;
  const errors = analysis.check.counts.loi;
  const open = openRemarks(review).length;
  const { sinceReport } = review;
  return [
    ...(errors > 0 ? [fill(words.errors, { count: errors })] : []),
    ...(open > 0 ? [fill(words.open, { count: open })] : []),
    ...(review.reports.some(({ draft }) => draft) ? [words.draft] : []),
    ...(sinceReport === null ? [words.unknownReport] : []),
    ...(sinceReport?.changed ? [fill(words.stale, { at: sinceReport.when })] : []),
  ];
}
