import { makeStyles } from '@fluentui/react-components';
import { useEffect, useMemo, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import { isDateRule, MAX_CELLS_OF_A_PRESS, type ChosenFix } from '../../../core/fixes/fix-request';
import type { Finding } from '../../../core/rules/finding';
import { cellName } from '../../../core/sheet/address';
import type { Fix } from '../../../core/sheet/plan';
import { useWords } from '../../language';
import { focusHere } from '../../parts/focus';
import { useRows } from '../../parts/use-rows';
import type { FindingGroup } from '../list-items';
import { useRuleWords } from '../rule-words';
import { ChangeLine } from './change-line';
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
  choice: { display: 'flex', gap: '10px', alignItems: 'flex-start', cursor: 'pointer' },
  place: { display: 'block', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  body: { minWidth: 0 },
  box: {
    width: '18px',
    height: '18px',
    margin: '2px 0 0',
    flexShrink: 0,
    accentColor: tokens.colorCompoundBrandBackground,
  },
});

interface PreviewItem {
  readonly id: string;
  readonly finding: Finding;
  readonly fix: Fix;
}

const estimate = () => 66;

/** Every change of a group before it is made; any member can be left out. Nothing is written before the button is pressed. */
export function GroupPreview(props: {
  readonly group: FindingGroup;
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly onApply: (chosen: readonly ChosenFix[]) => void;
  readonly onClose: () => void;
}) {
  const styles = useStyles();
  const { pane, fill } = useWords();
  const words = pane.check.fix.preview;
  const { rule, findings } = props.group;
  const { title } = useRuleWords()[rule];
  const items = useMemo(
    () =>
      findings.flatMap((finding): PreviewItem[] =>
        finding.fix ? [{ id: finding.key, finding, fix: finding.fix }] : [],
      ),
    [findings],
  );
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

  const chosen = items.filter(({ id }) => !left.has(id));
  const cells = chosen.reduce((sum, { fix }) => sum + fix.length, 0);
  const toggle = (id: string) =>
    setLeft((before) => {
      const next = new Set(before);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  const onKeyDown = (event: KeyboardEvent) => {
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
          {fill(words.title, { title })}
        </h2>
        <p className={styles.text}>
          {words.intro} {cells > MAX_CELLS_OF_A_PRESS && fill(words.most, { most: MAX_CELLS_OF_A_PRESS })}
        </p>
        <label className={styles.all}>
          <input
            type="checkbox"
            className={styles.box}
            checked={left.size === 0}
            onChange={() => setLeft(left.size === 0 ? new Set(items.map(({ id }) => id)) : new Set())}
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
          const [first] = item.finding.cells;
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
              <label className={styles.choice}>
                <input
                  type="checkbox"
                  className={styles.box}
                  tabIndex={index === activeIndex ? 0 : -1}
                  checked={!left.has(item.id)}
                  onChange={() => toggle(item.id)}
                />
                <span className={styles.body}>
                  {first && (
                    <span className={styles.place}>
                      {first.sheet} · {cellName(first.row, first.column)}
                    </span>
                  )}
                  <ChangeLine fix={item.fix} isDate={isDateRule(rule)} />
                </span>
              </label>
            </div>
          );
        })}
      </div>
    </section>
  );
}
