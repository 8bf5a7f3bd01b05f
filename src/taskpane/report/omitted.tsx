import type { OmittedSentence } from '../../core/report/document';
import { useWords } from '../language';
import { Folded, useFoldedStyles } from '../parts/folded';

/** The librarian's sentences that do not stand in the report as they were written, each with its reason. */
export function Omitted({ sentences }: { readonly sentences: readonly OmittedSentence[] }) {
  const styles = useFoldedStyles();
  const { pane, fill } = useWords();
  const words = pane.report.omitted;
  if (sentences.length === 0) return null;
  return (
    <Folded title={fill(words.title, { count: sentences.length })} open>
      <ul className={styles.list}>
        {sentences.map(({ part, text, reason, missing }, index) => (
          <li key={index} className={styles.item}>
            {fill(words.line, {
              part: part === '' ? words.noPart : part,
              text,
              reason: fill(words[reason], { missing: missing.join(', ') }),
            })}
          </li>
        ))}
      </ul>
    </Folded>
  );
}
