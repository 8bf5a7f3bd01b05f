import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { useRef, type KeyboardEvent } from 'react';
import { tokens } from '../tokens';

const useStyles = makeStyles({
  list: { display: 'flex', flexWrap: 'wrap', flexShrink: 0, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  tab: {
    position: 'relative',
    minHeight: '44px',
    padding: '0 9px',
    border: 'none',
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground2,
    font: 'inherit',
    cursor: 'pointer',
    ':hover': { color: tokens.colorNeutralForeground1 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  selected: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    '::after': {
      content: '""',
      position: 'absolute',
      left: '9px',
      right: '9px',
      bottom: 0,
      // A border, because high contrast leaves borders and drops backgrounds.
      borderBottom: `3px solid ${tokens.colorBrandStroke1}`,
    },
  },
});

/**
 * The pane's tabs by the ARIA pattern: one stop of the Tab key, arrows, Home and End move. Fluent's own TabList brings a focus manager that
 * weighs a fifth of the pane's first load.
 */
export function Tabs<Id extends string>(props: {
  readonly label: string;
  readonly tabs: readonly { readonly id: Id; readonly title: string }[];
  readonly selected: Id;
  /** Id of the element that shows a tab's page. */
  readonly panel: (id: Id) => string;
  readonly onSelect: (id: Id) => void;
}) {
  const styles = useStyles();
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const current = props.tabs.findIndex(({ id }) => id === props.selected);
    const target = targetOf(event.key, current, props.tabs.length);
    const tab = target === null ? undefined : props.tabs[target];
    if (!tab) return;
    event.preventDefault();
    props.onSelect(tab.id);
    list.current?.querySelector<HTMLElement>(`#tab-${tab.id}`)?.focus();
  };
  return (
    <div ref={list} role="tablist" aria-label={props.label} className={styles.list} onKeyDown={onKeyDown}>
      {props.tabs.map(({ id, title }) => {
        const selected = id === props.selected;
        return (
          <button
            key={id}
            id={`tab-${id}`}
            type="button"
            role="tab"
            aria-selected={selected}
            aria-controls={props.panel(id)}
            tabIndex={selected ? 0 : -1}
            className={mergeClasses(styles.tab, selected && styles.selected)}
            onClick={() => props.onSelect(id)}
          >
            {title}
          </button>
        );
      })}
    </div>
  );
}

function targetOf(key: string, current: number, count: number): number | null {
  switch (key) {
    case 'ArrowRight':
      return (current + 1) % count;
    case 'ArrowLeft':
      return (current + count - 1) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
