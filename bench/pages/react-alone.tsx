/** The least that a pane of React can be: the yardstick of the time until the pane is painted. */
import { createRoot } from 'react-dom/client';

const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <main>
      <h1>React</h1>
      <button type="button">Button</button>
    </main>,
  );
