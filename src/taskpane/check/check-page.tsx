import { Button } from '@fluentui/react-components';
import { lazy, useEffect, useRef, useState } from 'react';
import type { Analysis } from '../../core/analysis';
import { vi } from '../../words/vi';
import { Failure } from '../parts/failure';
import { Intro } from '../parts/intro';
import { Running } from '../parts/running';
import type { PageId } from '../pages';
import { useTask, type TaskTools } from '../running/use-task';
import { compareRuns, type RunComparison } from './compare-runs';

const Outcome = lazy(() => import('./outcome'));

/** The findings' keys of the last check in this pane, to say what has changed since. */
let lastKeys: readonly string[] | null = null;

interface Checked {
  readonly analysis: Analysis;
  readonly comparison: RunComparison | null;
  readonly at: Date;
}

async function check(tools: TaskTools): Promise<Checked> {
  const [{ analyseWorkbook }] = await Promise.all([import('../running/analyse-workbook'), import('./outcome')]);
  const analysis = await analyseWorkbook(tools);
  const keys = analysis.check.findings.map(({ key }) => key);
  const comparison = lastKeys === null ? null : compareRuns(lastKeys, keys);
  lastKeys = keys;
  return { analysis, comparison, at: new Date() };
}

export function CheckPage({
  startAtOnce,
  onOpen,
}: {
  readonly startAtOnce: boolean;
  readonly onOpen: (page: PageId) => void;
}) {
  const { state, start, cancel } = useTask(check);
  const [wanted] = useState(startAtOnce);
  const begun = useRef(false);
  useEffect(() => {
    if (!wanted || begun.current) return;
    begun.current = true;
    start();
  }, [wanted, start]);
  const words = vi.pane.check;
  switch (state.phase) {
    case 'idle':
      return (
        <Intro title={words.title} text={words.intro}>
          <Button appearance="primary" size="large" onClick={start}>
            {words.start}
          </Button>
        </Intro>
      );
    case 'running':
      return <Running text={words.running} progress={state.progress} onCancel={cancel} />;
    case 'failed':
      return <Failure error={state.error} onRetry={start} />;
    case 'done':
      return <Outcome {...state.result} onAgain={start} onOpen={onOpen} />;
  }
}
