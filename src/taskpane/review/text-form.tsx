import { makeStyles } from '@fluentui/react-components';
import { useEffect, useId, useRef, useState, type SyntheticEvent } from 'react';
import { useWords } from '../language';
import { Button } from '../parts/button';
import { remember, remembered } from '../remembered';
import { tokens } from '../tokens';
import { useReviewWords } from './review-words';

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexDirection: 'column',
    gap: '6px',
    marginTop: '6px',
    padding: '10px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground1,
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
  tick: { display: 'flex', gap: '8px', alignItems: 'center', fontSize: tokens.fontSizeBase200 },
  error: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorStatusDangerForeground1 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

export interface Written {
  readonly text: string;
  readonly person: string;
  readonly ticked: boolean;
}

/** Some words and a name, which this machine remembers. */
export function TextForm(props: {
  readonly title: string;
  readonly explain?: string;
  /** Label of the text. */
  readonly label: string;
  readonly optional?: boolean;
  /** Label of a box to tick, ticked at first. */
  readonly tick?: string;
  readonly save: string;
  readonly onSave: (written: Written) => void;
  readonly onCancel: () => void;
}) {
  const styles = useStyles();
  const { pane } = useWords();
  const words = useReviewWords().form;
  const id = useId();
  const [text, setText] = useState('');
  const [person, setPerson] = useState(() => remembered('person') ?? '');
  const [ticked, setTicked] = useState(true);
  const [tried, setTried] = useState(false);
  const first = useRef<HTMLTextAreaElement>(null);
  useEffect(() => first.current?.focus(), []);
  const noText = props.optional !== true && text.trim() === '';
  const noPerson = person.trim() === '';
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(true);
    if (noText || noPerson) return;
    remember('person', person.trim());
    props.onSave({ text: text.trim(), person: person.trim(), ticked });
  };
  const error = (name: string, missing: boolean, sentence: string) =>
    tried &&
    missing && (
      <p id={`${id}-${name}-error`} className={styles.error} role="alert">
        {sentence}
      </p>
    );
  return (
    <form
      className={styles.form}
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key === 'Escape') props.onCancel();
      }}
      aria-label={props.title}
      noValidate
    >
      <p className={styles.title}>{props.title}</p>
      {props.explain !== undefined && <p className={styles.text}>{props.explain}</p>}
      <div>
        <label className={styles.label} htmlFor={`${id}-text`}>
          {props.label}
        </label>
        <textarea
          ref={first}
          id={`${id}-text`}
          className={styles.input}
          rows={3}
          value={text}
          required={props.optional !== true}
          aria-invalid={tried && noText}
          aria-describedby={tried && noText ? `${id}-text-error` : undefined}
          onChange={(event) => setText(event.target.value)}
        />
        {error('text', noText, words.missingText)}
      </div>
      <div>
        <label className={styles.label} htmlFor={`${id}-person`}>
          {words.person}
        </label>
        <input
          id={`${id}-person`}
          className={styles.input}
          value={person}
          required
          autoComplete="name"
          aria-invalid={tried && noPerson}
          aria-describedby={tried && noPerson ? `${id}-person-error` : undefined}
          onChange={(event) => setPerson(event.target.value)}
        />
        {error('person', noPerson, words.missingPerson)}
      </div>
      {props.tick !== undefined && (
        <label className={styles.tick}>
          <input type="checkbox" checked={ticked} onChange={(event) => setTicked(event.target.checked)} />
          {props.tick}
        </label>
      )}
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
