import { makeStyles } from '@fluentui/react-components';
import { indicatorInfo } from '../../core/library/indicators';
import type { AffectedFigures } from '../../core/report/affected';
import { useWords } from '../language';
import { Button } from '../parts/button';
import { Notice } from '../parts/notice';
import type { PageId } from '../pages';
import type { ReadingCommand } from '../check/commands';
import { ReadingQuestions } from '../reading/questions';
import type { ReportOutcome } from '../running/write-report';

const useStyles = makeStyles({
  list: { margin: '0 16px 12px', paddingLeft: '18px', display: 'flex', flexDirection: 'column', gap: '6px' },
  text: { margin: '0 16px 4px' },
  questions: { margin: '0 16px 12px' },
});

type Outcome<Kind extends ReportOutcome['kind']> = Extract<ReportOutcome, { kind: Kind }>;

/** There is nothing to report on. */
export function Insufficient({ onOpen }: { readonly onOpen: (page: PageId) => void }) {
  const { pane } = useWords();
  const words = pane.report.insufficient;
  return (
    <Notice tone="warning" title={words.title} detail={words.detail}>
      <Button appearance="primary" onClick={() => onOpen('setup')}>
        {pane.check.openSetup}
      </Button>
    </Notice>
  );
}

/** Open questions about how the workbook is read: the answers first, a bản nháp second. */
export function Unsure(props: {
  readonly outcome: Outcome<'unsure'>;
  readonly onAnswer: (command: ReadingCommand) => void;
  readonly onDraft: () => void;
  readonly onOpen: (page: PageId) => void;
}) {
  const styles = useStyles();
  const { pane } = useWords();
  const words = pane.reading;
  const { doubts, areas } = props.outcome;
  return (
    <>
      <Notice tone="warning" title={words.reportTitle} detail={words.reportDetail} />
      <div className={styles.questions}>
        <ReadingQuestions doubts={doubts} areas={areas} onAnswer={props.onAnswer} onOpen={props.onOpen} />
        <Button onClick={props.onDraft}>{words.draft}</Button>
      </div>
    </>
  );
}

/** The month lies outside the workbook's school year: there would be nothing in its report. */
export function Outside({ outcome }: { readonly outcome: Outcome<'outside'> }) {
  const { pane, fill } = useWords();
  const words = pane.report.outside;
  const names = { month: outcome.month, year: outcome.schoolYear };
  return <Notice tone="warning" title={fill(words.title, names)} detail={fill(words.detail, names)} />;
}

/** Open lỗi: what they touch, and the choice between mending and a bản nháp. */
export function Blocked(props: {
  readonly outcome: Outcome<'blocked'>;
  readonly onDraft: () => void;
  readonly onOpen: (page: PageId) => void;
}) {
  const styles = useStyles();
  const { pane, fill } = useWords();
  const words = pane.report.blocked;
  const { errors, affected } = props.outcome;
  return (
    <>
      <Notice tone="error" title={fill(words.title, { count: errors })} detail={words.detail}>
        <Button appearance="primary" onClick={() => props.onOpen('check')}>
          {words.mend}
        </Button>
        <Button onClick={props.onDraft}>{pane.report.startDraft}</Button>
      </Notice>
      <p className={styles.text}>{words.affected}</p>
      <ul className={styles.list}>
        {affected.map((one) => (
          <Affected key={one.section ?? ''} affected={one} />
        ))}
      </ul>
    </>
  );
}

/** So many figures are named; the rest is counted. */
const MOST_NAMED = 6;

function Affected({ affected: { section, errors, indicators } }: { readonly affected: AffectedFigures }) {
  const { pane, fill } = useWords();
  const words = pane.report.blocked;
  const facts = { section: section === null ? words.whole : pane.sections[section], count: errors };
  if (indicators.length === 0) return <li>{fill(words.noFigures, facts)}</li>;
  const named = indicators.slice(0, MOST_NAMED).map((id) => indicatorInfo(id).label);
  const rest = indicators.length - named.length;
  const figures = [...named, ...(rest > 0 ? [fill(words.more, { count: rest })] : [])].join('; ');
  return <li>{fill(words.affectedLine, { ...facts, figures })}</li>;
}

/** Sentences that somebody changed on the report sheet: nothing is written until the person says what becomes of them. */
export function Edited(props: {
  readonly outcome: Outcome<'edited'>;
  readonly onKeep: () => void;
  readonly onDrop: () => void;
  readonly onOpen: (page: PageId) => void;
}) {
  const styles = useStyles();
  const { pane, fill } = useWords();
  const words = pane.report.edited;
  const { sentences, canKeep } = props.outcome;
  const keep = sentences.every(({ kind }) => kind === 'line') ? words.keepLines : words.keep;
  return (
    <>
      <Notice
        tone="warning"
        title={fill(words.title, { count: sentences.length })}
        detail={canKeep ? words.detail : words.cannotKeep}
      >
        <Button appearance="primary" onClick={canKeep ? props.onKeep : () => props.onOpen('setup')}>
          {canKeep ? keep : pane.check.openSetup}
        </Button>
        <Button onClick={props.onDrop}>{words.drop}</Button>
      </Notice>
      <ul className={styles.list}>
        {sentences.map(({ kind, row, part, text }) => (
          <li key={row}>{fill(words[kind], { text, part: part ?? '' })}</li>
        ))}
      </ul>
    </>
  );
}
