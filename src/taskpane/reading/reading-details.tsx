import { useMemo } from 'react';
import type { ReadTable } from '../../core/analysis';
import { indicatorInfo } from '../../core/library/indicators';
import { areasInDoubt, hasOpenQuestion } from '../../core/reading-totals';
import { isUnfamiliar } from '../../core/settings/reading-changes';
import { readingDecisions, type ReadingDecision } from '../../core/settings/reading-rows';
import { checkSettings } from '../../core/settings/rows';
import { areaName } from '../../core/sheet/address';
import { quotedList } from '../../words/fill';
import type { CheckActions, Checked } from '../check/commands';
import { useGoToCell } from '../check/use-go-to-cell';
import { useWords } from '../language';
import type { PageId } from '../pages';
import { Button } from '../parts/button';
import { Folded, useFoldedStyles } from '../parts/folded';
import { remembered } from '../remembered';
import { ReadingQuestions } from './questions';
import { useReadingStyles } from './styles';

/** How the workbook was understood, table by table, and what a person has said or is asked about it. Open by itself only while a question is open. */
export function ReadingDetails(props: {
  readonly checked: Checked;
  readonly actions: CheckActions;
  readonly onOpen: (page: PageId) => void;
}) {
  const styles = useReadingStyles();
  const { pane } = useWords();
  const words = pane.reading;
  const { start } = props.actions;
  const { reading, workbook, book } = props.checked.analysis;
  const asked = hasOpenQuestion(reading);
  const unfamiliar = useMemo(() => isUnfamiliar(workbook, book), [workbook, book]);
  const decisions = useMemo(() => readingDecisions(workbook), [workbook]);
  const refused = useMemo(() => checkSettings(workbook).refused, [workbook]);
  const person = () => remembered('person') ?? '';
  const said = reading.read.length + reading.unread.length + reading.doubts.length;
  if (said + decisions.length + refused.length === 0) return null;
  return (
    <Folded key={String(asked)} title={words.title} open={asked || refused.length > 0}>
      {asked && (
        <ReadingQuestions
          doubts={reading.doubts}
          areas={areasInDoubt(reading)}
          onAnswer={(command) => start(command)}
          onOpen={props.onOpen}
        />
      )}
      {!asked && unfamiliar && reading.read.length > 0 && (
        <div className={styles.actions}>
          <p className={styles.quiet}>{words.rightHint}</p>
          <Button size="small" onClick={() => start({ kind: 'confirm-reading', person: person() })}>
            {words.right}
          </Button>
        </div>
      )}
      <Decisions
        decisions={decisions}
        onAskAgain={(decision) => start({ kind: 'ask-again', decision, person: person() })}
      />
      <Refused rows={refused} actions={props.actions} />
      <Tables tables={reading.read} />
      <Unread checked={props.checked} />
    </Folded>
  );
}

function Decisions(props: {
  readonly decisions: readonly ReadingDecision[];
  readonly onAskAgain: (decision: ReadingDecision) => void;
}) {
  const styles = useReadingStyles();
  const folded = useFoldedStyles();
  const { pane, fill } = useWords();
  const words = pane.reading;
  if (props.decisions.length === 0) return null;
  return (
    <>
      <h3 className={styles.heading}>{words.decided}</h3>
      <ul className={folded.list}>
        {props.decisions.map((decision) => {
          const { key, sheet, person, at } = decision;
          const what = fill(words.decidedArea, { sheet, what: decision.what });
          return (
            <li key={key} className={folded.item}>
              <span>{fill(words.decidedLine, { what, person, at })}</span>
              <Button
                size="small"
                aria-label={fill(words.askAgainLabel, { what })}
                onClick={() => props.onAskAgain(decision)}
              >
                {words.askAgain}
              </Button>
            </li>
          );
        })}
      </ul>
    </>
  );
}

/** Rows that would let a question be: named, because they have no effect. */
function Refused(props: {
  readonly rows: ReturnType<typeof checkSettings>['refused'];
  readonly actions: CheckActions;
}) {
  const styles = useReadingStyles();
  const folded = useFoldedStyles();
  const { pane, fill } = useWords();
  if (props.rows.length === 0) return null;
  return (
    <>
      <p className={styles.heading}>{pane.reading.refused}</p>
      <ul className={folded.list}>
        {props.rows.map(({ what, person, at, target }) => (
          <li key={JSON.stringify(target)} className={folded.item}>
            <span>{fill(pane.reading.decidedLine, { what, person, at })}</span>
            <Button size="small" onClick={() => props.actions.start({ kind: 'take-back', target })}>
              {pane.check.accept.forget}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}

function Tables({ tables }: { readonly tables: readonly ReadTable[] }) {
  const styles = useReadingStyles();
  const folded = useFoldedStyles();
  const { pane, fill, count } = useWords();
  const words = pane.reading;
  const { go } = useGoToCell();
  if (tables.length === 0) return null;
  return (
    <>
      <h3 className={styles.heading}>{words.tables}</h3>
      <ul className={folded.list}>
        {tables.map(({ section, role, sheet, area, rows, counted }) => {
          const name = pane.sections[section] + (role === null ? '' : ` (${words.role[role]})`);
          const figures = [...counted].filter(([, value]) => value !== 0);
          return (
            <li key={`${sheet}/${areaName(area)}/${section}`} className={folded.item}>
              <button
                type="button"
                className={styles.link}
                onClick={() => go({ sheet, row: area.row, column: area.column }, sheet)}
              >
                {fill(words.table, { name, sheet, rows })}
              </button>
              <span className={styles.quiet}>
                {figures.length === 0
                  ? words.nothingCounted
                  : figures.map(([id, value]) => `${indicatorInfo(id).label}: ${count(value)}`).join('; ')}
              </span>
            </li>
          );
        })}
      </ul>
    </>
  );
}

/** What stands in no figure and asks nothing: hidden sheets with numbers, areas of no concern. */
function Unread({ checked }: { readonly checked: Checked }) {
  const styles = useReadingStyles();
  const folded = useFoldedStyles();
  const { pane, fill } = useWords();
  const words = pane.reading;
  const { unread } = checked.analysis.reading;
  const hidden = [...new Set(unread.filter(({ why }) => why === 'trang-an').map(({ sheet }) => sheet))];
  const other = unread.filter(({ why }) => why === 'khong-lien-quan');
  return (
    <>
      {hidden.length > 0 && <p className={folded.detail}>{fill(words.hidden, { sheets: quotedList(hidden) })}</p>}
      {other.length > 0 && (
        <>
          <h3 className={styles.heading}>{words.unconcerned}</h3>
          <ul className={folded.list}>
            {other.map(({ sheet, area, label }) => (
              <li key={`${sheet}/${areaName(area)}`}>
                {fill(words.unconcernedArea, { sheet, area: areaName(area) })}{' '}
                {label !== '' && fill(words.areaLabel, { label })}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
