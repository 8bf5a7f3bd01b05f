import { makeStyles } from '@fluentui/react-components';
import { useCallback, useMemo, useRef, useState } from 'react';
import { openRemarks, remarkSheet } from '../../core/review/remarks';
import type { RuleId } from '../../core/rules/ids';
import { useWords } from '../language';
import { Button } from '../parts/button';
import { OpenRemarks } from '../parts/open-remarks';
import type { PageId } from '../pages';
import type { Task } from '../running/use-task';
import { AcceptedList, SwitchedOffList } from './accept/decision-lists';
import type { CheckActions, CheckCommand, Checked } from './commands';
import { FindingList } from './finding-list';
import { GroupPreview } from './fix/group-preview';
import { groupByRule, openAtFirst } from './list-items';
import { NotRunList } from './not-run-list';
import { RuleWordsContext, useRulesInLanguage } from './rule-words';
import { SheetTools } from './sheet-tools';
import { StatusBar } from './status-bar';
import { useChangedSince } from '../reading/use-changed-since';
import { Summary } from './summary';

const useStyles = makeStyles({
  certain: { margin: '0 16px 12px' },
  scroller: { position: 'relative', flexGrow: 1, minHeight: 0, overflowY: 'auto', overflowAnchor: 'none' },
});

/** What a check came to: the verdict, the list of places, and what people have decided. Loaded with the first outcome, with the words of all rules. */
export default function Outcome(props: {
  readonly checked: Checked;
  readonly task: Task<Checked, CheckCommand>;
  readonly onOpen: (page: PageId) => void;
}) {
  const styles = useStyles();
  const { checked, task } = props;
  const { pane, fill } = useWords();
  const words = pane.check.fix;
  const { check, accepted, expired, off } = checked.analysis;
  const rules = useRulesInLanguage();
  const scroller = useRef<HTMLDivElement>(null);
  const groups = useMemo(() => groupByRule(check.findings), [check]);
  const [open, setOpen] = useState<ReadonlySet<RuleId>>(() => openAtFirst(check));
  const [previewed, setPreviewed] = useState<RuleId | 'certain' | null>(null);
  // Where the list goes on after a preview was closed.
  const [lastPreviewed, setLastPreviewed] = useState<RuleId | null>(null);
  const openPreview = useCallback((rule: RuleId) => {
    setPreviewed(rule);
    setLastPreviewed(rule);
  }, []);
  const toggle = useCallback((rule: RuleId, wanted?: boolean) => {
    setOpen((current) => {
      if (wanted === current.has(rule)) return current;
      const next = new Set(current);
      if (!next.delete(rule)) next.add(rule);
      return next;
    });
  }, []);
  const { start } = task;
  const busy = task.state.phase === 'running';
  const actions = useMemo((): CheckActions => ({ start, busy }), [start, busy]);
  const waiting = useMemo(() => openRemarks(remarkSheet(checked.analysis.workbook)).length, [checked]);
  const stale = useChangedSince(checked.heard);
  const fixable = useMemo(() => groups.filter(({ findings }) => findings.some(({ fix }) => fix)), [groups]);
  const certain = fixable.reduce((sum, { findings }) => sum + findings.filter(({ fix }) => fix).length, 0);
  const preview = previewed === 'certain' ? fixable : fixable.filter(({ rule }) => rule === previewed);

  return (
    <RuleWordsContext value={rules}>
      <div ref={scroller} className={styles.scroller} aria-busy={busy}>
        {preview.length > 0 ? (
          <GroupPreview
            key={previewed}
            groups={preview}
            scroller={scroller}
            onApply={(chosen) => {
              setPreviewed(null);
              start({ kind: 'fix', chosen });
            }}
            onClose={() => setPreviewed(null)}
          />
        ) : (
          <>
            <Summary checked={checked} actions={actions} stale={stale} onOpen={props.onOpen} />
            <OpenRemarks count={waiting} onOpen={props.onOpen} />
            {fixable.length > 1 && (
              <p className={styles.certain}>
                <Button onClick={() => setPreviewed('certain')}>{fill(words.certain, { count: certain })}</Button>
              </p>
            )}
            <FindingList
              groups={groups}
              open={open}
              returnTo={lastPreviewed}
              scroller={scroller}
              actions={actions}
              checked={checked}
              onToggle={toggle}
              onPreview={openPreview}
              onOpen={props.onOpen}
            />
            <AcceptedList accepted={accepted} expired={expired} actions={actions} />
            <SwitchedOffList off={off} actions={actions} />
            <NotRunList notRun={check.notRun} />
            <SheetTools actions={actions} />
          </>
        )}
      </div>
      <StatusBar task={task} checked={checked} />
    </RuleWordsContext>
  );
}
