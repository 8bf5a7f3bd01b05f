import { makeStyles } from '@fluentui/react-components';
import { useId, useLayoutEffect, useRef, useState, type ReactNode, type SyntheticEvent } from 'react';
import { useWords } from '../language';
import { draftOf, dropDraft, keepDraft } from '../drafts';
import { remember, remembered } from '../remembered';
import { tokens } from '../tokens';
import { Button } from './button';

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
  tick: { display: 'flex', gap: '8px', alignItems: 'center', fontSize: tokens.fontSizeBase200 },
  error: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorStatusDangerForeground1 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

export interface Signed {
  readonly text: string;
  readonly person: string;
  readonly ticked: boolean;
  /** To be called once it stands in the workbook: until then the words come back when the form is opened again. */
  readonly arrived: () => void;
}

/**
 * Asks for some words and a name, which this machine remembers; both are then kept in the workbook. Escape leaves it. Who opens it closes it when the
 * words are on their way.
 */
export function TextForm(props: {
  /** What the words are about, for keeping them until they have arrived: of two forms of the same title, each its own. */
  readonly about: string;
  readonly title: string;
  readonly explain?: string;
  /** Label of the text. */
  readonly label: string;
  /** What is said where the text is missing; absent where it may be. */
  readonly missing?: string;
  /** Whether the text may have several lines; a text of one line is also saved by Enter. */
  readonly long?: boolean;
  /** Label of the name. */
  readonly person: string;
  /** Label of a box to tick, ticked at first. */
  readonly tick?: string;
  readonly save: string;
  readonly onSave: (signed: Signed) => void;
  readonly onCancel: () => void;
}) {
  const styles = useStyles();
  const { actions, form: words } = useWords().pane;
  const [text, setText] = useState(() => draftOf(props.about));
  const [person, setPerson] = useState(() => remembered('person') ?? '');
  const [ticked, setTicked] = useState(true);
  const [tried, setTried] = useState(false);
  const box = useRef<HTMLFormElement>(null);
  useLayoutEffect(() => {
    const opener = document.activeElement;
    box.current?.querySelector<HTMLElement>('input, textarea')?.focus();
    return () => {
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    };
  }, []);
  const noText = props.missing !== undefined && text.trim() === '';
  const noPerson = person.trim() === '';
  const type = (words: string) => {
    setText(words);
    keepDraft(props.about, words);
  };
  const cancel = () => {
    dropDraft(props.about);
    props.onCancel();
  };
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(true);
    if (noText || noPerson) return;
    remember('person', person.trim());
    props.onSave({
      text: text.trim(),
      person: person.trim(),
      ticked,
      arrived: () => dropDraft(props.about),
    });
  };
  return (
    <form
      ref={box}
      className={styles.form}
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        // What goes further is Excel's: the way back to the sheet.
        event.stopPropagation();
        cancel();
      }}
      aria-label={props.title}
      noValidate
    >
      <p className={styles.title}>{props.title}</p>
      {props.explain !== undefined && <p className={styles.text}>{props.explain}</p>}
      <Field label={props.label} error={tried && noText ? props.missing : undefined}>
        {(field) =>
          props.long === true ? (
            <textarea
              {...field}
              rows={3}
              value={text}
              required={props.missing !== undefined}
              onChange={(event) => type(event.target.value)}
            />
          ) : (
            <input {...field} value={text} required onChange={(event) => type(event.target.value)} />
          )
        }
      </Field>
      <Field label={props.person} error={tried && noPerson ? words.missingPerson : undefined}>
        {(field) => (
          <input
            {...field}
            value={person}
            required
            autoComplete="name"
            onChange={(event) => setPerson(event.target.value)}
          />
        )}
      </Field>
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
        <Button size="small" onClick={cancel}>
          {actions.stop}
        </Button>
      </div>
    </form>
  );
}

/** What a box to write in needs to be named and to say what is wrong with it. */
interface FieldProps {
  readonly id: string;
  readonly className: string;
  readonly 'aria-invalid': boolean;
  readonly 'aria-describedby': string | undefined;
}

/** A box to write in with its label above, and what is wrong with it below. */
export function Field(props: {
  readonly label: string;
  readonly error: string | undefined;
  readonly children: (field: FieldProps) => ReactNode;
}) {
  const styles = useStyles();
  const id = useId();
  const wrong = props.error !== undefined;
  return (
    <div>
      <label className={styles.label} htmlFor={id}>
        {props.label}
      </label>
      {props.children({
        id,
        className: styles.input,
        'aria-invalid': wrong,
        'aria-describedby': wrong ? `${id}e` : undefined,
      })}
      {wrong && (
        <p id={`${id}e`} className={styles.error} role="alert">
          {props.error}
        </p>
      )}
    </div>
  );
}
