import { FluentProvider, makeStyles } from '@fluentui/react-components';
import { lazy, Suspense, useState } from 'react';
import { vi } from '../words/vi';
import { CheckPage } from './check/check-page';
import { CrashScreen } from './parts/crash-screen';
import { Tabs } from './parts/tabs';
import { useColorTheme } from './use-color-theme';
import type { OpenedPage, PageId } from './pages';

const ReportPage = lazy(() => import('./report/report-page'));
const SetupPage = lazy(() => import('./setup/setup-page'));

const useStyles = makeStyles({
  provider: { height: '100%', display: 'flex', flexDirection: 'column', minWidth: 0 },
  // Excel's own menu of the pane covers the top right corner.
  top: { paddingRight: '36px' },
  page: { flexGrow: 1, minHeight: 0, overflowY: 'auto', display: 'flex', flexDirection: 'column' },
});

const PAGES: readonly PageId[] = ['check', 'report', 'setup'];

export function App({ opened }: { readonly opened: OpenedPage }) {
  const styles = useStyles();
  const theme = useColorTheme();
  const [page, setPage] = useState<PageId>(opened.page);
  const words = vi.pane.tabs;
  return (
    <FluentProvider theme={theme} className={styles.provider}>
      <div className={styles.top}>
        <Tabs
          label={words.label}
          tabs={PAGES.map((id) => ({ id, title: words[id] }))}
          selected={page}
          panel="page"
          onSelect={setPage}
        />
      </div>
      <main id="page" role="tabpanel" aria-labelledby={`tab-${page}`} className={styles.page}>
        <CrashScreen key={page}>
          <Suspense fallback={null}>
            {page === 'check' && <CheckPage startAtOnce={opened.page === 'check' && opened.pressed} onOpen={setPage} />}
            {page === 'report' && <ReportPage onOpen={setPage} />}
            {page === 'setup' && <SetupPage />}
          </Suspense>
        </CrashScreen>
      </main>
    </FluentProvider>
  );
}
