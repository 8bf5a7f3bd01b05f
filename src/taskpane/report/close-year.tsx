import { makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { useWords } from '../language';
import { Button } from '../parts/button';
import { Failure } from '../parts/failure';
import { Folded, useFoldedStyles } from '../parts/folded';
import type { ClosingProposal } from '../running/close-year';
import { useTask, type TaskTools } from '../running/use-task';

const useStyles = makeStyles({ text: { margin: '6px 0' } });

type Closing = ClosingProposal & { readonly written: number | null };

/** Chốt năm học: shows what would go into "Số liệu các năm", says where the report is not approved, and writes when the person says so. */
export function CloseYear() {
  const styles = useStyles();
  const folded = useFoldedStyles();
  const { pane, fill, count } = useWords();
  const words = pane.report.close;
  const [action] = useState(() => async (tools: TaskTools, command: 'show' | 'write', last: Closing | null) => {
    const { readClosing, writeClosing } = await import(/* webpackChunkName: 'report' */ '../running/close-year');
    if (command === 'show' || !last) return { ...(await readClosing(tools)), written: null };
    return { ...last, written: await writeClosing(last.closing) };
  });
  const task = useTask<Closing, 'show' | 'write'>(action);
  const { state } = task;
  const shown = state.previous;
  const year = shown?.closing.label ?? '';
  const changes = shown?.closing.changes;
  const approved = shown?.status === 'approved';
  return (
    <Folded title={words.title}>
      <p className={styles.text}>{words.explain}</p>
      {state.phase === 'failed' && <Failure error={state.error} onRetry={() => task.start(state.command)} />}
      {!shown && (
        <Button off={state.phase === 'running'} onClick={() => task.start('show')}>
          {words.show}
        </Button>
      )}
      {shown?.written != null && (
        <p className={styles.text} role="status">
          {fill(words.done, { year })}
        </p>
      )}
      {shown?.written === null && changes === null && <p className={styles.text}>{words.noHistory}</p>}
      {shown?.written === null && changes?.length === 0 && (
        <p className={styles.text}>{fill(words.nothing, { year })}</p>
      )}
      {shown?.written === null && changes != null && changes.length > 0 && (
        <>
          <ul className={folded.list}>
            {shown.closing.figures.map(({ id, label, unit, value, there }) => (
              <li key={id}>
                {label}: {count(value)} {unit === '-' ? '' : unit}
                {there !== null && there !== value && ` (${fill(words.replaces, { value: count(there) })})`}
              </li>
            ))}
          </ul>
          {shown.broken && (
            <p className={styles.text} role="status">
              {words.goesOn}
            </p>
          )}
          {!approved && (
            <p className={styles.text} role="status">
              {shown.status === 'outdated' ? words.outdated : words.notApproved}
            </p>
          )}
          <Button
            appearance={approved ? 'primary' : undefined}
            off={state.phase === 'running'}
            onClick={() => task.start('write')}
          >
            {fill(approved ? words.write : words.writeAnyway, { year })}
          </Button>
        </>
      )}
    </Folded>
  );
}
