import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { useEffect, useMemo, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import type { RuleId } from '../../core/rules/ids';
import { useWords } from '../language';
import { useHidden } from '../parts/hidden';
import { useRows } from '../parts/use-rows';
import type { PageId } from '../pages';
import type { CheckActions, Checked } from './commands';
import { FindingRow } from './finding-row';
import { GroupRow } from './group-row';
import { listItems, type FindingGroup, type ListItem } from './list-items';
import { useGoToCell } from './use-go-to-cell';
import { tokens } from '../tokens';

const useStyles = makeStyles({
  list: { position: 'relative', borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  row: {
    position: 'absolute',
    left: 0,
    width: '100%',
    boxSizing: 'border-box',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  group: { backgroundColor: tokens.colorNeutralBackground1 },
});

/** Guesses until a row has been measured, in pixels. */
const estimate = (item: ListItem) => (item.kind === 'finding' ? 112 : item.open ? 180 : 45);
const PAGE = 8;
const CONTROLS = 'button:not([disabled]), input, textarea';

/** The findings as an ARIA treegrid: one tab stop, arrows move, right and left open and close, Enter goes to the cell. */
export function FindingList(props: {
  readonly groups: readonly FindingGroup[];
  readonly open: ReadonlySet<RuleId>;
  /** The group whose preview was just closed: it gets the focus back. */
  readonly returnTo: RuleId | null;
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly actions: CheckActions;
  readonly checked: Checked;
  readonly onToggle: (rule: RuleId, open?: boolean) => void;
  readonly onPreview: (rule: RuleId) => void;
  readonly onOpen: (page: PageId) => void;
}) {
  const styles = useStyles();
  const hidden = useHidden();
  const words = useWords().pane.check;
  const { groups, open, onToggle } = props;
  const items = useMemo(() => listItems(groups, open), [groups, open]);
  const { list, totalHeight, shown, activeIndex, measured, focusRow, onFocus, onBlur } = useRows(
    items,
    estimate,
    props.scroller,
  );
  const { go, problem } = useGoToCell();
  const [noteAt, setNoteAt] = useState<string | null>(null);

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const target = event.target as HTMLElement;
    const row = target.closest<HTMLElement>('[data-index]');
    const item = items[Number(row?.dataset.index)];
    if (!row || !item || event.altKey || event.ctrlKey || event.metaKey) return;
    if (target.closest('form')) return;
    if (handleKey(event.key, item, row, target)) event.preventDefault();
  };

  const handleKey = (key: string, item: ListItem, row: HTMLElement, target: HTMLElement): boolean => {
    const move = MOVES[key]?.(activeIndex, items.length);
    if (move !== undefined) {
      focusRow(move);
      return true;
    }
    const onRow = target === row;
    switch (key) {
      case 'ArrowRight':
        if (onRow && item.kind === 'group' && !item.open) onToggle(item.group.rule, true);
        else focusControl(row, target, 1);
        return true;
      case 'ArrowLeft':
        if (!onRow) focusControl(row, target, -1);
        else if (item.kind === 'group') onToggle(item.group.rule, false);
        else focusRow(items.findIndex(({ id }) => id === item.group.rule));
        return true;
      case 'Enter':
      case ' ':
        if (!onRow) return false;
        if (item.kind === 'group') onToggle(item.group.rule);
        else if (key === 'Enter') go(item.finding.cells[0], item.id);
        return true;
      default:
        return false;
    }
  };

  const returned = useRef<RuleId | null>(props.returnTo);
  useEffect(() => {
    if (returned.current === null || items.length === 0) return;
    focusRow(items.findIndex(({ id }) => id === returned.current));
    returned.current = null;
  }, [items, focusRow]);

  if (items.length === 0) return null;
  return (
    <>
      <p className={hidden} id="finding-keys">
        {words.keys}
      </p>
      <div
        ref={list}
        role="treegrid"
        aria-label={words.list}
        aria-describedby="finding-keys"
        aria-rowcount={items.length}
        className={styles.list}
        style={{ height: totalHeight }}
        onKeyDown={onKeyDown}
        onFocus={onFocus}
        onBlur={onBlur}
      >
        {shown.map(({ index, top }) => {
          const item = items[index];
          if (!item) return null;
          const active = index === activeIndex;
          const isGroup = item.kind === 'group';
          const shared = { active, actions: props.actions, noteOpen: noteAt === item.id };
          return (
            <div
              key={item.id}
              ref={measured}
              role="row"
              aria-level={isGroup ? 1 : 2}
              aria-setsize={isGroup ? groups.length : item.group.findings.length}
              aria-posinset={item.index + 1}
              aria-rowindex={index + 1}
              {...(isGroup ? { 'aria-expanded': item.open } : {})}
              tabIndex={active ? 0 : -1}
              data-index={index}
              data-id={item.id}
              data-rule={item.group.rule}
              className={mergeClasses(styles.row, isGroup && styles.group)}
              style={{ transform: `translateY(${top}px)` }}
            >
              {isGroup ? (
                <GroupRow
                  {...shared}
                  group={item.group}
                  open={item.open}
                  onToggle={onToggle}
                  onPreview={props.onPreview}
                  onNote={setNoteAt}
                />
              ) : (
                <FindingRow
                  {...shared}
                  finding={item.finding}
                  checked={props.checked}
                  problem={problem?.id === item.id ? problem.text : null}
                  onGo={go}
                  onNote={setNoteAt}
                  onOpen={props.onOpen}
                />
              )}
            </div>
          );
        })}
      </div>
    </>
  );
}

const MOVES: Readonly<Record<string, ((at: number, count: number) => number) | undefined>> = {
  ArrowDown: (at, count) => Math.min(at + 1, count - 1),
  ArrowUp: (at) => Math.max(at - 1, 0),
  PageDown: (at, count) => Math.min(at + PAGE, count - 1),
  PageUp: (at) => Math.max(at - PAGE, 0),
  Home: () => 0,
  End: (_at, count) => count - 1,
};

/** From control to control inside a row; before the first one is the row itself. */
function focusControl(row: HTMLElement, from: HTMLElement, step: 1 | -1): void {
  const stops = [row, ...row.querySelectorAll<HTMLElement>(CONTROLS)];
  const at = stops.indexOf(from);
  stops[at + step]?.focus();
}
