import { makeStyles } from '@fluentui/react-components';
import { useId } from 'react';
import { OWN_SHEETS } from '../../core/library/own-sheets';
import type { ReportKind } from '../../core/report/document';
import { useWords } from '../language';
import { Button } from '../parts/button';
import { Intro } from '../parts/intro';
import { ArrangeParts } from './arrange-parts';
import { tokens } from '../tokens';

const useStyles = makeStyles({
  list: { margin: '4px 0 8px', paddingLeft: '18px', display: 'flex', flexDirection: 'column', gap: '4px' },
  choice: { display: 'flex', flexWrap: 'wrap', gap: '8px 16px', margin: '4px 0' },
  field: { display: 'flex', flexDirection: 'column', gap: '2px', fontWeight: tokens.fontWeightSemibold },
  select: {
    minHeight: '32px',
    padding: '4px 8px',
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
});

export interface Choice {
  readonly kind: ReportKind;
  readonly month?: { readonly year: number; readonly month: number };
}

const KINDS: readonly ReportKind[] = [
  'tong-ket',
  'so-ket-hk1',
  'thang',
  'kiem-ke',
  'thanh-loc',
  'thong-ke',
  'tu-danh-gia',
];

/** What will be written, before anything is. */
export function Choose(props: {
  readonly choice: Choice;
  readonly onChoose: (choice: Choice) => void;
  readonly onStart: () => void;
}) {
  const styles = useStyles();
  const { pane, fill } = useWords();
  const words = pane.report;
  return (
    <>
      <Intro title={words.title} text={words.intro}>
        <ul className={styles.list}>
          <li>{fill(words.sheets.figures, { name: OWN_SHEETS.figures })}</li>
          <li>{fill(words.sheets.report, { name: words.reportSheet })}</li>
          {props.choice.kind === 'tu-danh-gia' && <li>{words.sheets.assessment}</li>}
          <li>{words.sheets.word}</li>
          <li>{words.sheets.untouched}</li>
        </ul>
        <KindAndMonth choice={props.choice} onChoose={props.onChoose} />
        <Button appearance="primary" size="large" onClick={props.onStart}>
          {words.start}
        </Button>
      </Intro>
      <ArrangeParts kind={props.choice.kind} />
    </>
  );
}

/** Which report, and of which month. */
export function KindAndMonth({
  choice,
  onChoose,
}: {
  readonly choice: Choice;
  readonly onChoose: (choice: Choice) => void;
}) {
  const styles = useStyles();
  const { pane, fill } = useWords();
  const words = pane.report;
  const kindId = useId();
  const monthId = useId();
  const months = lastMonths();
  const chosen = choice.month ?? months[0];
  return (
    <div className={styles.choice}>
      <div className={styles.field}>
        <label htmlFor={kindId}>{words.kind}</label>
        <select
          id={kindId}
          className={styles.select}
          value={choice.kind}
          onChange={({ target }) => {
            const kind = KINDS.find((one) => one === target.value) ?? 'tong-ket';
            onChoose(kind === 'thang' && months[0] ? { kind, month: months[0] } : { kind });
          }}
        >
          {KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {words.kinds[kind]}
            </option>
          ))}
        </select>
      </div>
      {choice.kind === 'thang' && chosen && (
        <div className={styles.field}>
          <label htmlFor={monthId}>{words.month}</label>
          <select
            id={monthId}
            className={styles.select}
            value={months.findIndex(({ year, month }) => year === chosen.year && month === chosen.month)}
            onChange={({ target }) => {
              const month = months[Number(target.value)];
              if (month) onChoose({ kind: 'thang', month });
            }}
          >
            {months.map(({ year, month }, index) => (
              <option key={index} value={index}>
                {fill(words.monthName, { month: String(month), year: String(year) })}
              </option>
            ))}
          </select>
        </div>
      )}
    </div>
  );
}

/** This month and the eleven before it by this machine's calendar, the newest first. */
function lastMonths(now = new Date()): readonly { readonly year: number; readonly month: number }[] {
  return Array.from({ length: 12 }, (_, back) => {
    const first = new Date(now.getFullYear(), now.getMonth() - back, 1);
    return { year: first.getFullYear(), month: first.getMonth() + 1 };
  });
}
