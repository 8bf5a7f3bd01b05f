import { makeStyles } from '@fluentui/react-components';
import { useEffect, useMemo } from 'react';
import { OWN_SHEETS } from '../../core/library/own-sheets';
import { indicatorInfo } from '../../core/library/indicators';
import { goToCell } from '../../excel';
import { useWords } from '../language';
import { Anchor } from '../parts/anchor';
import { Notice } from '../parts/notice';
import type { ReportOutcome } from '../running/write-report';
import { Button } from '../parts/button';

const useStyles = makeStyles({
  section: { padding: '4px 16px 12px', display: 'flex', flexDirection: 'column', gap: '8px', alignItems: 'flex-start' },
  text: { margin: 0 },
  list: { margin: 0, paddingLeft: '18px' },
});

const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** What stands in the workbook now, and the Word file as a link that the person presses: no host says whether a download happened. */
export function Written(props: {
  readonly outcome: Extract<ReportOutcome, { kind: 'written' }>;
  readonly onAgain: () => void;
}) {
  const styles = useStyles();
  const { pane, fill, count } = useWords();
  const words = pane.report;
  const { outcome } = props;
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
          own: comparison.ownFigures,
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
      <WordFile outcome={outcome} />
      <section className={styles.section}>
        <Button onClick={props.onAgain}>{words.again}</Button>
      </section>
    </>
  );
}

function WordFile({ outcome }: { readonly outcome: Extract<ReportOutcome, { kind: 'written' }> }) {
  const styles = useStyles();
  const { pane, fill, count } = useWords();
  const words = pane.report.word;
  const { bytes, name } = outcome.word;
  const url = useMemo(() => URL.createObjectURL(new Blob([bytes as BlobPart], { type: WORD_TYPE })), [bytes]);
  useEffect(() => () => URL.revokeObjectURL(url), [url]);
  const size = `${count(Math.max(1, Math.round(bytes.length / 1024)))} KB`;
  return (
    <section className={styles.section}>
      <Anchor href={url} download={name}>
        {fill(words.link, { size })}
      </Anchor>
      <p className={styles.text}>{fill(words.where, { name })}</p>
      <details>
        <summary>{words.missing}</summary>
        <ul className={styles.list}>
          <li>{words.missingWindows}</li>
          <li>{words.missingMac}</li>
          <li>{fill(words.missingPrint, { name: outcome.reportSheet })}</li>
        </ul>
      </details>
    </section>
  );
}
