/** The same with Fluent's own provider and button, as its guide begins. */
import { Button, FluentProvider, webLightTheme } from '@fluentui/react-components';
import { createRoot } from 'react-dom/client';

const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <FluentProvider theme={webLightTheme}>
      <main>
        <h1>React and Fluent</h1>
        <Button appearance="primary">Button</Button>
      </main>
    </FluentProvider>,
  );
