import { makeStyles } from '@fluentui/react-components';
import { useMemo, useRef, useState } from 'react';
import type { ChosenFix } from '../../core/fixes/fix-request';
import { GroupPreview } from '../check/fix/group-preview';
import { groupByRule } from '../check/list-items';
import { RuleWordsContext, useRulesInLanguage } from '../check/rule-words';
import { useWords } from '../language';
import { Button } from '../parts/button';
import { Notice } from '../parts/notice';
import type { ReportOutcome } from '../running/write-report';

const useStyles = makeStyles({
  scroller: { position: 'relative', flexGrow: 1, minHeight: 0, overflowY: 'auto', overflowAnchor: 'none' },
});

/** Numbers stored as text, before the report is written: mend them first, with the preview of Kiểm tra, or write it as it is. */
export default function TextNumbers(props: {
  readonly outcome: Extract<ReportOutcome, { kind: 'texts' }>;
  readonly onMend: (chosen: readonly ChosenFix[]) => void;
  readonly onLeave: () => void;
}) {
  const styles = useStyles();
  const { pane, fill } = useWords();
  const words = pane.report.texts;
  const { findings } = props.outcome;
  const rules = useRulesInLanguage();
  const scroller = useRef<HTMLDivElement>(null);
  const groups = useMemo(() => groupByRule(findings), [findings]);
  const [isShown, setShown] = useState(false);
  if (isShown)
    return (
      <RuleWordsContext value={rules}>
        <div ref={scroller} className={styles.scroller}>
          <GroupPreview groups={groups} scroller={scroller} onApply={props.onMend} onClose={() => setShown(false)} />
        </div>
      </RuleWordsContext>
    );
  return (
    <Notice tone="info" title={fill(words.title, { count: findings.length })} detail={words.detail}>
      <Button appearance="primary" onClick={() => setShown(true)}>
        {words.mend}
      </Button>
      <Button onClick={props.onLeave}>{words.leave}</Button>
    </Notice>
  );
}
