import { makeStyles } from '@fluentui/react-components';
import { useCallback, useEffect, useState } from 'react';
import { CheckPage } from './check/check-page';
import { VIETNAMESE, WordsContext, wordsOf, type Language, type PaneWords } from './language';
import { CrashScreen } from './parts/crash-screen';
import { Fetched } from './parts/fetched';
import { useKeepFocus } from './parts/focus';
import { useHidden } from './parts/hidden';
import { Tabs } from './parts/tabs';
import { Themed } from './parts/themed';
import { remember, remembered } from './remembered';
import type { OpenedPage, PageId } from './pages';

const reportPage = () => import(/* webpackChunkName: 'report' */ './report/report-page');
const reviewPage = () => import(/* webpackChunkName: 'review' */ './review/review-page');
const setupPage = () => import(/* webpackChunkName: 'setup' */ './setup/setup-page');

const useStyles = makeStyles({
  provider: { height: '100%', display: 'flex', flexDirection: 'column', minWidth: 0 },
  // Excel's own menu of the pane covers the top right corner.
  top: { paddingRight: '36px' },
  main: { flexGrow: 1, minHeight: 0, display: 'flex', flexDirection: 'column' },
  page: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    display: 'flex',
    flexDirection: 'column',
    // What the keyboard reaches must not come to stand behind the bar that stays at the bottom of a page.
    scrollPaddingBottom: '72px',
  },
});

const PAGES: readonly PageId[] = ['check', 'report', 'review', 'setup'];

export function App({ opened }: { readonly opened: OpenedPage }) {
  const styles = useStyles();
  const hidden = useHidden();
  const keepFocus = useKeepFocus();
  const [words, setLanguage] = useWordsOfPane();
  const [page, setPage] = useState<PageId>(opened.page);
  const [visited, setVisited] = useState<ReadonlySet<PageId>>(() => new Set([opened.page]));
  const open = useCallback((id: PageId) => {
    setPage(id);
    setVisited((before) => new Set([...before, id]));
  }, []);
  const names = words.pane.tabs;
  return (
    <WordsContext value={words}>
      <Themed className={styles.provider}>
        <header className={styles.top}>
          <Tabs
            label={names.label}
            tabs={PAGES.map((id) => ({ id, title: names[id] }))}
            selected={page}
            panel={(id) => `page-${id}`}
            onSelect={open}
          />
        </header>
        <main ref={keepFocus} className={styles.main}>
          {PAGES.map((id) => (
            // What a page has found stays while another one is looked at; Thiết lập is read anew, because it shows the workbook as it is.
            <div
              key={id}
              id={`page-${id}`}
              role="tabpanel"
              aria-labelledby={`tab-${id}`}
              className={styles.page}
              hidden={id !== page}
            >
              <h1 className={hidden}>{names[id]}</h1>
              {(id === 'setup' ? id === page : visited.has(id)) && (
                <CrashScreen step={id}>
                  {id === 'check' && (
                    <CheckPage startAtOnce={opened.page === 'check' && opened.pressed} onOpen={open} />
                  )}
                  {id === 'report' && <Fetched load={reportPage} props={{ onOpen: open }} />}
                  {id === 'review' && <Fetched load={reviewPage} props={{}} />}
                  {id === 'setup' && <Fetched load={setupPage} props={{ onLanguage: setLanguage }} />}
                </CrashScreen>
              )}
            </div>
          ))}
        </main>
      </Themed>
    </WordsContext>
  );
}

/** Vietnamese unless this machine remembers another choice. */
function useWordsOfPane(): [PaneWords, (language: Language) => void] {
  const [words, setWords] = useState(VIETNAMESE);
  const change = useCallback((language: Language) => {
    wordsOf(language).then(setWords, (error: unknown) => console.error(error));
  }, []);
  useEffect(() => {
    if (remembered('language') === 'en') change('en');
  }, [change]);
  useEffect(() => {
    document.documentElement.lang = words.language;
  }, [words]);
  const choose = useCallback(
    (language: Language) => {
      remember('language', language);
      change(language);
    },
    [change],
  );
  return [words, choose];
}
