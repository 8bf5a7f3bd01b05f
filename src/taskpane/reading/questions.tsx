import { useId, useRef, useState } from 'react';
import type { JudgedDoubt } from '../../core/analysis';
import type { UnreadArea } from '../../core/intake/book';
import { indicatorInfo } from '../../core/library/indicators';
import type { IndicatorId } from '../../core/library/ids';
import { areaName, cellName, type CellAddress } from '../../core/sheet/address';
import type { ReadingCommand } from '../check/commands';
import { useGoToCell } from '../check/use-go-to-cell';
import { useWords } from '../language';
import type { PageId } from '../pages';
import { Button } from '../parts/button';
import { remember, remembered } from '../remembered';
import { useReadingStyles } from './styles';

/** So many figures of a choice are named; totals come first. */
const MOST_FIGURES = 3;

/**
 * What a person has to say before the figures are certain: which of several readings is right, and what an area is that was not understood. What they say is
 * kept in the workbook with their name.
 */
export function ReadingQuestions(props: {
  readonly doubts: readonly JudgedDoubt[];
  readonly areas: readonly UnreadArea[];
  readonly onAnswer: (command: ReadingCommand) => void;
  readonly onOpen: (page: PageId) => void;
}) {
  const styles = useReadingStyles();
  const { pane } = useWords();
  const { go, problem } = useGoToCell();
  const id = useId();
  const box = useRef<HTMLInputElement>(null);
  const [person, setPerson] = useState(() => remembered('person') ?? '');
  const [unsigned, setUnsigned] = useState(false);
  const signed = (answer: (person: string) => ReadingCommand) => {
    const name = person.trim();
    setUnsigned(name === '');
    if (name === '') {
      box.current?.focus();
      return;
    }
    remember('person', name);
    props.onAnswer(answer(name));
  };
  return (
    <div className={styles.questions}>
      {props.doubts.map((doubt) => (
        <Doubt
          key={`${doubt.sheet}/${cellName(doubt.cell.row, doubt.cell.column)}/${doubt.kind}`}
          doubt={doubt}
          onGo={go}
          onChoose={(choice, what) => signed((name) => ({ kind: 'choose-reading', doubt, choice, what, person: name }))}
        />
      ))}
      {props.areas.map((area) => (
        <StrangeArea
          key={`${area.sheet}/${areaName(area.area)}`}
          area={area}
          onGo={go}
          onOpen={props.onOpen}
          onIgnore={() => signed((name) => ({ kind: 'ignore-area', area, person: name }))}
        />
      ))}
      {problem && (
        <p className={styles.error} role="alert">
          {problem.text}
        </p>
      )}
      <div className={styles.person}>
        <label htmlFor={id}>{pane.reading.person}</label>
        <input
          id={id}
          ref={box}
          className={styles.input}
          value={person}
          required
          autoComplete="name"
          aria-invalid={unsigned}
          aria-describedby={unsigned ? `${id}e` : undefined}
          onChange={({ target }) => setPerson(target.value)}
        />
        {unsigned && (
          <p id={`${id}e`} className={styles.error} role="alert">
            {pane.form.missingPerson}
          </p>
        )}
      </div>
    </div>
  );
}

type Go = (cell: CellAddress | undefined, id: string) => void;

/** One question, its answers with what each of them counts. Nothing is chosen beforehand: it is the person who knows. */
function Doubt(props: {
  readonly doubt: JudgedDoubt;
  readonly onGo: Go;
  readonly onChoose: (choice: number, what: string) => void;
}) {
  const styles = useReadingStyles();
  const { pane, fill } = useWords();
  const words = pane.reading;
  const name = useId();
  const [chosen, setChosen] = useState<number | null>(null);
  const [tried, setTried] = useState(false);
  const { doubt } = props;
  const { cell, sheet, kind, choices } = doubt;
  const nameOf = useChoiceName();
  const totalsOf = useTotals();
  return (
    <fieldset className={styles.question}>
      <legend className={styles.legend}>{fill(words.question[kind], { sheet })}</legend>
      {choices.map((_choice, at) => (
        <label key={at} className={styles.choice}>
          <input
            type="radio"
            className={styles.radio}
            name={name}
            checked={chosen === at}
            onChange={() => setChosen(at)}
          />
          <span>
            {nameOf(doubt, at)}
            {at === 0 && ` (${words.used})`}
            <span className={styles.quiet}>
              <br />
              {totalsOf(doubt, at)}
            </span>
          </span>
        </label>
      ))}
      {tried && chosen === null && (
        <p className={styles.error} role="alert">
          {words.chooseFirst}
        </p>
      )}
      <div className={styles.actions}>
        <Button
          size="small"
          appearance="primary"
          onClick={() => {
            setTried(true);
            if (chosen !== null) props.onChoose(chosen, nameOf(doubt, chosen));
          }}
        >
          {words.choose}
        </Button>
        <Button size="small" onClick={() => props.onGo(cell, sheet)}>
          {fill(pane.actions.goToCell, { cell: cellName(cell.row, cell.column) })}
        </Button>
      </div>
    </fieldset>
  );
}

/** A choice as a person calls it: the reading, or the columns by their headings. */
function useChoiceName(): (doubt: JudgedDoubt, at: number) => string {
  const { pane } = useWords();
  const words = pane.reading;
  return ({ choices }, at) => {
    const { reading = null, columns = [] } = choices[at] ?? {};
    if (reading !== null) return words.readings[reading];
    return columns.map(({ header }) => `“${header.replace(/\s+/g, ' ').trim()}”`).join(words.and);
  };
}

/** The figures that a choice gives, where the choices differ. */
function useTotals(): (doubt: JudgedDoubt, at: number) => string {
  const { pane, count } = useWords();
  const order = (id: IndicatorId) => (id.endsWith('.total') ? 0 : 1);
  return ({ totals }, at) =>
    [...(totals[at] ?? [])]
      .sort(([a], [b]) => order(a) - order(b))
      .slice(0, MOST_FIGURES)
      .map(([id, value]) => `${indicatorInfo(id).label}: ${value === null ? pane.reading.unknown : count(value)}`)
      .join('; ');
}

function StrangeArea(props: {
  readonly area: UnreadArea;
  readonly onGo: Go;
  readonly onOpen: (page: PageId) => void;
  readonly onIgnore: () => void;
}) {
  const styles = useReadingStyles();
  const { pane, fill } = useWords();
  const words = pane.reading;
  const { sheet, area, numbers, label } = props.area;
  const where = { sheet, area: areaName(area) };
  return (
    <div className={styles.question} role="group" aria-label={fill(words.area, { ...where, count: numbers })}>
      <p className={styles.text}>
        {fill(words.area, { ...where, count: numbers })} {label !== '' && fill(words.areaLabel, { label })}
      </p>
      <div className={styles.actions}>
        <Button size="small" onClick={() => props.onGo({ sheet, row: area.row, column: area.column }, sheet)}>
          {fill(pane.actions.goToCell, { cell: cellName(area.row, area.column) })}
        </Button>
        <Button size="small" onClick={() => props.onOpen('setup')}>
          {pane.check.openSetup}
        </Button>
        <Button size="small" aria-label={fill(words.notOursLabel, where)} onClick={props.onIgnore}>
          {words.notOurs}
        </Button>
      </div>
    </div>
  );
}
