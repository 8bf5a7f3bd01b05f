import { useState } from 'react';
import type { HostError } from '../../excel/errors';
import { useWords } from '../language';
import { ChooseFile } from '../parts/choose-file';
import { Failure } from '../parts/failure';
import { FoldTitle } from '../parts/folded';
import { Notice } from '../parts/notice';
import { failedAt } from '../problem/noted';
import type { TemplateOutcome } from '../running/fill-template';
import type { ReportOutcome } from '../running/write-report';
import { SaveWord } from './word-file';

type State =
  | { readonly phase: 'none' | 'reading' }
  | { readonly phase: 'done'; readonly outcome: TemplateOutcome }
  | { readonly phase: 'failed'; readonly error: HostError };

/** A school's own Word template: chosen, read on this machine, filled, and handed over like the report itself. */
export function OwnTemplate({ outcome }: { readonly outcome: Extract<ReportOutcome, { kind: 'written' }> }) {
  const { pane, fill } = useWords();
  const words = pane.report.template;
  const [state, setState] = useState<State>({ phase: 'none' });
  const choose = (file: File) => {
    setState({ phase: 'reading' });
    const fillIt = async () =>
      (await import(/* webpackChunkName: 'template' */ '../running/fill-template')).fillChosenTemplate(file, outcome);
    fillIt().then(
      (done) => setState({ phase: 'done', outcome: done }),
      (cause: unknown) => setState({ phase: 'failed', error: failedAt('template', cause) }),
    );
  };
  return (
    <details>
      <FoldTitle>{words.title}</FoldTitle>
      <p>{words.detail}</p>
      <ChooseFile label={words.choose} accept=".docx" onChoose={choose} />
      {state.phase === 'reading' && <p role="status">{words.reading}</p>}
      {state.phase === 'failed' && <Failure error={state.error} onRetry={() => setState({ phase: 'none' })} />}
      {state.phase === 'done' && state.outcome.kind === 'problem' && (
        <Notice tone="error" title={fill(words.problems[state.outcome.problem], { ...state.outcome })} />
      )}
      {state.phase === 'done' && state.outcome.kind === 'filled' && <Filled {...state.outcome} />}
    </details>
  );
}

function Filled({ name, result, smaller }: Extract<TemplateOutcome, { kind: 'filled' }>) {
  const { pane, fill } = useWords();
  const words = pane.report.template;
  const { bytes, filled, unknown, missingCharts } = result;
  return (
    <>
      <p role="status">{fill(filled.length > 0 ? words.filled : words.noFields, { count: filled.length })}</p>
      {filled.length > 0 && <SaveWord file={{ name, bytes }} smaller={smaller} />}
      {missingCharts.length > 0 && <p>{fill(words.missingCharts, { fields: missingCharts.join(', ') })}</p>}
      {unknown.length > 0 && (
        <>
          <p>{fill(words.unknown, { count: unknown.length })}</p>
          <ul>
            {unknown.map(({ field, where }) => (
              <li key={`${field} ${where}`}>{field === where ? field : fill(words.unknownLine, { field, where })}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
