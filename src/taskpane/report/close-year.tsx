import { makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { YearClosing } from '../../core/report/close-year';
import { useWords } from '../language';
import { Button } from '../parts/button';
import { Failure } from '../parts/failure';
import { Folded, useFoldedStyles } from '../parts/folded';
import { useTask } from '../running/use-task';
import type { ReportOutcome } from '../running/write-report';

const useStyles = makeStyles({ text: { margin: '6px 0' } });

type WrittenOutcome = Extract<ReportOutcome, { kind: 'written' }>;
type Closing = { readonly proposal: YearClosing; readonly written: number | null };

/** Chốt năm học: shows what would go into "Số liệu các năm", and writes it when the person says so. */
export function CloseYear({ outcome }: { readonly outcome: WrittenOutcome }) {
  const styles = useStyles();
  const folded = useFoldedStyles();
  const { pane, fill, count } = useWords();
  const words = pane.report.close;
  const [action] = useState(() => async (_tools: unknown, command: 'show' | 'write', last: Closing | null) => {
    const { proposeClosing, writeClosing } = await import(/* webpackChunkName: 'report' */ '../running/close-year');
    const proposal = last?.proposal ?? proposeClosing(outcome.analysis, outcome.document);
    return { proposal, written: command === 'write' ? await writeClosing(proposal) : null };
  });
  const task = useTask<Closing, 'show' | 'write'>(action);
  const { state } = task;
  const shown = state.previous;
  return (
    <Folded title={words.title}>
      <p className={styles.text}>{words.explain}</p>
      {state.phase === 'failed' && <Failure error={state.error} onRetry={() => task.start(state.command)} />}
      {!shown && <Button onClick={() => task.start('show')}>{words.show}</Button>}
      {shown?.written != null && (
        <p className={styles.text} role="status">
          {fill(words.done, { year: shown.proposal.label })}
        </p>
      )}
      {shown?.written === null && shown.proposal.changes === null && <p className={styles.text}>{words.noHistory}</p>}
      {shown?.written === null && shown.proposal.changes?.length === 0 && (
        <p className={styles.text}>{fill(words.nothing, { year: shown.proposal.label })}</p>
      )}
      {shown?.written === null && shown.proposal.changes !== null && shown.proposal.changes.length > 0 && (
        <>
          <ul className={folded.list}>
            {shown.proposal.figures.map(({ id, label, unit, value, there }) => (
              <li key={id}>
                {label}: {count(value)} {unit === '-' ? '' : unit}
                {there !== null && there !== value && ` (${fill(words.replaces, { value: count(there) })})`}
              </li>
            ))}
          </ul>
          <Button appearance="primary" off={state.phase === 'running'} onClick={() => task.start('write')}>
            {fill(words.write, { year: shown.proposal.label })}
          </Button>
        </>
      )}
    </Folded>
  );
}
