import { makeStyles } from '@fluentui/react-components';
import type { Severity } from '../../core/rules/finding';
import { quotedList } from '../../words/fill';
import { useWords } from '../language';
import { Notice, type Tone } from '../parts/notice';
import type { PageId } from '../pages';
import type { CheckActions, Checked } from './commands';
import { ReadingLine } from '../reading/reading-line';
import { SeverityMark } from './severity-mark';
import { Button } from '../parts/button';
import { tokens } from '../tokens';

const useStyles = makeStyles({
  facts: {
    margin: '0 16px 8px',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  counts: { display: 'flex', flexWrap: 'wrap', gap: '4px 14px', margin: '0 16px 8px', padding: 0, listStyle: 'none' },
  count: { display: 'flex', alignItems: 'center', gap: '6px' },
});

const TONES = {
  dat: 'good',
  'can-sua': 'error',
  'can-xac-nhan': 'warning',
  'chua-du': 'warning',
} as const satisfies Record<string, Tone>;
const SEVERITIES: readonly Severity[] = ['loi', 'canh-bao', 'goi-y'];

/** The verdict first, loud and with the numbers behind it. */
export function Summary(props: {
  readonly checked: Checked;
  readonly actions: CheckActions;
  /** Whether others have changed the workbook since. */
  readonly stale: boolean;
  readonly onOpen: (page: PageId) => void;
}) {
  const styles = useStyles();
  const { pane, fill, count, locale } = useWords();
  const words = pane.check;
  const { analysis, at } = props.checked;
  const { check, workbook, book, leftAside } = analysis;
  const { verdict, counts } = check;
  const empty = workbook.sheets.every(({ values }) => values.length === 0);
  const detail = verdict === 'chua-du' && empty ? words.emptyWorkbook : words.verdictDetail[verdict];
  const sheets = new Set(book.tables.map(({ sheet }) => sheet)).size;
  const time = at.toLocaleTimeString(locale, { hour: '2-digit', minute: '2-digit' });
  return (
    <>
      <Notice tone={TONES[verdict]} title={fill(words.verdict[verdict], { count: counts.loi })} detail={detail}>
        {verdict === 'dat' && (
          <Button appearance="primary" onClick={() => props.onOpen('report')}>
            {words.toReport}
          </Button>
        )}
        {verdict === 'chua-du' && (
          <Button appearance="primary" onClick={() => props.onOpen('setup')}>
            {words.openSetup}
          </Button>
        )}
        <Button onClick={() => props.actions.start({ kind: 'check' })}>{words.again}</Button>
        <span role="status">{props.stale && fill(pane.reading.changed, { time })}</span>
      </Notice>
      {!empty && (
        <>
          <ReadingLine checked={props.checked} actions={props.actions} onOpen={props.onOpen} />
          <ul className={styles.counts} aria-label={words.counts}>
            {SEVERITIES.map((severity) => (
              <li key={severity} className={styles.count}>
                <SeverityMark severity={severity} />
                {count(counts[severity])} {words.severity[severity].one}
              </li>
            ))}
          </ul>
          <p className={styles.facts}>
            {fill(words.scope, { records: check.records, sheets, rules: check.ran.length, time })}
          </p>
          {leftAside.length > 0 && (
            <p className={styles.facts}>
              {fill(words.leftAside, { sheets: quotedList(leftAside) })}{' '}
              <Button appearance="subtle" onClick={() => props.onOpen('setup')}>
                {words.openSetup}
              </Button>
            </p>
          )}
        </>
      )}
    </>
  );
}
