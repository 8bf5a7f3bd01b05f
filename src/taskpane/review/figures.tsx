import type { FigureLine } from '../../core/review/figure-lines';
import { useWords } from '../language';
import { Button } from '../parts/button';
import { Folded } from '../parts/folded';
import type { RemarkActions } from './remark-actions';
import { RemarkForm } from './remark-form';
import { useReviewWords } from './review-words';
import { useReviewStyles } from './styles';

/** So many stand open; the rest is folded away. */
const SHOWN = 12;

/** Figures with last year's beside them, what changed most first; a remark on each. */
export function Figures(props: { readonly actions: RemarkActions }) {
  const styles = useReviewStyles();
  const { fill } = useWords();
  const words = useReviewWords().figures;
  const { figures } = props.actions.reviewed.review;
  const [top, rest] = [figures.slice(0, SHOWN), figures.slice(SHOWN)];
  const list = (lines: readonly FigureLine[]) => (
    <ul className={styles.list}>
      {lines.map((line) => (
        <FigureItem key={line.id} line={line} actions={props.actions} />
      ))}
    </ul>
  );
  return (
    <>
      <section className={styles.section}>
        <h2 className={styles.title}>{words.title}</h2>
        <p className={styles.detail}>{figures.length === 0 ? words.none : words.explain}</p>
        {list(top)}
      </section>
      {rest.length > 0 && <Folded title={fill(words.all, { count: rest.length })}>{list(rest)}</Folded>}
    </>
  );
}

function FigureItem({ line, actions }: { readonly line: FigureLine; readonly actions: RemarkActions }) {
  const styles = useReviewStyles();
  const { pane, fill, count } = useWords();
  const words = useReviewWords().figures;
  const { id, label, unit, value, previous } = line;
  const withUnit = (number: number | null) =>
    number === null ? words.unknown : unit === '-' ? count(number) : `${count(number)} ${unit}`;
  const text =
    previous === null
      ? `${withUnit(value)}; ${words.noPrevious}`
      : fill(words.line, { now: withUnit(value), before: withUnit(previous) });
  return (
    <li className={styles.item}>
      <div className={styles.line}>
        <span className={styles.words}>
          <span className={styles.strong}>{label}</span>
          <span>
            {text}
            {line.unconfirmed && ` (${pane.reading.unconfirmed})`}
            {line.difference !== null && ` (${changeText(line, words, fill, count)})`}
          </span>
        </span>
        <Button
          size="small"
          aria-label={fill(words.remarkLabel, { label })}
          aria-expanded={actions.open === id}
          onClick={() => actions.onOpen(actions.open === id ? null : id)}
        >
          {words.remark}
        </Button>
      </div>
      {actions.open === id && <RemarkForm subject={{ kind: 'figure', id }} title={label} actions={actions} />}
    </li>
  );
}

function changeText(
  { difference, percent }: FigureLine,
  words: { readonly change: string; readonly same: string },
  fill: ReturnType<typeof useWords>['fill'],
  count: (value: number) => string,
): string {
  if (difference === null || difference === 0) return words.same;
  const signed = (value: number) => `${value > 0 ? '+' : ''}${count(value)}`;
  if (percent === null) return signed(difference);
  return fill(words.change, { difference: signed(difference), percent: `${signed(Math.round(percent * 10) / 10)} %` });
}
