import { OWN_SHEETS } from '../../core/library/own-sheets';
import { remarkKey, type Remark } from '../../core/review/remarks';
import { cellName } from '../../core/sheet/address';
import { useGoToCell } from '../check/use-go-to-cell';
import { useWords } from '../language';
import { Button } from '../parts/button';
import { Folded } from '../parts/folded';
import { Notice } from '../parts/notice';
import { TextForm } from '../parts/text-form';
import type { RemarkActions } from './remark-actions';
import { RemarkForm } from './remark-form';
import { useReviewWords } from './review-words';
import { useReviewStyles } from './styles';

/** Name of the form about the report as a whole. */
const WHOLE = 'whole';

/** Remarks that wait, first; closed ones folded away. */
export function Remarks({ actions }: { readonly actions: RemarkActions }) {
  const styles = useReviewStyles();
  const { fill } = useWords();
  const { remarks: words, openSheet } = useReviewWords();
  const { remarks, decisions } = actions.reviewed.review;
  const closed = remarks.filter(({ state }) => state === 'closed');
  const open = remarks.filter(({ state }) => state !== 'closed');
  const { go, problem } = useGoToCell();
  const list = (some: readonly Remark[]) => (
    <ul className={styles.list}>
      {some.map((remark) => (
        <RemarkItem key={`${remarkKey(remark)}.${remark.row}`} remark={remark} actions={actions} />
      ))}
    </ul>
  );
  return (
    <>
      <section className={styles.section} aria-labelledby="review-remarks">
        <h2 id="review-remarks" className={styles.title}>
          {fill(words.title, { open: open.length, closed: closed.length })}
        </h2>
        {remarks.length === 0 && <p className={styles.detail}>{words.none}</p>}
        {list(open)}
        <div className={styles.actions}>
          <Button
            size="small"
            aria-expanded={actions.open === WHOLE}
            onClick={() => actions.onOpen(actions.open === WHOLE ? null : WHOLE)}
          >
            {words.write}
          </Button>
          {remarks.length + decisions.length > 0 && (
            <Button size="small" onClick={() => go({ sheet: OWN_SHEETS.remarks, row: 0, column: 0 }, WHOLE)}>
              {openSheet}
            </Button>
          )}
        </div>
        {problem && (
          <p className={styles.error} role="alert">
            {problem.text}
          </p>
        )}
        {actions.open === WHOLE && <RemarkForm subject={{ kind: 'whole' }} title={words.whole} actions={actions} />}
      </section>
      {closed.length > 0 && <Folded title={fill(words.closed, { count: closed.length })}>{list(closed)}</Folded>}
    </>
  );
}

function RemarkItem({ remark, actions }: { readonly remark: Remark; readonly actions: RemarkActions }) {
  const styles = useReviewStyles();
  const { pane, fill } = useWords();
  const words = useReviewWords();
  const { go, problem } = useGoToCell();
  const key = remarkKey(remark);
  const { number, about, text, state, answeredBy, answeredAt } = remark;
  const numbered = { number: String(number ?? '') };
  const cell = placeOf(remark, actions);
  return (
    <li className={styles.item}>
      <span className={styles.strong}>{fill(words.remarks.line, { ...numbered, about })}</span>
      <span>{text}</span>
      <span className={styles.detail}>
        {fill(words.remarks.who, { person: remark.person, at: remark.at })} · {words.remarks.states[state]}
      </span>
      {remark.answer !== '' && (
        <span>{fill(words.remarks.answer, { answer: remark.answer, person: answeredBy, at: answeredAt })}</span>
      )}
      <div className={styles.actions}>
        {cell && (
          <Button size="small" onClick={() => go(cell, key)}>
            {fill(pane.actions.goToCell, { cell: cellName(cell.row, cell.column) })}
          </Button>
        )}
        {state !== 'closed' && (
          <>
            <Button
              size="small"
              aria-label={fill(words.remarks.answerLabel, numbered)}
              aria-expanded={actions.open === key}
              onClick={() => actions.onOpen(actions.open === key ? null : key)}
            >
              {words.remarks.answerIt}
            </Button>
            {remark.answer !== '' && (
              <Button
                size="small"
                aria-label={fill(words.remarks.closeLabel, numbered)}
                onClick={() => actions.start({ kind: 'answer', remark, text: '', person: '', close: true })}
              >
                {words.remarks.close}
              </Button>
            )}
          </>
        )}
      </div>
      {problem && (
        <p className={styles.error} role="alert">
          {problem.text}
        </p>
      )}
      {actions.open === key && (
        <TextForm
          about={key}
          title={fill(words.remarks.answerLabel, numbered)}
          label={words.form.answer}
          missing={words.form.missingText}
          person={words.form.person}
          long
          tick={words.form.closeNow}
          save={words.remarks.answerIt}
          onCancel={() => actions.onOpen(null)}
          onSave={({ text: answer, person, ticked, arrived }) => {
            if (actions.start({ kind: 'answer', remark, text: answer, person, close: ticked }, arrived))
              actions.onOpen(null);
          }}
        />
      )}
    </li>
  );
}

/** Where the finding stands now, when it is still there; else the cell that was written down. */
function placeOf({ code, cell }: Remark, { reviewed }: RemarkActions) {
  const finding = reviewed.analysis.check.findings.find(({ key }) => key === code);
  return finding?.cells[0] ?? cell;
}

/** What others have added meanwhile, and what of this pane's own is gone. */
export function Meanwhile({ actions }: { readonly actions: RemarkActions }) {
  const { fill } = useWords();
  const words = useReviewWords().remarks;
  const { news, lost } = actions.reviewed;
  const list = [
    ...news.remarks.map(({ number, person }) => fill(words.newRemark, { number: String(number ?? ''), person })),
    ...news.decisions.map(({ kind, person, at }) => fill(words.newDecision, { person, what: words.decided[kind], at })),
  ];
  return (
    <>
      {list.length > 0 && <Notice tone="info" title={fill(words.news, { list: list.join('; ') })} />}
      {lost.map((remark) => (
        <Notice key={remarkKey(remark)} tone="warning" title={fill(words.lost, { text: remark.text })}>
          <Button
            onClick={() => {
              const { text, person } = remark;
              actions.start({ kind: 'remark', subject: { kind: 'again', remark }, text, person });
            }}
          >
            {words.writeAgain}
          </Button>
        </Notice>
      ))}
    </>
  );
}
