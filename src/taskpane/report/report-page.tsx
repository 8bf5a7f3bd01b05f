import { makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { OWN_SHEETS } from '../../core/library/own-sheets';
import { useWords } from '../language';
import { Failure } from '../parts/failure';
import { Intro } from '../parts/intro';
import { Notice } from '../parts/notice';
import { Running } from '../parts/running';
import type { PageId } from '../pages';
import type { ReportOutcome, ReportStep } from '../running/write-report';
import { useTask, type TaskTools } from '../running/use-task';
import { Written } from './written';
import { Button } from '../parts/button';

const useStyles = makeStyles({
  list: { margin: '4px 0 8px', paddingLeft: '18px', display: 'flex', flexDirection: 'column', gap: '4px' },
});

export default function ReportPage({ onOpen }: { readonly onOpen: (page: PageId) => void }) {
  const [step, setStep] = useState<ReportStep>('read');
  const [write] = useState(() => (draft: boolean) => async (tools: TaskTools): Promise<ReportOutcome> => {
    const { writeReport } = await import('../running/write-report');
    return writeReport(draft, { ...tools, onStep: setStep });
  });
  const [official] = useState(() => write(false));
  const [asDraft] = useState(() => write(true));
  const report = useTask(official);
  const draft = useTask(asDraft);
  const words = useWords().pane.report;

  const current = draft.state.phase === 'idle' ? report : draft;
  const { state } = current;
  switch (state.phase) {
    case 'idle':
      return <WhatWillBeWritten onStart={() => report.start()} />;
    case 'running':
      return <Running text={words.running[step]} progress={state.progress} onCancel={current.cancel} />;
    case 'failed':
      return <Failure error={state.error} onRetry={() => current.start()} />;
    case 'done':
      return state.result.kind === 'blocked' ? (
        <Blocked outcome={state.result} onDraft={() => draft.start()} onOpen={onOpen} />
      ) : (
        <Written outcome={state.result} onAgain={() => current.start()} />
      );
  }
}

/** What will be written, before anything is. */
function WhatWillBeWritten({ onStart }: { readonly onStart: () => void }) {
  const styles = useStyles();
  const { pane, fill } = useWords();
  const words = pane.report;
  return (
    <Intro title={words.title} text={words.intro}>
      <ul className={styles.list}>
        <li>{fill(words.sheets.figures, { name: OWN_SHEETS.figures })}</li>
        <li>{fill(words.sheets.report, { name: words.reportSheet })}</li>
        <li>{words.sheets.word}</li>
        <li>{words.sheets.untouched}</li>
      </ul>
      <Button appearance="primary" size="large" onClick={onStart}>
        {words.start}
      </Button>
    </Intro>
  );
}

function Blocked(props: {
  readonly outcome: Extract<ReportOutcome, { kind: 'blocked' }>;
  readonly onDraft: () => void;
  readonly onOpen: (page: PageId) => void;
}) {
  const { pane, fill } = useWords();
  const words = pane.report;
  const { check } = props.outcome.analysis;
  if (check.verdict === 'chua-du') {
    return (
      <Notice tone="warning" title={words.insufficient.title} detail={words.insufficient.detail}>
        <Button appearance="primary" onClick={() => props.onOpen('setup')}>
          {pane.check.openSetup}
        </Button>
      </Notice>
    );
  }
  return (
    <Notice tone="error" title={fill(words.blocked.title, { count: check.counts.loi })} detail={words.blocked.detail}>
      <Button appearance="primary" onClick={() => props.onOpen('check')}>
        {words.blocked.mend}
      </Button>
      <Button onClick={props.onDraft}>{words.startDraft}</Button>
    </Notice>
  );
}
