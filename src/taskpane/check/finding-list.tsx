import { makeStyles, tokens } from '@fluentui/react-components';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef, useState } from 'react';
import type { CheckResult } from '../../core/rules/finding';
import type { RuleId } from '../../core/rules/ids';
import { vi } from '../../words/vi';
import { FindingRow } from './finding-row';
import { GroupExplanation, GroupHeader } from './group-rows';
import { groupByRule, listItems, openAtFirst, type ListItem } from './list-items';
import { NotRunList } from './not-run-list';

const useStyles = makeStyles({
  scroller: {
    flexGrow: 1,
    minHeight: '160px',
    overflowY: 'auto',
    marginTop: '8px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  list: { position: 'relative', margin: 0, padding: 0, listStyle: 'none' },
  item: { position: 'absolute', top: 0, left: 0, width: '100%' },
});

/** Guesses until a row has been measured, in pixels. */
const HEIGHTS: Readonly<Record<ListItem['kind'], number>> = { group: 44, explanation: 96, finding: 84 };

export function FindingList({ check }: { readonly check: CheckResult }) {
  const styles = useStyles();
  const groups = useMemo(() => groupByRule(check.findings), [check]);
  const [open, setOpen] = useState<ReadonlySet<RuleId>>(() => openAtFirst(check));
  const items = useMemo(() => listItems(groups, open), [groups, open]);
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => HEIGHTS[items[index]?.kind ?? 'finding'],
    getItemKey: (index) => itemKey(items[index]),
    overscan: 6,
  });
  const toggle = (rule: RuleId) =>
    setOpen((current) => {
      const next = new Set(current);
      if (!next.delete(rule)) next.add(rule);
      return next;
    });
  return (
    <div ref={scroller} className={styles.scroller} tabIndex={-1}>
      <ul className={styles.list} aria-label={vi.pane.check.list} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, key, start }) => {
          const item = items[index];
          if (!item) return null;
          return (
            <li
              key={key}
              ref={virtualizer.measureElement}
              data-index={index}
              className={styles.item}
              style={{ transform: `translateY(${start}px)` }}
            >
              {item.kind === 'group' && <GroupHeader group={item.group} open={item.open} onToggle={toggle} />}
              {item.kind === 'explanation' && <GroupExplanation group={item.group} />}
              {item.kind === 'finding' && <FindingRow finding={item.finding} />}
            </li>
          );
        })}
      </ul>
      <NotRunList notRun={check.notRun} />
    </div>
  );
}

function itemKey(item: ListItem | undefined): string {
  if (!item) return '';
  const { rule } = item.group;
  return item.kind === 'finding' ? `${rule}/${item.index}` : `${rule} ${item.kind}`;
}
