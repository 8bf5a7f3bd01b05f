import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { Analysis } from '../../core/analysis';
import type { Severity } from '../../core/rules/finding';
import { vi } from '../../words/vi';
import { count, fill } from '../../words/fill';
import { Notice, type Tone } from '../parts/notice';
import type { PageId } from '../pages';
import type { RunComparison } from './compare-runs';
import { SeverityMark } from './severity-mark';

const useStyles = makeStyles({
  facts: {
    margin: '0 16px',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  counts: { display: 'flex', flexWrap: 'wrap', gap: '4px 14px', margin: '0 16px 8px', padding: 0, listStyle: 'none' },
  count: { display: 'flex', alignItems: 'center', gap: '6px' },
});

const TONES = { dat: 'good', 'can-sua': 'error', 'chua-du': 'warning' } as const satisfies Record<string, Tone>;
const SEVERITIES: readonly Severity[] = ['loi', 'canh-bao', 'goi-y'];

/** The verdict first, loud and with the numbers behind it. */
export function Summary(props: {
  readonly analysis: Analysis;
  readonly comparison: RunComparison | null;
  readonly at: Date;
  readonly onAgain: () => void;
  readonly onOpen: (page: PageId) => void;
}) {
  const styles = useStyles();
  const words = vi.pane.check;
  const { check, workbook, book } = props.analysis;
  const { verdict, counts } = check;
  const empty = workbook.sheets.every(({ values }) => values.length === 0);
  const detail = verdict === 'chua-du' && empty ? words.emptyWorkbook : words.verdictDetail[verdict];
  const sheets = new Set([...book.tables.map(({ sheet }) => sheet)]).size;
  return (
    <>
      <Notice tone={TONES[verdict]} title={fill(words.verdict[verdict], { count: counts.loi })} detail={detail}>
        <Button onClick={props.onAgain}>{words.again}</Button>
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
      </Notice>
      <ul className={styles.counts} aria-label={words.list}>
        {SEVERITIES.map((severity) => (
          <li key={severity} className={styles.count}>
            <SeverityMark severity={severity} />
            {count(counts[severity])} {words.severity[severity].one}
          </li>
        ))}
      </ul>
      <p className={styles.facts}>
        {fill(words.scope, { records: check.records, sheets, rules: check.ran.length, time: clock(props.at) })}
      </p>
      {props.comparison && <p className={styles.facts}>{fill(words.sinceLast, { ...props.comparison })}</p>}
    </>
  );
}

function clock(at: Date): string {
  return at.toLocaleTimeString('vi-VN', { hour: '2-digit', minute: '2-digit' });
}
