import { useEffect, useRef, useState } from 'react';
import { quotedList } from '../../words/fill';
import { useWords, type Language } from '../language';
import { Button } from '../parts/button';
import { CrashScreen } from '../parts/crash-screen';
import { Failure } from '../parts/failure';
import { Fetched } from '../parts/fetched';
import { Intro } from '../parts/intro';
import { Notice } from '../parts/notice';
import { ReportProblem } from '../parts/report-problem';
import { Running } from '../parts/running';
import { VERSION } from '../problem/version';
import { remembered } from '../remembered';
import type { OtherSheet } from '../../core/setup/library';
import type { Read, SetupCommand } from '../running/read-library';
import { useTask, type TaskTools } from '../running/use-task';
import { Changes } from './changes';
import { LastYear } from './last-year';
import { OtherSheets } from './other-sheets';
import { useSetupStyles } from './styles';
import { TableCard } from './table-card';
import { useDrafts } from './use-drafts';

async function run(tools: TaskTools, command: SetupCommand): Promise<Read> {
  const { runSetup } = await import(/* webpackChunkName: 'setup' */ '../running/read-library');
  return runSetup(tools, command);
}

const READ: SetupCommand = { kind: 'read' };

/** What the workbook was understood as, its corrections, and the two beginnings: standard sheets, last year's figures. */
export default function SetupPage({ onLanguage }: { readonly onLanguage: (language: Language) => void }) {
  const { pane } = useWords();
  const words = pane.setup;
  const { state, start, cancel, dismiss } = useTask(run);
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    start(READ);
  }, [start]);

  const { previous } = state;
  return (
    <>
      {state.phase === 'running' && (
        <Running text={words.running[state.command.kind]} progress={state.progress} onCancel={cancel} />
      )}
      {state.phase === 'failed' && <Failure error={state.error} onRetry={() => start(state.command)} />}
      {state.phase === 'failed' && previous && (
        <Notice tone="info" title={words.save.unsaved}>
          <Button onClick={dismiss}>{pane.actions.close}</Button>
        </Notice>
      )}
      {state.phase === 'idle' && <Intro title={words.title} text={words.intro} />}
      {previous && (
        // Corrections stay while something is written, so that a failure loses none of them.
        <div hidden={state.phase !== 'done'}>
          <Understood key={previous.id} library={previous} start={start} onLanguage={onLanguage} />
        </div>
      )}
    </>
  );
}

/** What was understood, as long as it is the latest reading. */
function Understood(props: {
  readonly library: Read;
  readonly start: (command: SetupCommand) => void;
  readonly onLanguage: (language: Language) => void;
}) {
  const styles = useSetupStyles();
  const { pane, fill, language } = useWords();
  const words = pane.setup;
  const { library, start } = props;
  const drafts = useDrafts(library);
  const { missing, changes, done, active } = library;
  const asks = drafts.dirty || changes.length > 0 || drafts.tables.some(({ doubtful }) => doubtful);
  const save = () =>
    start({
      kind: 'save',
      drafts: drafts.tables,
      ignored: drafts.ignored,
      ignoredAreas: library.ignoredAreas,
      person: remembered('person') ?? '',
    });
  const others = drafts.tables.reduce(
    (left, { sheet }) => left.filter(({ name }) => name !== sheet),
    [...library.others, ...leftAlone(library, drafts.ignored)],
  );
  return (
    <>
      <Intro title={words.title} text={words.intro} />
      {done.kind === 'laidOut' &&
        (done.sheets.length > 0 ? (
          <Notice
            tone="good"
            title={fill(words.layOut.done, { count: done.sheets.length })}
            detail={[
              fill(words.layOut.doneDetail, { sheets: quotedList(done.sheets) }),
              ...(done.next ? [words.layOut.next[done.next]] : []),
            ].join(' ')}
          />
        ) : (
          <Notice tone="good" title={words.layOut.none} />
        ))}
      {done.kind === 'saved' && <Notice tone="good" title={words.save.done} />}
      {done.kind === 'lastYear' && <Notice tone="good" title={fill(words.lastYear.done, { ...done })} />}
      {done.kind === 'noPlace' && <Notice tone="warning" title={words.lastYear.noPlace} />}
      {drafts.error && <Failure error={drafts.error} onRetry={() => start(READ)} />}
      <Changes changes={changes} />
      <section className={styles.section}>
        <h2 className={styles.heading}>{words.found}</h2>
        {drafts.tables.length === 0 && <p className={styles.quiet}>{words.nothingFound}</p>}
        <ul className={styles.list}>
          {drafts.tables.map((draft) => (
            <TableCard
              key={draft.key}
              draft={draft}
              categories={library.categories}
              onChange={drafts.change}
              onSection={(section) => drafts.sheetIs(draft.sheet, section, draft)}
            />
          ))}
        </ul>
      </section>
      <OtherSheets
        sheets={others}
        active={active}
        nothingOn={drafts.nothingOn}
        onSheet={(sheet, section) => drafts.sheetIs(sheet, section, null)}
      />
      <Notice
        tone="info"
        title={words.layOut.title}
        detail={
          missing.length === 0
            ? words.layOut.nothing
            : fill(words.layOut.detail, { sheets: quotedList(missing.map(({ name }) => name)) })
        }
      >
        {missing.length > 0 && <Button onClick={() => start({ kind: 'layOut' })}>{words.layOut.start}</Button>}
      </Notice>
      <Labels />
      <LastYear library={library} onWrite={(rows) => start({ kind: 'lastYear', rows })} />
      <p className={styles.section}>
        <Button onClick={() => start(READ)}>{words.again}</Button>{' '}
        <Button
          lang={language === 'vi' ? 'en' : 'vi'}
          aria-description={pane.language.label}
          onClick={() => props.onLanguage(language === 'vi' ? 'en' : 'vi')}
        >
          {pane.language.other}
        </Button>
      </p>
      <p className={styles.about}>{fill(pane.about, { version: VERSION })}</p>
      <ReportProblem />
      {drafts.tables.length + drafts.ignored.length > 0 && (
        <footer className={styles.foot}>
          <Button appearance={asks ? 'primary' : undefined} onClick={save}>
            {words.save.button}
          </Button>
          <span className={styles.quiet} role="status">
            {drafts.dirty ? words.save.unsaved : library.saved ? words.save.kept : ''}
          </span>
        </footer>
      )}
    </>
  );
}

const labelsPanel = () => import(/* webpackChunkName: 'labels' */ '../labels/labels-panel');

/** Nhãn sách is fetched when it is asked for. */
function Labels() {
  const styles = useSetupStyles();
  const { pane } = useWords();
  const words = pane.setup.labels;
  const [open, setOpen] = useState(false);
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>{words.title}</h2>
      {open ? (
        <CrashScreen step="labels">
          <Fetched load={labelsPanel} props={{}} />
        </CrashScreen>
      ) : (
        <Button onClick={() => setOpen(true)}>{words.open}</Button>
      )}
    </section>
  );
}

/** Sheets that a person has just set aside: they were recognised, so they are not among the others yet. */
function leftAlone(library: Read, ignored: readonly string[]): OtherSheet[] {
  return ignored
    .filter((name) => library.others.every((other) => other.name !== name))
    .flatMap((name) => library.workbook.sheets.filter((sheet) => sheet.name === name));
}
