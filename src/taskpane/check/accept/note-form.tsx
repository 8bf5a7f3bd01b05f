import { makeStyles } from '@fluentui/react-components';
import { useEffect, useId, useRef, useState, type SyntheticEvent } from 'react';
import { useWords } from '../../language';
import { remember, remembered } from '../../remembered';
import { Button } from '../../parts/button';
import { tokens } from '../../tokens';

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexDirection: 'column',
    gap: '6px',
    padding: '10px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  label: { fontSize: tokens.fontSizeBase200 },
  input: {
    boxSizing: 'border-box',
    width: '100%',
    minHeight: '32px',
    padding: '4px 8px',
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-1px' },
  },
  error: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorStatusDangerForeground1 },
  actions: { display: 'flex', gap: '8px' },
});

export interface Note {
  readonly reason: string;
  readonly person: string;
}

/** Asks for a reason and a name, which are then kept in the workbook for whoever approves the report. */
export function NoteForm(props: {
  readonly title: string;
  readonly explain?: string;
  readonly save: string;
  readonly onSave: (note: Note) => void;
  readonly onCancel: () => void;
}) {
  const styles = useStyles();
  const { pane } = useWords();
  const words = pane.check.accept;
  const id = useId();
  const [reason, setReason] = useState('');
  const [person, setPerson] = useState(() => remembered('person') ?? '');
  const [tried, setTried] = useState(false);
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);
  const noReason = reason.trim() === '';
  const noPerson = person.trim() === '';
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(true);
    if (noReason || noPerson) return;
    remember('person', person.trim());
    props.onSave({ reason: reason.trim(), person: person.trim() });
  };
  const fields = [
    {
      name: 'reason',
      label: words.reason,
      value: reason,
      set: setReason,
      missing: noReason,
      error: words.missingReason,
    },
    {
      name: 'person',
      label: words.person,
      value: person,
      set: setPerson,
      missing: noPerson,
      error: words.missingPerson,
    },
  ] as const;
  return (
    <form className={styles.form} onSubmit={submit} aria-label={props.title} noValidate>
      <p className={styles.title}>{props.title}</p>
      {props.explain !== undefined && <p className={styles.text}>{props.explain}</p>}
      {fields.map((field, index) => (
        <div key={field.name}>
          <label className={styles.label} htmlFor={`${id}-${field.name}`}>
            {field.label}
          </label>
          <input
            ref={index === 0 ? first : undefined}
            id={`${id}-${field.name}`}
            className={styles.input}
            value={field.value}
            required
            aria-invalid={tried && field.missing}
            aria-describedby={tried && field.missing ? `${id}-${field.name}-error` : undefined}
            onChange={(event) => field.set(event.target.value)}
          />
          {tried && field.missing && (
            <p id={`${id}-${field.name}-error`} className={styles.error} role="alert">
              {field.error}
            </p>
          )}
        </div>
      ))}
      <div className={styles.actions}>
        <Button type="submit" size="small" appearance="primary">
          {props.save}
        </Button>
        <Button type="button" size="small" onClick={props.onCancel}>
          {pane.actions.stop}
        </Button>
      </div>
    </form>
  );
}
