import { useLayoutEffect, useRef, useState } from 'react';
import { LABEL_SHEETS } from '../../core/labels';
import { labelNotes, refusalText } from '../../words/label-text';
import { useWords } from '../language';
import { Button } from '../parts/button';
import { Failure } from '../parts/failure';
import { Folded } from '../parts/folded';
import { Running } from '../parts/running';
import { Field } from '../parts/text-form';
import { SaveWord } from '../report/word-file';
import type { LabelCommand, LabelOutcome } from '../running/make-labels';
import { useTask, type TaskTools } from '../running/use-task';
import { Choice } from '../setup/choice';
import { useSetupStyles } from '../setup/styles';
import { FIRST_FORM, placesOf, readForm, type LabelForm, type WrongBox } from './label-form';
import { LabelPreview } from './label-preview';
import { useLabelWords } from './label-words';

async function run(tools: TaskTools, command: LabelCommand): Promise<LabelOutcome> {
  const { makeLabels } = await import(/* webpackChunkName: 'labels' */ '../running/make-labels');
  return makeLabels(tools, command);
}

/** Nhãn sách: which copies, which sheet, which code; a preview, and the Word file. */
export default function LabelsPanel() {
  const styles = useSetupStyles();
  const words = useLabelWords();
  const { state, start, cancel } = useTask(run);
  const [form, setForm] = useState(FIRST_FORM);
  const [wrong, setWrong] = useState<readonly WrongBox[]>([]);
  const press = (kind: LabelCommand['kind']) => {
    const options = readForm(form);
    setWrong('choice' in options ? [] : options);
    if ('choice' in options) start({ kind, options });
  };
  // The button that opened the page is gone; its place goes to the first choice.
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => box.current?.querySelector('select')?.focus(), []);
  return (
    <div ref={box} className={styles.foldBody}>
      <p className={styles.quiet}>{words.intro}</p>
      <Boxes form={form} wrong={wrong} onChange={(part) => setForm((before) => ({ ...before, ...part }))} />
      <p className={styles.quiet}>
        <Button appearance="primary" onClick={() => press('make')}>
          {words.make}
        </Button>{' '}
        <Button onClick={() => press('preview')}>{words.preview}</Button>
      </p>
      {state.phase === 'running' && <Running text={words.running} progress={state.progress} onCancel={cancel} />}
      {state.phase === 'failed' && <Failure error={state.error} onRetry={() => start(state.command)} />}
      {state.phase === 'done' && <Outcome outcome={state.result} />}
    </div>
  );
}

function Boxes(props: {
  readonly form: LabelForm;
  readonly wrong: readonly WrongBox[];
  readonly onChange: (part: Partial<LabelForm>) => void;
}) {
  const { fill } = useWords();
  const words = useLabelWords();
  const { form, wrong, onChange } = props;
  const most = placesOf(form) ?? 1;
  const box = (name: 'since' | 'numbers' | 'size' | 'start', label: string, of: WrongBox) => (
    <Field label={label} error={wrong.includes(of) ? fill(words.wrong[of], { most }) : undefined}>
      {(field) => (
        <input {...field} value={form[name]} onChange={(event) => onChange({ [name]: event.target.value })} />
      )}
    </Field>
  );
  return (
    <>
      <Choice
        label={words.which}
        value={form.which}
        onChange={(which) => onChange({ which: which as LabelForm['which'] })}
      >
        <Options names={words.choice} />
      </Choice>
      {form.which === 'since' && box('since', `${words.since}. ${words.sinceHint}`, 'day')}
      {form.which === 'numbers' && box('numbers', `${words.numbers}. ${words.numbersHint}`, 'numbers')}
      <Choice label={words.sheet} value={form.sheet} onChange={(sheet) => onChange({ sheet })}>
        <Options names={words.sheets} order={[...LABEL_SHEETS.map(({ name }) => name), 'own']} />
      </Choice>
      {form.sheet === 'own' && box('size', `${words.size}. ${words.sizeHint}`, 'size')}
      <Choice label={words.code} value={form.code} onChange={(code) => onChange({ code: code as LabelForm['code'] })}>
        <Options names={words.codes} />
      </Choice>
      {box('start', `${words.start}. ${fill(words.startHint, { most })}`, 'start')}
    </>
  );
}

function Options({
  names,
  order,
}: {
  readonly names: Readonly<Record<string, string>>;
  readonly order?: readonly string[];
}) {
  return (order ?? Object.keys(names)).map((value) => (
    <option key={value} value={value}>
      {names[value]}
    </option>
  ));
}

function Outcome({ outcome: { plan, first, bytes } }: { readonly outcome: LabelOutcome }) {
  const styles = useSetupStyles();
  const { fill } = useWords();
  const words = useLabelWords();
  return (
    <>
      <div role="status">
        {plan.labels.length === 0 && <p className={styles.quiet}>{words.none}</p>}
        {labelNotes(words, plan, bytes !== null, fill).map((note) => (
          <p key={note} className={styles.quiet}>
            {note}
          </p>
        ))}
      </div>
      {first && (
        <LabelPreview
          sheet={plan.sheet}
          picture={first}
          alt={fill(words.previewAlt, { number: first.label.number.lines.join(' ') })}
        />
      )}
      {bytes && <SaveWord file={{ name: words.fileName, bytes }} smaller={() => Promise.resolve(bytes)} />}
      {plan.refused.length > 0 && (
        <Folded title={fill(words.refused, { count: plan.refused.length })}>
          <ul>
            {plan.refused.slice(0, MOST_SHOWN).map((one) => (
              <li key={`${one.cell.row} ${one.number}`}>{refusalText(words, one, fill)}</li>
            ))}
          </ul>
        </Folded>
      )}
    </>
  );
}

/** A longer list is no help to a person; what is wrong is mostly the same. */
const MOST_SHOWN = 200;
