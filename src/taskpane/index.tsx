import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { FluentProvider, Spinner, webLightTheme } from '@fluentui/react-components';
import { excelReady } from '../excel/ready';
import { shell } from '../words/vi/shell';

document.documentElement.dataset.pane = 'starting';

const root = document.getElementById('root');
if (!root) throw new Error('taskpane.html has no #root');

excelReady().then(
  () => {
    createRoot(root).render(
      <StrictMode>
        <FluentProvider theme={webLightTheme}>
          <Spinner label={shell.opening} />
        </FluentProvider>
      </StrictMode>,
    );
    document.documentElement.dataset.pane = 'ready';
  },
  // The watchdog of taskpane.html then says what to do.
  (error: unknown) => console.error(error),
);
