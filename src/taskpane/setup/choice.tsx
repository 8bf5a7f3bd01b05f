import { mergeClasses } from '@fluentui/react-components';
import { useId, useRef, useState, type ReactNode } from 'react';
import { useSetupStyles } from './styles';

/**
 * A label, the browser's own list of choices, and what there is to say about it. By the arrow keys a person passes choices that are not meant, and each of them
 * may take something from another column; so a choice made by keys counts when Enter is pressed or the list is left.
 */
export function Choice(props: {
  readonly label: ReactNode;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** The options. */
  readonly children: ReactNode;
  readonly note?: string;
  readonly doubtful?: boolean;
}) {
  const styles = useSetupStyles();
  const id = useId();
  const [passing, setPassing] = useState<string | null>(null);
  const byKeys = useRef(false);
  const choose = (value: string | null) => {
    setPassing(null);
    if (value !== null && value !== props.value) props.onChange(value);
  };
  return (
    <div className={mergeClasses(styles.choice, props.doubtful === true && styles.doubt)}>
      <label htmlFor={id}>{props.label}</label>
      <select
        id={id}
        className={styles.select}
        value={passing ?? props.value}
        aria-describedby={props.note ? `${id}n` : undefined}
        onKeyDown={({ key }) => {
          byKeys.current = key !== 'Enter';
          if (key === 'Enter') choose(passing);
        }}
        onPointerDown={() => {
          byKeys.current = false;
        }}
        onChange={({ target }) => (byKeys.current ? setPassing(target.value) : choose(target.value))}
        onBlur={() => {
          byKeys.current = false;
          choose(passing);
        }}
      >
        {props.children}
      </select>
      {props.note && (
        <p id={`${id}n`} className={styles.quiet}>
          {props.note}
        </p>
      )}
    </div>
  );
}
