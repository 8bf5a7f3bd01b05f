import { makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { OWN_SHEETS } from '../../core/library/own-sheets';
import type { ReportKind } from '../../core/report/document';
import type { PartIssue } from '../../core/report/part-rows';
import type { PartsProposal } from '../../core/report/parts-sheet';
import { goToCell } from '../../excel';
import { useWords } from '../language';
import { Button } from '../parts/button';
import { Failure } from '../parts/failure';
import { Folded, useFoldedStyles } from '../parts/folded';
import { useTask, type TaskTools } from '../running/use-task';

const useStyles = makeStyles({ text: { margin: '6px 0' } });

interface Arranging {
  readonly proposal: PartsProposal;
  readonly written: boolean;
}
type Command = { readonly do: 'show'; readonly kind: ReportKind } | { readonly do: 'write' };

/** The way to "Phần báo cáo": shows what would be written there for this kind of report, and writes it when the person says so. */
export function ArrangeParts({ kind }: { readonly kind: ReportKind }) {
  const styles = useStyles();
  const folded = useFoldedStyles();
  const { pane, fill } = useWords();
  const words = pane.report.parts;
  const [action] = useState(() => async (tools: TaskTools, command: Command, last: Arranging | null) => {
    const { proposeReportParts, writeReportParts } = await import(
      /* webpackChunkName: 'report' */ '../running/report-parts'
    );
    if (command.do === 'show') return { proposal: await proposeReportParts(command.kind, tools), written: false };
    if (last) await writeReportParts(last.proposal, tools);
    return last && { ...last, written: true };
  });
  const task = useTask<Arranging | null, Command>(action);
  const { state } = task;
  const shown = state.previous?.proposal.kind === kind ? state.previous : null;
  const name = shown?.proposal.sheet ?? OWN_SHEETS.parts;
  const facts = { name, kind: pane.report.kinds[kind], count: shown?.proposal.lines.length ?? 0 };
  const way = shown?.proposal.write.way;
  const isAsked = shown?.written === false && (way === 'plan' || way === 'changes');
  const stands = shown !== null && !isAsked;
  return (
    <Folded title={words.title}>
      <p className={styles.text}>{fill(words.explain, facts)}</p>
      {state.phase === 'failed' && <Failure error={state.error} onRetry={() => task.start(state.command)} />}
      {state.phase === 'running' && <p className={styles.text}>{words.reading}</p>}
      {!shown && (
        <Button off={state.phase === 'running'} onClick={() => task.start({ do: 'show', kind })}>
          {fill(words.show, facts)}
        </Button>
      )}
      {isAsked && (
        <>
          <p className={styles.text}>{fill(way === 'plan' ? words.newSheet : words.newRows, facts)}</p>
          <ul className={folded.list}>
            {shown.proposal.lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <Button appearance="primary" off={state.phase === 'running'} onClick={() => task.start({ do: 'write' })}>
            {fill(words.write, facts)}
          </Button>
        </>
      )}
      {stands && (
        <>
          <p className={styles.text} role="status">
            {fill(shown.written ? words.done : way === 'noHeader' ? words.noHeader : words.there, facts)}
          </p>
          <Button
            onClick={() =>
              void goToCell({ sheet: name, row: 0, column: 0 }).catch((error: unknown) => console.error(error))
            }
          >
            {fill(words.open, facts)}
          </Button>
        </>
      )}
    </Folded>
  );
}

/** Rows of "Phần báo cáo" that the report could not follow, each with what was done instead. */
export function PartIssues({ issues }: { readonly issues: readonly PartIssue[] }) {
  const styles = useFoldedStyles();
  const { pane, fill } = useWords();
  const words = pane.report.parts;
  if (issues.length === 0) return null;
  return (
    <Folded title={fill(words.issues, { count: issues.length })} open>
      <ul className={styles.list}>
        {issues.map(({ row, reason, what }, index) => {
          const text = fill(words[reason], { what });
          return <li key={index}>{row === null ? text : fill(words.line, { row: String(row + 1), text })}</li>;
        })}
      </ul>
    </Folded>
  );
}
