import { mergeClasses } from '@fluentui/react-components';
import { useId, type ReactNode } from 'react';
import { useSetupStyles } from './styles';

/** A label, the browser's own list of choices, and what there is to say about it. */
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
  return (
    <div className={mergeClasses(styles.choice, props.doubtful === true && styles.doubt)}>
      <label htmlFor={id}>{props.label}</label>
      <select
        id={id}
        className={styles.select}
        value={props.value}
        aria-describedby={props.note ? `${id}n` : undefined}
        onChange={(event) => props.onChange(event.target.value)}
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
