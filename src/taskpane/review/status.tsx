import type { ReviewStatus } from '../../core/review';
import { useWords } from '../language';
import { Button } from '../parts/button';
import { Notice, type Tone } from '../parts/notice';
import type { RemarkActions } from './remark-actions';
import { useReviewWords } from './review-words';
import { useReviewStyles } from './styles';

const TONES: Readonly<Record<ReviewStatus, Tone>> = {
  noReport: 'info',
  waiting: 'info',
  returned: 'warning',
  approved: 'good',
  outdated: 'warning',
};
const SEVERITIES = ['loi', 'canh-bao', 'goi-y'] as const;

/** Where the report stands, and the verdict on the data, before anything else. */
export function Status({ actions }: { readonly actions: RemarkActions }) {
  const styles = useReviewStyles();
  const { pane, fill, count } = useWords();
  const words = useReviewWords();
  const { analysis, review } = actions.reviewed;
  const { verdict, counts } = analysis.check;
  const { status, decision } = review;
  const facts = { person: decision?.person ?? '', at: decision?.at ?? '', reason: decision?.reason ?? '' };
  const names = review.reports.map(({ name, draft }) => (draft ? fill(words.draft, { name }) : `“${name}”`));
  return (
    <>
      <Notice tone={TONES[status]} title={words.status[status]} detail={fill(words.statusDetail[status], facts)}>
        <Button onClick={() => actions.start({ kind: 'look' })}>{words.again}</Button>
      </Notice>
      <section className={styles.section}>
        <p className={styles.strong}>{fill(words.verdict[verdict], { count: counts.loi })}</p>
        <ul className={styles.actions} aria-label={pane.check.counts} style={PLAIN}>
          {SEVERITIES.map((severity) => (
            <li key={severity} className={styles.line}>
              {count(counts[severity])} {pane.check.severity[severity].one}
            </li>
          ))}
        </ul>
        {names.length > 0 && <p className={styles.detail}>{fill(words.reports, { names: names.join(', ') })}</p>}
      </section>
    </>
  );
}

const PLAIN = { listStyle: 'none', margin: 0, padding: 0 } as const;
