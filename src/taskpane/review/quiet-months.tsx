import type { Month } from '../../core/review/quiet-months';
import { useWords } from '../language';
import { useReviewWords } from './review-words';
import { useReviewStyles } from './styles';

/** Teaching months without any activity in the records. */
export function QuietMonths({ months }: { readonly months: readonly Month[] | null }) {
  const styles = useReviewStyles();
  const { fill } = useWords();
  const words = useReviewWords().quiet;
  const names = months?.map(({ month, year }) => fill(words.month, { month: String(month), year: String(year) })) ?? [];
  const some = names.length === 0 ? words.none : fill(words.some, { months: names.join(', ') });
  return (
    <section className={styles.section}>
      <h2 className={styles.title}>{words.title}</h2>
      <p className={styles.text}>{months === null ? words.unknown : some}</p>
    </section>
  );
}
