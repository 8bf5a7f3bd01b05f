import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { LibraryBook, RecordTable } from '../../core/intake/book';
import type { SheetPlan } from '../../core/sheet/plan';
import { useWords, type Language } from '../language';
import { SeverityMark } from '../check/severity-mark';
import { Failure } from '../parts/failure';
import { Intro } from '../parts/intro';
import { Notice } from '../parts/notice';
import { Running } from '../parts/running';
import { useTask, type TaskTools } from '../running/use-task';
import { Button } from '../parts/button';

const useStyles = makeStyles({
  section: { padding: '8px 16px' },
  heading: { margin: '0 0 6px', fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  list: { margin: 0, padding: 0, listStyle: 'none', display: 'flex', flexDirection: 'column', gap: '8px' },
  item: { display: 'flex', gap: '8px', alignItems: 'flex-start' },
  mark: { paddingTop: '2px' },
  name: { display: 'block', fontWeight: tokens.fontWeightSemibold },
  detail: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
});

interface Found {
  readonly book: LibraryBook;
  readonly missing: readonly SheetPlan[];
  /** Names of the sheets that this press has just laid out. */
  readonly created: readonly string[];
}

async function look(tools: TaskTools, created: readonly string[] = []): Promise<Found> {
  const { readLibrary } = await import('../running/read-library');
  return { ...(await readLibrary(tools)), created };
}

async function layOut(tools: TaskTools): Promise<Found> {
  const { readLibrary } = await import('../running/read-library');
  const { writeSheets } = await import('../../excel');
  const { missing } = await readLibrary(tools);
  const created = await writeSheets(missing, { signal: tools.signal, show: missing[0]?.name });
  return look(tools, created);
}

const firstLook = (tools: TaskTools) => look(tools);

export default function SetupPage({ onLanguage }: { readonly onLanguage: (language: Language) => void }) {
  const styles = useStyles();
  const { pane, fill, language } = useWords();
  const words = pane.setup;
  const reading = useTask(firstLook);
  const laying = useTask(layOut);
  const { start: startReading } = reading;
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    startReading();
  }, [startReading]);

  const running = laying.state.phase === 'running' ? laying : reading;
  if (running.state.phase === 'running') {
    const text = laying.state.phase === 'running' ? words.layOut.running : words.running;
    return <Running text={text} progress={running.state.progress} onCancel={running.cancel} />;
  }
  if (laying.state.phase === 'failed') return <Failure error={laying.state.error} onRetry={() => laying.start()} />;
  if (reading.state.phase === 'failed') return <Failure error={reading.state.error} onRetry={() => reading.start()} />;
  const found =
    laying.state.phase === 'done' ? laying.state.result : reading.state.phase === 'done' ? reading.state.result : null;
  if (!found) return <Intro title={words.title} text={words.intro} />;
  const missingNames = found.missing.map(({ name }) => `“${name}”`).join(', ');
  return (
    <>
      <Intro title={words.title} text={words.intro} />
      {found.created.length > 0 && (
        <Notice
          tone="good"
          title={fill(words.layOut.done, { sheets: found.created.map((name) => `“${name}”`).join(', ') })}
        />
      )}
      <section className={styles.section}>
        <h3 className={styles.heading}>{words.found}</h3>
        <ul className={styles.list}>
          {found.book.tables.map((table) => (
            <li key={`${table.sheet}/${table.header.firstRow}/${table.extent.firstColumn}`} className={styles.item}>
              <span className={styles.mark}>
                <SeverityMark severity="good" />
              </span>
              <TableSummary table={table} />
            </li>
          ))}
        </ul>
      </section>
      {found.book.unrecognised.length > 0 && (
        <p className={styles.section}>
          {fill(words.unrecognised, { sheets: found.book.unrecognised.map((name) => `“${name}”`).join(', ') })}
        </p>
      )}
      <Notice
        tone="info"
        title={words.layOut.title}
        detail={found.missing.length === 0 ? words.layOut.nothing : fill(words.layOut.detail, { sheets: missingNames })}
      >
        {found.missing.length > 0 && (
          <Button appearance="primary" onClick={() => laying.start()}>
            {words.layOut.start}
          </Button>
        )}
        <Button onClick={() => (laying.state.phase === 'done' ? laying : reading).start()}>{words.start}</Button>
      </Notice>
      <p className={styles.section}>
        <Button
          size="small"
          lang={language === 'vi' ? 'en' : 'vi'}
          aria-description={pane.language.label}
          onClick={() => onLanguage(language === 'vi' ? 'en' : 'vi')}
        >
          {pane.language.other}
        </Button>
      </p>
    </>
  );
}

function TableSummary({ table }: { readonly table: RecordTable }) {
  const styles = useStyles();
  const { pane, fill } = useWords();
  const headers = [...table.columns.values()].map(({ header }) => header).filter((header) => header !== '');
  return (
    <span>
      <span className={styles.name}>{pane.sections[table.section]}</span>
      <span className={styles.detail}>
        {fill(pane.setup.section, { rows: table.rows.length, sheet: table.sheet })}
        {headers.length > 0 && `: ${headers.join(', ')}`}
      </span>
    </span>
  );
}
