import { createRoot } from 'react-dom/client';
import { HostError } from '../excel/errors';
import { excelReady } from '../excel/ready';
import { App } from './app';
import { pageOf } from './pages';

document.documentElement.dataset.pane = 'starting';

const root = document.getElementById('root');
if (!root) throw new Error('taskpane.html has no #root');

excelReady().then(
  () => {
    createRoot(root).render(<App opened={pageOf(window.location.search)} />);
    document.documentElement.dataset.pane = 'ready';
  },
  // The watchdog of taskpane.html then says what to do, at once where waiting cannot help.
  (error: unknown) => {
    const code = error instanceof HostError ? error.code : 'unknown';
    if (code === 'not-supported') document.documentElement.dataset.trouble = 'old';
    else if (code === 'not-in-excel') document.documentElement.dataset.trouble = 'outside';
    else console.error(error);
  },
);
