import { makeStyles } from '@fluentui/react-components';
import { OWN_SHEETS } from '../../core/library/own-sheets';
import { indicatorInfo } from '../../core/library/indicators';
import { goToCell } from '../../excel';
import { useWords } from '../language';
import { Notice } from '../parts/notice';
import { useChangedSince } from '../reading/use-changed-since';
import type { ReportOutcome } from '../running/write-report';
import { Button } from '../parts/button';
import { ArrangeParts, PartIssues } from './arrange-parts';
import { KindAndMonth, type Choice } from './choose';
import { CloseYear } from './close-year';
import { Omitted } from './omitted';
import { OwnTemplate } from './own-template';
import { WordFile } from './word-file';

const useStyles = makeStyles({
  section: { padding: '4px 16px 12px', display: 'flex', flexDirection: 'column', gap: '8px', alignItems: 'flex-start' },
  text: { margin: 0 },
  list: { margin: 0, paddingLeft: '18px' },
});

/** What stands in the workbook now, and the Word file as a link that the person presses: no host says whether a download happened. */
export function Written(props: {
  readonly outcome: Extract<ReportOutcome, { kind: 'written' }>;
  readonly choice: Choice;
  readonly onChoose: (choice: Choice) => void;
  readonly onAgain: () => void;
}) {
  const styles = useStyles();
  const { pane, fill, count, locale } = useWords();
  const words = pane.report;
  const { outcome } = props;
  const stale = useChangedSince(outcome.heard);
  const time = outcome.at.toLocaleTimeString(locale, { hour: '2-digit', minute: '2-digit' });
  const { comparison } = outcome;
  const show = (sheet: string) =>
    void goToCell({ sheet, row: 0, column: 0 }).catch((error: unknown) => console.error(error));
  return (
    <>
      <Notice
        tone={comparison.disagreements.length === 0 ? 'good' : 'warning'}
        title={outcome.draft ? words.done.draft : words.done.title}
        detail={fill(words.done.agree, {
          agreeing: comparison.agreeing,
          compared: comparison.compared,
          own: comparison.ownFigures + comparison.assisted,
        })}
      >
        <Button onClick={() => show(outcome.reportSheet)}>{words.done.openReport}</Button>
        <Button onClick={() => show(OWN_SHEETS.figures)}>{words.done.openFigures}</Button>
      </Notice>
      {comparison.disagreements.length > 0 && (
        <section className={styles.section}>
          <p className={styles.text}>{fill(words.done.disagree, { count: comparison.disagreements.length })}</p>
          <ul className={styles.list}>
            {comparison.disagreements.map(({ id, core, formula }) => (
              <li key={id}>
                {indicatorInfo(id).label}: {count(core)} /{' '}
                {typeof formula === 'number' ? count(formula) : String(formula)}
              </li>
            ))}
          </ul>
        </section>
      )}
      <section className={styles.section} role="status">
        {stale && (
          <>
            <p className={styles.text}>{fill(pane.reading.changedReport, { time })}</p>
            <Button onClick={props.onAgain}>{words.again}</Button>
          </>
        )}
      </section>
      <WordFile outcome={outcome} />
      <section className={styles.section}>
        <OwnTemplate outcome={outcome} />
      </section>
      {outcome.kept > 0 && (
        <section className={styles.section}>
          <p className={styles.text}>{fill(words.done.kept, { count: outcome.kept })}</p>
        </section>
      )}
      {outcome.carried > 0 && (
        <section className={styles.section}>
          <p className={styles.text}>{fill(words.done.carried, { count: outcome.carried })}</p>
        </section>
      )}
      <Omitted sentences={outcome.omitted} />
      <PartIssues issues={outcome.document.partIssues} />
      <ArrangeParts kind={props.choice.kind} />
      {outcome.document.kind === 'tong-ket' && !outcome.draft && <CloseYear />}
      <section className={styles.section}>
        <KindAndMonth choice={props.choice} onChoose={props.onChoose} />
        <Button onClick={props.onAgain}>{words.again}</Button>
      </section>
    </>
  );
}
