import './style/base.css';
import './style/ribbon.css';
import './style/workspace.css';
import './style/pane.css';
import { App } from './app';
import { testHandle } from './handle';
import { warn } from './toast';
import { WORDS } from './words';

const app = new App();
window.sandbox = testHandle(app);
app.start().catch((error: unknown) => {
  console.error(error);
  warn(WORDS.cannotOpen(WORDS.appName, error instanceof Error ? error.message : String(error)));
});
