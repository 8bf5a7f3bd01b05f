import { lazy, Suspense, useEffect, useState } from 'react';
import { OWN_SHEETS } from '../../core/library/own-sheets';
import { unfinishedSheets } from '../../excel';
import { quotedList } from '../../words/fill';
import { useWords } from '../language';
import { Failure } from '../parts/failure';
import { Notice } from '../parts/notice';
import { OpenRemarks } from '../parts/open-remarks';
import { Running } from '../parts/running';
import type { PageId } from '../pages';
import type { ReportCommand, ReportOutcome, ReportStep } from '../running/write-report';
import { useTask, type TaskTools } from '../running/use-task';
import { Choose, type Choice } from './choose';
import { Blocked, Edited, Insufficient, Outside, Unsure } from './questions';
import { Written } from './written';

const TextNumbers = lazy(() => import(/* webpackChunkName: 'check' */ './text-numbers'));

export default function ReportPage({ onOpen }: { readonly onOpen: (page: PageId) => void }) {
  const [step, setStep] = useState<ReportStep>('read');
  const [choice, setChoice] = useState<Choice>({ kind: 'tong-ket' });
  const [action] = useState(() => async (tools: TaskTools, command: ReportCommand): Promise<ReportOutcome> => {
    const { writeReport } = await import(/* webpackChunkName: 'report' */ '../running/write-report');
    return writeReport(command, { ...tools, onStep: setStep });
  });
  const report = useTask<ReportOutcome, ReportCommand>(action);
  const [last, setLast] = useState<ReportCommand | null>(null);
  const unfinished = useUnfinished();
  const openRemarks = useOpenRemarks(report.state);
  const { pane, fill } = useWords();
  const words = pane.report;
  const start = (command: ReportCommand) => {
    setLast(command);
    report.start(command);
  };
  const { state } = report;
  switch (state.phase) {
    case 'idle':
      return (
        <>
          <OpenRemarks count={openRemarks} onOpen={onOpen} />
          {unfinished.length > 0 && (
            <Notice tone="warning" title={fill(words.unfinished, { sheets: quotedList(unfinished) })} />
          )}
          <Choose choice={choice} onChoose={setChoice} onStart={() => start({ ...choice, draft: false })} />
        </>
      );
    case 'running':
      return <Running text={words.running[step]} progress={state.progress} onCancel={report.cancel} />;
    case 'failed':
      return <Failure error={state.error} onRetry={() => start(state.command)} />;
    case 'done': {
      const command = last ?? { ...choice, draft: false };
      switch (state.result.kind) {
        case 'insufficient':
          return <Insufficient onOpen={onOpen} />;
        case 'outside':
          return (
            <>
              <Outside outcome={state.result} />
              <Choose choice={choice} onChoose={setChoice} onStart={() => start({ ...choice, draft: false })} />
            </>
          );
        case 'blocked':
          return (
            <Blocked
              outcome={state.result}
              onDraft={() => start({ ...withoutAnswer(command), draft: true })}
              onOpen={onOpen}
            />
          );
        case 'unsure':
          return (
            <Unsure
              outcome={state.result}
              onAnswer={(answer) => start({ ...command, answer })}
              onDraft={() => start({ ...withoutAnswer(command), draft: true })}
              onOpen={onOpen}
            />
          );
        case 'texts': {
          const { seen } = state.result;
          return (
            <Suspense fallback={null}>
              <TextNumbers
                outcome={state.result}
                onMend={(chosen) => start({ ...withoutAnswer(command), texts: { chosen, seen } })}
                onLeave={() => start({ ...withoutAnswer(command), texts: 'leave' })}
              />
            </Suspense>
          );
        }
        case 'edited':
          return (
            <Edited
              outcome={state.result}
              onKeep={() => start({ ...asMended(command), edited: 'keep' })}
              onDrop={() => start({ ...asMended(command), edited: 'drop' })}
              onOpen={onOpen}
            />
          );
        case 'written':
          return (
            <>
              <OpenRemarks count={openRemarks} onOpen={onOpen} />
              <Written
                outcome={state.result}
                choice={choice}
                onChoose={setChoice}
                onAgain={() => start({ ...choice, draft: false })}
              />
            </>
          );
      }
    }
  }
}

/** The same command once its answer stands in the workbook. */
function withoutAnswer({ answer: _answer, ...command }: ReportCommand): ReportCommand {
  return command;
}

/** The same command once the numbers that were stored as text are mended: nothing more of theirs is to be done. */
function asMended(command: ReportCommand): ReportCommand {
  return { ...withoutAnswer(command), ...(command.texts && { texts: 'leave' }) };
}

/** The sheets of a writing that was broken off before the pane was opened. */
function useUnfinished(): readonly string[] {
  const [sheets, setSheets] = useState<readonly string[]>([]);
  useEffect(() => {
    const ours = (names: readonly string[]) => setSheets(names.filter((name) => name !== OWN_SHEETS.remarks));
    unfinishedSheets().then(ours, (error: unknown) => console.error(error));
  }, []);
  return sheets;
}

/** Remarks that wait, as the workbook holds them when the page is opened and after each report. */
function useOpenRemarks({ phase }: { readonly phase: string }): number {
  const [count, setCount] = useState(0);
  const settled = phase === 'idle' || phase === 'done';
  useEffect(() => {
    if (!settled) return;
    import(/* webpackChunkName: 'report' */ '../../excel/remarks')
      .then(({ countOpenRemarks }) => countOpenRemarks())
      .then(setCount, (error: unknown) => console.error(error));
  }, [settled]);
  return count;
}
