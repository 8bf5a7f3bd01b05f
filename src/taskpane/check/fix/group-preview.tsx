import { makeStyles } from '@fluentui/react-components';
import { useEffect, useMemo, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import { MAX_CELLS_OF_A_PRESS, type ChosenFix } from '../../../core/fixes/fix-request';
import { useWords } from '../../language';
import { focusHere } from '../../parts/focus';
import { useRows } from '../../parts/use-rows';
import type { FindingGroup } from '../list-items';
import { useRuleWords } from '../rule-words';
import { pairsOf, previewItems, withIds, type PreviewItem } from './preview-items';
import { PreviewRow, useBoxStyles } from './preview-row';
import { Button } from '../../parts/button';
import { tokens } from '../../tokens';

const useStyles = makeStyles({
  top: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    padding: '12px 16px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    outline: 'none',
  },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  all: { display: 'flex', gap: '8px', alignItems: 'center', cursor: 'pointer' },
  list: { position: 'relative' },
  row: {
    position: 'absolute',
    left: 0,
    width: '100%',
    boxSizing: 'border-box',
    padding: '8px 16px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
});

const estimate = (item: PreviewItem) => (item.kind === 'pair' ? 66 : 36);

/**
 * Every change of some groups before it is made, by pairs that unfold to their cells; any pair and any cell can be left out. Nothing is written before the
 * button is pressed.
 */
export function GroupPreview(props: {
  /** One rule's, or those of all rules that have certain corrections. */
  readonly groups: readonly FindingGroup[];
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly onApply: (chosen: readonly ChosenFix[]) => void;
  readonly onClose: () => void;
}) {
  const styles = useStyles();
  const { pane, fill } = useWords();
  const words = pane.check.fix.preview;
  const { box } = useBoxStyles();
  const { groups } = props;
  const rules = useRuleWords();
  const [only] = groups;
  const title = only && groups.length === 1 ? fill(words.title, { title: rules[only.rule].title }) : words.certain;
  const pairs = useMemo(() => pairsOf(groups), [groups]);
  const members = useMemo(() => pairs.flatMap((pair) => pair.members), [pairs]);
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(new Set());
  const items = useMemo(() => previewItems(pairs, unfolded), [pairs, unfolded]);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const { list, totalHeight, shown, activeIndex, measured, focusRow, onFocus, onBlur } = useRows(
    items,
    estimate,
    props.scroller,
  );
  const heading = useRef<HTMLHeadingElement>(null);
  const { scroller } = props;
  useEffect(() => {
    scroller.current?.scrollTo({ top: 0 });
    focusHere(heading.current);
  }, [scroller]);

  const chosen = members.filter(({ id }) => !left.has(id));
  const cells = chosen.reduce((sum, { fix }) => sum + fix.length, 0);
  const unfold = (pair: string) =>
    setUnfolded((before) => {
      const next = new Set(before);
      if (!next.delete(pair)) next.add(pair);
      return next;
    });
  const onKeyDown = (event: KeyboardEvent) => {
    const item = items[activeIndex];
    if (item?.kind === 'pair' && event.key === (item.open ? 'ArrowLeft' : 'ArrowRight')) unfold(item.id);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    focusRow(Math.max(0, Math.min(items.length - 1, activeIndex + step)));
  };
  return (
    <section
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        props.onClose();
      }}
    >
      <div className={styles.top}>
        <h2 ref={heading} tabIndex={-1} className={styles.title}>
          {title}
        </h2>
        <p className={styles.text}>
          {words.intro} {cells > MAX_CELLS_OF_A_PRESS && fill(words.most, { most: MAX_CELLS_OF_A_PRESS })}
        </p>
        <label className={styles.all}>
          <input
            type="checkbox"
            className={box}
            checked={left.size === 0}
            onChange={() => setLeft(withIds(new Set(), members, left.size === 0))}
          />
          {words.all}
        </label>
        <div className={styles.actions}>
          <Button
            appearance="primary"
            off={chosen.length === 0}
            onClick={() => {
              if (chosen.length > 0) props.onApply(chosen);
            }}
          >
            {chosen.length === 0 ? words.none : fill(words.apply, { count: chosen.length })}
          </Button>
          <Button onClick={props.onClose}>{pane.actions.stop}</Button>
        </div>
      </div>
      <div
        ref={list}
        role="list"
        aria-label={words.list}
        className={styles.list}
        style={{ height: totalHeight }}
        onKeyDown={onKeyDown}
        onFocus={onFocus}
        onBlur={onBlur}
      >
        {shown.map(({ index, top }) => {
          const item = items[index];
          if (!item) return null;
          return (
            <div
              key={item.id}
              role="listitem"
              aria-setsize={items.length}
              aria-posinset={index + 1}
              ref={measured}
              data-index={index}
              data-id={item.id}
              className={styles.row}
              style={{ transform: `translateY(${top}px)` }}
              onFocus={(event) => {
                // The row itself takes no focus: it hands it to its box.
                if (event.target === event.currentTarget) event.currentTarget.querySelector('input')?.focus();
              }}
              tabIndex={-1}
            >
              <PreviewRow
                item={item}
                active={index === activeIndex}
                left={left}
                naming={groups.length > 1}
                onLeave={(some, leave) => setLeft((before) => withIds(before, some, leave))}
                onUnfold={unfold}
              />
            </div>
          );
        })}
      </div>
    </section>
  );
}
